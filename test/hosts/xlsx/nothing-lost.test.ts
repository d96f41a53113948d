/** Marking a rich workbook changes the marked sheet and the styles, and not one byte of anything else. */
import { readXlsx } from 'hucre/xlsx';
import { openXlsx } from '../../../src/hosts/xlsx/open';
import type { Highlight, WorkbookChange } from '../../../src/workbook/changes';
import { MAIN, oneSheet, partText, storedEntries, workbookParts, worksheet, zip } from './build';
import { richWorkbook } from './rich-workbook';

const SHEET = 'xl/worksheets/sheet1.xml';
const highlight: Highlight = {
  range: { row: 1, column: 1, rows: 1, columns: 1 },
  formula: '=B2<0.5',
  look: 'red',
  numberFormat: '0.0%',
};
const mark: WorkbookChange = { kind: 'highlight', sheet: '报表', highlights: [highlight] };

test('every other part keeps its stored bytes and its place', async () => {
  const before = await richWorkbook();
  const host = await openXlsx(before, 'a.xlsm');
  await host.apply([mark]);
  const [was, is] = [await storedEntries(before), await storedEntries(await host.save())];
  expect(was.size).toBeGreaterThan(12);
  expect([...is.keys()]).toEqual([...was.keys()]);
  expect([...was.keys()].filter((part) => was.get(part) !== is.get(part))).toEqual(['xl/styles.xml', SHEET]);
});

test('inside the marked sheet only our format is new, where the schema wants it', async () => {
  const before = await richWorkbook();
  const host = await openXlsx(before, 'a.xlsm');
  await host.apply([mark]);
  const [was, is] = [await partText(before, SHEET), await partText(await host.save(), SHEET)];
  const added =
    '<conditionalFormatting sqref="B2"><cfRule type="expression" dxfId="1" priority="9">' +
    '<formula>AND(B2&lt;0.5,N(&quot;target-tracker&quot;)=0)</formula></cfRule></conditionalFormatting>';
  expect(is.replace(added, '')).toBe(was);
  expect(is).toContain(`${added}<dataValidations`);
});

test('cleared again, the sheet is what it was, to the letter', async () => {
  const before = await richWorkbook();
  const host = await openXlsx(before, 'a.xlsm');
  await host.apply([mark]);
  await host.apply([{ kind: 'clear-highlights', sheet: null }]);
  const after = await host.save();
  expect(await partText(after, SHEET)).toBe(await partText(before, SHEET));
});

test('another reader sees the look: colour, symbol and the number format of the user', async () => {
  const host = await openXlsx(await richWorkbook(), 'a.xlsm');
  await host.apply([mark]);
  const saved = await readXlsx(await host.save());
  const ours = saved.sheets[0]?.conditionalRules?.find(({ formula }) =>
    String(formula).includes('target-tracker'),
  );
  expect(ours?.style).toMatchObject({
    font: { color: { rgb: expect.stringMatching(/A4262C$/) as string } },
    numFmt: '"■ "0.0%',
  });
  expect(await partText(await host.save(), 'xl/styles.xml')).toContain('<bgColor rgb="FFFDE7E9"/>');
});

test('marking again and again adds no further styles', async () => {
  const host = await openXlsx(await richWorkbook(), 'a.xlsm');
  await host.apply([mark]);
  const once = await partText(await host.save(), 'xl/styles.xml');
  for (let i = 0; i < 3; i += 1) await host.apply([mark]);
  expect(await partText(await host.save(), 'xl/styles.xml')).toBe(once);
});

test('nothing to do gives back the very bytes', async () => {
  const before = await richWorkbook();
  const host = await openXlsx(before, 'a.xlsm');
  await host.apply([{ kind: 'clear-highlights', sheet: null }]);
  expect(await host.save()).toBe(before);
});

test('a rule of ours among rules of the user in one element goes alone', async () => {
  const rule = (formula: string, priority: number): string =>
    `<cfRule type="expression" priority="${priority}"><formula>${formula}</formula></cfRule>`;
  const mixed = `<conditionalFormatting sqref="A1">${rule('A1&gt;1', 1)}${rule('AND(A1,N("target-tracker")=0)', 2)}</conditionalFormatting>`;
  const host = await openXlsx(await oneSheet(`<sheetData/>${mixed}`), 'a.xlsx');
  await host.apply([{ kind: 'clear-highlights', sheet: '表1' }]);
  expect(await partText(await host.save(), SHEET)).toBe(
    worksheet(`<sheetData/><conditionalFormatting sqref="A1">${rule('A1&gt;1', 1)}</conditionalFormatting>`),
  );
});

test('priorities of the extension list count too; no styles, no sheet view and a prefix are no hindrance', async () => {
  const xml =
    `<x:worksheet xmlns:x="${MAIN}"><x:sheetData/><x:extLst><x:ext xmlns:e="urn:e"><e:list>` +
    '<e:cfRule priority="41"/></e:list></x:ext></x:extLst></x:worksheet>';
  const host = await openXlsx(await zip(workbookParts([{ name: '报表', xml }])), 'a.xlsx');
  await host.apply([mark, { kind: 'select', sheet: '报表', range: highlight.range }]);
  const saved = await host.save();
  expect(await partText(saved, SHEET)).toContain(
    '<x:conditionalFormatting sqref="B2"><x:cfRule type="expression" dxfId="0" priority="42">',
  );
  const { sheets } = await readXlsx(saved);
  expect(sheets[0]?.name).toBe('报表');
  expect(await partText(saved, 'xl/styles.xml')).toContain('<dxfs count="1">');
  expect(await partText(saved, '[Content_Types].xml')).toContain('PartName="/xl/styles.xml"');
});

test('selecting leaves one sheet selected, never a group, and keeps a frozen pane', async () => {
  const host = await openXlsx(await richWorkbook(), 'a.xlsm');
  await host.apply([{ kind: 'select', sheet: '附表', range: highlight.range }]);
  await host.apply([{ kind: 'select', sheet: '报表', range: highlight.range }]);
  const saved = await host.save();
  const [first, second] = await Promise.all(
    [1, 2].map((n) => partText(saved, `xl/worksheets/sheet${n}.xml`)),
  );
  expect(first).toMatch(/tabSelected="1"/);
  expect(first).toMatch(
    /<pane [^>]*activePane="bottomLeft"[^>]*\/><selection pane="bottomLeft" activeCell="B2" sqref="B2"\/>/,
  );
  expect(second).not.toMatch(/tabSelected="1"/);
});

describe('writing over formulas', () => {
  const shared =
    '<sheetData><row r="1" spans="1:1"><c r="A1" s="0"><f t="shared" ref="A1:A3" si="4">B1*2</f><v>2</v></c></row>' +
    '<row r="2"><c r="A2"><f t="shared" si="4"/><v>4</v></c></row><row r="3"><c r="A3"><f t="shared" si="4"/><v>6</v></c></row></sheetData>';
  const write: WorkbookChange = {
    kind: 'write',
    sheet: '表1',
    range: { row: 0, column: 0, rows: 1, columns: 1 },
    values: [[9]],
  };

  test('the others of a shared formula keep theirs, the calculation chain goes, Excel computes on opening', async () => {
    const chain = `<calcChain xmlns="${MAIN}"><c r="A1" i="1"/></calcChain>`;
    const host = await openXlsx(await oneSheet(shared, { 'xl/calcChain.xml': chain }), 'a.xlsx');
    await host.apply([write]);
    const saved = await host.save();
    const [sheet] = await (await openXlsx(saved, 'a.xlsx')).read({ sheets: 'active' });
    expect(sheet?.formulas).toEqual([[null], ['=B2*2'], ['=B3*2']]);
    expect(sheet?.values).toEqual([[9], [4], [6]]);
    expect([...(await storedEntries(saved)).keys()]).not.toContain('xl/calcChain.xml');
    expect(await partText(saved, '[Content_Types].xml')).not.toContain('calcChain');
    expect(await partText(saved, 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
    expect(await partText(saved, 'xl/workbook.xml')).toContain('<calcPr fullCalcOnLoad="1"/>');
  });

  test('part of an array formula is refused, as Excel does', async () => {
    const host = await openXlsx(
      await oneSheet(
        '<sheetData><row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2</f><v>1</v></c></row></sheetData>',
      ),
      'a.xlsx',
    );
    await expect(host.apply([write])).rejects.toMatchObject({ code: 'not-supported', subject: 'A1' });
  });
});

test('new cells and rows go where the schema wants them', async () => {
  const host = await openXlsx(
    await oneSheet(
      '<sheetData><row r="3"><c r="B3"><v>1</v></c><c r="D3" s="0"><v>2</v></c></row><row r="5"/></sheetData>',
    ),
    'a.xlsx',
  );
  const values = Array.from({ length: 6 }, (_, r) => Array.from({ length: 4 }, (__, c) => 10 * r + c));
  await host.apply([
    { kind: 'write', sheet: '表1', range: { row: 0, column: 0, rows: 6, columns: 4 }, values },
    { kind: 'write', sheet: '表1', range: { row: 7, column: 5, rows: 1, columns: 1 }, values: [['尾']] },
  ]);
  const saved = await host.save();
  const places = [...(await partText(saved, SHEET)).matchAll(/<(?:row|c) r="([A-Z]*\d+)"/g)].map(
    ([, place]) => place,
  );
  const row = (n: number): string[] => [String(n), ...['A', 'B', 'C', 'D'].map((column) => `${column}${n}`)];
  expect(places).toEqual([...[1, 2, 3, 4, 5, 6].flatMap(row), '8', 'F8']);
  const [sheet] = await (await openXlsx(saved, 'a.xlsx')).read({ sheets: 'active' });
  expect(sheet?.values.slice(0, 6).map((cells) => cells.slice(0, 4))).toEqual(values);
});
