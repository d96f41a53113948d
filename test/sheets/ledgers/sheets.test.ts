/** Sheets of ledgers: conditions in words, formulas only where Excel comes to the same, classes and duties. */
import { readBooks } from '../../../src/core/ledgers/books';
import type { LedgerBook } from '../../../src/core/ledgers/books';
import { parseScheme } from '../../../src/core/scheme/parse';
import { wordsFor } from '../../../src/messages/words';
import { classesSheet } from '../../../src/sheets/ledgers/classes-sheet';
import { ledgerCheckSheet } from '../../../src/sheets/ledgers/check-sheet';
import { takingText } from '../../../src/sheets/ledgers/condition-words';
import { dutiesSheet } from '../../../src/sheets/ledgers/duties-sheet';
import { LEDGER_SENTENCES, withLedgerWords } from '../../../src/sheets/ledgers/words';
import type { SheetContent } from '../../../src/workbook/content';
import { isStyledCell } from '../../../src/workbook/content';
import { requireLegalContent } from '../../../src/workbook/content-limits';
import type { CellValue } from '../../../src/workbook/snapshot';
import { snapshotOf } from '../../support/snapshot';
import { PROJECTS, ledgerOf, shaoxing, toSeptember } from '../../core/ledgers/fixtures';
import { shownAt } from '../content';

const zh = wordsFor('zh-CN', LEDGER_SENTENCES);
const en = wordsFor('en-US', LEDGER_SENTENCES);

const formulaOf = (content: SheetContent | null | undefined, row: number, column: number): string | null => {
  const cell = content?.rows[row]?.[column] ?? null;
  return isStyledCell(cell) ? (cell.formula ?? null) : null;
};

function booksOf(document: object, rows: CellValue[][], name = '项目台账', isFrom1904 = false) {
  const read = parseScheme(JSON.stringify({ format: 'tracking-scheme/1', ...document }), shaoxing);
  if (!read.ok) throw new Error(JSON.stringify(read));
  const here: LedgerBook = {
    file: null,
    owner: null,
    sheets: [{ ...snapshotOf(rows, { name }), isFrom1904 }],
  };
  return { books: readBooks([here], read.scheme, shaoxing, toSeptember), here };
}

test('conditions as a statistician reads them, in both languages', () => {
  const where = [
    { field: '项目性质', is: ['续建', '新建'] },
    { field: '计划投资', atLeast: 10000, unit: '万元' },
    { any: [{ field: '资金来源地', contains: ['上海'] }, { not: { field: '开工日期', filled: true } }] },
    { field: '开工日期', within: 'to-date', from: '2014-01-01' },
  ];
  const { figures, columns } = ledgerOf({
    ...PROJECTS,
    figures: [{ indicator: 'ZD_TZ', take: 'sum', of: '计划投资', where }],
  });
  expect(takingText(figures[0]!, columns, withLedgerWords(zh))).toBe(
    '计划投资合计：项目性质为续建、新建；计划投资 ≥ 10,000万元；（资金来源地含上海，或 不是（开工日期已填））；开工日期不晚于报告期末；开工日期不早于 2014-01-01',
  );
  expect(takingText(figures[0]!, columns, withLedgerWords(en))).not.toMatch(/ledgers\.|[。；，]/);
});

const HEAD = ['项目名称', '项目性质', '计划投资', '到位资金', '开工日期'];
const columns = PROJECTS.columns.filter(({ name }) => HEAD.includes(name));
const oneFigure = (where: object[], more: object = {}) => ({
  ledgers: [{ ...PROJECTS, columns, figures: [{ indicator: 'XJ', where, ...more }] }],
});
const computed = (document: object, rows: CellValue[][], isFrom1904 = false) => {
  const { books, here } = booksOf(document, [HEAD, ...rows], '项目台账', isFrom1904);
  const content = ledgerCheckSheet(books, shaoxing, [], here, zh);
  requireLegalContent(content);
  return [shownAt(content, 4, 7), formulaOf(content, 4, 7)];
};
const at = (column: string) => `'项目台账'!$${column}$2:$${column}$1003`;
const ROWS: CellValue[][] = [
  ['甲', '续建', 2, 100, 41000],
  ['乙', '新建*', 1, 200, 42000],
];

test('days of a workbook that counts them from 1904 are counted by a formula too', () => {
  const rows = ROWS.map((row) => [...row.slice(0, 4), Number(row[4]) - 1462]);
  expect(computed(oneFigure([{ field: '开工日期', within: 'window' }]), rows, true)).toEqual([
    1,
    `=COUNTIFS(${at('E')},">="&DATE(2014,1,1),${at('E')},"<"&DATE(2015,1,1))`,
  ]);
});

test.each<[string, object, CellValue[][], number, string | null]>([
  [
    'one text or another',
    oneFigure([{ field: '项目性质', is: ['续建', '改建'] }]),
    ROWS,
    1,
    `=COUNTIFS(${at('B')},"续建")+COUNTIFS(${at('B')},"改建")`,
  ],
  [
    'a wildcard means itself',
    oneFigure([{ field: '项目性质', is: ['新建*'] }]),
    ROWS,
    1,
    `=COUNTIFS(${at('B')},"新建~*")`,
  ],
  [
    'a part of a text',
    oneFigure([{ field: '项目性质', contains: ['建'] }]),
    ROWS,
    2,
    `=COUNTIFS(${at('B')},"*建*")`,
  ],
  [
    'a bound in another unit',
    oneFigure([{ field: '计划投资', above: 10000, unit: '万元' }]),
    ROWS,
    1,
    `=COUNTIFS(${at('C')},">1")`,
  ],
  [
    'days of the window',
    oneFigure([{ field: '开工日期', within: 'window' }]),
    ROWS,
    1,
    `=COUNTIFS(${at('E')},">="&DATE(2014,1,1),${at('E')},"<"&DATE(2015,1,1))`,
  ],
  ['filled in', oneFigure([{ field: '到位资金', filled: true }]), ROWS, 2, `=COUNTIFS(${at('D')},"<>")`],
  [
    'a number typed as text is none to Excel',
    oneFigure([{ field: '计划投资', atLeast: 1 }]),
    [...ROWS, ['丙', '续建', '3', 1, null]],
    3,
    null,
  ],
  [
    'another spelling is another text to Excel',
    oneFigure([{ field: '项目性质', is: ['续建'] }]),
    [...ROWS, ['丙', '续 建', 3, 1, null]],
    2,
    null,
  ],
  [
    'one or the other',
    oneFigure([
      {
        any: [
          { field: '计划投资', atLeast: 2 },
          { field: '到位资金', atLeast: 200 },
        ],
      },
    ]),
    ROWS,
    2,
    null,
  ],
  ['how many different', oneFigure([], { take: 'distinct', of: '项目性质' }), ROWS, 2, null],
  [
    'a text longer than Excel takes inside a formula',
    oneFigure([{ field: '项目性质', is: ['长'.repeat(300)] }]),
    [...ROWS, ['丙', '长'.repeat(300), 3, 1, null]],
    1,
    null,
  ],
  [
    'so many conditions that the formula would be too long',
    oneFigure([
      { field: '项目性质', is: [...'一二三四五六七八'].map((one) => one.repeat(240)) },
      ...[1, 2, 3, 4, 5].map((n) => ({ field: '项目名称', contains: ['丙'.repeat(200 + n)] })),
    ]),
    [...ROWS, ['丙'.repeat(210), '一'.repeat(240), 3, 1, null]],
    1,
    null,
  ],
])('%s', (_, document, rows, value, formula) => {
  expect(computed(document, rows)).toEqual([
    value,
    formula?.replaceAll('1003', String(rows.length + 1001)) ?? null,
  ]);
});

test('a total below the rows is not counted, whatever stands in it', () => {
  const [value, formula] = computed(oneFigure([]), [...ROWS, ['合计', null, 3, 300, null]]);
  expect([value, formula]).toEqual([2, "=COUNTA('项目台账'!$A$2:$A$3)"]);
});

test('classes with their counts in formulas, colours, and why a row has none', () => {
  const classes = [
    {
      name: '三色管理',
      classes: [
        { name: '绿色', look: 'green', when: [{ field: '亩均税收', atLeast: 10 }] },
        { name: '红色', look: 'red', when: [{ field: '亩均税收', below: 5 }] },
      ],
    },
  ];
  const rows = [
    ['企业名称', '亩均税收'],
    ['=一厂', 12.5],
    ['二厂', 7],
    ['三厂', null],
  ];
  const { books, here } = booksOf({ classes }, rows, '三色管理');
  const sheet = classesSheet(books, 'classes', here, zh);
  requireLegalContent(sheet!.content);
  expect([5, 6, 7].map((row) => [shownAt(sheet?.content, row, 0), shownAt(sheet?.content, row, 1)])).toEqual([
    ['● 绿色', 1],
    ['■ 红色', 0],
    ['未分类', 2],
  ]);
  expect(formulaOf(sheet?.content, 5, 1)).toBe('=COUNTIF($B$11:$B$13,"● 绿色")');
  expect(
    [10, 11, 12].map((row) => [0, 1, 2, 3].map((column) => shownAt(sheet?.content, row, column))),
  ).toEqual([
    ['=一厂', '● 绿色', '亩均税收 12.5', null],
    ['二厂', '未分类', '亩均税收 7', '哪一类都不是'],
    ['三厂', '未分类', '亩均税收 空白', '看不出“亩均税收”，没有分类'],
  ]);
  expect(formulaOf(sheet?.content, 10, 0)).toBe(`=HYPERLINK("#'三色管理'!A2","=一厂")`);
  expect(sheet?.highlights).toMatchObject([
    { look: 'green', formula: '=$B11="● 绿色"', range: { row: 10, rows: 3 } },
    { look: 'red' },
  ]);
  expect(classesSheet(books, 'stages', here, zh)).toBeNull();
});

test('duties: a leader alone in the cells is counted by Excel, one who shares them is not', () => {
  const ledger = {
    name: '项目台账',
    columns: [{ name: '领导' }, { name: '事项' }],
    duties: {
      leader: '领导',
      owed: [{ name: '会议', atLeast: 2, where: [{ field: '事项', is: ['会议'] }] }],
    },
  };
  const rows = [
    ['领导', '事项'],
    ['张三', '会议'],
    ['李四、王五', '会议'],
  ];
  const { books, here } = booksOf({ ledgers: [ledger] }, rows);
  const sheet = dutiesSheet(books, here, zh);
  expect([4, 5, 6].map((row) => [0, 2, 3, 4, 6].map((column) => shownAt(sheet, row, column)))).toEqual([
    ['张三', 2, 1, 1, '✗ 未完成'],
    ['李四', 2, 1, 1, '✗ 未完成'],
    ['王五', 2, 1, 1, '✗ 未完成'],
  ]);
  expect([4, 5].map((row) => formulaOf(sheet, row, 3))).toEqual([
    `=COUNTIFS('项目台账'!$A$2:$A$1003,"张三",'项目台账'!$B$2:$B$1003,"会议")`,
    null,
  ]);
  expect(formulaOf(sheet, 4, 4)).toBe('=MAX(0,C5-D5)');
});
