/** Cells that are read at one go are read as the parser reads them tag by tag. */
import fc from 'fast-check';
import { openXlsx } from '../../../src/hosts/xlsx/open';
import { PlainCell } from '../../../src/hosts/xlsx/plain-cell';
import type { SheetSnapshot } from '../../../src/workbook/snapshot';
import { archive, deflated } from '../hostile/archive';
import { MAIN, workbookParts, worksheet } from './build';

const EXTRA = {
  'xl/sharedStrings.xml': `<sst xmlns="${MAIN}"><si><t>桐乡市</t></si><si><t>合计</t></si></sst>`,
  'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><cellXfs><xf numFmtId="0"/><xf numFmtId="2"/><xf numFmtId="10"/></cellXfs></styleSheet>`,
};

async function readSheet(xml: string): Promise<SheetSnapshot | string> {
  const parts = workbookParts([{ name: '表1', xml }], EXTRA);
  const bytes = archive(Object.entries(parts).map(([name, content]) => deflated(name, content)));
  try {
    const [sheet] = await (await openXlsx(bytes, 'a.xlsx')).read({ sheets: 'all' });
    return sheet ?? 'nothing';
  } catch (error) {
    return String(error);
  }
}

/** Behind the cells, because the last bytes of a part are left to the parser. */
const sheetOf = (rows: string): string =>
  worksheet(`<sheetData>${rows}</sheetData><!--${' '.repeat(200)}-->`);

/** The same to XML, but not written as plain cells are. */
const byTags = (xml: string): string => xml.replaceAll('<c r=', '<c  r=');

const number = fc.oneof(
  fc.integer().map(String),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  fc.tuple(fc.integer(), fc.nat(999_999)).map(([whole, part]) => `${whole}.${part}`),
  fc.constantFrom(
    '',
    '0',
    '-0',
    '00012',
    '.5',
    '5.',
    '.',
    '-',
    '--1',
    '1.2.3',
    '1e5',
    '1E-7',
    ' 1',
    '1 ',
    '+1',
  ),
  fc.constantFrom(
    '999999999999999',
    '9999999999999999',
    '0.00000000000001',
    '9.007199254740993',
    '98765432109876.543',
    '九',
    '&#49;',
  ),
);
const content = fc.oneof(
  { weight: 5, arbitrary: number.map((text) => `><v>${text}</v></c>`) },
  {
    weight: 2,
    arbitrary: fc.constantFrom('0', '1', '2', '-1', '1.0', '01', '').map((n) => ` t="s"><v>${n}</v></c>`),
  },
  { weight: 2, arbitrary: number.map((text) => ` t="str"><v>${text}</v></c>`) },
  fc.constantFrom(
    '/>',
    ' />',
    '></c>',
    '><v/></c>',
    ' t="s"/>',
    ' t="n"><v>7</v></c>',
    '><f>A1+1</f><v>7</v></c>',
    '><v>7</v><f>A1</f></c>',
    '><v>7</v ></c>',
    '><v> 7</v></c>',
    ' t="b"><v>1</v></c>',
    ' t="e"><v>#N/A</v></c>',
    ' x="1"><v>7</v></c>',
    ` xmlns:o="urn:o"><v>7</v></c>`,
    '><v>7</v><o:v xmlns:o="urn:o">8</o:v></c>',
    '><v>7</w></c>',
    '><v>7</v></d>',
    '><v>7</v>',
  ),
);
const style = fc.constantFrom(
  '',
  ' s="0"',
  ' s="1"',
  ' s="2"',
  ' s="3"',
  ' s="70000"',
  ' s="x"',
  " s='1'",
  ' s=""',
);
const cell = fc.record({ content, style });

test('any sheet', async () => {
  const rows = fc.array(fc.array(cell, { maxLength: 4 }), { minLength: 1, maxLength: 4 });
  const space = fc.constantFrom('', ' ', '\n  ');
  await fc.assert(
    fc.asyncProperty(rows, space, async (grid, between) => {
      const xml = grid.map((cells, r) => {
        const written = cells.map((one, c) => `<c r="${'ABCD'[c]}${r + 1}"${one.style}${one.content}`);
        return `<row r="${r + 1}">${written.join(between)}</row>`;
      });
      const whole = sheetOf(xml.join(between));
      expect(await readSheet(whole)).toEqual(await readSheet(byTags(whole)));
    }),
    { numRuns: 300 },
  );
});

test.each([
  ['another row', '<row r="2"><c r="A1"><v>1</v></c></row>'],
  ['small letters', '<row r="1"><c r="b1"><v>1</v></c></row>'],
  ['the last column', '<row r="1"><c r="XFD1"><v>1</v></c></row>'],
  ['beyond the last column', '<row r="1"><c r="XFE1"><v>1</v></c></row>'],
  ['four letters', '<row r="1"><c r="AAAA1"><v>1</v></c></row>'],
  ['no letters', '<row r="1"><c r="1"><v>1</v></c></row>'],
  ['no number', '<row r="1"><c r="A"><v>1</v></c></row>'],
  ['noughts before', '<row r="1"><c r="A01"><v>1</v></c></row>'],
  ['a row that is not told', '<row><c r="A1"><v>1</v></c></row>'],
  ['a cell without its place behind one', '<row r="1"><c r="B1"><v>1</v></c><c><v>2</v></c></row>'],
  ['cells of another namespace', '<row r="1"><c r="A1" xmlns="urn:o"><v>1</v></c></row>'],
  ['rows of another namespace', '<row r="1" xmlns="urn:o"><c r="A1"><v>1</v></c></row>'],
  ['rows of a prefix', `<m:row r="1" xmlns:m="${MAIN}" xmlns="urn:o"><c r="A1"><v>1</v></c></m:row>`],
  ['cells in a cell', '<row r="1"><c r="A1"><c r="A1"><v>1</v></c></c></row>'],
  ['cells outside rows', '<c r="A1"><v>1</v></c>'],
])('as the parser has it: %s', async (_, rows) => {
  const xml = sheetOf(rows);
  expect(await readSheet(xml)).toEqual(await readSheet(byTags(xml)));
});

test('what is plain is read at one go, up to its last byte', () => {
  const plain = new PlainCell();
  const read = (xml: string, row = 3): number =>
    plain.read(new TextEncoder().encode(xml.padEnd(120)), 0, row);
  const shared = '<c r="AB4" s="12" t="s"><v>7</v></c>';
  expect(read(shared)).toBe(shared.length);
  expect(plain).toMatchObject({ column: 27, style: 12, kind: 1, number: 7 });
  const figure = '<c r="B4"><v>-18.29</v></c>';
  expect(read(figure)).toBe(figure.length);
  expect(plain).toMatchObject({ column: 1, style: 0, kind: 0, number: -18.29 });
  expect(read('<c r="B4" s="1"/>')).toBe('<c r="B4" s="1"/>'.length);
  expect(plain).toMatchObject({ column: 1, style: 1, kind: 2 });
  expect(read(figure, 4)).toBe(-1);
  // Where the bytes may end before the cell does, somebody else waits for more.
  expect(plain.read(new TextEncoder().encode(figure), 0, 3)).toBe(-1);
});
