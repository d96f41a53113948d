/** Many reports brought together: what each has attained, the whole, what is missing, and what contradicts itself. */
import fc from 'fast-check';
import { attainmentsOf } from '../../../src/core/summary/attainments-of';
import { Earlier } from '../../../src/core/summary/earlier';
import type { Attainment } from '../../../src/core/summary/attainment';
import { decimalText } from '../../../src/core/statistics/decimal';
import { round } from '../../../src/core/statistics/rounding';
import type { Rational } from '../../../src/core/statistics/rational';
import { parsedTemplate } from '../../support/templates';
import { actuals, observed, periodOf } from './observed';

const ENTITIES = ['桐乡市', '海宁市', '平湖市'];
const base = {
  format: 'target-template/2',
  id: 't',
  title: 't',
  version: '1',
  window: { from: '2017-01-01', to: '2017-12-31' },
  entities: ENTITIES.map((name) => ({ name })),
  total: '全市',
};
const template = parsedTemplate({
  ...base,
  indicators: [
    { code: 'FDI', name: '实际利用外资', unit: '万美元', target: { 桐乡市: 100, 海宁市: 200, 平湖市: 300 } },
    { code: 'GX', name: '高新占比', unit: '%' },
  ],
});
const q1 = periodOf('2017-Q1');
const text = (value: Rational | null | undefined, decimals = 4) =>
  value ? decimalText(round(value, decimals, 'half-up')) : null;
const shown = ({ entity, actual, target, completion, gap, light }: Attainment) => [
  entity,
  text(actual?.value, 0),
  text(target?.value, 0),
  text(completion?.value),
  text(gap, 2),
  light,
];

test('entities by indicators in the order of the template, and the whole as a ratio of sums', () => {
  const observations = [
    ...actuals(q1, 'FDI', { 平湖市: '30', 桐乡市: '50', 海宁市: '50' }),
    observed(q1, '桐乡市', 'GX', 'actual', '45'),
  ];
  const { rows, totals, missing, problems } = attainmentsOf(observations, template, q1);
  expect(rows.map(({ entity, indicator }) => `${entity} ${indicator}`)).toEqual([
    ...['桐乡市 FDI', '桐乡市 GX', '海宁市 FDI', '海宁市 GX', '平湖市 FDI', '平湖市 GX'],
  ]);
  expect([rows[0]!, rows[2]!, rows[4]!, totals[0]!].map(shown)).toEqual([
    ['桐乡市', '50', '100', '0.5000', '25.00', 'green'],
    ['海宁市', '50', '200', '0.2500', '0.00', 'green'],
    ['平湖市', '30', '300', '0.1000', '-15.00', 'red'],
    // 130 ÷ 600; the mean of the three ratios would be 28.33 %.
    [null, '130', '600', '0.2167', '-3.33', 'yellow'],
  ]);
  expect(totals[0]?.actual?.sources).toHaveLength(3);
  // Shares are not added up.
  expect(totals[1]).toMatchObject({ indicator: 'GX', state: 'missing', actual: null });
  expect(missing.map(({ entity, indicator }) => `${entity} ${indicator}`)).toEqual([
    '海宁市 GX',
    '平湖市 GX',
  ]);
  expect(problems).toEqual([]);
});

test('a sum says who is not in it; "-" is not missing and "…" is next to nothing', () => {
  const short = attainmentsOf(actuals(q1, 'FDI', { 桐乡市: '50', 海宁市: '…' }), template, q1);
  expect(short.totals[0]?.actual).toMatchObject({ value: { n: 50n }, without: ['平湖市'] });
  expect(short.totals[0]).toMatchObject({ completion: null, gap: null, light: 'none', absence: 'no-actual' });
  expect(short.rows[2]).toMatchObject({ state: 'below-unit', actual: null, completion: null, light: 'none' });
  const unset = attainmentsOf(actuals(q1, 'FDI', { 桐乡市: '50', 海宁市: '100', 平湖市: '-' }), template, q1);
  expect(unset.totals[0]?.actual?.without).toEqual([]);
  expect(text(unset.totals[0]?.completion?.value)).toBe('0.5000');
  expect(unset.missing.filter(({ indicator }) => indicator === 'FDI')).toEqual([]);
});

test('growth of the whole is over those that can be compared', () => {
  const figures = actuals(q1, 'FDI', { 桐乡市: '50', 海宁市: '100' });
  const priors = [
    observed(q1, '桐乡市', 'FDI', 'prior', '40'),
    observed(q1, '平湖市', 'FDI', 'prior', '1000'),
  ];
  const half = attainmentsOf([...figures, ...priors], template, q1);
  expect(half.totals[0]).toMatchObject({ growth: null, prior: null });
  const both = attainmentsOf(
    [...figures, ...priors, observed(q1, '海宁市', 'FDI', 'prior', '60')],
    template,
    q1,
  );
  expect(both.totals[0]?.growth).toMatchObject({ growth: { kind: 'value', value: { n: 50n, d: 100n } } });
});

test('the whole as reported goes before the sum; the total target of the template before the sum of targets', () => {
  const own = parsedTemplate({
    ...base,
    indicators: [
      {
        code: 'FDI',
        name: 'FDI',
        unit: '万美元',
        target: { 桐乡市: 100, 海宁市: 200, 平湖市: 300, 全市: 500 },
      },
    ],
  });
  const figures = actuals(q1, 'FDI', { 桐乡市: '50', 海宁市: '50', 平湖市: '25' });
  expect(shown(attainmentsOf(figures, own, q1).totals[0]!)).toEqual([
    ...[null, '125', '500', '0.2500', '0.00', 'green'],
  ]);
  const reported = [...figures, observed(q1, null, 'FDI', 'actual', '130')];
  expect(shown(attainmentsOf(reported, own, q1).totals[0]!)).toEqual([
    ...[null, '130', '500', '0.2600', '1.00', 'green'],
  ]);
});

test('two cells that say different things: neither counts, and both are named', () => {
  const observations = [
    observed(q1, '桐乡市', 'FDI', 'actual', '50', 'a.xlsx'),
    observed(q1, '桐乡市', 'FDI', 'actual', '51', 'b.xlsx'),
  ];
  const { rows, problems, missing } = attainmentsOf(observations, template, q1);
  expect(rows[0]).toMatchObject({ state: 'missing', actual: null });
  expect(missing[0]).toEqual({ entity: '桐乡市', indicator: 'FDI', reason: 'contradicted' });
  expect(problems).toHaveLength(1);
  expect(problems[0]?.message.values).toMatchObject({
    first: '50',
    firstCell: { values: { file: 'a.xlsx' } },
    second: '51',
    secondCell: { values: { file: 'b.xlsx' } },
  });
  expect(problems[0]?.sources).toEqual(observations);
});

test('the same figure with fewer digits is no contradiction; the more precise one counts', () => {
  const observations = ['18.3', '18.29'].map((figure) => observed(q1, '桐乡市', 'FDI', 'actual', figure));
  const { rows, problems } = attainmentsOf(observations, template, q1);
  expect(problems).toEqual([]);
  expect(text(rows[0]?.actual?.value, 2)).toBe('18.29');
});

test('files with errors are left out and told; what they give is missing for that reason', () => {
  const observations = actuals(q1, 'FDI', { 桐乡市: '50', 海宁市: '50' });
  const { rows, leftOut, missing } = attainmentsOf(observations, template, q1, {
    leaveOut: new Set(['海宁市.xlsx']),
  });
  expect(rows[2]?.state).toBe('missing');
  expect(leftOut).toEqual(['海宁市.xlsx']);
  expect(missing.filter(({ indicator }) => indicator === 'FDI')).toEqual([
    { entity: '海宁市', indicator: 'FDI', reason: 'left-out' },
    { entity: '平湖市', indicator: 'FDI', reason: 'not-reported' },
  ]);
});

test('an entity that the template does not know is told with its cell, not counted', () => {
  const { problems, totals, entities } = attainmentsOf(actuals(q1, 'FDI', { 桐乡: '9' }), template, q1);
  expect(entities).toEqual(ENTITIES);
  expect(problems.map(({ message: { key, values } }) => [key, values['name']])).toEqual([
    ['summary.unknown-entity', '桐乡'],
  ]);
  expect(totals[0]?.actual).toBeNull();
});

test('without a target the reported completion stands, with one the computed', () => {
  const city = parsedTemplate({
    ...base,
    entities: [],
    total: null,
    indicators: [{ code: 'A', name: 'A', unit: '亿元' }],
  });
  const observations = [
    observed(q1, null, 'A', 'actual', '18.29'),
    observed(q1, null, 'A', 'completion', '0.2729'),
  ];
  const [reported] = attainmentsOf(observations, city, q1).rows;
  expect(reported).toMatchObject({
    entity: null,
    completion: { by: 'reported' },
    light: 'none',
    absence: 'no-target',
  });
  expect(text(reported?.gap, 2)).toBe('2.29');
  const [computed] = attainmentsOf([...observations, observed(q1, null, 'A', 'target', '67')], city, q1).rows;
  expect(computed?.completion?.by).toBe('computed');
  expect(text(computed?.completion?.value, 6)).toBe('0.272985');
  expect(text(computed?.gap, 2)).toBe('2.30');
});

test('the tie of Shaoxing stays a tie: 169.3 ÷ 200 is exactly 84.65 %', () => {
  const city = parsedTemplate({
    ...base,
    entities: [],
    total: null,
    indicators: [{ code: 'A', name: 'A', unit: '亿元', target: 200 }],
  });
  const [row] = attainmentsOf(
    [observed(periodOf('2017-01..2017-09'), null, 'A', 'actual', '169.3')],
    city,
    periodOf('2017-01..2017-09'),
  ).rows;
  const percent = { n: (row?.completion?.value.n ?? 0n) * 100n, d: row?.completion?.value.d ?? 1n };
  expect([decimalText(round(percent, 1, 'half-up')), decimalText(round(percent, 1, 'half-even'))]).toEqual([
    '84.7',
    '84.6',
  ]);
});

test('the second owner is measured against the second target', () => {
  const owned = parsedTemplate({
    ...base,
    ...{ entities: [], total: null, owners: [{ name: '市' }, { name: '县' }] },
    indicators: [
      {
        ...{ code: 'A', name: 'A', unit: '亿元' },
        targets: [
          { owner: '市', version: '年初', value: 16 },
          { owner: '县', version: '年初', value: 8 },
        ],
      },
    ],
  });
  const observations = [observed(q1, null, 'A', 'actual', '12.36')];
  const completions = (['first', 'second'] as const).map((owner) =>
    text(attainmentsOf(observations, owned, q1, { owner }).rows[0]?.completion?.value),
  );
  expect(completions).toEqual(['0.7725', '1.5450']);
});

test('a light that asks for two misses in a row sees the months before', () => {
  const strict = parsedTemplate({
    ...base,
    ...{ entities: [], total: null },
    lights: [
      { light: 'green', when: [{ measure: 'streak', atMost: 0 }] },
      { light: 'yellow', when: [{ measure: 'streak', atMost: 1 }] },
      { light: 'red' },
    ],
    indicators: [{ code: 'A', name: 'A', unit: '亿元', target: 120 }],
  });
  const [jan, feb] = [periodOf('2017-01'), periodOf('2017-01..2017-02')];
  const [first, second] = [observed(jan, null, 'A', 'actual', '9'), observed(feb, null, 'A', 'actual', '19')];
  const lights = (earlier: Earlier | undefined) =>
    attainmentsOf([first, second], strict, feb, { ...(earlier && { earlier }) }).rows.map(
      ({ light, absence }) => absence ?? light,
    );
  expect(lights(new Earlier([first, second], strict, feb))).toEqual(['red']);
  expect(lights(undefined)).toEqual(['no-history']);
  expect(lights(new Earlier([observed(jan, null, 'A', 'actual', '10')], strict, feb))).toEqual(['yellow']);
});

test('sums and completions are those of a naive reckoning, whatever is missing', () => {
  const amount = fc.option(fc.integer({ min: -10_000, max: 10_000 }), { nil: null });
  fc.assert(
    fc.property(fc.array(amount, { minLength: 3, maxLength: 3 }), (figures) => {
      const observations = figures.flatMap((figure, i) =>
        figure === null ? [] : [observed(q1, ENTITIES[i]!, 'FDI', 'actual', String(figure))],
      );
      const { totals, missing } = attainmentsOf(observations, template, q1);
      const given = figures.filter((figure) => figure !== null);
      const total = totals[0]!;
      expect(missing.filter(({ indicator }) => indicator === 'FDI').length).toBe(3 - given.length);
      if (given.length === 0) return expect(total.actual).toBeNull();
      const sum = given.reduce((all, figure) => all + figure, 0);
      expect(total.actual?.value.n).toBe(BigInt(sum) * total.actual!.value.d);
      if (given.length < 3)
        return expect(total).toMatchObject({ completion: null, gap: null, light: 'none' });
      const { n, d } = total.completion!.value;
      return expect(n * 600n).toBe(BigInt(sum) * d);
    }),
    { numRuns: 60 },
  );
});
