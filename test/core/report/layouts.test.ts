/** The three layouts that offices use, with the traps that each of them holds. */
import { FigureTrait } from '../../../src/core/report/facts';
import { snapshotOf } from '../../support/snapshot';
import { grid, indicatorsIn, linesOf, readingOf, templateWith } from './reading-text';

describe('a row per county, a group of columns per indicator, two currencies', () => {
  const rows = grid(`
××市2024年1—6月招商引资主要指标完成情况表
填报单位：市投资促进局 |  |  |  |  |  |  |  |  |  | 单位：亿元、万美元
序号 | 单位 | 到位市外资金（亿元） |  |  |  |  | 实际利用外资（万美元）
 |  | 年度目标 | 1—6月累计 | 其中：6月 | 完成% | 同比±% | 年度目标 | 1—6月累计 | 完成% | 同比±% | 位次
 |  | '1 | '2 | '3 | 4=2/1 | '5 | '6 | '7 | 8=7/6 | '9 | '10
 | 合\u3000\u3000计 | 120 | 62.4 | 11.2 | 52 | 12.27 | 7000 | 1128 | 16.11 | -3.4
1 | 香格里拉市 | 62 | 36.91 | 6 | 59.54% | 19.56 | 3000 | 812 | 27.07 | 8.1 | 1
2 | 德钦县 | 8 | 2.69 | 0.4 | 33.67 | -0.74 | - | - | - | - | —
3 | 维西县 | 43 | 18.5 | 4.1 | 43.01 | 1.7 | 2500 | 316 | 12.64 | -22.6 | 2
4 | 经开区 | 7 | 3.61 | 0.7 | 51.57 | -0.52 | 1500 | 0 | 0 | -100 | 3
注：1.“-”表示未下达目标；2.完成率按亿元两位小数计算；3.外资为商务部快报数。
单位负责人： |  |  | 审核人： |  |  | 填报人： |  |  | 联系电话： | 报出日期：2024年7月5日
`);
  const merges = ['A1:L1', 'A2:F2', 'K2:L2', 'A3:A5', 'B3:B5', 'C3:G3', 'H3:L3', 'A11:L11'];
  const template = templateWith({
    total: '全州',
    entities: ['香格里拉市', '德钦县', '维西县', '经开区'].map((name) => ({ name })),
    indicators: [
      { code: 'NZ', name: '到位市外资金', unit: '亿元', decimals: 2 },
      { code: 'WZ', name: '实际利用外资', unit: '万美元' },
    ],
  });
  const formats = { 'F6:F10': '0.00', 'K6:K10': '0.0' };
  const reading = readingOf(snapshotOf(rows, { merges, formats }), template);
  const lines = linesOf(reading, template);

  test('every figure, with its printed decimals', () => {
    expect(lines).toEqual({
      '到位市外资金 全州': {
        target: '120',
        actual: '62.40',
        month: '11.20',
        completion: '0.5200',
        growth: '0.1227',
      },
      '到位市外资金 香格里拉市': {
        target: '62',
        actual: '36.91',
        month: '6.00',
        completion: '0.5954',
        growth: '0.1956',
      },
      '到位市外资金 德钦县': {
        target: '8',
        actual: '2.69',
        month: '0.40',
        completion: '0.3367',
        growth: '-0.0074',
      },
      '到位市外资金 维西县': {
        target: '43',
        actual: '18.50',
        month: '4.10',
        completion: '0.4301',
        growth: '0.017',
      },
      '到位市外资金 经开区': {
        target: '7',
        actual: '3.61',
        month: '0.70',
        completion: '0.5157',
        growth: '-0.0052',
      },
      '实际利用外资 全州': {
        target: '7000',
        actual: '1128',
        completion: '0.1611',
        growth: '-0.034',
        rank: '',
      },
      '实际利用外资 香格里拉市': {
        target: '3000',
        actual: '812',
        completion: '0.2707',
        growth: '0.081',
        rank: '=1',
      },
      '实际利用外资 德钦县': { target: '-', actual: '-', completion: '-', growth: '-', rank: '-' },
      '实际利用外资 维西县': {
        target: '2500',
        actual: '316',
        completion: '0.1264',
        growth: '-0.226',
        rank: '=2',
      },
      '实际利用外资 经开区': {
        target: '1500',
        actual: '0',
        completion: '0.00',
        growth: '-1.000',
        rank: '=3',
      },
    });
  });

  test('where everything stands', () => {
    expect(reading).toMatchObject({
      layout: 'entity-rows',
      title: { text: '××市2024年1—6月招商引资主要指标完成情况表', cell: { row: 0, column: 0 } },
      period: { period: { from: { year: 2024, month: 1 }, to: { year: 2024, month: 6 } } },
      headerRows: { first: 2, last: 4 },
      body: { row: 5, column: 1, rows: 5, columns: 11 },
      missingIndicators: [],
      unexpectedLabels: [],
      missingEntities: [],
      duplicateEntities: [],
      unitConflicts: [],
      unreadable: [],
    });
    expect(reading.facts.entities[reading.facts.totalEntity]).toBe('全州');
    expect(
      reading.headings
        .filter(({ indicator }) => indicator === 1)
        .map(({ measure, cell }) => [measure, cell.column]),
    ).toEqual([
      ['target', 7],
      ['actual', 8],
      ['completion', 9],
      ['growth', 10],
      ['rank', 11],
    ]);
    expect(reading.remarks?.map(({ text }) => text)).toEqual([rows[10]?.[0]]);
  });

  test('a figure written as text is marked', () => {
    const completion = reading.facts.measures.get('completion');
    expect([...(completion?.traits ?? [])].filter((trait) => trait & FigureTrait.fromText)).toHaveLength(1);
  });

  test('the same without merges, shifted, with the total last', () => {
    const total = rows[5] ?? [];
    const moved = [...rows.slice(0, 5), ...rows.slice(6, 10), total, ...rows.slice(10)];
    const formatted = { 'H9:H13': '0.00', 'M9:M13': '0.0' };
    const again = readingOf(
      snapshotOf(moved, { origin: { row: 3, column: 2 }, formats: formatted }),
      template,
    );
    expect(linesOf(again, template)).toEqual(lines);
    expect(again.facts.totalEntity).toBe(reading.facts.totalEntity);
    expect(again.headerRows).toEqual({ first: 5, last: 7 });
  });

  test('合计 across the serial and the name column', () => {
    const total = rows[5] ?? [];
    const wide = [...rows.slice(0, 5), ['合计', null, ...total.slice(2)], ...rows.slice(6)];
    expect(
      linesOf(readingOf(snapshotOf(wide, { merges: [...merges, 'A6:B6'], formats }), template), template),
    ).toEqual(lines);
  });
});

describe('a row per indicator, levels by indents and numbering', () => {
  const rows = grid(`
××县2024年1—5月一般公共预算收支执行情况表
 |  |  |  |  |  | 单位：万元
项目 | 年初预算 | 调整预算 | 累计完成 |  | 占年初预算% | 比上年同期
 |  |  | 本年 | 上年同期 |  | 增减额 | ±%
一、财政总收入 | 10065 | 10100 | 4348 | 4650 | 43.2 | -302 | -6.5
  其中：税收收入 | 8465 |  | 3511 | 3704 | 41.5 | -193 | -5.2
     非税收入 | 1600 |  | 837 | 948 | 52.3 | -111 | -11.7
  （一）上划中省收入 | 6265 |  | 2628 | 2400 | 41.9 | 228 | 9.5

  （二）地方一般公共预算收入 | 3800 |  | 1720 | 2251 | 45.3 | -531 | -23.6
   1.税务部门 | 2750 |  | 1431 | 1595 | 52 | -164 | -10.3
四、国有资本经营预算收入 | 0 |  | 0 | 0 | — | 0 | —
五、债务收入 | 10 |  | 5 | 5 | 50 | 0 | 0
备注：上年同期按可比口径调整。
填报人：    复核人：    负责人：                报送日期：
`);
  const merges = ['A1:H1', 'G2:H2', 'A3:A4', 'B3:B4', 'C3:C4', 'D3:E3', 'F3:F4', 'G3:H3'];
  const units = Object.fromEntries(
    [
      '财政总收入',
      '税收收入',
      '非税收入',
      '上划中省收入',
      '地方一般公共预算收入',
      '税务部门',
      '国有资本经营预算收入',
      '土地出让收入',
    ].map((name) => [name, '万元']),
  );
  const template = templateWith({ indicators: indicatorsIn(units) });
  const reading = readingOf(snapshotOf(rows, { merges }), template);

  test('every figure', () => {
    expect(linesOf(reading, template)).toEqual({
      财政总收入: {
        target: '10065',
        actual: '4348',
        prior: '4650',
        completion: '0.432',
        change: '-302',
        growth: '-0.065',
      },
      税收收入: {
        target: '8465',
        actual: '3511',
        prior: '3704',
        completion: '0.415',
        change: '-193',
        growth: '-0.052',
      },
      非税收入: {
        target: '1600',
        actual: '837',
        prior: '948',
        completion: '0.523',
        change: '-111',
        growth: '-0.117',
      },
      上划中省收入: {
        target: '6265',
        actual: '2628',
        prior: '2400',
        completion: '0.419',
        change: '228',
        growth: '0.095',
      },
      地方一般公共预算收入: {
        target: '3800',
        actual: '1720',
        prior: '2251',
        completion: '0.453',
        change: '-531',
        growth: '-0.236',
      },
      税务部门: {
        target: '2750',
        actual: '1431',
        prior: '1595',
        completion: '0.52',
        change: '-164',
        growth: '-0.103',
      },
      国有资本经营预算收入: {
        target: '0',
        actual: '0',
        prior: '0',
        completion: '-',
        change: '0',
        growth: '-',
      },
    });
  });

  test('what did not fit', () => {
    expect(reading.layout).toBe('indicator-rows');
    expect(reading.missingIndicators).toEqual([7]);
    expect(reading.unexpectedLabels.map(({ text, cell }) => [text, cell.row])).toEqual([['债务收入', 12]]);
    expect(reading.remarks?.map(({ text }) => text)).toEqual(['备注：上年同期按可比口径调整。']);
  });

  test('the goal is the column that the completion divides by', () => {
    const adjusted = rows.map((row) => row.map((cell) => (cell === '占年初预算%' ? '占调整预算%' : cell)));
    const again = readingOf(snapshotOf(adjusted, { merges }), template);
    expect(again.headings.find(({ measure }) => measure === 'target')?.text).toBe('调整预算');
    expect(reading.headings.find(({ measure }) => measure === 'target')?.text).toBe('年初预算');
  });

  test('the caption’s unit is brought to the template’s, exactly', () => {
    const inYuan = templateWith({ indicators: indicatorsIn({ 财政总收入: '亿元', 税收收入: '元' }) });
    const lines = linesOf(readingOf(snapshotOf(rows, { merges }), inYuan), inYuan);
    expect(lines).toMatchObject({
      财政总收入: { actual: '0.4348', change: '-0.0302', completion: '0.432' },
      税收收入: { actual: '35110000' },
    });
  });
});

describe('a row per project, sub-totals of groups between them', () => {
  const rows = grid(`
××区2024年1—2月重点建设项目投资完成情况表
序时进度：16.67% |  |  |  |  |  |  |  |  |  | 单位：亿元
序号 | 项目名称 | 责任单位 | 总投资 | 止上年底累计 | 年度计划 | 本月完成 | 1—2月累计 | 完成年计划% | 与序时差（百分点） | 亮灯/形象进度
甲 | 乙 | 丙 | '1 | '2 | '3 | '4 | '5 | 6=5/3 | 7=6-序时 | 丁
 | 合计（100宗） |  |  |  | 135.46 |  | 17.41 | 12.85 | -3.82 | 黄
 | 一、省重点（14宗） |  |  |  | 44.62 |  | 6.5 | 14.54 | -2.13
1 | ××产业园一期 | 发改局 | 18.95 | 6.2 | 6 | 0.3 | 1.05 | 17.5 | '+0.83 | 主体施工
2 | ××路改造 | 住建局 | 2.18 | — | 1.2 | 0 | 0 | 0 | -16.67 | 未开工
 | 二、市重点（7宗） |  |  |  | 10.66 |  | 2.74 | 21.85 | '+9
1 | ××水厂 | 水利局 | 3 | 1 | 1 | 0.1 | 0.2 | 20 | 3.33
 | 小计 |  |  |  | 1 | 0.1 | 0.2 | 20 | 3.33
说明：省重点与市重点有重复项目1个，合计已剔除。
主管领导：     审核：     制表：           2024年3月3日
`);
  const indicators = indicatorsIn({ 重点项目投资: '亿元' });

  test('projects are taken as found, groups and sub-totals are not projects', () => {
    const template = templateWith({ indicators });
    const reading = readingOf(snapshotOf(rows), template);
    expect(linesOf(reading, template)).toEqual({
      '重点项目投资 合计（100宗）': {
        target: '135.46',
        month: '',
        actual: '17.41',
        completion: '0.1285',
        gap: '-0.0382',
      },
      '重点项目投资 ××产业园一期': {
        target: '6',
        month: '0.3',
        actual: '1.05',
        completion: '0.175',
        gap: '0.0083',
      },
      '重点项目投资 ××路改造': { target: '1.2', month: '0', actual: '0', completion: '0.00', gap: '-0.1667' },
      '重点项目投资 ××水厂': { target: '1', month: '0.1', actual: '0.2', completion: '0.20', gap: '0.0333' },
    });
    expect(reading.facts.totalEntity).toBe(0);
    expect([...reading.facts.notes]).toEqual([
      [0, '黄'],
      [1, '主体施工'],
      [2, '未开工'],
    ]);
    expect(reading.unexpectedLabels).toEqual([]);
  });

  test('groups that the template lists are its entities', () => {
    const template = templateWith({
      indicators,
      total: '合计',
      entities: ['省重点', '市重点', '区重点'].map((name) => ({ name })),
    });
    const reading = readingOf(snapshotOf(rows), template);
    expect(Object.keys(linesOf(reading, template))).toEqual([
      '重点项目投资 合计',
      '重点项目投资 省重点',
      '重点项目投资 市重点',
    ]);
    expect(reading.missingEntities).toEqual(['区重点']);
    expect(reading.unexpectedLabels.map(({ text }) => text)).toEqual(['××产业园一期', '××路改造', '××水厂']);
  });
});

describe('a matrix', () => {
  const template = templateWith({
    total: '全市',
    entities: [{ name: '桐乡市', aliases: ['桐乡'] }, { name: '平湖市' }],
    indicators: indicatorsIn({ 到位资金: '亿元', 实际利用外资: '万美元', 亿元以上项目: '个' }),
  });

  test('of what was achieved, with ranks in brackets', () => {
    const rows = grid(`
2024年前三季度各县（市、区）主要指标
县（市、区） | 主要指标
 | 到位资金（万元） | 实际利用外资（万美元） | 亿元以上项目（个）
桐乡 | 182900 | 9780(2) | 22
平湖市 | 98000 | 37551（1） | …
全市 | 280900 | 47331 | 40
`);
    const reading = readingOf(snapshotOf(rows, { merges: ['A1:D1', 'A2:A3', 'B2:D2'] }), template);
    expect(reading.layout).toBe('matrix');
    expect(reading.period?.period.to).toEqual({ year: 2024, month: 9 });
    expect(linesOf(reading, template)).toEqual({
      '到位资金 桐乡市': { actual: '18.2900' },
      '实际利用外资 桐乡市': { actual: '9780', rank: '=2' },
      '亿元以上项目 桐乡市': { actual: '=22' },
      '到位资金 平湖市': { actual: '9.8000' },
      '实际利用外资 平湖市': { actual: '37551', rank: '=1' },
      '亿元以上项目 平湖市': { actual: '…' },
      '到位资金 全市': { actual: '28.0900' },
      '实际利用外资 全市': { actual: '47331' },
      '亿元以上项目 全市': { actual: '=40' },
    });
  });

  test('groups may go by measure, with the indicators below', () => {
    const rows = grid(`
单位 | 年度目标 |  | 1—9月累计
 | 到位资金 | 实际利用外资 | 到位资金 | 实际利用外资
桐乡市 | 67 | 14500 | 18.29 | 9780
`);
    const reading = readingOf(snapshotOf(rows, { merges: ['A1:A2', 'B1:C1', 'D1:E1'] }), template);
    expect(reading.layout).toBe('entity-rows');
    expect(linesOf(reading, template)).toEqual({
      '到位资金 桐乡市': { target: '67', actual: '18.29' },
      '实际利用外资 桐乡市': { target: '14500', actual: '9780' },
    });
    expect(reading.missingIndicators).toEqual([2]);
    expect(reading.missingEntities).toEqual(['平湖市']);
  });

  test('headings may join indicator and measure', () => {
    const rows = grid(`
地区 | 到位资金目标（亿元） | 到位资金 | 到位资金完成率 | 实际利用外资累计完成（万美元） | 实际利用外资同比%
桐乡市 | 67 | 18.29 | 27.30% | 9780 | 67.4
`);
    const reading = readingOf(snapshotOf(rows), template);
    expect(linesOf(reading, template)).toEqual({
      '到位资金 桐乡市': { target: '67', actual: '18.29', completion: '0.2730' },
      '实际利用外资 桐乡市': { actual: '9780', growth: '0.674' },
    });
  });
});

test('a table on its side is turned, not read as counties called 目标 and 完成率', () => {
  const template = templateWith({ indicators: indicatorsIn({ 到位资金: '亿元', 实际外资: '万美元' }) });
  const rows = grid(`
2024年1—6月完成情况
项目 | 到位资金 | 实际外资
年度目标 | 100 | 200
累计完成 | 62 | 90
完成率 | 62% | 45%
`);
  const reading = readingOf(snapshotOf(rows), template);
  expect(reading).toMatchObject({
    layout: 'indicator-rows',
    turned: { row: 1, column: 0 },
    missingEntities: [],
  });
  expect(Object.values(linesOf(reading, template)).map(({ completion }) => completion)).toEqual([
    '0.62',
    '0.45',
  ]);
});

describe('the row of column numbers, partly typed over', () => {
  const template = templateWith({
    indicators: [
      { code: 'A', name: '甲产业', unit: '万元' },
      { code: 'B', name: '乙产业', unit: '万元' },
    ],
  });
  const sheet = (ordinals: string) =>
    snapshotOf(
      grid(`
某市2024年1—6月情况表
指标 | 年度目标 | 累计完成 | 上年同期 | 完成率(%)
${ordinals}
甲产业 | 100 | 50 | 40 | 50
乙产业 | 200 | 80 | 70 | 40
`),
    );

  test.each([
    ['whole', '甲 | 1 | 2 | 3 | 4'],
    ['a number typed over', '甲 | 1 | 62.4 | 3 | 4'],
    ['a word typed over', '甲 | 1 | 2 | 约3 | 4=2/1'],
    ['two of five, and named by its formula', '0 | 1 | 12 | 3 | 4=2/1'],
  ])('%s: it belongs to the header', (_, ordinals) => {
    const reading = readingOf(sheet(ordinals), template);
    expect(reading.headerRows).toEqual({ first: 1, last: 2 });
    expect(reading.unexpectedLabels).toEqual([]);
    expect(reading.facts.lineCount).toBe(2);
  });

  test.each([
    ['figures under a name', '合计 | 1 | 2 | 3 | 4'],
    ['most of it typed over', '甲 | 100 | 50 | 40 | 4'],
    ['figures that happen to be small', '其他 | 1 | 2 | 7 | 4'],
  ])('%s: data', (_, ordinals) => {
    expect(readingOf(sheet(ordinals), template).headerRows).toEqual({ first: 1, last: 1 });
  });
});
