/** Tells by its first bytes what was handed over, before anything is parsed: people drop PDFs and encrypted files. */
import type { WorkbookErrorCode } from '../../workbook/host';
import { WorkbookError } from '../../workbook/host';

/** What is refused, by the code that says so. */
export type RefusedKind = Extract<
  WorkbookErrorCode,
  | 'broken-file'
  | 'not-a-workbook'
  | 'encrypted'
  | 'old-workbook'
  | 'web-page'
  | 'text-document'
  | 'no-cells'
  | 'archive'
>;

/** unknown: perhaps text. */
export type FileKind = 'zip' | 'unknown' | RefusedKind;

export function fileKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'broken-file';
  if (startsWith(bytes, OLE)) return kindOfOle(bytes);
  for (const [signature, kind] of SIGNATURES) if (startsWith(bytes, signature)) return kind;
  return isMarkup(bytes) ? 'web-page' : 'unknown';
}

/** @throws WorkbookError, always. */
export function refuseKind(kind: RefusedKind | 'unknown', name: string): never {
  throw new WorkbookError(kind === 'unknown' ? 'not-a-workbook' : kind, name, 'told by its first bytes');
}

/** @throws WorkbookError when the bytes are no ZIP archive, with the reason as precise as the bytes allow. */
export function requireZip(bytes: Uint8Array, name: string): void {
  const kind = fileKind(bytes);
  if (kind !== 'zip') refuseKind(kind, name);
}

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

const ascii = (text: string): readonly number[] => [...text].map((letter) => letter.charCodeAt(0));

const SIGNATURES: readonly (readonly [readonly number[], FileKind])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'zip'],
  // An archive of no files, and one cut into volumes.
  [[0x50, 0x4b, 0x05, 0x06], 'not-a-workbook'],
  [[0x50, 0x4b, 0x07, 0x08], 'archive'],
  [ascii('%PDF-'), 'no-cells'],
  [[0x89, 0x50, 0x4e, 0x47], 'no-cells'],
  [[0xff, 0xd8, 0xff], 'no-cells'],
  [ascii('GIF8'), 'no-cells'],
  [ascii('II*\0'), 'no-cells'],
  [ascii('MM\0*'), 'no-cells'],
  [ascii('{\\rtf'), 'text-document'],
  [ascii('Rar!'), 'archive'],
  [ascii("7z\xbc\xaf'\x1c"), 'archive'],
  [[0x1f, 0x8b], 'archive'],
  // Workbooks of Excel 2 to 4, which had no container.
  [[0x09, 0x00, 0x04, 0x00], 'old-workbook'],
  [[0x09, 0x02, 0x06, 0x00], 'old-workbook'],
  [[0x09, 0x04, 0x06, 0x00], 'old-workbook'],
];

/** An OLE file is a workbook behind a password, one of Excel 97–2003 or WPS (.xls, .et), or a document; its directory names the streams. */
function kindOfOle(bytes: Uint8Array): RefusedKind {
  if (containsUtf16(bytes, 'EncryptedPackage')) return 'encrypted';
  if (containsUtf16(bytes, 'Workbook') || containsUtf16(bytes, 'Book')) return 'old-workbook';
  const isDocument = ['WordDocument', 'PowerPoint Document'].some((stream) => containsUtf16(bytes, stream));
  return isDocument ? 'text-document' : 'not-a-workbook';
}

/** Web pages and the XML of Excel 2003, both of which systems export under the name .xls. */
function isMarkup(bytes: Uint8Array): boolean {
  const [a, b] = bytes;
  const encoding = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8';
  const beginning = new TextDecoder(encoding).decode(bytes.subarray(0, 1024));
  return /^\s*<(?:!doctype html|\?xml|html|head|meta|style|table|body|div)\b/i.test(beginning);
}

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, i) => bytes[i] === byte);

function containsUtf16(bytes: Uint8Array, text: string): boolean {
  const wanted = [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}
