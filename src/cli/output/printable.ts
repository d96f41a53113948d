/** Text from other people's files, made safe and even for a terminal. */

/** Without control and direction characters: a cell must not move the cursor, recolour or reorder the screen. Line ends stay. */
export const printable = (text: string): string =>
  text.replace(/(?!\n)[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '');

export const oneLine = (text: string): string => printable(text.replace(/\s*\n\s*/g, ' '));

/** Columns that a text takes up: two for a Chinese character or a full-width sign. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += WIDE.test(character) ? 2 : ZERO.test(character) ? 0 : 1;
  return width;
}

export interface Column {
  readonly align: 'left' | 'right';
}

/** Rows as lines with even columns, two spaces between them. */
export function alignRows(rows: readonly (readonly string[])[], columns: readonly Column[]): string[] {
  const widths = columns.map((_, c) =>
    rows.reduce((widest, row) => Math.max(widest, displayWidth(row[c] ?? '')), 0),
  );
  return rows.map((row) =>
    columns
      .map(({ align }, c) => {
        const text = row[c] ?? '';
        const space = ' '.repeat((widths[c] ?? 0) - displayWidth(text));
        return align === 'left' ? text + space : space + text;
      })
      .join('  ')
      .trimEnd(),
  );
}

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const ZERO = /\p{Mn}|\p{Me}|[\u200b-\u200d]|[\ufe00-\ufe0f]/u;
