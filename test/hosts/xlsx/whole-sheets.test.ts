/** Sheets of ours in files: what is added, what goes with them, and that nothing else changes. */
import { openXlsx } from '../../../src/hosts/xlsx/open';
import type { SheetContent } from '../../../src/workbook/content';
import { MAIN, partText, relationships, RELATIONSHIPS, storedEntries } from './build';
import { workbookParts, worksheet, zip } from './build';
import { richWorkbook } from './rich-workbook';

const CONTENT: SheetContent = {
  rows: [[{ value: '标题', style: { bold: true, fill: '#DDEBF7', numberFormat: '0.000' } }], [1]],
};

const changed = (was: Map<string, string>, is: Map<string, string>): string[] =>
  [...new Set([...was.keys(), ...is.keys()])].filter((part) => was.get(part) !== is.get(part)).sort();

test('adding a sheet touches what must name it and the styles, and no other part', async () => {
  const before = await richWorkbook();
  const host = await openXlsx(before, 'a.xlsm');
  await host.apply([{ kind: 'add-sheet', sheet: '审核报告', content: CONTENT }]);
  const after = await host.save();
  expect(changed(await storedEntries(before), await storedEntries(after))).toEqual([
    '[Content_Types].xml',
    'xl/_rels/workbook.xml.rels',
    'xl/styles.xml',
    'xl/workbook.xml',
    'xl/worksheets/sheet3.xml',
  ]);
  const [was, is] = [await partText(before, 'xl/styles.xml'), await partText(after, 'xl/styles.xml')];
  for (const local of ['fonts', 'fills', 'borders', 'cellXfs', 'cellStyleXfs', 'dxfs']) {
    const inside = (xml: string): string =>
      new RegExp(`<${local}[^>]*>(.*)</${local}>`, 's').exec(xml)?.[1] ?? '';
    expect(inside(is).startsWith(inside(was))).toBe(true);
    const count = (inside(is).match(new RegExp(`<(?:font|fill|border|xf|dxf)(?=[ />])`, 'g')) ?? []).length;
    if (local === 'fonts') expect(is).toContain(`<fonts count="${count}"`);
  }
});

test('a sheet that was added and removed again leaves nothing but its styles', async () => {
  const before = await richWorkbook();
  const host = await openXlsx(before, 'a.xlsm');
  await host.apply([{ kind: 'add-sheet', sheet: '审核报告', content: CONTENT }]);
  await host.apply([{ kind: 'remove-sheet', sheet: '审核报告' }]);
  const after = await host.save();
  expect(changed(await storedEntries(before), await storedEntries(after))).toEqual(
    expect.not.arrayContaining(['xl/worksheets/sheet3.xml']),
  );
  for (const part of ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels']) {
    expect(await partText(after, part)).toBe(await partText(before, part));
  }
  const withoutCalculation = (await partText(after, 'xl/workbook.xml'))
    .replace(' fullCalcOnLoad="1"', '')
    .replace('<calcPr/>', '');
  const was = await partText(before, 'xl/workbook.xml');
  expect(withoutCalculation).toBe(was.replace(' fullCalcOnLoad="1"', '').replace('<calcPr/>', ''));
});

test('what only the replaced sheet led to goes with its cells: drawing, picture, note, table', async () => {
  const before = await richWorkbook();
  const host = await openXlsx(before, 'a.xlsm');
  await host.apply([{ kind: 'replace-sheet', sheet: '报表', content: CONTENT }]);
  const after = await host.save();
  const [was, is] = [await storedEntries(before), await storedEntries(after)];
  const gone = [...was.keys()].filter((part) => !is.has(part));
  expect(gone.map((part) => part.split('/')[1]).sort()).toEqual(
    expect.arrayContaining(['drawings', 'media', 'tables']),
  );
  const types = await partText(after, '[Content_Types].xml');
  for (const part of gone) expect(types).not.toContain(`"/${part}"`);
  for (const kept of ['xl/vbaProject.bin', 'xl/worksheets/sheet2.xml'])
    expect(is.get(kept)).toBe(was.get(kept));
  expect((await host.read({ sheets: ['报表'] }))[0]?.values).toEqual([['标题'], [1]]);
});

describe('removing a sheet', () => {
  const cell = (formula: string): string => `<row r="1"><c r="A1"><f>${formula}</f><v>1</v></c></row>`;
  const file = (): Promise<Uint8Array> =>
    zip({
      ...workbookParts(
        [
          { name: '记录', xml: worksheet('<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>') },
          {
            name: 'A',
            xml: worksheet(
              `<sheetData>${cell(`记录!A1+'记录'!$B$2:C3+A!记录+&quot;记录!A1&quot;`)}</sheetData>`,
            ),
          },
          { name: 'B', xml: worksheet(`<sheetData>${cell('A!A1')}</sheetData>`) },
        ],
        { 'xl/calcChain.xml': `<calcChain xmlns="${MAIN}"><c r="A1" i="2"/></calcChain>` },
      ),
      'xl/workbook.xml':
        `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><bookViews><workbookView firstSheet="1" activeTab="2"/></bookViews>` +
        `<sheets>${['记录', 'A', 'B'].map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets>` +
        '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">记录!$A$1</definedName>' +
        '<definedName name="_xlnm.Print_Area" localSheetId="2">B!$A$1</definedName>' +
        '<definedName name="全">SUM(\'记录\'!$A$1,A!$A$1)</definedName></definedNames></workbook>',
    });

  test('renumbers what counts tabs, and loses the references to its cells and no others', async () => {
    const host = await openXlsx(await file(), 'a.xlsx');
    expect((await host.outline()).activeSheet).toBe('B');
    await host.apply([{ kind: 'remove-sheet', sheet: '记录' }]);
    const after = await host.save();
    const workbook = await partText(after, 'xl/workbook.xml');
    expect(workbook).toContain('<workbookView firstSheet="0" activeTab="1"/>');
    expect(workbook).toContain(
      '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="1">B!$A$1</definedName>' +
        '<definedName name="全">SUM(#REF!,A!$A$1)</definedName></definedNames>',
    );
    const again = await openXlsx(after, 'a.xlsx');
    expect(await again.outline()).toEqual({
      sheets: [
        { name: 'A', visible: true },
        { name: 'B', visible: true },
      ],
      activeSheet: 'B',
    });
    const [a, b] = await again.read({ sheets: 'all' });
    expect([a?.formulas, b?.formulas]).toEqual([[['=#REF!+#REF!+A!记录+"记录!A1"']], [['=A!A1']]]);
    const parts = [...(await storedEntries(after)).keys()];
    expect(parts).not.toContain('xl/calcChain.xml');
    expect(parts).not.toContain('xl/worksheets/sheet1.xml');
  });

  test('where it was the active one, the next is', async () => {
    const host = await openXlsx(await file(), 'a.xlsx');
    await host.apply([{ kind: 'remove-sheet', sheet: 'B' }]);
    expect((await host.outline()).activeSheet).toBe('A');
  });
});

test('a workbook with prefixes of its own, without styles and without a window, takes a sheet', async () => {
  const names = `xmlns:x="${MAIN}"`;
  const host = await openXlsx(
    await zip({
      ...workbookParts([{ name: 'A', xml: `<x:worksheet ${names}><x:sheetData/></x:worksheet>` }]),
      'xl/workbook.xml': `<x:workbook ${names}><x:sheets><x:sheet xmlns:q="${RELATIONSHIPS}" name="A" sheetId="7" q:id="rId1"/></x:sheets></x:workbook>`,
    }),
    'a.xlsx',
  );
  await host.apply([{ kind: 'add-sheet', sheet: 'a_x0041_b', content: { ...CONTENT, frozenRows: 1 } }]);
  const after = await host.save();
  const workbook = await partText(after, 'xl/workbook.xml');
  expect(workbook).toContain(
    `<x:sheet xmlns:q="${RELATIONSHIPS}" name="a_x005F_x0041_b" sheetId="8" q:id="rId3"/>`,
  );
  expect(workbook).toContain('<x:bookViews><x:workbookView/></x:bookViews>');
  const again = await openXlsx(after, 'a.xlsx');
  const [, added] = await again.read({ sheets: 'all' });
  expect(added).toMatchObject({
    name: 'a_x0041_b',
    values: [['标题'], [1]],
    numberFormats: [['0.000'], ['General']],
  });
});

test('document properties that list the sheets no longer do', async () => {
  const types = 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes';
  const lists =
    '<HeadingPairs><vt:vector size="2" baseType="variant"><vt:variant><vt:lpstr>工作表</vt:lpstr></vt:variant>' +
    '<vt:variant><vt:i4>1</vt:i4></vt:variant></vt:vector></HeadingPairs>' +
    '<TitlesOfParts><vt:vector size="1" baseType="lpstr"><vt:lpstr>A</vt:lpstr></vt:vector></TitlesOfParts>';
  const properties = (inner: string): string =>
    `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" xmlns:vt="${types}">` +
    `<Application>Excel</Application>${inner}<Company>统计局</Company></Properties>`;
  const host = await openXlsx(
    await zip({
      ...workbookParts([{ name: 'A', xml: worksheet('<sheetData/>') }]),
      '_rels/.rels': relationships([
        ['officeDocument', 'xl/workbook.xml'],
        ['extended-properties', 'docProps/app.xml'],
      ]),
      'docProps/app.xml': properties(lists),
    }),
    'a.xlsx',
  );
  await host.apply([{ kind: 'add-sheet', sheet: 'B', content: CONTENT }]);
  expect(await partText(await host.save(), 'docProps/app.xml')).toBe(properties(''));
});

test('a signed workbook is read, and refused for writing', async () => {
  const host = await openXlsx(
    await zip({
      ...workbookParts([
        { name: 'A', xml: worksheet('<sheetData><row r="1"><c r="A1"><v>5</v></c></row></sheetData>') },
      ]),
      '_xmlsignatures/origin.sigs': '',
      '_xmlsignatures/_rels/origin.sigs.rels': relationships([['signature', 'sig1.xml']]),
      '_xmlsignatures/sig1.xml': '<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"/>',
    }),
    '签名.xlsx',
  );
  const range = { row: 0, column: 0, rows: 1, columns: 1 };
  const refusal = { code: 'signed', subject: '签名.xlsx' };
  await expect(host.apply([{ kind: 'write', sheet: 'A', range, values: [[6]] }])).rejects.toMatchObject(
    refusal,
  );
  await expect(host.settings.set('a', 'b')).rejects.toMatchObject(refusal);
  await host.apply([{ kind: 'clear-highlights', sheet: null }]);
  expect((await host.read({ sheets: 'all' }))[0]?.values).toEqual([[5]]);
});
