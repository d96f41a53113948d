import {
  calendarYear,
  dayOf,
  daysInMonth,
  lastDay,
  monthsElapsed,
  monthsInWindow,
  parsePeriod,
  periodCode,
} from '../../../src/core/statistics/period';
import type { Period } from '../../../src/core/statistics/period';

const period = (code: string) => parsePeriod(code) as Period;

describe('parsePeriod', () => {
  test.each([
    ['2017', 2017, 1, 2017, 12],
    ['2017-H1', 2017, 1, 2017, 6],
    ['2017-h2', 2017, 7, 2017, 12],
    ['2017-Q1', 2017, 1, 2017, 3],
    ['2017-Q3', 2017, 7, 2017, 9],
    ['2017-Q4', 2017, 10, 2017, 12],
    ['2017-06', 2017, 6, 2017, 6],
    ['2017-01..2017-10', 2017, 1, 2017, 10],
    ['2016-07..2017-06', 2016, 7, 2017, 6],
    [' 2017-06 ', 2017, 6, 2017, 6],
  ])('%s', (code, fromYear, fromMonth, toYear, toMonth) => {
    expect(parsePeriod(code)).toEqual({
      from: { year: fromYear, month: fromMonth },
      to: { year: toYear, month: toMonth },
    });
  });

  test.each([
    '',
    '17',
    '2017-',
    '2017-13',
    '2017-00',
    '2017-6',
    '2017-H3',
    '2017-Q5',
    '2017-06..2017-05',
    '2017..2018',
    '2017-01..2017-02..2017-03',
    '2017年',
    'abcd',
  ])('%s is no period code', (code) => {
    expect(parsePeriod(code)).toBeNull();
  });
});

test.each([
  ['2017-01..2017-12', '2017'],
  ['2017-01..2017-06', '2017-H1'],
  ['2017-07..2017-12', '2017-H2'],
  ['2017-04..2017-06', '2017-Q2'],
  ['2017-06..2017-06', '2017-06'],
  ['2017-01..2017-10', '2017-01..2017-10'],
  ['2016-01..2017-12', '2016-01..2017-12'],
  ['2016-07..2017-12', '2016-07..2017-12'],
])('the shortest code of %s is %s', (long, short) => {
  expect(periodCode(period(long))).toBe(short);
});

describe('months of a window', () => {
  test.each([
    ['2017-H1', undefined, 6, 12],
    ['2017-06', undefined, 6, 12],
    ['2011', undefined, 12, 12],
    ['2020-08', { from: '2020-07-01', to: '2020-09-30' }, 2, 3],
    ['2020-06', { from: '2020-07-01', to: '2020-09-30' }, 0, 3],
    ['2020-12', { from: '2020-07-01', to: '2020-09-30' }, 3, 3],
    ['2024-06', { from: '2021-01-01', to: '2025-12-31' }, 42, 60],
    ['2020-04', { from: '2020-03-15', to: '2020-06-14' }, 2, 4],
  ])('%s in %p: %d of %d', (code, window, elapsed, all) => {
    expect(monthsElapsed(period(code), window)).toBe(elapsed);
    expect(monthsInWindow(window ?? calendarYear(period(code)))).toBe(all);
  });
});

test('months know their last day', () => {
  expect([2000, 2100, 2023, 2024].map((year) => daysInMonth({ year, month: 2 }))).toEqual([29, 28, 28, 29]);
  expect(lastDay(period('2024-01..2024-02'))).toBe('2024-02-29');
  expect(lastDay(period('2017-H1'))).toBe('2017-06-30');
  for (let month = 1; month <= 12; month += 1) {
    expect(daysInMonth({ year: 2023, month })).toBe(new Date(Date.UTC(2023, month, 0)).getUTCDate());
  }
});

test.each(['2017-02-29', '2017-13-01', '2017-00-10', '2017-06-31', '2017-06-00', '2017-6-1', 'tomorrow'])(
  '%s is no day',
  (iso) => {
    expect(() => dayOf(iso)).toThrow(RangeError);
  },
);
