import { compileRules } from '../../../src/core/rules/compile';
import { plainDifferenceOf } from '../../../src/core/rules/plain-sums';
import { templateOf } from '../../support/facts';

function signsOf(check: string): string | null {
  const indicators = ['A', 'B', 'C', 'D']
    .map((code) => ({ code, name: code, unit: '亿元' }))
    .concat([{ code: 'E', name: 'E', unit: '万元' }]);
  const { rules } = compileRules(templateOf({ indicators, rules: [{ id: 'r', check }] }));
  if (!rules[0]) throw new Error(check);
  const terms = plainDifferenceOf(rules[0]);
  return (
    terms &&
    terms
      .map(({ sign, term }) => {
        const name = term.kind === 'number' ? String(term.value.digits) : 'ABCDE'[term.indicator];
        return `${sign === 1 ? '+' : '-'}${name}`;
      })
      .join('')
  );
}

it.each([
  ['A = B + SUM(C, D)', '+A-B-C-D'],
  ['A - B = C', '+A-B-C'],
  ['A - (B - C) <= -D', '+A-B+C+D'],
  ['A >= 5', '+A-5'],
])('%s adds %s', (check, expected) => {
  expect(signsOf(check)).toBe(expected);
});

it.each(['A >= 20 * B', 'A / B = C', 'ABS(A) = B', 'A = E', 'A = SUM(B[#Data])'])(
  '%s does more than add',
  (check) => {
    expect(signsOf(check)).toBeNull();
  },
);
