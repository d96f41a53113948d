/** The workbook's own rates, as the cell functions know them: set by the entry point that can read the workbook. */
import type { RateTable } from '../core/statistics/rate-series';

/** null until the workbook was read, and where it has no such sheet. */
let current: RateTable | null = null;
let wasAsked = false;

export function workbookRates(): RateTable | null {
  wasAsked = true;
  return current;
}

/** @returns whether cells may show results of the table that was there before, and have to be calculated again */
export function setWorkbookRates(table: RateTable | null): boolean {
  const isSame = JSON.stringify(written(table)) === JSON.stringify(written(current));
  current = table;
  return wasAsked && !isSame;
}

/** Fractions may be BigInt, which JSON does not know. */
const written = (table: RateTable | null) =>
  table?.rows.map(({ period, rate }) => [period, String(rate.n), String(rate.d)]);
