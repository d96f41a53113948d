import table from '../../../assets/exchange-rates.json';
import { annualRate, annualRateValue, exchangeYears } from '../../../src/core/statistics/exchange';
import { intersects, divide, point } from '../../../src/core/statistics/interval';
import type { Interval } from '../../../src/core/statistics/interval';
import { printedInterval } from '../../../src/core/statistics/printed';
import type { Rational } from '../../../src/core/statistics/rational';
import { rationalNumber } from '../../../src/core/statistics/rational';

test('every year from 2005 to 2025 has a rate, a source in both languages and a word on how sure it is', () => {
  expect(exchangeYears).toEqual({ first: 2005, last: 2025 });
  for (let year = 2005; year <= 2025; year += 1) {
    const rate = annualRate(year);
    expect(rate).toMatchObject({ year, basis: 'annual-average' });
    expect(rate?.rate).toMatch(/^[678]\.\d{4}$/);
    expect(rate?.source.zh).toMatch(/\p{Script=Han}/u);
    expect(rate?.source.en).toMatch(/[a-z]/);
    expect(Object.keys(table.confidence)).toContain(rate?.confidence);
    expect(rationalNumber(annualRateValue(year) as Rational)).toBe(Number(rate?.rate));
  }
});

test('no rate is claimed to be surer than it is', () => {
  const sure = Object.fromEntries(
    Array.from({ length: 21 }, (_, index) => [2005 + index, annualRate(2005 + index)?.confidence]),
  );
  expect(sure[2005]).toBe('unverified');
  expect(sure[2024]).toBe('derived');
  expect(Object.entries(sure).filter(([, word]) => word === 'published')).toEqual([['2025', 'published']]);
  expect(
    Object.entries(sure)
      .filter(([, word]) => word === 'cross-checked')
      .map(([year]) => year),
  ).toEqual(['2006', '2011', '2013', '2017', '2019']);
});

test.each([2004, 2026, 2017.5, NaN, -2017])('%p has no rate', (year) => {
  expect(annualRate(year)).toBeNull();
  expect(annualRateValue(year)).toBeNull();
});

// GDP per head as published in both currencies: the rate must lie inside what the printed figures allow.
test.each([
  [2006, 31684, 3975],
  [2011, 35083, 5432],
  [2013, 93213, 15052],
  [2017, 39102, 5791],
  [2019, 70892, 10276],
  [2025, 99665, 13953],
])('%d: %d CNY are %d USD', (year, cny, usd) => {
  const figure = (digits: number) => printedInterval({ digits, scale: 0, exact: false });
  const implied = divide(figure(cny), figure(usd)) as Interval;
  expect(intersects(implied, point(annualRateValue(year) as Rational))).toBe(true);
});
