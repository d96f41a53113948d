/** Relations that hold are proposed, and nothing else is. */
import fc from 'fast-check';
import { learnRules } from '../../../src/core/learning/learn-rules';
import type { Proposal } from '../../../src/core/learning/learned';
import { withRules } from '../../../src/core/learning/with-rules';
import { compileRules } from '../../../src/core/rules/compile';
import { parseTemplate } from '../../../src/core/template/parse';
import { printTemplate } from '../../../src/core/template/print';
import type { Template } from '../../../src/core/template/template';
import { readingOf, templateOf } from '../../support/facts';
import type { FactLine } from '../../support/facts';
import { plainTemplate, unrelatedSheet } from './sheets';

const said = (proposals: readonly Proposal[]) =>
  proposals.map(
    ({ rule, known }) => `${rule.check} ${rule.measures.join()}${known === null ? '' : ` = ${known}`}`,
  );

/** One sheet a list: the figures of the indicators in their order, "actual/prior". */
function learned(template: Template, ...sheets: readonly (readonly string[])[]) {
  const readings = sheets.map((figures) => {
    const lines = figures.map((text, i): FactLine => {
      const [actual = '', prior] = text.split('/');
      return { indicator: `I${i}`, actual, ...(prior !== undefined && { prior }) };
    });
    return readingOf(template, lines);
  });
  return learnRules(readings, template).proposals;
}

describe('sums', () => {
  test('sums of sums are found as a tree, and nothing that follows from it', () => {
    const figures = ['93184.1', '35291.9', '21008.4', '14283.5', '57892.2', '40111.7', '17780.5'];
    const prior = ['81020.3', '30117.2', '18000.9', '12116.3', '50903.1', '36782.2', '14120.9'];
    const both = figures.map((figure, i) => `${figure}/${prior[i] ?? ''}`);
    expect(said(learned(plainTemplate(7), both)).sort()).toEqual(
      [
        '[天] = [地] + [宇] actual,prior',
        '[地] = [玄] + [黄] actual,prior',
        '[宇] = [宙] + [洪] actual,prior',
      ].sort(),
    );
  });

  test('what was rounded adds up within its rounding', () => {
    const sheets = [
      ['8714.35', '5120.12', '3594.22'],
      ['9921.70', '6004.13', '3917.58'],
      ['7013.33', '2008.66', '5004.66'],
    ];
    expect(said(learned(plainTemplate(3), ...sheets))).toEqual(['[天] = [地] + [玄] actual']);
  });

  test('amounts in different units', () => {
    const units = ['亿元', '万元', '万元'];
    const template = templateOf({
      indicators: [...'天地玄'].map((name, i) => ({ code: `I${i}`, name, unit: units[i] })),
    });
    const proposals = learned(
      template,
      ['3.2817', '20045', '12772'],
      ['4.0911', '21903', '19008'],
      ['7.7133', '51117', '26016'],
    );
    expect(said(proposals)).toEqual(['[天] = [地] + [玄] actual']);
  });

  test('a measure for which it fails is left out', () => {
    const template = plainTemplate(3);
    const lines = [
      ['90417', '100000', '81903'],
      ['50206', '70000', '41702'],
      ['40211', '60000', '40201'],
    ].map(([actual = '', target = '', prior = ''], i) => ({ indicator: `I${i}`, actual, target, prior }));
    expect(said(learnRules([readingOf(template, lines)], template).proposals)).toEqual([
      '[天] = [地] + [玄] actual,prior',
    ]);
  });

  test('small and round figures that fit prove nothing', () => {
    expect(learned(plainTemplate(4), ['5', '2', '3', '1'])).toEqual([]);
    expect(learned(plainTemplate(3), ['50000', '20000', '30000'])).toEqual([]);
    expect(learned(plainTemplate(3), ['48107', '48107', '0'], ['51233', '51233', '0'])).toEqual([]);
  });

  test('rates are not added up', () => {
    const template = templateOf({
      indicators: [...'天地玄'].map((name, i) => ({ code: `I${i}`, name, unit: '%' })),
    });
    expect(learned(template, ['93.184', '35.291', '57.893'], ['81.777', '30.001', '51.776'])).toEqual([]);
  });

  test('the sheets that support, contradict and cannot judge are counted', () => {
    const good = ['93184', '35291', '57893'];
    const more = Array.from({ length: 5 }, (_, i) => [
      String(93184 + 1013 * i),
      String(35291 + 1010 * i),
      String(57893 + 3 * i),
    ]);
    const [proposal, ...others] = learned(
      plainTemplate(3),
      good,
      ...more.slice(1),
      ['93184', '35291', '57983'],
      ['93184', '', '57893'],
    );
    expect(others).toEqual([]);
    expect(proposal?.support).toEqual({ supports: 5, contradicts: 1, undecided: 1 });
    // A relation that every other sheet breaks is none.
    expect(learned(plainTemplate(3), good, ['93184', '35291', '57983'])).toEqual([]);
  });
});

describe('orders', () => {
  const named = (...names: string[]) =>
    templateOf({ indicators: names.map((name, i) => ({ code: `I${i}`, name, unit: '万元' })) });

  test('what comes later is within what comes before, by name', () => {
    expect(said(learned(named('合同利用外资', '实际利用外资'), ['900', '700']))).toEqual([
      '[实际利用外资] <= [合同利用外资] actual',
    ]);
    expect(learned(named('合同利用外资', '实际利用外资'), ['700', '900'])).toEqual([]);
  });

  test('figures of many entities, only where the order follows the entities', () => {
    const template = named('工业投资', '工业技改投资', '工业微额投资');
    const wholes = [
      910, 123, 4550, 288, 77, 1602, 3333, 640, 205, 1190, 58, 2610, 430, 890, 1505, 99, 3010, 720,
    ];
    const lines = wholes.flatMap((whole, i): FactLine[] => [
      { indicator: 'I0', entity: `县${i}`, actual: String(whole) },
      { indicator: 'I1', entity: `县${i}`, actual: String(Math.floor(whole * (0.6 + (i % 7) / 20))) },
      { indicator: 'I2', entity: `县${i}`, actual: String((i * 7) % 5) },
    ]);
    expect(said(learnRules([readingOf(template, lines)], template).proposals)).toEqual([
      '[工业技改投资] <= [工业投资] actual',
    ]);
  });
});

describe('what the template has', () => {
  const sheet = ['93184.1/81020.3', '35291.9/30117.2', '57892.2/50903.1'];

  test.each([
    ['in other words', '[地] = [天] - [玄]', ['actual', 'prior'], ['[天] = [地] + [玄] actual,prior = own']],
    ['for some measures', '[天] = SUM([地]:[玄])', ['actual'], ['[天] = [地] + [玄] prior']],
    ['within a tolerance: that is less', '[天] = [地] + [玄]', ['prior'], ['[天] = [地] + [玄] actual']],
  ])('%s', (_, check, measures, expected) => {
    const template = plainTemplate(3, { rules: [{ id: 'own', check, measures }] });
    expect(said(learned(template, sheet))).toEqual(expected);
  });

  test('an id is never given twice', () => {
    const template = plainTemplate(3, { rules: [{ id: 'sum-I0', check: '[天] >= 1' }] });
    expect(learned(template, sheet).map(({ rule }) => rule.id)).toEqual(['sum-I0-2']);
  });
});

test('names with brackets are written by their code, and every proposal is a rule that the template accepts', () => {
  const name = fc.constantFrom(
    '投资[合计]',
    '甲(万元)',
    '乙 丙',
    '“丁”',
    "戊'己",
    '庚,辛',
    '壬[prior]',
    'A1',
    '1',
    '合计',
  );
  const property = fc.property(fc.uniqueArray(name, { minLength: 3, maxLength: 3 }), (names) => {
    const template = templateOf({
      indicators: names.map((text, i) => ({ code: `I${i}`, name: text, unit: '万元' })),
    });
    const proposals = learned(template, ['93184.1/81020.3', '35291.9/30117.2', '57892.2/50903.1']);
    expect(proposals).toHaveLength(1);
    const parsed = parseTemplate(printTemplate(withRules(template, proposals)));
    expect(parsed.ok && compileRules(parsed.template).problems).toEqual([]);
    expect(parsed.ok && parsed.template.rules.length).toBe(1);
    // Learned once more, it is known.
    expect(
      parsed.ok &&
        learned(parsed.template, ['93184.1/81020.3', '35291.9/30117.2', '57892.2/50903.1'])[0]?.known,
    ).toBe('sum-I0');
  });
  fc.assert(property, { numRuns: 40 });
});

test('unrelated figures teach nothing: fewer than one sheet in 200 has a proposal', () => {
  const sheets = fc.sample(unrelatedSheet, { numRuns: 200, seed: 11 });
  const fooled = sheets.filter(
    ({ template, reading }) => learnRules([reading], template).proposals.length > 0,
  );
  expect(fooled).toEqual([]);
});

/** 5,000 rows take 0.6 s outside jest, whose sandbox makes such loops ten times as slow; all pairs of rows would take minutes. */
test('a thousand rows and 12 columns: the work stays bounded', () => {
  const template = templateOf({
    indicators: Array.from({ length: 1000 }, (_, i) => ({
      code: `I${i}`,
      name: `指标${i}项`,
      unit: i % 3 === 0 ? '个' : '万元',
    })),
  });
  const lines = template.indicators.map(({ code }, i): FactLine => {
    const [target, actual, month, prior] = [1, 2, 3, 4].map(
      (by) => 1_000_000 + ((i * 7919 + by * 104_729) % 900_001),
    );
    const [t = 1, a = 1, m = 1, p = 1] = [target, actual, month, prior];
    return {
      ...{ indicator: code, target: String(t), actual: String(a), month: String(m), previous: String(a - m) },
      ...{ prior: String(p), change: String(a - p), growth: `${((a / p - 1) * 100).toFixed(1)}%` },
      ...{ completion: `${((a / t) * 100).toFixed(1)}%`, gap: '0.1pp', rank: String(i + 1) },
    };
  });
  const reading = readingOf(template, lines);
  const before = process.cpuUsage();
  const { proposals } = learnRules([reading], template);
  const { user, system } = process.cpuUsage(before);
  expect(proposals).toEqual([]);
  expect((user + system) / 1e6).toBeLessThan(4);
});
