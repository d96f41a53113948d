/** A1 addresses: the one place where positions become text and text becomes positions. */

/** A rectangle of cells, zero-based, without its sheet. */
export interface CellRect {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** One cell, zero-based, with the name of its sheet. */
export interface CellRef {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export const MAX_ROWS = 1_048_576;
/** In the used rectangle of a sheet that is read from a file; a report of 100,000 rows × 12 columns has 1.2 million. */
export const MOST_CELLS_READ = 5_000_000;
export const MAX_COLUMNS = 16_384;

/** 0 → A, 25 → Z, 26 → AA. */
export function columnName(column: number): string {
  let name = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  }
  return name;
}

/** A1 text of one cell: (6, 5) → F7. */
export function cellAddress(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** A1 text of a rectangle: F7 or F7:G9. */
export function rectAddress(rect: CellRect): string {
  const first = cellAddress(rect.row, rect.column);
  if (rect.rows === 1 && rect.columns === 1) return first;
  return `${first}:${cellAddress(rect.row + rect.rows - 1, rect.column + rect.columns - 1)}`;
}

/** Sheet name as it stands in a formula: always quoted, quotes doubled. */
export function quoteSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** Reads F7, $F$7 or F7:G9, with or without a sheet before it; null when the text is no such address. */
export function parseAddress(text: string): CellRect | null {
  const bare = text
    .slice(text.lastIndexOf('!') + 1)
    .replaceAll('$', '')
    .trim();
  const match = /^([A-Za-z]{1,3})([1-9]\d{0,6})(?::([A-Za-z]{1,3})([1-9]\d{0,6}))?$/.exec(bare);
  if (!match) return null;
  const [, c1 = '', r1 = '', c2 = c1, r2 = r1] = match;
  const columns = [columnIndex(c1), columnIndex(c2)].sort((a, b) => a - b) as [number, number];
  const rows = [Number(r1) - 1, Number(r2) - 1].sort((a, b) => a - b) as [number, number];
  if (columns[1] >= MAX_COLUMNS || rows[1] >= MAX_ROWS) return null;
  return {
    row: rows[0],
    column: columns[0],
    rows: rows[1] - rows[0] + 1,
    columns: columns[1] - columns[0] + 1,
  };
}

function columnIndex(name: string): number {
  let n = 0;
  for (const letter of name.toUpperCase()) n = n * 26 + letter.charCodeAt(0) - 64;
  return n - 1;
}
