/** Highlights become conditional formats: new ones first, then the old ones go, so that a refusal finds the old ones in place. */
import type { Highlight } from '../../workbook/changes';
import { LIGHT_LOOKS, ownFormula, symbolFormat } from '../../workbook/changes';
import { askForFormats, formatById } from './formats';
import type { TakeBack } from './take-back';

export interface SheetMarks {
  readonly name: string;
  readonly sheet: Excel.Worksheet;
  readonly highlights: readonly Highlight[];
  /** Ids of ours that lie there now, as far as we know. */
  readonly ours: readonly string[];
}

export interface Marked {
  readonly name: string;
  /** The formats just made, once the round trip is done. */
  added(): { readonly id: string; readonly formula: string }[];
  /** All formats on the sheet afterwards. */
  readonly left: Excel.ConditionalFormatCollection;
}

export function mark(sheets: readonly SheetMarks[], takeBack: TakeBack): Marked[] {
  if (sheets.length > 1) {
    for (const { sheet, highlights, ours } of sheets)
      if (highlights.length === 0 && ours.length > 0) probe(sheet, takeBack);
  }
  const added = sheets.map(({ sheet, highlights }) =>
    // Each new format goes on top, so the first highlight is added last.
    [...highlights].reverse().map((highlight) => addFormat(sheet, highlight, takeBack)),
  );
  for (const { sheet, ours } of sheets) removeFormats(sheet, ours, takeBack);
  return sheets.map(({ name, sheet }, i) => ({
    name,
    added: () => (added[i] ?? []).map(({ format, formula }) => ({ id: format.id, formula })),
    left: askForFormats(sheet),
  }));
}

/** Nothing is refused any more once new ones could be made; where Excel breaks off all the same, deleted formats stay deleted. */
function removeFormats(sheet: Excel.Worksheet, ids: readonly string[], takeBack: TakeBack): void {
  for (const [i, id] of ids.entries()) {
    formatById(sheet, id).delete();
    if (i > 0) continue;
    sheet.load('position');
    takeBack.add(sheet, ({ position }) => position, null);
  }
}

/** Who may not add a format may not delete one: a sheet that refuses shall do so before any other has lost its own. */
export function probe(sheet: Excel.Worksheet, takeBack: TakeBack): void {
  const format = sheet
    .getRangeByIndexes(0, 0, 1, 1)
    .conditionalFormats.add(Excel.ConditionalFormatType.custom);
  rememberFormat(sheet, format, takeBack);
  format.delete();
}

/** Right after it is made, while it has neither formula nor marker: nobody could tell later that it is ours. */
function rememberFormat(sheet: Excel.Worksheet, format: Excel.ConditionalFormat, takeBack: TakeBack): void {
  sheet.load('id');
  format.load('id');
  takeBack.add(
    { sheet, format },
    (asked) => asked.format.id,
    ({ workbook }, asked) =>
      formatById(workbook.worksheets.getItem(asked.sheet.id), asked.format.id).delete(),
  );
}

function addFormat(
  sheet: Excel.Worksheet,
  { range, formula, look, numberFormat }: Highlight,
  takeBack: TakeBack,
): { readonly format: Excel.ConditionalFormat; readonly formula: string } {
  const { symbol, fill, font } = LIGHT_LOOKS[look];
  const format = sheet
    .getRangeByIndexes(range.row, range.column, range.rows, range.columns)
    .conditionalFormats.add(Excel.ConditionalFormatType.custom);
  rememberFormat(sheet, format, takeBack);
  const { custom } = format;
  const own = ownFormula(formula);
  custom.rule.formula = own;
  custom.format.fill.color = fill;
  custom.format.font.color = font;
  custom.format.numberFormat = symbolFormat(symbol, numberFormat);
  return { format, formula: own };
}
