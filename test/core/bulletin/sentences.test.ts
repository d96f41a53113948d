/** Every usual sentence in both languages, what is left out, and patterns of one's own. */
import { parseScheme } from '../../../src/core/scheme/parse';
import type { Observation } from '../../../src/core/observations/observation';
import { usualPatterns, usualPatternsDocument } from '../../../src/core/bulletin/usual';
import { bulletinSpeech } from '../../../src/sheets/bulletin/words';
import { parsedTemplate } from '../../support/templates';
import { observed, periodOf } from '../summary/observed';
import { schemeFor, told } from './told';

const city = (better = 'higher', rounding = 'half-up') =>
  parsedTemplate({
    format: 'target-template/1',
    ...{ id: 't', title: '招商引资', version: '1', rounding },
    window: { from: '2017-01-01', to: '2017-12-31' },
    indicators: [{ code: 'X', name: '指标', unit: '亿元', target: 100, better }],
  });
const half = periodOf('2017-H1');
const year = periodOf('2017');

/** The one sentence about one indicator, without its opening. */
function say(
  figures: { readonly actual?: string; readonly prior?: string; readonly growth?: string },
  { period = half, better = 'higher', rounding = 'half-up' } = {},
): readonly [string, string] {
  const observations = Object.entries(figures).map(([measure, figure]) =>
    observed(period, null, 'X', measure as 'actual', figure),
  );
  const template = city(better, rounding);
  const of = (locale: 'zh-CN' | 'en-US'): string => {
    const [text = ''] = told(observations, template, period, { locale }).paragraphs;
    return text.replace(/^2017年[^，]*，|^In [^,]*, /, '');
  };
  return [of('zh-CN'), of('en-US')];
}

test.each<[string, string, string, string]>([
  ['60', '50', '同比增长20.00%', 'up 20.00% year on year'],
  ['91.08', '100', '同比下降8.92%', 'down 8.92% year on year'],
  ['60', '60', '同比持平', 'unchanged year on year'],
  ['60.0001', '60', '同比基本持平', 'nearly unchanged year on year'],
  ['0', '0', '同比持平', 'unchanged year on year'],
  [
    '148',
    '-46',
    '上年同期为-46亿元，扭亏为盈',
    'turning from a loss to a profit (−46 CNY 100m a year earlier)',
  ],
  ['-2', '5', '上年同期为5亿元，由盈转亏', 'turning from a profit to a loss (5 CNY 100m a year earlier)'],
  ['-3', '-2', '同比增亏1亿元', 'the loss widening by 1 CNY 100m year on year'],
  ['-1', '-4', '同比减亏3亿元', 'the loss narrowing by 3 CNY 100m year on year'],
  ['5', '0', '上年同期为零，净增5亿元', 'a net increase of 5 CNY 100m from zero a year earlier'],
  ['-5', '0', '上年同期为零，净减5亿元', 'a net decrease of 5 CNY 100m from zero a year earlier'],
])('growth of %s on %s', (actual, prior, zh, en) => {
  const [chinese, english] = say({ actual, prior });
  expect(chinese).toContain(`，${zh}，`);
  expect(english).toContain(`, ${en}, `);
  expect(chinese).not.toMatch(/增长-|下降-|低于序时进度-/);
});

test('a rate that the report gives without the figure of last year', () => {
  expect(say({ actual: '60', growth: '-0.0892' })[0]).toContain('，同比下降8.92%，');
});

test.each<[string, string, string, string, string]>([
  [
    '60',
    'H1',
    'higher',
    '完成目标任务的60.00%，超序时进度10.00个百分点。',
    '60.00% of the target completed, 10.00 pp ahead of schedule.',
  ],
  [
    '40',
    'H1',
    'higher',
    '完成目标任务的40.00%，低于序时进度10.00个百分点。',
    '40.00% of the target completed, 10.00 pp behind schedule.',
  ],
  [
    '50',
    'H1',
    'higher',
    '完成目标任务的50.00%，与序时进度持平。',
    '50.00% of the target completed, on schedule.',
  ],
  [
    '50.001',
    'H1',
    'higher',
    '完成目标任务的50.00%，与序时进度基本持平。',
    '50.00% of the target completed, nearly on schedule.',
  ],
  [
    '60',
    'H1',
    'lower',
    '为控制目标的60.00%，高于序时进度10.00个百分点。',
    '60.00% of the limit, 10.00 pp above schedule.',
  ],
  [
    '40',
    'H1',
    'lower',
    '为控制目标的40.00%，低于序时进度10.00个百分点。',
    '40.00% of the limit, 10.00 pp below schedule.',
  ],
  [
    '310.23',
    '',
    'higher',
    '完成目标任务的310.23%，超额完成210.23%。',
    '310.23% of the target completed, exceeding it by 210.23%.',
  ],
  ['100', '', 'higher', '指标100亿元，完成目标任务。', 'the target completed.'],
  [
    '84.65',
    '',
    'higher',
    '完成目标任务的84.65%，未完成目标任务。',
    '84.65% of the target completed, the target missed.',
  ],
  ['99.9999', '', 'higher', '完成目标任务的100.00%。', '100.00% of the target completed.'],
  ['120', '', 'lower', '为控制目标的120.00%，超出20.00%。', '120.00% of the limit, over it by 20.00%.'],
  ['90', '', 'lower', '为控制目标的90.00%，控制在目标以内。', '90.00% of the limit, within it.'],
])('%s of 100 at the end of %s, %s is better', (actual, part, better, zh, en) => {
  const period = part === '' ? year : half;
  const [chinese, english] = say({ actual }, { period, better });
  expect(chinese.endsWith(zh)).toBe(true);
  expect(english.endsWith(en)).toBe(true);
});

test('points are taken of the unrounded completion and rounded once, as the template rounds', () => {
  const template = (rounding: string) =>
    parsedTemplate({
      format: 'target-template/1',
      ...{ id: 't', title: 't', version: '1', rounding },
      window: { from: '2017-01-01', to: '2017-12-31' },
      indicators: [{ code: 'X', name: '指标', unit: '亿元', target: 10000 }],
    });
  const ten = periodOf('2017-01..2017-10');
  const of = (actual: string, rounding: string, period = ten) =>
    told([observed(period, null, 'X', 'actual', actual)], template(rounding), period, {
      scheme: { bulletin: { decimals: 1 } },
    }).paragraphs[0];
  // 97.16 − 83.33 = 13.8, though 97.2 − 83.3 would be 13.9.
  expect(of('9716', 'half-up')).toContain('完成目标任务的97.2%，超序时进度13.8个百分点');
  expect(of('8465', 'half-up', half)).toContain('的84.7%，超序时进度34.7个百分点');
  expect(of('8465', 'half-even', half)).toContain('的84.6%，超序时进度34.6个百分点');
});

const NAMES = ['桐乡市', '海宁市', '平湖市', '嘉善县'];
const county = parsedTemplate({
  format: 'target-template/1',
  ...{ id: 't', title: '招商引资', version: '1', total: '全市', issuer: '嘉兴市' },
  window: { from: '2017-01-01', to: '2017-12-31' },
  entities: NAMES.map((name) => ({ name })),
  indicators: [
    {
      code: 'FDI',
      name: '实际外资',
      unit: '万美元',
      decimals: 0,
      target: Object.fromEntries(NAMES.map((name) => [name, 100])),
    },
  ],
});
const report = (code: string, ...figures: string[]): Observation[] =>
  figures.map((figure, i) => observed(periodOf(code), NAMES[i]!, 'FDI', 'actual', figure));
const RANKS = { rankings: [{ by: 'completion', best: 2, worst: 1 }] };
const now = report('2017-H1', '60', '85', '30', '40');
const history = [
  ...report('2017-01', '4', '9', '10', '1'),
  ...['02', '03', '04', '05'].flatMap((to) => report(`2017-01..2017-${to}`, '10', '20', '9', '8')),
];

test('leaders, those to be urged, moves and streaks', () => {
  const { paragraphs, figures } = told([...now, ...history], county, half, { scheme: RANKS });
  expect(paragraphs).toEqual([
    '2017年1—6月，实际外资215万美元，完成目标任务的53.75%，超序时进度3.75个百分点。',
    '2017年1—6月，实际外资完成率居前的是海宁市（85.00%）、桐乡市（60.00%），海宁市连续5个月第一，' +
      '名次上升的有嘉善县（↑1），名次下降的有平湖市（↓1）' +
      '，需加快进度的是平湖市（30.00%）。',
    '2017年1—6月，海宁市实际外资完成率85.00%，连续5个月第一。' +
      '桐乡市实际外资完成率60.00%，居第2位，与上期持平。' +
      '嘉善县实际外资完成率40.00%，居第3位，较上期上升1位，连续6个月低于序时进度。' +
      '平湖市实际外资完成率30.00%，居第4位，较上期下降1位，连续5个月低于序时进度。',
  ]);
  const total = figures.find(({ figure }) => figure.field === 'actual')?.figure;
  expect(total?.sources.map(({ entity }) => entity)).toEqual(NAMES);
});

test('the same in English, and months that are not known', () => {
  const known = history.filter(({ period: { to } }) => to.month >= 4);
  const { paragraphs } = told([...now, ...known], county, half, { scheme: RANKS, locale: 'en-US' });
  expect(paragraphs[1]).toBe(
    'In Jan–Jun 2017, leading in completion of 实际外资: 海宁市 (85.00%), 桐乡市 (60.00%), ' +
      '海宁市 in first place for at least 3 months running, places gained: 嘉善县 (↑1), ' +
      'places lost: 平湖市 (↓1), to be urged: 平湖市 (30.00%).',
  );
  expect(paragraphs[2]).toContain('behind schedule for at least 3 months running.');
});

test('where somebody has not reported nothing is summed up or compared, and each of the others speaks for itself', () => {
  const three = now.slice(0, 3);
  const { paragraphs, leftOut } = told(three, county, half, { scheme: RANKS });
  expect(paragraphs).toEqual([
    '2017年1—6月，桐乡市实际外资60万美元，完成目标任务的60.00%，超序时进度10.00个百分点。',
    '2017年1—6月，海宁市实际外资85万美元，完成目标任务的85.00%，超序时进度35.00个百分点。',
    '2017年1—6月，平湖市实际外资30万美元，完成目标任务的30.00%，低于序时进度20.00个百分点。',
  ]);
  expect(leftOut).toEqual([
    '没有写总数、名次：实际外资（缺嘉善县的数）。',
    '没有写同比：桐乡市、海宁市、平湖市的实际外资（没有上年同期数）。',
    '收齐嘉善县的数后再写。',
  ]);
  const english = told(three, county, half, { scheme: RANKS, locale: 'en-US' });
  expect(english.paragraphs[0]).toMatch(
    /^In Jan–Jun 2017, 桐乡市: 实际外资 60 USD 10k, 60\.00% of the target/,
  );
  expect(english.leftOut).toEqual([
    'Left out for want of whole, place: 实际外资 (the figures of 嘉善县 are missing).',
    'Left out for want of growth: 实际外资 of 桐乡市, 海宁市, 平湖市 (no figure of last year).',
    'Collect the figures of 嘉善县, then write it again.',
  ]);
  const withDash = [...three, ...report('2017-H1', '1', '1', '1', '-').slice(3)];
  const notSet = told(withDash, county, half, { scheme: RANKS });
  expect(notSet.paragraphs[1]).toContain('海宁市（85.00%）、桐乡市（60.00%）');
});

test('figures that stand in a report with errors: what to do is said', () => {
  const observations = report('2017-H1', '60', '85', '30', '40').map((one, i) =>
    i === 3 ? { ...one, source: { ...one.source, file: 'bad.xlsx' } } : one,
  );
  const { leftOut } = told(observations, county, half, { scheme: RANKS, leaveOut: ['bad.xlsx'] });
  expect(leftOut.at(-1)).toBe('嘉善县的报表有错误，没有计入：改正后再写，或者选择有错误的报表也计入，再写。');
});

test('whose target is missing is said', () => {
  const target = { 桐乡市: 100, 海宁市: 100, 平湖市: 100 };
  const some = parsedTemplate({
    format: 'target-template/1',
    ...{ id: 't', title: '招商引资', version: '1', total: '全市' },
    window: { from: '2017-01-01', to: '2017-12-31' },
    entities: NAMES.map((name) => ({ name })),
    indicators: [{ code: 'FDI', name: '市外内资', unit: '万美元', decimals: 0, target }],
  });
  const { leftOut, paragraphs } = told(now, some, half, { scheme: { rankings: [] } });
  expect(paragraphs).toEqual(['2017年1—6月，市外内资215万美元。']);
  expect(leftOut).toContain('没有写与序时进度之差、完成率：市外内资（嘉善县没有目标数）。');
});

const ratios = (...figures: string[]): Observation[] =>
  figures.map((figure, i) => observed(half, NAMES[i]!, 'FDI', 'completion', figure));

test('a quoted ratio gets the zeros of its column where it is rounded so, and the gap its decimals', () => {
  const actual = report('2017-H1', '60', '85.42', '30.04', '40.12');
  const scheme = { rankings: [], bulletin: { patterns: [EACH] } };
  const { paragraphs } = told([...actual, ...ratios('0.6', '0.85', '0.3', '0.401')], county, half, {
    scheme,
  });
  expect(paragraphs).toEqual([
    '桐乡市60.0%超10.0个百分点。',
    // 85.42 is 85.4 with one decimal: what the table prints stays as it is.
    '海宁市85%超35个百分点。',
    '平湖市30.0%超20.0个百分点。',
    // −9.88, rounded once.
    '嘉善县40.1%超9.9个百分点。',
  ]);
});
const EACH = { each: 'entity', clauses: [{ ways: [{ zh: '{{entity}}{{completion}}超{{gap}}' }] }] };

test('months behind schedule are said with completion, and not again with growth', () => {
  const scheme = {
    rankings: [
      { by: 'completion', best: 1, worst: 1 },
      { by: 'growth', best: 1, worst: 1 },
    ],
  };
  const prior = NAMES.map((name) => observed(half, name, 'FDI', 'prior', '20'));
  const { paragraphs } = told([...now, ...history, ...prior], county, half, { scheme });
  const [completion, growth] = paragraphs.slice(-2);
  expect(completion).toContain('平湖市实际外资完成率30.00%，居第4位，较上期下降1位，连续5个月低于序时进度');
  expect(growth).toContain('平湖市实际外资增幅50.00%，居第4位');
  expect(growth).not.toContain('序时');
  const [, leading = ''] = told([...now, ...prior], county, half, { scheme, locale: 'en-US' }).paragraphs;
  expect(leading).toMatch(/^In Jan–Jun 2017, leading in completion .*\. Leading in growth of 实际外资: /);
});

test('scores: points of how many, once: with the places where they are ranked', () => {
  const scores = [{ id: 's', name: '综合得分', parts: [{ indicator: 'FDI', weight: 100 }] }];
  const alone = told(now, county, half, { scheme: { rankings: [], scores } });
  expect(alone.paragraphs.at(-1)).toContain('海宁市综合得分85.00分（满分100分）。');
  const rankings = [{ by: 'score', score: 's', best: 1, worst: 1 }];
  const ranked = told(now, county, half, { scheme: { rankings, scores } });
  const points = ranked.paragraphs.filter((text) => text.includes('桐乡市综合得分'));
  expect(points).toHaveLength(1);
  expect(points[0]).toContain('桐乡市综合得分60.00分（满分100分），居第2位');
});

test('a pattern of one’s own, with conditions as data', () => {
  const patterns = [
    {
      each: 'entity',
      indicators: ['实际外资'],
      clauses: [
        { ways: [{ zh: '{{issuer}}{{entity}}的{{ indicator }}为{{actual}}' }] },
        {
          ways: [
            { when: [{ field: 'completion', atLeast: 80 }], zh: '进度快' },
            { when: [{ field: 'gapKind', is: ['behind', 'on'] }], zh: '进度慢（计划{{schedule}}）' },
          ],
        },
      ],
    },
  ];
  const scheme = { bulletin: { title: { zh: '{{months}}通报' }, patterns } };
  const { title, paragraphs } = told(now, county, half, { scheme });
  expect(title).toBe('1—6月通报');
  expect(paragraphs).toEqual([
    '嘉兴市桐乡市的实际外资为60万美元。',
    '嘉兴市海宁市的实际外资为85万美元，进度快。',
    '嘉兴市平湖市的实际外资为30万美元，进度慢（计划50.00%）。',
    '嘉兴市嘉善县的实际外资为40万美元，进度慢（计划50.00%）。',
  ]);
  const english = told(now, county, half, { scheme, locale: 'en-US' });
  expect(english.paragraphs).toEqual([]);
  expect(english.leftOut[0]).toBe(
    'The scheme has no sentence in this language; left out: 实际外资 of 桐乡市, 海宁市, 平湖市, 嘉善县.',
  );
});

test('what stands in a name is never taken for a field', () => {
  const odd = parsedTemplate({
    format: 'target-template/1',
    ...{ id: 't', title: '$& {{period}}', version: '1' },
    window: { from: '2017-01-01', to: '2017-12-31' },
    indicators: [{ code: 'X', name: '{{actual}}$1', unit: '亿元' }],
  });
  const { title, paragraphs } = told([observed(half, null, 'X', 'actual', '7')], odd, half);
  expect(title).toBe('$& {{period}}通报（2017年1—6月）');
  expect(paragraphs[0]).toBe('2017年1—6月，{{actual}}$17亿元。');
});

test.each<[string, object, string, string]>([
  [
    'an unknown field',
    { zh: '{{complation}}' },
    'bulletin.patterns[0].clauses[0].ways[0].zh',
    'scheme.bulletin-unknown-field',
  ],
  [
    'a field of another kind of sentence',
    { en: '{{best}}' },
    'bulletin.patterns[0].clauses[0].ways[0].en',
    'scheme.bulletin-unknown-field',
  ],
  [
    'a word that is said',
    { zh: '{{gapKind}}' },
    'bulletin.patterns[0].clauses[0].ways[0].zh',
    'scheme.bulletin-unknown-field',
  ],
  [
    'an unknown field in a condition',
    { zh: 'x', when: [{ field: 'gapp', above: 0 }] },
    'bulletin.patterns[0].clauses[0].ways[0].when[0].field',
    'scheme.bulletin-unknown-field',
  ],
  [
    'a word that there is not',
    { zh: 'x', when: [{ field: 'gapKind', is: ['ahed'] }] },
    'bulletin.patterns[0].clauses[0].ways[0].when[0].is[0]',
    'scheme.bulletin-unknown-field',
  ],
  [
    'bounds of a word',
    { zh: 'x', when: [{ field: 'gapKind', above: 0 }] },
    'bulletin.patterns[0].clauses[0].ways[0].when[0]',
    'scheme.bulletin-word-without-is',
  ],
  [
    'a word for a figure',
    { zh: 'x', when: [{ field: 'gap', is: ['ahead'] }] },
    'bulletin.patterns[0].clauses[0].ways[0].when[0].is',
    'scheme.bulletin-is-of-figure',
  ],
  [
    'bounds that leave nothing',
    { zh: 'x', when: [{ field: 'gap', above: 5, below: 1 }] },
    'bulletin.patterns[0].clauses[0].ways[0].when[0]',
    'scheme.bounds-nothing',
  ],
  [
    'a condition of a name',
    { zh: 'x', when: [{ field: 'entity', atLeast: 1 }] },
    'bulletin.patterns[0].clauses[0].ways[0].when[0].field',
    'scheme.bulletin-text',
  ],
  [
    'less than nothing of what has no sign',
    { zh: 'x', when: [{ field: 'growth', below: 0 }] },
    'bulletin.patterns[0].clauses[0].ways[0].when[0]',
    'scheme.bulletin-never-below',
  ],
  [
    'words that are never both',
    {
      zh: 'x',
      when: [
        { field: 'gapKind', is: ['ahead', 'on'] },
        { field: 'gapKind', is: ['behind'] },
      ],
    },
    'bulletin.patterns[0].clauses[0].ways[0].when[1]',
    'scheme.bulletin-never-both',
  ],
  [
    'bounds that are never both',
    {
      zh: 'x',
      when: [
        { field: 'completion', atLeast: 80 },
        { field: 'gap', above: 1 },
        { field: 'completion', below: 80 },
      ],
    },
    'bulletin.patterns[0].clauses[0].ways[0].when[2]',
    'scheme.bulletin-never-both',
  ],
  ['no sentence', {}, 'bulletin.patterns[0].clauses[0].ways[0]', 'scheme.bulletin-no-wording'],
  [
    'a brace that is not closed',
    { zh: '完成{{completion' },
    'bulletin.patterns[0].clauses[0].ways[0].zh',
    'scheme.bulletin-open-braces',
  ],
  [
    'code instead of a field',
    { zh: '{{actual + 1}}' },
    'bulletin.patterns[0].clauses[0].ways[0].zh',
    'scheme.bulletin-unknown-field',
  ],
])('%s is told at its place', (_, way, path, key) => {
  const bulletin = { patterns: [{ each: 'indicator', clauses: [{ ways: [way] }] }] };
  const parsed = parseScheme(JSON.stringify({ format: 'tracking-scheme/1', bulletin }), city());
  expect(parsed).toMatchObject({ ok: false, problems: [{ path, message: { key } }] });
});

test('conditions that may hold together are not refused', () => {
  const when = [
    { field: 'completion', atLeast: 80 },
    { field: 'completion', atMost: 80 },
    { field: 'actual', below: 0 },
    { field: 'growth', atMost: 0 },
    { field: 'gapKind', is: ['ahead', 'on'] },
    { field: 'gapKind', is: ['on', 'behind'] },
  ];
  const bulletin = { patterns: [{ each: 'indicator', clauses: [{ ways: [{ when, zh: 'x' }] }] }] };
  expect(parseScheme(JSON.stringify({ format: 'tracking-scheme/1', bulletin }), city()).ok).toBe(true);
});

test('a pattern of some entities, in every kind of sentence that speaks of them', () => {
  const own = (each: string, zh: string, entities: unknown = ['海宁市', '平湖市']) => ({
    ...{ each, entities, indicators: ['实际外资'], clauses: [{ ways: [{ zh }] }] },
  });
  const patterns = [own('entity', '{{entity}}{{actual}}'), own('place', '{{entity}}第{{place}}')];
  const scheme = { bulletin: { patterns: [...patterns, own('indicator', '{{indicator}}', 'all')] } };
  const { paragraphs, bulletin } = told(now, county, half, { scheme });
  expect(paragraphs).toEqual([
    '海宁市85万美元。',
    '平湖市30万美元。',
    '海宁市第1。平湖市第4。',
    '实际外资。',
  ]);
  expect(bulletin.byPattern).toEqual([2, 1, 1]);
  const problems = (pattern: object) => {
    const text = JSON.stringify({ format: 'tracking-scheme/1', bulletin: { patterns: [pattern] } });
    const parsed = parseScheme(text, county);
    return parsed.ok ? [] : parsed.problems.map(({ path, message: { key } }) => `${path}: ${key}`);
  };
  expect(problems(own('entity', 'x', ['海宁县城']))).toEqual([
    'bulletin.patterns[0].entities[0]: scheme.unknown-entity',
  ]);
  expect(problems(own('indicator', 'x'))).toEqual(['bulletin.patterns[0].entities: scheme.bulletin-of-all']);
});

test('an unknown field says which was probably meant', () => {
  const bulletin = { patterns: [{ each: 'indicator', clauses: [{ ways: [{ zh: '{{complation}}' }] }] }] };
  const parsed = parseScheme(JSON.stringify({ format: 'tracking-scheme/1', bulletin }), city());
  expect(parsed).toMatchObject({
    problems: [{ message: { values: { name: 'complation', hint: { values: { name: 'completion' } } } } }],
  });
});

test('the usual sentences are a scheme themselves', () => {
  const speeches = [bulletinSpeech('zh-CN'), bulletinSpeech('en-US')];
  const patterns = usualPatternsDocument(speeches);
  expect(schemeFor(city(), { bulletin: { patterns } }).bulletin.patterns).toEqual(usualPatterns(speeches));
});
