/** Cells that the sheets of a summary share. */
import type { Attainment } from '../../core/summary/attainment';
import type { Observation } from '../../core/observations/observation';
import type { Streak } from '../../core/progress/lights';
import { rationalNumber } from '../../core/statistics/rational';
import type { Rational } from '../../core/statistics/rational';
import type { Indicator } from '../../core/template/template';
import type { Words } from '../../messages/speak';
import { cellAddress } from '../../workbook/address';
import type { CellStyle, ContentCell } from '../../workbook/content';
import { linkFormula } from '../link';
import { FIGURE, LINK, QUIET, TEXT } from '../styles';

export const PERCENT: CellStyle = { ...FIGURE, numberFormat: '0.00%' };
export const POINTS: CellStyle = { ...FIGURE, numberFormat: '+0.00;-0.00;0.00' };
/** "-": not set; "…": below the unit. */
export const NOT_SET = '-';
const BELOW_UNIT = '…';

export const number = (value: Rational, style: CellStyle): ContentCell => ({
  value: rationalNumber(value),
  style,
});
export const text = (value: string | null, style: CellStyle = TEXT): ContentCell => ({ value, style });

/** With its leading =; value is what it gives. */
export const formula = (of: string, value: number | string | null, style: CellStyle): ContentCell => ({
  value,
  formula: of,
  style,
});

export function amountStyle({ decimals, unit }: Indicator): CellStyle {
  const places = decimals ?? (unit.dimension === 'count' && unit.exponent === 0 ? 0 : null);
  if (places === null) return FIGURE;
  return { ...FIGURE, numberFormat: places > 0 ? `#,##0.${'0'.repeat(places)}` : '#,##0' };
}

/** 50.0%, of a ratio. */
export const percentText = (ratio: number): string => `${(ratio * 100).toFixed(1)}%`;

/** What stands where the actual should. */
export function actualText({ state }: Attainment): string | null {
  return state === 'not-set' ? NOT_SET : state === 'below-unit' ? BELOW_UNIT : null;
}

/** Leads to the cell where it is in this workbook, else names it; of several only how many. */
export function sourceCell(sources: readonly Observation[], { t }: Words): ContentCell {
  const [first] = sources;
  if (!first) return text(null, QUIET);
  if (sources.length > 1) return text(t('summary.sheet.sources', { count: sources.length }), QUIET);
  const { file, cell } = first.source;
  const named = `${cell.sheet}!${cellAddress(cell.row, cell.column)}`;
  if (file !== null) return text(`${file} › ${named}`, QUIET);
  const link = linkFormula(cell, null, named);
  return link === null ? text(named, QUIET) : formula(link, named, LINK);
}

/** 9 个月; 至少 2 个月 where months further back are not known. */
export function streakText(streak: Streak | null, { t }: Words): string | null {
  if (!streak) return null;
  const { least: count, isOpen } = streak;
  const months = count === 1 ? 'month' : 'months';
  return t(`summary.sheet.${months}${isOpen ? '-at-least' : ''}`, { count });
}
