/** The collected data read back: what was typed over is told at its cell, and then nothing is written. */
import type { CollectedRow } from '../../core/observations/brought-together';
import type { Message } from '../../core/message';
import { message } from '../../core/message';
import { cellText, storableText } from '../../core/review/cell-text';
import type { Template } from '../../core/template/template';
import type { CellRef } from '../../workbook/address';
import { parseAddress } from '../../workbook/address';
import type { SheetSnapshot } from '../../workbook/snapshot';
import { observationReader } from '../figure-rows/observation-reader';
import type { ProblemKind, ReadObservation } from '../figure-rows/observation-reader';
import { OBSERVATIONS_TABLE } from './observation-tables';
import type { CollectedField } from './observation-tables';
import { headingsOf } from '../table-sheet';

export interface ReadObservations {
  readonly rows: readonly ReadRow[];
  readonly problems: readonly { readonly cell: CellRef; readonly message: Message }[];
}

export interface ReadRow extends CollectedRow {
  /** Where its value stands in the table. */
  readonly cell: CellRef;
}

/** @returns null where the sheet is no table of collected data */
export function readObservations(sheet: SheetSnapshot, template: Template): ReadObservations | null {
  const headings = headingsOf(OBSERVATIONS_TABLE, sheet);
  if (!headings) return null;
  const rows: ReadRow[] = [];
  const problems: ReadObservations['problems'][number][] = [];
  const readOwn = observationReader(sheet, headings, template, 'as-shown');
  const readForeign = observationReader(sheet, headings, null, 'as-shown');
  const { used, values } = sheet;
  for (let row = headings.row + 1; row < used.row + used.rows; row++) {
    const text = (field: CollectedField): string =>
      storableText(
        cellText(
          values[row - used.row]?.[(headings.columns.get(field) ?? -1) - used.column] ?? null,
          'General',
        ),
      );
    const isOwn = text('template') === template.id;
    const read = (isOwn ? readOwn : readForeign)(row);
    const wrong = wrongIn(read, isOwn, parseAddress(text('cell')) !== null);
    if (wrong) {
      const column = headings.columns.get(wrong.field) ?? 0;
      const found = text(wrong.field);
      const said = message(`collection.row-${wrong.problem}`, { row: row + 1, found });
      problems.push({ cell: { sheet: sheet.name, row, column }, message: said });
    } else if (read.kind === 'observation') {
      rows.push({ template: text('template'), observation: read.observation, cell: read.cell });
    }
  }
  return { rows, problems };
}

/** The table is written again as a whole: what cannot be read to the last cell would be lost. */
function wrongIn(
  read: ReadObservation,
  isOwn: boolean,
  hasSource: boolean,
): { readonly field: CollectedField; readonly problem: Told } | null {
  if (read.kind === 'blank') return { field: 'period', problem: 'blank' };
  if (read.kind === 'problem') return { field: read.field, problem: TOLD[read.problem] };
  if (isOwn && !read.isKnown) return { field: 'code', problem: 'indicator' };
  return hasSource ? null : { field: 'cell', problem: 'cell' };
}

type Told = 'blank' | 'period' | 'measure' | 'indicator' | 'value' | 'unit' | 'cell';

const TOLD: Readonly<Record<ProblemKind, Told>> = {
  'no-period': 'period',
  'date-period': 'period',
  'no-indicator': 'indicator',
  'no-measure': 'measure',
  'no-value': 'value',
  'blank-value': 'value',
  'no-unit': 'unit',
};
