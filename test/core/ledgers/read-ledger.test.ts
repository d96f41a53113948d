/** Ledgers as people leave them: each fault is told at its cells, and what can be read is read. */
import { isoDay } from '../../../src/core/ledgers/cell-day';
import { countLedger } from '../../../src/core/ledgers/count-ledger';
import { readLedger } from '../../../src/core/ledgers/read-ledger';
import { rationalNumber } from '../../../src/core/statistics/rational';
import { rectAddress } from '../../../src/workbook/address';
import type { CellValue, SheetSnapshot } from '../../../src/workbook/snapshot';
import { snapshotOf } from '../../support/snapshot';
import type { SnapshotOptions } from '../../support/snapshot';
import { PROJECTS, ledgerOf, shaoxing, tableOf, toSeptember, words } from './fixtures';

const ledger = ledgerOf(PROJECTS);
const HEADINGS = ['项目名称', '项目性质', '计划投资', '到位资金', '开工日期'];

const read = (
  rows: readonly (readonly CellValue[])[],
  options: SnapshotOptions = {},
  headings: readonly CellValue[] = HEADINGS,
  of = ledger,
) => tableOf(snapshotOf([headings, ...rows], { name: '台账', ...options }), of);

/** Kind, cells and sentence of every remark but the columns that the sheet was not given. */
const remarks = (table: ReturnType<typeof read>) =>
  table.remarks
    .filter(({ kind }) => kind !== 'column-missing')
    .map(({ kind, severity, cells, message }) => [
      kind,
      severity,
      cells.map((cell) => rectAddress({ ...cell, rows: 1, columns: 1 })).join(' '),
      words.say(message),
    ]);

const sum = (table: ReturnType<typeof read>, indicator = 'XJ_ZJ') => {
  const figure = countLedger(table, shaoxing, toSeptember).figures.find(
    (one) => one.indicator.code === indicator,
  );
  return (
    figure && {
      value: rationalNumber(figure.taken.value),
      rows: figure.taken.rows,
      unknown: figure.taken.unknown,
    }
  );
};

const row = (
  name: string,
  arrived: CellValue,
  more: Partial<Record<'status' | 'planned' | 'date', CellValue>> = {},
) => [
  name,
  more.status === undefined ? '续建' : more.status,
  more.planned ?? 2,
  arrived,
  more.date ?? '2014-05-01',
];

test('text amounts: at their cells, and not counted', () => {
  const table = read([row('A', 100), row('B', '约5亿'), row('C', '待定'), row('D', true)]);
  expect(remarks(table)).toEqual([
    [
      'text-amount',
      'error',
      'D3 D4 D5',
      '“到位资金”一列有 3 个单元格不是数字（如“约5亿”），没有计入。请改成数字。',
    ],
  ]);
  expect(sum(table)).toEqual({ value: 0.01, rows: 1, unknown: 3 });
});

test('numbers stored as text count, and are told', () => {
  const table = read([row('A', '1,234.5'), row('B', ' ５００ ')]);
  expect(sum(table)).toEqual({ value: 0.17345, rows: 2, unknown: 0 });
  expect(remarks(table)).toMatchObject([
    ['number-as-text', 'hint', 'D2 D3', expect.stringContaining('1,234.5')],
  ]);
});

test('errors of formulas', () => {
  const table = read([row('A', { error: '#DIV/0!' }), row('B', '#N/A')]);
  expect(remarks(table)).toMatchObject([
    ['error-value', 'error', 'D2 D3', expect.stringContaining('#DIV/0!')],
  ]);
  expect(sum(table)).toMatchObject({ unknown: 2 });
});

test('units mixed: converted where that is possible, refused where it is not', () => {
  const table = read([row('A', 10000), row('B', '1亿元'), row('C', '500万美元'), row('D', '50%')]);
  expect(remarks(table)).toEqual([
    [
      'mixed-units',
      'hint',
      'D3',
      '“到位资金”一列混用了单位：1 个单元格自带单位（如“1亿元”），已换算成“万元”。建议统一单位。',
    ],
    [
      'other-unit',
      'error',
      'D4 D5',
      '“到位资金”一列有 2 个数的单位“万美元”换算不成“万元”（如“500万美元”），没有计入。请核对单位。',
    ],
  ]);
  expect(sum(table)).toEqual({ value: 2, rows: 2, unknown: 2 });
});

test('the unit of the heading, of the caption and of the number format', () => {
  const headings = ['项目名称', '项目性质', '计划投资', '到位资金（亿元）', '开工日期'];
  expect(sum(read([row('A', 1.5)], {}, headings))?.value).toBe(1.5);
  const caption = snapshotOf([['单位：元'], HEADINGS, row('A', 25_000_000)]);
  expect(sum(tableOf(caption, ledger))?.value).toBe(0.25);
  expect(sum(read([row('A', 3)], { formats: { D2: '0.00"亿元"' } }))?.value).toBe(3);
});

test('a figure thousands of times off its column', () => {
  const table = read([
    ...Array.from({ length: 9 }, (_, i) => row(`P${i}`, 8000 + i)),
    row('Q', 80_000_000),
    row('R', 1.2),
  ]);
  expect(remarks(table)).toEqual([
    [
      'odd-size',
      'query',
      'D11 D12',
      '“到位资金”一列有 2 个数与其他行相差几千倍（如 80,000,000万元，一般在 8,004万元 左右），可能是单位写错。请核实。',
    ],
  ]);
});

test('dates that cannot be read, and those that can', () => {
  const inPeriod = ledgerOf({
    ...PROJECTS,
    figures: [{ indicator: 'XM', where: [{ field: '开工日期', within: 'period' }] }],
  });
  const dates: readonly CellValue[] = [
    41_760,
    '2014-9-30',
    '2014年9月',
    '2014.10',
    20_140_101,
    '2013年',
    null,
    '-',
  ];
  const good = read(
    dates.map((date, i) => row(`P${i}`, 1, { date: date === null ? '' : date })),
    { formats: { E2: 'yyyy/m/d' } },
    HEADINGS,
    inPeriod,
  );
  expect(remarks(good)).toEqual([]);
  expect(sum(good, 'XM')).toEqual({ value: 4, rows: 4, unknown: 0 });
  const bad = read(
    ['9月中旬', 2014.1, '2014-02-30', '2014年13月', '2014年'].map((date, i) => row(`P${i}`, 1, { date })),
    {},
    HEADINGS,
    inPeriod,
  );
  // 2014年 is a year, of which some days are within and some are not.
  expect(remarks(bad)).toMatchObject([
    ['unreadable-date', 'error', 'E2 E3 E4 E5', expect.stringContaining('9月中旬')],
  ]);
  expect(sum(bad, 'XM')).toEqual({ value: 0, rows: 0, unknown: 5 });
});

test('days of a workbook that counts them from 1904', () => {
  const cells = [HEADINGS, row('A', 1, { date: 41760 - 1462 }), row('B', 1, { date: '2014-05-01' })];
  const sheet = snapshotOf(cells, { name: '台账', formats: { E2: 'yyyy-mm-dd' } });
  const first = (of: SheetSnapshot) => {
    const date = tableOf(of, ledger).columns.get('开工日期');
    return date?.kind === 'date' ? [...date.first].map(isoDay) : [];
  };
  expect(first({ ...sheet, isFrom1904: true })).toEqual(['2014-05-01', '2014-05-01']);
  expect(first(sheet)).toEqual(['2010-04-30', '2014-05-01']);
});

test('rows that stand twice, however their names are typed', () => {
  const table = read([row('项目 A', 1), row('项目B', 1), row('项目Ａ', 1), row('', 1), row('', 1)]);
  expect([...table.isDouble]).toEqual([0, 0, 1, 0, 0]);
  expect(remarks(table)).toEqual([
    [
      'double-rows',
      'query',
      'A4',
      '有 1 行与前面的行重复（按“项目名称”），如第 4 行与第 2 行都是“项目 A”。请核实是否重复登记。',
    ],
  ]);
  const both = ledgerOf({ ...PROJECTS, key: ['项目名称', '到位资金', '开工日期'] });
  const other = read(
    [row('A', 1), row('A', 2), row('A', 1), row('A', 1, { date: '2014-05-02' })],
    {},
    HEADINGS,
    both,
  );
  expect([...other.isDouble]).toEqual([0, 0, 1, 0]);
});

test('an entity that the template does not know', () => {
  const table = read(
    [row('A', 1, { status: '柯桥' }), row('B', 1, { status: '绍兴县' })],
    {},
    ['项目名称', '所属地区'],
    ledgerOf({ ...PROJECTS, entity: '所属地区' }),
  );
  expect(table.entities).toEqual(['柯桥', '柯桥区']);
  expect(remarks(table)).toMatchObject([['unknown-entity', 'query', 'B2', expect.stringContaining('柯桥')]]);
});

test('totals, sections, numbers of columns and notes are no rows; a row with a name alone is one', () => {
  const table = read(
    [
      ['甲', '乙', 1, 2, 3],
      ['一、续建项目', null, null, null, null],
      row('A', 1),
      ['小计', null, 2, 1, null],
      ['二、新建项目', '新建', null, null, null],
      row('合计划项目', 1),
      ['只有名称', null, null, null, null],
      [null, null, null, null, null],
      ['合　计', null, 4, 2, null],
      ['注：到位资金为当年数', null, null, null, null],
      ['填表人：张三', null, null, '联系电话：1234', null],
    ],
    { merges: ['A3:E3'] },
  );
  expect([...table.rows]).toEqual([3, 5, 6, 7]);
});

test('a merged name or status speaks for all of its rows, a merged amount for one', () => {
  const table = read([row('A', 5), ['A1', null, 1, null, '2014-05-01'], ['A2', null, 1, null, null]], {
    merges: ['B2:B4', 'D2:D4'],
  });
  expect(sum(table)).toEqual({ value: 0.0005, rows: 3, unknown: 0 });
});

test('a column that the sheet lacks: what needs it is not computed, and that is said', () => {
  const table = read([['A', '续建', 2]], {}, ['项目名称', '项目性质', '计划总投资（亿元）']);
  expect(countLedger(table, shaoxing, toSeptember).figures.map(({ indicator }) => indicator.code)).toEqual([
    'XJ',
    'XM',
    'YY',
    'ZD',
    'ZD_TZ',
  ]);
  const said = table.remarks
    .filter(({ kind }) => kind === 'column-missing')
    .map(({ message }) => words.say(message));
  expect(said[2]).toBe(
    '表头（第 1 行）没有“到位资金”一列，用到它的数都算不出来。表头可写作 到位资金、实到资金；名称不同的，请在方案的 aliases 中写明。',
  );
});

test('a heading under a group, one that stands twice, and a sheet of something else', () => {
  const grouped = snapshotOf(
    [
      ['项目名称', '项目性质', '资金', null],
      [null, null, '计划', '到位'],
      ['A', '续建', 2, 10000],
    ],
    { merges: ['A1:A2', 'B1:B2', 'C1:D1'] },
  );
  const named = ledgerOf({
    ...PROJECTS,
    columns: PROJECTS.columns.map((one) =>
      one.name === '到位资金' ? { ...one, aliases: ['资金到位'] } : one,
    ),
  });
  expect(sum(tableOf(grouped, named))?.value).toBe(1);
  const twice = read([['A', '续建', 1, 2]], {}, ['项目名称', '项目性质', '到位资金', '实到资金']);
  expect(remarks(twice)).toMatchObject([['column-twice', 'hint', 'D1', expect.stringContaining('实到资金')]]);
  const other = readLedger(snapshotOf([['姓名', '电话']]), ledger, shaoxing);
  expect(other.ok).toBe(false);
  expect(!other.ok && words.say(other.reason)).toMatch(/^工作表“Sheet1”里找不到台账“项目台账”的表头。/);
  expect(readLedger(snapshotOf([]), ledger, shaoxing).ok).toBe(false);
});

test('blank amounts add nothing; of a size that is missing nobody knows the band', () => {
  const table = read([row('A', null), row('B', 10), row('C', '-'), row('D', '…')]);
  expect(sum(table)).toEqual({ value: 0.001, rows: 4, unknown: 0 });
  const sizes = read([
    ['A', '续建', null, 1],
    ['B', '续建', '-', 1],
    ['C', '续建', 1, 1],
    ['D', '续建', 0.99, 1],
  ]);
  expect(sum(sizes, 'YY')).toEqual({ value: 1, rows: 1, unknown: 1 });
});
