import fc from 'fast-check';
import { parsePeriod, periodCode } from '../../../src/core/statistics/period';
import { inYear, readPeriod } from '../../../src/core/statistics/read-period';
import { periodWords } from '../../../src/messages/periods';

describe('readPeriod', () => {
  test.each([
    // titles of the five published reports and of real sheets
    ['2017年上半年', '2017-H1'],
    ['浙江嘉兴桐乡市 2017年1—3月(一季度)', '2017-Q1'],
    ['绍兴市2014年1—9月越商回归情况表', '2014-01..2014-09'],
    ['截至2014年9月底', '2014-01..2014-09'],
    ['衢州市2011年招商引资完成情况', '2011'],
    ['平湖市2020年1-10月外资通报', '2020-01..2020-10'],
    ['××市2024年1—6月招商引资主要指标完成情况表', '2024-H1'],
    ['××县2024年1—5月一般公共预算收支执行情况表', '2024-01..2024-05'],
    ['××区2024年1—2月重点建设项目投资完成情况表', '2024-01..2024-02'],
    // every dash
    ['2017年1-6月', '2017-H1'],
    ['2017年1–6月', '2017-H1'],
    ['2017年1——6月', '2017-H1'],
    ['2017年1－6月', '2017-H1'],
    ['2017年1~6月', '2017-H1'],
    ['2017年1～6月', '2017-H1'],
    ['2017年1至6月', '2017-H1'],
    ['2017年1月到6月', '2017-H1'],
    ['2017年1一6月', '2017-H1'],
    ['2017年一至六月', '2017-H1'],
    // other spellings
    ['２０１７年１—６月', '2017-H1'],
    ['2017\u00a0年\u00a01 — 6\u00a0月份', '2017-H1'],
    ['二〇一七年六月', '2017-H1'],
    ['二零一七年十二月', '2017'],
    ['2017年度', '2017'],
    ['2017年全年', '2017'],
    ['2017年6月', '2017-H1'],
    ['2017年6月份累计', '2017-H1'],
    ['2017年6月当月', '2017-06'],
    ['2017年6月份当月完成情况', '2017-06'],
    ['2017年6月招商引资完成情况(当月、累计)', '2017-H1'],
    ['2017年第三季度', '2017-Q3'],
    ['2017年三季度', '2017-Q3'],
    ['2017年前三季度', '2017-01..2017-09'],
    ['2017年1-3季度', '2017-01..2017-09'],
    ['截至2017年三季度末', '2017-01..2017-09'],
    ['2017年下半年', '2017-H2'],
    ['2017年前10个月', '2017-01..2017-10'],
    ['2020年7—9月', '2020-Q3'],
    ['2016年7月—2017年6月', '2016-07..2017-06'],
    ['2021—2025年6月', '2021-01..2025-06'],
    ['2021年至2025年6月底累计', '2021-01..2025-06'],
    ['2021—2025年', '2021-01..2025-12'],
    ['2016—2020年', '2016-01..2020-12'],
    ['2017年半年报', '2017-H1'],
    ['2024年元月', '2024-01'],
    ['二0一七年六月', '2017-H1'],
    ['2017年第1—3季度', '2017-01..2017-09'],
    ['2023年1月至2024年6月', '2023-01..2024-06'],
    // years behind a point or a slash
    ['2024.1-6', '2024-H1'],
    ['2024.01—06月招商引资情况', '2024-H1'],
    ['招商引资(2024/1-9)', '2024-01..2024-09'],
    ['2024.1-6月', '2024-H1'],
    ['2016.7—2017.6', '2016-07..2017-06'],
    // days at the edges of months are months
    ['截至2014年9月30日', '2014-01..2014-09'],
    ['截至2024年2月29日', '2024-01..2024-02'],
    ['2020年7月1日—9月30日百日竞赛', '2020-Q3'],
    ['2017年1月1日-2017年6月30日', '2017-H1'],
    // a year elsewhere
    ['2024年招商引资1—6月完成情况', '2024-H1'],
    ['上半年完成情况(2017年)', '2017-H1'],
    // codes
    ['2017-06', '2017-06'],
    [' 2017-H1 ', '2017-H1'],
    // a publishing date beside the period
    ['2024年7月5日 2024年1—6月完成情况', '2024-H1'],
    ['2017年1—6月(2017年7月10日填报)', '2017-H1'],
  ])('%s is %s', (text, code) => {
    const period = readPeriod(text)?.period;
    expect(period && periodCode(period)).toBe(code);
  });

  test.each([
    ['1—6月累计', 1, 6],
    ['前三季度', 1, 9],
    ['截至9月底', 1, 9],
    ['一季度', 1, 3],
    ['第三季度', 7, 9],
    ['全年', 1, 12],
    ['其中:6月当月', 6, 6],
    ['12月止', 1, 12],
  ])('%s names months %d to %d and no year', (text, first, last) => {
    const reading = readPeriod(text);
    expect(reading).toMatchObject({ period: null, months: { first, last } });
    expect(reading && periodCode(inYear(reading, 2017))).toBe(
      periodCode({ from: { year: 2017, month: first }, to: { year: 2017, month: last } }),
    );
  });

  test.each([
    '报出日期:2024年7月5日',
    // a month, January to June, or a date of which the day is missing
    '2017/6',
    '2017.6',
    '2024.1.6',
    '2024/1/6',
    '2024-1-6',
    '2024.1-6.30',
    '2024.9-3',
    '2024.1-13',
    'v2024.1-6.2',
    '2024年3月3日',
    '2017-04-12',
    '2017/08/10',
    '2017.8.10',
    '二〇二四年七月五日',
    '截至2024年6月21日',
    '7月5日',
    '2017年13月完成情况',
    '2017年9—3月',
    '9—3月',
    '9月中旬',
    '2017年9月上旬',
    '单位：万元月报表',
    '截至2月27日',
    '今年以来',
    '年度目标',
    '全市合计',
    '世界500强',
    '3个多月',
    '提前3个月完成任务',
    '提前三季度',
    '',
  ])('%s is no period', (text) => {
    expect(readPeriod(text)).toBeNull();
  });

  test('gives the words as they stand', () => {
    expect(readPeriod('××市２０２４年１—６月招商引资情况')?.text).toBe('２０２４年１—６月');
    expect(readPeriod('截至2014年9月底,全市到位资金')?.text).toBe('截至2014年9月底');
  });

  test('takes back what periodWords writes', () => {
    fc.assert(
      fc.property(periods, (period) => {
        expect(readPeriod(`全市${periodWords(period, 'zh-CN')}招商引资完成情况`)?.period).toEqual(period);
      }),
    );
  });

  test('is quick with a long run of blanks', () => {
    const start = performance.now();
    expect(readPeriod(`2017年${' '.repeat(30_000)}1—6月`)).not.toBeNull();
    expect(readPeriod(`${'2017 年 '.repeat(5_000)}`)?.text).toBe('2017 年');
    expect(performance.now() - start).toBeLessThan(1_000);
  });

  test('takes back codes', () => {
    fc.assert(
      fc.property(periods, (period) => {
        expect(parsePeriod(periodCode(period))).toEqual(period);
        expect(readPeriod(periodCode(period))?.period).toEqual(period);
      }),
    );
  });
});

const periods = fc
  .tuple(
    fc.integer({ min: 1990 * 12, max: 2060 * 12 }),
    fc.oneof(fc.integer({ min: 0, max: 11 }), fc.nat(70)),
  )
  .map(([first, length]) => {
    const month = (index: number) => ({ year: Math.floor(index / 12), month: (index % 12) + 1 });
    return { from: month(first), to: month(first + length) };
  });
