import { examine } from '../../../src/core/examine';
import { progressOf } from '../../../src/core/progress/progress-of';
import type { MetricStatus } from '../../../src/core/progress/status';
import { parsePeriod } from '../../../src/core/statistics/period';
import type { Period } from '../../../src/core/statistics/period';
import type { CellValue } from '../../../src/workbook/snapshot';
import { readingOf, templateOf } from '../../support/facts';
import { snapshotOf } from '../../support/snapshot';

interface Window {
  readonly from: string;
  readonly to: string;
}
const CONTEST: Window = { from: '2020-07-01', to: '2020-09-30' };
const FIVE_YEARS: Window = { from: '2021-01-01', to: '2025-12-31' };
const FISCAL: Window = { from: '2024-04-01', to: '2025-03-31' };

function status(window: Window, code: string, schedule: unknown, actual = '60'): MetricStatus {
  const template = templateOf({
    window,
    schedule,
    indicators: [{ code: 'A', name: '到位资金', unit: '亿元', target: 100 }],
  });
  const reading = readingOf(template, [{ indicator: 'A', actual }]);
  const [found] = progressOf(reading, template, parsePeriod(code) as Period).statuses;
  if (!found) throw new Error('no status');
  return found;
}

describe('what is due', () => {
  test.each<[string, Window, string, unknown, number]>([
    ['百日竞赛 by months', CONTEST, '2020-07..2020-08', 'even-months', 2 / 3],
    ['百日竞赛 by days', CONTEST, '2020-07..2020-08', 'even-days', 62 / 92],
    ['百日竞赛, reported from January', CONTEST, '2020-01..2020-07', 'even-months', 1 / 3],
    ['before the contest', CONTEST, '2020-H1', 'even-months', 0],
    ['after the contest', CONTEST, '2020-01..2020-10', 'even-days', 1],
    // Published: 十四五, 54 of 60 months.
    ['十四五', FIVE_YEARS, '2021-01..2025-06', 'even-months', 0.9],
    ['十四五, reported by the year', FIVE_YEARS, '2025-H1', 'even-months', 0.9],
    ['十四五 by days', FIVE_YEARS, '2021-01..2025-06', 'even-days', 1642 / 1826],
    ['April to March', FISCAL, '2024-04..2024-09', 'even-months', 0.5],
    ['April to March, over New Year', FISCAL, '2024-04..2025-01', 'even-months', 10 / 12],
    ['April to March by days', FISCAL, '2024-04..2024-09', 'even-days', 183 / 365],
    ['a curve over New Year', FISCAL, '2024-04..2025-01', { '2024-12': 0.8, '2025-03': 1 }, 0.8],
  ])('%s', (_, window, code, schedule, due) => {
    const found = status(window, code, schedule);
    expect(found.schedule).toBe(due);
    expect(found.gap).toBeCloseTo((0.6 - due) * 100, 10);
  });

  test('each remaining month of five years must bring what is missing', () => {
    expect(status(FIVE_YEARS, '2021-01..2025-06', 'even-months', '81').required).toEqual({
      months: 6,
      each: 19 / 6,
      soFar: 1.5,
    });
  });
});

describe('a sheet', () => {
  test.each<[string, Window, number]>([
    ['2020年7—8月百日竞赛完成情况', CONTEST, 2 / 3],
    ['百日竞赛截至2020年8月底完成情况', CONTEST, 2 / 3],
    ['2021—2025年6月完成情况', FIVE_YEARS, 0.9],
    ['“十四五”以来（截至2025年6月底）完成情况', FIVE_YEARS, 0.9],
    ['2024年4—9月完成情况', FISCAL, 0.5],
    ['2024年4月—2025年1月完成情况', FISCAL, 10 / 12],
  ])('%s is read, checked and placed', (title, window, due) => {
    const template = templateOf({
      window,
      indicators: [{ code: 'A', name: '到位资金', unit: '亿元', target: 100 }],
    });
    const gap = Math.round((0.6 - due) * 1e4) / 100;
    const rows: CellValue[][] = [
      [title],
      ['指标', '单位', '年度目标', '累计完成', '完成率%', '与序时进度差(百分点)'],
      ['到位资金', '亿元', 100, 60, 60, gap],
    ];
    const result = examine(snapshotOf(rows), template);
    if (!result.ok) throw new Error(result.reason.key);
    expect(result.examination.validation.findings).toEqual([]);
    expect(result.examination.progress?.statuses[0]?.schedule).toBe(due);
  });

  test('of a period outside the contest is told', () => {
    const template = templateOf({
      window: CONTEST,
      indicators: [{ code: 'A', name: '到位资金', unit: '亿元', target: 100 }],
    });
    const rows: CellValue[][] = [['2020年1—6月完成情况'], ['指标', '累计完成'], ['到位资金', 60]];
    const result = examine(snapshotOf(rows), template);
    if (!result.ok) throw new Error(result.reason.key);
    expect(result.examination.validation.findings.map(({ rule }) => rule)).toContain(
      'layout.period-mismatch',
    );
  });
});
