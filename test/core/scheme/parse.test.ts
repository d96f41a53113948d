/** Schemes: what is filled in, and what is said of mistakes, at their place. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { schemeJsonSchema } from '../../../src/core/scheme/json-schema';
import { parseScheme } from '../../../src/core/scheme/parse';
import { DEFAULT_SCHEME } from '../../../src/core/scheme/scheme';
import { parsedTemplate } from '../../support/templates';

const template = parsedTemplate({
  format: 'target-template/1',
  ...{ id: 't', title: 't', version: '1' },
  window: { from: '2017-01-01', to: '2017-12-31' },
  entities: [{ name: '桐乡市', aliases: ['桐乡'] }, { name: '海宁市' }, { name: '平湖市' }],
  indicators: [
    { code: 'FDI', name: '实际利用外资', aliases: ['实际外资'], unit: '万美元' },
    { code: 'DCI', name: '市外内资', unit: '亿元' },
  ],
});
const parsed = (document: object) =>
  parseScheme(JSON.stringify({ format: 'tracking-scheme/1', ...document }), template);
const scheme = (document: object) => {
  const result = parsed(document);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.scheme;
};
/** Places and keys, with the hint where there is one. */
const problems = (document: object) => {
  const result = parsed(document);
  if (result.ok) throw new Error('no problem was found');
  return result.problems.map(({ path, message: { key } }) => `${path}: ${key}`);
};

test('an empty scheme is the one that holds without a scheme', () => {
  expect(scheme({})).toEqual(DEFAULT_SCHEME);
});

test('names are found under any of their spellings', () => {
  const { groups, scores, rankings } = scheme({
    rankings: [{ by: 'growth', indicators: ['实际外资'] }],
    groups: [
      { name: '第一组', members: ['桐乡', '海宁市'], indicators: ['市外内资'], targets: { DCI: 12.5 } },
    ],
    scores: [{ id: 's', parts: [{ indicator: ' 实际利用外资 ', weight: 100 }] }],
  });
  expect(rankings[0]).toMatchObject({ by: 'growth', indicators: ['FDI'], ties: 'places-skipped', best: 3 });
  expect(groups[0]).toMatchObject({ members: ['桐乡市', '海宁市'], indicators: ['DCI'] });
  expect(groups[0]?.targets).toEqual(new Map([['DCI', '12.5']]));
  expect(scores[0]).toMatchObject({ name: 's', outOf: 100, notSet: 'open' });
  expect(scores[0]?.parts[0]).toMatchObject({
    of: { indicator: 'FDI' },
    method: { kind: 'pro-rata' },
    least: 0,
    most: 100,
  });
});

test('an unknown name says which was probably meant', () => {
  const result = parsed({ inspection: { persons: [{ entity: '桐香市', asked: '甲', by: '乙' }] } });
  expect(result).toMatchObject({
    ok: false,
    problems: [
      {
        path: 'inspection.persons[0].entity',
        message: {
          key: 'scheme.unknown-entity',
          values: { hint: { key: 'scheme.meant', values: { name: '桐乡市' } } },
        },
      },
    ],
  });
  const far = parsed({ entityLights: { indicators: ['财政收入'] } });
  expect(far).toMatchObject({
    problems: [
      { path: 'entityLights.indicators[0]', message: { values: { hint: { key: 'scheme.known' } } } },
    ],
  });
});

test('an unknown field says which was probably meant', () => {
  expect(parsed({ rankings: [{ worstt: 2 }] })).toMatchObject({
    problems: [
      { path: 'rankings[0].worstt', message: { key: 'scheme.field-meant', values: { nearest: 'worst' } } },
    ],
  });
  expect(problems({ bonus: 1 })).toEqual(['bonus: template.field-unknown']);
  expect(
    problems({
      scores: [{ id: 's', parts: [{ indicator: 'FDI', weight: 100, method: { kind: 'best', cap: 1 } }] }],
    }),
  ).toEqual(['scores[0].parts[0].method.cap: template.field-unknown']);
});

test('weights add up to what is declared, in decimals and not in doubles', () => {
  const parts = (...weights: number[]) => weights.map((weight) => ({ indicator: 'FDI', weight }));
  expect(scheme({ scores: [{ id: 's', parts: parts(33.3, 33.3, 33.4) }] }).scores).toHaveLength(1);
  expect(scheme({ scores: [{ id: 's', outOf: 0.3, parts: parts(0.1, 0.2) }] }).scores).toHaveLength(1);
  expect(parsed({ scores: [{ id: 's', parts: parts(50, 40) }] })).toMatchObject({
    problems: [
      { path: 'scores[0].parts', message: { key: 'scheme.weights', values: { sum: '90', expected: 100 } } },
    ],
  });
});

test('what contradicts itself is told at its place', () => {
  const part = { indicator: 'FDI', weight: 100 };
  const one = (own: object) => ({ scores: [{ id: 's', parts: [{ ...part, ...own }] }] });
  expect(
    problems({
      groups: [
        { name: '甲组', members: ['桐乡市', '海宁市'] },
        { name: '乙组', members: ['桐乡'] },
      ],
    }),
  ).toEqual(['groups[1].members[0]: scheme.two-groups']);
  // Two names of one entity.
  expect(problems({ groups: [{ name: '甲组', members: ['桐乡市', '桐乡'] }] })).toEqual([
    'groups[0].members[1]: scheme.two-groups',
  ]);
  expect(problems(one({ by: 'growth' }))).toEqual([
    'scores[0].parts[0].method: scheme.method-needs-completion',
  ]);
  expect(problems(one({ score: 's' }))).toContain('scores[0].parts[0]: scheme.part-of-what');
  expect(problems(one({ afterDecline: 'halved' }))).toEqual([
    'scores[0].parts[0].afterDecline: scheme.halved-needs-growth',
  ]);
  expect(problems(one({ least: 9, most: 5 }))).toEqual(['scores[0].parts[0].least: template.lights-nothing']);
  expect(
    problems(one({ method: { kind: 'bands', bands: [{ points: 1 }, { atLeast: 5, points: 2 }] } })),
  ).toEqual(['scores[0].parts[0].method.bands[1]: scheme.band-unreachable']);
  expect(problems({ rankings: [{ by: 'score' }, { score: 's' }] })).toEqual([
    'rankings[0].score: scheme.ranking-without-score',
    'rankings[1].by: scheme.ranking-score-by',
    'rankings[1].score: scheme.unknown-score',
  ]);
  expect(
    problems({
      scores: [
        {
          ...one({}).scores[0],
          adjustments: [{ entity: '桐乡', points: 1, reason: '奖', since: '2017-13' }],
        },
      ],
    }),
  ).toEqual(['scores[0].adjustments[0].since: template.month']);
});

test('themes that contain each other', () => {
  const theme = (id: string, inner: string) => ({ id, parts: [{ score: inner, weight: 100 }] });
  expect(problems({ scores: [theme('a', 'b'), theme('b', 'c'), theme('c', 'a')] })).toEqual([
    'scores[2].parts[0].score: scheme.circle',
  ]);
  expect(problems({ scores: [theme('a', 'a')] })).toEqual(['scores[0].parts[0].score: scheme.circle']);
});

test('conditions of rows and of lights', () => {
  const classes = (when: object[], ...more: object[]) => ({
    classes: [{ name: '三色', classes: [{ name: '绿', when }, ...more] }],
  });
  expect(problems(classes([{ field: '产值' }]))).toEqual([
    'classes[0].classes[0].when[0]: scheme.condition-empty',
  ]);
  expect(problems(classes([{ field: '产值', filled: false, atLeast: 1 }]))).toEqual([
    'classes[0].classes[0].when[0]: scheme.condition-blank',
  ]);
  expect(problems(classes([{ field: '产值', atLeast: 5, below: 3 }]))).toEqual([
    'classes[0].classes[0].when[0]: scheme.bounds-nothing',
  ]);
  expect(problems(classes([], { name: '红' }))).toEqual([
    'classes[0].classes[1]: template.lights-unreachable',
  ]);
  expect(problems({ entityLights: { rule: [{ light: 'red', when: [{ count: 'red' }] }] } })).toEqual([
    'entityLights.rule[0].when[0]: template.lights-unbounded',
  ]);
});

test('what is no scheme at all', () => {
  const keyOf = (text: string) => {
    const result = parseScheme(text, template);
    return result.ok ? 'ok' : result.problems.map(({ path, message: { key } }) => `${path}: ${key}`).join();
  };
  expect(keyOf('{"format": ')).toBe(': template.json-cut');
  expect(keyOf('[]')).toBe(': scheme.not-a-scheme');
  expect(keyOf('{}')).toBe('format: scheme.not-a-scheme');
  expect(keyOf('{"format": "target-template/1"}')).toBe('format: scheme.other-format');
  expect(keyOf('{"format": "tracking-scheme/2"}')).toBe('format: scheme.newer-format');
  expect(keyOf('\ufeff{"format": "tracking-scheme/1"}')).toBe('ok');
  expect(keyOf('{"format": "tracking-scheme/1", "scores": {}}')).toBe('scores: template.not-allowed');
});

test('the JSON Schema in assets is the one the code reads by', () => {
  const file = path.join(__dirname, '../../../assets/tracking-scheme.schema.json');
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(schemeJsonSchema())));
});
