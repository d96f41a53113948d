/** Points by the rules of a scheme, exact, and every one traced. */
import fc from 'fast-check';
import type { Message } from '../../../src/core/message';
import type { Observation } from '../../../src/core/observations/observation';
import { parseScheme } from '../../../src/core/scheme/parse';
import { decimalText } from '../../../src/core/statistics/decimal';
import { round } from '../../../src/core/statistics/rounding';
import type { Rational } from '../../../src/core/statistics/rational';
import { attainmentsOf } from '../../../src/core/summary/attainments-of';
import { scoresOf } from '../../../src/core/summary/scores-of';
import { summary as zhCN } from '../../../src/messages/zh-CN/summary';
import { speak } from '../../../src/messages/speak';
import { parsedTemplate } from '../../support/templates';
import { actuals, observed, periodOf } from './observed';

const ENTITIES = ['甲', '乙', '丙'];
const template = parsedTemplate({
  format: 'target-template/1',
  ...{ id: 't', title: 't', version: '1' },
  window: { from: '2017-01-01', to: '2017-12-31' },
  entities: ENTITIES.map((name) => ({ name })),
  indicators: [
    { code: 'FDI', name: '外资', unit: '万美元', target: { 甲: 100, 乙: 100, 丙: 100 } },
    { code: 'DCI', name: '内资', unit: '亿元', target: { 甲: 10, 乙: 20, 丙: null } },
    { code: 'NH', name: '能耗', unit: '吨', better: 'lower', target: { 甲: 50, 乙: 50, 丙: 50 } },
  ],
});
const year = periodOf('2017');
const scheme = (document: object) => {
  const result = parseScheme(JSON.stringify({ format: 'tracking-scheme/1', ...document }), template);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.scheme;
};
const fdi = actuals(year, 'FDI', { 甲: '120', 乙: '90', 丙: '60' });
const tables = (
  observations: readonly Observation[],
  document: object,
  lastYear: readonly Observation[] = [],
) =>
  scoresOf(
    attainmentsOf(observations, template, year),
    scheme(document),
    template,
    lastYear.length > 0 ? attainmentsOf(lastYear, template, periodOf('2016')) : null,
  );
const text = (value: Rational | null) => value && decimalText(round(value, 2, 'half-up'));
const points = (
  observations: readonly Observation[],
  document: object,
  lastYear: readonly Observation[] = [],
) =>
  tables(observations, document, lastYear)
    .at(-1)
    ?.rows.map((row) => text(row.points));
const one = (part: object, more: object = {}) => ({
  scores: [{ id: 's', parts: [{ indicator: 'FDI', weight: 100, ...part }], ...more }],
});
const words = speak('zh-CN', zhCN);
const said = (steps: readonly Message[]) => steps.map((step) => words.say(step));

test('pro rata up to the weight, or as far as the scheme says', () => {
  expect(points(fdi, one({}))).toEqual(['100.00', '90.00', '60.00']);
  expect(points(fdi, one({ most: 110 }))).toEqual(['110.00', '90.00', '60.00']);
  expect(points(fdi, one({ most: null, least: 70 }))).toEqual(['120.00', '90.00', '70.00']);
});

test('Nantong 2003: 50 points for the target, pro rata below it, so many for each point beyond it, capped', () => {
  const method = { kind: 'base-and-excess', base: 50, perPoint: 0.5 };
  expect(points(fdi, one({ method }))).toEqual(['60.00', '45.00', '30.00']);
  expect(points(fdi, one({ method, most: 55 }))).toEqual(['55.00', '45.00', '30.00']);
  const fine = actuals(year, 'FDI', { 甲: '101.9', 乙: '100', 丙: '99.9' });
  expect(points(fine, one({ method }))).toEqual(['50.95', '50.00', '49.95']);
  expect(points(fine, one({ method: { ...method, wholePoints: true } }))).toEqual([
    '50.50',
    '50.00',
    '49.95',
  ]);
});

test('Zhejiang: the best gets 100, the others their share of it', () => {
  expect(points(fdi, one({ by: 'amount', method: { kind: 'best' } }))).toEqual(['100.00', '75.00', '50.00']);
  const negative = actuals(year, 'FDI', { 甲: '120', 乙: '-30', 丙: '60' });
  expect(points(negative, one({ by: 'amount', method: { kind: 'best' } }))).toEqual([
    '100.00',
    '0.00',
    '50.00',
  ]);
  const nobody = actuals(year, 'FDI', { 甲: '0', 乙: '0', 丙: '0' });
  expect(points(nobody, one({ by: 'amount', method: { kind: 'best' } }))).toEqual([null, null, null]);
});

test('growth after a decline counts half', () => {
  const priors = ENTITIES.map((entity) => observed(year, entity, 'FDI', 'prior', '60'));
  const before = periodOf('2016');
  const lastYear = [
    ...actuals(before, 'FDI', { 甲: '60', 乙: '60' }),
    observed(before, '甲', 'FDI', 'prior', '80'),
    observed(before, '乙', 'FDI', 'prior', '50'),
  ];
  const document = one({ by: 'growth', method: { kind: 'best' }, afterDecline: 'halved' });
  // Growth: 100 %, 50 %, 0 %; the first fell last year.
  expect(points([...fdi, ...priors], document, lastYear)).toEqual(['100.00', '100.00', '0.00']);
  expect(points([...fdi, ...priors], document)).toEqual(['100.00', '50.00', '0.00']);
  const [table] = tables([...fdi, ...priors], document, lastYear);
  expect(said(table!.rows[0]!.parts[0]!.steps)).toEqual([
    '120万美元 ÷ 60万美元 − 1 = 100.00%',
    '上年同期为负增长（−25.00%），本年增幅减半计为 50.00%',
    '最好的是甲（50.00%），得满分：50.00% ÷ 50.00% × 100 分 = 100.00 分',
  ]);
});

test('bands: the first that the figure reaches', () => {
  const bands = [{ atLeast: 100, points: 30 }, { atLeast: 90, points: 20 }, { points: 5 }];
  expect(points(fdi, one({ method: { kind: 'bands', bands } }))).toEqual(['30.00', '20.00', '5.00']);
  expect(points(fdi, one({ method: { kind: 'bands', bands: bands.slice(0, 2) } }))).toEqual([
    '30.00',
    '20.00',
    '0.00',
  ]);
});

test('where less is better, target ÷ actual', () => {
  const used = actuals(year, 'NH', { 甲: '40', 乙: '50', 丙: '100' });
  expect(points(used, one({ indicator: 'NH', most: null }))).toEqual(['125.00', '100.00', '50.00']);
});

test('bonus and deduction with their reason, from their month on, and no more bonus than allowed', () => {
  const adjustments = [
    { entity: '甲', points: 3, reason: '世界500强项目' },
    { entity: '甲', points: 4, reason: '表彰' },
    { entity: '甲', points: -1.5, reason: '迟报' },
    { entity: '乙', points: 2, reason: '明年起', since: '2018-01' },
    { entity: '丙', points: 2, reason: '6月起', since: '2017-06' },
  ];
  expect(points(fdi, one({}, { adjustments }))).toEqual(['105.50', '90.00', '62.00']);
  const [table] = tables(fdi, one({}, { adjustments, mostBonus: 5 }));
  expect(text(table!.rows[0]!.points)).toBe('103.50');
  expect(said(table!.rows[0]!.steps)).toEqual([
    '加 3 分：世界500强项目',
    '加 4 分：表彰',
    '扣 1.5 分：迟报',
    '加分合计不超过 5 分',
  ]);
});

test('departments assessed as one: actual of the group ÷ target of the group, for each member', () => {
  const document = { groups: [{ name: '第一组', members: ['甲', '丙'] }], ...one({}) };
  expect(points(fdi, document)).toEqual(['90.00', '90.00', '90.00']);
  const set = { groups: [{ name: '第一组', members: ['甲', '丙'], targets: { FDI: 400 } }], ...one({}) };
  const [table] = tables(fdi, set);
  expect(table?.rows.map((row) => text(row.points))).toEqual(['45.00', '90.00', '45.00']);
  const [part] = table!.rows[2]!.parts;
  expect(part?.group).toBe('第一组');
  expect(part?.sources.map(({ entity }) => entity)).toEqual(['甲', '丙']);
  expect(said(part!.steps)).toEqual([
    '大组捆绑，按“第一组”整组的数计分',
    '180万美元 ÷ 400万美元 = 45.00%',
    '45.00% × 100 分 = 45.00 分',
  ]);
  const short = tables(fdi.slice(0, 2), set)[0]!;
  expect(short.rows[0]?.points).toBeNull();
  expect(said(short.rows[0]!.parts[0]!.steps).at(-1)).toBe('整组的数不全，缺：丙');
});

test('what was not set and what was not reported: no total, unless the scheme says otherwise', () => {
  const both = [...fdi, ...actuals(year, 'DCI', { 甲: '8', 丙: '5' })];
  const document = (more: object) => ({
    scores: [
      {
        id: 's',
        parts: [
          { indicator: 'FDI', weight: 60 },
          { indicator: 'DCI', weight: 40 },
        ],
        ...more,
      },
    ],
  });
  expect(points(both, document({}))).toEqual(['92.00', null, null]);
  expect(points(both, document({ missing: 'zero' }))).toEqual(['92.00', '54.00', null]);
  expect(points(both, document({ notSet: 'full' }))).toEqual(['92.00', null, '76.00']);
  // 36 of 60 → of 100.
  expect(points(both, document({ notSet: 'redistribute' }))).toEqual(['92.00', null, '60.00']);
  expect(text(tables(both, document({}))[0]!.rows[2]!.known)).toBe('36.00');
});

test('four returns and one evaluation: themes of their own weigh into the whole', () => {
  const observations = [...fdi, ...actuals(year, 'DCI', { 甲: '8', 乙: '10' })];
  const document = {
    scores: [
      { id: 'project', name: '项目回归', outOf: 50, parts: [{ indicator: 'FDI', weight: 50 }] },
      { id: 'capital', name: '资本回归', parts: [{ indicator: 'DCI', weight: 100 }] },
      {
        id: 'all',
        name: '综合测评',
        parts: [
          { score: 'project', weight: 60 },
          { score: 'capital', weight: 40 },
        ],
      },
    ],
  };
  const all = tables(observations, document).at(-1)!;
  expect(all.rows.map((row) => text(row.points))).toEqual(['92.00', '74.00', null]);
  expect(said(all.rows[1]!.parts[0]!.steps)).toEqual([
    '“项目回归”得 45.00 分（满分 50 分）：45.00 ÷ 50 × 60 分 = 54.00 分',
  ]);
  expect(said(all.rows[2]!.parts[1]!.steps)).toEqual(['“资本回归”还不能得出总分']);
});

test('pro rata points are weights times ratios, summed without loss', () => {
  const amount = fc.integer({ min: 0, max: 500 });
  fc.assert(
    fc.property(fc.tuple(amount, amount, amount), (given) => {
      const observations = given.map((figure, i) =>
        observed(year, ENTITIES[i]!, 'FDI', 'actual', String(figure)),
      );
      const half = { indicator: 'FDI', weight: 33.3, most: null };
      const document = { scores: [{ id: 's', parts: [half, half, { ...half, weight: 33.4 }] }] };
      const [table] = tables(observations, document);
      table!.rows.forEach((row, i) => expect(row.points!.n).toBe(BigInt(given[i]!) * row.points!.d));
    }),
    { numRuns: 30 },
  );
});
