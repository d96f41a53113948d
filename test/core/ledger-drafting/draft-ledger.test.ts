/** A ledger out of headings and values: other sheets than those of the samples, and sheets of which nothing can be made. */
import fc from 'fast-check';
import { columnDocument } from '../../../src/core/ledger-drafting/column-document';
import { draftLedger } from '../../../src/core/ledger-drafting/draft-ledger';
import { likelyLedger } from '../../../src/core/ledger-drafting/looks-like';
import { plainLedger } from '../../../src/core/ledger-drafting/scheme-ledgers';
import { readLedger } from '../../../src/core/ledgers/read-ledger';
import { parseScheme } from '../../../src/core/scheme/parse';
import type { CellValue } from '../../../src/workbook/snapshot';
import { templateOf } from '../../support/facts';
import { snapshotOf } from '../../support/snapshot';
import { shaoxing } from '../ledgers/fixtures';

const draft = (
  rows: readonly (readonly CellValue[])[],
  options: Parameters<typeof snapshotOf>[1] = {},
  template = shaoxing,
) => draftLedger(snapshotOf(rows, { name: '项目台账', ...options }), template);

const columnsOf = (made: ReturnType<typeof draft>) =>
  made?.ledger.columns.map(({ name, kind, unit }) =>
    [name, kind, unit].filter((part) => part !== null).join(' '),
  );

test('headings over two rows: names under a group, told apart by it where two are alike', () => {
  const made = draft(
    [
      ['在建项目台账'],
      ['项目名称', '所属地区', '资金(万元)', null, '面积（亩）', null, '开工日期', '备注'],
      [null, null, '计划', '到位', '计划', '供地', null, null],
      ['一号', '越城区', 100, 20, 3, 2, '2014-03-01', null],
      ['二号', '绍兴县', 200, 30, 4, 2, '2014-04-01', '补'],
    ],
    { merges: ['A2:A3', 'B2:B3', 'C2:D2', 'E2:F2', 'G2:G3', 'H2:H3'] },
  );
  expect(columnsOf(made)).toEqual([
    '项目名称 text',
    '所属地区 text',
    '资金(万元)计划 amount 万元',
    '到位 amount 万元',
    '面积(亩)计划 amount 亩'.replace('(亩)', '（亩）'),
    '供地 amount 亩',
    '开工日期 date',
  ]);
  expect(made?.ledger.entity).toBe('所属地区');
  expect(made?.ledger.key).toEqual(['项目名称']);
  expect(made?.sheet).toMatchObject({ headingRow: 2, rows: 2 });
});

test('units from the heading, the caption, the cells, or nobody: then it is no amount until somebody says it', () => {
  const made = draft([
    ['单位：亿元', null, null, null, null, null],
    ['项目名称', '总投资', '年度计划投资（万元）', '外资', '就业人数', '亩均'],
    ['一号', 1.5, 2000, '300万美元', 20, 3.1],
    ['二号', 2.5, 3000, '150万美元', 30, 4.2],
  ]);
  expect(columnsOf(made)).toEqual([
    '项目名称 text',
    '总投资 amount 亿元',
    '年度计划投资 amount 万元',
    '外资 amount 万美元',
    '就业人数 amount 人',
    '亩均 amount 亿元',
  ]);
  const bare = draft([
    ['项目名称', '总投资', '状态'],
    ['一号', 1.5, '开工'],
    ['二号', 2.5, '签约'],
  ]);
  const amount = bare?.sheet.columns[1];
  expect(amount).toMatchObject({ kind: 'amount', unit: null });
  expect(amount && columnDocument(amount)).toMatchObject({ kind: 'text', unit: null });
  expect(columnsOf(bare)).toEqual(['项目名称 text', '状态 text']);
});

test('a list of problems whose status says what is solved, and one in English', () => {
  const made = draft(
    [
      ['问题描述', '责任领导', '是否销号'],
      ['用地', '张三', '已销号'],
      ['用电', '李四', '未销号'],
      ['融资', '张三', '是'],
    ],
    { name: '困难问题清单' },
  );
  expect(made?.ledger.problems).toEqual({
    ...{ raised: null, solved: null, due: null },
    solvedWhere: [{ field: '是否销号', is: ['已销号', '是'] }],
    indicators: { raised: 'WT', solved: 'JJ', open: 'DJ', rate: null },
  });
  const english = templateOf({
    indicators: [
      { code: 'R', name: 'Problems raised', unit: '项' },
      { code: 'S', name: 'Problems solved', unit: '项' },
      { code: 'N', name: 'Continuing projects', unit: '个' },
      { code: 'A', name: 'Continuing projects: arrived funds', unit: '亿元' },
    ],
  });
  const list = draft(
    [
      ['Problem', 'Raised on', 'Solved on', 'Due date'],
      ['Land', '2014-03-01', '2014-04-01', '2014-05-01'],
    ],
    { name: 'Problems' },
    english,
  );
  expect(list?.ledger.problems).toMatchObject({
    ...{ raised: 'Raised on', solved: 'Solved on', due: 'Due date' },
    indicators: { raised: 'R', solved: 'S' },
  });
  const projects = draft(
    [
      ['Project name', 'Kind', 'Arrived funds (万元)'],
      ['One', 'Continuing', 10],
      ['Two', 'New', 20],
    ],
    { name: 'Projects' },
    english,
  );
  const where = [{ field: 'Kind', is: ['Continuing'] }];
  expect(projects?.ledger.figures).toEqual([
    { indicator: 'N', measure: 'actual', take: 'count', of: null, where },
    { indicator: 'A', measure: 'actual', take: 'sum', of: 'Arrived funds', where },
  ]);
});

test('sizes, places and days that the name of an indicator speaks of', () => {
  const template = templateOf({
    indicators: [
      { code: 'A', name: '5000万元及以上项目', unit: '个' },
      { code: 'B', name: '超10亿元项目总投资', unit: '亿元' },
      { code: 'C', name: '新开工项目数', unit: '个' },
      { code: 'D', name: '已竣工项目', unit: '个' },
      { code: 'E', name: '上海项目', unit: '个' },
      { code: 'F', name: '规上工业增加值', unit: '亿元' },
      { code: 'G', name: '项目投资完成率', unit: '%' },
      { code: 'H', name: '1亿元以下项目', unit: '个' },
    ],
  });
  const made = draft(
    [
      ['项目名称', '投资方所在地', '项目总投资(亿元)', '实际开工时间', '竣工日期', '完成率(%)'],
      ['一号', '上海市', 12, '2014年3月', null, 20],
      ['二号', '宁波市', 0.4, '2013年5月', '2014年8月', 30],
    ],
    {},
    template,
  );
  const where = Object.fromEntries(
    made?.ledger.figures.map(({ indicator, where: own }) => [indicator, own]) ?? [],
  );
  expect(where).toEqual({
    A: [{ field: '项目总投资', atLeast: 0.5 }],
    B: [{ field: '项目总投资', above: 10 }],
    C: [
      { field: '实际开工时间', within: 'window' },
      { field: '实际开工时间', within: 'to-date' },
    ],
    D: [{ field: '竣工日期', within: 'to-date' }],
    E: [{ field: '投资方所在地', is: ['上海市'] }],
    H: [{ field: '项目总投资', below: 1 }],
  });
});

test('rows that somebody has picked out are not all rows, unless the size says which', () => {
  const template = templateOf({
    indicators: [
      { code: 'ALL', name: '重大项目数', unit: '个' },
      { code: 'KEY', name: '重点项目', unit: '个' },
      { code: 'BIG', name: '超10亿元重大项目', unit: '个' },
    ],
  });
  const made = draft(
    [
      ['项目名称', '项目总投资(亿元)'],
      ['一号', 12],
      ['二号', 0.4],
    ],
    {},
    template,
  );
  expect(made?.ledger.figures.map(({ indicator }) => indicator)).toEqual(['BIG']);
  expect(made?.likely.map(({ indicator }) => indicator)).toEqual(['ALL', 'KEY']);
});

test('a name that is explained in part is not sure, and one that is not explained is not proposed', () => {
  const made = draft([
    ['项目名称', '项目性质', '实到资金（万元）'],
    ['一号', '续建', 1],
    ['二号', '新建', 2],
  ]);
  expect(made?.ledger.figures.map(({ indicator }) => indicator)).toEqual(['XJ', 'XJ_ZJ']);
  expect(made?.likely.map(({ indicator }) => indicator)).toEqual(['XM', 'YY', 'ZD', 'SH']);
});

test('no headings, no rows, one column, figures alone: nothing is made of them', () => {
  expect(draft([])).toBeNull();
  expect(draft([['项目名称', '状态']])).toBeNull();
  expect(draft([['名单'], ['一号'], ['二号']])).toBeNull();
  expect(
    draft([
      [1, 2],
      [3, 4],
    ]),
  ).toBeNull();
  expect(
    draft([
      ['编制单位：商务局', '单位：万元'],
      [1, 2],
    ]),
  ).toBeNull();
});

test('which sheets look like ledgers: those whose rows are named, and not by indicators', () => {
  const rows = (sheet: readonly (readonly CellValue[])[]) =>
    likelyLedger(snapshotOf(sheet), shaoxing)?.rows ?? null;
  const ledger = [
    ['项目名称', '县区', '续建项目'],
    ['一号', '越城区', 1],
    ['二号', '绍兴县', 2],
  ];
  expect(rows(ledger)).toBe(2);
  expect(rows(ledger.slice(0, 2))).toBeNull();
  expect(
    rows([
      ['项目', '完成'],
      ['续建项目', 1],
      ['在建项目', 2],
    ]),
  ).toBeNull();
  expect(
    rows([['2014年1—9月'], ['责任领导', '续建项目', '在建项目'], ['越城区', 1, 2], ['绍兴县', 2, 3]]),
  ).toBeNull();
  expect(
    rows([
      ['领导', '事项'],
      ['甲', '会'],
      ['乙', '会'],
    ]),
  ).toBe(2);
  expect(
    rows([
      ['县', '数'],
      ['甲', 1],
      ['乙', 2],
    ]),
  ).toBeNull();
});

test('the name of a sheet that says nothing gives way to the title, and one that is taken to another', () => {
  const rows = [['桐乡市重点项目台账'], ['项目名称', '状态'], ['一号', '开工']];
  const named = (name: string, taken: readonly string[] = []) => {
    const made = draftLedger(snapshotOf(rows, { name }), shaoxing, taken);
    return [made?.ledger.name, made?.ledger.sheets];
  };
  expect(named('Sheet1')).toEqual(['桐乡市重点项目台账', ['Sheet1']]);
  expect(named('项目台账')).toEqual(['项目台账', []]);
  expect(named('项目台账', ['项目台账'])).toEqual(['项目台账 2', ['项目台账']]);
});

const nasty = fc.oneof(
  fc.constantFrom(
    '__proto__',
    'constructor',
    'toString',
    '项目名称',
    '状态',
    '金额(万元)',
    '金额（万美元）',
    '金额',
    '日期',
    '\u200b',
    ' ',
    '领导',
    '(万元)',
    '续建',
    '已解决',
    '合计',
    '{{names}}',
  ),
  fc.string({ maxLength: 6, unit: 'grapheme' }),
);
const cell: fc.Arbitrary<CellValue> = fc.oneof(
  nasty,
  fc.constant(null),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: -5, max: 50_000 }),
  fc.boolean(),
  fc.constant({ error: '#REF!' }),
);

test('whatever a sheet holds, what is proposed can be read, and is found again in the sheet', () => {
  let made = 0;
  fc.assert(
    fc.property(
      fc.array(nasty, { minLength: 2, maxLength: 6 }),
      fc.array(fc.array(cell, { maxLength: 6 }), { minLength: 1, maxLength: 6 }),
      fc.constantFrom('台账', '困难问题清单', '一把手责任清单', '__proto__', 'Sheet1'),
      (headings, rows, name) => {
        const sheet = snapshotOf([headings, ...rows], { name });
        const drafted = draftLedger(sheet, shaoxing, ['台账']);
        if (!drafted) return;
        made += 1;
        const figures = [...drafted.ledger.figures, ...drafted.likely];
        const ledgers = [{ ...drafted.ledger, figures }];
        const read = parseScheme(JSON.stringify({ format: 'tracking-scheme/1', ledgers }), shaoxing);
        expect(read).toMatchObject({ ok: true });
        const plain = [plainLedger({ ...drafted.ledger, figures })];
        const again = parseScheme(JSON.stringify({ format: 'tracking-scheme/1', ledgers: plain }), shaoxing);
        expect(again).toEqual(read);
        if (read.ok && read.scheme.ledgers[0]) {
          const table = readLedger(sheet, read.scheme.ledgers[0], shaoxing);
          expect(table).toMatchObject({ ok: true });
        }
      },
    ),
  );
  expect(made).toBeGreaterThan(20);
});

test('five hundred columns: what is asked, and no more than anybody asks of one sheet', () => {
  const headings = Array.from({ length: 500 }, (_, i) => (i === 499 ? '项目性质' : `金额${i}(万元)`));
  const row = (kind: string) => headings.map((_, i) => (i === 499 ? kind : i));
  const made = draft([
    ['项目名称', ...headings],
    ['一', ...row('续建')],
    ['二', ...row('新建')],
  ]);
  expect(made?.sheet.columns).toHaveLength(501);
  expect(made?.ledger.columns).toHaveLength(40);
  expect(columnsOf(made)).toContain('项目性质 text');
});
