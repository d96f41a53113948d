/** What a template's author is told about rules that are of no use. */
import { reportOnRules } from '../../../src/core/learning/rule-report';
import { readingOf, templateOf } from '../../support/facts';
import type { FactLine } from '../../support/facts';

const CODES = ['A', 'B', 'C', 'D', 'E', 'F'];

function remarks(checks: readonly (string | Record<string, unknown>)[], lines: readonly FactLine[] = []) {
  const template = templateOf({
    indicators: CODES.map((code) => ({ code, name: `指标${code}`, unit: '万元' })),
    rules: checks.map((rule, i) => (typeof rule === 'string' ? { id: `r${i + 1}`, check: rule } : rule)),
  });
  const report = reportOnRules(template, lines.length > 0 ? [readingOf(template, lines)] : []);
  expect(report.isCut).toBe(false);
  return report.remarks.map(({ trouble, rules, message }) =>
    [trouble, ...rules, message.key.split('.').pop()].join(' '),
  );
}

describe('rules held against one another', () => {
  test.each<[string, string[], string[]]>([
    ['nothing is wrong', ['A = B + C', 'B = D + E', 'F <= A'], []],
    [
      'the same in other words',
      ['A = B + C', 'C + B = A', '2*A - 2*C = 2*B'],
      ['duplicate r2 r1 duplicate', 'duplicate r3 r1 duplicate'],
    ],
    ['turned round', ['A <= B', 'B >= A'], ['duplicate r2 r1 duplicate']],
    ['a sum of sums', ['A = B + D + E', 'A = B + C', 'C = D + E'], ['implied r1 r2 r3 implied']],
    ['a part is below its whole anyway', ['A = B + C', 'B <= A'], ['implied r2 r1 implied']],
    ['a chain', ['A <= B', 'A <= C', 'B <= C'], ['implied r2 r1 r3 implied']],
    ['a share below 50 % is not the same as below the whole', ['A / B <= 50%', 'A <= B'], []],
    ['bounds that leave no room', ['A >= 10', 'A <= 5'], ['contradictory r1 r2 contradictory']],
    [
      'found in the smallest set',
      ['A = B + C', 'B >= 10', 'C >= D', 'A <= 9'],
      ['contradictory r1 r2 r4 contradictory'],
    ],
    ['below zero', ['A + B <= -1'], ['contradictory r1 contradictory']],
    ['growth may be below zero', ['A[growth] + B[growth] <= -1'], []],
    ['two sums that leave only zeros', ['A = B + C', 'A <= B - D'], ['contradictory r1 r2 only-zero']],
    ['zero is what the rule says', ['A = 0', 'B = C + D'], []],
    [
      'rules that are no lines',
      ['IF(A > 0, B > 0)', 'IF(A > 0, B > 0)', 'A * B <= C', 'A * B <= C'],
      ['duplicate r4 r3 duplicate', 'duplicate r2 r1 duplicate'],
    ],
  ])('%s', (_, checks, expected) => expect(remarks(checks)).toEqual(expected));

  test('a tolerance makes another rule', () => {
    expect(remarks(['A = B + C', { id: 'r2', check: 'A = B + C', tolerance: 1 }])).toEqual([]);
  });

  test('a rule for some measures is doubled only where all of them are', () => {
    const both = { id: 'r2', check: 'A = B + C', measures: ['actual', 'prior'] };
    expect(remarks(['A = B + C', both])).toEqual([]);
    expect(remarks([both, { id: 'r3', check: 'A = B + C' }])).toEqual(['duplicate r3 r2 duplicate']);
  });
});

describe('rules on sheets', () => {
  const lines = [
    { indicator: 'A', actual: '10', prior: '' },
    { indicator: 'B', actual: '4', prior: '2' },
    { indicator: 'C', actual: '6', prior: '1' },
    { indicator: 'D', actual: '-', prior: '1' },
  ];
  test.each<[string, string, string[]]>([
    ['holds', 'A = B + C', []],
    ['fails everywhere', 'A = B', ['always-fails r1 always-fails']],
    ['a name that is nowhere', 'A = B + E', ['never-judged r1 no-lines']],
    ['a column that is nowhere', 'A[month] <= A', ['never-judged r1 no-columns']],
    ['a figure that is missing', 'A = D', ['never-judged r1 no-figures']],
    ['a wrong name', 'A = X', ['unusable r1 unusable']],
  ])('%s', (_, check, expected) => expect(remarks([check], lines)).toEqual(expected));
});

/** 10,000 rules take 2 s outside jest, whose sandbox makes them five times as slow; every rule against every other would take minutes. */
test('two thousand rules: the work stays bounded', () => {
  const count = 2000;
  const indicators = Array.from({ length: count + 1 }, (_, i) => ({
    code: `I${i}`,
    name: `项${i}`,
    unit: '万元',
  }));
  const rules = Array.from({ length: count / 2 }, (_, i) => [
    { id: `s${i}`, check: `[项${i}] = [项${2 * i + 1}] + [项${2 * i + 2}]` },
    { id: `o${i}`, check: `[项${i + 1}] <= [项${(i * 7) % 50}]` },
  ]).flat();
  const template = templateOf({ indicators, rules });
  const lines = indicators.map(({ code }, i) => ({ indicator: code, actual: String(count - i), prior: '5' }));
  const reading = readingOf(template, lines);
  const before = process.cpuUsage();
  const report = reportOnRules(template, [reading]);
  const { user, system } = process.cpuUsage(before);
  expect(report.rules).toBe(count);
  expect(report.remarks.filter(({ trouble }) => trouble === 'always-fails').length).toBeGreaterThan(200);
  expect((user + system) / 1e6).toBeLessThan(5);
});
