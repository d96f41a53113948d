/** One bound for a whole block may only say what exact arithmetic says of each of its entities. */
import fc from 'fast-check';
import { SheetFigures } from '../../../src/core/report/sheet-figures';
import { compileRules } from '../../../src/core/rules/compile';
import { judgeLogicalRule } from '../../../src/core/rules/judge';
import { termsOf } from '../../../src/core/rules/rule';
import { blockHolds } from '../../../src/core/validation/face-block';
import { RuleFinder } from '../../../src/core/validation/rule-case';
import { readingOf, templateOf } from '../../support/facts';
import type { FactLine } from '../../support/facts';

const CODES = ['A', 'B', 'C'];

function ruleOf(check: string) {
  const indicators = CODES.map((code) => ({ code, name: code, unit: '亿元' }));
  const template = templateOf({ indicators, rules: [{ id: 'x', check }] });
  const [rule] = compileRules(template).rules;
  if (!rule) throw new Error(check);
  return { template, rule };
}

function looking({ template, rule }: ReturnType<typeof ruleOf>, rows: readonly (readonly string[])[]) {
  const lines = rows.flatMap((row, i) =>
    CODES.map((indicator, k): FactLine => ({ indicator, entity: `${i}县`, actual: row[k] ?? '' })),
  );
  const figures = new SheetFigures(readingOf(template, lines).facts, template);
  const condition = { ...rule, kind: 'comparison' as const };
  const terms = [...termsOf(rule.left), ...termsOf(rule.right)];
  const finder = new RuleFinder(figures, { source: rule.source, condition, terms }, 'actual');
  return {
    holds: blockHolds(finder, condition),
    exactly: (entity: number) =>
      judgeLogicalRule({ source: rule.source, condition }, finder.of(entity).figure)?.verdict,
  };
}

/** Equals and zeros, whole numbers, quotients by little, what a format hides, and figures at the end of what doubles hold. */
const figure = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 1, max: 40 }).map((n) => (n / 10).toFixed(1)) },
  { weight: 4, arbitrary: fc.integer({ min: -3, max: 9 }).map(String) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 9e14 }).map((n) => `~${(n / 1000).toFixed(3)}`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('', '-', '…', '0', '0.0', '9007199254740991', '450359962737049.5'),
  },
);

it.each([
  'A <= B',
  'A - A = B - B',
  'A <> B',
  'A + B >= C',
  'A + B - C < 100',
  'A * B >= C',
  'A * B - C * A < 50',
  'A / B >= C / 20',
  '-A / 3 < B',
  'ABS(A - B) <= 4',
  '(A - B) / C < A * (B + C)',
])('%s', (check) => {
  const compiled = ruleOf(check);
  let told = 0;
  const rows = fc.array(fc.tuple(figure, figure, figure), { minLength: 1, maxLength: 2 });
  fc.assert(
    fc.property(rows, (block) => {
      const { holds, exactly } = looking(compiled, block);
      if (!holds?.(0, block.length)) return;
      told += 1;
      for (const entity of block.keys()) expect(exactly(entity)).toBe('holds');
    }),
    { numRuns: 200 },
  );
  expect(told).toBeGreaterThan(0);
});

it.each([
  // 0.1 + 0.2 is not 0.3 in doubles, and only the digits can tell.
  ['A = B + C', ['0.3', '0.1', '0.2'], false],
  ['A = B + C', ['3', '1', '2'], true],
  ['A <= B', ['1.0', '1.0', ''], false],
  ['A <= B', ['1', '1', ''], true],
  ['A >= B', ['9007199254740991', '9007199254740990', ''], true],
  // A divisor that may be zero cannot be judged, whatever its digits say.
  ['A / B > 0', ['5.0', '0.2', ''], true],
  ['A / B > 0', ['5.0', '0', ''], false],
  ['A / B > 0', ['5.0', '-', ''], false],
])('%s for %j: %j', (check, row, isSure) => {
  expect(looking(ruleOf(check), [row]).holds?.(0, 1)).toBe(isSure);
});

it('one figure that is not known leaves the whole block to the closer look', () => {
  const { holds } = looking(ruleOf('A < B'), [
    ['1.0', '2.0'],
    ['1.0', ''],
    ['1.0', '2.0'],
  ]);
  expect([holds?.(0, 3), holds?.(0, 1), holds?.(2, 1), holds?.(-1, 1)]).toEqual([false, true, true, false]);
});

it.each(['A = MAX(B, C)', 'A = ROUND(B, 1)', 'A <= SUM(B, C)', 'A / (B + C) > 1'])(
  'does not look at %s',
  (check) => {
    expect(looking(ruleOf(check), [['1', '1', '1']]).holds).toBeNull();
  },
);
