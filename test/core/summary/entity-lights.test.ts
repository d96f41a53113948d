/** The light of an entity, and whom to ask. */
import { DEFAULT_SCHEME } from '../../../src/core/scheme/scheme';
import { attainmentsOf } from '../../../src/core/summary/attainments-of';
import { Earlier } from '../../../src/core/summary/earlier';
import { entityLightsOf, inspectionOf } from '../../../src/core/summary/entity-lights';
import { parsedTemplate } from '../../support/templates';
import { actuals, periodOf } from './observed';

const template = parsedTemplate({
  format: 'target-template/1',
  ...{ id: 't', title: 't', version: '1' },
  window: { from: '2020-01-01', to: '2020-12-31' },
  entities: ['甲', '乙', '丙'].map((name) => ({ name })),
  indicators: ['A', 'B', 'C'].map((code) => ({
    code,
    name: `指标${code}`,
    unit: '个',
    target: { 甲: 100, 乙: 100, 丙: 100 },
  })),
});
const half = periodOf('2020-H1');
const observations = [
  ...actuals(half, 'A', { 甲: '60', 乙: '45', 丙: '20' }),
  ...actuals(half, 'B', { 甲: '50', 乙: '30', 丙: '10' }),
  ...actuals(half, 'C', { 甲: '55', 乙: '55' }),
];
const attainments = attainmentsOf(observations, template, half);

test('the worst light of its indicators, or a rule over how many have which', () => {
  expect(entityLightsOf(attainments, DEFAULT_SCHEME.entityLights)).toEqual([
    { entity: '甲', light: 'green', counts: { green: 3, yellow: 0, red: 0, none: 0 } },
    { entity: '乙', light: 'red', counts: { green: 1, yellow: 1, red: 1, none: 0 } },
    { entity: '丙', light: 'red', counts: { green: 0, yellow: 0, red: 2, none: 1 } },
  ]);
  const counted = entityLightsOf(attainments, {
    indicators: null,
    rule: [
      { light: 'red', when: [{ count: 'red', atLeast: 2 }] },
      { light: 'yellow', when: [{ count: 'red', atLeast: 1 }] },
      { light: 'green', when: [] },
    ],
  });
  expect(counted.map(({ light }) => light)).toEqual(['green', 'yellow', 'red']);
  const some = entityLightsOf(attainments, { indicators: ['C'], rule: 'worst' });
  expect(some.map(({ light }) => light)).toEqual(['green', 'green', 'none']);
});

test('the inspection list: the furthest behind first, with who is asked by whom', () => {
  const persons = [
    { entity: '丙', indicator: 'B', asked: '丙县商务局', by: '市督查室' },
    { entity: '丙', indicator: null, asked: '丙县政府', by: '市督查室' },
    { entity: null, indicator: 'B', asked: '分管领导', by: '市政府办' },
  ];
  const listed = inspectionOf(attainments, { lights: ['red'], misses: null, persons }, template);
  expect(
    listed.map(({ attainment: { entity, indicator }, responsible }) => [
      entity,
      indicator,
      responsible?.asked,
    ]),
  ).toEqual([
    ['丙', 'B', '丙县商务局'],
    ['丙', 'A', '丙县政府'],
    ['乙', 'B', '分管领导'],
  ]);
  expect(listed[0]?.missed).toEqual({ least: 1, isOpen: true });
});

test('two misses in a row are asked about whatever the light', () => {
  const may = periodOf('2020-01..2020-05');
  const earlier = new Earlier(
    [...actuals(may, 'A', { 甲: '60', 乙: '40' }), ...observations],
    template,
    half,
  );
  const rule = { lights: [], misses: 2, persons: [] };
  const listed = inspectionOf(attainments, rule, template, earlier);
  expect(
    listed.map(({ attainment: { entity, indicator }, missed, responsible }) => [
      entity,
      indicator,
      missed,
      responsible,
    ]),
  ).toEqual([['乙', 'A', { least: 2, isOpen: true }, null]]);
});
