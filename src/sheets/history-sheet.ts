/** The sheets 历史 / History and 月结 / Closings: figures month by month, a row each, and the months that are closed. */
import type { Closing, History, KeptFigure } from '../core/history/history';
import type { Message } from '../core/message';
import type { Observation } from '../core/observations/observation';
import type { Template } from '../core/template/template';
import type { Words } from '../messages/speak';
import type { CellRef } from '../workbook/address';
import { isStyledCell } from '../workbook/content';
import type { ContentCell, SheetContent } from '../workbook/content';
import type { WorkbookChange } from '../workbook/changes';
import type { CellEntry } from '../workbook/snapshot';
import { closingCells, readClosings } from './closing-rows';
import { HISTORY_TABLE, CLOSINGS_TABLE } from './history-tables';
import type { HistoryField } from './history-tables';
import { OBSERVATION_COLUMNS, observationCells, observationReader } from './observation-rows';
import { readSealed } from './sealed-cells';
import type { OwnSheets } from './own-sheets';
import { freeName, sheetsOfKind } from './own-sheets';
import { HEADING, pageOf } from './styles';
import { headingsOf, nextFreeRow, tableContent, writeRow } from './table-sheet';
import type { Headings, RowCells } from './table-sheet';
import { withSheetWords } from './words';

export interface ReadHistory {
  readonly history: History;
  /** Rows that cannot be understood: where, and what to do. They stay as they are. */
  readonly problems: readonly { readonly cell: CellRef; readonly message: Message }[];
}

/** Everything that is kept, from top to bottom; linear in the rows. */
export function readHistory(own: OwnSheets, template: Template): ReadHistory {
  const figures: KeptFigure[] = [];
  const problems: ReadHistory['problems'][number][] = [];
  for (const sheet of sheetsOfKind(own, 'history')) {
    const headings = headingsOf(HISTORY_TABLE, sheet);
    if (!headings) continue;
    const read = observationReader(sheet, headings, template);
    for (let row = headings.row + 1; row < nextFreeRow(sheet); row += 1) {
      const one = read(row);
      if (one.kind === 'problem') problems.push(one);
      if (one.kind !== 'observation') continue;
      const sealed = readSealed(sheet, headings, row);
      if (sealed.kind === 'problem') problems.push(sealed);
      figures.push({
        observation: one.observation,
        cell: one.cell,
        sealed: sealed.kind === 'sealed' ? sealed.sealed : null,
      });
    }
  }
  const { closings, problems: others } = readClosings(own);
  return { history: { figures, closings }, problems: [...problems, ...others] };
}

/** A new history with these figures. */
export function historyContent(
  figures: readonly Observation[],
  template: Template,
  words: Words,
): SheetContent {
  const { t } = withSheetWords(words);
  return {
    rows: [
      HISTORY_TABLE.map(({ heading }): ContentCell => ({ value: t(heading), style: HEADING })),
      ...figures.map((figure) => [...observationCells(figure, template, words), ...BLANK_SEAL]),
    ],
    columnWidths: HISTORY_TABLE.map(({ width }) => width),
    frozenRows: 1,
    page: pageOf(1),
  };
}

const BLANK_SEAL: readonly ContentCell[] = HISTORY_TABLE.slice(OBSERVATION_COLUMNS.length).map(
  ({ style }): ContentCell => ({ value: null, ...(style && { style }) }),
);

/** Figures below those that are kept, or in a new sheet. @param own read just now: it tells where the next row goes */
export function keepChanges(
  own: OwnSheets,
  figures: readonly Observation[],
  template: Template,
  words: Words,
): WorkbookChange[] {
  if (figures.length === 0) return [];
  const sheet = sheetsOfKind(own, 'history').at(-1);
  const headings = sheet && headingsOf(HISTORY_TABLE, sheet);
  if (!sheet || !headings) {
    const content = historyContent(figures, template, words);
    return [{ kind: 'add-sheet', sheet: freeName(own, 'history', words.locale), content }];
  }
  return columnRuns(headings).flatMap((run): WorkbookChange[] => {
    const values = figures.map((figure) => {
      const cells = observationCells(figure, template, words);
      return run.fields.map((field): CellEntry => entryOf(cells[FIELD_PLACES.get(field) ?? -1] ?? null));
    });
    const range = {
      row: nextFreeRow(sheet),
      column: run.column,
      rows: figures.length,
      columns: run.fields.length,
    };
    return [{ kind: 'write', sheet: sheet.name, range, values }];
  });
}

/** The seals of a month that was closed, and its row in the list of closings. */
export function closingChanges(
  own: OwnSheets,
  closing: Closing,
  figures: readonly KeptFigure[],
  words: Words,
): WorkbookChange[] {
  const seals = sheetsOfKind(own, 'history').flatMap((sheet) => {
    const headings = headingsOf(HISTORY_TABLE, sheet);
    if (!headings) return [];
    return figures
      .filter(({ cell }) => cell.sheet === sheet.name)
      .flatMap(({ cell, sealed }) => writeRow(sheet, headings, cell.row, sealCells(sealed)));
  });
  return [...seals, ...closingRowChanges(own, closing, words)];
}

/** Where a month was reopened nothing but its state is written. */
export function closingRowChanges(own: OwnSheets, closing: Closing, words: Words): WorkbookChange[] {
  const cells = closingCells(closing, words);
  const sheets = sheetsOfKind(own, 'closings');
  const sheet = sheets.find(({ name }) => name === closing.cell?.sheet) ?? sheets.at(-1);
  const headings = sheet && headingsOf(CLOSINGS_TABLE, sheet);
  if (!sheet || !headings) {
    const content = tableContent(CLOSINGS_TABLE, [cells], words);
    return [{ kind: 'add-sheet', sheet: freeName(own, 'closings', words.locale), content }];
  }
  return writeRow(sheet, headings, closing.cell?.row ?? nextFreeRow(sheet), cells);
}

const sealCells = (sealed: KeptFigure['sealed']): RowCells<HistoryField> => ({
  sealed: sealed?.figure ?? null,
  seal: sealed?.seal ?? null,
});

const FIELD_PLACES: ReadonlyMap<HistoryField, number> = new Map(
  OBSERVATION_COLUMNS.map(({ field }, place) => [field, place] as const),
);

/** Columns of ours that stand side by side, so that many rows are one change; those of the user stay. */
function columnRuns({ columns }: Headings<HistoryField>): { column: number; fields: HistoryField[] }[] {
  const runs: { column: number; fields: HistoryField[] }[] = [];
  for (const [field, column] of [...columns].sort(([, a], [, b]) => a - b)) {
    if (!FIELD_PLACES.has(field)) continue;
    const last = runs.at(-1);
    if (last && last.column + last.fields.length === column) last.fields.push(field);
    else runs.push({ column, fields: [field] });
  }
  return runs;
}

function entryOf(cell: ContentCell): CellEntry {
  if (!isStyledCell(cell)) return cell;
  return cell.formula === undefined ? cell.value : { formula: cell.formula };
}
