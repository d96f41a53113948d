/** Rules that only add figures up, judged on their digits: in whole numbers that a double holds exactly. */
import { plainSumOf } from './rule';
import type { Comparison, FigureTerm, Rule } from './rule';

/** A rule of the form A + B + … ? C + D + …, all in one unit. */
export interface PlainSums {
  readonly comparison: Comparison;
  readonly left: readonly FigureTerm[];
  readonly right: readonly FigureTerm[];
}

/** Null for a rule that does more than add. */
export function plainSumsOf({ comparison, left, right }: Rule): PlainSums | null {
  const [leftTerms, rightTerms] = [plainSumOf(left), plainSumOf(right)];
  if (!leftTerms || !rightTerms || [...leftTerms, ...rightTerms].some(({ shift }) => shift !== 0))
    return null;
  return { comparison, left: leftTerms, right: rightTerms };
}

/** digits / 10^scale of a term. */
export interface TermDigits {
  readonly digits: number;
  readonly scale: number;
}

/**
 * True where the digits as they stand satisfy the rule; false may mean no more than "look closer".
 * @param digitsOf a term's figure; null where it is not known
 */
export function holdsAtFaceValue(
  sums: PlainSums,
  digitsOf: (term: FigureTerm) => TermDigits | null,
): boolean {
  const left = sums.left.map(digitsOf);
  const right = sums.right.map(digitsOf);
  let scale = 0;
  for (const term of left) scale = Math.max(scale, term?.scale ?? Infinity);
  for (const term of right) scale = Math.max(scale, term?.scale ?? Infinity);
  const [a, b] = [wholeSum(left, scale), wholeSum(right, scale)];
  return Number.isSafeInteger(a) && Number.isSafeInteger(b) && COMPARE[sums.comparison](a, b);
}

/** NaN where a term is not known, or where doubles could lose a unit. */
function wholeSum(terms: readonly (TermDigits | null)[], scale: number): number {
  let sum = 0;
  for (const term of terms) {
    const whole = term ? term.digits * 10 ** (scale - term.scale) : NaN;
    sum += whole;
    if (!Number.isSafeInteger(whole) || !Number.isSafeInteger(sum)) return NaN;
  }
  return sum;
}

const COMPARE: Readonly<Record<Comparison, (a: number, b: number) => boolean>> = {
  '=': (a, b) => a === b,
  '<>': (a, b) => a !== b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};
