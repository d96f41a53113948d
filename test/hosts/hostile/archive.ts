/** ZIP archives byte by byte, so that every lie can be told in them. */
import { constants, crc32, deflateRawSync } from 'node:zlib';

export interface RawEntry {
  readonly name: string;
  /** As it stands in the archive. */
  readonly packed: Uint8Array;
  /** 0 stored, 8 deflated. */
  readonly method?: number;
  readonly crc?: number;
  /** Unpacked, as the headers tell it. */
  readonly size?: number;
  /** 1: encrypted. */
  readonly flags?: number;
}

export function deflated(name: string, content: string | Uint8Array): RawEntry {
  const bytes = Buffer.from(content);
  return { name, packed: deflateRawSync(bytes), method: 8, crc: crc32(bytes), size: bytes.length };
}

export const stored = (name: string, content: string): RawEntry => {
  const bytes = Buffer.from(content);
  return { name, packed: bytes, method: 0, crc: crc32(bytes), size: bytes.length };
};

/**
 * Before, then middle until there are so many bytes of it, then after; packed into a few hundred kilobytes without ever being
 * there: a block that is flushed stands for itself, and can be repeated.
 */
export function repeated(
  name: string,
  before: string,
  middle: string,
  after: string,
  size: number,
): RawEntry {
  const block = Buffer.from(middle.repeat(Math.ceil(2 ** 20 / middle.length)));
  const flushed = (content: Buffer): Buffer =>
    deflateRawSync(content, { finishFlush: constants.Z_FULL_FLUSH, level: 9 });
  const times = Math.ceil(size / block.length);
  const packed = Buffer.concat([
    flushed(Buffer.from(before)),
    ...new Array<Buffer>(times).fill(flushed(block)),
    deflateRawSync(Buffer.from(after)),
  ]);
  return {
    name,
    packed,
    method: 8,
    crc: 0,
    size: before.length + times * block.length + after.length,
  };
}

export function archive(entries: readonly RawEntry[]): Uint8Array {
  const locals = entries.map((entry) => Buffer.concat([header(LOCAL, entry), entry.packed]));
  let offset = 0;
  const centrals = entries.map((entry, i) => {
    const central = header(CENTRAL, entry);
    central.writeUInt32LE(offset, 42);
    offset += locals[i]?.length ?? 0;
    return central;
  });
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...locals, directory, end]));
}

/** Where the same fields stand in the two kinds of header; the name follows. */
const LOCAL = { signature: 0x04034b50, size: 30, fields: 4, nameLength: 26 };
const CENTRAL = { signature: 0x02014b50, size: 46, fields: 6, nameLength: 28 };

function header(
  kind: typeof LOCAL,
  { name, packed, method = 0, crc = 0, size, flags = 0 }: RawEntry,
): Buffer {
  const text = Buffer.from(name);
  const bytes = Buffer.alloc(kind.size);
  bytes.writeUInt32LE(kind.signature);
  bytes.writeUInt16LE(20, kind.fields);
  // Names are UTF-8.
  bytes.writeUInt16LE(0x800 | flags, kind.fields + 2);
  bytes.writeUInt16LE(method, kind.fields + 4);
  bytes.writeUInt32LE(crc >>> 0, kind.fields + 10);
  bytes.writeUInt32LE(packed.length, kind.fields + 14);
  bytes.writeUInt32LE((size ?? packed.length) >>> 0, kind.fields + 18);
  bytes.writeUInt16LE(text.length, kind.nameLength);
  return Buffer.concat([bytes, text]);
}
