import { meaningOf, readHeading } from '../../../src/core/report/headings';
import type { HeadingMeaning } from '../../../src/core/report/headings';

const SPELLINGS: Readonly<Partial<Record<HeadingMeaning, readonly string[]>>> = {
  target: [
    '年度目标',
    '目标任务',
    '目标数',
    '年度计划',
    '任务数',
    '年初预算',
    '全年目标（亿元）',
    '年度投资目标',
    '计划完成投资',
    '2024年度目标任务',
    '本年目标',
    '下达任务',
    '市下达任务数',
  ],
  actual: [
    '累计完成',
    '本月止累计',
    '1—6月累计',
    '1－6月 累计完成',
    '1至6月完成',
    '实际完成',
    '1-本月累计完成',
    '完成数',
    '本年累计',
    '到位资金',
    '累计完成任务数',
    '截至6月底完成',
    '1-当月累计完成投资',
    '本年',
    '本年完成',
    '今年以来',
  ],
  month: ['本月', '当月', '其中：6月', '6月', '本月完成', '当月完成投资', '其中:6月份完成数'],
  previous: ['上月止累计', '截至上月累计', '上月末累计'],
  prior: ['上年同期', '去年同期', '上年同期累计', '同期数', '上年1—6月', '上年'],
  change: ['增减额', '比上年同期增减额', '比上年同期', '同比增减（万元）', '占比同比增减(百分点)', '增加额'],
  growth: [
    '同比',
    '同比±%',
    '同比\n±%',
    '增长%',
    '增幅',
    '同比增长（％）',
    '比上年同期增长%',
    '增长率',
    '同比增减%',
    '增减（±％）',
    '同比增长(可比口径)%',
  ],
  completion: [
    '完成率',
    '完成%',
    '完成%4=2/1',
    '完成率（％）④=②/①',
    '完成年计划%',
    '占年度计划%',
    '占年初预算%',
    '占年初预算 ％',
    '履约率',
    '完成年度目标%',
    '累计占年度目标比例',
    '年度目标完成率',
    '完成年度目标任务的（%）',
  ],
  gap: [
    '与序时差',
    '超序时进度',
    '序时进度差(百分点)',
    '与序时差（百分点）',
    '比时间进度±百分点',
    '与时序进度相比',
  ],
  share: ['占比', '比重', '占全市比重', '占比（%）', '占全市比重%'],
  rank: ['位次', '排名', '综合排名'],
  unit: ['计量单位'],
  note: ['备注', '亮灯/形象进度', '形象进度'],
  name: ['指标', '指标名称', '项 目', '项目名称', '主要指标', '名称'],
  entity: ['县（市、区）', '县市区', '填报单位', '单位名称', '地区', '区县'],
  'unit-or-entity': ['单位', '单　位'],
  serial: ['序号', '序　号', '编号'],
  recomputed: ['公式复算', '复算完成率', '系统复算', '验算'],
  other: [
    '责任单位',
    '总投资',
    '止上年底累计',
    '止上年底完成投资',
    '序时进度',
    '环比%',
    '当月同比%',
    '6月同比增长%',
    '本月完成率',
    '上年完成数',
    '预计全年完成',
    '联系电话',
  ],
};

describe.each(Object.entries(SPELLINGS))('%s', (meaning, spellings) => {
  test.each(spellings)('is said by %s', (spelling) => {
    expect(meaningOf(readHeading(spelling))).toBe(meaning);
  });
});

test.each(['桐乡市', '实体经济', 'A', ''])('%j says nothing', (text) => {
  expect(meaningOf(readHeading(text))).toBeNull();
});

test.each([
  ['到位资金（亿元）', '到位资金', '亿元', null],
  ['实际利用外资(万美元)', '实际利用外资', '万美元', null],
  ['完成%（4=2/1）', '完成%', '%', null],
  ['与序时差(百分点)', '与序时差', '百分点', null],
  ['2024年1—6月累计', '1-6月累计', undefined, 2024],
  ['同比(±%)', '同比', '%', null],
  ['增加值（可比价）', '增加值(可比价)', undefined, null],
])('%s is taken apart', (text, words, unit, year) => {
  const heading = readHeading(text);
  expect([heading.words, heading.unit?.symbol, heading.year]).toEqual([words, unit, year]);
});

test.each(['、', '序时', '截至', '比', '1'])('a cell full of %s is read at once', (text) => {
  const start = performance.now();
  meaningOf(readHeading(`${text.repeat(32_000)}x`));
  expect(performance.now() - start).toBeLessThan(1000);
});
