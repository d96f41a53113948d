/** An annotated copy of a workbook with everything in it: ours is added, legally, and not one byte of anything else changes. */
import { readXlsx } from 'hucre/xlsx';
import type { Annotation, AnnotatedCell } from '../../../src/hosts/xlsx/annotate';
import { openXlsx } from '../../../src/hosts/xlsx/open';
import type { SheetContent } from '../../../src/workbook/content';
import { MAIN, oneSheet, partText, storedEntries, workbookParts, zip } from './build';
import { packageFaults } from './check-package';
import { richWorkbook } from './rich-workbook';
import { COMMENTS, countyParts, countyWorkbook, REPORT, VML } from './county-workbook';

const CONTENT: SheetContent = {
  rows: [
    [{ value: '审核报告', style: { bold: true, size: 14 } }],
    [{ value: 'B3', formula: `=HYPERLINK("#'报表'!B3","B3")`, style: { color: '#0563C1' } }, '=1+1'],
  ],
  columnWidths: [12],
  page: { paper: 'A4', orientation: 'landscape' },
};

const at = (row: number, column: number, more: Partial<AnnotatedCell> = {}): AnnotatedCell => ({
  row,
  column,
  look: 'red',
  note: '▲ 错误：完成率\n上报：67%',
  ...more,
});

const annotation = (cells: readonly AnnotatedCell[], more: Partial<Annotation> = {}): Annotation => ({
  sheet: '报表',
  cells,
  author: '目标进度',
  report: { name: '审核报告', content: CONTENT, replaces: null },
  ...more,
});

async function annotated(bytes: Uint8Array, ...steps: readonly Annotation[]): Promise<Uint8Array> {
  let file = bytes;
  for (const step of steps) {
    const host = await openXlsx(file, '县.xlsm');
    await host.annotate(step);
    file = await host.save();
  }
  return file;
}

async function changedParts(before: Uint8Array, after: Uint8Array): Promise<string[]> {
  const [was, is] = [await storedEntries(before), await storedEntries(after)];
  return [...new Set([...was.keys(), ...is.keys()])].filter((part) => was.get(part) !== is.get(part)).sort();
}

/** B3, C2, the merged A6:B6 by its second cell; B2 and C3 and D2 already have a note or a conversation. */
const CELLS = [
  at(2, 1),
  at(1, 2, { look: 'yellow' }),
  at(5, 1, { look: 'blue', note: '=1+1 & <b>\u0001_x0041_' }),
  at(1, 1),
  at(2, 2, { look: null }),
  at(1, 3),
  at(3, 3, { note: null }),
];

describe('a workbook with everything', () => {
  let before: Uint8Array;
  let after: Uint8Array;
  beforeAll(async () => {
    before = await countyWorkbook();
    after = await annotated(before, annotation(CELLS));
  });

  test('is legal before and after, and has more than seventy parts', async () => {
    expect(await packageFaults(before)).toEqual([]);
    expect(await packageFaults(after)).toEqual([]);
    expect((await storedEntries(before)).size).toBeGreaterThan(70);
  });

  test('every part that has nothing to do with it keeps its bytes and its place', async () => {
    expect(await changedParts(before, after)).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      COMMENTS,
      VML,
      'xl/styles.xml',
      'xl/workbook.xml',
      REPORT,
      'xl/worksheets/sheet5.xml',
    ]);
    const [was, is] = [await storedEntries(before), await storedEntries(after)];
    expect([...is.keys()].filter((part) => was.has(part))).toEqual([...was.keys()]);
  });

  test('in the parts that must change nothing is taken out, and only ours put in', async () => {
    const pairs = [
      ['xl/workbook.xml', /<sheet name="审核报告" sheetId="13" r:id="rId24"\/>/],
      [
        'xl/_rels/workbook.xml.rels',
        /<Relationship Id="rId24" [^>]*Target="\/xl\/worksheets\/sheet5.xml"\/>/,
      ],
      ['[Content_Types].xml', /<Override PartName="\/xl\/worksheets\/sheet5.xml" [^>]*\/>/],
      [
        REPORT,
        /<conditionalFormatting sqref="[A-Z0-9: ]+"><cfRule type="expression" dxfId="\d" priority="\d+"><formula>AND\(N\(&quot;finding.*?<\/conditionalFormatting>/g,
      ],
      [COMMENTS, /<author>目标进度<\/author>|<comment [^>]*authorId="2">.*?<\/comment>/gs],
      [VML, /<v:shape id="_x0000_s(?:1029|103\d)".*?<\/v:shape>/g],
    ] as const;
    for (const [part, added] of pairs) {
      const [was, is] = [await partText(before, part), await partText(after, part)];
      expect(is).not.toBe(was);
      expect(is.replace(added, '')).toBe(was);
    }
  });

  test('marks lie over what people coloured themselves, each look with lines of its own', async () => {
    const xml = await partText(after, REPORT);
    const rules = [
      ...xml.matchAll(/sqref="([^"]*)"><cfRule type="expression" dxfId="(\d)" priority="(\d+)"/g),
    ];
    expect(rules.map((rule) => rule.slice(1))).toEqual([
      ['B2:B3 D2 D4', '1', '10'],
      ['C2', '2', '11'],
      ['A6', '3', '12'],
    ]);
    const styles = await partText(after, 'xl/styles.xml');
    expect([...styles.matchAll(/<left style="(\w+)">/g)].map(([, style]) => style)).toEqual([
      'thin',
      'dashed',
      'dotted',
    ]);
  });

  test('nobody loses a note: where there is one, or a conversation, ours stays out', async () => {
    const host = await openXlsx(before, '县.xlsm');
    expect(await host.annotate(annotation(CELLS))).toEqual({ notesLeftOut: 3, hasReport: true });
    const notes = await partText(after, COMMENTS);
    expect([...notes.matchAll(/<comment ref="(\w+)" authorId="(\d)"/g)].map((m) => m.slice(1))).toEqual([
      ['B2', '0'],
      ['C3', '1'],
      ['B3', '2'],
      ['C2', '2'],
      ['A6', '2'],
    ]);
    expect(notes).toContain('=1+1 &amp; &lt;b&gt;_x0001__x005F_x0041_');
  });

  test('our reader finds every value, formula and format where it was', async () => {
    const [was, is] = [await openXlsx(before, '县.xlsm'), await openXlsx(after, '县.xlsm')];
    const sheets = await was.read({ sheets: 'all' });
    expect((await is.read({ sheets: 'all' })).slice(0, sheets.length)).toEqual(sheets);
    expect((await is.outline()).sheets.map(({ name }) => name)).toEqual([
      '报表',
      '附表',
      '密',
      '透视',
      '审核报告',
    ]);
    expect((await is.outline()).activeSheet).toBe('报表');
  });

  test('the sheet at the end leads by links: no formula is added, nothing is calculated anew', async () => {
    const report = await partText(after, 'xl/worksheets/sheet5.xml');
    expect(report).toContain(
      `<hyperlinks><hyperlink ref="A2" location="'报表'!B3" display="B3"/></hyperlinks>`,
    );
    expect(report).not.toMatch(/<f[ >]/);
    expect(await partText(after, 'xl/workbook.xml')).not.toContain('fullCalcOnLoad');
  });

  test('annotated again, ours is replaced and not doubled; without findings all of it is gone', async () => {
    const again = { name: '审核报告', content: CONTENT, replaces: '审核报告' };
    const twice = await annotated(after, annotation(CELLS, { report: again }));
    for (const part of [
      REPORT,
      VML,
      'xl/workbook.xml',
      'xl/styles.xml',
      '[Content_Types].xml',
      'xl/worksheets/sheet5.xml',
    ])
      expect(await partText(twice, part)).toBe(await partText(after, part));
    expect(await packageFaults(twice)).toEqual([]);
    const cleared = await annotated(after, annotation([], { report: again }));
    expect(await packageFaults(cleared)).toEqual([]);
    for (const part of [REPORT, VML])
      expect(await partText(cleared, part)).toBe(await partText(before, part));
    const left = (await partText(cleared, COMMENTS)).replace('<author>目标进度</author>', '');
    expect(left).toBe(await partText(before, COMMENTS));
  });

  test('a note of ours that somebody has answered in stays', async () => {
    const notes = await partText(after, COMMENTS);
    const answered = await countyWorkbook({
      ...Object.fromEntries(
        await Promise.all([REPORT, VML].map(async (part) => [part, await partText(after, part)] as const)),
      ),
      [COMMENTS]: notes.replace(/(上报：67% #\w{4})(<\/t>)/, '$1\n已核，无误。张$2'),
    });
    const twice = await annotated(answered, annotation(CELLS));
    expect(await packageFaults(twice).then((faults) => faults.filter((one) => !one.includes('dxf')))).toEqual(
      [],
    );
    const kept = await partText(twice, COMMENTS);
    expect(kept.match(/ref="B3"/g)).toHaveLength(1);
    expect(kept).toContain('已核，无误。张');
  });
});

test('a protected structure: marks and notes, and no sheet', async () => {
  const workbook = String(countyParts()['xl/workbook.xml']).replace(
    '<bookViews>',
    '<workbookProtection lockStructure="1"/><bookViews>',
  );
  const before = await countyWorkbook({ 'xl/workbook.xml': workbook });
  const host = await openXlsx(before, '县.xlsm');
  expect(await host.annotate(annotation([at(2, 1)]))).toEqual({ notesLeftOut: 0, hasReport: false });
  const after = await host.save();
  expect(await changedParts(before, after)).toEqual([COMMENTS, VML, 'xl/styles.xml', REPORT]);
  expect(await packageFaults(after)).toEqual([]);
});

test('a signed workbook is refused, and stays as it was', async () => {
  const before = await countyWorkbook({ '_xmlsignatures/sig1.xml': '<Signature/>' });
  const host = await openXlsx(before, '县.xlsm');
  await expect(host.annotate(annotation([at(2, 1)]))).rejects.toMatchObject({ code: 'signed' });
  expect(await host.save()).toBe(before);
});

test.each([
  [
    'Strict',
    (xml: string) =>
      xml
        .replaceAll(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main')
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
          'http://purl.oclc.org/ooxml/officeDocument/relationships',
        ),
  ],
  [
    'prefixed',
    (xml: string) =>
      xml.includes(`xmlns="${MAIN}"`)
        ? xml.replace(/<(\/?)(?=[a-zA-Z])/g, '<$1x:').replace('xmlns=', 'xmlns:x=')
        : xml,
  ],
])('%s namespaces: ours are in the same', async (_name, translate) => {
  const cell = '<sheetData><row r="3"><c r="B3"><v>1</v></c></row></sheetData>';
  const parts = workbookParts([{ name: '报表', xml: `<worksheet xmlns="${MAIN}">${cell}</worksheet>` }]);
  const before = await zip(
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, translate(String(text))])),
  );
  const after = await annotated(before, annotation([at(2, 1)]));
  expect(await packageFaults(after)).toEqual([]);
  const host = await openXlsx(after, 'a.xlsx');
  expect((await host.read({ sheets: ['报表'] }))[0]?.values).toEqual([[1]]);
  expect((await host.read({ sheets: ['审核报告'] }))[0]?.values).toEqual([
    ['审核报告', null],
    ['B3', '=1+1'],
  ]);
  const own = /xmlns(?::\w)?="([^"]*\/main)"/.exec(await partText(before, 'xl/worksheets/sheet1.xml'))?.[1];
  for (const part of ['xl/comments1.xml', 'xl/worksheets/sheet2.xml', 'xl/styles.xml'])
    expect(await partText(after, part)).toContain(`="${own}"`);
  const twice = await annotated(
    after,
    annotation([], { report: { name: '审核报告', content: CONTENT, replaces: '审核报告' } }),
  );
  expect(await packageFaults(twice)).toEqual([]);
  expect(await changedParts(before, twice)).toEqual(
    expect.not.arrayContaining([
      'xl/comments1.xml',
      'xl/drawings/vmlDrawing1.vml',
      'xl/worksheets/sheet1.xml',
    ]),
  );
});

test('more notes than one block of shapes holds; boxes are as high as their text', async () => {
  const cells = Array.from({ length: 1500 }, (_, row) =>
    at(row, 0, { note: row === 0 ? '长'.repeat(200) : '短' }),
  );
  const after = await annotated(await oneSheet('<sheetData/>'), annotation(cells, { sheet: '表1' }));
  expect(await packageFaults(after)).toEqual([]);
  const vml = await partText(after, 'xl/drawings/vmlDrawing1.vml');
  expect(vml).toContain('data="1,2"');
  expect(vml).toContain('<x:Anchor>1, 15, 0, 2, 5, 59, 7, 18</x:Anchor>');
  expect(vml).toContain('<x:Anchor>1, 15, 0, 10, 5, 59, 1, 18</x:Anchor>');
});

test('cells between comments and sections of raw text are still found', async () => {
  const odd =
    '<sheetData><!-- </sheetData> --><row r="1"><c r="A1" t="str"><v><![CDATA[</sheetData>]]></v></c></row></sheetData>';
  const after = await annotated(await oneSheet(odd), annotation([at(0, 0)], { sheet: '表1' }));
  expect(await partText(after, 'xl/worksheets/sheet1.xml')).toContain(
    `${odd}<conditionalFormatting sqref="A1">`,
  );
});

test('another reader sees the notes and their authors, and everything that it saw before', async () => {
  const before = await richWorkbook();
  const after = await annotated(before, annotation([at(2, 1), at(1, 1)]));
  expect(await packageFaults(after)).toEqual([]);
  const [was, is] = [await readXlsx(before), await readXlsx(after)];
  expect(is.sheets.map(({ name }) => name)).toEqual(['报表', '附表', '审核报告']);
  const cells = is.sheets[0]?.cells;
  expect(cells?.get('1,1')?.comment).toMatchObject({ author: '张', text: '核实' });
  expect(cells?.get('2,1')?.comment?.text).toMatch(/^▲ 错误：完成率\n上报：67% #\w{4}$/);
  expect(is.sheets[2]?.rows).toEqual([
    ['审核报告', null],
    ['B3', '=1+1'],
  ]);
  for (const [i, sheet] of was.sheets.entries()) {
    const { rows, dataValidations, tables, images, merges } = is.sheets[i] ?? sheet;
    expect({ rows, dataValidations, tables, images, merges }).toEqual({
      rows: sheet.rows,
      dataValidations: sheet.dataValidations,
      tables: sheet.tables,
      images: sheet.images,
      merges: sheet.merges,
    });
  }
});
