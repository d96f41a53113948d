/** Doubles may only say that a rule holds where exact arithmetic says so too. */
import fc from 'fast-check';
import { SheetFigures } from '../../../src/core/report/sheet-figures';
import { compileRules } from '../../../src/core/rules/compile';
import { judgeLogicalRule } from '../../../src/core/rules/judge';
import { comparisonsOf, termsOf } from '../../../src/core/rules/rule';
import type { Condition } from '../../../src/core/rules/rule';
import { faceValueOf, Sure } from '../../../src/core/validation/face-value';
import { RuleFinder } from '../../../src/core/validation/rule-case';
import { readingOf, templateOf } from '../../support/facts';
import type { FactLine } from '../../support/facts';

const CHECKS = [
  'A <= B',
  'A - B = C',
  'A = B + C',
  'A + B <> C + D',
  'A[growth] = A / B - 1',
  'AND(A = B + C, D / A = B)',
  'OR(A = B, C = D)',
  '-A * 2 = B + 1.5',
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

const PLAIN_SUMS = new Set(['A <= B', 'A - B = C', 'SUM(A:D) >= 0', 'A = B + C', 'A + B <> C + D']);

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
    const told = { holds: 0, doesNot: 0, mayHold: 0 };
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
        const sure = faceValueOf(finder, rule.condition)(0, 1)[0] ?? 0;
        const { figure: of, entities } = finder.of(0);
        const verdict = judgeLogicalRule(rule, of, entities)?.verdict;
        if (sure & Sure.known) expect(verdict).toBeDefined();
        if (sure & Sure.holds) {
          told.holds += 1;
          expect(verdict).toBe('holds');
        }
        if (sure & Sure.doesNot) {
          told.doesNot += 1;
          expect(verdict).not.toBe('holds');
        }
        if (sure & Sure.mayHold) {
          told.mayHold += sure & Sure.holds ? 0 : 1;
          expect(['holds', 'rounding']).toContain(verdict);
        }
        // Sums are told to the last digit, as long as doubles hold it.
        const isSmall = actuals.every((text) => /^-?\d{1,2}(\.\d)?$/.test(text));
        if (PLAIN_SUMS.has(check) && isSmall) expect((sure & Sure.holds) > 0).toBe(verdict === 'holds');
      }),
      { numRuns: 500 },
    );
    // Told often enough to be worth the while; that quotients are equal is for exact arithmetic.
    if (!check.includes(' = ')) expect(told.holds).toBeGreaterThan(10);
    if (!check.includes('<>')) expect(told.doesNot + told.mayHold).toBeGreaterThan(5);
  });
});

it('judges every entity of a block in its place', () => {
  const template = templateOf({
    indicators: [{ code: 'A', name: 'A', unit: '亿元' }],
    rules: [{ id: 'x', check: 'A / 4 > 1' }],
  });
  const { rules } = compileRules(template);
  const [rule] = rules;
  if (!rule) throw new Error('no rule');
  const actuals = ['3.0', '4.0', '', '5.0'];
  const lines = actuals.map((actual, i): FactLine => ({ indicator: 'A', entity: `${i}县`, actual }));
  const figures = new SheetFigures(readingOf(template, lines).facts, template);
  const condition: Condition = { kind: 'comparison', ...rule };
  const finder = new RuleFinder(
    figures,
    { source: rule.source, condition, terms: termsOf(rule.left) },
    'actual',
  );
  const look = faceValueOf(finder, condition);
  expect([...look(-1, 5).slice(0, 5)]).toEqual([
    0,
    Sure.known | Sure.doesNot,
    // 4.0 ÷ 4 is 1 at most, unless 4.0 was a little more.
    Sure.known | Sure.mayHold,
    0,
    Sure.known | Sure.holds | Sure.mayHold,
  ]);
  expect(look(2, 1)[0]).toBe(0);
});

it.each([
  ['A = B + C', ['0.3', '0.1', '0.2'], Sure.known | Sure.holds | Sure.mayHold],
  ['A = B + C', ['0.4', '0.1', '0.2'], Sure.known | Sure.doesNot | Sure.mayHold],
  ['A = B + C', ['0.6', '0.1', '0.2'], Sure.known | Sure.doesNot],
  // 1.0 ÷ 3.0 is somewhere in [0.311, 0.356].
  ['A = B / C', ['0.3', '1.0', '3.0'], Sure.known | Sure.doesNot | Sure.mayHold],
  ['A = B / C', ['0.5', '1.0', '3.0'], Sure.known | Sure.doesNot],
  ['A = B / C', ['0.5', '1.0', '0.0'], 0],
  ['A = B / C', ['0.5', '1.0', '2.0'], Sure.known | Sure.mayHold],
])('%s with %j', (check, actuals, expected) => {
  const indicators = ['A', 'B', 'C'].map((code) => ({ code, name: code, unit: '亿元' }));
  const template = templateOf({ indicators, rules: [{ id: 'x', check }] });
  const [rule] = compileRules(template).rules;
  if (!rule) throw new Error(check);
  const lines = actuals.map((actual, i): FactLine => ({ indicator: indicators[i]?.code ?? '', actual }));
  const figures = new SheetFigures(readingOf(template, lines).facts, template);
  const condition: Condition = { kind: 'comparison', ...rule };
  const finder = new RuleFinder(figures, { source: rule.source, condition, terms: [] }, 'actual');
  expect(faceValueOf(finder, condition)(-1, 1)[0]).toBe(expected);
});
