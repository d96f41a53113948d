/** The five published reports, each as an office might have laid it out. */
import { snapshotOf } from '../../support/snapshot';
import { grid, indicatorsIn, linesOf, readingOf, templateWith } from './reading-text';

test('Tongxiang, first quarter of 2017: two kinds of project under 其中', () => {
  const rows = grid(`
桐乡市2017年一季度浙商回归情况
指标 | 计量单位 | 嘉兴年度目标 | 一季度 |  |  | 项目数（个）
 |  |  | 累计到位 | 完成率 | 超序时进度（百分点） |
浙商回归实际到位资金 | 亿元 | 67 | 18.29 | 27.29% | 2.29 | 45
 其中：重大产业项目到位资金 | 亿元 | - | 10.99 | - | - | 20
    资本回归项目到位资金 | 万元 |  | 73000 |  |  | 25
`);
  const template = templateWith({
    indicators: indicatorsIn({
      浙商回归实际到位资金: '亿元',
      重大产业项目到位资金: '亿元',
      资本回归项目到位资金: '亿元',
    }),
  });
  const reading = readingOf(snapshotOf(rows, { merges: ['A1:G1', 'D2:F2'] }), template);
  expect(reading.period?.period).toEqual({ from: { year: 2017, month: 1 }, to: { year: 2017, month: 3 } });
  expect(linesOf(reading, template)).toEqual({
    浙商回归实际到位资金: { target: '67', actual: '18.29', completion: '0.2729', gap: '0.0229' },
    重大产业项目到位资金: { target: '-', actual: '10.99', completion: '-', gap: '-' },
    资本回归项目到位资金: { target: '', actual: '7.3000', completion: '', gap: '' },
  });
});

test('Shaoxing, January to September 2014: shares with and without a percent sign, counts and amounts in one column', () => {
  const rows = grid(`
附件1
绍兴市2014年1—9月越商回归情况表
 |  |  |  |  | 单位：亿元
序 号 | 项 目 | 单 位 | 年度目标任务 | 1—9月止累计 | 完成年度目标任务% | 占 比
一 | 引进省外资金 | 亿元 | 200 | 169.3 | 84.7 |
1 | 续建项目实到资金 | 亿元 |  | 89.6 |  | 61%
2 | 新建项目实到资金 | 亿元 |  | 48 |  | 32.7%
3 | 实缴注册资本金 | 亿元 |  | 9.3 |  | 6.3%
二 | 在建项目 | 个 |  | 126 |  |
1 | 亿元以上项目 | 个 |  | 85 |  | 67.5%
2 | 资金来自上海的项目 | 个 |  | 22 |  | 17.5%
`);
  const names = {
    引进省外资金: '亿元',
    续建项目实到资金: '亿元',
    新建项目实到资金: '亿元',
    实缴注册资本金: '亿元',
  };
  const counts = { 在建项目: '个', 亿元以上项目: '个', 资金来自上海的项目: '个' };
  const template = templateWith({ indicators: indicatorsIn({ ...names, ...counts }) });
  const reading = readingOf(snapshotOf(rows, { formats: { 'E5:E8': '0.0' } }), template);
  expect(reading.title?.text).toBe('绍兴市2014年1—9月越商回归情况表');
  expect(linesOf(reading, template)).toEqual({
    引进省外资金: { target: '200', actual: '169.3', completion: '0.847', share: '' },
    续建项目实到资金: { target: '', actual: '89.6', completion: '', share: '0.61' },
    新建项目实到资金: { target: '', actual: '48.0', completion: '', share: '0.327' },
    实缴注册资本金: { target: '', actual: '9.3', completion: '', share: '0.063' },
    在建项目: { target: '', actual: '=126', completion: '', share: '' },
    亿元以上项目: { target: '', actual: '=85', completion: '', share: '0.675' },
    资金来自上海的项目: { target: '', actual: '=22', completion: '', share: '0.175' },
  });
});

test('Jiaxing Science City, first half of 2017: live formulas beside the reported columns are not the report', () => {
  const rows = grid(`
2017年上半年双招双引完成情况
指标名称 | 单位 | 全年目标 | 累计完成 | 与上年同期比较 |  | 完成率（%） | 公式复算 |
 |  |  |  | 上年同期 | 增长（%） |  | 完成率 | 同比
引进区外注册内资 | 亿元 | 16 | 12.36 | 8.7 | 42 | 77 | 0.7725 | 0.42068965517
引进市外注册内资 | 亿元 | 8 | 12.36 | 8.41 | 47 | 155 | 1.545 | 0.46967895363
合同利用外资 | 万美元 | 21000 | 17003 | — | — | 81 | 0.80966666667 |
实际利用外资 | 亿美元 | 1.45 | 0.978 | 0.5842 | 67.4 | 67 | 0.67448275862 | 0.67408421773
`);
  const template = templateWith({
    indicators: indicatorsIn({
      引进区外注册内资: '亿元',
      引进市外注册内资: '亿元',
      合同利用外资: '万美元',
      实际利用外资: '万美元',
    }),
  });
  const merges = ['E2:F2', 'H2:I2', 'G2:G3'];
  const reading = readingOf(snapshotOf(rows, { merges, formulas: { H4: '=D4/C4' } }), template);
  expect(linesOf(reading, template)).toEqual({
    引进区外注册内资: { target: '16', actual: '12.36', prior: '8.7', growth: '0.42', completion: '0.77' },
    引进市外注册内资: { target: '8', actual: '12.36', prior: '8.41', growth: '0.47', completion: '1.55' },
    合同利用外资: { target: '21000', actual: '17003', prior: '-', growth: '-', completion: '0.81' },
    实际利用外资: { target: '14500', actual: '9780', prior: '5842', growth: '0.674', completion: '0.67' },
  });
});

test.each(['公式复算', '系统复算', '验算', '复核'])(
  '%s columns are passed over wherever they stand',
  (words) => {
    const rows = grid(`
指标 | ${words} |  | 1—6月 |
 | 到位资金 | 完成率 | 累计完成 | 完成率
到位资金 | 18.3 | 0.28 | 18.29 | 27.29%
`);
    const template = templateWith({ indicators: indicatorsIn({ 到位资金: '亿元' }) });
    const reading = readingOf(snapshotOf(rows, { merges: ['A1:A2', 'B1:C1', 'D1:E1'] }), template);
    expect(linesOf(reading, template)).toEqual({ 到位资金: { actual: '18.29', completion: '0.2729' } });
  },
);

test('Quzhou, 2011: completions above 100 % as percentages, as fractions and as text', () => {
  const table = (completions: readonly [string, string, string, string]) => `
2011年衢州市招商引资任务完成情况
指标 | 计量单位 | 任务数 | 完成数 | 完成率
招商引资协议引资额 | 亿元 | 320 | 432 | ${completions[0]}
实际到位市外资金 | 亿元 | 160 | 176 | ${completions[1]}
省外引进项目到位资金 | 亿元 | 35 | 39.45 | ${completions[2]}
山海协作到位资金 | 亿元 | 20 | 71 | ${completions[3]}
`;
  const names = ['招商引资协议引资额', '实际到位市外资金', '省外引进项目到位资金', '山海协作到位资金'];
  const template = templateWith({
    indicators: indicatorsIn(Object.fromEntries(names.map((name) => [name, '亿元']))),
  });
  const completionsOf = (text: string) =>
    Object.values(linesOf(readingOf(snapshotOf(grid(text)), template), template)).map(
      ({ completion }) => completion,
    );
  const published = ['1.35', '1.10', '1.127', '3.55'];
  expect(completionsOf(table(['135', '110', '112.7', '355']))).toEqual(published);
  expect(completionsOf(table(["'135%", "'110％", '１１２．７％', '355%']))).toEqual(published);
  expect(completionsOf(table(['1.35', '1.1', '1.127', '3.55']))).toEqual(['1.35', '1.1', '1.127', '3.55']);
});

test('Pinghu, January to October 2020: one county in the layout of many, ranks, a change of share in points', () => {
  const rows = grid(`
利用外资情况通报（2020年10月）
地区 | 实际外资（万美元） |  |  | 增资扩股合同外资（万美元） |  |  | 招大引强（个） |
 | 1—10月累计 | 同比±% | 位次 | 1—10月累计 | 同比±% | 占比% | 1—10月 | 位次
平湖市 | 37,551 | 76.4 | 1 | 24736 | 37.2 | 41 | 13 | 第1
`);
  const template = templateWith({
    indicators: indicatorsIn({ 实际外资: '万美元', 增资扩股合同外资: '万美元', 招大引强: '个' }),
  });
  const reading = readingOf(snapshotOf(rows, { merges: ['A2:A3', 'B2:D2', 'E2:G2', 'H2:I2'] }), template);
  expect(reading.layout).toBe('entity-rows');
  expect(reading.period?.period).toEqual({ from: { year: 2020, month: 1 }, to: { year: 2020, month: 10 } });
  expect(linesOf(reading, template)).toEqual({
    '实际外资 平湖市': { actual: '37551', growth: '0.764', rank: '=1' },
    '增资扩股合同外资 平湖市': { actual: '24736', growth: '0.372', share: '0.41' },
    '招大引强 平湖市': { actual: '=13', rank: '=1' },
  });
});
