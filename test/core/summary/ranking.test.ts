/** Places, moves, lists and streaks. */
import fc from 'fast-check';
import type { Observation } from '../../../src/core/observations/observation';
import { DEFAULT_RANKING } from '../../../src/core/scheme/sections/rankings';
import type { RankingRule } from '../../../src/core/scheme/sections/rankings';
import { toRational } from '../../../src/core/statistics/exact';
import * as q from '../../../src/core/statistics/rational';
import { attainmentsOf } from '../../../src/core/summary/attainments-of';
import { Earlier } from '../../../src/core/summary/earlier';
import { isBehind } from '../../../src/core/summary/attainment';
import { leaders, placed } from '../../../src/core/summary/places';
import { rankedValue, rankingsOf } from '../../../src/core/summary/ranking';
import { parsedTemplate } from '../../support/templates';
import { actuals, observed, periodOf } from './observed';

/** 五县两区 */
const COUNTIES = ['平湖市', '嘉善县', '海盐县', '海宁市', '桐乡市', '南湖区', '秀洲区'];
const templateOf = (better: 'higher' | 'lower' = 'higher', target: number | null = 100) =>
  parsedTemplate({
    format: 'target-template/1',
    ...{ id: 't', title: 't', version: '1' },
    window: { from: '2020-01-01', to: '2020-12-31' },
    entities: COUNTIES.map((name) => ({ name })),
    indicators: [
      {
        ...{ code: 'FDI', name: '实际外资', unit: '万美元', better },
        target: Object.fromEntries(COUNTIES.map((name) => [name, target])),
      },
    ],
  });
const template = templateOf();
const upTo = (month: number) =>
  periodOf(month === 1 ? '2020-01' : `2020-01..2020-${String(month).padStart(2, '0')}`);
const rule = (own: Partial<RankingRule> = {}): RankingRule => ({ ...DEFAULT_RANKING, ...own });
const figures = (month: number, amounts: readonly (number | string)[]): Observation[] =>
  actuals(upTo(month), 'FDI', Object.fromEntries(amounts.map((amount, i) => [COUNTIES[i]!, String(amount)])));
const rank = (
  month: number,
  observations: readonly Observation[],
  own: Partial<RankingRule> = {},
  of = template,
) => {
  const attainments = attainmentsOf(observations, of, upTo(month));
  const [ranking] = rankingsOf(attainments, [rule(own)], of, new Earlier(observations, of, upTo(month)));
  if (!ranking) throw new Error('no ranking');
  return ranking;
};
const places = ({ rows }: ReturnType<typeof rank>) => rows.map(({ entity, place }) => `${place} ${entity}`);

test('Pinghu: nine months in the first place running by the end of October, because January had another', () => {
  const months = Array.from({ length: 10 }, (_, i) =>
    figures(i + 1, i === 0 ? [5, 8, 1, 1, 1, 1, 1] : [20 + i * 10, 12 + i * 8, 3, 4, 5, 6, 7]),
  );
  const october = rank(10, months.flat());
  expect(october.rows[0]).toMatchObject({
    ...{ entity: '平湖市', place: 1, last: 1, moved: 0 },
    first: { least: 9, isOpen: false },
  });
  expect(october.rows[1]?.first).toBeNull();
});

test('a month that is not known leaves a streak open; one in another place ends it', () => {
  const first = [20, 10, 1, 1, 1, 1, 1];
  const known = [1, 2, 4, 5].flatMap((month) => figures(month, first));
  expect(rank(5, known).rows[0]?.first).toEqual({ least: 2, isOpen: true });
  const all = [1, 2, 3, 4, 5].flatMap((month) => figures(month, first));
  expect(rank(5, all).rows[0]?.first).toEqual({ least: 5, isOpen: false });
  const lost = [
    ...[1, 2, 4, 5].flatMap((month) => figures(month, first)),
    ...figures(3, [5, 9, 1, 1, 1, 1, 1]),
  ];
  expect(rank(5, lost).rows[0]?.first).toEqual({ least: 2, isOpen: false });
});

test('misses in a row are months behind schedule', () => {
  const observations = [figures(1, [9, 7]), figures(2, [18, 10]), figures(3, [24, 20]), figures(4, [25, 40])];
  const { rows } = rank(4, observations.flat());
  const missed = Object.fromEntries(rows.map((row) => [row.entity, row.missed]));
  expect(missed['平湖市']).toEqual({ least: 2, isOpen: false });
  expect(missed['嘉善县']).toBeNull();
});

test('ties share a place; behind them places are skipped or not', () => {
  const amounts = [50, 40, 40, 30, 20, '-', 10];
  const observations = figures(6, amounts);
  expect(places(rank(6, observations))).toEqual([
    ...['1 平湖市', '2 嘉善县', '2 海盐县', '4 海宁市', '5 桐乡市', '6 秀洲区'],
  ]);
  const dense = rank(6, observations, { ties: 'no-place-skipped' });
  expect(dense.rows.map(({ place }) => place)).toEqual([1, 2, 2, 3, 4, 5]);
  expect(dense.unranked).toEqual([{ entity: '南湖区', reason: 'not-set' }]);
});

test('what prints alike is no tie: places are given on unrounded values', () => {
  const observations = [
    ...actuals(upTo(6), 'FDI', { 平湖市: '1000000.01', 嘉善县: '1000000.02' }),
    observed(upTo(6), '平湖市', 'FDI', 'target', '3000000'),
    observed(upTo(6), '嘉善县', 'FDI', 'target', '3000000'),
  ];
  expect(places(rank(6, observations))).toEqual(['1 嘉善县', '2 平湖市']);
});

test('equal completions are told apart by amount where the rule says so', () => {
  const observations = [
    ...actuals(upTo(6), 'FDI', { 平湖市: '50', 嘉善县: '60', 海盐县: '10' }),
    observed(upTo(6), '嘉善县', 'FDI', 'target', '120'),
  ];
  expect(places(rank(6, observations))).toEqual(['1 平湖市', '1 嘉善县', '3 海盐县']);
  expect(places(rank(6, observations, { second: 'amount' }))).toEqual(['1 嘉善县', '2 平湖市', '3 海盐县']);
});

test.each(['higher', 'lower'] as const)('an unknown second figure comes last (%s)', (better) => {
  const contender = (entity: string, second: bigint | null) => ({
    ...{ entity, value: q.rational(5n) },
    second: second === null ? null : q.rational(second),
  });
  const contenders = [contender('unknown', null), contender('known', 2n)];
  expect(placed(contenders, 'places-skipped', better).map(({ entity }) => entity)).toEqual([
    ...['known', 'unknown'],
  ]);
  expect([...leaders(contenders, better)]).toEqual(['known']);
});

test('where less is better the least comes first', () => {
  expect(places(rank(6, figures(6, [30, 10, 20]), {}, templateOf('lower')))).toEqual([
    ...['1 嘉善县', '2 海盐县', '3 平湖市'],
  ]);
});

test('by growth: no rate, no place', () => {
  const observations = [
    ...figures(6, [30, 10, 20, 5]),
    observed(upTo(6), '平湖市', 'FDI', 'prior', '20'),
    observed(upTo(6), '嘉善县', 'FDI', 'prior', '0'),
    observed(upTo(6), '海盐县', 'FDI', 'growth', '0.9'),
  ];
  const ranking = rank(6, observations, { by: 'growth' });
  expect(places(ranking)).toEqual(['1 海盐县', '2 平湖市']);
  expect(ranking.unranked).toEqual([
    { entity: '嘉善县', reason: 'no-rate' },
    { entity: '海宁市', reason: 'no-rate' },
    ...['桐乡市', '南湖区', '秀洲区'].map((entity) => ({ entity, reason: 'not-reported' })),
  ]);
});

test('moves are counted from the latest report before, which is named', () => {
  const observations = [...figures(3, [3, 2, 1]), ...figures(5, [30, 40, 10])];
  const ranking = rank(5, observations);
  expect(ranking).toMatchObject({ since: upTo(3), isSameField: true });
  expect(ranking.rows.map(({ entity, last, moved }) => [entity, last, moved])).toEqual([
    ['嘉善县', 2, 1],
    ['平湖市', 1, -1],
    ['海盐县', 3, 0],
  ]);
  expect(rank(3, observations).since).toBeNull();
});

test.each([
  ['somebody dropped out', [30, 40]],
  ['somebody came in', [30, 40, 10, 35]],
  ['as many, but others', [30, 40, '-', 35]],
])('no move is told where the month before ranked others: %s', (_, amounts) => {
  const ranking = rank(5, [...figures(3, [3, 2, 1]), ...figures(5, amounts)]);
  expect(ranking).toMatchObject({ since: upTo(3), isSameField: false });
  expect(ranking.rows.find(({ entity }) => entity === '平湖市')?.last).toBe(1);
  expect(ranking.rows.map(({ moved }) => moved)).toEqual(ranking.rows.map(() => null));
});

test('red and black list: whoever shares the last place of a list is on it, and nobody on both', () => {
  const ranking = rank(6, figures(6, [70, 60, 50, 50, 30, 30, 20]), { worst: 2, isWithinThird: false });
  expect(ranking.best).toEqual({ entities: ['平湖市', '嘉善县', '海盐县', '海宁市'], tied: 1 });
  expect(ranking.worst).toEqual({ entities: ['秀洲区', '南湖区', '桐乡市'], tied: 1 });
  const few = rank(6, figures(6, [70, 60, 50, 40]), { isWithinThird: false });
  expect(few.best.entities).toEqual(['平湖市', '嘉善县', '海盐县']);
  expect(few.worst.entities).toEqual(['海宁市']);
  expect(rank(6, figures(6, [70, 60]), { best: 0, worst: 0 })).toMatchObject({
    best: { entities: [], tied: 0 },
    worst: { entities: [], tied: 0 },
  });
});

test.each([
  [2, 0],
  [3, 1],
  [5, 1],
  [7, 2],
])('where no scheme says how long, a list is at most a third of those ranked: of %i, %i', (ranked, most) => {
  const { best, worst } = rank(6, figures(6, [70, 60, 50, 40, 30, 20, 10].slice(0, ranked)));
  expect([best.entities.length, worst.entities.length]).toEqual([most, most]);
});

test('places are those of counting who is better, in exact fractions', () => {
  const fraction = fc.record({ n: fc.integer({ min: -30, max: 30 }), d: fc.integer({ min: 1, max: 7 }) });
  fc.assert(
    fc.property(fc.array(fc.option(fraction, { nil: null })), fc.boolean(), (values, isDense) => {
      const contenders = values.map((value, i) => ({
        entity: String(i),
        value: value && q.rational(BigInt(value.n), BigInt(value.d)),
        second: null,
      }));
      const found = placed(contenders, isDense ? 'no-place-skipped' : 'places-skipped', 'higher');
      expect(found).toHaveLength(values.filter((value) => value !== null).length);
      expect([...leaders(contenders, 'higher')].sort()).toEqual(
        found.flatMap(({ entity, place }) => (place === 1 ? [entity] : [])).sort(),
      );
      for (const { entity, place } of found) {
        const own = values[Number(entity)]!;
        const better = values.filter((other) => other && other.n * own.d > own.n * other.d);
        const distinct = new Set(better.map((other) => other!.n / other!.d)).size;
        expect(place).toBe(1 + (isDense ? distinct : better.length));
      }
    }),
  );
});

test('the months before are read by another way, and come to the same', () => {
  const figure = fc.oneof(
    fc.integer({ min: -50, max: 150 }).map(String),
    fc.integer({ min: 0, max: 99_999 }).map((digits) => (digits / 1000).toFixed(3)),
    fc.constantFrom('-', '…', '0'),
  );
  const may = upTo(5);
  fc.assert(
    fc.property(
      fc.array(fc.record({ actual: figure, prior: figure, growth: fc.boolean() }), {
        minLength: 7,
        maxLength: 7,
      }),
      fc.constantFrom('completion', 'growth', 'amount', 'gap'),
      (given, by) => {
        const observations = given.flatMap(({ actual, prior, growth }, i) => [
          observed(may, COUNTIES[i]!, 'FDI', 'actual', actual),
          observed(may, COUNTIES[i]!, 'FDI', growth ? 'growth' : 'prior', prior),
        ]);
        const past = new Earlier(observations, template, upTo(6)).quickAt(5 + 2020 * 12 - 1)!;
        for (const row of attainmentsOf(observations, template, may).rows) {
          const quick = past.value(by, past.figures.placeOf(row.entity), 0);
          const full = rankedValue(row, by);
          expect(quick === null).toBe(full === null);
          if (quick && full) expect(q.compare(toRational(quick), full)).toBe(0);
          expect(past.isBehind(past.figures.placeOf(row.entity), 0)).toBe(isBehind(row, 'higher'));
        }
      },
    ),
    { numRuns: 60 },
  );
});
