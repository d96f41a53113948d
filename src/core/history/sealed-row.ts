/**
 * A row of the history as text, cell by cell as it stands: what is sealed does not depend on a template, whose units and
 * names may be others next year.
 */
import { parsePeriod, periodCode } from '../statistics/period';
import type { Month, Period } from '../statistics/period';
import { readPeriod } from '../statistics/read-period';
import { digest } from './digest';
import { figureText, SEALED_FIELDS } from './history';
import type { KeptFigure, KeptRow, SealedField, SealedRow } from './history';

/** 2017-H1|南湖区|FDI|实际利用外资|累计完成|9780|万美元|0 */
export const rowText = (text: (field: SealedField) => string): string =>
  SEALED_FIELDS.map((field) => text(field).replaceAll('|', '¦')).join('|');

/** A figure that stands in no sheet is written down from what it says. */
export function writtenText(figure: KeptFigure): string {
  if (figure.written) return figure.written.text;
  const { period, entity, indicator, measure } = figure.observation;
  const texts: Partial<Record<SealedField, string>> = {
    ...{ period: periodCode(period), entity: entity ?? '', code: indicator, measure },
    value: figureText(figure.observation),
  };
  return rowText((field) => texts[field] ?? '');
}

export const sealOf = (text: string): SealedRow => ({ text, seal: digest(text) });

/** Whether the sealed text itself is as it was. */
export const isGenuine = ({ text, seal }: SealedRow): boolean => digest(text) === seal;

/** The month that the row belonged to; null where its text was tampered with. */
export const sealedMonth = ({ text }: SealedRow): Month | null => periodIn(text)?.to ?? null;

/** Of what rowText wrote; null where its period cannot be read. */
export function periodIn(row: string): Period | null {
  const code = textsOf(row)('period');
  return parsePeriod(code) ?? readPeriod(code)?.period ?? null;
}

/** Field by field of what rowText wrote. */
export function textsOf(row: string): (field: SealedField) => string {
  const texts = row.split('|');
  return (field) => texts[SEALED_FIELDS.indexOf(field)] ?? '';
}

export interface ChangedCell {
  readonly field: SealedField;
  readonly before: string;
  readonly now: string;
}

/** Cell by cell, in the order of SEALED_FIELDS. */
export function changedCells(before: string, now: string): ChangedCell[] {
  const [old, own] = [before.split('|'), now.split('|')];
  return SEALED_FIELDS.flatMap((field, place) => {
    const cell = { field, before: old[place] ?? '', now: own[place] ?? '' };
    return cell.before === cell.now ? [] : [cell];
  });
}

/** Where a cell of the row stands; that of its value where nothing more is known. */
export const cellOf = ({ cell, written }: KeptRow, field: SealedField): KeptRow['cell'] => ({
  ...cell,
  column: written?.columns.get(field) ?? cell.column,
});
