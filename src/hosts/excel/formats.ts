/** Conditional formats of a sheet: what is asked of Excel in order to tell ours from others. */

/** Asks for every format on the sheet; its formula can only be asked for once its type is known. */
export function askForFormats(sheet: Excel.Worksheet): Excel.ConditionalFormatCollection {
  const formats = sheet.getRange().conditionalFormats;
  formats.load('items/id,items/type');
  return formats;
}

/** Ids of the formats with a formula of their own, the only kind that can be ours. */
export function customIds(formats: Excel.ConditionalFormatCollection): string[] {
  return formats.items.filter(({ type }) => type === Excel.ConditionalFormatType.custom).map(({ id }) => id);
}

export interface AskedFormula {
  readonly id: string;
  readonly rule: Excel.ConditionalFormatRule;
}

export function askForFormulas(sheet: Excel.Worksheet, ids: readonly string[]): AskedFormula[] {
  return ids.map((id) => {
    const { rule } = formatById(sheet, id).custom;
    rule.load('formula');
    return { id, rule };
  });
}

/** A null object when the format is gone: deleting it is then no error. */
export function formatById(sheet: Excel.Worksheet, id: string): Excel.ConditionalFormat {
  return sheet.getRange().conditionalFormats.getItemOrNullObject(id);
}
