/** Where a text stops being JSON: engines disagree on telling it, and the author of a template needs the line. */

export interface TextPosition {
  /** Both from 1. */
  readonly line: number;
  readonly column: number;
  /** Nothing wrong stands there: the text ends too early. */
  readonly isEnd: boolean;
}

/** The first place where text breaks the grammar of JSON; its end when something is missing there. */
export function jsonErrorPosition(text: string): TextPosition {
  const offset = errorOffset(text);
  const before = text.slice(0, offset);
  const lines = before.split('\n');
  const isEnd = offset >= text.length || opensUnclosedString(text, offset);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1, isEnd };
}

const SPACE = /[ \t\r\n]*/y;
/** Of a string only the quote that opens it: its end is looked for piece by piece, since one expression over megabytes overflows. */
const TOKEN = /[{}[\],:]|"|(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.])/y;
const PIECE = /[^"\\\u0000-\u001f]+|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y; // eslint-disable-line no-control-regex

type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or end' | 'nothing';

function errorOffset(text: string): number {
  const open: ('{' | '[')[] = [];
  let expected: Expected = 'value';
  let offset = 0;
  for (;;) {
    SPACE.lastIndex = offset;
    offset += SPACE.exec(text)?.[0].length ?? 0;
    TOKEN.lastIndex = offset;
    const token = TOKEN.exec(text)?.[0];
    const end = token === '"' ? stringEnd(text, offset) : offset + (token?.length ?? 0);
    if (token === undefined || end === null) return offset;
    const next = follow(token, expected, open);
    if (next === null) return offset;
    expected = next;
    offset = end;
  }
}

/** A string that runs to the end of the text without its closing quote. */
function opensUnclosedString(text: string, offset: number): boolean {
  if (text[offset] !== '"') return false;
  const rest = text.slice(offset + 1);
  return !/["\u0000-\u001f]/.test(rest.replace(/\\./g, '')); // eslint-disable-line no-control-regex
}

/** One past the closing quote; null when the string has none, or holds what a string may not. */
function stringEnd(text: string, start: number): number | null {
  let offset = start + 1;
  for (;;) {
    PIECE.lastIndex = offset;
    const piece = PIECE.exec(text)?.[0];
    if (piece === undefined) return text[offset] === '"' ? offset + 1 : null;
    offset += piece.length;
  }
}

/** What may come after token where expected was due; null when token may not stand there. */
function follow(token: string, expected: Expected, open: ('{' | '[')[]): Expected | null {
  const afterValue = (): Expected => (open.length ? ', or end' : 'nothing');
  switch (expected) {
    case 'value or ]':
    case 'value':
      if (token === '{' || token === '[') {
        open.push(token);
        return token === '{' ? 'key or }' : 'value or ]';
      }
      if (token === ']' && expected === 'value or ]') {
        open.pop();
        return afterValue();
      }
      return /^[}\],:]$/.test(token) ? null : afterValue();
    case 'key or }':
    case 'key':
      if (token === '}' && expected === 'key or }') {
        open.pop();
        return afterValue();
      }
      return token.startsWith('"') ? ':' : null;
    case ':':
      return token === ':' ? 'value' : null;
    case ', or end': {
      const inside = open.at(-1);
      if (token === ',') return inside === '{' ? 'key' : 'value';
      if (token !== (inside === '{' ? '}' : ']')) return null;
      open.pop();
      return afterValue();
    }
    case 'nothing':
      return null;
  }
}
