/** How much is worked out, not how long it takes: every relation tried and every pivot asks whether to stop. */
import { feasibleAmong } from '../../../src/core/localization/feasible';
import { examine } from '../../../src/core/examine';
import type { Interval } from '../../../src/core/statistics/interval';
import { openSample } from '../../samples/open-sample';

const span = (low: number, high: number): Interval => ({
  low: { n: BigInt(low), d: 1n },
  high: { n: BigInt(high), d: 1n },
});

test('several errors that hang together by shares of unknown wholes', async () => {
  const { template, snapshot } = await openSample('pinghu-2020');
  const wrong = new Set([3, 9, 11, 13]);
  const values = snapshot.values.map((cells, row) =>
    cells.map((value, column) =>
      row === 4 && wrong.has(column) && typeof value === 'number' ? value * 10 : value,
    ),
  );
  let asked = 0;
  const formulas = snapshot.formulas.map((cells) => cells.map(() => null));
  const result = examine({ ...snapshot, values, formulas }, template, {
    shouldStop: () => ++asked < 0,
  });
  const findings = result.ok ? result.examination.validation.findings : [];
  const suspects = findings.flatMap(({ suspects: [first] }) => (first ? [first.cell.column] : []));
  expect(suspects.sort((a, b) => a - b)).toEqual([...wrong].sort((a, b) => a - b));
  // Every slip of every suspect tried by itself would be four times as much.
  expect(asked).toBeLessThan(3500);
});

describe('which spans reach a stretch', () => {
  const spans = Array.from({ length: 100 }, (_, i) => [
    span(10 * i, 10 * i + 8),
    span(10 * i - 3, 10 * i),
  ]).flat();
  it.each([
    ['none', 2000, 3000, 1],
    ['all', -10, 2000, 3],
    ['in a gap', 9, 9, 30],
    ['a few', 405, 433, 40],
    ['from one on', 703, 5000, 30],
  ])('%s', (_, low, high, most) => {
    let worked = 0;
    const reaches = (one: Interval) => Number(one.low.n) <= high && low <= Number(one.high.n);
    const found = feasibleAmong(spans, (one) => {
      worked += 1;
      return reaches(one);
    });
    expect(spans.filter((one) => found.has(one))).toEqual(spans.filter(reaches));
    expect(worked).toBeLessThanOrEqual(most);
  });
});
