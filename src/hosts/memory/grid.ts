/** A sheet in memory: sparse cells that can be read as a snapshot and overwritten. */
import type { CellRect } from '../../workbook/address';
import { parseAddress } from '../../workbook/address';
import type { CellEntry, CellValue, SheetSnapshot } from '../../workbook/snapshot';
import { isFormulaEntry } from '../../workbook/snapshot';
import type { MemorySheet } from './sheets';
import { isFormulaCell } from './sheets';

interface Cell {
  readonly value: CellValue;
  readonly formula: string | null;
}

export class MemoryGrid {
  private readonly cells = new Map<string, Cell>();
  private readonly formats: readonly { readonly rect: CellRect; readonly code: string }[];

  constructor(private readonly sheet: MemorySheet) {
    sheet.rows.forEach((row, r) =>
      row.forEach((cell, c) => {
        this.put(r, c, isFormulaCell(cell) ? cell : { value: cell, formula: null });
      }),
    );
    this.formats = Object.entries(sheet.numberFormats ?? {}).map(([address, code]) => ({
      rect: rectOf(address),
      code,
    }));
  }

  /** The same with these cells overwritten; row-major, of the size of range. What a written formula gives is not known. */
  with(range: CellRect, values: readonly (readonly CellEntry[])[]): MemoryGrid {
    const copy = new MemoryGrid({ ...this.sheet, rows: [] });
    for (const [place, cell] of this.cells) copy.cells.set(place, cell);
    for (let r = 0; r < range.rows; r += 1) {
      for (let c = 0; c < range.columns; c += 1) {
        const entry = values[r]?.[c] ?? null;
        const cell = isFormulaEntry(entry)
          ? { value: null, formula: entry.formula }
          : { value: entry, formula: null };
        copy.put(range.row + r, range.column + c, cell);
      }
    }
    return copy;
  }

  snapshot(): SheetSnapshot {
    const used = this.used();
    const grid = <T>(at: (row: number, column: number) => T): T[][] =>
      Array.from({ length: used.rows }, (_, r) =>
        Array.from({ length: used.columns }, (__, c) => at(used.row + r, used.column + c)),
      );
    return {
      name: this.sheet.name,
      used,
      values: grid((row, column) => this.cells.get(`${row},${column}`)?.value ?? null),
      formulas: grid((row, column) => this.cells.get(`${row},${column}`)?.formula ?? null),
      numberFormats: grid((row, column) => this.formatAt(row, column)),
      merges: (this.sheet.merges ?? []).map(rectOf),
      hiddenRows: this.sheet.hiddenRows ?? [],
      hiddenColumns: this.sheet.hiddenColumns ?? [],
      visibility: this.sheet.visibility ?? 'visible',
      isProtected: this.sheet.isProtected ?? false,
    };
  }

  private put(row: number, column: number, cell: Cell): void {
    if (cell.value === null && cell.formula === null) this.cells.delete(`${row},${column}`);
    else this.cells.set(`${row},${column}`, cell);
  }

  private formatAt(row: number, column: number): string {
    const own = this.formats.findLast(
      ({ rect }) =>
        row >= rect.row &&
        row < rect.row + rect.rows &&
        column >= rect.column &&
        column < rect.column + rect.columns,
    );
    return own?.code ?? 'General';
  }

  private used(): CellRect {
    const places = [...this.cells.keys()].map((key) => key.split(',').map(Number) as [number, number]);
    if (places.length === 0) return { row: 0, column: 0, rows: 0, columns: 0 };
    const span = (axis: 0 | 1): [number, number] =>
      places.reduce<[number, number]>(
        ([low, high], place) => [Math.min(low, place[axis]), Math.max(high, place[axis])],
        [Infinity, -Infinity],
      );
    const [top, bottom] = span(0);
    const [left, right] = span(1);
    return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }
}

export function rectOf(address: string): CellRect {
  const rect = parseAddress(address);
  if (!rect) throw new RangeError(`not an address: ${address}`);
  return rect;
}
