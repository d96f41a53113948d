import { examine } from '../../src/core/examine';
import { parsePeriod } from '../../src/core/statistics/period';
import { templateOf } from '../support/facts';
import { snapshotOf } from '../support/snapshot';

const template = templateOf({
  indicators: [
    { code: 'SJ', name: '实际利用外资', unit: '万美元', decimals: 0, target: 14500 },
    { code: 'ZS', name: '浙商回归资本', unit: '亿元', decimals: 2, target: 14 },
  ],
});

const sheet = (title: string, completion: number) =>
  snapshotOf([
    [title],
    ['指标', '计量单位', '年度目标', '累计完成', '完成率(%)'],
    ['实际利用外资', '万美元', 14500, 9780, completion],
    ['浙商回归资本', '亿元', 14, 10.92, 78],
  ]);

describe('examine', () => {
  it('reads, validates, places every metric and asks for its lights', () => {
    const result = examine(sheet('某园区2017年1—6月完成情况表', 67), template);
    if (!result.ok) throw new Error(result.reason.key);
    const { period, validation, progress, highlights } = result.examination;
    expect(period).toEqual(parsePeriod('2017-H1'));
    expect(validation.summary).toMatchObject({ errors: 0, queries: 0 });
    expect(progress?.statuses.map(({ indicator, light }) => [indicator, light])).toEqual([
      ['SJ', 'green'],
      ['ZS', 'green'],
    ]);
    expect(highlights).toMatchObject([{ kind: 'highlight', sheet: 'Sheet1' }]);
  });

  it('names the cell that is wrong', () => {
    const result = examine(sheet('某园区2017年1—6月完成情况表', 76), template);
    expect(result.ok && result.examination.validation.findings[0]).toMatchObject({
      rule: 'arithmetic.completion',
      severity: 'error',
      cells: [
        { sheet: 'Sheet1', row: 2, column: 4 },
        { row: 2, column: 3 },
        { row: 2, column: 2 },
      ],
    });
  });

  it('takes the period that is asked for over the one it read, and says that they differ', () => {
    const period = parsePeriod('2017-Q3');
    const result = examine(sheet('某园区2017年1—6月完成情况表', 67), template, period ? { period } : {});
    expect(result.ok && result.examination.period).toEqual(period);
    expect(result.ok && result.examination.validation.findings[0]?.rule).toBe('layout.period-mismatch');
  });

  it('validates without a period, but places nothing', () => {
    const result = examine(sheet('某园区完成情况表', 76), template);
    if (!result.ok) throw new Error(result.reason.key);
    const { period, validation, progress, highlights } = result.examination;
    expect([period, progress, highlights]).toEqual([null, null, []]);
    expect(validation.findings.map(({ rule }) => rule)).toEqual([
      'arithmetic.completion',
      'layout.period-unknown',
    ]);
  });

  it('says why a sheet holds no table of the template', () => {
    const result = examine(snapshotOf([['会议通知']]), template);
    expect(result.ok).toBe(false);
  });
});
