/** The light of an entity, whom to ask, and rows sorted by conditions of the user. */
import { DEFAULT_SCHEME } from '../../../src/core/scheme/scheme';
import type { Classing } from '../../../src/core/scheme/sections/classes';
import { attainmentsOf } from '../../../src/core/summary/attainments-of';
import { classify } from '../../../src/core/summary/classes';
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

const colours: Classing = {
  name: '三色管理',
  classes: [
    {
      name: '绿色',
      look: 'green',
      when: [
        { field: '亩均产值', atLeast: 500 },
        { field: '产能利用率', atLeast: 0.8 },
      ],
    },
    { name: '黄色', look: 'yellow', when: [{ field: '亩均产值', atLeast: 200 }] },
    { name: '红色', look: 'red', when: [] },
  ],
};
const row = (name: string, fields: Readonly<Record<string, number | string | null>>) => ({
  name,
  fields: new Map(Object.entries(fields)),
  cell: null,
});

test('firms in three colours by the first class that holds; what cannot be told is not guessed', () => {
  const firms = [
    row('一厂', { 亩均产值: 600, 产能利用率: 0.9 }),
    row('二厂', { 亩均产值: 600, 产能利用率: 0.5 }),
    row('三厂', { '亩均 产值': 100, 产能利用率: null }),
    row('四厂', { 亩均产值: 600, 产能利用率: null }),
    row('五厂', { 亩均产值: '约600', 产能利用率: 0.9 }),
  ];
  const { classes, unclassed } = classify(firms, colours);
  expect(classes.map(({ rowClass, rows }) => [rowClass.name, rows.map(({ name }) => name)])).toEqual([
    ['绿色', ['一厂']],
    ['黄色', ['二厂']],
    ['红色', ['三厂']],
  ]);
  expect(unclassed.map(({ row: { name }, missing }) => [name, missing])).toEqual([
    ['四厂', ['产能利用率']],
    ['五厂', ['亩均产值']],
  ]);
});

test('projects by what they have not done yet', () => {
  const stages: Classing = {
    name: '三未项目',
    classes: [
      {
        name: '签约未注册',
        look: null,
        when: [
          { field: '签约', filled: true },
          { field: '注册', filled: false },
        ],
      },
      {
        name: '注册未开工',
        look: null,
        when: [
          { field: '注册', filled: true },
          { field: '开工', filled: false },
        ],
      },
      {
        name: '开工未投产',
        look: null,
        when: [
          { field: '开工', filled: true },
          { field: '状态', is: ['在建', '停工'] },
        ],
      },
    ],
  };
  const { classes, unclassed } = classify(
    [
      row('甲项目', { 签约: '2020-01', 注册: null, 开工: null, 状态: null }),
      row('乙项目', { 签约: '2020-01', 注册: '2020-02', 开工: ' ', 状态: null }),
      row('丙项目', { 签约: '2020-01', 注册: '2020-02', 开工: '2020-03', 状态: '在建' }),
      row('丁项目', { 签约: '2020-01', 注册: '2020-02', 开工: '2020-03', 状态: '投产' }),
    ],
    stages,
  );
  expect(classes.map(({ rows }) => rows.map(({ name }) => name))).toEqual([
    ['甲项目'],
    ['乙项目'],
    ['丙项目'],
  ]);
  expect(unclassed).toMatchObject([{ row: { name: '丁项目' }, missing: [] }]);
});
