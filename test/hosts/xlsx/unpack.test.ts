/** Node's own zlib unpacks what is consistent, and leaves everything else to whoever can say what is wrong. */
import type { FileEntry } from '@zip.js/zip.js';
import { Uint8ArrayReader, ZipReader } from '@zip.js/zip.js';
import { unpack } from '../../../src/hosts/xlsx/unpack';
import type { RawEntry } from '../hostile/archive';
import { archive, deflated, stored } from '../hostile/archive';

const TEXT = '单位,本月累计\n桐乡市,18.29\n'.repeat(50);

async function entriesOf(bytes: Uint8Array): Promise<FileEntry[]> {
  return (await new ZipReader(new Uint8ArrayReader(bytes)).getEntries()) as FileEntry[];
}

async function unpacked(bytes: Uint8Array, change: Partial<FileEntry> = {}): Promise<string | null> {
  const [entry] = await entriesOf(bytes);
  if (!entry) throw new Error('no entry');
  const pieces: Uint8Array[] = [];
  const isDone = await unpack(bytes, { ...entry, ...change } as FileEntry, (piece) => pieces.push(piece));
  if (!isDone) expect(pieces).toEqual([]);
  return isDone ? Buffer.concat(pieces).toString() : null;
}

const one = (change: Partial<RawEntry> = {}): Uint8Array =>
  archive([{ ...deflated('a.xml', TEXT), ...change }]);

test('what is deflated, what is stored, what is empty', async () => {
  expect(await unpacked(one())).toBe(TEXT);
  expect(await unpacked(archive([stored('a.xml', TEXT)]))).toBe(TEXT);
  expect(await unpacked(archive([stored('a.xml', '')]))).toBe('');
  expect(await unpacked(archive([deflated('a.xml', '')]))).toBe('');
});

test('a file inside a larger buffer', async () => {
  const bytes = one();
  const around = new Uint8Array(bytes.length + 20);
  around.set(bytes, 7);
  expect(await unpacked(around.subarray(7, 7 + bytes.length))).toBe(TEXT);
});

test('what is large comes in pieces', async () => {
  const large = TEXT.repeat(4000);
  const bytes = archive([deflated('a.xml', large)]);
  const [entry] = await entriesOf(bytes);
  const sizes: number[] = [];
  expect(await unpack(bytes, entry as FileEntry, (piece) => sizes.push(piece.length))).toBe(true);
  expect(sizes.length).toBeGreaterThan(10);
  expect(sizes.reduce((a, b) => a + b)).toBe(Buffer.byteLength(large));
});

test.each<[string, Partial<RawEntry>]>([
  ['a wrong check sum', { crc: 1 }],
  ['smaller than it says', { size: 5000 }],
  ['larger than it says', { size: 10 }],
  ['no packed data', { packed: Buffer.alloc(200, 0xff) }],
  ['encrypted', { flags: 1 }],
  ['packed otherwise', { method: 12 }],
  [
    'with something behind the stream',
    { packed: Buffer.concat([deflated('', TEXT).packed, Buffer.from('x')]) },
  ],
])('left to others: %s', async (_, change) => {
  expect(await unpacked(one(change))).toBeNull();
});

test.each<[string, Partial<FileEntry>]>([
  ['another name', { rawFilename: Buffer.from('b.xml') }],
  ['other flags', { rawBitFlag: 0 }],
  ['another size', { uncompressedSize: 1 }],
  ['another check sum', { crc32: 1 }],
  ['another place', { offset: 1 }],
  ['a place behind the entries', { offset: 1_000_000 }],
  ['a size beyond the entries', { compressedSize: 1_000_000 }],
  ['large sizes', { zip64: true }],
])('left to others where the two headers differ: %s', async (_, change) => {
  expect(await unpacked(one(), change)).toBeNull();
});

test('left to others: something behind the end of the archive', async () => {
  expect(await unpacked(Buffer.concat([one(), Buffer.from('x')]))).toBeNull();
});

const LARGE = deflated('a.xml', TEXT.repeat(4000));

test.each<[string, Partial<RawEntry>]>([
  ['a wrong check sum', { crc: 1 }],
  ['smaller than it says', { size: 50_000_000 }],
  ['larger than it says', { size: 5_000_000 }],
  ['with something behind the stream', { packed: Buffer.concat([LARGE.packed, Buffer.from('x')]) }],
])('a large entry is refused in the end: %s', async (_, change) => {
  const large = { ...LARGE, ...change };
  await expect(unpacked(archive([large]))).rejects.toThrow('an entry');
});
