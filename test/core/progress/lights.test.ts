import fc from 'fast-check';
import { progressHighlights } from '../../../src/core/progress/highlights';
import { lightIntervals } from '../../../src/core/progress/light-intervals';
import { presetPreviews, previewOf } from '../../../src/core/progress/light-preview';
import { pastReport } from '../../../src/core/progress/past';
import type { PastReport } from '../../../src/core/progress/past';
import { progressOf } from '../../../src/core/progress/progress-of';
import type { Light, MetricStatus } from '../../../src/core/progress/status';
import { parsePeriod } from '../../../src/core/statistics/period';
import type { Period } from '../../../src/core/statistics/period';
import { LIGHT_PRESETS, PRESET_LIGHTS } from '../../../src/core/template/light-presets';
import type { LightPreset } from '../../../src/core/template/light-presets';
import type { Lights } from '../../../src/core/template/lights';
import { wordsFor } from '../../../src/messages/words';
import type { CellValue } from '../../../src/workbook/snapshot';
import { FIRST_ROW, MEASURE_COLUMNS, columnOf, readingOf, templateOf } from '../../support/facts';
import type { FactLine } from '../../support/facts';
import { nativeFormula } from '../../support/native-formula';
import { published } from '../../support/published';
import { snapshotOf } from '../../support/snapshot';

const periodOf = (code: string) => parsePeriod(code) as Period;
const HALF = periodOf('2017-H1');

const indicator = (code: string, more: object = {}) => ({ code, name: code, unit: '万元', ...more });

const withLights = (lights: Lights, fields: object = {}) =>
  templateOf({ format: 'target-template/2', lights, indicators: [indicator('A')], ...fields });

function statuses(
  lights: Lights,
  lines: readonly FactLine[],
  fields: object = {},
  past: readonly PastReport[] = [],
): readonly MetricStatus[] {
  const template = withLights(lights, fields);
  return progressOf(readingOf(template, lines), template, HALF, past).statuses;
}

const lightFor = (preset: LightPreset, figures: Omit<FactLine, 'indicator'>, fields: object = {}) => {
  const [status] = statuses(PRESET_LIGHTS[preset], [{ indicator: 'A', ...figures }], fields);
  return [status?.light, status?.absence];
};

describe('the published rules', () => {
  // Half of the year has gone by: actual − 50 is the gap in points, actual ÷ 50 the ratio.
  test.each<[LightPreset, string, Light, string | null]>([
    ['yinchuan', '50', 'green', null],
    ['yinchuan', '49.99', 'none', 'undefined-range'],
    ['yinchuan', '40.01', 'none', 'undefined-range'],
    ['yinchuan', '40', 'yellow', null],
    ['yinchuan', '20', 'yellow', null],
    ['yinchuan', '19.99', 'red', null],
    ['sanya', '50', 'green', null],
    ['sanya', '49.99', 'yellow', null],
    ['sanya', '25', 'yellow', null],
    ['sanya', '24.99', 'red', null],
    ['tianjin-bonds', '50', 'green', null],
    ['tianjin-bonds', '35', 'yellow', null],
    ['tianjin-bonds', '34.99', 'red', null],
    ['default', '40', 'yellow', null],
    ['default', '39.99', 'red', null],
  ])('%s: %s of 100 at half the year is %s', (preset, actual, light, absence) => {
    expect(lightFor(preset, { actual, target: '100' })).toEqual([light, absence]);
  });

  // Total: 200 after 190, so grown by 5.26 %; planned: 8 %.
  test.each<[string, Light, string | null]>([
    ['108', 'green', null],
    ['107.9', 'yellow', null],
    ['100.1', 'yellow', null],
    ['100', 'none', 'undefined-range'],
    ['99.9', 'red', null],
  ])('tianjin: %s after 100 is %s', (actual, light, absence) => {
    const fields = {
      entities: [{ name: '甲' }],
      total: '全市',
      indicators: [indicator('A', { plannedGrowth: 8 })],
    };
    const lines = [
      { indicator: 'A', entity: '甲', actual, prior: '100' },
      { indicator: 'A', entity: '全市', actual: '200', prior: '190' },
    ];
    const found = statuses(PRESET_LIGHTS.tianjin, lines, fields).find(({ entity }) => entity === '甲');
    expect([found?.light, found?.absence]).toEqual([light, absence]);
  });

  test('tianjin: above the plan but below the whole is yellow; without a plan nothing is guessed', () => {
    const entities = { entities: [{ name: '甲' }, { name: '乙' }], total: '全市' };
    const lines = [
      { indicator: 'A', entity: '甲', actual: '109', prior: '100' },
      { indicator: 'A', entity: '乙', actual: '120', prior: '100' },
      { indicator: 'A', entity: '全市', actual: '229', prior: '200' },
    ];
    const plan = { indicators: [indicator('A', { plannedGrowth: { 甲: 8 } })] };
    const found = statuses(PRESET_LIGHTS.tianjin, lines, { ...entities, ...plan });
    expect(found.map(({ entity, light, absence }) => [entity, light, absence]).sort()).toEqual([
      ['乙', 'none', 'no-plan'],
      ['全市', 'none', 'no-plan'],
      // Below the growth of the whole: not green whatever the plan was.
      ['甲', 'yellow', null],
    ]);
    expect(lightFor('tianjin', { actual: '109', prior: '100' }, { ...entities, ...plan })).toEqual([
      'none',
      'no-plan',
    ]);
    const whole = { indicators: [indicator('A', { plannedGrowth: 8 })] };
    expect(lightFor('tianjin', { actual: '109', prior: '100' }, whole)).toEqual(['none', 'no-total']);
  });
});

describe('months missed in a row', () => {
  const lights = PRESET_LIGHTS['sanya-district'];
  const line = (actual: string): FactLine[] => [{ indicator: 'A', actual, target: '120' }];
  const report = (code: string, actual: string): PastReport => {
    const template = withLights(lights);
    const period = periodOf(code);
    return pastReport(progressOf(readingOf(template, line(actual)), template, period), period);
  };

  test.each<[string, readonly PastReport[], Light, string | null]>([
    ['60', [], 'green', null],
    ['59', [], 'none', 'no-history'],
    ['59', [report('2017-01..2017-05', '50')], 'yellow', null],
    ['59', [report('2017-01..2017-05', '49')], 'red', null],
    ['59', [report('2017-01..2017-04', '39')], 'none', 'no-history'],
    ['60', [report('2017-01..2017-05', '49')], 'green', null],
    ['59', [report('2017-01..2017-05', '49'), report('2017-01..2017-04', '40')], 'red', null],
  ])('%s of 120 at half the year, after %j', (actual, past, light, absence) => {
    const [status] = statuses(lights, line(actual), {}, past);
    expect([status?.light, status?.absence]).toEqual([light, absence]);
  });

  test('begin anew with the window', () => {
    const fields = { window: { from: '2017-06-01', to: '2017-08-31' } };
    expect(statuses(lights, line('39'), fields)[0]?.light).toBe('yellow');
  });
});

test('places gained and lost since the report before', () => {
  const lights: Lights = [
    { light: 'green', when: [{ measure: 'rank-change', above: 0 }] },
    { light: 'yellow', when: [{ measure: 'rank-change', atLeast: -1 }] },
    { light: 'red', when: [] },
  ];
  const ranked = (ranks: readonly string[]): FactLine[] =>
    ranks.map((rank, i) => ({ indicator: `K${i}`, actual: '1', rank }));
  const fields = { indicators: [0, 1, 2, 3].map((i) => indicator(`K${i}`)) };
  const template = withLights(lights, fields);
  const may = periodOf('2017-01..2017-05');
  const before = progressOf(readingOf(template, ranked(['3', '2', '1'])), template, may);
  const found = statuses(lights, ranked(['1', '3', '4', '2']), fields, [pastReport(before, may)]);
  expect(new Map(found.map(({ indicator: code, light, absence }) => [code, absence ?? light]))).toEqual(
    new Map([
      ['K0', 'green'],
      ['K1', 'yellow'],
      ['K2', 'red'],
      ['K3', 'no-history'],
    ]),
  );
});

describe('intervals', () => {
  const lights = fc.array(
    fc.record({
      light: fc.constantFrom('green' as const, 'yellow' as const, 'red' as const),
      when: fc.array(
        fc.integer({ min: -3, max: 3 }).chain((limit) =>
          fc.constantFrom('atLeast', 'above', 'atMost', 'below').map((side) => ({
            measure: 'gap' as const,
            [side]: limit,
          })),
        ),
        { minLength: 1, maxLength: 2 },
      ),
    }),
    { minLength: 1, maxLength: 4 },
  );

  test('of a light hold exactly the values that it is on for', () => {
    const isIn = (value: number, interval: ReturnType<typeof lightIntervals>[number]) =>
      (!interval.low ||
        value > interval.low.limit ||
        (interval.low.isIncluded && value === interval.low.limit)) &&
      (!interval.high ||
        value < interval.high.limit ||
        (interval.high.isIncluded && value === interval.high.limit));
    fc.assert(
      fc.property(lights, fc.integer({ min: -8, max: 8 }), (rule, halves) => {
        const value = halves / 2;
        // Half of the year has gone by: what was done beyond 50 is the gap.
        const [status] = statuses(rule, [{ indicator: 'A', actual: String(50 + value), target: '100' }]);
        const by = (['green', 'yellow', 'red'] as const).filter((look) =>
          lightIntervals(rule, look).some((interval) => isIn(value, interval)),
        );
        expect(by).toEqual(status?.light === 'none' ? [] : [status?.light]);
      }),
      { numRuns: 150 },
    );
  });
});

const figure = fc.oneof(
  fc.integer({ min: 0, max: 200 }).map(String),
  fc.constantFrom('50', '45', '25', '100', '108'),
);
const sheetLine = fc.record({
  actual: fc.oneof({ weight: 6, arbitrary: figure }, { weight: 1, arbitrary: fc.constantFrom('', '-') }),
  target: fc.oneof({ weight: 6, arbitrary: figure }, { weight: 1, arbitrary: fc.constant('-') }),
  prior: figure,
  rank: fc.integer({ min: 1, max: 9 }).map(String),
});
const past = fc.array(
  fc.record({
    period: fc.constantFrom(...['2017-01..2017-05', '2017-01..2017-04', '2017-Q1'].map(periodOf)),
    metrics: fc.array(
      fc.record({
        indicator: fc.constant('A'),
        entity: fc.constantFrom('区0', '区1', '区2', '合计'),
        isBehind: fc.option(fc.boolean()),
        rank: fc.option(fc.integer({ min: 1, max: 9 })),
      }),
      { maxLength: 5 },
    ),
  }),
  { maxLength: 3 },
);
const steps: fc.Arbitrary<Lights> = fc.oneof(
  fc.constantFrom(...LIGHT_PRESETS).map((preset) => PRESET_LIGHTS[preset]),
  fc.constantFrom<Lights>(
    [
      { light: 'red', when: [{ measure: 'rank-change', below: 0 }] },
      { light: 'green', when: [{ measure: 'rank-change', atLeast: 2 }] },
    ],
    [
      { light: 'yellow', when: [{ measure: 'gap', above: -5, below: 5 }] },
      { light: 'green', when: [{ measure: 'gap', above: -20 }] },
      { light: 'yellow', when: [{ measure: 'gap', atLeast: -30 }] },
    ],
    [
      {
        light: 'red',
        when: [
          { measure: 'streak', atLeast: 2 },
          { measure: 'growth', below: 0 },
        ],
      },
      { light: 'green', when: [{ measure: 'ratio', atLeast: 1 }] },
      { light: 'yellow', when: [] },
    ],
    [
      { light: 'green', when: [{ measure: 'ratio', atLeast: 1, atMost: 1.5 }] },
      { light: 'red', when: [{ measure: 'ratio', below: 0.5 }] },
    ],
  ),
);

test('the formulas show the light of the status, for every list of steps', () => {
  fc.assert(
    fc.property(
      fc.array(sheetLine, { minLength: 1, maxLength: 4 }),
      steps,
      past,
      fc.constantFrom('higher', 'lower'),
      fc.constantFrom<unknown>('even-months', { '2017-09': 0.5 }),
      fc.constantFrom<unknown>(null, 8, { 区0: 8, 合计: -3.5 }),
      fc.constantFrom('prior', 'growth'),
      (figures, lights, reports, better, schedule, plannedGrowth, base) => {
        const names = figures.map((_, i) => (i === figures.length - 1 ? '合计' : `区${i}`));
        const template = withLights(lights, {
          schedule,
          entities: ['区0', '区1', '区2'].map((name) => ({ name })),
          total: '合计',
          indicators: [indicator('A', { better, plannedGrowth })],
        });
        const lines = figures.map(({ prior, ...rest }, i): FactLine => ({
          indicator: 'A',
          entity: names[i] ?? '',
          ...rest,
          ...(base === 'prior' ? { prior } : { growth: `${Number(prior) - 100}%` }),
        }));
        const reading = readingOf(template, lines);
        const blank = Array.from({ length: FIRST_ROW }, () => Array.from({ length: 13 }, () => null));
        const rows = lines.map((line) => [
          line.indicator,
          null,
          ...MEASURE_COLUMNS.map((measure): CellValue => {
            const written = line[measure];
            if (written === undefined || written === '') return null;
            const number = written.endsWith('%') ? Number(written.slice(0, -1)) / 100 : Number(written);
            return Number.isNaN(number) ? written : number;
          }),
        ]);
        const sheet = snapshotOf([...blank, ...rows], { name: 'Sheet1' });
        const progress = progressOf(reading, template, HALF, reports);
        const changes = progressHighlights(progress, reading, template, sheet, { period: HALF, reports });
        const highlights = changes.flatMap((change) =>
          change.kind === 'highlight' ? change.highlights : [],
        );
        const column = columnOf('actual');
        for (const [i, name] of names.entries()) {
          const row = FIRST_ROW + i;
          const shown = highlights.filter(
            ({ range, formula }) =>
              range.column === column &&
              row >= range.row &&
              row < range.row + range.rows &&
              nativeFormula(
                formula,
                { row: range.row, down: row - range.row },
                (r, c) => sheet.values[r]?.[c] ?? null,
              ) === true,
          );
          const expected = progress.statuses.find(({ entity }) => entity === name)?.light;
          expect(shown.map(({ look }) => look)).toEqual(expected === 'none' ? [] : [expected]);
        }
      },
    ),
    { numRuns: 150 },
  );
});

describe('a preview', () => {
  const { template, lines } = published('jiaxing');
  const reading = readingOf(template, lines);
  const now = progressOf(reading, template, HALF);

  test('counts the lights, and says why others stay off', () => {
    const strict: Lights = [
      { light: 'green', when: [{ measure: 'gap', atLeast: 30 }] },
      { light: 'red', when: [{ measure: 'gap', below: 20 }] },
    ];
    const preview = previewOf(progressOf(reading, { ...template, lights: strict }, HALF));
    expect(preview.counts).toEqual({ green: 2, yellow: 0, red: 1, none: 2 });
    expect([...preview.unlit]).toEqual([['undefined-range', 2]]);
  });

  test('of every preset at once; its own lights change nothing', () => {
    const previews = presetPreviews({ reading, template, period: HALF });
    expect([...previews.keys()]).toEqual([...LIGHT_PRESETS]);
    expect(previews.get('default')).toEqual(previewOf(now));
    // Nothing is known of earlier months: only what is not behind has its light.
    expect(previews.get('sanya-district')?.unlit.get('no-history')).toBe(
      now.statuses.filter(({ gap }) => gap !== null && gap < 0).length || undefined,
    );
  });
});

test('every reason for no light has its words', () => {
  const words = wordsFor('zh-CN');
  expect(words.t('panel.progress.absence.undefined-range')).toBe('亮灯规则未规定这个区间，不亮灯');
});
