import fc from 'fast-check';
import { evenSharers, planAmongEntities, planBothWays } from '../../../src/core/planning/among-entities';
import { OPENINGS } from '../../../src/core/planning/openings';
import { planOverTime } from '../../../src/core/planning/over-time';
import type { PlannedSpan, TimePlan } from '../../../src/core/planning/over-time';
import { overload, overloadOf } from '../../../src/core/planning/overload';
import { bothWaysTable, sayOverload, timeTable } from '../../../src/core/planning/plan-table';
import { withSchedule, withTargetVersion } from '../../../src/core/planning/put';
import type { Shape } from '../../../src/core/planning/weights';
import { parseDecimal } from '../../../src/core/statistics/decimal';
import { parsePeriod } from '../../../src/core/statistics/period';
import * as q from '../../../src/core/statistics/rational';
import { scheduleShare } from '../../../src/core/statistics/schedule';
import { parseTemplate } from '../../../src/core/template/parse';
import { printTemplate } from '../../../src/core/template/print';
import { wordsFor } from '../../../src/messages/words';
import { templateOf } from '../../support/facts';

const YEAR = { from: '2017-01-01', to: '2017-12-31' };

const plan = (more: Partial<TimePlan> = {}): TimePlan => ({
  target: '1000',
  window: YEAR,
  shape: { kind: 'even' },
  by: 'month',
  decimals: 0,
  ...more,
});

function spans(more: Partial<TimePlan> = {}): readonly PlannedSpan[] {
  const result = planOverTime(plan(more));
  if (!result.ok) throw new Error(result.problem.key);
  return result.spans;
}

const amounts = (more: Partial<TimePlan> = {}): number[] => spans(more).map(({ amount }) => Number(amount));
const sumOf = (texts: readonly string[]) =>
  texts.map((text) => q.ofDecimal(parseDecimal(text) ?? { digits: 0n, scale: 0 })).reduce(q.add);
const isSame = (a: q.Rational, text: string) => q.compare(a, sumOf([text])) === 0;

describe('a target over time', () => {
  test('evenly: what is left over goes to the earlier months', () => {
    expect(amounts()).toEqual([84, 84, 84, 84, 83, 83, 83, 83, 83, 83, 83, 83]);
    expect(spans({ by: 'quarter' }).map(({ period, amount, share }) => [period, amount, share])).toEqual([
      ['2017-Q1', '250', 0.25],
      ['2017-Q2', '250', 0.5],
      ['2017-Q3', '250', 0.75],
      ['2017-Q4', '250', 1],
    ]);
  });

  test('by days, of a contest that begins within a month', () => {
    const window = { from: '2017-06-23', to: '2017-09-30' };
    expect(amounts({ target: '100', shape: { kind: 'days' }, window })).toEqual([8, 31, 31, 30]);
  });

  test('as last year went', () => {
    const lastYear = ['0', '10', '30', '5', '5', '10', '5', '5', '10', '5', '5', '10'];
    expect(amounts({ shape: { kind: 'seasonal', lastYear } })).toEqual(lastYear.map((m) => Number(m) * 10));
  });

  test('as last year went, over a fiscal year: April first', () => {
    const lastYear = Array.from({ length: 12 }, (_, i) => String(i + 1));
    const window = { from: '2024-04-01', to: '2025-03-31' };
    const found = spans({ target: '78', shape: { kind: 'seasonal', lastYear }, window });
    expect(found.map(({ amount }) => Number(amount))).toEqual([4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3]);
    expect(found.at(0)?.month).toBe('2024-04');
  });

  test('by a typed curve, even between its months', () => {
    const shape: Shape = { kind: 'curve', cumulative: { '2017-03': 0.3, '2017-06': 0.6, '2017-12': 1 } };
    expect(amounts({ shape })).toEqual([100, 100, 100, 100, 100, 100, 67, 67, 67, 67, 66, 66]);
  });

  test('with an opening, over a year and over five', () => {
    const shape: Shape = { kind: 'opening', points: OPENINGS.opening };
    expect(amounts({ shape, by: 'quarter' })).toEqual([300, 250, 250, 200]);
    const five = { from: '2021-01-01', to: '2025-12-31' };
    expect(spans({ shape, window: five }).at(14)).toMatchObject({ month: '2022-03', share: 0.3 });
  });

  test('in the decimals of the target where it has more than its parts', () => {
    expect(amounts({ target: '10.5', by: 'quarter' })).toEqual([2.7, 2.6, 2.6, 2.6]);
  });

  test.each<[Partial<TimePlan>, string]>([
    [{ target: '-5' }, 'planning.target'],
    [{ target: '1亿' }, 'planning.target'],
    [{ shape: { kind: 'seasonal', lastYear: ['1', null] } }, 'planning.season-missing'],
    [
      { shape: { kind: 'seasonal', lastYear: Array.from({ length: 12 }, () => '0') } },
      'planning.season-zero',
    ],
    [
      { shape: { kind: 'seasonal', lastYear: ['-1', ...Array.from({ length: 11 }, () => '0')] } },
      'planning.season-negative',
    ],
    [
      { shape: { kind: 'curve', cumulative: { '2017-03': 0.5, '2017-06': 0.4 } } },
      'template.curve-decreasing',
    ],
    [{ shape: { kind: 'curve', cumulative: { '2017-12': 0.9 } } }, 'planning.curve-end'],
    [{ shape: { kind: 'curve', cumulative: { '2018-03': 0.5 } } }, 'template.curve-outside'],
    [
      {
        shape: {
          kind: 'opening',
          points: [
            { elapsed: 0.5, due: 0.6 },
            { elapsed: 0.25, due: 0.7 },
          ],
        },
      },
      'planning.points-order',
    ],
  ])('%j is refused: %s', (more, key) => {
    expect(planOverTime(plan(more))).toMatchObject({ ok: false, problem: { key } });
  });
});

const figure = fc.integer({ min: 0, max: 99_999 }).map(String);
const shape: fc.Arbitrary<Shape> = fc.oneof(
  fc.constantFrom<Shape>({ kind: 'even' }, { kind: 'days' }),
  fc.constantFrom(...Object.values(OPENINGS)).map((points): Shape => ({ kind: 'opening', points })),
  fc
    .array(figure, { minLength: 12, maxLength: 12 })
    .filter((figures) => figures.some((one) => one !== '0'))
    .map((lastYear): Shape => ({ kind: 'seasonal', lastYear })),
);
const target = fc
  .integer({ min: 0, max: 10 ** 9 })
  .chain((digits) => fc.integer({ min: 0, max: 3 }).map((scale) => (digits / 10 ** scale).toFixed(scale)));
const timePlan = fc.record({
  target,
  shape,
  by: fc.constantFrom('month' as const, 'quarter' as const),
  decimals: fc.integer({ min: 0, max: 3 }),
  window: fc.constantFrom(
    YEAR,
    { from: '2024-04-01', to: '2025-03-31' },
    { from: '2021-01-01', to: '2025-12-31' },
  ),
});
const weights = fc
  .array(figure, { minLength: 1, maxLength: 12 })
  .filter((figures) => figures.some((one) => one !== '0'));
const sharersOf = (figures: readonly string[]) => figures.map((weight, i) => ({ entity: `区${i}`, weight }));

describe('every plan', () => {
  test('over time adds up, never falls, is the same each time, and is on schedule where it is kept', () => {
    fc.assert(
      fc.property(timePlan, (one) => {
        const result = planOverTime(one);
        if (!result.ok) throw new Error(result.problem.key);
        expect(isSame(sumOf(result.spans.map(({ amount }) => amount)), one.target)).toBe(true);
        expect(result.spans.at(-1)?.share).toBe(1);
        expect(planOverTime(one)).toEqual(result);
        const whole = sumOf([one.target]);
        let before = 0;
        for (const { amount, cumulative, share, period } of result.spans) {
          expect(amount.startsWith('-')).toBe(false);
          expect(share).toBeGreaterThanOrEqual(before);
          before = share;
          const span = parsePeriod(period);
          const due = span && scheduleShare(span, result.schedule, one.window);
          if (!due || whole.n === 0n) continue;
          expect(q.compare(q.divide(sumOf([cumulative]), whole), due)).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('among entities adds up and keeps their order', () => {
    fc.assert(
      fc.property(target, weights, fc.integer({ min: 0, max: 2 }), (whole, figures, decimals) => {
        const sharers = sharersOf(figures);
        const result = planAmongEntities(whole, sharers, decimals);
        if (!result.ok) throw new Error(result.problem.key);
        const parts = result.order.map((entity) => result.targets[entity] ?? '');
        expect(isSame(sumOf(parts), whole)).toBe(true);
        for (const [i, a] of figures.entries()) {
          for (const [j, b] of figures.entries()) {
            if (Number(a) > Number(b)) expect(Number(parts[i])).toBeGreaterThanOrEqual(Number(parts[j]));
          }
        }
        expect(planAmongEntities(whole, sharers, decimals)).toEqual(result);
      }),
      { numRuns: 60 },
    );
  });

  test('both ways adds up in every row and column', () => {
    fc.assert(
      fc.property(timePlan, weights, (one, figures) => {
        const result = planBothWays(one, sharersOf(figures));
        if (!result.ok) throw new Error(result.problem.key);
        const { cells, rowTotals, columnTotals } = result;
        expect(cells.flat().some((cell) => cell.startsWith('-'))).toBe(false);
        cells.forEach((row, i) => expect(isSame(sumOf(row), rowTotals[i] ?? '')).toBe(true));
        columnTotals.forEach((total, i) =>
          expect(isSame(sumOf(cells.map((row) => row[i] ?? '')), total)).toBe(true),
        );
        expect(isSame(sumOf(rowTotals), one.target)).toBe(true);
        expect(isSame(sumOf(columnTotals), one.target)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});

describe('among entities', () => {
  test('evenly, and by last year', () => {
    expect(planAmongEntities('100', evenSharers(['甲', '乙', '丙']), 0)).toMatchObject({
      targets: { 甲: '34', 乙: '33', 丙: '33' },
    });
    const sharers = [
      { entity: '甲', weight: '1.5' },
      { entity: '乙', weight: '0' },
      { entity: '丙', weight: '0.5' },
    ];
    expect(planAmongEntities('100', sharers, 0)).toMatchObject({ targets: { 甲: '75', 乙: '0', 丙: '25' } });
  });

  test.each([
    [[], 'planning.no-entities'],
    [[{ entity: '甲', weight: null }], 'planning.weight-missing'],
    [[{ entity: '甲', weight: '-1' }], 'planning.weight-negative'],
    [[{ entity: '甲', weight: '0' }], 'planning.weights-zero'],
    [evenSharers(['甲', '甲']), 'planning.entity-twice'],
  ])('%j is refused', (sharers, key) => {
    expect(planAmongEntities('100', sharers, 0)).toMatchObject({ ok: false, problem: { key } });
    expect(planBothWays(plan(), sharers)).toMatchObject({ ok: false, problem: { key } });
  });
});

describe('加码', () => {
  // Published: 1330 > 1200, 715 > 700, 154 > 150, and foreign capital 35000 = 35000.
  test.each([
    ['1200', ['700', '630'], '130', '10.83'],
    ['700', ['715'], '15', '2.14'],
    ['150', ['100', '54'], '4', '2.67'],
    ['35000', ['20000', '15000'], '0', '0.00'],
    ['100', ['60', null, '30.5'], '-9.5', '-9.50'],
  ])('%s against %j: %s, %s %%', (total, parts, excess, percent) => {
    const found = overload(total, parts);
    expect(found).toMatchObject({ percent });
    expect(Number(found?.excess)).toBe(Number(excess));
  });

  test('is not told without a total, or without parts', () => {
    expect(overload(null, ['1'])).toBeNull();
    expect(overload('1', [null])).toBeNull();
  });

  test('of a template, in words', () => {
    const template = templateOf({
      entities: [{ name: '甲' }, { name: '乙' }],
      total: '全市',
      indicators: [
        { code: 'A', name: '到位资金', unit: '亿元', target: { 甲: 700, 乙: 630, 全市: 1200 } },
        { code: 'B', name: '合同外资', unit: '亿元', target: 5 },
      ],
    });
    const [first, second] = template.indicators.map((indicator) => overloadOf(template, indicator));
    expect(second).toBeNull();
    if (!first) throw new Error('no overload');
    expect(wordsFor('zh-CN').say(sayOverload(first, '亿元'))).toBe(
      '各单位目标合计 1,330亿元，比总目标 1,200亿元 多 130亿元（加码 10.83%）。',
    );
  });
});

describe('put into the template', () => {
  const template = templateOf({
    entities: [{ name: '甲' }, { name: '乙' }],
    total: '全市',
    indicators: [
      { code: 'A', name: '到位资金', unit: '亿元', target: 100 },
      { code: 'B', name: '合同外资', unit: '亿元', schedule: 'even-days' },
    ],
  });

  test('a curve, for all that followed the old one or for one', () => {
    const result = planOverTime(plan({ shape: { kind: 'opening', points: OPENINGS.opening } }));
    if (!result.ok) throw new Error(result.problem.key);
    const all = withSchedule(template, result.schedule);
    expect(all.indicators.map(({ schedule }) => schedule)).toEqual([result.schedule, 'even-days']);
    const one = withSchedule(template, result.schedule, 'B');
    expect(one.indicators.map(({ schedule }) => schedule)).toEqual(['even-months', result.schedule]);
    for (const changed of [all, one]) {
      expect(parseTemplate(printTemplate(changed))).toEqual({ ok: true, template: changed });
    }
    expect(() => withSchedule(template, 'even-days', 'X')).toThrow(RangeError);
  });

  test('an adjustment: the one before stays in the record', () => {
    const version = { owner: null, version: '调整', date: '2017-07-10', value: '90', note: null };
    const changed = withTargetVersion(template, 'A', version);
    expect(changed.indicators[0]).toMatchObject({
      target: '90',
      targets: [{ version: '年初', date: null, value: '100' }, version],
    });
    expect(parseTemplate(printTemplate(changed))).toEqual({ ok: true, template: changed });
  });
});

test('tables say it row by row', () => {
  expect(timeTable(spans({ by: 'quarter' })).rows[1]).toEqual([
    { period: parsePeriod('2017-Q2') },
    { figure: '250', unit: null },
    { figure: '500', unit: null },
    { figure: '50.00', unit: '%' },
  ]);
  const both = planBothWays(plan({ by: 'quarter' }), evenSharers(['甲', '乙']));
  if (!both.ok) throw new Error(both.problem.key);
  const table = bothWaysTable(both, '1000');
  expect(table.headings).toHaveLength(6);
  expect(table.rows.map((row) => row.length)).toEqual([6, 6, 6]);
  expect(table.rows.at(-1)?.at(-1)).toEqual({ figure: '1000', unit: null });
});
