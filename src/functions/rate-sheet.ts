/** The workbook's own rates, read off its sheet 汇率 or Rates: a column of periods and a column of rates. */
import { divide, sign, whole } from '../core/statistics/exact';
import type { Exact } from '../core/statistics/exact';
import type { Period } from '../core/statistics/period';
import { monthSpan } from '../core/statistics/period';
import type { FoundRate, RateTable } from '../core/statistics/rate-series';
import type { CellValue, SheetSnapshot } from '../workbook/snapshot';
import { readNumber, readPeriodCell } from './cell';
import { isFailure } from './failure';

export const isRateSheet = (name: string): boolean => /^(?:汇率|汇率表|rates)$/i.test(name.trim());

/**
 * Every row that holds a period and, to the right of it, a rate in CNY per 1 USD; where a heading says that the rates are
 * for 100 USD they are divided. Where a heading names USD its column counts, else the first figure behind the period.
 * Months may be dates, which is what Excel makes of 2017-06. Rows without a positive rate are passed over.
 */
export function readRateSheet(sheet: SheetSnapshot): RateTable {
  const heading = headingOf(sheet);
  const rows = sheet.values.flatMap((row, r): FoundRate[] => {
    const start = row.findIndex((value, c) => periodIn(value, sheet.numberFormats[r]?.[c] ?? '') !== null);
    const period = start < 0 ? null : periodIn(row[start] ?? null, sheet.numberFormats[r]?.[start] ?? '');
    if (!period) return [];
    const columns =
      heading && heading.column > start ? [heading.column] : row.map((_, c) => c).slice(start + 1);
    const rate = columns.map((c) => rateIn(row[c] ?? null)).find((found) => found !== null);
    return rate ? [{ period, rate: heading?.isPerHundred ? divide(rate, whole(100)) : rate }] : [];
  });
  return { rows };
}

function headingOf({ values }: SheetSnapshot): { column: number; isPerHundred: boolean } | null {
  for (const row of values) {
    const column = row.findIndex((value) => typeof value === 'string' && /美元|美金|USD|US\$/i.test(value));
    if (column >= 0)
      return {
        column,
        isPerHundred: /100\s*(?:个)?\s*(?:美元|美金|USD|US\$)|[百佰]\s*美元/i.test(String(row[column])),
      };
  }
  return null;
}

function rateIn(value: CellValue): Exact | null {
  if (value === null || typeof value === 'boolean') return null;
  const rate = readNumber(value, 'functions.name.rate');
  return isFailure(rate) || sign(rate) <= 0 ? null : rate;
}

/** Figures are no periods, unless they are formatted as dates or are plain years. */
function periodIn(value: CellValue, numberFormat: string): Period | null {
  if (typeof value === 'number' && /[ymd年月]/i.test(numberFormat.replace(/\[[^\]]*\]|"[^"]*"/g, ''))) {
    const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(value) * 86_400_000);
    const month = date.getUTCMonth() + 1;
    return Number.isFinite(month) ? monthSpan(date.getUTCFullYear(), month, month) : null;
  }
  if (typeof value !== 'number' && typeof value !== 'string') return null;
  const reading = readPeriodCell(value, 'functions.name.fx_period');
  return isFailure(reading) ? null : reading.period;
}
