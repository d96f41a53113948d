/** Reports brought together: next month, a correction, a table of all, and files that contradict each other. */
import { broughtTogether } from '../../../src/core/observations/brought-together';
import type { IncomingRow } from '../../../src/core/observations/brought-together';
import { parsePeriod } from '../../../src/core/statistics/period';
import { printedNumber } from '../../../src/core/statistics/printed';

const row = (
  period: string,
  entity: string | null,
  indicator: string,
  figure: string,
  file: string,
  isOwn = true,
): IncomingRow => ({
  template: 't',
  isOwn,
  observation: {
    period: parsePeriod(period)!,
    entity,
    indicator,
    measure: 'actual',
    figure: figure === '-' ? 'not-set' : printedNumber(figure)!,
    source: { file, cell: { sheet: '报表', row: 1, column: 1 } },
  },
});
const MAY = [row('2024-05', '甲', 'A', '1', '甲5.xlsx'), row('2024-05', '乙', 'A', '2', '乙5.xlsx')];

test('next month is appended and changes nothing', () => {
  const june = [row('2024-06', '甲', 'A', '3', '甲6.xlsx')];
  const { rows, log, conflicts } = broughtTogether(MAY, june);
  expect(rows.map(({ observation }) => observation)).toEqual([...MAY, ...june].map((r) => r.observation));
  expect([log, conflicts]).toEqual([[], []]);
});

test('the same files again change nothing', () => {
  const { rows, log } = broughtTogether(MAY, MAY);
  expect([rows.length, log]).toEqual([2, []]);
});

test('a corrected report replaces its own rows, in their place, and tells what changed', () => {
  const before = [
    row('2024-05', '甲', 'A', '1', '甲5.xlsx'),
    row('2024-05', '甲', 'B', '7', '甲5.xlsx'),
    MAY[1]!,
  ];
  const corrected = [
    row('2024-05', '甲', 'A', '1.5', '甲5改.xlsx'),
    row('2024-05', '甲', 'C', '-', '甲5改.xlsx'),
  ];
  const { rows, log, conflicts } = broughtTogether(before, corrected);
  expect(rows.map(({ observation: o }) => `${o.entity} ${o.indicator} ${o.source.file}`)).toEqual([
    '甲 A 甲5改.xlsx',
    '甲 C 甲5改.xlsx',
    '乙 A 乙5.xlsx',
  ]);
  expect(log.map(({ before: b, after: a }) => [b?.indicator ?? null, a?.indicator ?? null])).toEqual([
    ['A', 'A'],
    [null, 'C'],
    ['B', null],
  ]);
  expect(conflicts).toEqual([]);
});

test('two files of one month that contradict each other are told, and what was there stays', () => {
  const { rows, log, conflicts } = broughtTogether(MAY, [
    row('2024-05', '甲', 'A', '8', 'x.xlsx'),
    row('2024-05', '甲', 'A', '9', 'y.xlsx'),
  ]);
  expect(rows).toEqual(MAY);
  expect(log).toEqual([]);
  expect(conflicts[0]?.figures.map(({ source }) => source.file)).toEqual(['x.xlsx', 'y.xlsx']);
});

test('a table of all fills in what is missing, and overwrites nobody', () => {
  const { rows, conflicts } = broughtTogether(MAY, [
    row('2024-05', '甲', 'A', '1.0', '汇总.xlsx', false),
    row('2024-05', '甲', 'B', '5', '汇总.xlsx', false),
    row('2024-05', '乙', 'A', '4', '汇总.xlsx', false),
    row('2024-05', null, 'A', '5', '汇总.xlsx'),
  ]);
  expect(rows.map(({ observation: o }) => `${o.entity} ${o.indicator} ${o.source.file}`)).toEqual([
    '甲 A 甲5.xlsx',
    '甲 B 汇总.xlsx',
    '乙 A 乙5.xlsx',
    'null A 汇总.xlsx',
  ]);
  expect(conflicts).toHaveLength(1);
});
