/** Ledgers in the scheme: what is wrong with their description is said at its place. */
import { PROJECTS, ledgerOf, problemsOf } from './fixtures';

const figure = (fields: object) => ({ ...PROJECTS, figures: [fields] });
const where = (condition: object) => figure({ indicator: 'XJ', where: [condition] });

test('names of columns and indicators in any of their spellings', () => {
  const ledger = ledgerOf({
    ...PROJECTS,
    entity: '所属地区',
    figures: [{ indicator: '续建项目', where: [{ field: '计划总投资', atLeast: 1 }] }],
  });
  expect(ledger.sheets).toEqual(['项目台账']);
  expect(ledger.figures[0]).toMatchObject({
    indicator: 'XJ',
    measure: 'actual',
    take: 'count',
    where: [{ field: '计划投资', atLeast: 1 }],
  });
});

test.each<[string, object, string]>([
  [
    'an amount without a unit',
    { ...PROJECTS, columns: [{ name: '到位资金', kind: 'amount' }], key: [], figures: [] },
    'ledgers[0].columns[0].unit: 金额列要写计量单位',
  ],
  [
    'a text with one',
    { ...PROJECTS, columns: [{ name: '名称', unit: '万元' }], key: [], figures: [] },
    'ledgers[0].columns[0].unit: 只有金额列',
  ],
  [
    'an unknown unit',
    { ...PROJECTS, columns: [{ name: '到位', kind: 'amount', unit: '万块' }], key: [], figures: [] },
    'ledgers[0].columns[0].unit: 计量单位“万块”不认识',
  ],
  [
    'a column that is none',
    where({ field: '开工', filled: true }),
    'ledgers[0].figures[0].where[0].field: 台账“项目台账”没有“开工”这一列。是不是“开工日期”？',
  ],
  ['a column far from all', where({ field: '负责人', filled: true }), '没有“负责人”这一列。已写明的列有'],
  ['nothing asked', where({ field: '项目性质' }), 'ledgers[0].figures[0].where[0]: '],
  [
    'two things at once',
    where({ field: '项目性质', any: [{ field: '项目性质', filled: true }] }),
    '一个条件要写 field、all、any、not 中的一个',
  ],
  ['no field', where({ is: ['续建'], all: [{ field: '项目性质', filled: true }] }), 'is 要和 field 写在一起'],
  [
    'an amount asked of a text',
    where({ field: '项目性质', atLeast: 1 }),
    'atLeast 只能问金额列，而“项目性质”不是',
  ],
  ['a text asked of an amount', where({ field: '计划投资', is: ['1'] }), 'is 只能问文字列'],
  ['a day asked of a text', where({ field: '项目性质', within: 'period' }), 'within 只能问日期列'],
  [
    'texts and amounts',
    where({ field: '计划投资', is: ['1'], above: 1 }),
    '“计划投资”一列不能同时用 is、above',
  ],
  [
    'bounds that leave nothing',
    where({ field: '计划投资', above: 5, below: 1 }),
    'ledgers[0].figures[0].where[0]: ',
  ],
  [
    'a unit that leads nowhere',
    where({ field: '计划投资', above: 5, unit: '万美元' }),
    '单位“万美元”换算不成“亿元”',
  ],
  [
    'days that run backwards',
    where({ field: '开工日期', from: '2014-09-30', to: '2014-01-01' }),
    '没有一天符合',
  ],
  ['a sum of nothing', figure({ indicator: 'XJ_ZJ', take: 'sum' }), '要在 of 中写明是哪一列'],
  ['a count of something', figure({ indicator: 'XJ', of: '到位资金' }), '数行数时不用写 of'],
  ['a sum of texts', figure({ indicator: 'XJ_ZJ', take: 'sum', of: '项目名称' }), '这里要用金额列'],
  ['a count for an amount', figure({ indicator: 'XJ_ZJ' }), '指标的单位是“亿元”'],
  ['an unknown indicator', figure({ indicator: '利用外资' }), 'ledgers[0].figures[0].indicator: '],
  [
    'problems that are never solved',
    { ...PROJECTS, problems: { raised: '开工日期' } },
    'ledgers[0].problems: 问题清单要说明怎样算已解决',
  ],
  [
    'a day that is a text',
    { ...PROJECTS, problems: { solved: '项目名称' } },
    'ledgers[0].problems.solved: 这里要用日期列',
  ],
  [
    'a leader twice',
    { ...PROJECTS, duties: { leader: '项目名称', leaders: ['张三', '张 三'], owed: [{ name: '会' }] } },
    'ledgers[0].duties.leaders[1]: ',
  ],
  [
    'two ledgers of one name',
    { ...PROJECTS, columns: [{ name: 'A' }, { name: 'B', aliases: ['A'] }], key: [], figures: [] },
    'ledgers[0].columns[1]: ',
  ],
])('%s', (_, ledger, expected) => {
  const problems = problemsOf(ledger as Record<string, unknown>);
  expect(problems.join('\n')).toContain(expected);
  expect(problems.join('\n')).not.toMatch(/scheme\.ledger|\{\{/);
});
