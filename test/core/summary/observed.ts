/** Observations for tests, each in a cell of its own. */
import type { Observation, ObservedMeasure } from '../../../src/core/observations/observation';
import { parsePeriod } from '../../../src/core/statistics/period';
import type { Period } from '../../../src/core/statistics/period';
import { printedNumber } from '../../../src/core/statistics/printed';

export const periodOf = (code: string): Period => {
  const period = parsePeriod(code);
  if (!period) throw new Error(`no period: ${code}`);
  return period;
};

let cells = 0;

/** figure: digits as printed, "-" or "…". */
export function observed(
  period: Period,
  entity: string | null,
  indicator: string,
  measure: ObservedMeasure,
  figure: string,
  file = `${entity ?? '全市'}.xlsx`,
): Observation {
  const printed = printedNumber(figure);
  const row = cells++;
  return {
    ...{ period, entity, indicator, measure },
    figure: figure === '-' ? 'not-set' : figure === '…' ? 'below-unit' : printed!,
    source: { file, cell: { sheet: '报表', row, column: 3 } },
  };
}

/** Actual figures of one indicator by entity. */
export const actuals = (
  period: Period,
  indicator: string,
  figures: Readonly<Record<string, string>>,
): Observation[] =>
  Object.entries(figures).map(([entity, figure]) => observed(period, entity, indicator, 'actual', figure));
