import { readFileSync } from 'node:fs';
import path from 'node:path';
import { templateJsonSchema } from '../../../src/core/template/json-schema';
import { lightsOf } from '../../../src/core/template/lights';
import { parseTemplate } from '../../../src/core/template/parse';
import type { TemplateProblem } from '../../../src/core/template/parse';
import type { Template } from '../../../src/core/template/template';
import { wordsFor } from '../../../src/messages/words';

const SMALLEST = {
  format: 'target-template/1',
  id: 'park-2017',
  title: '园区 2017 年目标',
  window: { from: '2017-01-01', to: '2017-12-31' },
  indicators: [{ code: 'FDI', name: '实际利用外资', unit: '万美元' }],
};

const FULL = {
  ...SMALLEST,
  issuer: '南湖区',
  version: '2',
  note: '按月通报',
  schedule: { '2017-12': 1, '2017-03': 0.2, '2017-06': 0.5 },
  rounding: 'half-even',
  lights: { measure: 'ratio', green: 1, yellow: 0.7 },
  entities: [{ name: '桐乡市', aliases: ['桐乡'] }, { name: '海宁市' }],
  total: '全市',
  indicators: [
    {
      code: 'FDI',
      name: '实际利用外资',
      aliases: ['实际外资'],
      unit: '万美元',
      decimals: 0,
      kind: 'stock',
      better: 'lower',
      target: { 桐乡: 12.36, 海宁市: null, 全市: 14500 },
      schedule: 'even-days',
      targetNote: '市定',
    },
    { code: 'IN', name: '到位资金', unit: '亿元', target: 0.1 },
  ],
  rules: [
    {
      id: 'r1',
      severity: 'query',
      check: '[FDI] > 0',
      measures: ['actual', 'prior'],
      missing: 'zero',
      label: '非零',
      tolerance: '0.5％',
    },
    { id: 'r2', check: '[IN] > 0' },
  ],
  headings: { actual: ['1-本月累计完成'] },
};

const parsed = (document: object): Template => {
  const result = parseTemplate(JSON.stringify(document));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.template;
};

const problems = (text: string): readonly TemplateProblem[] => {
  const result = parseTemplate(text);
  if (result.ok) throw new Error('no problem was found');
  return result.problems;
};

/** The full document with one place changed; undefined removes it. */
function changed(place: readonly (string | number)[], value: unknown): object {
  const copy = JSON.parse(JSON.stringify(FULL)) as Record<string | number, unknown>;
  const parent = place
    .slice(0, -1)
    .reduce<Record<string | number, unknown>>((node, part) => node[part] as typeof node, copy);
  parent[place.at(-1) ?? ''] = value;
  return copy;
}

describe('a template', () => {
  test('gets every default', () => {
    expect(parsed(SMALLEST)).toMatchObject({
      issuer: null,
      version: '1',
      note: null,
      schedule: 'even-months',
      rounding: 'any',
      lights: lightsOf({ measure: 'gap', green: 0, yellow: -10 }),
      owners: [],
      schemaReference: null,
      entities: [],
      total: null,
      rules: [],
      headings: {},
      indicators: [
        {
          aliases: [],
          decimals: null,
          kind: 'flow',
          better: 'higher',
          target: null,
          schedule: 'even-months',
          targetNote: null,
          unit: { symbol: '万美元', dimension: 'USD', exponent: 4 },
        },
      ],
    });
  });

  test('keeps what it says: exact targets under the names of its entities, curves in order', () => {
    const template = parsed(FULL);
    expect(template.indicators.map(({ target }) => target)).toEqual([
      { 桐乡市: '12.36', 海宁市: null, 全市: '14500' },
      '0.1',
    ]);
    expect(Object.entries(template.schedule)).toEqual([
      ['2017-03', 0.2],
      ['2017-06', 0.5],
      ['2017-12', 1],
    ]);
    expect(template.indicators.map(({ schedule }) => schedule)).toEqual(['even-days', template.schedule]);
    expect(template.rules).toEqual([
      { ...FULL.rules[0], tolerance: '0.5%' },
      {
        id: 'r2',
        severity: 'error',
        check: '[IN] > 0',
        measures: ['actual'],
        missing: 'skip',
        label: null,
        tolerance: null,
      },
    ]);
  });

  test('may begin with a byte order mark and name its schema', () => {
    expect(parseTemplate(`\ufeff${JSON.stringify({ $schema: 'x.json', ...SMALLEST })}`).ok).toBe(true);
  });
});

describe('a hostile template', () => {
  const nested = (depth: number): string => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;

  test('a value nested a thousandfold is told by its field', () => {
    const text = JSON.stringify({ ...SMALLEST, title: 0 }).replace('"title":0', `"title":${nested(20_000)}`);
    expect(problems(text)).toMatchObject([{ path: 'title', message: { key: 'template.not-allowed' } }]);
  });

  test('text behind ten megabytes of note is found', () => {
    const text = `${JSON.stringify({ ...SMALLEST, note: 'x"\\'.repeat(3_000_000) })}}`;
    expect(problems(text)).toMatchObject([
      { message: { key: 'template.json', values: { line: 1, column: text.length } } },
    ]);
  });

  test('a hundred thousand wrong indicators are one problem', () => {
    const indicators = Array.from({ length: 100_000 }, () => ({ nme: '' }));
    expect(problems(JSON.stringify({ ...SMALLEST, indicators }))).toMatchObject([
      { path: '', message: { key: 'template.too-many-problems' } },
    ]);
  });
});

describe('a wrong template', () => {
  test.each<[readonly (string | number)[], unknown, string, string]>([
    [['window'], undefined, 'window', 'template.field-missing'],
    [['windows'], {}, 'windows', 'template.field-unknown'],
    [['window', 'to'], '2017-02-30', 'window.to', 'template.day'],
    [['window', 'to'], '2016-12-31', 'window.to', 'template.window-order'],
    [['indicators'], [], 'indicators', 'template.empty-list'],
    [['indicators', 1, 'code'], undefined, 'indicators[1].code', 'template.field-missing'],
    [['indicators', 1, 'name'], ' ', 'indicators[1].name', 'template.blank'],
    [['indicators', 1, 'unit'], '亿圆整', 'indicators[1].unit', 'template.unknown-unit'],
    [['indicators', 1, 'code'], 'fdi', 'indicators[1].code', 'template.duplicate-name'],
    [['indicators', 1, 'name'], '实际 外资', 'indicators[1].name', 'template.duplicate-name'],
    [['indicators', 1, 'target'], '67', 'indicators[1].target', 'template.not-allowed'],
    [['indicators', 0, 'target', '平湖市'], 1, 'indicators[0].target.平湖市', 'template.unknown-entity'],
    [['indicators', 0, 'target', '海宁市'], '1', 'indicators[0].target.海宁市', 'template.not-allowed'],
    [['indicators', 0, 'decimals'], 1.5, 'indicators[0].decimals', 'template.not-allowed'],
    [['indicators', 0, 'decimals'], -1, 'indicators[0].decimals', 'template.too-small'],
    [['indicators', 0, 'kind'], 'flows', 'indicators[0].kind', 'template.not-allowed'],
    [['indicators', 0, 'tagret'], 5, 'indicators[0].tagret', 'template.field-unknown'],
    [['schedule'], 'even', 'schedule', 'template.not-allowed'],
    [['schedule', '2017-6'], 0.3, 'schedule.2017-6', 'template.month'],
    [['schedule', '2017-06'], 1.2, 'schedule.2017-06', 'template.too-big'],
    [['schedule', '2017-06'], 0.1, 'schedule.2017-06', 'template.curve-decreasing'],
    [['schedule', '2018-01'], 1, 'schedule.2018-01', 'template.curve-outside'],
    [['schedule'], {}, 'schedule', 'template.curve-empty'],
    [
      ['indicators', 0, 'schedule'],
      { '2016-01': 0 },
      'indicators[0].schedule.2016-01',
      'template.curve-outside',
    ],
    [['lights', 'yellow'], 2, 'lights.yellow', 'template.lights-order'],
    [['lights', 'green'], '1', 'lights.green', 'template.not-allowed'],
    [['entities', 2], { name: '桐 乡' }, 'entities[2].name', 'template.duplicate-entity'],
    [['entities', 2], { name: '全市' }, 'entities[2].name', 'template.duplicate-entity'],
    [['rules', 1, 'id'], 'r1', 'rules[1].id', 'template.duplicate-rule'],
    [['rules', 0, 'measures'], ['note'], 'rules[0].measures[0]', 'template.measure-without-figure'],
    [['headings', 'actuals'], ['完成'], 'headings.actuals', 'template.field-unknown'],
  ])('%j = %j is named', (place, value, path, key) => {
    expect(problems(JSON.stringify(changed(place, value)))).toMatchObject([{ path, message: { key } }]);
  });

  test('says what is allowed in the reader’s language', () => {
    const [problem] = problems(JSON.stringify(changed(['indicators', 1, 'target'], '67')));
    if (!problem) throw new Error('no problem');
    expect(wordsFor('zh-CN').say(problem.message)).toBe(
      '"67" 不符合要求，应为：数字、null（未设）、对象 { … }。',
    );
    expect(wordsFor('en-US').say(problem.message)).toBe(
      '"67" does not fit here. Allowed: a number, null (none set), an object { … }.',
    );
  });

  test.each<[readonly (string | number)[], unknown, string, string]>([
    [['window', 'from'], undefined, 'window.from', '缺少这一项，应填：日期，如 "2017-01-01"。'],
    [['window', 'from'], 2017, 'window.from', '2017 不符合要求，应为：日期，如 "2017-01-01"。'],
    [
      ['indicators', 0, 'target'],
      '1.45亿美元',
      'indicators[0].target',
      '"1.45亿美元" 应写成数字：按 万美元 计是 14500。请核对后改为 14500（不带引号和单位）。',
    ],
    [
      ['indicators', 0, 'target', '桐乡'],
      '1,234万美元',
      'indicators[0].target.桐乡',
      '"1,234万美元" 应写成数字：按 万美元 计是 1234。请核对后改为 1234（不带引号和单位）。',
    ],
    [
      ['indicators', 0, 'target'],
      '10亿元',
      'indicators[0].target',
      '"10亿元" 的单位与该指标的计量单位（万美元）不能换算。请核对单位，按 万美元 填写数字。',
    ],
    [
      ['schedule', '2017-12'],
      0.98,
      'schedule.2017-12',
      '2017-12 是考核期最后一个月，累计进度应为 1（100%），现为 0.98。',
    ],
    [
      ['owners'],
      [{ name: '市' }],
      'owners',
      '“owners”要用新格式才能写：请把 format 改为 "target-template/2"。',
    ],
    [
      ['indicators', 0, 'targets'],
      [],
      'indicators[0].targets',
      '“targets”要用新格式才能写：请把 format 改为 "target-template/2"。',
    ],
    [['lights'], [], 'lights', '“lights”要用新格式才能写：请把 format 改为 "target-template/2"。'],
  ])('%j = %j: %s %s', (place, value, path, sentence) => {
    const [problem, ...others] = problems(JSON.stringify(changed(place, value)));
    if (!problem) throw new Error('no problem');
    expect([problem.path, wordsFor('zh-CN').say(problem.message)]).toEqual([path, sentence]);
    expect(others).toEqual([]);
  });

  test('says every problem at once', () => {
    const document = { ...SMALLEST, rounding: 'up', indicators: [{ code: 'A', name: 'a' }], extra: 1 };
    expect(problems(JSON.stringify(document)).map(({ path }) => path)).toEqual([
      'rounding',
      'indicators[0].unit',
      'extra',
    ]);
  });

  test.each([
    ['target-template/3', 'template.newer-format'],
    ['target-template/0', 'template.other-format'],
    ['chart/1', 'template.other-format'],
    [undefined, 'template.not-a-template'],
  ])('of format %s', (format, key) => {
    expect(problems(JSON.stringify({ ...SMALLEST, format, more: 1 }))).toMatchObject([
      { path: 'format', message: { key } },
    ]);
  });

  test.each(['[]', '7', 'null', '"text"'])('%s is no template', (text) => {
    expect(problems(text)).toMatchObject([{ path: '', message: { key: 'template.not-a-template' } }]);
  });

  test.each([
    ['{\n  "a": 1,\n  "b": tru\n}', 3, 8],
    ['{\n  "a": 1,\n}', 3, 1],
    ['{"a": 1} x', 1, 10],
    ['{"a": [1, 2}', 1, 12],
    ["{'a': 1}", 1, 2],
    ['{"a": 01}', 1, 7],
    ['[]]', 1, 3],
    ['{"a" 1}', 1, 6],
    ['{"a": ]', 1, 7],
  ])('%j is no JSON at line %d, column %d', (text, line, column) => {
    expect(problems(text)).toMatchObject([{ message: { key: 'template.json', values: { line, column } } }]);
  });

  test.each([
    ['', 1, 1],
    ['[1\n', 2, 1],
    ['{"a": [1,', 1, 10],
    ['{"a": "half of a te', 1, 7],
    ['{"a": "with \\" inside', 1, 7],
  ])('%j was cut at line %d, column %d', (text, line, column) => {
    expect(problems(text)).toMatchObject([
      { message: { key: 'template.json-cut', values: { line, column } } },
    ]);
  });
});

describe('names that JavaScript keeps for itself', () => {
  const withTarget = (target: string): string =>
    JSON.stringify({
      ...SMALLEST,
      entities: [{ name: 'constructor' }, { name: 'toString' }],
      indicators: [{ ...SMALLEST.indicators[0], target: '?' }],
    }).replace('"?"', target);

  test('an entity that is called constructor has the target that is given, and none else', () => {
    const result = parseTemplate(withTarget('{"constructor": 5}'));
    const target = result.ok ? result.template.indicators[0]?.target : null;
    const values = typeof target === 'object' && target !== null ? target : {};
    expect([values['constructor'], values['toString']]).toEqual(['5', undefined]);
  });

  test('__proto__ is told where it stands: what is under it would be lost', () => {
    const key = 'template.reserved-name';
    expect(problems(withTarget('{"__proto__": 5, "constructor": 1}'))).toMatchObject([
      { path: 'indicators[0].target.__proto__', message: { key } },
    ]);
    expect(problems(withTarget('5, "__proto__": {"x": 1}'))).toMatchObject([
      { path: 'indicators[0].__proto__', message: { key } },
    ]);
  });
});

test('the JSON Schema in assets is the one the code reads by', () => {
  const file = path.join(__dirname, '../../../assets/target-template.schema.json');
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(templateJsonSchema())));
});
