/** One row of the sheet of explanations, as people leave it: moved, retyped, half filled in. */
import { cellText, storableText } from '../../core/review/cell-text';
import type { Explanation } from '../../core/review/explanations';
import type { Message } from '../../core/message';
import { message } from '../../core/message';
import { BUILT_IN_RULES } from '../../core/validation/finding';
import { periodCode } from '../../core/statistics/period';
import { readPeriod } from '../../core/statistics/read-period';
import type { CellRef } from '../../workbook/address';
import { parseAddress } from '../../workbook/address';
import type { CellValue, SheetSnapshot } from '../../workbook/snapshot';
import { readDay } from '../day';
import type { Headings } from '../table-sheet';
import type { ExplanationField } from '../tables';

export type ReadRow =
  | { readonly kind: 'explanation'; readonly explanation: Explanation }
  /** Nobody explains anything here. */
  | { readonly kind: 'blank' }
  | { readonly kind: 'problem'; readonly cell: CellRef; readonly message: Message };

/** @param row zero-based row of the sheet */
export function readExplanationRow(
  sheet: SheetSnapshot,
  { columns }: Headings<ExplanationField>,
  row: number,
): ReadRow {
  const value = (field: ExplanationField): CellValue =>
    sheet.values[row - sheet.used.row]?.[(columns.get(field) ?? -1) - sheet.used.column] ?? null;
  const text = (field: ExplanationField): string => {
    const at = (columns.get(field) ?? -1) - sheet.used.column;
    return storableText(cellText(value(field), sheet.numberFormats[row - sheet.used.row]?.[at] ?? 'General'));
  };
  const problem = (field: ExplanationField, key: ProblemKey): ReadRow => ({
    kind: 'problem',
    cell: { sheet: sheet.name, row, column: columns.get(field) ?? 0 },
    message: message(key, { row: row + 1, found: text(field) }),
  });

  const said = text('text');
  if (said === '') return { kind: 'blank' };
  const rule = text('rule');
  if (rule === '') return problem('rule', 'sheets.explanations.no-rule');
  if (!isRule(rule)) return problem('rule', 'sheets.explanations.unknown-rule');
  if (text('sheet') === '') return problem('sheet', 'sheets.explanations.no-sheet');
  const address = text('cell');
  const cell = parseAddress(address.normalize('NFKC'));
  if (address !== '' && !cell) return problem('cell', 'sheets.explanations.no-cell');
  const period = readPeriod(text('period'))?.period ?? null;
  if (text('period') !== '' && !period) return problem('period', 'sheets.explanations.no-period');
  return {
    kind: 'explanation',
    explanation: {
      rule,
      sheet: text('sheet'),
      cell: cell && { row: cell.row, column: cell.column },
      indicator: text('indicator') || null,
      entity: text('entity') || null,
      period: period && periodCode(period),
      value: text('value'),
      text: said,
      who: text('who') || null,
      when: readDay(value('when'), sheet.isFrom1904),
    },
  };
}

type ProblemKey = `sheets.explanations.${'no-rule' | 'unknown-rule' | 'no-sheet' | 'no-cell' | 'no-period'}`;

const isRule = (id: string): boolean => BUILT_IN_RULES.some((known) => known === id) || /^rule\../.test(id);
