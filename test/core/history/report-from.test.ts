/** The history stands in for reports: the one before in the checks, earlier ones for lights that look back. */
import { examine } from '../../../src/core/examine';
import { pastReports } from '../../../src/core/history/past-reports';
import { reportBefore, reportLastYear } from '../../../src/core/history/report-from';
import { pastReport } from '../../../src/core/progress/past';
import { progressOf } from '../../../src/core/progress/progress-of';
import { figureAt } from '../../../src/core/report/facts';
import { snapshotOf } from '../../support/snapshot';
import { historyOf, observed, period, template } from './fixtures';

const history = historyOf([
  observed('2017-01', '南湖区', 'FDI', '100'),
  observed('2017-01..2017-05', '南湖区', 'FDI', '8000'),
  observed('2017-01..2017-05', '秀洲区', 'FDI', '3000'),
  observed('2017-01..2017-05', null, 'FDI', '11000'),
  observed('2017-01..2017-05', '秀洲区', 'FDI', '2', 'rank'),
  observed('2017-01..2017-05', null, 'NZ', '…'),
  observed('2017-01..2017-04', '南湖区', 'FDI', '7000'),
  observed('2016-H1', '南湖区', 'FDI', '5842'),
]);

const sheet = (actual: number) =>
  snapshotOf([
    ['2017年1—6月实际利用外资完成情况'],
    ['单位名称', '实际利用外资（万美元）'],
    ['南湖区', actual],
    ['秀洲区', 3500],
    ['全市', actual + 3500],
  ]);

test('the latest report that begins with this one, the whole as a row among many', () => {
  const before = reportBefore(history, template, period('2017-H1'));
  expect(before?.period?.text).toBe('2017-01..2017-05');
  expect(before?.facts.entities).toEqual(['南湖区', '秀洲区', '全市']);
  expect(before?.facts.totalEntity).toBe(2);
  const actual = before?.facts.measures.get('actual');
  expect(figureAt(actual, 0)).toEqual({ digits: 8000, scale: 0, exact: false });
  expect(actual?.row[0]).toBe(2);
  expect(reportBefore(history, template, period('2017-06'))).toBeNull();
  expect(reportBefore(history, template, period('2017-01'))).toBeNull();
  expect(reportLastYear(history, template, period('2017-H1'))?.facts.lineCount).toBe(1);
});

test('of one entity alone, as its own report has it', () => {
  const own = reportBefore(history, template, period('2017-H1'), { entity: '秀洲区' });
  expect(own?.facts).toMatchObject({ entities: [], lineCount: 1 });
  expect(figureAt(own?.facts.measures.get('actual'), 0)?.digits).toBe(3000);
  const whole = reportBefore(history, template, period('2017-H1'), { entity: null });
  expect(figureAt(whole?.facts.measures.get('actual'), 0)?.digits).toBe(11000);
  expect(reportBefore(history, template, period('2017-H1'), { entity: '嘉善县' })).toBeNull();
});

test('the checks of a report use it: a figure below last month’s is asked about', () => {
  const before = reportBefore(history, template, period('2017-H1'));
  if (!before) throw new Error('none');
  const found = (actual: number) => {
    const result = examine(sheet(actual), template, { before });
    if (!result.ok) throw new Error(result.reason.key);
    return result.examination.validation.findings
      .filter(({ rule }) => rule === 'arithmetic.cumulative')
      .map(({ entity, cells }) => [entity, cells[0]?.row]);
  };
  expect(found(9780)).toEqual([]);
  expect(found(7780)).toEqual([['南湖区', 2]]);
});

test('past reports are what progress itself would have left behind', () => {
  const past = pastReports(history, template, period('2017-H1'));
  expect(past.map(({ period: { to }, metrics }) => [to.month, metrics.length])).toEqual([
    [1, 1],
    [4, 1],
    [5, 4],
  ]);
  expect(past[2]?.metrics).toEqual([
    { indicator: 'FDI', entity: '南湖区', isBehind: false, rank: null },
    { indicator: 'FDI', entity: '秀洲区', isBehind: false, rank: 2 },
    { indicator: 'FDI', entity: '全市', isBehind: false, rank: null },
    { indicator: 'NZ', entity: '全市', isBehind: null, rank: null },
  ]);
  expect(past[0]?.metrics[0]?.isBehind).toBe(true);
  const may = period('2017-01..2017-05');
  const reading = reportBefore(history, template, period('2017-H1'))!;
  const left = pastReport(progressOf(reading, template, may), may);
  const byName = (a: { entity: string | null; indicator: string }, b: typeof a) =>
    `${a.indicator}${a.entity}`.localeCompare(`${b.indicator}${b.entity}`);
  expect([...(past[2]?.metrics ?? [])].sort(byName)).toEqual([...left.metrics].sort(byName));
});
