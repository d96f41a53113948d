/** The changes that are no highlights, one by one, each with how it is taken back. */
import type { WorkbookChange } from '../../workbook/changes';
import type { Typed } from './entries';
import { typedEntry } from './entries';
import { areaOf, dressSheet, emptySheet } from './dress-sheet';
import { contentBlocks, fillRows } from './fill-sheet';
import { askForGrids } from './grids';
import { probe } from './marks';
import type { Plan } from './plan';
import type { TakeBack } from './take-back';

export interface Stage {
  readonly context: Excel.RequestContext;
  /** Sheets by name: those that were there, and those made in this batch. */
  readonly sheets: Map<string, Excel.Worksheet>;
  readonly takeBack: TakeBack;
  /** What one request cannot carry, to be asked one by one after it. */
  readonly later: (() => void)[];
}

/** What may be refused, before anything is changed that others would miss: new sheets, and sheets that lose what they hold. */
export function prepare({ added, steps, removed, selected }: Plan, stage: Stage): void {
  if (selected || removed.length > 0) rememberActive(stage);
  const replaced = steps.filter(({ kind }) => kind === 'replace-sheet').map(({ sheet }) => sheet);
  for (const name of [...replaced, ...removed]) probe(sheetOf(stage, name), stage.takeBack);
  for (const name of added) {
    const sheet = stage.context.workbook.worksheets.add(name);
    sheet.load('id');
    stage.sheets.set(name, sheet);
    stage.takeBack.add(
      sheet,
      ({ id }) => id,
      ({ workbook }, { id }) => workbook.worksheets.getItemOrNullObject(id).delete(),
    );
  }
}

/** Whether one request cannot carry it. */
export const needsMoreRequests = (step: Plan['steps'][number]): boolean =>
  step.kind !== 'write' && contentBlocks(step.content).length > 1;

/** Hiding and selecting bring another sheet to the front. */
function rememberActive({ context, takeBack }: Stage): void {
  const active = context.workbook.worksheets.getActiveWorksheet();
  active.load('id');
  takeBack.add(
    active,
    ({ id }) => id,
    ({ workbook }, { id }) => workbook.worksheets.getItem(id).activate(),
  );
}

export function carryOut(step: Plan['steps'][number], stage: Stage, isAlone: boolean): void {
  const sheet = sheetOf(stage, step.sheet);
  if (step.kind === 'write') {
    if (isAlone && isWhole(step)) overwrite(step, sheet);
    else overwriteAndRemember(step, sheet, stage);
    return;
  }
  if (step.kind === 'replace-sheet') {
    emptySheet(sheet, () => {
      sheet.load('position');
      stage.takeBack.add(sheet, ({ position }) => position, null);
    });
  }
  const [first, ...rest] = contentBlocks(step.content);
  const finish = (): void => dressSheet(sheet, step.content);
  if (first) fillRows(sheet, first);
  if (rest.length === 0) return finish();
  stage.later.push(...rest.map((block) => () => fillRows(sheet, block)), finish);
}

/**
 * Excel deletes any sheet but the last visible one, and a deleted sheet never comes back. So all are hidden first: Excel
 * refuses that for the last visible one as well, and it can be undone.
 */
export function hide(removed: readonly string[], stage: Stage): void {
  for (const name of removed) {
    const before = sheetOf(stage, name);
    before.load('visibility,id');
    const sheet = stage.context.workbook.worksheets.getItem(name);
    sheet.visibility = Excel.SheetVisibility.hidden;
    sheet.load('position');
    stage.takeBack.add(
      { before, sheet },
      (asked) => asked.sheet.position,
      ({ workbook }, asked) => {
        workbook.worksheets.getItem(asked.before.id).visibility = asked.before.visibility;
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
  const { application } = stage.context;
  for (const [i, name] of removed.entries()) {
    sheetOf(stage, name).delete();
    if (i > 0) continue;
    application.load('calculationMode');
    stage.takeBack.add(application, ({ calculationMode }) => calculationMode, null);
  }
}

export const sheetOf = ({ sheets, context }: Stage, name: string): Excel.Worksheet =>
  sheets.get(name) ?? context.workbook.worksheets.getItem(name);

type Write = Extract<WorkbookChange, { readonly kind: 'write' }>;

/** Excel writes a range whole or not at all, but office.js sends larger ones in parts of 1,500 cells. */
const isWhole = ({ range: { rows, columns } }: Write): boolean => rows * columns <= 1500;

function overwrite({ range, values }: Write, sheet: Excel.Worksheet): Excel.Range {
  const area = areaOf(sheet, range);
  area.formulas = values.map((line) => line.map(typedEntry));
  return area;
}

/** Beside other changes it must be known what stood there. */
function overwriteAndRemember(change: Write, sheet: Excel.Worksheet, { takeBack }: Stage): void {
  const { range } = change;
  const before = areaOf(sheet, range);
  askForGrids(before);
  sheet.load('id');
  const witness = overwrite(change, sheet);
  witness.load('rowIndex');
  takeBack.add(
    { sheet, before, witness },
    (asked) => asked.witness.rowIndex,
    ({ workbook }, asked) => {
      areaOf(workbook.worksheets.getItem(asked.sheet.id), range).formulas = entriesOf(asked.before);
    },
  );
}

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
