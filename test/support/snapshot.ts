/** A sheet for a test, written as rows; what is not said is what an ordinary sheet has. */
import type { CellRect } from '../../src/workbook/address';
import { parseAddress } from '../../src/workbook/address';
import type { CellValue, SheetSnapshot } from '../../src/workbook/snapshot';

export interface SnapshotOptions {
  readonly name?: string;
  /** Top left cell of the used range, zero-based; A1 when absent. */
  readonly origin?: { readonly row: number; readonly column: number };
  /** A1 rectangles in sheet coordinates: ['A1:L1']. */
  readonly merges?: readonly string[];
  /** Number formats by A1 cell or rectangle: { 'F7:F10': '0.00%' }. */
  readonly formats?: Readonly<Record<string, string>>;
  /** Formulas by A1 cell: { F7: '=E7/D7' }; the rows give their values. */
  readonly formulas?: Readonly<Record<string, string>>;
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly isProtected?: boolean;
}

/** rows may be ragged: the missing cells are blank, and so is undefined. */
export function snapshotOf(
  rows: readonly (readonly (CellValue | undefined)[])[],
  options: SnapshotOptions = {},
): SheetSnapshot {
  const { row, column } = options.origin ?? { row: 0, column: 0 };
  const columns = rows.reduce((widest, cells) => Math.max(widest, cells.length), 0);
  const grid = <T>(fill: T): T[][] => rows.map(() => new Array<T>(columns).fill(fill));
  const numberFormats = grid('General');
  const formulas = grid<string | null>(null);
  const put = <T>(target: T[][], address: string, value: T) => {
    const rect = rectOf(address);
    for (let r = rect.row; r < rect.row + rect.rows; r++) {
      for (let c = rect.column; c < rect.column + rect.columns; c++) {
        const line = target[r - row];
        if (!line || c < column || c >= column + columns)
          throw new RangeError(`${address} is outside the rows`);
        line[c - column] = value;
      }
    }
  };
  for (const [address, format] of Object.entries(options.formats ?? {})) put(numberFormats, address, format);
  for (const [address, formula] of Object.entries(options.formulas ?? {})) put(formulas, address, formula);
  return {
    name: options.name ?? 'Sheet1',
    used: { row, column, rows: columns ? rows.length : 0, columns },
    values: rows.map((cells) => Array.from({ length: columns }, (_, i) => cells[i] ?? null)),
    formulas,
    numberFormats,
    merges: (options.merges ?? []).map(rectOf),
    hiddenRows: options.hiddenRows ?? [],
    hiddenColumns: options.hiddenColumns ?? [],
    visibility: 'visible',
    isProtected: options.isProtected ?? false,
  };
}

function rectOf(address: string): CellRect {
  const rect = parseAddress(address);
  if (!rect) throw new RangeError(`not an address: ${address}`);
  return rect;
}
