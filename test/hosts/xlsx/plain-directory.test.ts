/** The list of entries of a plain archive, the same as zip.js reads it; and nothing of an archive that is not plain. */
import { Uint8ArrayReader, ZipReader } from '@zip.js/zip.js';
import { plainDirectory } from '../../../src/hosts/xlsx/plain-directory';
import type { RawEntry } from '../hostile/archive';
import { archive, deflated, stored } from '../hostile/archive';
import { countyWorkbook } from './county-workbook';

const ENTRIES = [deflated('[Content_Types].xml', '<Types/>'), stored('xl/workbook.xml', '<workbook/>')];
const PLAIN = archive(ENTRIES);
const END = PLAIN.length - 22;
const DIRECTORY = new DataView(PLAIN.buffer).getUint32(END + 16, true);

async function byLibrary(bytes: Uint8Array) {
  const reader = new ZipReader(new Uint8ArrayReader(bytes), { strictness: 'strict', checkCrc32: true });
  return (await reader.getEntries()).filter(({ directory }) => !directory);
}

/** What is used of an entry, from either. */
const told = (entries: Awaited<ReturnType<typeof byLibrary>> | ReturnType<typeof plainDirectory>) =>
  entries?.map((entry) => ({
    filename: entry.filename,
    rawFilename: [...entry.rawFilename],
    offset: entry.offset,
    compressedSize: entry.compressedSize,
    uncompressedSize: entry.uncompressedSize,
    compressionMethod: entry.compressionMethod,
    rawBitFlag: entry.rawBitFlag,
    crc32: entry.crc32,
    zip64: entry.zip64,
    encrypted: entry.encrypted,
  }));

test('as zip.js reads it', async () => {
  for (const bytes of [PLAIN, await countyWorkbook()]) {
    const plain = plainDirectory(bytes);
    expect(plain?.length).toBeGreaterThan(1);
    expect(told(plain)).toEqual(told(await byLibrary(bytes)));
  }
});

test('a file inside a larger buffer', () => {
  const around = new Uint8Array(PLAIN.length + 20);
  around.set(PLAIN, 7);
  expect(told(plainDirectory(around.subarray(7, 7 + PLAIN.length)))).toEqual(told(plainDirectory(PLAIN)));
});

/** The archive with some bytes changed. */
function changed(at: number, ...bytes: readonly number[]): Uint8Array {
  const copy = PLAIN.slice();
  copy.set(bytes, at);
  return copy;
}

test.each<[string, Uint8Array]>([
  ['no archive', new Uint8Array(10)],
  ['something before the entries', Buffer.concat([Buffer.from('x'), PLAIN])],
  ['something behind the end', Buffer.concat([PLAIN, Buffer.from('x')])],
  ['a comment of the archive', changed(END + 20, 1)],
  ['several disks', changed(END + 4, 1)],
  ['two counts', changed(END + 8, 3)],
  ['more entries than there are', changed(END + 8, 3, 0, 3)],
  ['fewer entries than there are', changed(END + 8, 1, 0, 1)],
  ['no entries', archive([])],
  ['another size of the directory', changed(END + 12, 1)],
  ['no header where one should be', changed(DIRECTORY, 0)],
  ['an entry on another disk', changed(DIRECTORY + 34, 1)],
  ['an entry with a comment', changed(DIRECTORY + 32, 1)],
  ['a directory for MS-DOS', changed(DIRECTORY + 38, 0x10)],
  ['a directory for Unix', changed(DIRECTORY + 41, 0x40)],
  ['a link', changed(DIRECTORY + 41, 0xa0)],
  ['sizes that stand elsewhere', changed(DIRECTORY + 20, 0xff, 0xff, 0xff, 0xff)],
  ['an entry that ends behind the directory', changed(DIRECTORY + 20, 0, 0, 1)],
  ['a first entry that is not at the beginning', changed(DIRECTORY + 42, 1)],
  ['one name twice', archive([...ENTRIES, ...ENTRIES])],
  ['a second end', archive([...ENTRIES, stored('a', 'PK\u0005\u0006')])],
])('left to zip.js: %s', (_, bytes) => {
  expect(plainDirectory(bytes)).toBeNull();
});

test.each(['../a', './a', 'a//b', '/a', 'a/', 'a\\b', 'C:a', 'a\0b', '表.xml', 'a'.repeat(256)])(
  'left to zip.js: an entry named %j',
  (name) => {
    expect(plainDirectory(archive([stored(name, 'x')]))).toBeNull();
  },
);

test.each<[string, Partial<RawEntry>]>([
  ['encrypted', { flags: 1 }],
  ['with a patch', { flags: 0x20 }],
])('left to zip.js: an entry %s', (_, change) => {
  expect(plainDirectory(archive([{ ...stored('a', 'x'), ...change }]))).toBeNull();
});
