/** Our highlights as they lie on the sheets: one round trip for the formats, one for what is in them. */
import type { Highlight } from '../../workbook/changes';
import { lightOfFormat, plainFormula } from '../../workbook/changes';
import { rectOf } from './find-sheets';
import { askForFormats, customIds, formatById } from './formats';
import type { Session } from './session';

export async function readHighlights(
  sheets: readonly string[],
  { converse }: Pick<Session, 'converse'>,
): Promise<(readonly Highlight[])[]> {
  if (sheets.length === 0) return [];
  return converse(sheets, async (context) => {
    const worksheets = sheets.map((name) => context.workbook.worksheets.getItem(name));
    const listed = worksheets.map(askForFormats);
    await context.sync();
    const asked = worksheets.map((sheet, i) => {
      const formats = listed[i];
      return formats ? customIds(formats).map((id) => askForHighlight(sheet, id)) : [];
    });
    await context.sync();
    return asked.map((formats) =>
      formats
        .filter(({ format }) => !format.isNullObject)
        .sort((a, b) => a.format.priority - b.format.priority)
        .flatMap((one) => highlightOf(one) ?? []),
    );
  });
}

function askForHighlight(sheet: Excel.Worksheet, id: string) {
  const format = formatById(sheet, id);
  format.load('priority');
  const { rule, format: look } = format.custom;
  rule.load('formula');
  look.load('numberFormat');
  const range = format.getRangeOrNullObject();
  range.load('rowIndex,columnIndex,rowCount,columnCount');
  return { format, rule, look, range };
}

/** Excel gives the formula as it is for the top left cell of the range, which is how a highlight has it. */
function highlightOf({ rule, look, range }: ReturnType<typeof askForHighlight>): Highlight | null {
  const formula = plainFormula(rule.formula);
  const light = typeof look.numberFormat === 'string' ? lightOfFormat(look.numberFormat) : null;
  return formula === null || !light || range.isNullObject
    ? null
    : { range: rectOf(range), formula, ...light };
}
