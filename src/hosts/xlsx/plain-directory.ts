/**
 * The list of entries of an archive as office programs write it: one directory right before the record at the end, names in
 * ASCII, nothing before, between or behind. For such a one zip.js takes a fifth of the time of a small workbook, byte by byte and
 * in promises. Whatever is otherwise in any respect is left to zip.js, which reads it or refuses it: never more is taken here
 * than there.
 */
import type { FileEntry } from '@zip.js/zip.js';

/** What the directory says of an entry. */
export type ArchiveEntry = Pick<
  FileEntry,
  | 'filename'
  | 'rawFilename'
  | 'offset'
  | 'compressedSize'
  | 'uncompressedSize'
  | 'compressionMethod'
  | 'rawBitFlag'
  | 'crc32'
  | 'zip64'
  | 'encrypted'
>;

/** @returns null where somebody else must look at the archive */
export function plainDirectory(archive: Uint8Array): ArchiveEntry[] | null {
  const last = archive.length - END_LENGTH;
  if (last < 0) return null;
  const view = new DataView(archive.buffer, archive.byteOffset, archive.length);
  if (view.getUint32(last, true) !== END_SIGNATURE || hasAnotherEnd(archive, last)) return null;
  const count = view.getUint16(last + 10, true);
  const size = view.getUint32(last + 12, true);
  const from = view.getUint32(last + 16, true);
  const isWhole =
    view.getUint32(last + 4, true) === 0 &&
    view.getUint16(last + 8, true) === count &&
    view.getUint16(last + 20, true) === 0;
  if (!isWhole || count === 0 || count === MAX_16 || from + size !== last) return null;
  const entries: ArchiveEntry[] = [];
  let at = from;
  while (entries.length < count) {
    const entry = at + HEADER_LENGTH <= last ? entryAt(archive, view, at, from) : null;
    if (!entry || (entries.length === 0 && entry.offset !== 0)) return null;
    entries.push(entry);
    at += HEADER_LENGTH + entry.rawFilename.length + view.getUint16(at + 30, true);
    if (at > last) return null;
  }
  const names = new Set(entries.map(({ filename }) => filename));
  return at === last && names.size === count ? entries : null;
}

function entryAt(archive: Uint8Array, view: DataView, at: number, directory: number): ArchiveEntry | null {
  if (view.getUint32(at, true) !== HEADER_SIGNATURE) return null;
  const rawBitFlag = view.getUint16(at + 8, true);
  const compressionMethod = view.getUint16(at + 10, true);
  const compressedSize = view.getUint32(at + 20, true);
  const uncompressedSize = view.getUint32(at + 24, true);
  const nameEnd = at + HEADER_LENGTH + view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const offset = view.getUint32(at + 42, true);
  if (nameEnd + extraLength > archive.length || (rawBitFlag & ~PLAIN_FLAGS) !== 0) return null;
  // No comment, on the first disk, no directory by its attributes.
  if (view.getUint16(at + 32, true) !== 0 || view.getUint16(at + 34, true) !== 0) return null;
  if (!isFile(view.getUint32(at + 38, true)) || !isHarmless(view, nameEnd, extraLength)) return null;
  if (compressedSize === MAX_32 || uncompressedSize === MAX_32 || offset + compressedSize > directory)
    return null;
  const rawFilename = archive.subarray(at + HEADER_LENGTH, nameEnd);
  const filename = String.fromCharCode(...rawFilename.subarray(0, LONGEST_NAME));
  if (rawFilename.length > LONGEST_NAME || !PLAIN_NAME.test(filename) || !hasOnlySteps(filename)) return null;
  return {
    filename,
    rawFilename,
    offset,
    compressedSize,
    uncompressedSize,
    compressionMethod,
    rawBitFlag,
    crc32: view.getUint32(at + 16, true),
    zip64: false,
    encrypted: false,
  };
}

/** Two records at the end may speak of two directories. */
function hasAnotherEnd(archive: Uint8Array, last: number): boolean {
  // Not as a Buffer of Node, which looks for a byte by way of much else.
  const bytes = new Uint8Array(archive.buffer, archive.byteOffset, last);
  let at = bytes.indexOf(END_FIRST, Math.max(0, last - MAX_16));
  for (; at >= 0; at = bytes.indexOf(END_FIRST, at + 1))
    if (archive[at + 1] === 0x4b && archive[at + 2] === 0x05 && archive[at + 3] === 0x06) return true;
  return false;
}

/** Neither a directory nor a link, in the words of MS-DOS or of Unix. */
function isFile(attributes: number): boolean {
  const unixKind = (attributes >>> 28) & 0xf;
  return (attributes & MS_DOS_DIRECTORY) === 0 && (unixKind === 0 || unixKind === UNIX_FILE);
}

/** Nothing, or a time: other records change names and sizes. */
const isHarmless = (view: DataView, at: number, length: number): boolean =>
  length === 0 ||
  (length >= 4 && view.getUint16(at, true) === TIME && view.getUint16(at + 2, true) === length - 4);

/** No name that leads elsewhere. */
const hasOnlySteps = (name: string): boolean =>
  name.split('/').every((step) => step !== '' && step !== '.' && step !== '..');

const PLAIN_NAME = /^[\w[\]./ -]+$/;
const LONGEST_NAME = 255;
const [END_SIGNATURE, HEADER_SIGNATURE, END_FIRST] = [0x06054b50, 0x02014b50, 0x50] as const;
const [END_LENGTH, HEADER_LENGTH] = [22, 46] as const;
const [MAX_16, MAX_32] = [0xffff, 0xffffffff] as const;
const [MS_DOS_DIRECTORY, UNIX_FILE, TIME] = [0x10, 8, 0x5455] as const;
/** How hard it was packed, sizes behind the data, names in UTF-8. */
const PLAIN_FLAGS = 0x0006 | 0x0008 | 0x0800;
