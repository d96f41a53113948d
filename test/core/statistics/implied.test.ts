import fc from 'fast-check';
import { decimalNumber, decimalText, normalize } from '../../../src/core/statistics/decimal';
import { impliedBase, impliedTarget, roundest } from '../../../src/core/statistics/implied';
import { contains, point } from '../../../src/core/statistics/interval';
import type { Interval } from '../../../src/core/statistics/interval';
import { printedInterval, printedNumber } from '../../../src/core/statistics/printed';
import { compare, divide, ofDecimal, rational, rationalNumber } from '../../../src/core/statistics/rational';

/** A printed figure, its digits after the point deciding how wide it is. */
const printed = (text: string): Interval => intervalOf(text, 0);
/** A printed percentage as a ratio: 27.29 % has four decimals as a ratio. */
const percent = (text: string): Interval => intervalOf(text, 2);

function intervalOf(text: string, shift: number): Interval {
  const figure = printedNumber(text);
  if (!figure) throw new Error(`no figure: ${text}`);
  return printedInterval({ ...figure, scale: figure.scale + shift });
}

const bounds = (interval: Interval | undefined) => [
  rationalNumber(interval?.low ?? rational(0n)),
  rationalNumber(interval?.high ?? rational(0n)),
];

describe('implied targets of the published reports', () => {
  // [report, actual, completion %, low, high, roundest]
  test.each([
    ['桐乡 浙商回归', '18.29', '27.29', 66.9903, 67.0515, ['67']],
    ['绍兴 省外资金', '169.3', '84.7', 199.705, 200.0591, ['200']],
    ['嘉兴科技城 区外内资', '12.36', '77', 15.9419, 16.1634, ['16']],
    ['嘉兴科技城 市外内资', '12.36', '155', 7.9453, 8.0032, ['8']],
    ['嘉兴科技城 合同外资', '17003', '81', 20861.9632, 21122.3602, ['21000']],
    // 9780/14700 = 66.53 %, which rounds to 67 % as well: an integer percentage leaves three round targets.
    ['嘉兴科技城 实际外资', '9780', '67', 14488.1481, 14707.5188, ['14500', '14600', '14700']],
    ['嘉兴科技城 浙商回归', '10.92', '78', 13.9045, 14.0968, ['14']],
    ['衢州 协议引资', '432', '135', 318.4502, 321.5613, ['320']],
    ['衢州 市外资金', '176', '110', 158.8235, 161.1872, ['160']],
    ['衢州 亿元以上项目', '144', '240', 59.8753, 60.1253, ['60']],
    ['衢州 省外项目', '39.45', '112.7', 34.9845, 35.0244, ['35']],
    ['衢州 浙商回归', '5.54', '184.7', 2.9959, 3.003, ['3']],
    ['衢州 山海协作项目', '270', '270', 99.8152, 100.1855, ['100']],
    ['衢州 山海协作资金', '71', '355', 19.8312, 20.1693, ['20']],
    ['衢州 社会事业项目', '22', '220', 9.9773, 10.0228, ['10']],
    ['衢州 社会事业资金', '350', '350', 99.7147, 100.2861, ['100']],
  ])('%s: %s at %s %%', (report, actual, completion, low, high, expected) => {
    // Counts are exact; every other figure is an interval.
    const exact = /项目$/.test(report) && !report.includes('省外');
    const implied = impliedTarget(exact ? exactly(actual) : printed(actual), percent(completion));
    const [lowest = NaN, highest = NaN] = bounds(implied?.interval);
    expect(lowest).toBeCloseTo(low, 4);
    expect(highest).toBeCloseTo(high, 4);
    expect(implied?.roundest.map(decimalText)).toEqual(expected);
  });
});

describe('implied wholes of shares', () => {
  test.each([
    ['绍兴 计划投资总额', '183', '29', 618.6441, 643.8596],
    ['平湖 合同外资', '41402.53', '70.09', 59066.3029, 59074.745],
    ['平湖 二产合同外资', '36770.98', '82.16', 44752.6015, 44758.061],
    ['平湖 按41%反推', '24736', '41', 59603.6145, 61077.7778],
  ])('%s', (_report, part, share, low, high) => {
    const [lowest = NaN, highest = NaN] = bounds(impliedTarget(printed(part), percent(share))?.interval);
    expect(lowest).toBeCloseTo(low, 3);
    expect(highest).toBeCloseTo(high, 3);
  });
});

describe('implied bases of the published reports', () => {
  test.each([
    ['嘉兴科技城 区外内资', '12.36', '42', 8.6702, 8.7385],
    ['嘉兴科技城 市外内资', '12.36', '47', 8.3763, 8.4403],
    ['嘉兴科技城 实际外资', '9780', '67.4', 5840.2508, 5844.3382],
    ['嘉兴科技城 浙商回归', '10.92', '122.9', 4.8957, 4.9024],
    ['平湖 实际外资', '37551', '76.4', 21281.0995, 21293.7341],
    ['平湖 增资合同外资', '24736', '37.2', 18022.2222, 18036.0919],
  ])('%s', (_report, current, growth, low, high) => {
    const [lowest = NaN, highest = NaN] = bounds(impliedBase(printed(current), percent(growth))?.interval);
    expect(lowest).toBeCloseTo(low, 4);
    expect(highest).toBeCloseTo(high, 4);
  });

  test('a time limit cut by half was 180 days', () => {
    const base = impliedBase(exactly('90'), point(rational(-1n, 2n)));
    expect(base?.roundest.map(decimalText)).toEqual(['180']);
    expect(compare(base?.interval.low ?? rational(0n), rational(180n))).toBe(0);
  });

  test('nothing is implied where the digits say nothing', () => {
    expect(impliedTarget(printed('12'), percent('0'))).toBeNull();
    expect(impliedBase(printed('12'), percent('-100'))).toBeNull();
    expect(impliedBase(printed('12'), percent('-120.0'))).toBeNull();
  });
});

describe('roundest', () => {
  test('knows zero, negatives and values that no 15 digits can write', () => {
    expect(roundest({ low: rational(-1n), high: rational(5n) }).map(decimalText)).toEqual(['0']);
    expect(roundest({ low: rational(-1472n), high: rational(-1448n) }).map(decimalText)).toEqual([
      '-1470',
      '-1460',
      '-1450',
    ]);
    expect(roundest(point(rational(1n, 3n)))).toEqual([]);
  });

  test('is inside, has the fewest digits, and misses none', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 0, max: 5_000 }), (low, width) => {
        const interval = { low: rational(BigInt(low), 100n), high: rational(BigInt(low + width), 100n) };
        const length = (hundredths: number) => String(hundredths).replace(/0+$/, '').length;
        const all = Array.from({ length: width + 1 }, (_, index) => low + index);
        const fewest = Math.min(...all.map(length));
        const found = roundest(interval);
        expect(found.every((value) => contains(interval, ofDecimal(value)))).toBe(true);
        expect(found.map((value) => Math.round(decimalNumber(value) * 100))).toEqual(
          all.filter((value) => length(value) === fewest),
        );
      }),
    );
  });

  test('holds the target that was printed away', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000 }),
        fc.integer({ min: 1, max: 20_000 }),
        (target, actual) => {
          const ratio = divide(rational(BigInt(actual)), rational(BigInt(target)));
          const tenths = Math.round(rationalNumber(ratio) * 1000);
          fc.pre(tenths > 0);
          const completion = printedInterval({ digits: tenths, scale: 3, exact: false });
          fc.pre(contains(completion, ratio));
          const implied = impliedTarget(exactly(String(actual)), completion);
          expect(implied && contains(implied.interval, rational(BigInt(target)))).toBe(true);
          expect(implied?.roundest.every((value) => normalize(value).digits === value.digits)).toBe(true);
        },
      ),
    );
  });
});

const exactly = (text: string): Interval => point(ofDecimal({ digits: BigInt(text), scale: 0 }));
