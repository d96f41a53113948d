/**
 * A worksheet part taken apart without its cells: what is written around them needs no look at a million of them, and they
 * stay the bytes that they were (46 MB that are neither made a text nor written again).
 */
import { behind, lastPlaceOf } from './byte-text';
import type { Edit, XmlNode } from './outline';
import { applyEdits, outline } from './outline';
import type { PartContent } from './part-content';

export interface SheetText {
  /** All that is around the rows; the whole part where cells is null. */
  readonly xml: string;
  /** As outline() gives it. */
  readonly root: XmlNode;
  /** The rows; null where it cannot be told where they stand without reading them all. */
  readonly cells: SheetCells | null;
}

export interface SheetCells {
  /** Of the elements: 'x:' or ''. */
  readonly prefix: string;
  /** Where they stand in xml: right behind <sheetData>. */
  readonly at: number;
  /** All that is between <sheetData> and </sheetData>, in UTF-8. */
  readonly bytes: Uint8Array;
}

/** @param bytes in UTF-8. @throws Error when what is around the cells is not well-formed, or no UTF-8. */
export function sheetText(bytes: Uint8Array, keep: Parameters<typeof outline>[1]): SheetText {
  const place = placeOfCells(bytes);
  const whole = place ?? { head: textOf(bytes), prefix: '', from: bytes.length, to: bytes.length };
  const { head, prefix, from, to } = whole;
  const xml = head + textOf(bytes.subarray(to));
  const cells = place && { prefix, at: head.length, bytes: bytes.subarray(from, to) };
  return { xml, root: outline(xml, keep), cells };
}

/** The part with changes around its cells. */
export function editedSheet({ xml, cells }: SheetText, edits: readonly Edit[]): PartContent {
  if (!cells) return [applyEdits(xml, edits)];
  const { at, bytes } = cells;
  const behind = edits
    .filter(({ start }) => start >= at)
    .map(({ start, end, text }) => ({ start: start - at, end: end - at, text }));
  const before = edits.filter(({ start }) => start < at);
  return [applyEdits(xml.slice(0, at), before), bytes, applyEdits(xml.slice(at), behind)];
}

const textOf = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes);

/** Offsets in the bytes, and the text before the first row. */
function placeOfCells(
  bytes: Uint8Array,
): { readonly head: string; readonly prefix: string; readonly from: number; readonly to: number } | null {
  const name = behind(bytes, 'sheetData', 0);
  const from = name < 0 ? 0 : bytes.indexOf(GREATER, name) + 1;
  if (from === 0 || bytes[from - 2] === SLASH) return null;
  const head = textOf(bytes.subarray(0, from));
  const [open, prefix = ''] = /<((?:[\w.-]+:)?)sheetData(?:\s[^>]*)?>$/.exec(head) ?? [];
  const to = lastPlaceOf(bytes, `</${prefix}sheetData`);
  // In a comment or a CDATA section the same characters mean nothing.
  return open === undefined || to < from || hasDeclaration(bytes, to) ? null : { head, prefix, from, to };
}

/** Whether a <! stands before an offset. */
function hasDeclaration(bytes: Uint8Array, before: number): boolean {
  for (let at = bytes.indexOf(EXCLAMATION); at >= 0 && at < before; at = bytes.indexOf(EXCLAMATION, at + 1))
    if (bytes[at - 1] === LESS) return true;
  return false;
}

const [EXCLAMATION, SLASH, LESS, GREATER] = [0x21, 0x2f, 0x3c, 0x3e] as const;
