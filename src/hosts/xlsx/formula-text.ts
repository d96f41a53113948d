/** Formula text: from the form in which files keep it to the one that people see, and moved to another cell. */
import { columnName, MAX_COLUMNS, MAX_ROWS } from '../../workbook/address';

/**
 * Files mark newer functions (_xlfn., _xlws.) and the functions of add-ins (_xldudf_TARGET_COMPLETION); people see
 * TARGET.COMPLETION. Returns the text with its leading =.
 */
export function visibleFormula(stored: string): string {
  if (!stored.includes('_xl')) return `=${stored}`;
  const text = stored.replace(TOKEN, (token) =>
    isLiteral(token)
      ? token
      : token.replace(/^(?:_xlfn\.|_xlws\.|_xludf\.)+/i, '').replace(/^_xldudf_([^_]+)_/i, '$1.'),
  );
  return `=${text}`;
}

/**
 * The formula as it stands when copied this many rows down and columns to the right: relative references move,
 * absolute ones stay, and what leaves the sheet becomes #REF!. Text without a leading =.
 */
export function shiftFormula(text: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return text;
  return text.replace(TOKEN, (token, cells?: string, wholeColumns?: string, wholeRows?: string) => {
    if (cells !== undefined) return joined(cells.split(':').map((cell) => shiftCell(cell, rows, columns)));
    if (wholeColumns !== undefined) return joined(token.split(':').map((part) => shiftColumn(part, columns)));
    if (wholeRows !== undefined) return joined(token.split(':').map((part) => shiftRow(part, rows)));
    return token;
  });
}

const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}(?![\p{L}\p{N}_.(!])`;

/** One token: what is quoted or bracketed, a reference (captured), a name or function, or a number. Everything between is an operator. */
const TOKEN = new RegExp(
  [
    String.raw`"(?:[^"]|"")*"`,
    String.raw`'(?:[^']|'')*'`,
    String.raw`\[(?:[^[\]]|\[[^\]]*\])*\]`,
    String.raw`(${CELL}(?::${CELL})?)`,
    String.raw`(\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\p{L}\p{N}_.(!$]))`,
    String.raw`(\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6}(?![\p{L}\p{N}_.]))`,
    String.raw`[\p{L}_\\][\p{L}\p{N}_.\\?]*`,
    String.raw`\d+(?:\.\d*)?(?:[eE][+-]?\d+)?`,
  ].join('|'),
  'gu',
);

const isLiteral = (token: string): boolean => /^["'[]/.test(token);

const joined = (parts: readonly (string | null)[]): string =>
  parts.includes(null) ? '#REF!' : parts.join(':');

function shiftCell(cell: string, rows: number, columns: number): string | null {
  const [, column = '', row = ''] = /^(\$?[A-Za-z]+)(\$?\d+)$/.exec(cell) ?? [];
  const [movedColumn, movedRow] = [shiftColumn(column, columns), shiftRow(row, rows)];
  return movedColumn === null || movedRow === null ? null : movedColumn + movedRow;
}

function shiftColumn(text: string, by: number): string | null {
  if (text.startsWith('$')) return text;
  const column = columnNumber(text) + by;
  return column < 0 || column >= MAX_COLUMNS ? null : columnName(column);
}

function shiftRow(text: string, by: number): string | null {
  if (text.startsWith('$')) return text;
  const row = Number(text) + by;
  return row < 1 || row > MAX_ROWS ? null : String(row);
}

/** A → 0. */
function columnNumber(name: string): number {
  let n = 0;
  for (const letter of name.toUpperCase()) n = n * 26 + letter.charCodeAt(0) - 64;
  return n - 1;
}
