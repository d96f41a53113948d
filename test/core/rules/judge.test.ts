import fc from 'fast-check';
import { compileRules } from '../../../src/core/rules/compile';
import { judgeRule } from '../../../src/core/rules/judge';
import { holdsAtFaceValue, plainSumsOf } from '../../../src/core/rules/plain-sums';
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

const verdict = (check: string, ...figures: readonly (string | null)[]) =>
  judgeRule(ruleOf(check), ({ indicator }) => {
    const text = figures[indicator] ?? null;
    return text === null ? null : quantityOf(printed(text));
  })?.verdict ?? null;

describe('judgeRule', () => {
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
  ])('%s with %j %s', (check, figures, expected) => {
    expect(verdict(check, ...figures)).toBe(expected);
  });

  it('cannot judge what is not known, or divided by what may be zero', () => {
    expect(verdict('A = B', '1', null)).toBeNull();
    expect(verdict('A / B = 1', '1', '0')).toBeNull();
    expect(verdict('A / B = 1', '1', '~0')).toBeNull();
  });
});

describe('holdsAtFaceValue', () => {
  it('is true exactly where the digits themselves satisfy the rule', () => {
    const figure = fc.record({
      digits: fc.oneof(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -1e15, max: 1e15 })),
      scale: fc.integer({ min: -2, max: 4 }),
      exact: fc.boolean(),
    });
    const checks = ['=', '<>', '<', '<=', '>', '>='].map((comparison) => `A + B ${comparison} SUM(C, D)`);
    const rules = new Map(checks.map((check) => [check, ruleOf(check)]));
    fc.assert(
      fc.property(fc.constantFrom(...checks), fc.tuple(figure, figure, figure, figure), (check, figures) => {
        const rule = rules.get(check);
        const sums = rule && plainSumsOf(rule);
        const of = (indicator: number) => figures[indicator] ?? figures[0];
        if (!rule || !sums) throw new Error(check);
        const judgement = judgeRule(rule, ({ indicator }) => quantityOf(of(indicator)));
        const fast = holdsAtFaceValue(sums, ({ indicator }) => of(indicator));
        const isSmall = figures.every(({ digits }) => Math.abs(digits) <= 50);
        if (fast || isSmall) expect(fast).toBe(judgement?.verdict === 'holds');
      }),
      { numRuns: 3000 },
    );
  });

  it('leaves products, quotients and mixed units to exact arithmetic', () => {
    expect(plainSumsOf(ruleOf('A >= 20 * B'))).toBeNull();
    expect(plainSumsOf(ruleOf('A - B = C'))).toBeNull();
    expect(plainSumsOf(ruleOf('A >= 0'))).toBeNull();
  });
});
