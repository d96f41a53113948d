/** The functions beside the first four: what each gives, on figures that can be checked by hand or were published. */
import { monthSpan } from '../../src/core/statistics/period';
import { whole } from '../../src/core/statistics/exact';
import { setWorkbookRates } from '../../src/functions/workbook-rates';
import { call, codes } from './call';

type Row = readonly [args: readonly unknown[], expected: unknown];
const gives = (id: string, rows: readonly Row[]): void =>
  describe(id, () =>
    test.each(rows)('%j gives %j', (args, expected) => {
      const found = codes(call(id, ...args));
      if (typeof expected === 'number') expect(found).toBeCloseTo(expected, 12);
      else expect(found).toEqual(expected);
    }),
  );

gives('SHARE', [
  [[75.8, 146.9], 75.8 / 146.9],
  [
    [[[30], [70]], 100],
    [[0.3], [0.7]],
  ],
]);

gives('CHANGE_POINTS', [
  [[0.342, 0.281], 6.1],
  [['34.2%', '28.1%'], 6.1],
  [[-0.106, -0.229], 12.3],
]);

// 2021 releases: growth of 2021 and of 2020, and the printed two-year average.
gives('TWO_YEAR_AVERAGE', [
  [[0.2, 0.2], 0.2],
  [[0.21, 0], 0.1],
  [[-1, 0.5], -1],
  [[0.5, -0.5], Math.sqrt(0.75) - 1],
]);

gives('TIME_PROGRESS', [
  [['2020-08', '2020-07-01', '2020-09-30'], 2 / 3],
  [['2020-08', '2020-07-01', '2020-09-30', '日'], 62 / 92],
  [['2020-08', 44013, 44104, 'day'], 62 / 92],
  [['2020-08', 44013.75, 44104.5, 'days'], 62 / 92],
  [['2020-08', '2020年7月', '2020年9月', '天'], 62 / 92],
  [['2020-08', '2020/7/1', '2020.9.30', '按月'], 2 / 3],
  [['2017-H1', null, null, 'day'], 181 / 365],
  [['2020-H1', null, null, '日'], 182 / 366],
  [['2017-H1', '2016-07-01'], 12 / 18],
  [['2020-12', 2016, 2025], 0.5],
  [['2019-06', '2020-01-01', '2020-12-31'], 0],
  [['2021-06', '2020-01-01', '2020-12-31'], 1],
  [
    [[['2020-07'], ['2020-08'], ['2020-09']], '2020-07-01', '2020-09-30'],
    [[1 / 3], [2 / 3], [1]],
  ],
]);

gives('SCHEDULE_GAP', [
  [[12.36, 16, '2017-H1'], 27.25],
  [[97.16, 100, '2014年1—10月'], 97.16 - 1000 / 12],
  [[40, 100, '2017-H1', '日'], 40 - 18100 / 365],
]);

gives('LIGHT', [
  [[50, 100, '2017-H1'], 1],
  [[40, 100, '2017-H1'], 0],
  [[39.99, 100, '2017-H1'], -1],
  [[35, 100, '2017-H1', 15], 0],
  [[49.9, 100, '2017-H1', 0], -1],
  [[49.8, 100, '2017-H1', 0, 'day'], 1],
  [
    [[[50], [45], [3], ['-']], 100, '2017-H1'],
    [[1], [0], [-1], ['#N/A']],
  ],
]);

gives('LIGHT_TEXT', [
  [
    [[[50], [45], [3]], 100, '2017-H1'],
    [['绿灯'], ['黄灯'], ['红灯']],
  ],
]);

gives('REQUIRED_RATE', [
  [[12.36, 16, '2017-H1'], 3.64 / 6],
  [[12.36, 16, '前三季度'], 3.64 / 3],
  [[16, 16, '2017-Q1'], 0],
  [[18, 16, 2017], 0],
]);

gives('FORECAST', [
  [[12.36, '2017-H1'], 24.72],
  [[12.36, '1—9月'], 16.48],
  [[12.36, '2017-H1', 10.5, 23.1], 27.192],
  [[0, '2017-Q1', 5, 20], 0],
]);

gives('IMPLIED_TARGET', [
  [[18.29, 0.2729], [[1828500 / 27295, 67, 1829500 / 27285]]],
  [[18.29, '27.29%'], [[1828500 / 27295, 67, 1829500 / 27285]]],
  [[9780, '67%'], [[9779.5 / 0.675, 14600, 9780.5 / 0.665]]],
  // The last zero says that the figure is known to a tenth.
  [['7.0', '70%'], [[6.95 / 0.705, 10, 7.05 / 0.695]]],
  [
    [[[432], [null]], '135%'],
    [
      [431.5 / 1.355, 320, 432.5 / 1.345],
      ['#N/A', '#N/A', '#N/A'],
    ],
  ],
]);

gives('IMPLIED_BASE', [
  [[12.36, '23.6%'], [[12.355 / 1.2365, 10, 12.365 / 1.2355]]],
  [[8.9, '-8.92%'], [[885000 / 91085, 9.8, 895000 / 91075]]],
]);

gives('USD_TO_CNY', [
  [[100, 2017], 675.18],
  [[100, '2017-H1', 6.48], 648],
  [[10276, 2019], 10276 * 6.8985],
]);

gives('CNY_TO_USD', [
  [[6.758755, 2017, '世界银行'], 1],
  [[6.758755, 2017, 'World Bank'], 1],
  [[6.8066, '2017-06', '月度'], 1],
  [[675.18, '2017-06', '官方'], 100],
]);

gives('FX_RATE', [
  [[2017], 6.7518],
  [['2017-H1', 'official'], 6.7518],
  [[2017, '世行'], 6.758755],
  [['2017-06', '月度'], 6.8066],
  [['2017-Q1', 'Monthly'], (6.8907 + 6.8694 + 6.894) / 3],
  [[[[2005], [2025]]], [[8.1917], [7.1429]]],
]);

gives('FX_BASIS', [
  [[2017], '人民币对美元汇率中间价年平均（国家统计局），2017年全年'],
  [['2017-06'], '人民币对美元汇率中间价年平均（国家统计局），2017年全年'],
  [['2017-06', '月度'], '人民币对美元市场汇率月平均（美联储 H.10），2017年6月当月'],
  [[2017, '世界银行'], '人民币对美元年平均汇率（世界银行），2017年全年'],
]);

test('words come in the language of the reader', () => {
  expect(codes(call('FX_BASIS', '2017-H1', 'monthly'), 'en-US')).toBe(
    'CNY per USD, monthly averages of the market rate (Federal Reserve H.10), Jan–Jun 2017',
  );
  expect(codes(call('LIGHT_TEXT', 1, 1, 2017), 'en-US')).toBe('green');
});

describe("the workbook's own rates", () => {
  afterEach(() => setWorkbookRates(null));

  test('are used where they are asked for, and nowhere else', () => {
    setWorkbookRates({ rows: [{ period: monthSpan(2017, 1, 12), rate: whole(7) }] });
    expect(call('CNY_TO_USD', 70, '2017-H1', '汇率表')).toBe(10);
    expect(call('FX_RATE', 2017, 'Rates')).toBe(7);
    expect(call('FX_RATE', 2017)).toBe(6.7518);
    expect(codes(call('FX_BASIS', '2017-06', 'table'))).toBe('本工作簿“汇率”表，2017年全年');
  });

  test('a change is told to whoever has to calculate again, once a cell has asked', () => {
    call('FX_RATE', 2017, 'table');
    expect(setWorkbookRates({ rows: [{ period: monthSpan(2017, 1, 12), rate: whole(7) }] })).toBe(true);
    expect(setWorkbookRates({ rows: [{ period: monthSpan(2017, 1, 12), rate: whole(7) }] })).toBe(false);
    expect(setWorkbookRates(null)).toBe(true);
  });
});

gives('CONVERT_UNIT', [
  [[18.29, '亿元', '万元'], 182900],
  [[1005136, '万元', '亿元'], 100.5136],
  [[37551, '万美元', '亿美元'], 3.7551],
  [[3000, '元', '万元'], 0.3],
  [[12, '项', '个'], 12],
  [[0.1, '元', '万亿元'], 1e-13],
  [
    [[[1], ['x']], '亿元', [['元', '万元']]],
    [
      [1e8, 1e4],
      ['#VALUE!', '#VALUE!'],
    ],
  ],
]);

gives('PARSE_AMOUNT', [
  [['18.29亿元'], 1829000000],
  [['169.3个亿'], 16930000000],
  [['近50个'], 50],
  [['１８．２９亿元'], 1829000000],
  [['1亿2000万元'], 120000000],
  [['-1亿2000万元'], -120000000],
  [['1.7亿美元'], 170000000],
  [['约3.5万亩'], 35000],
  [['100多万元'], 1000000],
  [['50余个'], 50],
  [['1,234.5万元'], 12345000],
  [['达12.5%'], 0.125],
  [['6.1个百分点'], 6.1],
  [['3000美元以上'], 3000],
  [[42], 42],
  [['1,234.50'], 1234.5],
]);

gives('ROUND_HALF_EVEN', [
  [[12.345, 2], 12.34],
  [[12.355, 2], 12.36],
  [[-2.5, 0], -2],
  [[15.4546, 0], 15],
  [[84.65, 1], 84.6],
  [[0.15, 1], 0.2],
  [[2.675, 2], 2.68],
  [[1250, -2], 1200],
  [[1350, -2], 1400],
  [[1.005, 2], 1],
  [
    [[[0.5], [1.5], [2.5]], 0],
    [[0], [2], [2]],
  ],
]);

gives('SCORE', [
  [[0.965, 10], 9.65],
  [[1.35, 10], 10],
  [[1.35, 10, 1.2], 12],
  [['96.5%', 10, '120%'], 9.65],
  [[-0.2, 10], 0],
]);

const column = (...values: unknown[]): unknown[][] => values.map((value) => [value]);

gives('RANK_PLACE', [
  [[column(5, 7, 7, 1), column(5, 7, 7, 1)], column(3, 1, 1, 4)],
  [[column(5, 7, 7, 1), column(5, 7, 7, 1), '1223'], column(2, 1, 1, 3)],
  [[column(5, 7, 7, 1), column(5, 7, 7, 1), 1223], column(2, 1, 1, 3)],
  [[column(5, '-', 7, null), column(5, '-', 7, null)], column(2, '#N/A', 1, '#N/A')],
  [[0.84651, column(0.84649, 0.84652)], 2],
  [[0.3, column(0.1 + 0.2, 0.2)], 1],
  [[6, column(5, 7, { error: '#REF!' }, 'abc')], 2],
]);

gives('CHECK_SUM', [
  [[146.9, [[75.8, 34.2, 36.9]]], true],
  [[146.9, [[75.8, 34.2, 36.7]]], true],
  [[146.9, [[75.8, 34.2, 36.6]]], false],
  [
    [
      column(10, 20),
      [
        [3, 7, '-'],
        [3, 7, '…'],
      ],
    ],
    column(true, false),
  ],
  [
    [
      [[10.1, 20.1]],
      [
        [3.1, 10],
        [7, 10.1],
      ],
    ],
    [[true, true]],
  ],
  [[10.1, column(3.1, null, 7)], '#N/A'],
  [[10.1, column(3.1, '…', 7)], true],
  [[0.3, column(0.1 + 0.2)], true],
]);

gives('CHECK_RATIO', [
  [[0.273, 18.29, 67], true],
  [['27.3%', 18.29, '67.00'], true],
  [['27.29%', 18.29, '67.00'], true],
  [['27.28%', 18.29, '67.00'], false],
  [[18.29 / 67, 18.29, 67], true],
  [['84.7%', 169.3, 200], true],
  [[column('77.3%', '78.3%', '-'), 12.36, '16.00'], column(true, false, '#N/A')],
]);

describe('BALANCED_ROUND', () => {
  const balanced = (...args: readonly unknown[]) => codes(call('BALANCED_ROUND', ...args));

  test.each([
    [[[33.3, 33.3, 33.4]], 0, undefined, [[33, 33, 34]]],
    [column(0.4, 0.4, 0.4), 0, undefined, column(1, 0, 0)],
    [column(33.33, 33.33, 33.34), 1, 100, column(33.3, 33.3, 33.4)],
    [column(1, 2, 3), 0, undefined, column(1, 2, 3)],
    [column(-0.4, -0.4, -0.4), 0, undefined, column(0, 0, -1)],
    [column(1250, 1250), -2, undefined, column(1300, 1200)],
    [column(1.5, '-', 1.5), 0, undefined, column(2, '#N/A', 1)],
    [column(1.5, { error: '#REF!' }, 1.5), 0, 3, column(2, '#N/A', 1)],
  ])('%j to %d digits with total %p', (range, digits, total, expected) => {
    expect(balanced(range, digits, total)).toEqual(expected);
  });

  const table = [
    [10.45, 20.4, 30.85],
    [5.3, 6.3, 11.6],
    [15.75, 26.7, 42.45],
  ];

  test('a table with its totals behind, or before, still adds up', () => {
    expect(balanced(table, 0)).toEqual([
      [11, 20, 31],
      [5, 6, 11],
      [16, 26, 42],
    ]);
    const before = [...table].reverse().map((row) => [...row].reverse());
    expect(balanced(before, 0)).toEqual([
      [42, 26, 16],
      [11, 6, 5],
      [31, 20, 11],
    ]);
  });

  test('with the grand total given', () => {
    const found = balanced(table, 0, 43) as number[][];
    expect(found[2]?.[2]).toBe(43);
    expect(found.map((row) => (row[0] ?? 0) + (row[1] ?? 0) - (row[2] ?? 0))).toEqual([0, 0, 0]);
  });

  test('a table without totals balances by those that it would have', () => {
    const found = balanced(
      [
        [10.4, 20.4],
        [5.3, 6.3],
      ],
      0,
    ) as number[][];
    expect(found.flat().reduce((sum, value) => sum + value)).toBe(42);
  });

  test('a blank in a table hides which figures are totals', () => {
    expect(
      balanced(
        [
          [1.2, null],
          [2.3, 4],
          [3, 4],
        ],
        0,
      ),
    ).toEqual([
      ['#N/A', '#N/A'],
      ['#N/A', '#N/A'],
      ['#N/A', '#N/A'],
    ]);
  });

  test('whole rows of "-" add nothing', () => {
    expect(
      balanced(
        [
          [1.45, 1.4],
          ['-', '-'],
          [1.4, 1.4],
        ],
        0,
      ),
    ).toEqual([
      [2, 1],
      ['#N/A', '#N/A'],
      [1, 2],
    ]);
  });
});
