/** The cell functions as a host calls them: raw arguments in, numbers or failures out. */
import fc from 'fast-check';
import { functionCatalogue } from '../../src/functions/catalogue';
import type { CellFailure, CellResult } from '../../src/functions/failure';
import { wordsFor } from '../../src/messages/words';
import { decimalTexts } from '../core/statistics/arbitraries';
import * as oracle from '../core/statistics/oracle';
import { call, chinese, codes, english } from './call';

const completion = (...args: readonly unknown[]) => call('COMPLETION', ...args);
const growth = (...args: readonly unknown[]) => call('YOY_GROWTH', ...args);
const usd = (...args: readonly unknown[]) => call('CNY_TO_USD', ...args);
const time = (...args: readonly unknown[]) => call('TIME_PROGRESS', ...args);

describe('COMPLETION', () => {
  test.each([
    [18.29, 67, 0.272985074626866],
    [169.3, 200, 0.8465],
    [12.36, 16, 0.7725],
    [12.36, 8, 1.545],
    [17003, 21000, 0.809666666666667],
    [9780, 14500, 0.67448275862069],
    [10.92, 14, 0.78],
    [432, 320, 1.35],
    [5.54, 3, 1.846666666666667],
    [71, 20, 3.55],
    [0, 7000, 0],
  ])('%d of %d', (actual, target, expected) => {
    expect(completion(actual, target)).toBeCloseTo(expected, 14);
  });

  test('169.3 of 200 is the double nearest to 0.8465, so that ROUND gives 84.7 %', () => {
    expect(completion(169.3, 200)).toBe(0.8465);
    expect(completion(0.1 + 0.2, 3)).toBe(0.1);
  });

  test('is the nearest double of the exact quotient of what the cells show', () => {
    fc.assert(
      fc.property(decimalTexts, decimalTexts, (actual, target) => {
        const [top, bottom] = [oracle.fractionOfText(actual), oracle.fractionOfText(target)];
        const result = completion(Number(actual), Number(target));
        if (bottom.top === 0n) expect(codes(result)).toBe('#DIV/0!');
        else expect(oracle.isNearestDouble(oracle.quotient(top, bottom), result as number)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('a zero target is #DIV/0!, and the sentence says what to do', () => {
    expect(codes(completion(12.36, 0))).toBe('#DIV/0!');
    expect(chinese(completion(12.36, 0))).toContain('目标数为零');
    expect(english(completion(12.36, 0))).toContain('target is zero');
  });

  test('a result beyond the doubles is #NUM!', () => {
    expect(codes(completion(1e300, 1e-300))).toBe('#NUM!');
    expect(chinese(completion(1e300, 1e-300))).toContain('目标数');
  });
});

describe('YOY_GROWTH', () => {
  test.each([
    [12, 10, 0.2],
    [4348, 4650, -302 / 4650],
    [0, 10, -1],
    [-5, -5, 0],
  ])('%d after %d', (current, prior, expected) => {
    expect(growth(current, prior)).toBeCloseTo(expected, 14);
  });

  test.each([
    [5, 0, '#DIV/0!', '净增'],
    [0, 0, '#DIV/0!', '持平'],
    [148, -46, '#N/A', '扭亏为盈'],
    [-3, 712, '#N/A', '由盈转亏'],
    [-942, -712, '#N/A', '增亏'],
    [-712, -942, '#N/A', '减亏'],
  ])('%d after %d is %s: %s', (current, prior, error, word) => {
    const result = growth(current, prior);
    expect(codes(result)).toBe(error);
    expect(chinese(result)).toContain(word);
  });

  test('is the nearest double of the exact rate', () => {
    const amounts = fc.integer({ min: 1, max: 10 ** 9 });
    fc.assert(
      fc.property(amounts, amounts, (current, prior) => {
        const [c, p] = [oracle.fraction(BigInt(current), 100n), oracle.fraction(BigInt(prior), 100n)];
        const exact = oracle.quotient(oracle.difference(c, p), p);
        expect(oracle.isNearestDouble(exact, growth(current / 100, prior / 100) as number)).toBe(true);
      }),
    );
  });
});

describe('CNY_TO_USD', () => {
  test.each([
    [39102, 2017, 5791],
    [70892, 2019, 10276],
    [99665, 2025, 13953],
    [35083, '2011', 5432],
    [93213, '2013-H1', 15052],
    [31684, '2006年1—6月', 3975],
  ])('%d CNY of %s are %d USD by the published annual average', (cny, period, dollars) => {
    expect(Math.round(usd(cny, period) as number)).toBe(dollars);
  });

  test('the year is the one in which the period ends', () => {
    expect(usd(100, '2016-07..2017-06')).toBe(usd(100, 2017));
  });

  test('a rate of its own', () => {
    expect(usd(648, 2013, 6.48)).toBe(100);
    expect(usd(648, 1998, 6.48)).toBe(100);
    expect(usd(6.7518, 2017, null)).toBe(1);
    expect(usd(6.7518, 2017, undefined)).toBe(1);
  });

  test.each([2004, 2026, 1999])('%d has no official rate: give one', (year) => {
    expect(codes(usd(100, year))).toBe('#N/A');
    expect(chinese(usd(100, year))).toBe(
      `${year} 年没有年平均汇率（现有 2005—2025 年）。请在第三个参数中指定汇率。`,
    );
    expect(english(usd(100, year))).toContain(`${year} (2005–2025 are known)`);
  });

  test('a rate cell that is empty is not an omitted rate', () => {
    expect(codes(usd(100, 2017, [[null]]))).toBe('#N/A');
    expect(chinese(usd(100, 2017, [['']]))).toBe('汇率为空，请先填写。');
    expect(codes(usd([[100], [100]], 2017, [[6.5], [null]]))).toEqual([[100 / 6.5], ['#N/A']]);
  });

  test('a rate of zero or less', () => {
    expect(codes(usd(100, 2017, 0))).toBe('#DIV/0!');
    expect(codes(usd(100, 2017, -6.5))).toBe('#VALUE!');
  });

  test('a period without a year has no rate', () => {
    expect(codes(usd(100, '1—6月'))).toBe('#VALUE!');
    expect(chinese(usd(100, '1—6月'))).toContain('没有年份');
  });
});

describe('TIME_PROGRESS', () => {
  test.each([
    ['2017-Q1', 0.25],
    ['2017年上半年', 0.5],
    ['2014年1—9月', 0.75],
    [2011, 1],
    ['2020年1-10月', 10 / 12],
    ['前三季度', 0.75],
    ['1—2月', 2 / 12],
    ['截至9月底', 0.75],
    ['2017-06', 0.5],
    ['2017年6月当月', 0.5],
  ])('%s', (period, expected) => {
    expect(time(period)).toBe(expected);
  });

  test.each([42887, 0.5, -2017, 201706])('%p is a date or a number, no period', (value) => {
    expect(codes(time(value))).toBe('#VALUE!');
    expect(chinese(time(value))).toContain('文本格式');
  });

  test.each(['2017-13', '年度目标', '2024年7月5日', '今年以来'])('%s is no period', (value) => {
    expect(codes(time(value))).toBe('#VALUE!');
    expect(chinese(time(value))).toContain(`“${value}”不是期间`);
  });
});

describe('what stands in a cell', () => {
  test.each([
    ['12.36', 0.7725],
    [' 12.36 ', 0.7725],
    ['１２.３６', 0.7725],
    ['\u00a012.36\u00a0', 0.7725],
    ['1236%', 0.7725],
    ['+12.36', 0.7725],
    ['-12.36', -0.7725],
    ['−12.36', -0.7725],
    ['1,236.00', 77.25],
  ])('%p counts as a number, as in Excel', (text, expected) => {
    expect(completion(text, 16)).toBe(expected);
  });

  test.each(['18.29亿元', '约50', '1,23', '12.3.4', 'abc', '12 36', '1e5', '％', '+'])(
    '%p is no number',
    (text) => {
      expect(codes(completion(text, 16))).toBe('#VALUE!');
      expect(chinese(completion(text, 16))).toBe(`实际完成数“${text}”不是数字。请只填数字，单位写在表头。`);
      expect(english(completion(text, 16))).toContain(text);
    },
  );

  test.each([[null], [undefined], [''], ['  '], ['　']])('blank (%p) is #N/A', (blank) => {
    expect(codes(completion([[blank], [1]], 16))).toEqual([['#N/A'], [0.0625]]);
    expect(chinese(completion(blank, 16))).toBe('实际完成数为空，请先填写。');
    expect(english(completion(1, blank))).toBe('No value for the target: fill it in first.');
  });

  test.each(['-', '—', '——', '－', '/'])('%s means that there is no figure', (text) => {
    expect(codes(completion(12, text))).toBe('#N/A');
    expect(chinese(completion(12, text))).toBe(`目标数是“${text}”，表示没有这个数，无法计算。`);
  });

  test.each(['…', '……', '...'])('%s is less than the unit', (text) => {
    expect(codes(completion(text, 12))).toBe('#N/A');
    expect(chinese(completion(text, 12))).toContain('不足最小单位');
  });

  test('booleans are refused, with what is wanted instead', () => {
    expect(codes(completion(true, 16))).toBe('#VALUE!');
    expect(chinese(completion(true, 16))).toBe('实际完成数是逻辑值。请改填数字。');
    expect(english(time(false))).toBe('The cell for the period holds TRUE or FALSE. Enter a period instead.');
  });

  test.each([
    ['#DIV/0!', '#DIV/0!'],
    ['#N/A', '#N/A'],
    ['#VALUE!', '#VALUE!'],
    ['#NUM!', '#NUM!'],
    ['#NULL!', '#NULL!'],
    ['#REF!', '#N/A'],
    ['#NAME?', '#N/A'],
    ['#SPILL!', '#N/A'],
  ])('the error %s in a cell becomes %s there and nowhere else', (error, expected) => {
    // as Excel hands errors over, as its data types do, as the grid does, and as pasted text
    for (const cell of [{ code: error }, { type: 'Error', basicValue: error }, { error }, error]) {
      const result = completion([[1], [cell], [3]], 4);
      expect(codes(result)).toEqual([[0.25], [expected], [0.75]]);
      expect(chinese((result as CellResult[][])[1]?.[0] as CellFailure)).toContain(error);
    }
  });

  test('formatted numbers are numbers, empty data types blank', () => {
    expect(completion({ type: 'FormattedNumber', basicType: 'Double', basicValue: 12.36 }, 16)).toBe(0.7725);
    expect(codes(completion({ type: 'Empty', basicType: 'Empty', basicValue: '' }, 16))).toBe('#N/A');
    expect(codes(completion({ type: 'Entity' }, 16))).toBe('#VALUE!');
  });

  test('numbers that no cell can hold', () => {
    expect(codes(completion(NaN, 16))).toBe('#NUM!');
    expect(codes(time(Infinity))).toBe('#NUM!');
  });

  test('negative zero is zero', () => {
    expect(Object.is(completion(-0, 16), 0)).toBe(true);
    expect(codes(completion(1, -0))).toBe('#DIV/0!');
  });
});

describe('ranges', () => {
  test('a column over a cell, a column over a column, a row over a column', () => {
    expect(completion([[1], [2]], 4)).toEqual([[0.25], [0.5]]);
    expect(completion([[1], [2]], [[4], [8]])).toEqual([[0.25], [0.25]]);
    expect(completion([[1, 2]], [[4], [8]])).toEqual([
      [0.25, 0.5],
      [0.125, 0.25],
    ]);
    expect(completion(8, [[4, 8]])).toEqual([[2, 1]]);
  });

  test('a matrix with a row and with a column', () => {
    const matrix = [
      [1, 2],
      [3, 4],
    ];
    expect(completion(matrix, [[1, 2]])).toEqual([
      [1, 1],
      [3, 2],
    ]);
    expect(completion(matrix, [[1], [2]])).toEqual([
      [1, 2],
      [1.5, 2],
    ]);
  });

  test('what a shorter range does not cover is #N/A, and only that', () => {
    const result = completion([[1], [2], [3]], [[1], [2]]);
    expect(codes(result)).toEqual([[1], [1], ['#N/A']]);
    expect(chinese((result as CellResult[][])[2]?.[0] as CellFailure)).toContain('没有对应的目标数');
    expect(
      codes(
        completion(
          [[1, 2, 3]],
          [
            [1, 2],
            [1, 2],
          ],
        ),
      ),
    ).toEqual([
      [1, 1, '#N/A'],
      [1, 1, '#N/A'],
    ]);
  });

  test('one cell in is one cell out, however it is handed over', () => {
    expect(completion([[12.36]], [[16]])).toBe(0.7725);
    expect(completion(12.36, [[16]])).toBe(0.7725);
    expect(time([['2017-H1']])).toBe(0.5);
    expect(codes(completion([], 16))).toBe('#N/A');
  });

  test('too many arguments', () => {
    expect(codes(completion(1, 2, 3))).toBe('#VALUE!');
    expect(codes(time())).toBe('#N/A');
  });

  test('every cell is what the function gives for that cell alone', () => {
    const cells = fc.oneof(
      fc.integer({ min: -50, max: 50 }),
      fc.constantFrom('', null, '-', 'abc', true, '12.5', { error: '#REF!' }),
    );
    const shape = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 3 }));
    const range = shape.chain(([rows, columns]) =>
      fc.array(fc.array(cells, { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    );
    fc.assert(
      fc.property(range, range, (actual, target) => {
        const rows = Math.max(actual.length, target.length);
        const columns = Math.max(actual[0]?.length ?? 0, target[0]?.length ?? 0);
        const pick = (from: unknown[][], row: number, column: number) => {
          const line = from[from.length === 1 ? 0 : row];
          const index = line?.length === 1 ? 0 : column;
          return line && index < line.length ? { cell: line[index] } : null;
        };
        const result = completion(actual, target);
        const matrix = Array.isArray(result) ? result : [[result]];
        expect([matrix.length, matrix[0]?.length]).toEqual([rows, columns]);
        for (let row = 0; row < rows; row += 1) {
          for (let column = 0; column < columns; column += 1) {
            const [a, t] = [pick(actual, row, column), pick(target, row, column)];
            const found = matrix[row]?.[column] as CellResult;
            if (a && t) expect(found).toEqual(completion([[a.cell]], [[t.cell]]));
            else expect(codes(found)).toMatch(/^#/);
          }
        }
      }),
    );
  });
});

test('whatever is handed over, a function answers and never throws', () => {
  const sentence = (cell: CellFailure): string =>
    (['zh-CN', 'en-US'] as const).map((locale) => wordsFor(locale).say(cell.message)).join('|');
  // A sentence may repeat what stood in the cell, "{{" included; a place left unfilled is {{name}}.
  const isSound = (cell: CellResult): boolean =>
    typeof cell === 'object'
      ? 'words' in cell || (/。\|.+\.$/s.test(sentence(cell)) && !/\{\{\w+\}\}/.test(sentence(cell)))
      : typeof cell !== 'number' || Number.isFinite(cell);
  const junk = fc.oneof(
    fc.anything(),
    fc.double(),
    fc.array(fc.array(fc.anything(), { maxLength: 3 }), { maxLength: 3 }),
  );
  // Good arguments but for one, so that every argument of every function meets everything.
  const calls = fc.constantFrom(...functionCatalogue).chain((definition) =>
    fc.tuple(fc.nat(definition.parameters.length - 1), junk).map(([index, bad]) => ({
      definition,
      args: definition.parameters.map((_, i) => (i === index ? bad : (definition.example[i] ?? null))),
    })),
  );
  const anyCalls = fc.record({
    definition: fc.constantFrom(...functionCatalogue),
    args: fc.array(junk, { maxLength: 3 }),
  });
  fc.assert(
    fc.property(fc.oneof(calls, anyCalls), ({ definition, args }) => {
      const result = definition.evaluate(args);
      return (Array.isArray(result) ? result.flat() : [result]).every(isSound);
    }),
    { numRuns: 2000 },
  );
});
