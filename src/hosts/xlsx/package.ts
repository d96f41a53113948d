/**
 * The ZIP archive under a workbook: strict limits on the way in, and on the way out every part that was not changed
 * keeps its compressed bytes. zip.js does the work: it rejects ambiguous archives, checks CRCs and copies entries raw;
 * it has no limits of its own, so they are here, on the bytes that really come out.
 */
import type { Entry, FileEntry } from '@zip.js/zip.js';
import {
  BlobReader,
  configure,
  Uint8ArrayReader,
  Uint8ArrayWriter,
  ZipReader,
  ZipWriter,
} from '@zip.js/zip.js';
import { WorkbookError } from '../../workbook/host';
import { pack } from './pack';
import type { PartContent } from './part-content';
import type { ArchiveEntry } from './plain-directory';
import { plainDirectory } from './plain-directory';
import { canUnpack, unpack } from './unpack';

const MEGABYTE = 2 ** 20;
const MAX_ARCHIVE = 256 * MEGABYTE;
const MAX_ENTRIES = 5000;
const MAX_PART = 256 * MEGABYTE;
/** Beyond this size a part may not unpack to more than MAX_RATIO times its compressed size; sheets reach about 20, very even ones 40. */
const RATIO_FLOOR = 16 * MEGABYTE;
const MAX_RATIO = 64;

configure({ useWebWorkers: false });

export interface Package {
  readonly parts: readonly string[];
  has(part: string): boolean;
  /** Unpacks a part piece by piece; resolves to false when there is no such part. */
  stream(part: string, onBytes: (bytes: Uint8Array) => void): Promise<boolean>;
  /** The whole part; null when there is no such part. */
  bytes(part: string): Promise<Uint8Array | null>;
  /** The archive with these parts replaced, added, or (null) left out; all others byte for byte as they were. */
  rewrite(changes: ReadonlyMap<string, PartContent | null>): Promise<Uint8Array>;
}

/** @throws WorkbookError broken-file, encrypted or too-large. name: of the file, for the error. */
export async function openPackage(bytes: Uint8Array, name: string): Promise<Package> {
  if (bytes.length > MAX_ARCHIVE) throw new WorkbookError('too-large', name, `${bytes.length} bytes`);
  requireFewEntries(bytes, name);
  let read: Promise<ReadonlyMap<string, FileEntry>> | null = null;
  const fullyRead = () => (read ??= readEntries(bytes, name));
  const plain = canUnpack ? plainDirectory(bytes) : null;
  if (plain) requireSeparate(plain, name);
  const files: ReadonlyMap<string, ArchiveEntry> = plain ? byName(plain) : await fullyRead();
  const find = (part: string): ArchiveEntry | undefined => files.get(part.toLowerCase());

  const stream: Package['stream'] = async (part, onBytes) => {
    const entry = find(part);
    if (!entry) return false;
    let size = 0;
    const receive = (piece: Uint8Array): void => {
      size += piece.length;
      if (size > MAX_PART || (size > RATIO_FLOOR && size > MAX_RATIO * entry.compressedSize)) {
        throw new WorkbookError('too-large', name, `${part} unpacks to more than ${size} bytes`);
      }
      onBytes(piece);
    };
    await attempt(name, async () => {
      if (await unpack(bytes, entry, receive)) return;
      const readable = (await fullyRead()).get(part.toLowerCase());
      if (!readable) throw new WorkbookError('broken-file', name, `${part} is missing`);
      await readable.getData(new WritableStream<Uint8Array>({ write: receive }));
    });
    return true;
  };

  return {
    parts: [...files.values()].map(({ filename }) => filename),
    has: (part) => find(part) !== undefined,
    stream,
    async bytes(part) {
      // What it says of its size is checked when it comes; room that is never written to costs nothing.
      const all = new Uint8Array(Math.min(MAX_PART, find(part)?.uncompressedSize ?? 0));
      let size = 0;
      const isThere = await stream(part, (piece) => {
        if (size + piece.length > all.length)
          throw new WorkbookError('broken-file', name, `${part} is larger than it says`);
        all.set(piece, size);
        size += piece.length;
      });
      return isThere ? all.subarray(0, size) : null;
    },
    async rewrite(changes) {
      const pending = new Map([...changes].map(([part, content]) => [part.toLowerCase(), { part, content }]));
      const writer = new ZipWriter(new Uint8ArrayWriter(), { extendedTimestamp: false });
      const put = async (part: string, content: PartContent): Promise<unknown> => {
        const packed = await pack(content);
        if (!packed) return writer.add(part, new BlobReader(new Blob([...content] as BlobPart[])));
        const { bytes: deflated, size: uncompressedSize, crc32 } = packed;
        const own = { passThrough: true, compressionMethod: 8, uncompressedSize, crc32 };
        return writer.add(part, new Uint8ArrayReader(deflated), own);
      };
      for (const [key, entry] of await fullyRead()) {
        const change = pending.get(key);
        pending.delete(key);
        if (!change) {
          const raw = await attempt(name, () => entry.getData(new Uint8ArrayWriter(), { passThrough: true }));
          await writer.add(entry.filename, new Uint8ArrayReader(raw), { entry, passThrough: true });
        } else if (change.content !== null) await put(entry.filename, change.content);
      }
      for (const { part, content } of pending.values()) if (content !== null) await put(part, content);
      return writer.close();
    },
  };
}

/** By zip.js, which takes and refuses all that there is. */
async function readEntries(bytes: Uint8Array, name: string): Promise<ReadonlyMap<string, FileEntry>> {
  const entries = await attempt(name, async () => {
    const reader = new ZipReader(new Uint8ArrayReader(bytes), { strictness: 'strict', checkCrc32: true });
    return reader.getEntries();
  });
  requireSeparate(entries, name);
  return byName(entries.filter((entry) => !entry.directory));
}

/** Says the end of the archive, before anybody reads so many; what it does not say is counted again afterwards. */
function requireFewEntries(bytes: Uint8Array, name: string): void {
  const end = bytes.subarray(Math.max(0, bytes.length - 22));
  const isEnd = end[0] === 0x50 && end[1] === 0x4b && end[2] === 0x05 && end[3] === 0x06;
  const count = isEnd ? (end[10] ?? 0) + 256 * (end[11] ?? 0) : 0;
  if (count > MAX_ENTRIES) throw new WorkbookError('too-large', name, `${count} entries`);
}

/** No two entries with one name, or with the same bytes. */
function requireSeparate(
  entries: readonly Pick<Entry, 'filename' | 'rawFilename' | 'offset' | 'compressedSize' | 'encrypted'>[],
  name: string,
): void {
  if (entries.length > MAX_ENTRIES) throw new WorkbookError('too-large', name, `${entries.length} entries`);
  let end = 0;
  for (const entry of [...entries].sort((a, b) => a.offset - b.offset)) {
    if (entry.encrypted) throw new WorkbookError('encrypted', name, entry.filename);
    // 30 bytes is the smallest header an entry can have: what begins earlier shares bytes with the one before.
    if (entry.offset < end)
      throw new WorkbookError('broken-file', name, `${entry.filename} overlaps another entry`);
    end = entry.offset + 30 + entry.rawFilename.length + entry.compressedSize;
  }
  const names = new Set<string>();
  for (const { filename } of entries) {
    const key = filename.toLowerCase();
    if (names.has(key)) throw new WorkbookError('broken-file', name, `${filename} occurs twice`);
    names.add(key);
  }
}

/** By lower-case name, as OPC compares part names. */
const byName = <E extends { readonly filename: string }>(entries: readonly E[]): ReadonlyMap<string, E> =>
  new Map(entries.map((entry) => [entry.filename.toLowerCase(), entry]));

/** Whatever the archive makes the library complain of is a broken file to us. */
export async function attempt<T>(name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof WorkbookError) throw error;
    throw new WorkbookError('broken-file', name, error instanceof Error ? error.message : String(error));
  }
}
