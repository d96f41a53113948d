import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv/dist/2020';
import fc from 'fast-check';
import { templateJsonSchema } from '../../../src/core/template/json-schema';
import { LIGHT_PRESETS, PRESET_LIGHTS, presetOf } from '../../../src/core/template/light-presets';
import { lightRuleOf, lightsOf } from '../../../src/core/template/lights';
import { parseTemplate } from '../../../src/core/template/parse';
import { printTemplate, templateDocument } from '../../../src/core/template/print';
import { sayTargetChange, targetHistory, templateAt } from '../../../src/core/template/target-versions';
import type { Template } from '../../../src/core/template/template';
import type { Period } from '../../../src/core/statistics/period';
import { parsePeriod } from '../../../src/core/statistics/period';
import { wordsFor } from '../../../src/messages/words';

const fixture = (name: string): string =>
  readFileSync(path.join(__dirname, 'formats', `${name}.json`), 'utf8');

const parsed = (text: string): Template => {
  const result = parseTemplate(text);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.template;
};

const keysOf = (document: object): string[] => {
  const result = parseTemplate(JSON.stringify(document));
  return result.ok ? [] : result.problems.map(({ path: at, message }) => `${at} ${message.key}`);
};

describe('formats', () => {
  test('a template of the first format is the same in the newest', () => {
    const first = parsed(fixture('1'));
    expect(parsed(fixture('1').replace('target-template/1', 'target-template/2'))).toEqual(first);
    expect(first).toMatchObject({
      owners: [],
      indicators: [{ targets: [], plannedGrowth: null, secondTarget: null }, {}],
    });
  });

  test.each([
    ['1', 'target-template/1', '../target-template.schema.json'],
    ['2', 'target-template/2', undefined],
  ])('format %s comes back from print as it was, still %s', (name, format, reference) => {
    const template = parsed(fixture(name));
    expect(templateDocument(template)).toMatchObject({ format, ...(reference && { $schema: reference }) });
    expect(parsed(printTemplate(template))).toEqual(template);
    expect(printTemplate(parsed(printTemplate(template)))).toBe(printTemplate(template));
  });

  test('a later one is refused with a sentence', () => {
    const result = parseTemplate(fixture('2').replace('template/2', 'template/3'));
    if (result.ok) throw new Error('accepted');
    expect(result.problems.map(({ message }) => wordsFor('zh-CN').say(message))).toEqual([
      '模板格式“target-template/3”由更新的版本制作，本加载项只认得“target-template/2”。请更新加载项后再打开。',
    ]);
  });

  test('the JSON Schema takes what is written here, and no mixture', () => {
    const validate = new Ajv({ strict: false, formats: { date: true } }).compile(templateJsonSchema());
    expect(validate(JSON.parse(fixture('1')))).toBe(true);
    expect(validate(JSON.parse(fixture('2')))).toBe(true);
    expect(validate(JSON.parse(fixture('2').replace('template/2', 'template/1')))).toBe(false);
  });
});

const name = fc.stringMatching(/^[\u4e00-\u9fa5]{2,4}$/);
const amount = fc.double({ min: 0, max: 1e9, noNaN: true }).map((value) => Number(value.toPrecision(12)));
const bound = fc.integer({ min: -50, max: 50 });
const condition = fc.oneof(
  fc.record({ measure: fc.constantFrom('gap', 'ratio', 'growth', 'streak', 'rank-change'), atLeast: bound }),
  fc.record({ measure: fc.constant('growth'), against: fc.constantFrom('plan', 'total'), below: bound }),
  fc.record({ measure: fc.constant('gap'), above: fc.constant(-60), atMost: bound }),
);
const lights = fc.oneof(
  fc.constant(undefined),
  fc.record({
    measure: fc.constantFrom('gap', 'ratio', 'growth'),
    green: fc.nat(9),
    yellow: fc.integer({ min: -9, max: 0 }),
  }),
  fc.array(
    fc.record({
      light: fc.constantFrom('green', 'yellow', 'red'),
      when: fc.array(condition, { minLength: 1, maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 4 },
  ),
);
const schedule = fc.constantFrom<unknown>('even-months', 'even-days', { '2017-03': 0.2, '2017-12': 1 });
const value = (entities: readonly string[]) =>
  fc.oneof(
    fc.option(amount),
    ...(entities.length > 0 ? [fc.dictionary(fc.constantFrom(...entities), fc.option(amount))] : []),
  );

const documents = fc
  .uniqueArray(name, { minLength: 6, maxLength: 9 })
  .chain(([first = '', second = '', ...rest]) => {
    const [a = '', b = '', ...entities] = rest;
    const version = fc.record(
      {
        owner: fc.constantFrom(first, second),
        version: fc.constantFrom('年初', '调整', '再调'),
        date: fc.option(fc.constantFrom('2017-01-01', '2017-05-20', '2017-07-10')),
        value: value(entities),
        note: fc.option(name),
      },
      { requiredKeys: ['owner', 'version', 'value'] },
    );
    const versions = fc.uniqueArray(version, {
      maxLength: 3,
      selector: ({ owner, version: own, date }) => JSON.stringify([owner, own, date ?? null]),
    });
    const indicator = (own: string) =>
      fc.record(
        {
          code: fc.constant(own),
          name: fc.constant(`${own}额`),
          unit: fc.constantFrom('亿元', '万美元', '个', '%', '亩', '百亿元', 'm2', '‰'),
          aliases: fc.constantFrom([], [`${own}总额`]),
          decimals: fc.option(fc.nat(4)),
          kind: fc.constantFrom('flow', 'stock'),
          better: fc.constantFrom('higher', 'lower'),
          schedule,
          plannedGrowth: value(entities),
          targetNote: fc.option(name),
          targets: versions,
        },
        { requiredKeys: ['code', 'name', 'unit'] },
      );
    return fc.record(
      {
        $schema: fc.constant('x.json'),
        format: fc.constant('target-template/2'),
        id: name,
        title: name,
        issuer: fc.option(name),
        version: fc.constantFrom('1', '2'),
        note: fc.option(name),
        window: fc.constant({ from: '2017-01-01', to: '2017-12-31' }),
        schedule,
        rounding: fc.constantFrom('any', 'half-up', 'half-even'),
        lights,
        owners: fc.constant([{ name: first }, { name: second, aliases: [`${second}级`] }]),
        entities: fc.constant(entities.map((entity) => ({ name: entity }))),
        indicators: fc.tuple(indicator(a), indicator(b)),
        rules: fc.constantFrom(
          [],
          [{ id: 'r', check: `[${a}] > 0`, tolerance: 0.5, measures: ['secondTarget'] }],
        ),
        headings: fc.constantFrom({}, { secondTarget: ['自定目标'] }),
      },
      { requiredKeys: ['format', 'id', 'title', 'window', 'owners', 'entities', 'indicators'] },
    );
  });

test('whatever is printed is read again as it was, and prints the same', () => {
  fc.assert(
    fc.property(documents, (document) => {
      const template = parsed(JSON.stringify(document));
      const text = printTemplate(template);
      expect(parsed(text)).toEqual(template);
      expect(printTemplate(parsed(text))).toBe(text);
    }),
    { numRuns: 100 },
  );
});

describe('bad input is named at its place', () => {
  const good = JSON.parse(fixture('2')) as { indicators: Record<string, unknown>[] };
  const withIndicator = (more: Record<string, unknown>) => ({
    ...good,
    indicators: [{ ...good.indicators[0], ...more }],
  });
  const version = { owner: '市', version: '年初', value: 1 };

  test.each([
    [withIndicator({ target: 5 }), 'indicators[0].target template.target-twice'],
    [
      withIndicator({ targets: [{ version: '年初', value: 1 }] }),
      'indicators[0].targets[0].owner template.owner-missing',
    ],
    [
      withIndicator({ targets: [{ ...version, owner: '乡' }] }),
      'indicators[0].targets[0].owner template.unknown-owner',
    ],
    [
      withIndicator({ targets: [version, version] }),
      'indicators[0].targets[1].version template.duplicate-version',
    ],
    [
      withIndicator({ targets: [{ ...version, value: { 桐乡: 1 } }] }),
      'indicators[0].targets[0].value.桐乡 template.unknown-entity',
    ],
    [
      withIndicator({ targets: [{ ...version, value: '4亿元' }] }),
      'indicators[0].targets[0].value template.target-text',
    ],
    [
      withIndicator({ targets: [{ ...version, date: '2017-7-1' }] }),
      'indicators[0].targets[0].date template.day',
    ],
    [
      { ...good, owners: [{ name: '市' }, { name: '县', aliases: ['市'] }] },
      'owners[1].aliases[0] template.duplicate-owner',
    ],
    [
      { ...good, lights: [{ light: 'green', when: [{ measure: 'gap' }] }] },
      'lights[0].when[0] template.lights-unbounded',
    ],
    [
      { ...good, lights: [{ light: 'green', when: [{ measure: 'gap', atLeast: 1, above: 1 }] }] },
      'lights[0].when[0] template.lights-two-bounds',
    ],
    [
      { ...good, lights: [{ light: 'green', when: [{ measure: 'gap', atLeast: 1, below: 1 }] }] },
      'lights[0].when[0] template.lights-nothing',
    ],
    [
      { ...good, lights: [{ light: 'green', when: [{ measure: 'gap', against: 'plan', below: 1 }] }] },
      'lights[0].when[0].against template.lights-against',
    ],
    [{ ...good, lights: [{ light: 'red' }, { light: 'green' }] }, 'lights[1] template.lights-unreachable'],
    [{ ...good, lights: [] }, 'lights template.empty-list'],
    [{ ...good, lights: [{ light: 'blue' }] }, 'lights[0].light template.not-allowed'],
  ])('%#: %j', (document, problem) => {
    expect(keysOf(document)).toContain(problem);
  });
});

describe('targets that were set again', () => {
  const template = parsed(fixture('2'));
  const at = (code: string) => templateAt(template, parsePeriod(code) as Period).indicators[0];

  test('the one in force depends on the day; before the first one the first one holds', () => {
    expect(template.indicators[0]).toMatchObject({ target: '40', secondTarget: '46.5' });
    expect(at('2017-H1')).toMatchObject({ target: '42.5', secondTarget: '46.5' });
    expect(at('2017-01')).toMatchObject({ target: '42.5', secondTarget: '46.5' });
    expect(at('2017-01..2017-07')).toMatchObject({ target: '40' });
  });

  test('one version needs no looking up', () => {
    const plain = parsed(fixture('1'));
    expect(templateAt(plain, parsePeriod('2017-H1') as Period)).toBe(plain);
  });

  test('what changed is told', () => {
    const [indicator] = template.indicators;
    if (!indicator) throw new Error('no indicator');
    const said = (locale: 'zh-CN' | 'en-US') =>
      targetHistory(indicator).map((change) => wordsFor(locale).say(sayTargetChange(change)));
    expect(said('zh-CN')).toEqual([
      '市、年初、2017-01-20：目标 42.5亿元',
      '县、年初、2017-02-15：目标 46.5亿元',
      '市、调整、2017-07-10：42.5亿元 → 40亿元（−2.5亿元，−5.88%）',
    ]);
    expect(said('en-US')[2]).toContain('→');
  });

  test('by entity only what a version names changes', () => {
    const version = (own: string, date: string, value: object) => ({ version: own, date, value });
    const { indicators } = parsed(
      JSON.stringify({
        format: 'target-template/2',
        id: 'x',
        title: 'x',
        window: { from: '2017-01-01', to: '2017-12-31' },
        entities: [{ name: '甲' }, { name: '乙' }],
        indicators: [
          {
            code: 'A',
            name: 'a',
            unit: '亿元',
            targets: [
              version('年初', '2017-01-01', { 甲: 10, 乙: null }),
              version('调整', '2017-06-30', { 甲: 12 }),
              version('再调', '2017-09-01', { 甲: 12, 乙: 5 }),
            ],
          },
        ],
      }),
    );
    const [indicator] = indicators;
    if (!indicator) throw new Error('no indicator');
    expect(indicator.target).toEqual({ 甲: '12', 乙: '5' });
    expect(
      targetHistory(indicator).map(({ entity, before, after }) => [
        entity,
        before && before.figure,
        after?.figure ?? null,
      ]),
    ).toEqual([
      ['甲', undefined, '10'],
      ['乙', undefined, null],
      ['甲', '10', '12'],
      ['乙', null, '5'],
    ]);
  });
});

describe('presets', () => {
  test.each(LIGHT_PRESETS)('%s is known by what it says', (preset) => {
    expect(presetOf(PRESET_LIGHTS[preset])).toBe(preset);
  });

  test('the short form is told apart from a list that says more', () => {
    const short = { measure: 'ratio', green: 1, yellow: 0.5 } as const;
    expect(lightRuleOf(lightsOf(short))).toEqual(short);
    expect(lightRuleOf(PRESET_LIGHTS.sanya)).toEqual(short);
    expect(lightRuleOf(PRESET_LIGHTS.yinchuan)).toBeNull();
    expect(lightRuleOf(PRESET_LIGHTS.tianjin)).toBeNull();
    expect(presetOf(lightsOf({ measure: 'gap', green: 1, yellow: 0 }))).toBeNull();
  });
});
