/** Months read in one go: each by itself is what it would be alone, and one figure of it is what it is among all. */
import fc from 'fast-check';
import type { Observation } from '../../../src/core/observations/observation';
import { monthIndex } from '../../../src/core/statistics/period';
import type { Period } from '../../../src/core/statistics/period';
import { attainmentsOf } from '../../../src/core/summary/attainments-of';
import { Earlier } from '../../../src/core/summary/earlier';
import { parsedTemplate } from '../../support/templates';
import { observed, periodOf } from './observed';

const NAMES = ['桐乡市', '海宁市', '平湖市', '嘉善县', '海盐县'];
const templateOf = (listed: boolean) =>
  parsedTemplate({
    format: 'target-template/1',
    ...{ id: 't', title: 't', version: '1', total: '全市' },
    window: { from: '2020-01-01', to: '2020-12-31' },
    ...(listed && { entities: NAMES.map((name) => ({ name })) }),
    indicators: [
      {
        ...{ code: 'FDI', name: '实际外资', unit: '万美元' },
        target: listed ? { 全市: 500, 桐乡市: 120, 海宁市: 80 } : 500,
      },
      { code: 'PCT', name: '投资率', unit: '%', target: 40 },
    ],
  });
const lastMarch = periodOf('2019-01..2019-03');
const january = periodOf('2020-01');
const february = periodOf('2020-01..2020-02');
const march = periodOf('2020-01..2020-03');
/** February alone is none of the months before. */
const PERIODS = [lastMarch, january, february, periodOf('2020-02'), march];

/** Reports in any order, with entities that the template may not list, figures twice, and the whole now and then. */
const reported = fc
  .array(
    fc.record({
      period: fc.constantFrom(...PERIODS),
      entity: fc.constantFrom(...NAMES, '外地', null),
      indicator: fc.constantFrom('FDI', 'PCT'),
      measure: fc.constantFrom('actual', 'prior', 'target'),
      figure: fc.oneof(fc.integer({ min: -9, max: 99 }).map(String), fc.constantFrom('-', '…', '7.5')),
    } as const),
    { maxLength: 60 },
  )
  .map((all) =>
    all.map(({ period, entity, indicator, measure, figure }) =>
      observed(period, entity, indicator, measure, figure),
    ),
  );

test.each([true, false])(
  'months read together are what each is by itself (entities listed: %s)',
  (listed) => {
    const template = templateOf(listed);
    fc.assert(
      fc.property(reported, (observations) => {
        const earlier = new Earlier(observations, template, march);
        for (const period of [january, february])
          expect(earlier.at(monthIndex(period.to))).toEqual(aloneIn(observations, period));
        expect(earlier.yearBefore(monthIndex(march.to))).toEqual(aloneIn(observations, lastMarch));
      }),
      { numRuns: 25 },
    );
    function aloneIn(observations: readonly Observation[], period: Period) {
      return observations.some((one) => one.period === period)
        ? attainmentsOf(observations, template, period)
        : null;
    }
  },
);

test.each([true, false])('one figure of a month is what it is among all (entities listed: %s)', (listed) => {
  const template = templateOf(listed);
  const month = monthIndex(february.to);
  fc.assert(
    fc.property(reported, (observations) => {
      const earlier = new Earlier(observations, template, march);
      const all = earlier.at(month);
      const wholes = all && (all.entities.length > 1 ? all.totals : all.rows);
      for (const whole of wholes ?? []) expect(earlier.of(month, null, whole.indicator)).toEqual(whole);
      for (const row of all?.rows ?? []) {
        if (row.entity !== null) expect(earlier.of(month, row.entity, row.indicator)).toEqual(row);
      }
      if (!all) expect(earlier.of(month, null, 'FDI')).toBeNull();
    }),
    { numRuns: 25 },
  );
  expect(new Earlier([], template, march).of(month, '桐乡市', 'NONE')).toBeNull();
});

test('a target of the whole is that of an only entity, and in a month of several it is not', () => {
  const template = templateOf(false);
  const observations = [
    observed(january, '桐乡市', 'PCT', 'actual', '20'),
    ...['桐乡市', '海宁市'].map((name) => observed(february, name, 'PCT', 'actual', '30')),
  ];
  const earlier = new Earlier(observations, template, march);
  const completionIn = (period: Period) => {
    const past = earlier.quickAt(monthIndex(period.to))!;
    return past.value('completion', past.figures.placeOf('桐乡市'), 1);
  };
  expect(completionIn(january)).toEqual({ n: 20, d: 40 });
  expect(completionIn(february)).toBeNull();
});
