/** A row for each indicator of each entity, as systems export their figures. */
import { examine } from '../../../src/core/examine';
import { validate } from '../../../src/core/validation/validate';
import { snapshotOf } from '../../support/snapshot';
import { grid, linesOf, readingOf, templateWith } from './reading-text';

const template = templateWith({
  total: '全市',
  entities: [{ name: '桐乡市' }, { name: '海宁市' }],
  indicators: [
    { code: 'NZ', name: '到位内资', unit: '亿元', decimals: 2 },
    { code: 'WZ', name: '实际外资', unit: '万美元' },
  ],
});

const LINES = {
  '到位内资 全市': { target: '100', actual: '62.40' },
  '实际外资 全市': { target: '7000', actual: '1128' },
  '到位内资 桐乡市': { target: '60', actual: '36.91' },
  '实际外资 桐乡市': { target: '4000', actual: '812' },
  // Reported in 万元, and known to 万元.
  '到位内资 海宁市': { target: '40.0000', actual: '25.4900' },
  '实际外资 海宁市': { target: '3000', actual: '316' },
};

const rows = grid(`
2024年1—6月招商引资情况
单位 | 指标 | 计量单位 | 年度目标 | 累计完成
合计 | 到位内资 | 亿元 | 100 | 62.4
合计 | 实际外资 | 万美元 | 7000 | 1128
桐乡市 | 到位内资 | 亿元 | 60 | 36.91
桐乡市 | 实际外资 | 万美元 | 4000 | 812
海宁市 | 到位内资 | 万元 | 400000 | 254900
海宁市 | 实际外资 | 万美元 | 3000 | 316
`);

test('every figure in the unit of its row, with its own cell', () => {
  const reading = readingOf(snapshotOf(rows), template);
  expect(linesOf(reading, template)).toEqual(LINES);
  expect(reading).toMatchObject({
    layout: 'long-rows',
    missingIndicators: [],
    missingEntities: [],
    unexpectedLabels: [],
    duplicateEntities: [],
    body: { row: 2, column: 1, rows: 6, columns: 4 },
  });
  const { facts } = reading;
  expect(facts.entities[facts.totalEntity]).toBe('全市');
  expect([...(facts.measures.get('actual')?.row ?? [])]).toEqual([2, 3, 4, 5, 6, 7]);
  expect([...(facts.measures.get('actual')?.column ?? [])]).toEqual([4, 4, 4, 4, 4, 4]);
});

test('the entity stands once, above or merged; the indicator may come first', () => {
  const once = rows.map((row, i) => (i > 2 && i % 2 === 1 ? [null, ...row.slice(1)] : row));
  expect(linesOf(readingOf(snapshotOf(once), template), template)).toEqual(LINES);
  const turned = rows.map((row, i) => (i === 0 ? row : [row[1] ?? null, row[0] ?? null, ...row.slice(2)]));
  expect(linesOf(readingOf(snapshotOf(turned), template), template)).toEqual(LINES);
});

test('indicators below one another: first of one, then of the next', () => {
  const [title = [], heads = [], ...body] = rows;
  const byIndicator = [...body.filter((_, i) => i % 2 === 0), ...body.filter((_, i) => i % 2 === 1)];
  const reading = readingOf(snapshotOf([title, heads, ...byIndicator]), template);
  expect(linesOf(reading, template)).toEqual(LINES);
});

test('数值 is what was achieved; entities as found where the template lists none', () => {
  const plain = templateWith({
    indicators: [
      { code: 'NZ', name: '到位内资', unit: '亿元' },
      { code: 'WZ', name: '实际外资', unit: '万美元' },
    ],
  });
  const values = grid(`
2024年1—6月招商引资情况
地区 | 指标 | 数值
甲区 | 到位内资 | 3.5
甲区 | 实际外资 | 20
乙区 | 到位内资 | 4.5
乙区 | 实际外资 | 30
`);
  const reading = readingOf(snapshotOf(values), plain);
  expect(reading.layout).toBe('long-rows');
  expect(linesOf(reading, plain)).toEqual({
    '到位内资 甲区': { actual: '3.5' },
    '实际外资 甲区': { actual: '20' },
    '到位内资 乙区': { actual: '4.5' },
    '实际外资 乙区': { actual: '30' },
  });
});

test('what does not fit is told with its cell', () => {
  const odd = [
    ...rows.slice(0, 6),
    ['桐乡市', '实际外资', '万美元', 4000, 900],
    ['桐乡市', '出口总额', '亿元', 1, 2],
    ['德清县', '到位内资', '亿元', 1, 2],
  ];
  const reading = readingOf(snapshotOf(odd), template);
  expect(reading.duplicateEntities).toEqual([
    {
      name: '桐乡市',
      cells: [
        { sheet: 'Sheet1', row: 5, column: 1 },
        { sheet: 'Sheet1', row: 6, column: 1 },
      ],
    },
  ]);
  expect(reading.unexpectedLabels).toEqual([
    { text: '出口总额', cell: { sheet: 'Sheet1', row: 7, column: 1 } },
    { text: '德清县', cell: { sheet: 'Sheet1', row: 8, column: 0 } },
  ]);
  expect(reading.missingEntities).toEqual(['海宁市']);
});

test('one row per indicator stays what it is, though a department stands beside it', () => {
  const single = grid(`
2024年1—6月招商引资情况
单位 | 指标 | 计量单位 | 年度目标 | 累计完成
桐乡市 | 到位内资 | 亿元 | 60 | 36.91
海宁市 | 实际外资 | 万美元 | 3000 | 316
`);
  expect(readingOf(snapshotOf(single), template).layout).toBe('indicator-rows');
});

test('findings point at the row of their own figures', () => {
  const wrong = rows.map((row, i) => (i === 2 ? [...row.slice(0, 4), 90] : row));
  const reading = readingOf(snapshotOf(wrong), template);
  const totals = validate(reading, template, reading.period?.period ?? null).findings.filter(
    ({ rule }) => rule === 'arithmetic.total',
  );
  expect(totals.map(({ cells }) => cells.map(({ row, column }) => [row, column]))).toEqual([
    [
      [2, 4],
      [4, 4],
      [6, 4],
    ],
  ]);
});

test('a row that was left out is told by entity and indicator: an error where a target was set, not at all where none was', () => {
  const targets = { 桐乡市: 4000, 海宁市: 3000, 全市: 7000 };
  const pairsMissing = (without: string, indicators: readonly object[]) => {
    const own = templateWith({
      total: '全市',
      entities: [{ name: '桐乡市' }, { name: '海宁市' }],
      indicators,
    });
    const kept = rows.filter((row) => !without.split('、').includes(`${String(row[0])} ${String(row[1])}`));
    const reading = readingOf(snapshotOf(kept), own);
    expect(reading.layout).toBe('long-rows');
    return validate(reading, own, null)
      .findings.filter(({ rule }) => rule === 'layout.indicator-missing')
      .map(({ severity, indicator, entity, message: { values } }) => [
        severity,
        indicator,
        entity,
        values?.['names'],
      ]);
  };
  const first = { code: 'NZ', name: '到位内资', unit: '亿元' };
  const second = { code: 'WZ', name: '实际外资', unit: '万美元' };
  const third = { code: 'CK', name: '出口总额', unit: '亿元' };
  const without = '海宁市 实际外资';
  expect(pairsMissing('', [first, second])).toEqual([]);
  expect(pairsMissing(without, [first, second])).toEqual([['query', 'WZ', '海宁市', ['“实际外资”']]]);
  expect(pairsMissing(without, [first, { ...second, target: targets }])).toEqual([
    ['error', 'WZ', '海宁市', ['“实际外资”']],
  ]);
  expect(pairsMissing(without, [first, { ...second, target: { ...targets, 海宁市: null } }])).toEqual([]);
  // An indicator in no row, and an entity in no row, are told once, and not pair by pair.
  expect(pairsMissing(without, [first, second, third]).map(([severity, code]) => [severity, code])).toEqual([
    ['error', 'CK'],
    ['query', 'WZ'],
  ]);
  expect(pairsMissing('海宁市 到位内资、海宁市 实际外资', [first, second])).toEqual([]);
  expect(pairsMissing('合计 到位内资、海宁市 实际外资', [{ ...first, target: 100 }, second])).toEqual([
    ['error', 'NZ', '全市', ['“到位内资”']],
    ['query', 'WZ', '海宁市', ['“实际外资”']],
  ]);
});

test('highlights lie on the cells of their own lines', () => {
  const snapshot = snapshotOf(rows);
  const result = examine(snapshot, template);
  if (!result.ok) throw new Error(result.reason.key);
  const { progress, highlights } = result.examination;
  const red = progress?.statuses.find(({ indicator, entity }) => indicator === 'WZ' && entity === '海宁市');
  expect(red).toMatchObject({ light: 'red', cells: { actual: { row: 7, column: 4 } } });
  const ranges = highlights.flatMap((change) => (change.kind === 'highlight' ? change.highlights : []));
  expect(new Set(ranges.map(({ range }) => JSON.stringify(range)))).toEqual(
    new Set([JSON.stringify({ row: 2, column: 4, rows: 6, columns: 1 })]),
  );
  for (const { formula } of ranges) expect(formula).toContain('$E3/$D3');
});

test('a target of the template is brought to the unit of each row', () => {
  const own = templateWith({
    entities: [{ name: '桐乡市' }, { name: '海宁市' }],
    indicators: [{ code: 'NZ', name: '到位内资', unit: '亿元', target: { 桐乡市: 60, 海宁市: 40 } }],
  });
  const snapshot = snapshotOf(
    grid(`
2024年1—6月招商引资情况
地区 | 指标 | 计量单位 | 累计完成
桐乡市 | 到位内资 | 亿元 | 36.91
海宁市 | 到位内资 | 万元 | 254900
`),
  );
  const result = examine(snapshot, own);
  if (!result.ok) throw new Error(result.reason.key);
  expect(result.examination.reading.layout).toBe('long-rows');
  expect(JSON.stringify(result.examination.highlights)).toContain('400000');
});
