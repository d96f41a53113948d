/** Doubles may only say that a rule holds where exact arithmetic says so too. */
import fc from 'fast-check';
import { SheetFigures } from '../../../src/core/report/sheet-figures';
import { compileRules } from '../../../src/core/rules/compile';
import { judgeLogicalRule } from '../../../src/core/rules/judge';
import { comparisonsOf, termsOf } from '../../../src/core/rules/rule';
import type { Condition } from '../../../src/core/rules/rule';
import { faceValueOf } from '../../../src/core/validation/face-value';
import { RuleFinder } from '../../../src/core/validation/rule-case';
import { readingOf, templateOf } from '../../support/facts';
import type { FactLine } from '../../support/facts';

const CHECKS = [
  'A <= B',
  'A - B = C',
  'A + B - C > D * 2',
  'A / B >= 0.5',
  'A / B = C / D',
  'A * B <> C',
  'ABS(A - B) < C',
  'SUM(A:D) >= 0',
  'E < A',
  'A[growth] <= 20%',
  'AND(A > B, OR(C > 1, D <= 2))',
  'IF(A > B, C / D > 1, B >= 1)',
  'NOT(IF(A > 1, B > 1))',
  'A >= SUM(A[#Data]) / 2',
];

/** Small figures, so that equals, zeros and ties occur; and some at the end of what doubles hold. */
const figure = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -30, max: 30 }).map((n) => (n / 10).toFixed(1)) },
  { weight: 2, arbitrary: fc.integer({ min: -20, max: 20 }).map(String) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 1e14 }).map((n) => `~${(n / 100).toFixed(2)}`) },
  { weight: 1, arbitrary: fc.constantFrom('', '-', '…', '约3') },
);

describe('faceValueOf', () => {
  it.each(CHECKS)('%s', (check) => {
    const template = templateOf({
      indicators: ['A', 'B', 'C', 'D']
        .map((code) => ({ code, name: code, unit: '亿元' }))
        .concat([{ code: 'E', name: 'E', unit: '万元' }]),
      rules: [{ id: 'x', check }],
    });
    const { rules, logical } = compileRules(template);
    const [rule] = [
      ...rules.map(({ source, ...sides }) => ({
        source,
        condition: { kind: 'comparison', ...sides } as Condition,
      })),
      ...logical,
    ];
    if (!rule) throw new Error(check);
    const terms = comparisonsOf(rule.condition).flatMap(({ left, right }) => [
      ...termsOf(left),
      ...termsOf(right),
    ]);
    let held = 0;
    fc.assert(
      fc.property(fc.array(figure, { minLength: 6, maxLength: 6 }), ([growth = '', ...actuals]) => {
        const lines = ['A', 'B', 'C', 'D', 'E'].map((indicator, i): FactLine => ({
          indicator,
          entity: '甲县',
          actual: actuals[i] ?? '',
          growth: /\d/.test(growth) ? `${growth}%` : growth,
        }));
        const figures = new SheetFigures(readingOf(template, lines).facts, template);
        const finder = new RuleFinder(figures, { ...rule, terms }, 'actual');
        if (!faceValueOf(finder, rule.condition)(0)) return;
        held += 1;
        const { figure: of, entities } = finder.of(0);
        expect(judgeLogicalRule(rule, of, entities)?.verdict).toBe('holds');
      }),
      { numRuns: 400 },
    );
    // An equality is for exact arithmetic; everything else is told often enough to be worth the while.
    if (!check.includes(' = ')) expect(held).toBeGreaterThan(10);
  });
});
