import { compileRules } from '../../../src/core/rules/compile';
import { judgeComparison, judgeLogicalRule } from '../../../src/core/rules/judge';
import type { RuleFigures } from '../../../src/core/rules/judge';
import type { Tolerance } from '../../../src/core/rules/comparison';
import { quantityOf } from '../../../src/core/rules/quantity';
import type { Rule } from '../../../src/core/rules/rule';
import type { PrintedNumber } from '../../../src/core/statistics/printed';
import { templateOf } from '../../support/facts';

function ruleOf(check: string): Rule {
  const indicators = ['A', 'B', 'C', 'D'].map((code) => ({ code, name: code, unit: '亿元', target: null }));
  const { rules, problems } = compileRules(templateOf({ indicators, rules: [{ id: 'r', check }] }));
  expect(problems).toEqual([]);
  return rules[0] as Rule;
}

const printed = (text: string): PrintedNumber => {
  const [whole = '', fraction = ''] = text.replace('~', '').split('.');
  return { digits: Number(whole + fraction), scale: fraction.length, exact: text.startsWith('~') };
};

/** No rule here speaks of other entities. */
const judged = (check: string, figure: RuleFigures['figure'], tolerance: Tolerance | null = null) =>
  judgeComparison(ruleOf(check), { figure, entities: () => null }, tolerance);

const verdict = (check: string, ...figures: readonly (string | null)[]) =>
  judged(check, ({ indicator }) => {
    const text = figures[indicator] ?? null;
    return text === null ? null : quantityOf(printed(text));
  })?.verdict ?? null;

describe('judgeComparison', () => {
  it.each([
    ['A = B + C + D', ['146.9', '89.6', '48.0', '9.3'], 'holds'],
    ['A = B + C', ['3.0', '1.4', '1.5'], 'rounding'],
    ['A = B + C', ['3.0', '1.9', '1.9'], 'fails'],
    // 1.99 and 1.99 cut off are 1.9 and 1.9, and their sum 3.98 is 4.0.
    ['A = B + C', ['4.0', '1.9', '1.9'], 'truncated'],
    ['A = B + C', ['~4', '~1', '~2'], 'fails'],
    ['A <= B', ['2.0', '2.1'], 'holds'],
    ['A <= B', ['2.1', '2.0'], 'rounding'],
    ['A <= B', ['2.3', '2.0'], 'fails'],
    ['A < B', ['~2', '~2'], 'fails'],
    ['A < B', ['2.0', '2.0'], 'rounding'],
    ['A <> B', ['~2', '~2'], 'fails'],
    ['A <> B', ['2.0', '2.0'], 'rounding'],
    ['A >= 20 * B', ['241.7', '~7'], 'holds'],
    ['A >= 20 * B', ['139.7', '~7'], 'fails'],
    ['A / B <= 50%', ['5.0', '10.0'], 'holds'],
    ['A / B <= 50%', ['5.2', '10.0'], 'fails'],
    ['A - B = -C', ['1.0', '3.0', '2.0'], 'holds'],
    ['SUM(A, B) > C', ['1.0', '3.0', '2.0'], 'holds'],
    // 1.9 cut off is below 2, so two of them stay below 4; rounded they stay below 3.9.
    ['A + B >= 4', ['1.9', '1.9'], 'fails'],
    ['A + B > 3.9', ['1.9', '1.9'], 'truncated'],
    ['A + B = 4', ['1.9', '1.9'], 'fails'],
    ['A - B = 4', ['1.9', '-1.9'], 'fails'],
    ['A * B = 4', ['1.9', '1.9'], 'fails'],
    ['A / B = 2', ['1.9', '~1'], 'fails'],
    ['ABS(A - B) <= 0.5', ['1.0', '1.5'], 'holds'],
    ['ABS(A - B) <= 0.5', ['1.0', '1.6'], 'rounding'],
    ['ABS(A - B) <= 0.5', ['1.0', '1.8'], 'fails'],
    ['ABS(A) = 0', ['-0.04'], 'fails'],
    ['ROUND(A, 1) = B', ['2.25', '2.3'], 'holds'],
    ['ROUND(A, 1) = B', ['2.25', '2.2'], 'rounding'],
    ['ROUND(A, 0) = B', ['2.25', '~3'], 'fails'],
    ['MAX(A, B) = C', ['1.0', '3.0', '3.0'], 'holds'],
    ['MIN(A, B, 0) = C', ['1.0', '3.0', '3.0'], 'fails'],
    ['A = IF(B > 2, C, D)', ['1.0', '3.0', '1.0', '9.0'], 'holds'],
    // Nobody knows whether 2.0 is more than 2: either way will do.
    ['A = IF(B > 2, C, D)', ['9.0', '2.0', '1.0', '9.0'], 'holds'],
    ['A = IF(B > 2, C, D)', ['1.0', '2.0', '1.0', '9.0'], 'rounding'],
    ['A = IF(B >= 2, C, D)', ['9.0', '2.0', '1.0', '9.0'], 'rounding'],
    ['A = IF(B > 2, C, D)', ['9.0', '~2', '1.0', '9.0'], 'holds'],
    ['A = IF(B > 2, C, D)', ['1.0', '~2', '1.0', '9.0'], 'fails'],
    ['A = IF(B > 2, C, D)', ['20.0', '2.0', '1.0', '9.0'], 'fails'],
  ])('%s with %j %s', (check, figures, expected) => {
    expect(verdict(check, ...figures)).toBe(expected);
  });

  it('cannot judge what is not known, or divided by what may be zero', () => {
    expect(verdict('A = B', '1', null)).toBeNull();
    expect(verdict('A / B = 1', '1', '0')).toBeNull();
    expect(verdict('A / B = 1', '1', '~0')).toBeNull();
    expect(verdict('A = IF(B > 2, C, 0)', '1', null, '1')).toBeNull();
  });

  it('allows the tolerance of a rule, an amount or a part of the right side, and says that it was used', () => {
    const within = (kind: 'amount' | 'fraction', n: bigint, a: string, b: string) =>
      judged('A = B', ({ indicator }) => quantityOf(printed(indicator === 0 ? a : b)), {
        kind,
        value: { n, d: 100n },
      })?.verdict;
    expect(within('amount', 50n, '10.0', '10.0')).toBe('holds');
    expect(within('amount', 50n, '10.1', '10.0')).toBe('rounding');
    expect(within('amount', 50n, '10.6', '10.0')).toBe('tolerated');
    expect(within('amount', 50n, '10.7', '10.0')).toBe('fails');
    expect(within('fraction', 5n, '10.6', '10.0')).toBe('tolerated');
    expect(within('fraction', 5n, '9.4', '10.0')).toBe('tolerated');
    expect(within('fraction', 5n, '9.3', '10.0')).toBe('fails');
  });
});

describe('judgeLogicalRule', () => {
  const logical = (check: string, ...figures: readonly (string | null)[]) => {
    const indicators = ['A', 'B', 'C', 'D'].map((code) => ({ code, name: code, unit: '亿元', target: null }));
    const [rule] = compileRules(templateOf({ indicators, rules: [{ id: 'r', check }] })).logical;
    if (!rule) throw new Error(check);
    const judgement = judgeLogicalRule(rule, ({ indicator }) => {
      const text = figures[indicator] ?? null;
      return text === null ? null : quantityOf(printed(text));
    });
    return judgement?.verdict ?? null;
  };

  it.each([
    ['AND(A > 1, B > 1)', ['2.0', '3.0'], 'holds'],
    ['AND(A > 1, B > 1)', ['2.0', '1.0'], 'rounding'],
    ['AND(A > 1, B > 1)', [null, '0.5'], 'fails'],
    ['AND(A > 1, B > 1)', [null, '3.0'], null],
    ['OR(A > 1, B > 1)', [null, '3.0'], 'holds'],
    ['OR(A > 1, B > 1)', [null, '0.5'], null],
    ['OR(A > 1, B > 1)', ['0.5', '0.5'], 'fails'],
    ['OR(A > 1, B > 1)', ['0.5', '1.0'], 'rounding'],
    ['AND(NOT(A = B))', ['~1', '~1'], 'fails'],
    ['NOT(AND(A > 1, B > 1))', ['2.0', '0.5'], 'holds'],
    ['NOT(OR(A > 1, B > 1))', ['2.0', '0.5'], 'fails'],
    ['NOT(IF(A > 1, B > 1))', ['0.5', '9.0'], 'fails'],
    ['NOT(IF(A > 1, B > 1))', ['2.0', '0.5'], 'holds'],
    ['IF(A > 1, B > 1)', ['0.5', null], 'holds'],
    ['IF(A > 1, B > 1)', ['2.0', '0.5'], 'fails'],
    ['IF(A > 1, B > 1)', ['2.0', null], null],
    ['IF(A > 1, B > 1)', [null, '2.0'], 'holds'],
    ['IF(A > 1, B > 1)', [null, '0.5'], null],
    ['IF(A > 1, B > 1, C = D)', ['0.5', '0.5', '~1', '~2'], 'fails'],
    // 1.0 may be more than 1 or not, and one of the two ways is right.
    ['IF(A > 1, B > 1, C = D)', ['1.0', '0.5', '~1', '~1'], 'holds'],
    ['IF(A > 1, B > 1, C = D)', ['1.0', '2.0', '~1', '~2'], 'rounding'],
    ['IF(A > 1, B > 1, C = D)', ['1.0', '0.5', '~1', '~2'], 'fails'],
  ])('%s with %j: %s', (check, figures, expected) => {
    expect(logical(check, ...figures)).toBe(expected);
  });
});
