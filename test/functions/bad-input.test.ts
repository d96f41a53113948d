/** Bad input, one by one: each has its Excel error, and a sentence in both languages that says what to do. */
import { setWorkbookRates } from '../../src/functions/workbook-rates';
import { exactOf } from '../../src/core/statistics/exact';
import { monthSpan } from '../../src/core/statistics/period';
import { functionCatalogue } from '../../src/functions/catalogue';
import type { ExampleArgument } from '../../src/functions/definition';
import { call, chinese, codes, english } from './call';
import type { Result } from './call';

type Case = readonly [id: string, args: readonly unknown[], error: string, chinese: string, english: string];

const CASES: readonly Case[] = [
  ['SHARE', [1, 0], '#DIV/0!', '总体数为零', 'whole is zero'],
  ['CHANGE_POINTS', [34.2, 28.1], '#VALUE!', '像是漏了百分号', 'percent sign'],
  ['TWO_YEAR_AVERAGE', [20.6, 0.1], '#VALUE!', '增速大于 1000%', 'above 1000 %'],
  ['TWO_YEAR_AVERAGE', [0.2, 10.5], '#VALUE!', '上一年的增速', 'the growth of the year before'],
  ['TWO_YEAR_AVERAGE', [-1.2, 0.1], '#NUM!', '低于 −100%', 'below −100 %'],

  [
    'TIME_PROGRESS',
    ['2020-09', '2020-09-30', '2020-07-01'],
    '#NUM!',
    '2020-07-01 早于第一天 2020-09-30',
    'before it begins',
  ],
  [
    'TIME_PROGRESS',
    ['2020-09', '2020-13-01'],
    '#VALUE!',
    '“2020-13-01”不是日期',
    'no date for the first day',
  ],
  ['TIME_PROGRESS', ['2020-09', '2020-02-30'], '#VALUE!', '2020-07-01', '2020-02-30'],
  [
    'TIME_PROGRESS',
    ['2020-09', null, 5],
    '#VALUE!',
    '任务期的最后一天“5”不是日期',
    'the last day of the window',
  ],
  ['TIME_PROGRESS', ['2020-09', null, 3e6], '#VALUE!', '不是日期', 'no date'],
  [
    'TIME_PROGRESS',
    ['2020-09', [['']]],
    '#N/A',
    '任务期的第一天为空',
    'No value for the first day of the window',
  ],
  ['TIME_PROGRESS', ['2020-09', true], '#VALUE!', '请改填日期', 'Enter a date instead'],
  ['TIME_PROGRESS', ['2020-09', null, null, '季'], '#VALUE!', '可以填：月 / 日', 'Choose one of: 月 / 日'],
  ['TIME_PROGRESS', ['前三季度', null, null, '日'], '#VALUE!', '没有年份', 'names no year'],
  ['TIME_PROGRESS', ['前三季度', '2020-01-01'], '#VALUE!', '没有年份', 'names no year'],
  ['TIME_PROGRESS', ['2020年13月'], '#VALUE!', '不是期间', 'is no period'],

  ['SCHEDULE_GAP', [1, 0, 2017], '#DIV/0!', '目标数为零', 'target is zero'],
  ['SCHEDULE_GAP', [1, 2, 42887], '#VALUE!', '是日期或数值 42887', 'a date or a number (42887)'],
  ['LIGHT', [1, '-', 2017], '#N/A', '目标数是“-”', 'holds “-”'],
  ['LIGHT', [1, 2, 2017, -5], '#NUM!', '黄灯界限不能为负', 'limit of yellow is negative'],
  ['LIGHT', [1, 2, 2017, 'ten'], '#VALUE!', '黄灯界限“ten”不是数字', 'not a number'],
  ['LIGHT_TEXT', [1, 0, 2017], '#DIV/0!', '目标数为零', 'target is zero'],
  ['REQUIRED_RATE', [12, 16, 2017], '#N/A', '没有剩余月份', 'no month is left'],
  ['FORECAST', [12, '2017-H1', 10], '#VALUE!', '要同时给出', 'Give both figures of last year'],
  ['FORECAST', [12, '2017-H1', null, 10], '#VALUE!', '要同时给出', 'Give both figures of last year'],
  ['FORECAST', [12, '2017-H1', 0, 10], '#DIV/0!', '上年同期为零', 'is zero at this time'],
  ['FORECAST', [12, '2017-H1', 23, 10], '#NUM!', '填反', 'swapped'],
  ['FORECAST', [12, '2017-H1', -1, 10], '#NUM!', '为负', 'negative'],

  ['IMPLIED_TARGET', [18.29, 27.29], '#VALUE!', '完成率大于 1000%', 'the completion is above 1000 %'],
  ['IMPLIED_TARGET', [18.29, 0], '#N/A', '完成率按公布的位数可能为零', 'may be zero'],
  ['IMPLIED_BASE', [12, '-100%'], '#N/A', '−100%', '−100 %'],
  ['IMPLIED_BASE', ['…', '12%'], '#N/A', '不足最小单位', 'less than the smallest unit'],

  ['USD_TO_CNY', [1, 2004], '#N/A', '2004 年没有年平均汇率', 'no annual average rate for 2004'],
  ['USD_TO_CNY', [1, 2017, 0], '#DIV/0!', '汇率为零', 'rate is zero'],
  ['USD_TO_CNY', [1, 2017, -6.5], '#VALUE!', '不能为负', 'negative'],
  [
    'CNY_TO_USD',
    [1, 2017, '海关'],
    '#VALUE!',
    '“海关”无法识别。可以填：官方 / 世界银行 / 月度 / 汇率表',
    '“海关” is not known',
  ],
  [
    'CNY_TO_USD',
    [1, 2026, '世界银行'],
    '#N/A',
    '没有世界银行年平均汇率（现有 2005—2025 年）',
    'no World Bank average for 2026',
  ],
  [
    'CNY_TO_USD',
    [1, '2026-01', '月度'],
    '#N/A',
    '2026年1月没有月平均汇率',
    'no monthly average for Jan 2026',
  ],
  ['CNY_TO_USD', [1, '6月', 6.5], '#VALUE!', '没有年份', 'names no year'],
  ['FX_RATE', [2017, '汇率表'], '#N/A', '没有“汇率”（或 Rates）工作表', 'has no sheet “汇率” or “Rates”'],
  ['FX_BASIS', ['上半年'], '#VALUE!', '没有年份', 'names no year'],
  ['FX_BASIS', [2017, 6.5], '#VALUE!', '“6.5”无法识别', 'is not known for the series'],

  ['CONVERT_UNIT', [1, '亿元', '万美元'], '#N/A', 'TARGET.CNY_TO_USD', 'different currencies'],
  ['CONVERT_UNIT', [1, '亿元', '个'], '#N/A', '不是同一种东西', 'do not measure the same thing'],
  ['CONVERT_UNIT', [1, '%', '百分点'], '#N/A', '不能换算', 'cannot be converted'],
  ['CONVERT_UNIT', [1, '大堆', '元'], '#VALUE!', '原单位“大堆”不是计量单位', 'no unit for the unit it is in'],
  ['CONVERT_UNIT', [1, '元', ''], '#N/A', '新单位为空', 'No value for the unit wanted'],
  ['CONVERT_UNIT', [1, '元', true], '#VALUE!', '请改填文字', 'Enter text instead'],
  ['PARSE_AMOUNT', ['三百万'], '#VALUE!', '读不出一个数', 'No figure can be read'],
  ['PARSE_AMOUNT', ['18.29亿元和3万元'], '#VALUE!', '读不出一个数', 'No figure can be read'],
  ['PARSE_AMOUNT', ['18.2.9亿元'], '#VALUE!', '读不出一个数', 'No figure can be read'],
  ['PARSE_AMOUNT', [''], '#N/A', '为空', 'No value'],
  ['PARSE_AMOUNT', ['-'], '#N/A', '表示没有这个数', 'no such figure'],

  ['ROUND_HALF_EVEN', [1, 1.5], '#NUM!', '−15 到 15 的整数', 'whole number from −15 to 15'],
  ['ROUND_HALF_EVEN', [1, 16], '#NUM!', '整数', 'whole number'],
  ['ROUND_HALF_EVEN', [1, null], '#N/A', '小数位数为空', 'No value for the number of digits'],
  [
    'BALANCED_ROUND',
    [[[1.5, 2.5]], 0, 9],
    '#NUM!',
    '只能在 3 到 5 之间，凑不成 9',
    'lies between 3 and 5 and cannot be 9',
  ],
  ['BALANCED_ROUND', [[[1.5, 2.5]], 0, 3.5], '#NUM!', '合计数 3.5 的小数位数超过', 'has more decimals'],
  ['BALANCED_ROUND', [[[1.5, 2.5]], 'x'], '#VALUE!', '小数位数“x”不是数字', 'not a number'],
  ['BALANCED_ROUND', [[[1.5, 2.5], [1]], 0], '#VALUE!', '行列不齐', 'ragged'],
  [
    'BALANCED_ROUND',
    [
      [
        [1.2, 2],
        [3, 4.1],
      ],
      0,
      99,
    ],
    '#NUM!',
    '只能在 10 到 11 之间',
    'between 10 and 11',
  ],
  [
    'BALANCED_ROUND',
    [
      [
        [1.2, 'x'],
        [3, 4.1],
      ],
      0,
    ],
    '#N/A',
    '分不清哪些是合计',
    'cannot be told from the rest',
  ],
  [
    'BALANCED_ROUND',
    [Array.from({ length: 101 }, () => Array.from({ length: 100 }, () => 1.5)), 0],
    '#NUM!',
    '最多 10000 个数',
    'at most 10000',
  ],

  ['SCORE', [96.5, 10], '#VALUE!', '完成率大于 1000%', 'the completion is above 1000 %'],
  ['SCORE', [0.9, -10], '#NUM!', '权重不能为负', 'weight is negative'],
  ['SCORE', [0.9, 10, 0], '#NUM!', '封顶的完成率要大于零', 'cap must be above zero'],
  ['SCORE', [0.9, 10, 120], '#VALUE!', '像是漏了百分号', 'percent sign'],
  ['RANK_PLACE', ['-', [[1, 2]]], '#N/A', '表示没有这个数', 'no such figure'],
  ['RANK_PLACE', [1, [['-', null]]], '#N/A', '没有可以排名的数', 'no figure in the range'],
  ['RANK_PLACE', [1, [[1, 2]], '12'], '#VALUE!', '可以填：1224 / 1223', '1224 / 1223'],
  ['CHECK_SUM', [null, [[1, 2]]], '#N/A', '合计数为空', 'No value for the total'],
  ['CHECK_SUM', [3, [[1, '']]], '#N/A', '分项数为空', 'No value for a part'],
  ['CHECK_SUM', [3, [[1, 'abc']]], '#VALUE!', '分项数“abc”不是数字', 'not a number'],
  ['CHECK_SUM', [3, [[1, { error: '#REF!' }]]], '#N/A', '有错误 #REF!', 'has the error #REF!'],
  ['CHECK_RATIO', ['27%', 18, 0], '#N/A', '分母按公布的位数可能为零', 'may be zero'],
  ['CHECK_RATIO', [27, 18, 67], '#VALUE!', '公布的比率大于 1000%', 'the printed ratio is above 1000 %'],
];

const first = (result: Result): Result => (Array.isArray(result) ? (result.flat().at(-1) as Result) : result);

test.each(CASES)('%s(%j) is %s: %s', (id, args, error, zh, en) => {
  const result = first(call(id, ...args));
  expect(codes(result)).toBe(error);
  expect(chinese(result)).toContain(zh);
  expect(english(result)).toContain(en);
});

test('totals whose parts have another shape', () => {
  const result = call('CHECK_SUM', [[1], [2]], [[1, 2, 3]]);
  expect(codes(result)).toEqual([['#VALUE!'], ['#VALUE!']]);
  expect(chinese(first(result))).toContain('分项要有同样多的行');
});

describe("the workbook's own rates", () => {
  const rate = (value: number) => ({ period: monthSpan(2017, 1, 12), rate: exactOf(value) });
  afterEach(() => setWorkbookRates(null));

  test('none for the period', () => {
    setWorkbookRates({ rows: [rate(6.5)] });
    const result = call('FX_RATE', '2018-H1', '汇率表');
    expect(codes(result)).toBe('#N/A');
    expect(chinese(result)).toBe('“汇率”表中没有2018年1—6月的汇率。请补上一行。');
  });

  test('several for the period', () => {
    setWorkbookRates({ rows: [rate(6.5), rate(6.6)] });
    const result = call('FX_RATE', 2017, '汇率表');
    expect(codes(result)).toBe('#N/A');
    expect(chinese(result)).toContain('请只保留一个');
  });
});

describe('of every function', () => {
  const withArgument = (
    id: string,
    args: readonly ExampleArgument[],
    index: number,
    value: unknown,
  ): Result => call(id, ...args.map((arg, i) => (i === index ? value : arg)));
  const places = functionCatalogue.flatMap(({ id, example, parameters }) =>
    example.map((arg, index) => [id, parameters[index]?.name ?? '', index, example, arg] as const),
  );

  test.each(places)('%s: %s blank, an error, a truth value', (id, name, index, example, original) => {
    // What is ranked against, or balanced, is a range: there a bad cell concerns itself alone.
    if (id === 'RANK_PLACE' && name === 'range') return;
    for (const [bad, error] of [
      [[['']], '#N/A'],
      [[[{ error: '#DIV/0!' }]], '#DIV/0!'],
      [[[true]], '#VALUE!'],
    ] as const) {
      const result = first(withArgument(id, example, index, bad));
      expect([bad, codes(result)]).toEqual([bad, error]);
      expect(chinese(result)).toMatch(/。$/);
      expect(english(result)).toMatch(/\.$/);
    }
    expect(codes(withArgument(id, example, index, original))).toEqual(codes(call(id, ...example)));
  });

  const cellwise = functionCatalogue.filter(({ id }) => id !== 'BALANCED_ROUND');
  test.each(cellwise.map(({ id, example }) => [id, example] as const))(
    '%s: a bad cell in a column leaves the others as they are',
    (id, example) => {
      const index = example.findIndex((arg) => !Array.isArray(arg));
      const column = [[example[index]], [{ error: '#REF!' }], [example[index]]];
      // Three totals have three rows of parts.
      const args =
        id === 'CHECK_SUM' ? [example[0], [1, 2, 3].map(() => (example[1] as unknown[][])[0])] : example;
      const rows = codes(call(id, ...args.map((arg, i) => (i === index ? column : arg)))) as unknown[][];
      const alone = codes(call(id, ...example));
      const expected = Array.isArray(alone) ? (alone[0] as unknown[]) : [alone];
      expect(rows).toEqual([expected, expected.map(() => '#N/A'), expected]);
    },
  );
});
