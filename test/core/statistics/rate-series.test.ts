import fc from 'fast-check';
import { exactNumber, exactOf, toRational } from '../../../src/core/statistics/exact';
import { monthSpan, parsePeriod } from '../../../src/core/statistics/period';
import type { Period } from '../../../src/core/statistics/period';
import {
  marketMonths,
  monthlyRate,
  officialRate,
  tableRate,
  worldBankRate,
  worldBankYears,
} from '../../../src/core/statistics/rate-series';
import type { FoundRate } from '../../../src/core/statistics/rate-series';

const period = (code: string): Period => parsePeriod(code) as Period;
const rate = (found: FoundRate | null): number | null => found && exactNumber(found.rate);

test('annual averages are those of the year in which the period ends', () => {
  expect(rate(officialRate(period('2016-07..2017-06')))).toBe(6.7518);
  expect(rate(worldBankRate(period('2017-06')))).toBe(6.758755);
  expect(worldBankRate(period('2017-06'))?.period).toEqual(monthSpan(2017, 1, 12));
  expect(worldBankRate(period('2004'))).toBeNull();
  expect(worldBankYears).toEqual({ first: 2005, last: 2025 });
});

test('the two annual series differ by up to about 1 %, never more', () => {
  for (let year = 2005; year <= 2025; year += 1) {
    const [official, worldBank] = [officialRate, worldBankRate].map((series) =>
      Number(rate(series(monthSpan(year, 1, 12)))),
    );
    expect(Math.abs((worldBank as number) / (official as number) - 1)).toBeLessThan(0.012);
  }
});

test('a month has its own average, several months the mean of theirs', () => {
  expect(rate(monthlyRate(period('2017-06')))).toBe(6.8066);
  expect(rate(monthlyRate(period('2017-Q1')))).toBe((68907 + 68694 + 68940) / 30000);
  expect(rate(monthlyRate(period('2016-12..2017-01')))).toBe((69198 + 68907) / 20000);
  expect(monthlyRate(period('2004-12'))).toBeNull();
  expect(monthlyRate(period('2025-01..2026-01'))).toBeNull();
  expect(marketMonths).toEqual({ first: '2005-01', last: '2025-12' });
});

test('twelve months of the market lie near the annual average of the year', () => {
  for (let year = 2005; year <= 2025; year += 1) {
    const months = Number(rate(monthlyRate(monthSpan(year, 1, 12))));
    expect(Math.abs(months / Number(rate(officialRate(monthSpan(year, 1, 12)))) - 1)).toBeLessThan(0.012);
  }
});

describe('a table of its own', () => {
  const row = (code: string, value: number): FoundRate => ({ period: period(code), rate: exactOf(value) });
  const table = {
    rows: [row('2017', 7), row('2017-06', 6.8), row('2017-H1', 6.9), row('2018', 6.6), row('2018', 6.6)],
  };
  const found = (code: string) => {
    const answer = tableRate(table, period(code));
    return typeof answer === 'string' ? answer : rate(answer);
  };

  test('the same period first, then one that ends with the same month, then the year', () => {
    expect(found('2017-06')).toBe(6.8);
    expect(found('2017-H1')).toBe(6.9);
    expect(found('2017')).toBe(7);
    expect(found('2017-05')).toBe(7);
    expect(found('2018-03')).toBe(6.6);
    expect(found('2019')).toBeNull();
  });

  test('different rates for one period are not chosen from', () => {
    // June alone, and January to June, both end there.
    expect(found('2017-04..2017-06')).toBe('several');
  });
});

test('there and back is the same amount, but for the last digit of a double', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2005, max: 2025 }), fc.integer({ min: 1, max: 10 ** 9 }), (year, cents) => {
      const { n, d } = toRational((officialRate(monthSpan(year, 1, 12)) as FoundRate).rate);
      const cny = cents / 100;
      const usd = exactNumber({ n: BigInt(cents) * d, d: 100n * n });
      expect(
        Math.abs(exactNumber({ n: toRational(exactOf(usd)).n * n, d: toRational(exactOf(usd)).d * d }) - cny),
      ).toBeLessThanOrEqual(cny * 1e-14);
    }),
  );
});
