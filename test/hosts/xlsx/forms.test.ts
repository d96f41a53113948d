/** Sheets to be filled in, as files: the order that the schema demands, what Excel reads out of them, and what it would not take. */
import { readXlsx } from 'hucre/xlsx';
import { newWorkbook } from '../../../src/hosts/xlsx/new-workbook';
import { openXlsx } from '../../../src/hosts/xlsx/open';
import type { EntryRule, SheetContent } from '../../../src/workbook/content';
import { partText } from './build';

const range = { row: 2, column: 1, rows: 3, columns: 2 };
const note = { title: '累计完成', text: '单位：万美元。\n请填“整数”，<不小于> 0 & 不留空。' };
const rules: readonly EntryRule[] = [
  { range, allows: { kind: 'whole', min: 0, max: null }, help: note, refusal: { ...note, style: 'stop' } },
  {
    range: { ...range, column: 3, columns: 1 },
    allows: { kind: 'decimal', min: -1.5, max: 8 },
    refusal: { ...note, style: 'warning' },
  },
  { range: { ...range, column: 4, columns: 1 }, allows: { kind: 'list', values: ['桐乡市', '"海盐"县'] } },
  {
    range: { ...range, column: 5, columns: 1 },
    allows: { kind: 'formula', formula: '=OR(F3="-",F3="…",IFS(F3>0,TRUE))' },
  },
  { range: { ...range, column: 6, columns: 1 }, allows: { kind: 'anything' }, help: note },
  { range: { ...range, column: 7, columns: 1 }, allows: { kind: 'decimal', min: null, max: 5 } },
  { range: { ...range, column: 8, columns: 1 }, allows: { kind: 'decimal', min: null, max: null } },
];

const UNLOCKED: SheetContent = {
  rows: [
    [{ value: '标题', style: { bold: true, verticalAlign: 'middle', align: 'center' } }],
    ['指标', '完成'],
    [
      { value: '其中：实际外资', style: { indent: 2, border: true } },
      { value: null, style: { fill: '#FFF9E0' } },
    ],
  ],
  rowHeights: [32, null, 20.5, null, 18],
  columnWidths: [20, 12],
  merges: [{ row: 0, column: 0, rows: 1, columns: 3 }],
  frozenRows: 2,
  validations: rules,
  page: {
    paper: 'A3',
    orientation: 'landscape',
    printArea: { row: 0, column: 0, rows: 10, columns: 5 },
    titleRows: 2,
    fitsWidth: true,
    footer: { left: 'A & B', center: '第 {page} 页，共 {pages} 页' },
  },
};

const CONTENT: SheetContent = {
  ...UNLOCKED,
  openCells: [range, { row: 9, column: 0, rows: 1, columns: 1 }],
};

const book = (content: SheetContent): Promise<Uint8Array> =>
  newWorkbook([
    { name: '说明', content: { rows: [['x']] } },
    { name: "O'B 表", content },
  ]);

/** CT_Worksheet, ECMA-376 part 1, 18.3.1.99. */
const SCHEMA_ORDER =
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter'.split(
    ' ',
  );

const childrenOf = (xml: string): string[] => {
  const names: string[] = [];
  let depth = 0;
  for (const [, close, name = '', , empty] of xml.matchAll(/<(\/?)([a-z]\w*)([^>]*?)(\/?)>/gi)) {
    if (close) depth -= 1;
    else {
      if (depth === 1) names.push(name);
      if (!empty) depth += 1;
    }
  }
  return names;
};

test('the elements of the sheet stand in the order of the schema, a highlight added later too', async () => {
  const parts = await partText(await book(CONTENT), 'xl/worksheets/sheet2.xml');
  const order = (xml: string): number[] => childrenOf(xml).map((name) => SCHEMA_ORDER.indexOf(name));
  expect(childrenOf(parts)).toEqual(
    'sheetPr sheetViews cols sheetData sheetProtection mergeCells dataValidations printOptions pageMargins pageSetup headerFooter'.split(
      ' ',
    ),
  );
  expect(order(parts)).toEqual([...order(parts)].sort((a, b) => a - b));
  const host = await openXlsx(await book(UNLOCKED), 'a.xlsx');
  const lights = [{ range, formula: '=B3<1', look: 'red', numberFormat: 'General' } as const];
  await host.apply([{ kind: 'highlight', sheet: "O'B 表", highlights: lights }]);
  const marked = childrenOf(await partText(await host.save(), 'xl/worksheets/sheet2.xml'));
  expect(marked).toEqual(expect.arrayContaining(['conditionalFormatting', 'dataValidations']));
  const places = marked.map((name) => SCHEMA_ORDER.indexOf(name));
  expect(places).toEqual([...places].sort((a, b) => a - b));
});

test('rules for entries as Excel keeps them', async () => {
  const { sheets } = await readXlsx(await book(CONTENT), { readStyles: true });
  const [, sheet] = sheets;
  // Help alone is no rule to the other library.
  expect(sheet?.dataValidations).toHaveLength(rules.length - 1);
  expect(sheet?.dataValidations?.[0]).toMatchObject({
    type: 'whole',
    operator: 'greaterThanOrEqual',
    formula1: '0',
    range: 'B3:C5',
    errorTitle: note.title,
    errorMessage: note.text,
    inputTitle: note.title,
    inputMessage: note.text,
  });
  const xml = await partText(await book(CONTENT), 'xl/worksheets/sheet2.xml');
  const [, ...written] = xml.split('<dataValidation ');
  expect(written).toHaveLength(rules.length);
  const said = [
    ['type="whole"', 'prompt="单位：万美元。&#10;请填“整数”，&lt;不小于&gt; 0 &amp; 不留空。"'],
    ['errorStyle="warning"', '<formula1>-1.5</formula1><formula2>8</formula2>'],
    ['type="list"', '<formula1>&quot;桐乡市,&quot;&quot;海盐&quot;&quot;县&quot;</formula1>'],
    ['type="custom"', '_xlfn.IFS(F3&gt;0,TRUE)'],
    ['showInputMessage="1"', 'sqref="G3:G5">'],
    ['operator="lessThanOrEqual"', '<formula1>5</formula1>'],
    ['<formula1>-9.99E+307</formula1>', '<formula2>9.99E+307</formula2>'],
  ];
  said.forEach((parts, i) => parts.forEach((part) => expect(written[i]).toContain(part)));
  expect(written[4]).not.toContain('type=');
});

test('protection without a password, with open cells, blank ones among them', async () => {
  const bytes = await book(CONTENT);
  const xml = await partText(bytes, 'xl/worksheets/sheet2.xml');
  expect(xml).toMatch(/<sheetProtection sheet="1"[^>]*\/>/);
  expect(xml).not.toMatch(/password|hashValue/);
  const { sheets } = await readXlsx(bytes, { readStyles: true });
  const locked = (at: string): boolean => sheets[1]?.cells?.get(at)?.style?.protection?.locked ?? true;
  expect(['2,1', '2,2', '4,2', '9,0'].map(locked)).toEqual([false, false, false, false]);
  expect(['0,0', '1,1', '2,0', '2,3'].map(locked)).toEqual([true, true, true, true]);
  const host = await openXlsx(bytes, 'a.xlsx');
  const [first, second] = await host.read({ sheets: 'all' });
  expect([first?.isProtected, second?.isProtected]).toEqual([false, true]);
  const write = {
    kind: 'write',
    sheet: "O'B 表",
    range: { ...range, rows: 1, columns: 1 },
    values: [[1]],
  } as const;
  await expect(host.apply([write])).rejects.toMatchObject({ code: 'sheet-protected' });
});

test('page, print names and heights', async () => {
  const bytes = await book(CONTENT);
  const xml = await partText(bytes, 'xl/worksheets/sheet2.xml');
  expect(xml).toContain('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
  expect(xml).toContain('<pageSetup paperSize="8" fitToHeight="0" orientation="landscape"/>');
  expect(xml).toContain('<oddFooter>&amp;LA &amp;&amp; B&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter>');
  expect(xml).toContain('<row r="1" ht="32" customHeight="1">');
  expect(xml).toContain('<row r="5" ht="18" customHeight="1">');
  const workbook = await partText(bytes, 'xl/workbook.xml');
  expect(workbook).toContain(
    `<definedName name="_xlnm.Print_Area" localSheetId="1">'O''B 表'!$A$1:$E$10</definedName>`,
  );
  expect(workbook).toContain(
    `<definedName name="_xlnm.Print_Titles" localSheetId="1">'O''B 表'!$1:$2</definedName>`,
  );
  const order = ['<sheets>', '<definedNames>', '<calcPr'].map((tag) => workbook.indexOf(tag));
  expect(order.filter((at) => at >= 0)).toEqual(order.filter((at) => at >= 0).sort((a, b) => a - b));
  expect(order[1]).toBeGreaterThan(0);
});

test('replacing and removing such a sheet takes its names along', async () => {
  const host = await openXlsx(await book(UNLOCKED), 'a.xlsx');
  await host.apply([{ kind: 'replace-sheet', sheet: "O'B 表", content: UNLOCKED }]);
  const names = async (): Promise<number> =>
    (await partText(await host.save(), 'xl/workbook.xml')).split('<definedName ').length - 1;
  expect(await names()).toBe(2);
  await host.apply([{ kind: 'add-sheet', sheet: '再', content: UNLOCKED }]);
  expect(await names()).toBe(4);
  await host.apply([{ kind: 'remove-sheet', sheet: "O'B 表" }]);
  expect(await names()).toBe(2);
  expect(await partText(await host.save(), 'xl/workbook.xml')).toContain(`localSheetId="1">'再'!$A$1:$E$10`);
});
