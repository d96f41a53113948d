/** Files that are not what they should be: each is refused with its own code and its name, quickly and without harm. */
import { writeXlsx } from 'hucre/xlsx';
import { openXlsx } from '../../../src/hosts/xlsx/open';
import type { WorkbookErrorCode } from '../../../src/workbook/host';
import { oneSheet, relationships, workbookParts, worksheet, zip } from './build';

const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);
const cell = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';

async function refusal(bytes: Uint8Array): Promise<unknown> {
  try {
    const host = await openXlsx(bytes, '上报.xlsx');
    await host.read({ sheets: 'all' });
    return 'was read';
  } catch (error) {
    return error;
  }
}

async function expectRefused(bytes: Uint8Array, code: WorkbookErrorCode): Promise<void> {
  expect(await refusal(bytes)).toMatchObject({
    name: 'WorkbookError',
    code,
    subject: expect.stringContaining('上报.xlsx') as string,
  });
}

describe('files that are no workbook', () => {
  test.each<[string, Uint8Array, WorkbookErrorCode]>([
    ['text', ascii('单位,年度目标\n甲县,36\n'), 'not-a-workbook'],
    ['PDF', ascii('%PDF-1.7\n'), 'no-cells'],
    ['PNG', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), 'no-cells'],
    ['a web page that calls itself .xls', ascii('\ufeff\r\n<html><table></table></html>'), 'web-page'],
    ['XML of Excel 2003', ascii('<?xml version="1.0"?><Workbook/>'), 'web-page'],
    ['rich text', ascii('{\\rtf1}'), 'text-document'],
    ['RAR', ascii('Rar!\x1a\x07\x00'), 'archive'],
    ['Excel 4', Uint8Array.of(9, 4, 6, 0, 0, 0, 16, 0), 'old-workbook'],
  ])('%s', (_what, bytes, code) => expectRefused(bytes, code));

  test('an empty file', () => expectRefused(new Uint8Array(0), 'broken-file'));

  test('a ZIP without a workbook', async () =>
    expectRefused(await zip({ 'a.txt': '甲县' }), 'not-a-workbook'));

  test('a text document', async () =>
    expectRefused(
      await zip({
        '_rels/.rels': relationships([['officeDocument', 'word/document.xml']]),
        'word/document.xml': '<w/>',
      }),
      'text-document',
    ));

  test('an OpenDocument spreadsheet', async () =>
    expectRefused(
      await zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }),
      'open-document',
    ));

  test('workbooks that were packed together', async () =>
    expectRefused(await zip({ '上报/甲县.xlsx': 'PK', '上报/乙县.xls': '' }), 'archive'));

  test('a binary workbook (.xlsb)', async () =>
    expectRefused(
      await zip({
        '_rels/.rels': relationships([['officeDocument', 'xl/workbook.bin']]),
        'xl/workbook.bin': 'x',
      }),
      'binary-workbook',
    ));

  test('an encrypted workbook', async () => {
    const bytes = await writeXlsx({
      sheets: [{ name: '表1', rows: [[1]] }],
      encryption: { password: '1234', spinCount: 1 },
    });
    await expectRefused(bytes, 'encrypted');
  });

  test('a workbook of Excel 97–2003', () => expectRefused(ole('Workbook'), 'old-workbook'));
  test('a document of Word 97–2003', () => expectRefused(ole('WordDocument'), 'text-document'));
  test('an OLE file of something else', () => expectRefused(ole('Contents'), 'not-a-workbook'));
});

describe('archives that are damaged or hostile', () => {
  test('cut off', async () => {
    const bytes = await oneSheet(cell);
    for (const part of [0.2, 0.5, 0.9, 0.999]) {
      await expectRefused(bytes.slice(0, Math.floor(bytes.length * part)), 'broken-file');
    }
  });

  test('one flipped bit in the packed data is told by its check sum', async () => {
    const bytes = await oneSheet(cell);
    const name = ascii('xl/worksheets/sheet1.xml');
    const header = find(bytes, name);
    const flipped = bytes.slice();
    flipped[header + name.length + 20] = (flipped[header + name.length + 20] ?? 0) ^ 0x10;
    await expectRefused(flipped, 'broken-file');
  });

  test('two entries of one name, also where only the case differs', async () => {
    const parts = workbookParts([{ name: '表1', xml: worksheet(cell) }]);
    await expectRefused(await zip({ ...parts, 'XL/worksheets/Sheet1.xml': worksheet('') }), 'broken-file');
  });

  test('entries that share their bytes', async () => {
    const bytes = await zip(
      workbookParts([
        { name: '表1', xml: worksheet(cell) },
        { name: '表2', xml: worksheet(cell) },
      ]),
    );
    // In the central directory sheet2 is made to begin where sheet1 does.
    const [first, second] = [1, 2].map((n) => findLast(bytes, ascii(`xl/worksheets/sheet${n}.xml`)) - 46) as [
      number,
      number,
    ];
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    view.setUint32(second + 42, view.getUint32(first + 42, true), true);
    await expectRefused(bytes, 'broken-file');
  });

  test('a part that unpacks to a thousand times its size', async () => {
    const bomb = `${worksheet('').replace('</worksheet>', '')}${' '.repeat(40 * 2 ** 20)}</worksheet>`;
    const bytes = await zip(workbookParts([{ name: '表1', xml: bomb }]));
    expect(bytes.length).toBeLessThan(100_000);
    await expectRefused(bytes, 'too-large');
  });

  test('more entries than any workbook has', async () => {
    await expectRefused(emptyEntries(5001), 'too-large');
  });
});

describe('XML that is damaged or hostile', () => {
  test('entity bombs: any document type declaration is refused', async () => {
    const bomb =
      '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>' +
      worksheet('<sheetData><row><c t="inlineStr"><is><t>&b;</t></is></c></row></sheetData>');
    await expectRefused(await zip(workbookParts([{ name: '表1', xml: bomb }])), 'broken-file');
  });

  test.each([
    ['not closed', '<sheetData><row>'],
    ['an unknown entity', '<sheetData><row><c t="inlineStr"><is><t>&nbsp;</t></is></c></row></sheetData>'],
    ['nested without end', `${'<x>'.repeat(500)}${'</x>'.repeat(500)}`],
    ['a shared string that does not exist', '<sheetData><row><c t="s"><v>7</v></c></row></sheetData>'],
    ['a row beyond the last', '<sheetData><row r="1048577"/></sheetData>'],
    ['a cell in another row than its own', '<sheetData><row r="1"><c r="A2"><v>1</v></c></row></sheetData>'],
    ['a column beyond the last', '<sheetData><row r="1"><c r="XFE1"><v>1</v></c></row></sheetData>'],
  ])('%s', async (_what, inner) => expectRefused(await oneSheet(inner), 'broken-file'));

  test('text that is not UTF-8', async () => {
    const xml = ascii(worksheet(cell));
    const bytes = await zip({
      ...workbookParts([{ name: '表1', xml: '' }]),
      'xl/worksheets/sheet1.xml': Uint8Array.of(...xml, 0xb1, 0xed),
    });
    await expectRefused(bytes, 'broken-file');
  });

  test('a few kilobytes of shared formulas that unfold to a hundred megabytes', async () => {
    const formula = `A1+LEN("${'x'.repeat(8000)}")`;
    const rows = Array.from(
      { length: 15_000 },
      (_, i) => `<row><c><f t="shared" si="0"${i === 0 ? ` ref="A1:A15000">${formula}</f>` : '/>'}</c></row>`,
    );
    await expectRefused(await oneSheet(`<sheetData>${rows.join('')}</sheetData>`), 'too-large');
  });

  test('a used range of seventeen thousand million cells is never laid out', async () => {
    const corners =
      '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData>';
    await expectRefused(await oneSheet(corners), 'too-large');
  });
});

/** An archive of empty, stored entries. */
function emptyEntries(count: number): Uint8Array {
  const header = (signature: number, size: number, name: string): Buffer => {
    const bytes = Buffer.alloc(size);
    bytes.writeUInt32LE(signature);
    bytes.writeUInt16LE(name.length, size === 30 ? 26 : 28);
    return Buffer.concat([bytes, Buffer.from(name)]);
  };
  const names = Array.from({ length: count }, (_, i) => `x/${i}`);
  const locals = names.map((name) => header(0x04034b50, 30, name));
  let offset = 0;
  const centrals = names.map((name, i) => {
    const central = header(0x02014b50, 46, name);
    central.writeUInt32LE(offset, 42);
    offset += locals[i]?.length ?? 0;
    return central;
  });
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(Buffer.concat(centrals).length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...locals, ...centrals, end]));
}

/** An OLE file is told by its signature and by the names in its directory. */
function ole(stream: string): Uint8Array {
  const bytes = new Uint8Array(1024);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...stream].forEach((letter, i) => (bytes[512 + 2 * i] = letter.charCodeAt(0)));
  return bytes;
}

const find = (bytes: Uint8Array, wanted: Uint8Array): number => Buffer.from(bytes).indexOf(wanted);
const findLast = (bytes: Uint8Array, wanted: Uint8Array): number => Buffer.from(bytes).lastIndexOf(wanted);
