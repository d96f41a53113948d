/** Figures one by one, with their place and their source. */
import { observationsOf } from '../../../src/core/observations/observations-of';
import { readReport } from '../../../src/core/report/read-report';
import { parsePeriod } from '../../../src/core/statistics/period';
import { snapshotOf } from '../../support/snapshot';
import { parsedTemplate } from '../../support/templates';

const template = parsedTemplate({
  format: 'target-template/1',
  id: 't',
  title: 't',
  version: '1',
  window: { from: '2024-01-01', to: '2024-12-31' },
  entities: [{ name: '甲县', aliases: ['甲'] }, { name: '乙县' }],
  total: '全市',
  indicators: [
    { code: 'FDI', name: '实际利用外资', unit: '万美元' },
    { code: 'DCI', name: '市外内资', unit: '亿元' },
  ],
});
const period = parsePeriod('2024-H1')!;

function observed(rows: (string | number | null)[][], entity: string | null = null) {
  const read = readReport(snapshotOf(rows, { name: '报表' }), template);
  if (!read.ok) throw new Error(read.reason.key);
  return observationsOf(read.reading.facts, template, { period, entity, file: 'a.xlsx' });
}

test('of one entity: in the order of the sheet, amounts in the unit of the template, ratios as ratios', () => {
  const found = observed(
    [
      ['2024年1—6月', null, null, null],
      ['指标', '单位', '年度目标', '累计完成', '完成率'],
      ['实际利用外资', '万美元', '-', 77.5, '77%'],
      ['市外内资', '万元', 130000, '…', null],
    ],
    '甲县',
  );
  expect(found.map(({ indicator, measure, figure }) => [indicator, measure, figure])).toEqual([
    ['FDI', 'target', 'not-set'],
    ['FDI', 'actual', { digits: 775, scale: 1, exact: false }],
    ['FDI', 'completion', { digits: 77, scale: 2, exact: false }],
    ['DCI', 'target', { digits: 130000, scale: 4, exact: false }],
    ['DCI', 'actual', 'below-unit'],
  ]);
  expect(found.map(({ entity }) => entity)).toEqual(Array(5).fill('甲县'));
  expect(found[1]?.source).toEqual({ file: 'a.xlsx', cell: { sheet: '报表', row: 2, column: 3 } });
  expect(found[0]?.period).toBe(period);
});

test('of many: each under its own name, the total under none', () => {
  const found = observed([
    ['地区', '实际利用外资（万美元）'],
    ['甲', 10],
    ['乙县', 20],
    ['全市', 30],
  ]);
  expect(found.map(({ entity, figure }) => [entity, (figure as { digits: number }).digits])).toEqual([
    ['甲县', 10],
    ['乙县', 20],
    [null, 30],
  ]);
});
