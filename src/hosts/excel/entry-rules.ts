/** What makes a sheet one to be filled in: what may be typed where, the help beside it, and protection of all the rest. */
import type { AllowedEntry, EntryRule, SheetContent } from '../../workbook/content';

export function prepareEntry(sheet: Excel.Worksheet, { validations = [], openCells }: SheetContent): void {
  for (const rule of validations) validate(sheet, rule);
  if (!openCells) return;
  for (const { row, column, rows, columns } of openCells) {
    sheet.getRangeByIndexes(row, column, rows, columns).format.protection.locked = false;
  }
  // Without a password: it keeps people from slips, and nobody from what they want to do.
  sheet.protection.protect({ allowFormatColumns: true, allowFormatRows: true });
}

function validate(sheet: Excel.Worksheet, { range, allows, help, refusal }: EntryRule): void {
  const { row, column, rows, columns } = range;
  const validation = sheet.getRangeByIndexes(row, column, rows, columns).dataValidation;
  const rule = ruleOf(allows);
  if (rule) validation.rule = rule;
  if (help) validation.prompt = { showPrompt: true, title: help.title, message: help.text };
  if (refusal) {
    const { style, title, text } = refusal;
    validation.errorAlert = {
      showAlert: true,
      style: style === 'stop' ? Excel.DataValidationAlertStyle.stop : Excel.DataValidationAlertStyle.warning,
      title,
      message: text,
    };
  }
}

function ruleOf(allows: AllowedEntry): Excel.DataValidationRule | null {
  switch (allows.kind) {
    case 'anything':
      return null;
    case 'list':
      return { list: { inCellDropDown: true, source: allows.values.join(',') } };
    case 'whole':
      return { wholeNumber: bounds(allows) };
    case 'decimal':
      return { decimal: bounds(allows) };
    case 'formula':
      return { custom: { formula: allows.formula } };
  }
}

/** Excel knows no number without bounds: the largest that it can hold stand for them. */
const LARGEST = 9.99e307;

function bounds({
  min,
  max,
}: {
  readonly min: number | null;
  readonly max: number | null;
}): Excel.BasicDataValidation {
  if (min !== null && max === null) return { formula1: min, operator: 'GreaterThanOrEqualTo' };
  if (min === null && max !== null) return { formula1: max, operator: 'LessThanOrEqualTo' };
  return { formula1: min ?? -LARGEST, formula2: max ?? LARGEST, operator: 'Between' };
}
