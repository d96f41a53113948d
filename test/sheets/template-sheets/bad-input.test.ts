import { wordsFor } from '../../../src/messages/words';
import { readTemplateSheets, sayRemark } from '../../../src/sheets/template-sheets/read-template-sheets';
import type { CellValue, SheetSnapshot } from '../../../src/workbook/snapshot';
import { snapshotOf } from '../../support/snapshot';

type Rows = readonly (readonly CellValue[])[];

const SETTINGS: Rows = [
  ['编号', '标题', '考核期开始', '考核期结束', '进度安排', '单位', '单位别名', '合计名称', '下达单位'],
  ['t', '目标', '2017-01-01', '2017-12-31', '按月均分', '甲县', '甲', '全市', null],
  [null, null, null, null, null, '乙县', null, null, null],
];
const INDICATORS: Rows = [
  ['代码', '名称', '计量单位', '目标', '计划增幅（%）', '小数位数', '数据类型', '进度安排'],
  ['A', '到位资金', '亿元', 12.5, null, 2, '时期数', null],
  ['B', '实际外资', '万美元', null, null, null, null, null],
];
const TARGETS: Rows = [
  ['指标', '项目', '下达单位', '版本', '下达日期', '备注', '总数', '甲县', '乙县', '全市'],
  ['B', null, null, null, null, null, null, 5000, 9500, 14500],
];
const RULES: Rows = [
  ['编号', '级别', '审核关系', '适用栏目', '缺数时', '名称', '容许误差'],
  ['r', '核实性', '[到位资金] > 0', '累计完成、上年同期', null, null, null],
];

type Sheets = Readonly<Record<string, Rows | null>>;
const GOOD: Sheets = { 设置: SETTINGS, 指标: INDICATORS, 目标: TARGETS, 审核关系: RULES };

const snapshots = (
  sheets: Sheets,
  formats: Readonly<Record<string, Record<string, string>>> = {},
): SheetSnapshot[] =>
  Object.entries(sheets).flatMap(([name, rows]) =>
    rows ? [snapshotOf(rows, { name, formats: formats[name] ?? {} })] : [],
  );

const zh = wordsFor('zh-CN');
const en = wordsFor('en-US');

const problems = (sheets: Sheets, words = zh): string[] => {
  const result = readTemplateSheets(snapshots(sheets));
  return result.ok ? [] : result.problems.map((problem) => sayRemark(problem, words));
};

const template = (sheets: Sheets, formats?: Readonly<Record<string, Record<string, string>>>) => {
  const result = readTemplateSheets(snapshots(sheets, formats));
  if (!result.ok) throw new Error(result.problems.map((problem) => sayRemark(problem, zh)).join('\n'));
  return result;
};

/** The rows with one cell changed; row and column from 0. */
const put = (rows: Rows, row: number, column: number, value: CellValue): Rows =>
  rows.map((cells, r) => (r === row ? cells.map((cell, c) => (c === column ? value : cell)) : cells));

test('what people type is read: either language, raw keys, days of Excel, percentages, digits as text', () => {
  const { template: read } = template(
    {
      Settings: [
        ['Window to', 'id', 'Title', 'window.from', 'Schedule', 'Light', 'Light measure', 'At least'],
        ['2017年12月31日', 't', 2017, 42736, '2017-06：50%；2017-12=1', 'GREEN', 'ratio', 1],
        [null, null, null, null, null, '红灯', null, null],
      ],
      Indicators: [
        ['备注栏', 'Unit', 'Name', 'Code', '目标', '计划增幅', 'better'],
        [null, null, null, null, null, null, null],
        ['x', '％', '占比', 7, 0.6, 0.08, '越低越好'],
        ['x', '亿元', '资金', 'b', ' 1，234.5 ', '8%', 'higher'],
      ],
      Rules: [
        ['ID', 'Check', 'Tolerance', 'Measures'],
        ['r', '[资金] > 0', 0.005, 'growth，累计完成'],
      ],
    },
    { Indicators: { 'E3:F3': '0%' }, Rules: { C2: '0.0%' } },
  );
  expect(read).toMatchObject({
    title: '2017',
    window: { from: '2017-01-01', to: '2017-12-31' },
    schedule: { '2017-06': 0.5, '2017-12': 1 },
    lights: [
      { light: 'green', when: [{ measure: 'ratio', atLeast: 1 }] },
      { light: 'red', when: [] },
    ],
    indicators: [
      { code: '7', target: '60', plannedGrowth: '8', better: 'lower' },
      { code: 'b', target: '1234.5', plannedGrowth: '8' },
    ],
    rules: [{ tolerance: '0.5%', measures: ['growth', 'actual'] }],
  });
});

test('a column that is not known is told, and nothing is lost by it', () => {
  const { remarks } = template({ ...GOOD, 审核关系: RULES.map((row) => [...row, '张三']) });
  expect(remarks.map((remark) => sayRemark(remark, zh))).toEqual([
    '审核关系!H1：“张三”这一栏不认识，没有读取。',
  ]);
});

test.each<readonly [string, Sheets, string]>([
  [
    'half a template',
    { ...GOOD, 指标: null },
    '没有“指标”工作表，模板不完整。请补上，或用导出的模板重新填写。',
  ],
  [
    'no headings',
    { ...GOOD, 指标: [['x']] },
    '指标!A1：“指标”工作表没有可认的表头。第一行应有：代码、名称、计量单位。',
  ],
  [
    'a column is missing',
    { ...GOOD, 指标: INDICATORS.map(([code, name, , ...rest]) => [code ?? null, name ?? null, ...rest]) },
    '指标!A1：没有“计量单位”这一栏，请补上。',
  ],
  [
    'nothing below the headings',
    { ...GOOD, 指标: INDICATORS.slice(0, 1), 目标: null },
    '指标!A1：没有任何内容，至少要有一行。',
  ],
  [
    'two columns',
    { ...GOOD, 指标: put(INDICATORS, 0, 7, '目标') },
    '指标!H1：“目标”这一栏与 D1 重复，请删去一栏。',
  ],
  ['a field is missing', { ...GOOD, 设置: put(SETTINGS, 1, 1, null) }, '设置!B2：缺少这一项，应填：文本。'],
  [
    'two titles',
    { ...GOOD, 设置: put(SETTINGS, 2, 1, '又') },
    '设置!B3：“标题”只在 B2 填写一次，这里多写了。请删去。',
  ],
  [
    'two indicators of one name',
    { ...GOOD, 指标: put(INDICATORS, 2, 1, ' 到位 资金') },
    '指标!B3：“ 到位 资金”已在 指标!B2 使用。每个代码、名称和别名只能属于一个指标。',
  ],
  ['an unknown unit', { ...GOOD, 指标: put(INDICATORS, 1, 2, '亿') }, ''],
  [
    'a target in another unit',
    { ...GOOD, 指标: put(INDICATORS, 1, 3, '14500万美元') },
    '指标!D2："14500万美元" 的单位与该指标的计量单位（亿元）不能换算。请核对单位，按 亿元 填写数字。',
  ],
  [
    'a target with its unit',
    { ...GOOD, 指标: put(INDICATORS, 1, 3, '12500万元') },
    '指标!D2："12500万元" 应写成数字：按 亿元 计是 1.25。请核对后改为 1.25。',
  ],
  [
    'an entity target with its unit',
    { ...GOOD, 目标: put(TARGETS, 1, 8, '1亿美元') },
    '目标!I2："1亿美元" 应写成数字：按 万美元 计是 10000。请核对后改为 10000。',
  ],
  [
    'a curve that falls',
    { ...GOOD, 设置: put(SETTINGS, 1, 4, '2017-03 60%、2017-06 50%、2017-12 100%') },
    '设置!E2：累计进度 0.5 低于前面月份的 0.6，累计进度只能不变或增加。',
  ],
  [
    'a curve that ends early',
    { ...GOOD, 指标: put(INDICATORS, 1, 7, '2017-12 90%') },
    '指标!H2：2017-12 是考核期最后一个月，累计进度应为 1（100%），现为 0.9。',
  ],
  [
    'a curve twice',
    { ...GOOD, 设置: put(SETTINGS, 1, 4, '2017-12 1、2017年12月 100%') },
    '设置!E2：进度中 2017-12 写了两次，请删去一处。',
  ],
  [
    'no curve',
    { ...GOOD, 设置: put(SETTINGS, 1, 4, '先慢后快') },
    '设置!E2：进度“先慢后快”读不懂。请选按月均分、按天均分，或写成 2017-03 20%、2017-06 50%、2017-12 100% 的样子。',
  ],
  [
    'entities that repeat',
    { ...GOOD, 设置: put(SETTINGS, 2, 6, '甲县') },
    '设置!G3：“甲县”已在 设置!F2 使用。每个单位的名称和别名不能与别的单位或合计相同。',
  ],
  [
    'an unknown entity',
    { ...GOOD, 目标: put(TARGETS, 0, 8, '丙县') },
    '目标!I1：“丙县”不在“设置”的单位之列，也不是合计。请先在“设置”中列出，或更正名称。',
  ],
  [
    'an unknown indicator',
    { ...GOOD, 目标: put(TARGETS, 1, 0, 'C') },
    '目标!A2：“C”不在“指标”工作表中。请核对代码或名称。',
  ],
  [
    'no indicator',
    { ...GOOD, 目标: put(TARGETS, 1, 0, null) },
    '目标!A2：没有写是哪个指标。请填“指标”工作表中的代码或名称。',
  ],
  [
    'a whole and its parts',
    { ...GOOD, 目标: put(TARGETS, 1, 6, 1) },
    '目标!G2：既填了总数，又填了各单位的数。请留一种：各单位的数，或总数。',
  ],
  [
    'a target in two sheets',
    { ...GOOD, 指标: put(INDICATORS, 2, 3, 1) },
    '指标!D3：“目标”工作表第 2 行已有这个指标的数，这里不要再写数字。请删去一处，或写“按单位”“分次下达”。',
  ],
  [
    'a row twice',
    { ...GOOD, 目标: [...TARGETS, ...TARGETS.slice(1)] },
    '目标!A3：与第 2 行重复：同一指标的这一项只能写一行。',
  ],
  [
    'a mark without its row',
    { ...GOOD, 指标: put(INDICATORS, 1, 3, '按单位') },
    '指标!D2：写了“按单位”，但“目标”工作表中没有“到位资金”的行。请补上，或在这里直接填数字。',
  ],
  [
    'a version without its name',
    { ...GOOD, 目标: put(TARGETS, 1, 4, '2017-07-10') },
    '目标!D2：缺少这一项，应填：文本。',
  ],
  [
    'an owner that is not listed',
    { ...GOOD, 目标: put(put(TARGETS, 1, 2, '市'), 1, 3, '年初') },
    '目标!C2：“市”不在“设置”的下达单位之列。请先在“设置”中列出，或更正名称。',
  ],
  [
    'no such choice',
    { ...GOOD, 审核关系: put(RULES, 1, 1, '严重') },
    '审核关系!B2：“严重”不在可选之列。可选：强制性、核实性、提示性。',
  ],
  [
    'an error of Excel',
    { ...GOOD, 指标: put(INDICATORS, 1, 3, { error: '#REF!' }) },
    '指标!D2：公式出错（#REF!），请改成数字或文字。',
  ],
  ['decimals', { ...GOOD, 指标: put(INDICATORS, 1, 5, 10) }, '指标!F2：不能大于 9。'],
  [
    'a day',
    { ...GOOD, 设置: put(SETTINGS, 1, 3, '年底') },
    '设置!D2："年底" 不是有效日期，应写成 "2017-12-31" 的样子。',
  ],
  [
    'the window',
    { ...GOOD, 设置: put(SETTINGS, 1, 3, '2016-12-31') },
    '设置!D2：考核期在 2016-12-31 结束，早于开始日 2017-01-01，请核对起止日期。',
  ],
])('%s is told at its cell, and there is no template', (_, sheets, sentence) => {
  const told = problems(sheets);
  expect(told).toEqual(sentence === '' ? [] : [sentence]);
  for (const line of problems(sheets, en))
    expect(line).not.toMatch(/drafting\.[a-z]|template\.[a-z]|\{\{|。/);
});

test('a later format is refused with a sentence', () => {
  const rows = SETTINGS.map((row, index) => [
    index === 0 ? '格式' : index === 1 ? 'target-template/9' : null,
    ...row,
  ]);
  expect(problems({ ...GOOD, 设置: rows })).toEqual([
    '设置!A2：模板格式“target-template/9”由更新的版本制作，本加载项只认得“target-template/2”。请更新加载项后再打开。',
  ]);
});

test('all problems are told, sheet by sheet', () => {
  const told = problems({
    ...GOOD,
    设置: put(SETTINGS, 1, 0, null),
    指标: put(INDICATORS, 1, 2, '堆'),
    审核关系: put(RULES, 1, 2, null),
  });
  expect(told.map((line) => line.slice(0, line.indexOf('：')))).toEqual(['设置!A2', '审核关系!C2']);
  expect(problems({ ...GOOD, 指标: put(INDICATORS, 1, 2, '堆') })[0]).toMatch(/^指标!C2：不认识计量单位“堆”/);
});

test('days of a workbook that counts them from 1904', () => {
  const settings = put(put(SETTINGS, 1, 2, 42_736 - 1462), 1, 3, 43_100 - 1462);
  const sheets = snapshots({ ...GOOD, 设置: settings }).map((sheet) => ({ ...sheet, isFrom1904: true }));
  const read = readTemplateSheets(sheets);
  expect(read.ok && read.template.window).toMatchObject({
    from: '2017-01-01',
    to: '2017-12-31',
  });
});
