/** Takes the text of a table apart: fields between delimiters, quoted where they hold one (RFC 4180). */

/** What a table as text may grow to. */
export interface RecordLimits {
  readonly rows: number;
  readonly columns: number;
  /** Of the smallest rectangle around all fields. */
  readonly cells: number;
}

export class TooLarge extends Error {}

/**
 * Every line as its fields, as they stand, spaces included.
 * @throws TooLarge, or Error where a quoted field never ends.
 */
export function records(text: string, delimiter: string, limits: RecordLimits): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let widest = 0;
  let at = 0;
  const finish = (): void => {
    rows.push(row);
    widest = Math.max(widest, row.length);
    if (rows.length > limits.rows || widest > limits.columns || rows.length * widest > limits.cells)
      throw new TooLarge(`${rows.length} × ${widest} fields`);
    row = [];
  };
  while (at < text.length) {
    let field = '';
    if (text[at] === '"') {
      const end = closingQuote(text, at + 1);
      field = text.slice(at + 1, end).replaceAll('""', '"');
      at = end + 1;
    }
    // What follows a closing quote belongs to the field too, as Excel reads it.
    const end = endOfField(text, delimiter, at);
    field += text.slice(at, end);
    row.push(field);
    if (row.length > limits.columns) throw new TooLarge(`${row.length} fields in a line`);
    at = end;
    if (text[at] === delimiter) {
      at += 1;
      if (at === text.length) row.push('');
    }
    if (at === text.length || isLineEnd(text[at])) {
      if (text[at] === '\r' && text[at + 1] === '\n') at += 1;
      // A delimiter right before the line end leaves an empty last field, which is a blank cell anyway.
      finish();
      at += 1;
    }
  }
  return rows;
}

const isLineEnd = (letter: string | undefined): boolean => letter === '\n' || letter === '\r';

function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at;
  }
  throw new Error('a quoted field that never ends');
}

function endOfField(text: string, delimiter: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== delimiter && !isLineEnd(text[at])) at += 1;
  return at;
}
