/**
 * Writing: all changes in one round trip. What is known to be ours goes, the new highlights come, and the same round
 * trip lists what lies on the sheet afterwards; only if something unknown is found there does another one follow.
 */
import type { Highlight, WorkbookChange } from '../../workbook/changes';
import { LIGHT_LOOKS, ownFormula, symbolFormat } from '../../workbook/changes';
import { WorkbookError } from '../../workbook/host';
import { converse } from './conversation';
import { askForFormats, customIds, formatById } from './formats';
import type { KnownFormats } from './known-formats';
import { sweepSheets, sweepStrangers } from './sweep';
import { typedValue } from './typed-values';
import type { WantedMarks } from './wanted-marks';
import { wantedMarks } from './wanted-marks';

export async function applyChanges(changes: readonly WorkbookChange[], known: KnownFormats): Promise<void> {
  if (changes.length === 0) return;
  const marks = wantedMarks(changes);
  const named = [...new Set(changes.flatMap(({ sheet }) => (sheet === null ? [] : [sheet])))];
  try {
    await applyOnce(changes, marks, named, known);
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    const isForgotten = error.code === 'sheet-not-found' && !named.includes(error.subject);
    if (!isForgotten) {
      if (mayBeHalfDone(error)) await takeBack(marks, known);
      throw error;
    }
    // A sheet that we remember was deleted or renamed by the user: that is no reason to fail.
    known.forget(error.subject);
    await applyChanges(changes, known);
  }
}

async function applyOnce(
  changes: readonly WorkbookChange[],
  marks: WantedMarks,
  named: readonly string[],
  known: KnownFormats,
): Promise<void> {
  const remembered = marks.clearOthers ? known.sheets().filter((name) => !named.includes(name)) : [];
  const { strangers, unseen } = await converse([...named, ...remembered], async (context) => {
    const { worksheets } = context.workbook;
    if (marks.clearOthers) worksheets.load('items/name');
    // Excel stops at the first refusal and keeps what was done before it: so every sheet is asked for first.
    const sheets = new Map([...named, ...remembered].map((name) => [name, worksheets.getItem(name)]));
    const sheet = (name: string): Excel.Worksheet => sheets.get(name) ?? worksheets.getItem(name);
    for (const change of changes) {
      if (change.kind === 'select') select(sheet(change.sheet), change.range);
      else if (change.kind === 'write') write(sheet(change.sheet), change);
    }
    const marked = [...marks.bySheet, ...remembered.map((name) => [name, []] as const)].map(
      ([name, highlights]) => ({ name, ...mark(sheet(name), known.ours(name), highlights) }),
    );
    await context.sync();
    for (const { name, added } of marked) {
      for (const { id, formula } of added()) known.learn(name, id, formula);
    }
    return {
      strangers: marked.map(({ name, left }) => ({
        sheet: name,
        ids: known.strangers(name, customIds(left)),
      })),
      unseen: marks.clearOthers
        ? worksheets.items.map(({ name }) => name).filter((name) => !sheets.has(name))
        : [],
    };
  });
  await sweepStrangers(strangers, known);
  await sweepSheets(unseen, known);
}

interface Marked {
  /** The formats just made, once the round trip is done. */
  added(): { readonly id: string; readonly formula: string }[];
  /** All formats on the sheet afterwards. */
  readonly left: Excel.ConditionalFormatCollection;
}

function mark(sheet: Excel.Worksheet, ours: readonly string[], highlights: readonly Highlight[]): Marked {
  for (const id of ours) formatById(sheet, id).delete();
  // Each new format goes on top, so the first highlight is added last.
  const added = [...highlights].reverse().map((highlight) => addFormat(sheet, highlight));
  return {
    added: () => added.map(({ format, formula }) => ({ id: format.id, formula })),
    left: askForFormats(sheet),
  };
}

function addFormat(
  sheet: Excel.Worksheet,
  { range, formula, look, numberFormat }: Highlight,
): { readonly format: Excel.ConditionalFormat; readonly formula: string } {
  const { symbol, fill, font } = LIGHT_LOOKS[look];
  const format = sheet
    .getRangeByIndexes(range.row, range.column, range.rows, range.columns)
    .conditionalFormats.add(Excel.ConditionalFormatType.custom);
  const { custom } = format;
  const own = ownFormula(formula);
  custom.rule.formula = own;
  custom.format.fill.color = fill;
  custom.format.font.color = font;
  custom.format.numberFormat = symbolFormat(symbol, numberFormat);
  format.load('id');
  return { format, formula: own };
}

function select(sheet: Excel.Worksheet, { row, column, rows, columns }: Highlight['range']): void {
  sheet.activate();
  sheet.getRangeByIndexes(row, column, rows, columns).select();
}

function write(
  sheet: Excel.Worksheet,
  { range, values }: Extract<WorkbookChange, { readonly kind: 'write' }>,
): void {
  sheet.getRangeByIndexes(range.row, range.column, range.rows, range.columns).values = values.map((row) =>
    row.map(typedValue),
  );
}

/** While a cell is edited, or before every sheet is found, nothing has been done yet. */
const mayBeHalfDone = ({ code }: WorkbookError): boolean =>
  code !== 'cell-edit-mode' && code !== 'sheet-not-found';

/** Better no highlights than half of them. A sheet that refuses, refused to be marked as well. */
async function takeBack({ bySheet }: WantedMarks, known: KnownFormats): Promise<void> {
  await Promise.all([...bySheet.keys()].map((sheet) => sweepSheets([sheet], known).catch(() => undefined)));
}
