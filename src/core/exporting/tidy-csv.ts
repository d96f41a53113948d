/** Observations as a tidy table: a line each, for R, Python, DuckDB or a warehouse; and readable by our own sheets again. */
import { cellAddress } from '../../workbook/address';
import type { Observation } from '../observations/observation';
import { shownBy } from '../observations/shown';
import type { Month } from '../statistics/period';
import type { Template } from '../template/template';
import { csvLines, harmless } from './csv';

/** In whatever language the office works: scripts rely on them. */
export const TIDY_COLUMNS = [
  'period',
  'from',
  'to',
  'entity',
  'code',
  'indicator',
  'measure',
  'value',
  'unit',
  'decimals',
  'status',
  'file',
  'sheet',
  'cell',
] as const;

/**
 * With a byte order mark, because Excel garbles Chinese without one; readr, pandas (utf-8-sig) and DuckDB know it.
 * value is a plain number in unit (77 in % for a completion of 77 %), or empty: status then says not-set ("-") or below-unit ("…").
 * decimals is how many were printed, or exact; from and to are the months of the period.
 */
export function tidyCsv(observations: readonly Observation[], template: Template): string {
  const show = shownBy(template);
  const rows = observations.map((observation) => {
    const shown = show(observation);
    const { period, measure, source } = observation;
    return [
      shown.period,
      monthText(period.from),
      monthText(period.to),
      harmless(shown.entity ?? ''),
      harmless(shown.code),
      harmless(shown.indicator),
      measure,
      shown.value ?? '',
      shown.unit ?? '',
      String(shown.decimals ?? ''),
      shown.status,
      harmless(source.file ?? ''),
      harmless(source.cell.sheet),
      cellAddress(source.cell.row, source.cell.column),
    ];
  });
  return `\ufeff${csvLines([TIDY_COLUMNS, ...rows])}`;
}

const monthText = ({ year, month }: Month): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
