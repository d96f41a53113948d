/** What a formula reads, as far as its text tells: enough to know which formulas an edit may have changed. */
import type { CellRect } from '../../workbook/address';
import { MAX_COLUMNS, MAX_ROWS, parseAddress } from '../../workbook/address';
import { isSameSheet } from '../../workbook/sheet-names';

export interface References {
  /** Cells of its own sheet. */
  readonly own: readonly CellRect[];
  /** It reads other sheets, or a function of ours, which looks up rates there. */
  readonly foreign: boolean;
  /** It reads what its text does not tell: names, parts of tables, spilled areas, OFFSET. Any edit may change it. */
  readonly opaque: boolean;
}

/** @param formula with its leading = */
export function referencesOf(formula: string, sheet: string): References {
  const own: CellRect[] = [];
  let foreign = false;
  let opaque = false;
  for (const [token, quoted, plain, reference, name] of formula.matchAll(TOKENS)) {
    if (reference !== undefined) {
      const of = quoted?.replaceAll("''", "'") ?? plain;
      if (of?.includes(':')) opaque = true;
      else if (of !== undefined && !isSameSheet(of, sheet)) foreign = true;
      else own.push(areaOf(reference));
    } else if (name !== undefined) {
      if (OURS.test(name)) foreign = true;
      else
        opaque ||= name.endsWith('(') ? UNTRACEABLE.has(name.toUpperCase()) : !/^(TRUE|FALSE)$/i.test(name);
    } else opaque ||= token === '[';
  }
  return { own, foreign, opaque };
}

/**
 * In this order: texts, references with or without a sheet, names and functions, numbers (1E3 is no cell), errors, brackets.
 * A reference that something follows which makes it another one (A1:INDEX(…), A1#) is left to the names, and so is opaque.
 */
const TOKENS = new RegExp(
  [
    String.raw`"(?:[^"]|"")*"`,
    String.raw`(?:(?:'((?:[^']|'')*)'|([\p{L}_][\p{L}\p{N}_.:]*))!)?` +
      String.raw`(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d{1,7}:\$?\d{1,7})` +
      String.raw`(?![\p{L}\p{N}_.(!:#[])`,
    String.raw`([\p{L}_\\][\p{L}\p{N}_.\\?]*\(?)`,
    String.raw`\d[\d.]*(?:E[+-]?\d+)?`,
    String.raw`#[A-Z/0-9]+[!?]?`,
    String.raw`\[`,
  ].join('|'),
  'giu',
);

const OURS = /^(?:_xldudf_)?TARGET[._]/i;

const UNTRACEABLE: ReadonlySet<string> = new Set(
  ['OFFSET', 'INDIRECT', 'NOW', 'TODAY', 'RAND', 'RANDBETWEEN', 'RANDARRAY', 'CELL', 'INFO'].map(
    (name) => `${name}(`,
  ),
);

function areaOf(reference: string): CellRect {
  const cells = parseAddress(reference);
  if (cells) return cells;
  const [first = '', last = first] = reference.replaceAll('$', '').split(':');
  if (/^\d/.test(first)) {
    const [top, bottom] = [Number(first) - 1, Number(last) - 1].sort((a, b) => a - b) as [number, number];
    return { row: top, column: 0, rows: bottom - top + 1, columns: MAX_COLUMNS };
  }
  const columns = parseAddress(`${first}1:${last}1`);
  return { row: 0, column: columns?.column ?? 0, rows: MAX_ROWS, columns: columns?.columns ?? MAX_COLUMNS };
}
