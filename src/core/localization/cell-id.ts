/** Cells of one sheet as numbers, and relations known by their rule and first cell. */
import { MAX_COLUMNS } from '../../workbook/address';
import type { CellId } from './relations';

export const cellId = ({ row, column }: { readonly row: number; readonly column: number }): CellId =>
  row * MAX_COLUMNS + column;

export const rowAndColumn = (cell: CellId): { readonly row: number; readonly column: number } => ({
  row: Math.floor(cell / MAX_COLUMNS),
  column: cell % MAX_COLUMNS,
});

export const idOf = (rule: string, first: CellId): string => `${rule}@${first}`;
