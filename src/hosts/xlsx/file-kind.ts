/** Tells by its first bytes what was handed over, before anything is parsed: people drop PDFs and encrypted files. */
import { WorkbookError } from '../../workbook/host';

/** @throws WorkbookError when the bytes are no ZIP archive, with the reason as precise as the bytes allow. */
export function requireZip(bytes: Uint8Array, name: string): void {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return;
  if (bytes.length === 0) throw new WorkbookError('broken-file', name, 'the file is empty');
  if (!startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) {
    throw new WorkbookError('not-a-workbook', name, 'neither a ZIP archive nor an OLE file');
  }
  // An OLE file is either an encrypted workbook or one of Excel 97–2003 (.xls); its directory names the streams.
  if (containsUtf16(bytes, 'EncryptedPackage')) throw new WorkbookError('encrypted', name);
  if (containsUtf16(bytes, 'Workbook') || containsUtf16(bytes, 'Book')) {
    throw new WorkbookError('not-supported', name, 'a workbook of Excel 97–2003');
  }
  throw new WorkbookError('not-a-workbook', name, 'an OLE file without a workbook');
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
