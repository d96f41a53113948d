import fc from 'fast-check';
import { FigureTrait } from '../../../src/core/report/facts';
import { readReport } from '../../../src/core/report/read-report';
import { wordsFor } from '../../../src/messages/words';
import type { CellValue } from '../../../src/workbook/snapshot';
import { snapshotOf } from '../../support/snapshot';
import type { SnapshotOptions } from '../../support/snapshot';
import { grid, indicatorsIn, linesOf, readingOf, templateWith } from './reading-text';

const template = templateWith({
  indicators: indicatorsIn({ 到位资金: '亿元', 实际利用外资: '万美元', 亿元以上项目: '个' }),
});
const read = (text: string, options: SnapshotOptions = {}) =>
  readingOf(snapshotOf(grid(text), options), template);
const lines = (text: string, options: SnapshotOptions = {}) => linesOf(read(text, options), template);

describe('no table', () => {
  const reasonOf = (rows: readonly (readonly CellValue[])[]) => {
    const result = readReport(snapshotOf(rows, { name: '封面' }), template);
    if (result.ok) throw new Error('a table was found');
    return result.reason;
  };

  test('an empty sheet', () => {
    expect(reasonOf([])).toMatchObject({ key: 'report.empty-sheet', values: { sheet: '封面' } });
  });
  test.each<[string, readonly (readonly CellValue[])[]]>([
    ['a cover', [['××市2024年目标考核'], [null, '二〇二四年七月']]],
    [
      'names and figures without a heading',
      [
        ['到位资金', 18.29, 67],
        ['实际利用外资', 9780, 14500],
      ],
    ],
    [
      'errors and booleans',
      [
        [{ error: '#REF!' }, true],
        [false, { error: '#N/A' }],
      ],
    ],
  ])('%s', (_, rows) => {
    expect(reasonOf(rows)).toMatchObject({ key: 'report.no-header' });
  });
  test('a table of something else says which row looked like a header', () => {
    const reason = reasonOf([['人口情况'], ['指标', '年度目标', '累计完成'], ['人口', 1, 2]]);
    expect(reason).toMatchObject({ key: 'report.no-names', values: { row: 2 } });
    expect(wordsFor('zh-CN').say(reason)).toContain('到位资金、实际利用外资、亿元以上项目');
    expect(wordsFor('en-US').say(reason)).toContain('Row 2');
  });
});

describe('units', () => {
  test('the nearest is taken: the figure’s own, the unit column, the name, the heading, the caption', () => {
    expect(
      lines(`
单位：万元
指标 | 单位 | 累计完成 | 年度目标（亿元） | 本月完成
到位资金 | 亿元 | 18.29 | 67 | 20000万
实际利用外资（亿美元） |  | 0.978 | 1.45亿美元 | 0.1
亿元以上项目 |  | 22 | 40个 | 2
`),
    ).toMatchObject({
      到位资金: { actual: '18.29', target: '67', month: '2.0000' },
      实际利用外资: { actual: '9780', target: '14500', month: '1000' },
      亿元以上项目: { actual: '=22', target: '=40', month: '=2' },
    });
  });

  test('a unit that cannot be converted is a conflict, said once, and the figure stays as written', () => {
    const reading = read(`
2024年6月 | 单位：亿元
指标 | 年度目标 | 累计完成
到位资金 | 67 | 18.29
实际利用外资 | 14500 | 9780
亿元以上项目 | 40 | 22
`);
    expect(reading.unitConflicts).toMatchObject([
      { indicator: 1, found: { symbol: '亿元' }, cell: { row: 0, column: 1 } },
    ]);
    expect(linesOf(reading, template)).toMatchObject({ 实际利用外资: { actual: '9780' } });
  });

  test('a caption may name two', () => {
    expect(
      lines(`
（单位：万元、亿美元）
指标 | 累计完成
到位资金 | 182900
实际利用外资 | 0.978
`),
    ).toEqual({ 到位资金: { actual: '18.2900' }, 实际利用外资: { actual: '9780' } });
  });
});

describe('figures', () => {
  test('a format with fewer decimals than the cell holds leaves the figure exact', () => {
    const rows = `
指标 | 年度目标 | 累计完成 | 完成率
到位资金 | 67 | 18.294 | 0.27304477612
`;
    expect(lines(rows, { formats: { C2: '0.00', D2: '0.00%' } })).toEqual({
      到位资金: { target: '67', actual: '=18.294', completion: '=0.27304477612' },
    });
  });

  test('declared decimals are printed ones, unless the unit was converted', () => {
    const declared = templateWith({
      indicators: [
        { code: 'A', name: '到位资金', unit: '亿元', decimals: 1 },
        { code: 'B', name: '内资', unit: '万元', decimals: 0 },
      ],
    });
    const rows = grid(`
指标 | 单位 | 累计完成
到位资金 | 亿元 | 48
内资 | 亿元 | 12.3
`);
    expect(linesOf(readingOf(snapshotOf(rows), declared), declared)).toEqual({
      到位资金: { actual: '48.0' },
      内资: { actual: '123000' },
    });
    expect(readingOf(snapshotOf(rows), declared).facts.measures.get('actual')?.scale[1]).toBe(-3);
  });

  test('blank, not set, below the unit, zero, text and errors are kept apart', () => {
    const reading = readingOf(
      snapshotOf([
        ['指标', '年度目标', '累计完成', '本月', '上年同期', '同比%'],
        ['到位资金', '-', 0, '…', null, { error: '#DIV/0!' }],
        ['实际利用外资', '约14500', '#N/A', '', 5842, true],
      ]),
      template,
    );
    expect(linesOf(reading, template)).toEqual({
      到位资金: { target: '-', actual: '0', month: '…', prior: '', growth: 'error' },
      实际利用外资: { target: 'text', actual: 'error', month: '', prior: '5842', growth: 'text' },
    });
    expect(
      reading.unreadable.map(({ measure, cell, value }) => [measure, cell.row, cell.column, value]),
    ).toEqual([
      ['target', 2, 1, '约14500'],
      ['actual', 2, 2, '#N/A'],
      ['growth', 1, 5, { error: '#DIV/0!' }],
      ['growth', 2, 5, true],
    ]);
  });

  test('formulas, text and hidden cells are marked', () => {
    const reading = readingOf(
      snapshotOf(
        grid(`
指标 | 年度目标 | 累计完成 | 完成%
到位资金 | '67 | 18.29 | 27.3
实际利用外资 | 14500 | 9780 | 67.4
`),
        { formulas: { D2: '=C2/B2*100' }, hiddenRows: [2], hiddenColumns: [1] },
      ),
      template,
    );
    const traits = (measure: 'target' | 'actual' | 'completion') => [
      ...(reading.facts.measures.get(measure)?.traits ?? []),
    ];
    expect(traits('target')).toEqual([FigureTrait.hidden | FigureTrait.fromText, FigureTrait.hidden]);
    expect(traits('actual')).toEqual([FigureTrait.none, FigureTrait.hidden]);
    expect(traits('completion')).toEqual([FigureTrait.formula, FigureTrait.hidden]);
    expect([reading.hiddenRows, reading.hiddenColumns]).toEqual([[2], [1]]);
  });
});

describe('rates without a percent sign', () => {
  const rates = (heading: string, ...cells: (string | number)[]) =>
    Object.values(
      lines(`
指标 | ${heading}
到位资金 | ${cells[0]}
实际利用外资 | ${cells[1]}
`),
    ).map((line) => line['growth'] ?? line['completion'] ?? line['share']);

  test.each<[string, [number, number], [string, string]]>([
    ['同比%', [0.8, -0.3], ['0.008', '-0.003']],
    ['同比增长', [8.2, 0.772], ['0.082', '0.00772']],
    ['完成率', [0.7725, 0.5], ['0.7725', '0.5']],
    ['完成率', [77.25, 0.5], ['0.7725', '0.005']],
    ['完成率', [0.8, 1.2], ['0.008', '0.012']],
    ['完成率', [0.77, 1.2], ['0.77', '1.2']],
    ['占比', [0.77, 1.2], ['0.0077', '0.012']],
    ['占比', [0.775, 0.2], ['0.775', '0.2']],
  ])('%s %j', (heading, cells, expected) => {
    expect(rates(heading, ...cells)).toEqual(expected);
  });

  test('their own relation decides before the heading does', () => {
    expect(
      lines(`
指标 | 年度目标 | 累计完成 | 上年同期 | 完成% | 同比%
到位资金 | 67 | 18.29 | 18.15 | 0.27 | 0.8
实际利用外资 | 14500 | 9780 | 5842 | 0.67 | 67.4
`),
    ).toMatchObject({
      到位资金: { completion: '0.27', growth: '0.008' },
      实际利用外资: { completion: '0.67', growth: '0.674' },
    });
  });
});

describe('an amount that is out by a hundred does not turn percentages into fractions', () => {
  const completion = (heading: string, actual: string, figure: string) =>
    lines(`
指标 | 年度目标 | 累计完成 | ${heading}
实际利用外资 | 14500 | ${actual} | ${figure}
`)['实际利用外资']?.['completion'];

  test.each([
    ['完成率(%)', '978000', '67', '0.67'],
    ['完成率', '978000', '67', '0.67'],
    ['完成率(%)', '978000', '67.45', '0.6745'],
    ['完成率(%)', '7250', '0.5', '0.005'],
    ['完成率(%)', '72', '0.5', '0.005'],
    ['完成率', '9780', '0.67', '0.67'],
    ['完成率', '51475', '3.55', '3.55'],
  ])('%s, %s: %s', (heading, actual, figure, expected) => {
    expect(completion(heading, actual, figure)).toBe(expected);
  });
});

describe('the table', () => {
  test('a name that stands twice is read once and said', () => {
    const reading = read(`
指标 | 累计完成
到位资金 | 18.29
1.到位资金 | 19
实际利用外资 | 9780
`);
    expect(linesOf(reading, template)).toMatchObject({ 到位资金: { actual: '18.29' } });
    expect(reading.duplicateIndicators).toMatchObject([{ indicator: 0, cells: [{ row: 1 }, { row: 2 }] }]);
    expect(reading.missingIndicators).toEqual([2]);
  });

  test('nothing below notes and signatures is read', () => {
    const reading = read(`
指标 | 累计完成
到位资金 | 18.29
注：另据统计
实际利用外资 | 9780
填报人：张三 |  | 2024年7月5日
`);
    expect(Object.keys(linesOf(reading, template))).toEqual(['到位资金']);
    expect(reading.remarks?.map(({ text }) => text)).toEqual(['注：另据统计', '实际利用外资']);
  });

  test('spellings of the template’s own go before the vocabulary', () => {
    const own = templateWith({
      indicators: indicatorsIn({ 到位资金: '亿元' }),
      headings: { actual: ['实绩 (扣重)'], target: ['总盘子'] },
    });
    const rows = grid(`
指标 | 总盘子 | 累计完成 | 实绩（扣重）
到位资金 | 67 | 18.29 | 17
`);
    expect(readingOf(snapshotOf(rows), own).headings.map(({ measure, text }) => [measure, text])).toEqual([
      ['target', '总盘子'],
      ['actual', '实绩（扣重）'],
    ]);
  });

  test('the year before beside this one is prior; all of it is not', () => {
    expect(
      lines(`
指标 | 2023年全年完成 | 2023年1—6月 | 2024年1—6月 | 2024年目标
到位资金 | 40 | 15 | 18.29 | 67
`),
    ).toEqual({ 到位资金: { prior: '15', actual: '18.29', target: '67' } });
  });

  test('what one month did is kept apart from the months before', () => {
    expect(
      lines(`
指标 | 本月 |  | 累计 |
 | 完成 | 同比% | 完成 | 同比%
到位资金 | 3.1 | 5 | 18.29 | 8
`),
    ).toEqual({ 到位资金: { month: '3.1', actual: '18.29', growth: '0.08' } });
  });

  test('指标 heads the goals where figures stand below it', () => {
    const one = templateWith({ indicators: indicatorsIn({ 到位资金: '亿元' }) });
    const rows = grid(`
单位 | 指标 | 完成数
桐乡市 | 67 | 18.29
`);
    expect(linesOf(readingOf(snapshotOf(rows), one), one)).toEqual({
      '到位资金 桐乡市': { target: '67', actual: '18.29' },
    });
  });

  test.each([
    ['2024年6月招商引资情况', '累计完成', 1, 6],
    ['2024年招商引资情况', '1—5月累计', 1, 5],
    ['招商引资情况（2024年前三季度）', '累计完成', 1, 9],
    ['2024年招商引资情况', '累计完成', 1, 12],
  ])('the period of %s with %s', (title, heading, from, to) => {
    expect(read(`\n${title}\n指标 | ${heading}\n到位资金 | 18.29\n`).period?.period).toEqual({
      from: { year: 2024, month: from },
      to: { year: 2024, month: to },
    });
  });
  test('no period stands anywhere', () => {
    expect(read(`\n招商引资情况\n指标 | 1—5月累计\n到位资金 | 18.29\n`).period).toBeNull();
  });
});

test('any order of columns, any spelling, any place in the sheet reads the same', () => {
  const spellings = {
    target: ['年度目标', '目 标\n任务', '全年目标（亿元）', '年度计划', '任务数（亿元）'],
    actual: ['累计完成', '1—6月累计', '本月止累计(亿元)', '实际完成数', '累\u3000计'],
    prior: ['上年同期', '去年同期\u00a0', '上年同期累计（亿元）'],
    growth: ['同比±%', '同比增长（%）', '增幅%', '比上年同期增长％'],
    completion: ['完成率', '完成%(3=2/1)', '占年度目标％', '完成年计划%'],
    rank: ['位次', '排　名'],
  };
  const cells = { target: 67, actual: 18.29, prior: 15.4, growth: 18.8, completion: '27.3%', rank: 2 };
  const expected = {
    target: '67',
    actual: '18.29',
    prior: '15.4',
    growth: '0.188',
    completion: '0.273',
    rank: '=2',
  };
  const measures = Object.keys(spellings) as (keyof typeof spellings)[];
  fc.assert(
    fc.property(
      fc.shuffledSubarray(measures, { minLength: 1 }),
      fc.array(fc.nat(1000), { minLength: 6, maxLength: 6 }),
      fc.nat(4),
      fc.nat(4),
      (order, picks, row, column) => {
        const heading = (measure: keyof typeof spellings, i: number) =>
          spellings[measure][(picks[i] ?? 0) % spellings[measure].length] ?? '';
        const rows: CellValue[][] = [
          ['2024年1—6月情况'],
          ['序号', '指标', ...order.map(heading)],
          [1, ' 其中：到位资金', ...order.map((measure) => cells[measure])],
        ];
        const reading = readingOf(snapshotOf(rows, { origin: { row, column } }), template);
        expect(linesOf(reading, template)).toEqual({
          到位资金: Object.fromEntries(order.map((measure) => [measure, expected[measure]])),
        });
        expect(reading.facts.measures.get(order[0] ?? 'actual')?.column[0]).toBe(column + 2);
      },
    ),
  );
});

test('whatever a sheet holds, reading it never throws', () => {
  const cell = fc.oneof(
    fc.constantFrom<CellValue>(
      '指标',
      '单位',
      '年度目标',
      '累计完成',
      '到位资金',
      '合计',
      '注：',
      '1',
      '-',
      '…',
      '%',
      '（',
      '其中：',
      null,
    ),
    fc.string({ unit: 'grapheme', maxLength: 8 }),
    fc.double(),
    fc.boolean(),
    fc.constant({ error: '#N/A' }),
  );
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 }), (rows) => {
      readReport(snapshotOf(rows), template);
    }),
    { numRuns: 300 },
  );
});
