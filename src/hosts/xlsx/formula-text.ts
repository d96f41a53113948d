/** Formula text: between the form in which files keep it and the one that people see, and moved to another cell. */
import { columnName, MAX_COLUMNS, MAX_ROWS } from '../../workbook/address';
import { isSameSheet } from '../../workbook/sheet-names';
import { newerFunctionPrefix } from './newer-functions';

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

/** The way back, without the =. Of add-ins only our own functions are known. */
export function storedFormula(visible: string): string {
  const text = visible.replace(/^=/, '');
  return text.replace(TOKEN, (token, ...rest) => {
    const end = (rest.find((each) => typeof each === 'number') as number) + token.length;
    if (isLiteral(token) || text[end] !== '(') return token;
    if (/^TARGET\./i.test(token)) return `_xldudf_${token.replace('.', '_')}`;
    return newerFunctionPrefix(token) + token;
  });
}

/** The formula after a sheet has gone: references to its cells are #REF!. Text as stored. */
export function withoutSheet(text: string, sheet: string): string {
  const pieces: string[] = [];
  let at = 0;
  let isGone = false;
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    const end = index + token.length;
    if (isGone && index === at) {
      at = end;
      isGone = false;
      continue;
    }
    const name = token.startsWith("'") ? token.slice(1, -1).replaceAll("''", "'") : token;
    isGone = text[end] === '!' && !token.startsWith('"') && isSameSheet(name, sheet);
    if (!isGone) continue;
    pieces.push(text.slice(at, index), '#REF!');
    at = end + 1;
  }
  return [...pieces, text.slice(at)].join('');
}

/**
 * The formula as it stands when copied this many rows down and columns to the right: relative references move,
 * absolute ones stay, and what leaves the sheet becomes #REF!. Text without a leading =.
 */
export const shiftFormula = (text: string, rows: number, columns: number): string =>
  formulaShifter(text)(rows, columns);

/** The same for many cells: the text is taken apart once, since thousands of cells may share one formula. */
export function formulaShifter(text: string): (rows: number, columns: number) => string {
  const pieces: (string | readonly Corner[])[] = [];
  let at = 0;
  for (const match of text.matchAll(TOKEN)) {
    const [token, cells, wholeColumns, wholeRows] = match;
    const reference = cells ?? wholeColumns ?? wholeRows;
    if (reference === undefined) continue;
    pieces.push(text.slice(at, match.index), reference.split(':').map(cornerOf));
    at = match.index + token.length;
  }
  pieces.push(text.slice(at));
  return (rows, columns) => {
    if (rows === 0 && columns === 0) return text;
    let moved = '';
    for (const piece of pieces) moved += typeof piece === 'string' ? piece : shifted(piece, rows, columns);
    return moved;
  };
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

/** One end of a reference: $A1, $A or 1; the text of an absolute part, the number of one that moves, null where it has none. */
interface Corner {
  readonly column: string | number | null;
  readonly row: string | number | null;
}

function cornerOf(text: string): Corner {
  const [, column = '', row = ''] = /^(\$?[A-Za-z]+)?(\$?\d+)?$/.exec(text) ?? [];
  return {
    column: column === '' || column.startsWith('$') ? column || null : columnNumber(column),
    row: row === '' || row.startsWith('$') ? row || null : Number(row),
  };
}

function shifted(corners: readonly Corner[], rows: number, columns: number): string {
  let text = '';
  for (const { column, row } of corners) {
    const [movedColumn, movedRow] = [shiftColumn(column, columns), shiftRow(row, rows)];
    if (movedColumn === null || movedRow === null) return '#REF!';
    text += (text === '' ? '' : ':') + movedColumn + movedRow;
  }
  return text;
}

function shiftColumn(place: Corner['column'], by: number): string | null {
  if (typeof place !== 'number') return place ?? '';
  const column = place + by;
  return column < 0 || column >= MAX_COLUMNS ? null : columnName(column);
}

function shiftRow(place: Corner['row'], by: number): string | null {
  if (typeof place !== 'number') return place ?? '';
  const row = place + by;
  return row < 1 || row > MAX_ROWS ? null : String(row);
}

/** A → 0. */
function columnNumber(name: string): number {
  let n = 0;
  for (const letter of name.toUpperCase()) n = n * 26 + letter.charCodeAt(0) - 64;
  return n - 1;
}
