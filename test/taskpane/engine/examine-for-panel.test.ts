import { timeLimit } from '../../../src/taskpane/engine/examine-for-panel';
import { lightSnapshot } from '../../../src/taskpane/engine/light-snapshot';
import { LARGE_TEMPLATE, largeSheet } from '../../bench/large-sheet';
import { examineForPanel } from '../../../src/taskpane/engine/examine-for-panel';
import { parsePeriod } from '../../../src/core/statistics/period';

test('the time of a search begins when it is first asked for', () => {
  let now = 100_000;
  const isUp = timeLimit(5000, () => now);
  expect(isUp()).toBe(false);
  now += 5000;
  expect(isUp()).toBe(false);
  now += 1;
  expect(isUp()).toBe(true);
});

test('a light snapshot says the same, with one array for all rows that are alike', () => {
  const snapshot = largeSheet(50);
  const light = lightSnapshot(snapshot);
  expect(light).toEqual(snapshot);
  expect(new Set(light.numberFormats).size).toBeLessThan(5);
  expect(new Set(light.formulas).size).toBeLessThan(5);
});

test('of very many statuses the panel gets the most urgent, and how many were left out', () => {
  const result = examineForPanel({
    snapshot: largeSheet(900),
    template: LARGE_TEMPLATE,
    period: parsePeriod('2017-H1'),
    past: [],
  });
  if (!result.ok) throw new Error(result.reason.key);
  const { progress } = result.examination;
  expect(progress?.statuses).toHaveLength(2000);
  expect(progress?.leftOut).toBe(901 * 3 - 2000);
  expect(progress?.counts.red ?? 0).toBeGreaterThanOrEqual(0);
  expect(structuredClone(result)).toEqual(result);
});
