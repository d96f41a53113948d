/** Everything in the workbook of the stand-in that a user could see or miss, in a form that can be compared. */
import { MAX_COLUMNS, MAX_ROWS } from '../../../src/workbook/address';
import type { OfficeWorkbook } from '../../office/workbook';

const ALL = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

export function stateOf({ sheets, active }: OfficeWorkbook): unknown {
  return {
    active: active.name,
    sheets: sheets.map((sheet) => ({
      name: sheet.name,
      visibility: sheet.visibility,
      merges: sheet.merges,
      frozenRows: sheet.frozenRows,
      isProtected: sheet.isProtected,
      validations: sheet.validations,
      // Excel numbers its formats anew as it likes.
      formats: sheet.formats.map(({ formula, range, look }) => ({ formula, range, look })),
      cells: [...sheet.filled(ALL)]
        .filter(({ cell }) => cell.value !== null)
        .sort((a, b) => a.row - b.row || a.column - b.column),
    })),
  };
}
