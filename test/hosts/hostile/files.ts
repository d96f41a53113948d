/** Files that somebody made to do harm, or that were damaged on the way; each is made when it is asked for. */
import type { WorkbookErrorCode } from '../../../src/workbook/host';
import type { CellValue } from '../../../src/workbook/snapshot';
import { MAIN, relationships, workbookParts, worksheet } from '../xlsx/build';
import type { RawEntry } from './archive';
import { archive, deflated, repeated, stored } from './archive';

export interface HostileFile {
  readonly what: string;
  readonly bytes: () => Uint8Array;
  /** How it is refused, or what stands in the first cells of its first sheet where the file is legal. */
  readonly expected: WorkbookErrorCode | readonly CellValue[];
}

const GIGABYTE = 2 ** 30;
const SHEET = 'xl/worksheets/sheet1.xml';
const STRINGS = 'xl/sharedStrings.xml';

const cells = '<sheetData><row r="1"><c r="A1"><v>18.29</v></c></row></sheetData>';
const OPEN = `<worksheet xmlns="${MAIN}">`;
const ROW = `${OPEN}<sheetData><row r="1">`;
const ROW_END = '</row></sheetData></worksheet>';

/** A good workbook with these entries in place of its own, or beside them; null takes one out. */
function workbook(
  changes: readonly (RawEntry | null)[] = [],
  extra: Record<string, string> = {},
): Uint8Array {
  const parts = workbookParts([{ name: '表1', xml: worksheet(cells) }], extra);
  const changed = changes.filter((entry): entry is RawEntry => entry !== null);
  const kept = Object.entries(parts)
    .filter(([name]) => !changed.some((entry) => entry.name === name))
    .map(([name, content]) => deflated(name, content));
  return archive([...kept, ...changed]);
}

const sheet = (xml: string): Uint8Array => workbook([deflated(SHEET, xml)]);
const inner = (xml: string): Uint8Array => sheet(worksheet(xml));
const named = (name: string): Uint8Array => {
  const parts = workbookParts([{ name, xml: worksheet(cells) }]);
  return archive(Object.entries(parts).map(([part, content]) => deflated(part, content)));
};

const withText = (part: string, from: string, to: string): Uint8Array => {
  const parts = workbookParts([{ name: '表1', xml: worksheet(cells) }]);
  return workbook([deflated(part, String(parts[part]).replace(from, to))]);
};

const withStrings = (entry: RawEntry): Uint8Array =>
  workbook([entry, deflated(SHEET, worksheet(cells))], { [STRINGS]: '' });

/** Changes one number of two bytes in both headers of an entry. */
function tampered(bytes: Uint8Array, change: (copy: Buffer) => void): Uint8Array {
  const copy = Buffer.from(bytes);
  change(copy);
  return new Uint8Array(copy);
}

const bombs: readonly HostileFile[] = [
  {
    what: 'a gigabyte of zero bytes in a sheet',
    bytes: () => workbook([repeated(SHEET, OPEN, '\0', '</worksheet>', GIGABYTE)]),
    expected: 'broken-file',
  },
  {
    what: 'a gigabyte of zero bytes in a picture that nobody reads',
    bytes: () => workbook([repeated('xl/media/image1.png', '', '\0', '', GIGABYTE)]),
    expected: [18.29],
  },
  {
    what: 'a gigabyte of spaces',
    bytes: () => workbook([repeated(SHEET, OPEN, ' ', '</worksheet>', GIGABYTE)]),
    expected: 'too-large',
  },
  {
    what: 'a gigabyte of cells',
    bytes: () => workbook([repeated(SHEET, ROW, '<c/>', ROW_END, GIGABYTE)]),
    expected: 'broken-file',
  },
  {
    what: 'a gigabyte of rows',
    bytes: () =>
      workbook([repeated(SHEET, `${OPEN}<sheetData>`, '<row/>', '</sheetData></worksheet>', GIGABYTE)]),
    expected: 'broken-file',
  },
  {
    what: 'a gigabyte of one text in a cell',
    bytes: () =>
      workbook([
        repeated(SHEET, `${ROW}<c t="inlineStr"><is><t>`, '九', `</t></is></c>${ROW_END}`, GIGABYTE),
      ]),
    expected: 'broken-file',
  },
  {
    what: 'a gigabyte of one shared string',
    bytes: () =>
      withStrings(repeated(STRINGS, `<sst xmlns="${MAIN}"><si><t>`, 'a', '</t></si></sst>', GIGABYTE)),
    expected: 'broken-file',
  },
  {
    what: 'a gigabyte of shared strings',
    bytes: () => withStrings(repeated(STRINGS, `<sst xmlns="${MAIN}">`, '<si/>', '</sst>', GIGABYTE)),
    expected: 'too-large',
  },
  {
    what: 'a gigabyte of styles',
    bytes: () =>
      workbook(
        [
          repeated(
            'xl/styles.xml',
            `<styleSheet xmlns="${MAIN}"><cellXfs>`,
            '<xf/>',
            '</cellXfs></styleSheet>',
            GIGABYTE,
          ),
        ],
        { 'xl/styles.xml': '' },
      ),
    expected: 'too-large',
  },
  {
    what: 'a gigabyte inside one tag',
    bytes: () => workbook([repeated(SHEET, '<worksheet a="', 'a', '"/>', GIGABYTE)]),
    expected: 'broken-file',
  },
  {
    what: 'a gigabyte of one comment',
    bytes: () => workbook([repeated(SHEET, `${OPEN}<!--`, 'a', '--></worksheet>', GIGABYTE)]),
    expected: 'broken-file',
  },
  {
    what: 'a gigabyte of merged cells, each the whole sheet',
    bytes: () =>
      workbook([
        repeated(
          SHEET,
          `${OPEN}<mergeCells>`,
          '<mergeCell ref="A1:XFD1048576"/>',
          '</mergeCells></worksheet>',
          GIGABYTE,
        ),
      ]),
    expected: 'too-large',
  },
  {
    what: 'shared formulas that unfold to a hundred megabytes',
    bytes: () => {
      const rows = Array.from(
        { length: 15_000 },
        (_, i) =>
          `<row><c><f t="shared" si="0"${i === 0 ? `>A1+LEN("${'x'.repeat(8000)}")</f>` : '/>'}</c></row>`,
      );
      return inner(`<sheetData>${rows.join('')}</sheetData>`);
    },
    expected: 'too-large',
  },
];

const archives: readonly HostileFile[] = [
  {
    what: 'a sheet larger than its header says',
    bytes: () => workbook([{ ...deflated(SHEET, worksheet(cells)), size: 10 }]),
    expected: 'broken-file',
  },
  {
    what: 'a sheet that its header makes four gigabytes large',
    bytes: () => workbook([{ ...deflated(SHEET, worksheet(cells)), size: 0xfffffffe }]),
    expected: 'broken-file',
  },
  {
    what: 'a packed size beyond the end of the file',
    bytes: () =>
      tampered(workbook(), (copy) => {
        const at = copy.lastIndexOf(SHEET) - 46;
        copy.writeUInt32LE(0x7fffffff, at + 20);
      }),
    expected: 'broken-file',
  },
  {
    what: 'sixty thousand entries',
    bytes: () => archive(Array.from({ length: 60_000 }, (_, i) => stored(`x/${i}`, ''))),
    expected: 'too-large',
  },
  {
    what: 'two entries in the same bytes',
    bytes: () =>
      tampered(workbook([deflated('xl/worksheets/sheet2.xml', worksheet(cells))]), (copy) => {
        const [first, second] = [1, 2].map((n) => copy.lastIndexOf(`xl/worksheets/sheet${n}.xml`) - 46) as [
          number,
          number,
        ];
        copy.writeUInt32LE(copy.readUInt32LE(first + 42), second + 42);
      }),
    expected: 'broken-file',
  },
  { what: 'cut in half', bytes: () => half(workbook()), expected: 'broken-file' },
  {
    what: 'packed data that is none',
    bytes: () => workbook([{ ...deflated(SHEET, worksheet(cells)), packed: Buffer.alloc(200, 0xff) }]),
    expected: 'broken-file',
  },
  {
    what: 'a wrong check sum',
    bytes: () => workbook([{ ...deflated(SHEET, worksheet(cells)), crc: 1 }]),
    expected: 'broken-file',
  },
  {
    what: 'a way of packing that nobody knows',
    bytes: () => workbook([{ ...deflated(SHEET, worksheet(cells)), method: 99 }]),
    expected: 'broken-file',
  },
  {
    what: 'an encrypted entry',
    bytes: () => workbook([{ ...deflated(SHEET, worksheet(cells)), flags: 1 }]),
    expected: 'encrypted',
  },
  {
    what: 'one name twice',
    bytes: () => archive([...entriesOf(), deflated(SHEET, worksheet(''))]),
    expected: 'broken-file',
  },
  {
    what: 'an entry that climbs out of its folder',
    bytes: () => workbook([stored('../../../../tmp/out.xml', 'x')]),
    expected: 'broken-file',
  },
  {
    what: 'entries called __proto__ and constructor',
    bytes: () => workbook([stored('__proto__', 'x'), stored('constructor', 'x')]),
    expected: [18.29],
  },
  {
    what: 'an OLE file with an encrypted workbook',
    bytes: () => ole('EncryptedPackage'),
    expected: 'encrypted',
  },
  { what: 'a workbook of Excel 97', bytes: () => ole('Workbook'), expected: 'old-workbook' },
  { what: 'no archive', bytes: () => Buffer.alloc(4096, 0x01), expected: 'not-a-workbook' },
  { what: 'nothing', bytes: () => new Uint8Array(0), expected: 'broken-file' },
  {
    what: 'an archive of nothing',
    bytes: () => archive([]),
    expected: 'not-a-workbook',
  },
];

const parts: readonly HostileFile[] = [
  { what: 'a tag that nobody closes', bytes: () => sheet(`${ROW}<c>`), expected: 'broken-file' },
  {
    what: 'tags that cross',
    bytes: () => inner('<sheetData><row></sheetData></row>'),
    expected: 'broken-file',
  },
  { what: 'text behind the root', bytes: () => sheet(`${worksheet(cells)}x`), expected: 'broken-file' },
  {
    what: 'ten thousand levels',
    bytes: () => inner(`${'<x>'.repeat(10_000)}${'</x>'.repeat(10_000)}`),
    expected: 'broken-file',
  },
  {
    what: 'entities that multiply',
    bytes: () =>
      sheet(
        `<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>${worksheet('&b;')}`,
      ),
    expected: 'broken-file',
  },
  {
    what: 'an entity that points to a file',
    bytes: () => sheet(`<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]>${worksheet('&a;')}`),
    expected: 'broken-file',
  },
  {
    what: 'a document type in the workbook part',
    bytes: () => withText('xl/workbook.xml', '<workbook', '<!DOCTYPE w><workbook'),
    expected: 'broken-file',
  },
  { what: 'a sheet called __proto__', bytes: () => named('__proto__'), expected: [18.29] },
  { what: 'a sheet called constructor', bytes: () => named('constructor'), expected: [18.29] },
  {
    what: 'a cell at __proto__',
    bytes: () => inner('<sheetData><row r="1"><c r="__proto__"><v>1</v></c></row></sheetData>'),
    expected: 'broken-file',
  },
  {
    what: 'a shared string __proto__',
    bytes: () => inner('<sheetData><row r="1"><c r="A1" t="s"><v>__proto__</v></c></row></sheetData>'),
    expected: 'broken-file',
  },
  {
    what: 'attributes, types and styles called __proto__',
    bytes: () =>
      inner(
        '<sheetData><row r="1" __proto__="x"><c r="A1" __proto__="1" t="__proto__" s="__proto__"><v>18.29</v></c></row></sheetData>',
      ),
    expected: [18.29],
  },
  {
    what: 'sixty thousand attributes in one tag',
    bytes: () =>
      inner(
        `<sheetData><row r="1" ${Array.from({ length: 60_000 }, (_, i) => `a${i}=""`).join(' ')}><c r="A1"><v>18.29</v></c></row></sheetData>`,
      ),
    expected: [18.29],
  },
  {
    what: 'a single cell at XFD1048576',
    bytes: () => inner('<sheetData><row r="1048576"><c r="XFD1048576"><v>18.29</v></c></row></sheetData>'),
    expected: [18.29],
  },
  {
    what: 'cells in both corners of the sheet',
    bytes: () =>
      inner(
        '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData>',
      ),
    expected: 'too-large',
  },
  {
    what: 'merge, validation, columns, filter and formats over the whole sheet',
    bytes: () =>
      inner(
        `<cols><col min="1" max="16384" width="9" hidden="1"/></cols>${cells}<autoFilter ref="A1:XFD1048576"/>` +
          '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>' +
          '<conditionalFormatting sqref="A1:XFD1048576"><cfRule type="expression" priority="1"><formula>A1</formula></cfRule></conditionalFormatting>' +
          '<dataValidations><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"1"</formula1></dataValidation></dataValidations>',
      ),
    expected: [18.29],
  },
  {
    what: 'a name over the whole sheet, and one of a million letters',
    bytes: () =>
      withText(
        'xl/workbook.xml',
        '</sheets>',
        `</sheets><definedNames><definedName name="全">表1!$A$1:$XFD$1048576</definedName><definedName name="${'长'.repeat(300_000)}">1</definedName></definedNames>`,
      ),
    expected: [18.29],
  },
  {
    what: 'a thousand sheets that are one part',
    bytes: () =>
      withText(
        'xl/workbook.xml',
        '</sheets>',
        `${Array.from({ length: 1000 }, (_, i) => `<sheet name="s${i}" sheetId="${i + 2}" r:id="rId1"/>`).join('')}</sheets>`,
      ),
    expected: 'broken-file',
  },
  {
    what: 'a sheet whose part is not there',
    bytes: () => archive(entriesOf().filter(({ name }) => name !== SHEET)),
    expected: 'broken-file',
  },
  {
    what: 'a sheet whose part lies outside the file',
    bytes: () =>
      workbook([
        deflated('xl/_rels/workbook.xml.rels', relationships([['worksheet', '../../../../etc/passwd']])),
      ]),
    expected: 'broken-file',
  },
  {
    what: 'numbers that are none, and too large',
    bytes: () =>
      inner(
        '<sheetData><row r="1"><c r="A1"><v>1e999</v></c><c r="B1"><v>--1</v></c><c r="C1" s="4294967296"><v>18.29</v></c></row></sheetData>',
      ),
    expected: ['1e999', '--1', 18.29],
  },
];

const texts: readonly HostileFile[] = [
  {
    what: 'text: ten million columns',
    bytes: () => Buffer.from(`${','.repeat(10_000_000)}1`),
    expected: 'too-large',
  },
  {
    what: 'text: a quote that never ends',
    bytes: () => Buffer.from(`甲,"${'乙,'.repeat(1_000_000)}`),
    expected: 'broken-file',
  },
  {
    what: 'text: two million lines',
    bytes: () => Buffer.from('1,2\n'.repeat(2_000_000)),
    expected: 'too-large',
  },
  {
    what: 'text: formulas',
    bytes: () => Buffer.from('=1+1,+1,-1,@A1\n'),
    expected: ['=1+1', '+1', '-1', '@A1'],
  },
  {
    what: 'a web page named .xls',
    bytes: () => Buffer.from('<html><script>alert(1)</script></html>'),
    expected: 'web-page',
  },
];

export const HOSTILE_FILES: readonly HostileFile[] = [...bombs, ...archives, ...parts, ...texts];

const entriesOf = (): RawEntry[] =>
  Object.entries(workbookParts([{ name: '表1', xml: worksheet(cells) }])).map(([name, content]) =>
    deflated(name, content),
  );

const half = (bytes: Uint8Array): Uint8Array => bytes.slice(0, bytes.length / 2);

/** An OLE file is told by its signature and by the names in its directory. */
function ole(stream: string): Uint8Array {
  const bytes = Buffer.alloc(1024);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.write(stream, 512, 'utf16le');
  return new Uint8Array(bytes);
}
