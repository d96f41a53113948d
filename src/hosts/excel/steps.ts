/** The changes that are no highlights, one by one, each with how it is taken back. */
import type { WorkbookChange } from '../../workbook/changes';
import type { Typed } from './entries';
import { typedEntry } from './entries';
import { contentBlocks, dressSheet, emptySheet, fillRows } from './fill-sheet';
import { askForGrids } from './grids';
import { probe } from './marks';
import type { Plan } from './plan';
import type { TakeBack } from './take-back';

/** Rows that one request cannot carry, to be written after it. */
export interface LaterRows {
  readonly sheet: Excel.Worksheet;
  readonly first: number;
  readonly grid: readonly (readonly Typed[])[];
}

export interface Stage {
  readonly context: Excel.RequestContext;
  /** Sheets by name: those that were there, and those made in this batch. */
  readonly sheets: Map<string, Excel.Worksheet>;
  readonly takeBack: TakeBack;
  readonly later: LaterRows[];
}

/** What may be refused, before anything is changed that others would miss: new sheets, and sheets that lose what they hold. */
export function prepare({ added, steps, removed }: Plan, stage: Stage): void {
  const replaced = steps.filter(({ kind }) => kind === 'replace-sheet').map(({ sheet }) => sheet);
  for (const name of [...replaced, ...removed]) probe(sheetOf(stage, name));
  for (const name of added) {
    const sheet = stage.context.workbook.worksheets.add(name);
    sheet.load('id');
    stage.sheets.set(name, sheet);
    stage.takeBack.add(
      () => sheet.id,
      ({ workbook }) => workbook.worksheets.getItemOrNullObject(sheet.id).delete(),
    );
  }
}

export function carryOut(step: Plan['steps'][number], stage: Stage, isAlone: boolean): void {
  const sheet = sheetOf(stage, step.sheet);
  if (step.kind === 'write')
    return isAlone ? overwrite(step, sheet) : overwriteAndRemember(step, sheet, stage);
  if (step.kind === 'replace-sheet') {
    emptySheet(sheet);
    const witness = sheet.getRangeByIndexes(0, 0, 1, 1);
    witness.load('rowIndex');
    stage.takeBack.add(() => witness.rowIndex, null);
  }
  for (const [i, block] of contentBlocks(step.content).entries()) {
    if (i === 0) fillRows(sheet, block.grid, block.first);
    else stage.later.push({ sheet, ...block });
  }
  dressSheet(sheet, step.content);
}

/**
 * Excel deletes any sheet but the last visible one, and a deleted sheet never comes back. So all are hidden first: Excel
 * refuses that for the last visible one as well, and it can be undone.
 */
export function hide(removed: readonly string[], stage: Stage): void {
  if (removed.length === 0) return;
  const active = stage.context.workbook.worksheets.getActiveWorksheet();
  active.load('id');
  stage.takeBack.add(
    () => active.id,
    ({ workbook }) => workbook.worksheets.getItem(active.id).activate(),
  );
  for (const name of removed) {
    const sheet = sheetOf(stage, name);
    sheet.load('visibility,id');
    const before = sheet;
    const hidden = stage.context.workbook.worksheets.getItem(name);
    hidden.visibility = Excel.SheetVisibility.hidden;
    const witness = hidden.getRangeByIndexes(0, 0, 1, 1);
    witness.load('rowIndex');
    stage.takeBack.add(
      () => witness.rowIndex,
      ({ workbook }) => {
        workbook.worksheets.getItem(before.id).visibility = before.visibility;
      },
    );
  }
}

export function select(selected: NonNullable<Plan['selected']>, stage: Stage): void {
  const { row, column, rows, columns } = selected.range;
  const sheet = sheetOf(stage, selected.sheet);
  sheet.activate();
  sheet.getRangeByIndexes(row, column, rows, columns).select();
}

/** All of them have just been hidden, so that nothing is left to refuse. */
export function remove(removed: readonly string[], stage: Stage): void {
  for (const name of removed) {
    sheetOf(stage, name).delete();
    const left = stage.context.workbook.worksheets.getCount();
    stage.takeBack.add(() => left.value, null);
  }
}

export const sheetOf = ({ sheets, context }: Stage, name: string): Excel.Worksheet =>
  sheets.get(name) ?? context.workbook.worksheets.getItem(name);

type Write = Extract<WorkbookChange, { readonly kind: 'write' }>;

/** Excel writes a range whole or not at all. */
function overwrite({ range, values }: Write, sheet: Excel.Worksheet): void {
  areaOf(sheet, range).formulas = values.map((line) => line.map(typedEntry));
}

/** Beside other changes it must be known what stood there. */
function overwriteAndRemember(change: Write, sheet: Excel.Worksheet, { takeBack }: Stage): void {
  const { range } = change;
  const before = areaOf(sheet, range);
  askForGrids(before);
  sheet.load('id');
  overwrite(change, sheet);
  const witness = areaOf(sheet, range);
  witness.load('rowIndex');
  takeBack.add(
    () => witness.rowIndex,
    ({ workbook }) => {
      areaOf(workbook.worksheets.getItem(sheet.id), range).formulas = entriesOf(before);
    },
  );
}

const areaOf = (sheet: Excel.Worksheet, { row, column, rows, columns }: Write['range']): Excel.Range =>
  sheet.getRangeByIndexes(row, column, rows, columns);

/** What must be entered so that the cells hold again what they held. */
function entriesOf(range: Excel.Range): Typed[][] {
  const formulas = range.formulas as Typed[][];
  return formulas.map((row, r) =>
    row.map((entry, c) => {
      const isText = range.valueTypes[r]?.[c] === 'String' && range.values[r]?.[c] === entry;
      return isText && entry !== '' ? `'${entry}` : entry;
    }),
  );
}
