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
    expect(compile('[到位资金] = [产业项目到位资金] + 实际到位')).toMatchObject({
      comparison: '=',
      left: figure(0),
      right: { kind: 'operation', operator: '+', left: figure(1), right: figure(0) },
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
    ['[到位] = 1', 'validation.rule.unknown-name', { name: '到位' }, 0, 4],
    ['DW = [到位资金][完成]', 'validation.rule.unknown-name', undefined, 5, 15],
    ['DW[abc] = 1', 'validation.rule.unknown-measure', { found: 'abc' }, 0, 7],
    ['DW = AVERAGE(CY1, C)', 'validation.rule.unsupported', undefined, 5, undefined],
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
