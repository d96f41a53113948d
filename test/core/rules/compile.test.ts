import { compileRules } from '../../../src/core/rules/compile';
import type { Rule } from '../../../src/core/rules/rule';
import { templateOf } from '../../support/facts';

const INDICATORS = [
  { code: 'DW', name: '到位资金', aliases: ['实际到位'], unit: '亿元' },
  { code: 'CY1', name: '产业项目到位资金', unit: '亿元' },
  { code: 'C', name: '资本回归(含债权、股权等)', unit: '万元' },
  { code: 'XM', name: '项目数', unit: '个' },
  { code: '2A', name: '投资额-合同[新]', unit: '亿元' },
];

function compile(check: string): Rule {
  const { rules, problems } = compileAll(check);
  expect(problems).toEqual([]);
  return rules[0] as Rule;
}

function problemOf(check: string) {
  const { rules, problems } = compileAll(check);
  expect(rules).toEqual([]);
  expect(problems).toHaveLength(1);
  return { key: problems[0]?.message.key, values: problems[0]?.message.values, at: problems[0]?.at };
}

const compileAll = (...checks: string[]) =>
  compileRules(
    templateOf({ indicators: INDICATORS, rules: checks.map((check, i) => ({ id: `r${i}`, check })) }),
  );

const figure = (indicator: number, measure: string | null = null, shift = 0) => ({
  kind: 'figure',
  indicator,
  measure,
  shift,
});

describe('compileRules', () => {
  it('reads a sum over Chinese names', () => {
    expect(compile('[产业项目到位资金] = [资本回归(含债权、股权等)] + 实际到位')).toMatchObject({
      comparison: '=',
      left: figure(1),
      right: { kind: 'operation', operator: '+', left: figure(2, null, -4), right: figure(0) },
    });
  });

  it.each(['=', '<>', '<', '<=', '>', '>='])('reads the comparison %s', (comparison) => {
    expect(compile(`DW ${comparison} CY1`)).toMatchObject({ comparison, left: figure(0), right: figure(1) });
  });

  it("reads full-width punctuation as Excel's own, outside names only", () => {
    const written =
      '\uff3b资本回归\uff08含债权、股权等\uff09\uff3d\uff1d\uff33\uff35\uff2d\uff08DW\uff0cCY1\uff09';
    const shifted = [figure(0, null, 4), figure(1, null, 4)];
    expect(compile(written)).toMatchObject({ left: figure(2), right: { kind: 'sum', terms: shifted } });
    expect(compile('DW ≤ CY1 × 2')).toMatchObject({ comparison: '<=', right: { operator: '*' } });
  });

  it.each([
    ['CY1[prior]', figure(1, 'prior')],
    ['[产业项目到位资金][growth]', figure(1, 'growth')],
    ['C[month]', figure(2, 'month')],
    ['2A', figure(4)],
    ['[投资额-合同[新]]', figure(4)],
  ])('finds the figure %s', (written, expected) => {
    expect(compile(`${written} >= 0`)).toMatchObject({ left: expected });
  });

  it('reads numbers, percentages, signs and brackets exactly', () => {
    expect(compile('DW >= -(0.10 + 5%) * 3')).toMatchObject({
      right: {
        kind: 'operation',
        operator: '*',
        left: {
          kind: 'negate',
          operand: {
            operator: '+',
            left: { kind: 'number', value: { digits: 10n, scale: 2 } },
            right: { operator: '/', left: { value: { digits: 5n } }, right: { value: { digits: 100n } } },
          },
        },
      },
    });
  });

  it('brings amounts of one dimension to the unit of the first figure, and leaves counts and ratios alone', () => {
    expect(compile('C = DW')).toMatchObject({ left: figure(2), right: figure(0, null, 4) });
    expect(compile('C[growth] = DW[growth]')).toMatchObject({ right: figure(0, 'growth') });
    expect(compile('DW >= 20 * XM')).toMatchObject({ right: { right: figure(3) } });
  });

  it.each([
    ['[税收] = 1', 'validation.rule.unknown-name', { name: '税收' }, 0, 4],
    [
      '[到位] = 1',
      'validation.rule.unknown-name.near',
      { name: '到位', near: ['到位资金', '实际到位', '产业项目到位资金'] },
      0,
      4,
    ],
    ['DW = 到位资全', 'validation.rule.unknown-name.near', { name: '到位资全', near: ['到位资金'] }, 5, 9],
    ['DW = 到位金资', 'validation.rule.unknown-name.near', { near: ['到位资金'], name: '到位金资' }, 5, 9],
    ['DW = [到位资金][完成]', 'validation.rule.unknown-measure', { found: '完成' }, 5, 15],
    ['DW = [CY1][#Data]', 'validation.rule.many-figures', undefined, 5, 17],
    ['DW = SUM(XM:CY1)', 'validation.rule.range-order', { from: 'XM', to: 'CY1' }, 9, 15],
    ['DW = SUM([DW][prior]:[CY1])', 'validation.rule.range-measures', undefined, 9, 26],
    [
      'DW = SUM([DW]:[2A])',
      'validation.rule.range-units',
      { from: '[DW]', to: '[2A]', name: '项目数' },
      9,
      18,
    ],
    ['DW = ABS(CY1, C)', 'validation.rule.arguments', { function: 'ABS' }, 5, undefined],
    ['DW = ROUND(CY1, C)', 'validation.rule.unsupported', { part: 'C' }, 16, 17],
    ['NOT(DW > 1, C > 2)', 'validation.rule.arguments', { function: 'NOT' }, 0, undefined],
    ['AND(DW > 1, C)', 'validation.rule.no-comparison', undefined, 12, 13],
    ['SUM(DW, C)', 'validation.rule.no-comparison', undefined, 0, undefined],
    ['DW = DW + CY1', 'validation.rule.names-itself', undefined, 0, 13],
    ['DW[abc] = 1', 'validation.rule.unknown-measure', { found: 'abc' }, 0, 7],
    ['DW = AVERAGE(CY1, C)', 'validation.rule.unsupported', undefined, 5, undefined],
    ['DW = 1e99999', 'validation.rule.unsupported', { part: '1e99999' }, 5, 12],
    ['DW = "文字"', 'validation.rule.unsupported', { part: '"文字"' }, 5, 9],
    ['DW = CY1:C', 'validation.rule.unsupported', undefined, undefined, undefined],
    ['DW = CY1 ^ 2', 'validation.rule.unsupported', undefined, undefined, undefined],
    ['DW = SUM()', 'validation.rule.unsupported', undefined, 5, undefined],
    ['DW + CY1', 'validation.rule.no-comparison', undefined, 0, undefined],
    ['1 = 1', 'validation.rule.no-figure', undefined, undefined, undefined],
    ['DW = CY1 +', 'validation.rule.syntax', { near: '+' }, 9, 10],
    ['DW = = CY1', 'validation.rule.syntax', { near: '= CY1' }, 5, 6],
    ['DW = (CY1', 'validation.rule.syntax', { near: 'CY1' }, 6, 9],
    ['DW = [产业项目到位资金', 'validation.rule.syntax', undefined, undefined, undefined],
    ['DW = CY1 = C', 'validation.rule.unsupported', undefined, 0, undefined],
  ])('says what is wrong with %s, and where', (check, key, values, start, end) => {
    const problem = problemOf(check);
    expect(problem.key).toBe(key);
    if (values) expect(problem.values).toEqual(values);
    if (start !== undefined) expect(problem.at?.start).toBe(start);
    if (end !== undefined) expect(problem.at?.end).toBe(end);
  });

  it('reads ranges of siblings in the order of the template', () => {
    const siblings = [figure(0), figure(1), figure(2, null, -4)];
    for (const range of ['[到位资金]:[资本回归(含债权、股权等)]', 'DW:C', '[DW]：C', 'DW : C']) {
      expect(compile(`SUM(${range}) > 0`)).toMatchObject({ left: { kind: 'sum', terms: siblings } });
    }
    expect(compile('MAX([DW][growth]:[2A][growth]) < 5')).toMatchObject({
      left: { kind: 'extreme', which: 'MAX', terms: [0, 1, 2, 3, 4].map((i) => figure(i, 'growth')) },
    });
  });

  it('reads all entities, and their total, in the words of Excel', () => {
    const all = (which: string, measure: string | null = null) => ({
      kind: 'entities',
      which,
      figure: figure(0, measure),
    });
    expect(compile('[到位资金][#Totals] >= SUM([到位资金][#Data])')).toMatchObject({
      left: all('totals'),
      right: { kind: 'sum', terms: [all('data')] },
    });
    for (const written of ['DW[prior][#All]', '[DW][#Data][prior]'])
      expect(compile(`MIN(${written}) >= 0`)).toMatchObject({ left: { terms: [all('data', 'prior')] } });
  });

  it('reads functions and logic', () => {
    expect(compile('ABS(DW - CY1) <= MAX(1, ROUND(CY1 * 1%, -2))')).toMatchObject({
      left: { kind: 'absolute', operand: { operator: '-' } },
      right: { kind: 'extreme', which: 'MAX', terms: [{ kind: 'number' }, { kind: 'round', decimals: -2 }] },
    });
    expect(compile('DW = IF(CY1 > 0, CY1, 0)')).toMatchObject({ right: { kind: 'choice', then: figure(1) } });
    const { logical } = compileAll('IF(NOT(AND(DW > 1, CY1 = 2)), OR(XM <= 3, XM >= 5))');
    expect(logical[0]?.condition).toMatchObject({
      kind: 'choice',
      when: { kind: 'or', parts: [{ comparison: '<=' }, { comparison: '<>' }] },
      unless: { kind: 'and', parts: [{ comparison: '>' }, { comparison: '=' }] },
      then: { kind: 'or', parts: [{ left: figure(3) }, { left: figure(3) }] },
      otherwise: null,
    });
  });

  it('reads a long sum as one', () => {
    const sum = Array.from({ length: 500 }, (_, i) => (i % 2 ? '- CY1' : '+ DW')).join(' ');
    const { left } = compile(`0 ${sum} >= 0`);
    const terms = left.kind === 'sum' ? left.terms : [];
    expect(terms).toHaveLength(501);
    expect(terms.slice(0, 3)).toMatchObject([{ kind: 'number' }, figure(0), { kind: 'negate' }]);
  });

  it('lets the other rules run', () => {
    const { rules, problems } = compileAll('DW = ?', 'DW = CY1');
    expect(rules.map(({ source }) => source.id)).toEqual(['r1']);
    expect(problems.map(({ rule }) => rule.id)).toEqual(['r0']);
  });

  it('reads names made of anything a name may hold, whatever they look like to a spreadsheet', () => {
    const names = [
      'R1C1',
      'A1',
      'TRUE',
      '#REF!',
      "it's",
      '100%',
      '甲,乙',
      '"引号"',
      'x:y',
      '{1}',
      '@A',
      '表1!B2',
    ];
    const template = templateOf({
      indicators: names.map((name, i) => ({ code: `K${i}`, name, unit: '个' })),
      rules: names.map((name, i) => ({ id: `r${i}`, check: `[${name}] >= 0` })),
    });
    const { rules, problems } = compileRules(template);
    expect(problems).toEqual([]);
    expect(rules.map(({ left }) => left)).toEqual(names.map((_, i) => figure(i)));
  });
});

describe('rules that cannot be used', () => {
  const indicators = Array.from({ length: 10_000 }, (_, i) => ({
    code: `K${i}`,
    name: `指标${i}`,
    unit: '个',
  }));
  // Read once for all of them: that takes longer than the compiling.
  const large = templateOf({ indicators });
  const compileMany = (checks: readonly string[]) => {
    const { rules } = templateOf({
      indicators: INDICATORS,
      rules: checks.map((check, i) => ({ id: `r${i}`, check })),
    });
    return compileRules({ ...large, rules });
  };
  const told = ({ problems }: ReturnType<typeof compileMany>) =>
    problems.map(({ rule, message }) => [
      rule.id,
      message.key.replace('validation.rule.', ''),
      message.values,
    ]);

  it('define figures in a circle, near or far', () => {
    const compiled = compileMany(['K0 = K1 + K2', 'K3 + K0 = K1', 'K5 = K6 + K7', 'K8 = K0', 'K9 = K8 - K2']);
    expect(told(compiled)).toEqual([
      ['r0', 'cycle', { name: '指标0', others: ['r1'] }],
      ['r1', 'cycle', { name: '指标1', others: ['r0'] }],
    ]);
    expect(compiled.rules.map(({ source }) => source.id)).toEqual(['r2', 'r3', 'r4']);
    expect(told(compileMany(['K0 = K1 + K2', 'K0 = K1 + K3', 'K1 = K4 + K5']))).toEqual([]);
    expect(told(compileMany(['K0 = K0[prior] + K1', 'K0 = MAX(K0, K1)', 'K1 <= K1 + K2']))).toEqual([]);
  });

  it('are long or deep', () => {
    const long = `K0 = ${Array.from({ length: 20_000 }, () => 'K1').join(' + ')}`;
    const compiled = compileMany([
      long,
      `K0 = ${'('.repeat(5000)}K1${')'.repeat(2000)}`,
      `K0 = ${'-'.repeat(3000)}K1`,
      `K0 = ${Array.from({ length: 200 }, () => 'K1').join(' * ')}`,
      `${'NOT('.repeat(70)}K1 = 1${')'.repeat(70)}`,
      'K0 = K1',
    ]);
    expect(long.length).toBeGreaterThan(99_000);
    expect(told(compiled).map(([id, key]) => [id, key])).toEqual([
      ['r0', 'too-long'],
      ['r1', 'too-deep'],
      ['r2', 'too-deep'],
      ['r3', 'too-deep'],
      ['r4', 'too-deep'],
    ]);
    expect(compiled.rules.map(({ source }) => source.id)).toEqual(['r5']);
  });

  it('are ten thousand, all of them wrong, or in one circle: in linear time', () => {
    const count = 10_000;
    const wrong = compileMany(Array.from({ length: count }, (_, i) => `K${i} = 指票${i} + K1`));
    expect(wrong.problems).toHaveLength(count);
    const circle = compileMany(
      Array.from({ length: count }, (_, i) => `K${i} = K${(i + 1) % count} + K0[prior]`),
    );
    expect(circle.problems).toHaveLength(count);
    const chain = compileMany(Array.from({ length: count - 2 }, (_, i) => `K${i} = K${i + 1} + K${i + 2}`));
    expect(chain.problems).toEqual([]);
    expect(chain.rules).toHaveLength(count - 2);
  });
});
