/** What real files do: parts missing, addresses left out, prefixes, Strict namespaces, shared formulas, rich text. */
import { openXlsx } from '../../../src/hosts/xlsx/open';
import type { SheetSnapshot } from '../../../src/workbook/snapshot';
import { MAIN, oneSheet, workbookParts, worksheet, zip } from './build';
import type { Parts } from './build';

async function read(bytes: Uint8Array): Promise<SheetSnapshot> {
  const [sheet] = await (await openXlsx(bytes, '报表.xlsx')).read({ sheets: 'active' });
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

const readInner = async (inner: string, extra: Parts = {}): Promise<SheetSnapshot> =>
  read(await oneSheet(inner, extra));

test('cells and rows without addresses follow one another', async () => {
  const { used, values } = await readInner(
    '<sheetData><row><c><v>1</v></c><c/><c><v>3</v></c></row><row r="4"><c r="B4"><v>4</v></c><c><v>5</v></c></row><row><c><v>6</v></c></row></sheetData>',
  );
  expect(used).toEqual({ row: 0, column: 0, rows: 5, columns: 3 });
  expect(values).toEqual([
    [1, null, 3],
    [null, null, null],
    [null, null, null],
    [null, 4, 5],
    [6, null, null],
  ]);
});

test('every type of cell', async () => {
  const { values } = await readInner(
    '<sheetData><row>' +
      '<c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c t="str"><f>"a"</f><v>a</v></c><c t="str"><f>""</f><v></v></c>' +
      '<c t="inlineStr"><is><t>x</t></is></c><c t="d"><v>2017-06-30</v></c><c t="d"><v>2017-06-30T12:00:00Z</v></c>' +
      '<c t="n"><v>1.5E-3</v></c><c><v/></c><c><v>一</v></c><c><f>NOW()</f></c>' +
      '</row></sheetData>',
  );
  expect(values).toEqual([[true, { error: '#N/A' }, 'a', '', 'x', 42916, 42916.5, 0.0015, null, '一', null]]);
});

test('dates before March 1900 and of the 1904 system', async () => {
  const dated =
    '<sheetData><row><c t="d"><v>1900-02-28</v></c><c t="d"><v>1900-03-01</v></c></row></sheetData>';
  expect((await readInner(dated)).values).toEqual([[59, 61]]);
  const parts = workbookParts([
    { name: '表1', xml: worksheet('<sheetData><row><c t="d"><v>1904-01-02</v></c></row></sheetData>') },
  ]);
  const workbook = String(parts['xl/workbook.xml']).replace(
    '<sheets>',
    '<workbookPr date1904="true"/><sheets>',
  );
  const from1904 = await read(await zip({ ...parts, 'xl/workbook.xml': workbook }));
  expect([from1904.values, from1904.isFrom1904]).toEqual([[[1]], true]);
});

test('shared strings: rich text joined, phonetic guides left out, escapes read', async () => {
  const strings =
    `<sst xmlns="${MAIN}"><si><t>全市</t></si>` +
    '<si><r><t>到位</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 资金</t></r><rPh sb="0" eb="2"><t>とうい</t></rPh></si>' +
    '<si><t>a_x000D_b_x005F_x0041_</t></si><si/><si><t><![CDATA[<合计>]]></t></si></sst>';
  const { values } = await readInner(
    `<sheetData><row>${[0, 1, 2, 3, 4].map((i) => `<c t="s"><v>${i}</v></c>`).join('')}</row></sheetData>`,
    { 'xl/sharedStrings.xml': strings },
  );
  expect(values).toEqual([['全市', '到位 资金', 'a\rb_x0041_', '', '<合计>']]);
});

test('shared formulas are translated for every cell of the group', async () => {
  const { formulas } = await readInner(
    '<sheetData>' +
      '<row r="2"><c r="D2"><f t="shared" ref="D2:D4" si="0">C2/$B2*SUM(C$2:$C2)+LOG10(A2)+\'1月\'!A2&amp;"A2"</f><v>1</v></c></row>' +
      '<row r="3"><c r="D3"><f t="shared" si="0"/><v>1</v></c></row>' +
      '<row r="4"><c r="D4"><f t="shared" si="0"/><v>1</v></c><c r="E4"><f>D4</f></c></row>' +
      '</sheetData>',
  );
  expect(formulas).toEqual([
    ['=C2/$B2*SUM(C$2:$C2)+LOG10(A2)+\'1月\'!A2&"A2"', null],
    ['=C3/$B3*SUM(C$2:$C3)+LOG10(A3)+\'1月\'!A3&"A2"', null],
    ['=C4/$B4*SUM(C$2:$C4)+LOG10(A4)+\'1月\'!A4&"A2"', '=D4'],
  ]);
});

test('functions of add-ins and newer functions are shown as people know them', async () => {
  const { formulas } = await readInner(
    '<sheetData><row><c><f>_xldudf_TARGET_YOY_GROWTH(B1,_xlfn.XLOOKUP(1,A:A,B:B))&amp;"_xlfn.x"</f></c><c><f>TARGET.COMPLETION(A1,B1)</f></c></row></sheetData>',
  );
  expect(formulas).toEqual([
    ['=TARGET.YOY_GROWTH(B1,XLOOKUP(1,A:A,B:B))&"_xlfn.x"', '=TARGET.COMPLETION(A1,B1)'],
  ]);
});

test('number formats by code and by built-in number; styles may be missing', async () => {
  const styles =
    `<styleSheet xmlns="${MAIN}"><numFmts><numFmt numFmtId="164" formatCode="0.0&quot;倍&quot;"/></numFmts>` +
    '<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf/><xf numFmtId="10"/><xf numFmtId="164"/><xf numFmtId="31"/></cellXfs></styleSheet>';
  const row = `<sheetData><row>${[0, 1, 2, 3, 99].map((s) => `<c s="${s}"><v>1</v></c>`).join('')}</row></sheetData>`;
  const { numberFormats } = await readInner(row, { 'xl/styles.xml': styles });
  expect(numberFormats).toEqual([['General', '0.00%', '0.0"倍"', 'yyyy"年"m"月"d"日"', 'General']]);
  expect((await readInner(row)).numberFormats).toEqual([Array.from({ length: 5 }, () => 'General')]);
});

test('cells that are only formatted do not make the used range larger', async () => {
  const { used } = await readInner(
    '<sheetData><row r="3"><c r="B3"><v>1</v></c></row><row r="1048576"><c r="XFD1048576" s="0"/></row></sheetData>',
  );
  expect(used).toEqual({ row: 2, column: 1, rows: 1, columns: 1 });
});

test('rows that go back up keep the format of every cell', async () => {
  const styles = `<styleSheet xmlns="${MAIN}"><cellXfs><xf/><xf numFmtId="9"/><xf numFmtId="10"/></cellXfs></styleSheet>`;
  const cell = (address: string, style: number): string => `<c r="${address}" s="${style}"><v>1</v></c>`;
  const { numberFormats, values } = await readInner(
    `<sheetData><row r="2">${cell('A2', 1)}</row><row r="4">${cell('B4', 2)}</row>` +
      `<row r="3">${cell('A3', 1)}</row><row r="2">${cell('B2', 2)}</row><row r="5">${cell('B5', 2)}</row></sheetData>`,
    { 'xl/styles.xml': styles },
  );
  expect(values).toEqual([
    [1, 1],
    [1, null],
    [null, 1],
    [null, 1],
  ]);
  expect(numberFormats).toEqual([
    ['0%', '0.00%'],
    ['0%', 'General'],
    ['General', '0.00%'],
    ['General', '0.00%'],
  ]);
});

test('as other programs write: targets from the root, names of parts in other letters, small letters in addresses', async () => {
  const parts = workbookParts(
    [{ name: '表1', xml: worksheet('<sheetData><row r="2"><c r="b2" t="s"><v>0</v></c></row></sheetData>') }],
    { 'xl/sharedStrings.xml': `<sst xmlns="${MAIN}"><si><t xml:space="preserve"> 全市 </t></si></sst>` },
  );
  const { 'xl/worksheets/sheet1.xml': sheet = '', 'xl/_rels/workbook.xml.rels': links, ...others } = parts;
  const { used, values } = await read(
    await zip({
      ...others,
      'xl/Worksheets/Sheet1.xml': sheet,
      'xl/_rels/workbook.xml.rels': String(links).replaceAll('Target="', 'Target="/xl/'),
    }),
  );
  expect(used).toEqual({ row: 1, column: 1, rows: 1, columns: 1 });
  expect(values).toEqual([[' 全市 ']]);
});

test('texts with signs of two, three and four bytes, short and long', async () => {
  const texts = ['é', '万㎡', '𠮷野', 'Ⅰ－②', '\uac00', '\uffe5', '—'.repeat(30), `${'a'.repeat(22)}镇`];
  const { values } = await readInner(
    `<sheetData><row>${texts.map((text) => `<c t="str"><v>${text}</v></c>`).join('')}</row></sheetData>`,
  );
  expect(values).toEqual([texts]);
});

test('elements of foreign namespaces and of extensions are not taken for cells', async () => {
  const { values, merges } = await readInner(
    '<sheetData><row><c><v>1</v></c></row></sheetData>' +
      '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>' +
      '<extLst><ext xmlns:x="urn:x"><x:sheetData><x:row><x:c><x:v>9</x:v></x:c></x:row></x:sheetData>' +
      '<sheetData><row><c><v>8</v></c></row></sheetData><mergeCell ref="C1:D1"/></ext></extLst>',
  );
  expect(values).toEqual([[1]]);
  expect(merges).toEqual([{ row: 0, column: 0, rows: 1, columns: 2 }]);
});

test('a namespace prefix on every element', async () => {
  const xml = `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
  expect((await read(await zip(workbookParts([{ name: '表1', xml }])))).values).toEqual([[7]]);
});

test('a Strict workbook', async () => {
  const parts = workbookParts([
    { name: '表1', xml: worksheet('<sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData>') },
  ]);
  const strict = Object.fromEntries(
    Object.entries(parts).map(([name, text]) => [
      name,
      String(text)
        .replaceAll(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main')
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
          'http://purl.oclc.org/ooxml/officeDocument/relationships',
        ),
    ]),
  );
  expect((await read(await zip(strict))).values).toEqual([[7]]);
});

test('a part in UTF-16', async () => {
  const xml = `\ufeff<?xml version="1.0" encoding="UTF-16"?>${worksheet('<sheetData><row><c t="inlineStr"><is><t>甲县</t></is></c></row></sheetData>')}`;
  const bytes = new Uint8Array(Buffer.from(xml, 'utf16le'));
  expect(
    (
      await read(
        await zip({ ...workbookParts([{ name: '表1', xml: '' }]), 'xl/worksheets/sheet1.xml': bytes }),
      )
    ).values,
  ).toEqual([['甲县']]);
});

test('the active tab is counted over charts too', async () => {
  const parts = workbookParts([
    { name: '图', xml: '' },
    { name: '甲', xml: worksheet('<sheetData/>') },
    { name: '乙', xml: worksheet('<sheetData/>') },
  ]);
  const bytes = await zip({
    ...parts,
    'xl/workbook.xml': String(parts['xl/workbook.xml']).replace(
      '<sheets>',
      '<bookViews><workbookView activeTab="2"/></bookViews><sheets>',
    ),
    'xl/_rels/workbook.xml.rels': String(parts['xl/_rels/workbook.xml.rels']).replace(
      '/worksheet"',
      '/chartsheet"',
    ),
  });
  const outline = await (await openXlsx(bytes, 'x.xlsx')).outline();
  expect(outline).toEqual({
    sheets: [
      { name: '甲', visible: true },
      { name: '乙', visible: true },
    ],
    activeSheet: '乙',
  });
});

test('hidden columns over the whole sheet stay a bounded list', async () => {
  const { hiddenColumns } = await readInner(
    `<cols>${'<col min="1" max="99999999" hidden="1"/>'.repeat(3)}</cols><sheetData/>`,
  );
  expect(hiddenColumns).toHaveLength(16_384);
});
