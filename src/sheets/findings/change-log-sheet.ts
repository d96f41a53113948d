/** The sheet 修改记录 / Change log: every cell that was corrected with one click, and every correction that was taken back. */
import { storableText } from '../../core/review/cell-text';
import type { CorrectionReason, RuleId } from '../../core/validation/finding';
import type { Template } from '../../core/template/template';
import type { Words } from '../../messages/speak';
import type { CellRef } from '../../workbook/address';
import { cellAddress } from '../../workbook/address';
import type { WorkbookChange } from '../../workbook/changes';
import { linkFormula } from '../link';
import type { OwnSheets } from '../own-sheets/own-sheets';
import { freeName, sheetsOfKind } from '../own-sheets/own-sheets';
import { ruleName } from './rule-names';
import type { RowCells } from '../table-sheet';
import { headingsOf, nextFreeRow, tableContent, writeRow } from '../table-sheet';
import type { ChangeField } from '../tables';
import { CHANGE_LOG_TABLE } from '../tables';
import { withSheetWords } from '../words';

export interface LoggedChange {
  /** As it is to be read: 2024-07-05 10:32. */
  readonly when: string;
  readonly cell: CellRef;
  /** What stood in the cell and what stands there now, as texts (cellText). */
  readonly before: string;
  readonly after: string;
  readonly reason: CorrectionReason | 'undo';
  readonly rule: RuleId;
}

/** Puts these changes below those of before, or into a new sheet. */
export function changeLogChanges(
  own: OwnSheets,
  changes: readonly LoggedChange[],
  template: Template,
  words: Words,
): WorkbookChange[] {
  const rows = changes.map((change) => rowCells(change, template, withSheetWords(words)));
  const [sheet] = sheetsOfKind(own, 'change-log');
  const headings = sheet && headingsOf(CHANGE_LOG_TABLE, sheet);
  if (sheet && headings) {
    return rows.flatMap((cells, index) => writeRow(sheet, headings, nextFreeRow(sheet) + index, cells));
  }
  return [
    {
      kind: 'add-sheet',
      sheet: freeName(own, 'change-log', words.locale),
      content: tableContent(CHANGE_LOG_TABLE, rows, words),
    },
  ];
}

function rowCells(change: LoggedChange, template: Template, words: Words): RowCells<ChangeField> {
  const { when, cell, before, after, reason, rule } = change;
  const link = linkFormula(cell);
  return {
    when,
    sheet: cell.sheet,
    cell: link ? { formula: link } : cellAddress(cell.row, cell.column),
    before: storableText(before),
    after: storableText(after),
    reason: words.t(`sheets.reason.${reason}`),
    rule: words.t('sheets.rule-and-id', { name: ruleName(rule, template, words), id: rule }),
  };
}
