/** Collected data as a sheet: what is written is read back to the digit; what was typed over is told at its cell. */
import fc from 'fast-check';
import type { CollectedRow } from '../../../src/core/observations/brought-together';
import { parsePeriod } from '../../../src/core/statistics/period';
import { observationsContent } from '../../../src/sheets/collection/observations-sheet';
import { collectedFigures } from '../../../src/sheets/collection/collected-figures';
import { readObservations } from '../../../src/sheets/collection/read-observations';
import { wordsFor } from '../../../src/messages/words';
import { snapshotOf } from '../../support/snapshot';
import { parsedTemplate, writtenSheet } from '../../support/templates';

const template = parsedTemplate({
  format: 'target-template/1',
  id: 't',
  title: 't',
  version: '1',
  window: { from: '2024-01-01', to: '2024-12-31' },
  indicators: [
    { code: 'A', name: '实际外资', unit: '万美元' },
    { code: 'N', name: '项目', unit: '个' },
  ],
});
const words = wordsFor('zh-CN');

const rowOf = fc
  .record({
    period: fc.constantFrom('2024-H1', '2024-01..2024-10', '2024', '2023-12'),
    entity: fc.constantFrom(null, '甲县', '=1+1'),
    measure: fc.constantFrom('target', 'actual', 'growth', 'completion', 'gap', 'rank', 'change'),
    digits: fc.integer({ min: -9_999_999, max: 9_999_999 }),
    scale: fc.integer({ min: -3, max: 5 }),
    kind: fc.constantFrom('printed', 'printed', 'not-set', 'below-unit'),
  })
  .map(({ period, entity, measure, digits, scale, kind }): CollectedRow => {
    const isRate = measure === 'growth' || measure === 'completion' || measure === 'gap';
    return {
      template: 't',
      observation: {
        period: parsePeriod(period)!,
        entity,
        indicator: 'A',
        measure: measure as 'actual',
        figure:
          kind === 'printed'
            ? { digits, scale: isRate ? Math.abs(scale) + 2 : scale, exact: false }
            : (kind as 'not-set'),
        source: { file: '收表/甲县.xlsx', cell: { sheet: '报表', row: 4, column: 27 } },
      },
    };
  });

/** As they are read back: each with the cell of its value. */
const inTheirRows = (sheet: string, rows: readonly CollectedRow[]) =>
  rows.map((one, index) => ({ ...one, cell: { sheet, row: index + 1, column: 5 } }));

test('every figure comes back as it was, with its decimals and its source', () => {
  fc.assert(
    fc.property(fc.array(rowOf, { maxLength: 6 }), (rows) => {
      const sheet = writtenSheet({ name: '汇总数据', content: observationsContent(rows, template, words) });
      expect(readObservations(sheet, template)).toEqual({
        rows: inTheirRows('汇总数据', rows),
        problems: [],
      });
    }),
    { numRuns: 60 },
  );
});

const row = (indicator: string, digits: number): CollectedRow => ({
  template: 't',
  observation: {
    period: parsePeriod('2024-H1')!,
    entity: '甲县',
    indicator,
    measure: 'actual',
    figure: { digits, scale: 0, exact: indicator === 'N' },
    source: { file: 'a.xlsx', cell: { sheet: '报表', row: 4, column: 2 } },
  },
});

test('in a file the figures are numbers, counts stay exact', () => {
  const sheet = writtenSheet({ name: 'x', content: observationsContent([row('N', 12)], template, words) });
  expect(sheet.values[1]?.[5]).toBe(12);
  expect(readObservations(sheet, template)?.rows).toEqual(inTheirRows('x', [row('N', 12)]));
});

test.each([
  [5, '很多', 'collection.row-value'],
  [2, 'ZZ', 'collection.row-indicator'],
  [0, '下个月', 'collection.row-period'],
  [4, '大概', 'collection.row-measure'],
  [9, '左上', 'collection.row-cell'],
])('typed over in column %d: %s', (column, typed, key) => {
  const sheet = writtenSheet({
    name: 'x',
    content: observationsContent([row('A', 1), row('N', 2)], template, words),
  });
  const values = sheet.values.map((cells, r) =>
    cells.map((value, c) => (r === 2 && c === column ? typed : value)),
  );
  const read = readObservations({ ...sheet, values }, template);
  expect(read?.rows).toEqual(inTheirRows('x', [row('A', 1)]));
  expect(read?.problems).toMatchObject([{ cell: { row: 2, column }, message: { key } }]);
});

test('every table of a workbook is read; figures of this template lead to their cells, whatever stands between them', () => {
  const tableOf = (name: string, rows: readonly CollectedRow[]) =>
    writtenSheet({ name, content: observationsContent(rows, template, words) });
  const first = tableOf('汇总数据', [
    row('A', 1),
    row('N', 2),
    row('A', 3),
    { ...row('A', 4), template: 'u' },
    row('N', 5),
  ]);
  const broken = first.values.map((cells, r) => (r === 2 ? cells.map(() => null) : cells));
  const sheets = [tableOf('别的', []), { ...first, values: broken }, tableOf('又一张', [row('N', 6)])];
  const { figures, problems } = collectedFigures(sheets, template);
  expect(figures.map(({ observation: { figure }, cell }) => [figure, cell])).toEqual([
    [expect.objectContaining({ digits: 1 }), { sheet: '汇总数据', row: 1, column: 5 }],
    [expect.objectContaining({ digits: 3 }), { sheet: '汇总数据', row: 3, column: 5 }],
    [expect.objectContaining({ digits: 5 }), { sheet: '汇总数据', row: 5, column: 5 }],
    [expect.objectContaining({ digits: 6 }), { sheet: '又一张', row: 1, column: 5 }],
  ]);
  expect(problems).toMatchObject([{ cell: { sheet: '汇总数据', row: 2 } }]);
});

test('a row that was emptied is told; another sheet is none of ours', () => {
  const sheet = writtenSheet({
    name: 'x',
    content: observationsContent([row('A', 1), row('N', 2)], template, words),
  });
  const values = sheet.values.map((cells, r) => (r === 1 ? cells.map(() => null) : cells));
  expect(readObservations({ ...sheet, values }, template)?.problems).toMatchObject([
    { message: { key: 'collection.row-blank' } },
  ]);
  expect(readObservations({ ...sheet, values: [['别的']] }, template)).toBeNull();
});

test('a sheet of the first version: percentages as ratios, decimals in the formats, names as they were spelled', () => {
  const heads = ['报告期', '单位', '指标代码', '指标', '数据项', '数值', '计量单位'];
  const source = ['甲县.xlsx', '报表', 'C5'];
  const line = (measure: string, value: number | string, unit: string, by = 't') =>
    ['2024-H1', '甲县', 'A', '实际外资', measure, value, unit, ...source, by] as const;
  const sheet = snapshotOf(
    [
      [...heads, '来源文件', '来源工作表', '来源单元格', '模板'],
      line('完成率', 0.77, '%'),
      line('同比增幅', 0.77413, '%'),
      line('与序时之差', 2.29, '百分点'),
      line('累计完成', 1200, '万美元'),
      line('目标', 14500.5, '万美元'),
      line('占比', '-', '%'),
      line('累计完成', 18.3, '亿元', 'another'),
      ['2024-H1', '', 'N', '项目', '累计完成', 12, '个', ...source, 't'],
    ],
    { name: '汇总数据', formats: { F2: '0.0%', F4: '0.00', F5: '0_0_0', F8: '0.00', F9: '0' } },
  );
  const read = readObservations(sheet, template);
  expect(read?.problems).toEqual([]);
  expect(read?.rows.map(({ observation: { figure } }) => figure)).toEqual([
    { digits: 770, scale: 3, exact: false },
    { digits: 77413, scale: 5, exact: true },
    { digits: 229, scale: 4, exact: false },
    { digits: 12, scale: -2, exact: false },
    { digits: 145005, scale: 1, exact: true },
    'not-set',
    { digits: 1830, scale: 2, exact: false },
    { digits: 12, scale: 0, exact: true },
  ]);
  expect(read?.rows[6]).toMatchObject({ template: 'another', observation: { indicator: 'A' } });
  expect(read?.rows[7]?.observation).toMatchObject({ entity: null, source: { file: '甲县.xlsx' } });
  const again = observationsContent(read!.rows, template, words);
  expect(readObservations(writtenSheet({ name: '汇总数据', content: again }), template)).toEqual(read);
});

test('a unit that cannot be converted is told at its cell; one that can is', () => {
  const sheet = writtenSheet({
    name: 'x',
    content: observationsContent([row('A', 1), row('A', 2)], template, words),
  });
  const values = sheet.values.map((cells, r) =>
    cells.map((value, c) => (c === 6 && r > 0 ? (r === 1 ? '亿美元' : '亩') : value)),
  );
  expect(readObservations({ ...sheet, values }, template)).toMatchObject({
    rows: [{ observation: { figure: { digits: 1, scale: -4 } } }],
    problems: [{ cell: { row: 2, column: 6 }, message: { key: 'collection.row-unit' } }],
  });
});
