import fc from 'fast-check';
import { parsePeriod } from '../../../src/core/statistics/period';
import type { Period, Window } from '../../../src/core/statistics/period';
import { compare, rational } from '../../../src/core/statistics/rational';
import { basisOf, scheduleShare } from '../../../src/core/statistics/schedule';
import type { SchedulePlan } from '../../../src/core/statistics/schedule';

const period = (code: string) => parsePeriod(code) as Period;

function expectShare(
  code: string,
  plan: SchedulePlan,
  window: Window | undefined,
  top: number,
  bottom: number,
) {
  const share = scheduleShare(period(code), plan, window);
  expect(compare(share, rational(BigInt(top), BigInt(bottom)))).toBe(0);
}

const contest = { from: '2020-07-01', to: '2020-09-30' };
const fiveYears = { from: '2021-01-01', to: '2025-12-31' };

describe('even by months', () => {
  test.each([
    // the five published reports
    ['2017-Q1', undefined, 3, 12],
    ['2014-01..2014-09', undefined, 9, 12],
    ['2017-H1', undefined, 6, 12],
    ['2011', undefined, 12, 12],
    ['2020-01..2020-10', undefined, 10, 12],
    // windows
    ['2020-07', contest, 1, 3],
    ['2020-08', contest, 2, 3],
    ['2020-Q3', contest, 1, 1],
    ['2020-06', contest, 0, 1],
    ['2020-12', contest, 1, 1],
    ['2025-06', fiveYears, 54, 60],
    ['2020-12', fiveYears, 0, 1],
    ['2021-04', { from: '2020-04-01', to: '2021-03-31' }, 1, 1],
    ['2020-04', { from: '2020-04-01', to: '2021-03-31' }, 1, 12],
  ])('%s in %p is %d/%d', (code, window, top, bottom) =>
    expectShare(code, 'even-months', window, top, bottom),
  );

  test('is the default', () => {
    expect(compare(scheduleShare(period('2017-H1')), rational(1n, 2n))).toBe(0);
  });
});

describe('even by days', () => {
  test.each([
    ['2017-H1', undefined, 181, 365],
    ['2020-H1', undefined, 182, 366],
    ['2020-02', undefined, 60, 366],
    ['2020-07', contest, 31, 92],
    ['2020-08', contest, 62, 92],
    ['2020-09', contest, 92, 92],
    ['2020-06', contest, 0, 1],
    ['2021-12', fiveYears, 365, 1826],
    ['2024-12', fiveYears, 1461, 1826],
    ['2020-03', { from: '2020-03-15', to: '2020-06-14' }, 17, 92],
  ])('%s in %p is %d/%d', (code, window, top, bottom) => expectShare(code, 'even-days', window, top, bottom));
});

describe('a curve', () => {
  const curve = { '2017-03': 0.2, '2017-06': 0.5, '2017-09': 0.7 };

  test.each([
    ['2017-01', 0, 1],
    ['2017-02', 0, 1],
    ['2017-03', 2, 10],
    ['2017-05', 2, 10],
    ['2017-H1', 5, 10],
    ['2017-08', 5, 10],
    ['2017-Q3', 7, 10],
    ['2017-11', 7, 10],
    ['2017', 1, 1],
    ['2018-02', 1, 1],
    ['2016-12', 0, 1],
  ])('steps: %s is %d/%d', (code, top, bottom) =>
    expectShare(code, curve, { from: '2017-01-01', to: '2017-12-31' }, top, bottom),
  );

  test('may be written in any order, with any code, and decides its last month itself', () => {
    expectShare('2017-H1', { '2017-H1': 0.5, '2017-Q1': 0.2 }, undefined, 1, 2);
    expectShare('2017', { '2017-12': 0.98 }, undefined, 98, 100);
    expectShare('2018-01', { '2017-12': 0.98 }, { from: '2017-01-01', to: '2017-12-31' }, 1, 1);
  });

  test('names what is no period', () => {
    expect(() => scheduleShare(period('2017'), { '2017-13': 1 })).toThrow('2017-13');
  });
});

test('a window that ends before it begins is refused', () => {
  expect(() => scheduleShare(period('2017'), 'even-days', { from: '2017-12-31', to: '2017-01-01' })).toThrow(
    RangeError,
  );
});

test('the basis is named', () => {
  expect([basisOf('even-months'), basisOf('even-days'), basisOf({})]).toEqual([
    'even-months',
    'even-days',
    'curve',
  ]);
});

test('the schedule never falls and stays between 0 and 1; months and days are never a month apart', () => {
  const months = fc.integer({ min: 2015 * 12, max: 2026 * 12 });
  const code = (index: number) => `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
  fc.assert(
    fc.property(months, fc.nat(40), months, fc.nat(12), (start, length, now, later) => {
      const last = period(code(start + length)).to;
      const days = new Date(Date.UTC(last.year, last.month, 0)).getUTCDate();
      const window = { from: `${code(start)}-01`, to: `${code(start + length)}-${days}` };
      for (const plan of ['even-months', 'even-days'] as const) {
        const [first, second] = [now, now + later].map((index) =>
          scheduleShare(period(code(index)), plan, window),
        );
        expect(compare(first as never, rational(0n))).toBeGreaterThanOrEqual(0);
        expect(compare(second as never, rational(1n))).toBeLessThanOrEqual(0);
        expect(compare(first as never, second as never)).toBeLessThanOrEqual(0);
      }
      const byMonths = scheduleShare(period(code(now)), 'even-months', window);
      const byDays = scheduleShare(period(code(now)), 'even-days', window);
      const apart = Number(byMonths.n) / Number(byMonths.d) - Number(byDays.n) / Number(byDays.d);
      expect(Math.abs(apart)).toBeLessThan(1 / (length + 1));
    }),
  );
});
