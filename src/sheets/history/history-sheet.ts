/** The sheets 历史 / History and 月结 / Closings: figures month by month, a row each, and the months that are closed. */
import type { Closing, History, KeptFigure, KeptRow } from '../../core/history/history';
import type { Message } from '../../core/message';
import { message } from '../../core/message';
import type { Observation } from '../../core/observations/observation';
import type { Template } from '../../core/template/template';
import type { Words } from '../../messages/speak';
import { MAX_ROWS, MOST_CELLS_READ } from '../../workbook/address';
import type { CellRef } from '../../workbook/address';
import type { ContentCell, SheetContent } from '../../workbook/content';
import type { WorkbookChange } from '../../workbook/changes';
import type { CellEntry } from '../../workbook/snapshot';
import { closingCells, readClosings } from './closing-rows';
import { HISTORY_TABLE, CLOSINGS_TABLE } from './history-tables';
import type { HistoryField } from './history-tables';
import { linkFormula } from '../link';
import { contentRow, observationCells } from '../figure-rows/observation-cells';
import type { ObservationCells } from '../figure-rows/observation-cells';
import type { ObservationField } from '../figure-rows/observation-columns';
import { observationReader } from '../figure-rows/observation-reader';
import type { OwnSheets } from '../own-sheets/own-sheets';
import { freeName, sheetsOfKind } from '../own-sheets/own-sheets';
import { sealReader } from './sealed-cells';
import { Strangers } from '../figure-rows/strangers';
import { HEADING, LINK, QUIET, pageOf } from '../styles';
import { headingsOf, nextFreeRow, tableContent, writeRow } from '../table-sheet';
import type { Headings, RowCells } from '../table-sheet';
import { withSheetWords } from '../words';

export interface ReadHistory {
  readonly history: History;
  /** Rows that cannot be understood: where, and what to do. They stay as they are. */
  readonly problems: readonly Told[];
  /** Rows that are understood and of no use here: of indicators or entities that the template does not know. */
  readonly remarks: readonly Told[];
}

interface Told {
  readonly cell: CellRef;
  readonly message: Message;
}

/** Everything that is kept, from top to bottom; linear in the rows. */
export function readHistory(own: OwnSheets, template: Template): ReadHistory {
  const figures: KeptFigure[] = [];
  const unreadable: KeptRow[] = [];
  const problems: Told[] = [];
  const strangers = new Strangers(template);
  for (const sheet of sheetsOfKind(own, 'history')) {
    const headings = headingsOf(HISTORY_TABLE, sheet);
    if (!headings) continue;
    const read = observationReader(sheet, headings, template);
    const sealOf = sealReader(sheet, headings);
    for (let row = headings.row + 1; row < nextFreeRow(sheet); row += 1) {
      const one = read(row);
      if (one.kind === 'blank') continue;
      const { written, sealed, problem } = sealOf(row);
      if (problem) problems.push(problem);
      if (one.kind === 'problem') {
        const said = message(`sheets.observations.${one.problem}`, one.values);
        problems.push({ cell: one.cell, message: said });
        unreadable.push({ cell: one.cell, sealed, written });
        continue;
      }
      strangers.note(one.observation, one.cell, one.isKnown);
      figures.push({ observation: one.observation, cell: one.cell, sealed, written });
    }
  }
  const { closings, problems: others } = readClosings(own);
  return {
    history: { figures, unreadable, closings },
    problems: [...problems, ...others],
    remarks: strangers.told(),
  };
}

/** A new history with these figures. */
export function historyContent(
  figures: readonly Observation[],
  template: Template,
  words: Words,
): SheetContent {
  const { t } = withSheetWords(words);
  const cellsOf = rowsWith(template, words);
  return {
    rows: [
      HISTORY_TABLE.map(({ heading }): ContentCell => ({ value: t(heading), style: HEADING })),
      ...figures.map((figure) => {
        const { numberFormat, ...cells } = cellsOf(figure);
        const link = linkOf(figure);
        return contentRow<HistoryField>(cells, numberFormat, HISTORY_TABLE).map((cell, place) =>
          HISTORY_TABLE[place]?.field === 'cell'
            ? { value: cells.cell, ...(link ? { formula: link, style: LINK } : { style: QUIET }) }
            : cell,
        );
      }),
    ],
    columnWidths: HISTORY_TABLE.map(({ width }) => width),
    frozenRows: 1,
    page: pageOf(1),
  };
}

/** The total of the entities bears its name in the history. */
function rowsWith(template: Template, words: Words): (figure: Observation) => ObservationCells {
  const known = new Map(template.indicators.map((one) => [one.code, one]));
  return (figure) => observationCells(figure, known.get(figure.indicator), 'in-unit', words, template.total);
}

/** The source leads to its cell where it lies in the same workbook. */
const linkOf = ({ source: { file, cell } }: Observation): string | null =>
  file === null ? linkFormula(cell) : null;

/** Why so many more figures find no room below those that are kept; null: they do. A sheet ends at a row, and a part of a report is worse than none. */
export function noRoomFor(count: number, own: OwnSheets): Message | null {
  const sheet = sheetsOfKind(own, 'history').at(-1);
  // A new one begins with its headings.
  const free = MOST_ROWS - (sheet && headingsOf(HISTORY_TABLE, sheet) ? nextFreeRow(sheet) : 1);
  if (count <= free) return null;
  return message('history.no-room', { count, free: Math.max(0, free), rows: MOST_ROWS });
}

/** What could not be read again must not be written either. */
const MOST_ROWS = Math.min(MAX_ROWS, Math.floor(MOST_CELLS_READ / HISTORY_TABLE.length));

/** Figures below those that are kept, or in a new sheet; noRoomFor tells before whether they find room. @param own read just now: it tells where the next row goes */
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
  const cellsOf = rowsWith(template, words);
  return columnRuns(headings).flatMap((run): WorkbookChange[] => {
    const values = figures.map((figure) => {
      const cells = cellsOf(figure);
      const link = linkOf(figure);
      return run.fields.map((field): CellEntry =>
        field === 'cell' && link ? { formula: link } : cells[field],
      );
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
  sealed: sealed?.text ?? null,
  seal: sealed?.seal ?? null,
});

/** Columns of ours that stand side by side, so that many rows are one change; those of the user stay. */
function columnRuns({ columns }: Headings<HistoryField>): { column: number; fields: ObservationField[] }[] {
  const runs: { column: number; fields: ObservationField[] }[] = [];
  for (const [field, column] of [...columns].sort(([, a], [, b]) => a - b)) {
    if (field === 'sealed' || field === 'seal') continue;
    const last = runs.at(-1);
    if (last && last.column + last.fields.length === column) last.fields.push(field);
    else runs.push({ column, fields: [field] });
  }
  return runs;
}
