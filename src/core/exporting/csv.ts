/** Lines of comma-separated values as RFC 4180 has them. */

/** Lines end with CR LF, the last one too. */
export const csvLines = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(field).join(',')}\r\n`).join('');

/**
 * A text that a spreadsheet might take for a formula gets a blank before it: Excel and LibreOffice then show it as it is,
 * and R (readr, data.table) takes blanks at the ends away by itself. Full-width signs count too, because some spreadsheets
 * read them as their narrow ones. For texts only: a number is never changed.
 */
export const harmless = (text: string): string =>
  /^[=+\-@\uff1d\uff0b\uff0d\uff20\t\r]/.test(text) ? ` ${text}` : text;

const field = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
