/** Firms in three colours and projects in what they have not done yet, by the user's own conditions. */
import { classRows } from '../../../src/core/ledgers/class-rows';
import { readLedger } from '../../../src/core/ledgers/read-ledger';
import { parseScheme } from '../../../src/core/scheme/parse';
import type { CellValue } from '../../../src/workbook/snapshot';
import { snapshotOf } from '../../support/snapshot';
import { PROJECTS, shaoxing, toSeptember, words } from './fixtures';

/** @param fields of one classing as they stand in a scheme */
function schemeOf(fields: object, ledgers: readonly object[] = []) {
  const document = { format: 'tracking-scheme/1', ledgers, classes: [fields] };
  return parseScheme(JSON.stringify(document), shaoxing);
}

const problemsOf = (fields: object, ledgers: readonly object[] = []): string[] => {
  const read = schemeOf(fields, ledgers);
  return read.ok ? [] : read.problems.map(({ path, message }) => `${path}: ${words.say(message)}`);
};

function classed(fields: object, rows: CellValue[][], formats?: string[][], ledgers: readonly object[] = []) {
  const read = schemeOf(fields, ledgers);
  if (!read.ok) throw new Error(JSON.stringify(read));
  const [classing] = read.scheme.classes;
  const snapshot = snapshotOf(rows, { name: '企业', ...(formats && { numberFormats: formats }) });
  const reading = readLedger(snapshot, classing!.list, shaoxing);
  if (!reading.ok) throw new Error(words.say(reading.reason));
  const time = { period: toSeptember, window: shaoxing.window };
  return { ...classRows(reading.table, snapshot, classing!, time), remarks: reading.table.remarks };
}

const COLOURS = {
  name: '三色管理',
  classes: [
    {
      ...{ name: '绿色', look: 'green' },
      when: [
        { field: '亩均产值', atLeast: 500, unit: '万元' },
        { field: '产能利用率', atLeast: 80 },
      ],
    },
    { name: '黄色', look: 'yellow', when: [{ field: '亩均产值', atLeast: 200 }] },
    { name: '红色', look: 'red', when: [] },
  ],
};

test('firms by the first class that holds; what cannot be told is not guessed', () => {
  const { rows, remarks } = classed(COLOURS, [
    ['企业分类'],
    ['序号', '企业名称', '亩均 产值(万元)', '产能利用率(%)'],
    [1, '一厂', 600, 90],
    [2, '二厂', 600, 50],
    [3, '三厂', 100, null],
    [4, '四厂', 600, null],
    [5, '五厂', '约600', 90],
    [6, '六厂', '0.06亿元', '80%'],
    [7, '七厂', null, null],
  ]);
  expect(rows.map(({ name, rowClass, missing }) => [name, rowClass?.name ?? null, missing])).toEqual([
    ['一厂', '绿色', []],
    ['二厂', '黄色', []],
    ['三厂', '红色', []],
    ['四厂', null, ['产能利用率']],
    ['五厂', null, ['亩均产值']],
    ['六厂', '绿色', []],
    ['七厂', null, ['亩均产值', '产能利用率']],
  ]);
  expect(rows[0]).toMatchObject({
    cell: { sheet: '企业', row: 2, column: 1 },
    reasons: [
      { column: '亩均产值', found: { figure: '600', unit: '万元' } },
      { column: '产能利用率', found: { figure: '90', unit: null } },
    ],
  });
  expect(remarks.map(({ kind, cells }) => [kind, cells[0]])).toEqual([
    ['text-amount', { sheet: '企业', row: 6, column: 2 }],
    ['mixed-units', { sheet: '企业', row: 7, column: 2 }],
    ['number-as-text', { sheet: '企业', row: 7, column: 3 }],
  ]);
});

test('projects by what they have not done yet at the end of the period', () => {
  const ledger = {
    name: '项目进展',
    columns: [
      { name: '项目' },
      { name: '签约', kind: 'date' },
      { name: '注册', kind: 'date' },
      { name: '开工', kind: 'date' },
      { name: '状态' },
    ],
    key: ['项目'],
  };
  const done = (field: string) => ({ field, within: 'to-date' });
  const stages = {
    ...{ name: '三未项目', ledger: '项目进展' },
    classes: [
      { name: '签约未注册', when: [done('签约'), { not: done('注册') }] },
      { name: '注册未开工', when: [done('注册'), { not: done('开工') }] },
      { name: '开工未投产', when: [done('开工'), { field: '状态', is: ['在建', '停工'] }] },
    ],
  };
  const sheet = [
    ['项目', '签约', '注册', '开工', '状态'],
    ['甲', '2014-01', null, null, null],
    // Registered after the period that is told.
    ['乙', '2014-01', '2014-10-08', null, null],
    ['丙', '2014-01', '2014-02', '-', null],
    ['丁', '2014-01', '2014-02', '2014-03', '在建'],
    ['戊', '2014-01', '2014-02', '2014-03', '投产'],
    ['己', '2014-01', '2014-02', '2014-03', null],
    ['庚', '2014-01', '尽快', null, null],
  ];
  const { rows } = classed(stages, sheet, undefined, [ledger]);
  expect(rows.map(({ name, rowClass, missing }) => [name, rowClass?.name ?? null, missing])).toEqual([
    ['甲', '签约未注册', []],
    ['乙', '签约未注册', []],
    ['丙', '注册未开工', []],
    ['丁', '开工未投产', []],
    ['戊', null, []],
    ['己', null, ['状态']],
    ['庚', null, ['注册']],
  ]);
  expect(rows[2]?.reasons).toEqual([
    { column: '注册', found: '2014-02-01—2014-02-28' },
    { column: '开工', found: '' },
  ]);
});

test('a row is called by the first word in it where no heading looks like a name', () => {
  const { rows } = classed(
    { ...COLOURS, classes: [{ name: '都算', when: [{ field: '亩均产值', atLeast: 0 }] }] },
    [
      ['序', '谁', '亩均产值'],
      [1, '甲', 5],
    ],
  );
  expect(rows[0]?.name).toBe('甲');
});

test.each<[string, object, string]>([
  [
    'a ledger that is none',
    { ...COLOURS, ledger: '项目总账' },
    'classes[0].ledger: 方案的 ledgers 里没有“项目总账”这份台账。是不是“项目台账”？',
  ],
  ['a ledger far from all', { ...COLOURS, ledger: '外资' }, '没有“外资”这份台账。请核对名称'],
  [
    'sheets beside a ledger',
    { name: 'x', ledger: '项目台账', sheets: ['企业'], classes: [{ name: 'a', when: [] }] },
    'classes[0].sheets: 已写明按台账“项目台账”分类',
  ],
  [
    'a column that the ledger does not have',
    { name: 'x', ledger: '项目台账', classes: [{ name: 'a', when: [{ field: '产值', above: 1 }] }] },
    'classes[0].classes[0].when[0].field: 台账“项目台账”没有“产值”这一列',
  ],
  [
    'one column asked for a text and for an amount',
    {
      name: 'x',
      classes: [
        { name: 'a', when: [{ field: '产值', above: 1 }] },
        { name: 'b', when: [{ field: '产值', is: ['高'] }] },
      ],
    },
    'classes[0].classes[1].when[0]: is 只能问文字列，而“产值”不是',
  ],
  [
    'an unknown unit',
    { name: 'x', classes: [{ name: 'a', when: [{ field: '产值', above: 1, unit: '万块' }] }] },
    '计量单位“万块”不认识',
  ],
])('%s', (_, fields, said) => {
  expect(problemsOf(fields, [PROJECTS]).join('\n')).toContain(said);
});
