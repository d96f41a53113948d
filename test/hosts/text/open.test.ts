/** Tables as text: found out by their content, their fields as they stand, and never changed. */
import { openReport } from '../../../src/hosts/open-report';
import type { SheetSnapshot } from '../../../src/workbook/snapshot';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
/** 单位,完成\n甲县,18.30\n in the encoding that Excel in China writes. */
const GB18030 = Uint8Array.of(
  ...[0xb5, 0xa5, 0xce, 0xbb, 0x2c, 0xcd, 0xea, 0xb3, 0xc9, 0x0a],
  ...[0xbc, 0xd7, 0xcf, 0xd8, 0x2c, 0x31, 0x38, 0x2e, 0x33, 0x30, 0x0a],
);

async function read(bytes: Uint8Array, name = '甲县.csv'): Promise<SheetSnapshot> {
  const [sheet] = await (await openReport(bytes, name)).read({ sheets: 'active' });
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

const rowsOf = async (text: string): Promise<SheetSnapshot['values']> => (await read(utf8(text))).values;

const TABLE = '单位,完成\n甲县,18.30\n';

test.each([
  ['UTF-8', utf8(TABLE)],
  ['UTF-8 with its mark', utf8(`\ufeff${TABLE}`)],
  ['UTF-16', utf16(TABLE)],
  ['UTF-16, the other order', new Uint8Array(Buffer.from(`\ufeff${TABLE}`, 'utf16le').swap16())],
  ['GB 18030', GB18030],
])('%s', async (_what, bytes) => {
  expect((await read(bytes)).values).toEqual([
    ['单位', '完成'],
    ['甲县', '18.30'],
  ]);
});

test('the sheet is called after the file, and is complete', async () => {
  const sheet = await read(utf8(TABLE), 'C:\\上报\\6月[甲县]*.csv');
  expect(sheet).toEqual({
    name: '6月 甲县',
    used: { row: 0, column: 0, rows: 2, columns: 2 },
    values: [
      ['单位', '完成'],
      ['甲县', '18.30'],
    ],
    formulas: [
      [null, null],
      [null, null],
    ],
    numberFormats: [
      ['General', 'General'],
      ['General', 'General'],
    ],
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    visibility: 'visible',
    isProtected: false,
  });
  const host = await openReport(utf8(TABLE), '6月.csv');
  expect(await host.outline()).toEqual({ sheets: [{ name: '6月', visible: true }], activeSheet: '6月' });
  await expect(host.read({ sheets: ['7月'] })).rejects.toMatchObject({ code: 'sheet-not-found' });
  expect((await read(utf8(TABLE), '***.csv')).name).toBe('Sheet1');
});

test.each([
  ['tabs', '标题\n单位\t目标\t完成\n甲\t1,000\t2\n乙\t3,000\t4\n'],
  ['semicolons', '标题\n单位;目标;完成\n甲;1,000;2\n乙;3,000;4\n'],
  ['bars', '标题\n单位|目标|完成\n甲|1,000|2\n乙|3,000|4\n'],
  ['said by the file', 'sep=:\n标题\n单位:目标:完成\n甲:1,000:2\n乙:3,000:4\n'],
  ['commas and quotes', '标题\n单位,目标,完成\n甲,"1,000",2\n乙,"3,000",4\n'],
])('delimiters: %s', async (_what, text) => {
  expect(await rowsOf(text)).toEqual([
    ['标题', null, null],
    ['单位', '目标', '完成'],
    ['甲', '1,000', '2'],
    ['乙', '3,000', '4'],
  ]);
});

test('quotes, line ends inside a field, and every kind of line end', async () => {
  expect(await rowsOf('a,"b ""c"" d","x\ny"\r\n1,,"="&1\r2,"=1+1", 3 \n,,\n\n')).toEqual([
    ['a', 'b "c" d', 'x\ny'],
    ['1', null, '=&1'],
    ['2', '=1+1', ' 3 '],
  ]);
});

test('a text of one column, and nothing at all', async () => {
  expect(await rowsOf('一\n二')).toEqual([['一'], ['二']]);
  expect((await read(utf8('\n\n'))).used).toEqual({ row: 0, column: 0, rows: 0, columns: 0 });
});

test('it is never changed, and says so', async () => {
  const bytes = utf8(TABLE);
  const host = await openReport(bytes, '甲县.csv');
  const select = {
    kind: 'select',
    sheet: '甲县',
    range: { row: 0, column: 0, rows: 1, columns: 1 },
  } as const;
  const refused = { code: 'read-only', subject: '甲县.csv' };
  await expect(host.apply([select])).rejects.toMatchObject(refused);
  await expect(host.settings.set('a', 'b')).rejects.toMatchObject(refused);
  expect(host.settings.get('a')).toBeNull();
  await host.apply([]);
  expect(await host.save()).toBe(bytes);
});

test.each([
  ['noise', Uint8Array.of(1, 2, 3, 255, 254, 0, 9), 'not-a-workbook'],
  ['bytes in no encoding', Uint8Array.of(0x61, 0xff, 0x80, 0x0a), 'not-a-workbook'],
  ['a quote that never ends', utf8('a,b\n"c,d\n'), 'broken-file'],
  ['more columns than Excel has', utf8(`${','.repeat(16_384)}x`), 'too-large'],
  ['a wide line among many lines', utf8(`${','.repeat(16_000)}x\n${'\n'.repeat(400)}x`), 'too-large'],
  ['a picture', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), 'no-cells'],
  ['an empty file', new Uint8Array(0), 'broken-file'],
])('%s', async (_what, bytes, code) => {
  await expect(openReport(bytes, 'x.csv')).rejects.toMatchObject({ code, subject: 'x.csv' });
});
