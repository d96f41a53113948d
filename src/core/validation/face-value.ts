/**
 * Rules judged on their digits in doubles, a block of entities at a time, for the many rows where nothing is wrong. Only
 * what is sure is told: where a comparison lies within what doubles may have lost, or anything is unusual, exact arithmetic
 * has to look.
 */
import { plainDifferenceOf } from '../rules/plain-sums';
import type { Comparison, ComparisonCondition, Condition } from '../rules/rule';
import type { Amounts } from './face-amounts';
import { amountsAt, amountsOf, wholeDifference } from './face-amounts';
import { ACCEPTED, BLOCK, blockHolds } from './face-block';
import type { RuleFinder } from './rule-case';

/** What is sure of a rule for one entity; bits. Exact arithmetic says the same, for each bit that is set. */
export const Sure = {
  /** All figures are known: the rule can be judged. */
  known: 1,
  /** It holds as the digits stand. */
  holds: 2,
  /** It does not, as the digits stand; figures that round to them may satisfy it all the same. */
  doesNot: 4,
  /** The digits, or figures that round to them, satisfy it. */
  mayHold: 8,
} as const;

/**
 * @returns a function that judges entities first … first + count − 1, at most BLOCK of them (−1 is the one that a sheet
 * without entities speaks of), and gives the bits of each; the array is written over by the next call
 */
export function faceValueOf(
  finder: RuleFinder,
  condition: Condition,
): (first: number, count: number) => Uint8Array {
  const judge = judgeOf(finder, condition, 1);
  const into = bitsAt(0);
  return (first, count) => {
    judge(into, first, count);
    return into;
  };
}

type Judge = (into: Uint8Array, first: number, count: number) => void;

const pool: Uint8Array[] = [];
const bitsAt = (depth: number): Uint8Array => (pool[depth] ??= new Uint8Array(BLOCK));

/** @param depth bitsAt(depth) and deeper may be written over */
function judgeOf(finder: RuleFinder, condition: Condition, depth: number): Judge {
  switch (condition.kind) {
    case 'comparison':
      return comparisonOf(finder, condition);
    case 'choice': {
      const when = judgeOf(finder, condition.when, depth);
      const [then, otherwise] = [condition.then, condition.otherwise].map((part, index) =>
        part ? judgeOf(finder, part, depth + 2 + index) : nothingAsked,
      );
      const [ifTrue, ifFalse] = [bitsAt(depth), bitsAt(depth + 1)];
      return (into, first, count) => {
        when(into, first, count);
        then?.(ifTrue, first, count);
        otherwise?.(ifFalse, first, count);
        for (let i = 0; i < count; i++) into[i] = chosen(into[i] ?? 0, ifTrue[i] ?? 0, ifFalse[i] ?? 0);
      };
    }
    default: {
      const join = condition.kind === 'and' ? both : oneOf;
      const parts = condition.parts.map((part) => judgeOf(finder, part, depth + 1));
      const other = bitsAt(depth);
      return (into, first, count) => {
        into.fill(condition.kind === 'and' ? ALWAYS : NEVER, 0, count);
        for (const part of parts) {
          part(other, first, count);
          for (let i = 0; i < count; i++) into[i] = join(into[i] ?? 0, other[i] ?? 0);
        }
      };
    }
  }
}

const ALWAYS = Sure.known | Sure.holds | Sure.mayHold;
const NEVER = Sure.known | Sure.doesNot;

const nothingAsked: Judge = (into, _first, count) => {
  into.fill(ALWAYS, 0, count);
};

const both = (a: number, b: number): number =>
  a & Sure.known && b & Sure.known ? (a & b & ALWAYS) | ((a | b) & Sure.doesNot) : 0;

const oneOf = (a: number, b: number): number =>
  a & Sure.known && b & Sure.known ? Sure.known | ((a | b) & ALWAYS) | (a & b & Sure.doesNot) : 0;

/** Both ways must be known: what one of them does not know, exact arithmetic may not know either. */
function chosen(when: number, then: number, otherwise: number): number {
  if (!(when & then & otherwise & Sure.known)) return 0;
  const way = when & Sure.holds ? then : when & Sure.doesNot ? otherwise : Sure.known;
  // A way that only rounding allows is weighed against a test that rounding may turn: exact arithmetic does that.
  return way & Sure.holds ? way : way & ~Sure.mayHold;
}

function comparisonOf(finder: RuleFinder, condition: ComparisonCondition): Judge {
  const holds = blockHolds(finder, condition);
  let closer: Judge | null = null;
  return (into, first, count) => {
    if (holds?.(first, count)) into.fill(ALWAYS, 0, count);
    else (closer ??= closerLook(finder, condition))(into, first, count);
  };
}

/** With a bound for each entity, and what rounding allows. */
function closerLook(finder: RuleFinder, condition: ComparisonCondition): Judge {
  const [fillLeft, fillRight] = [amountsOf(finder, condition.left, 1), amountsOf(finder, condition.right, 2)];
  const [left, right] = [amountsAt(0), amountsAt(1)];
  const plain = plainDifferenceOf(condition);
  const signOf = plain && wholeDifference(finder, plain);
  const accepts = ACCEPTED[condition.comparison];
  return (into, first, count) => {
    fillLeft(left, first, count);
    fillRight(right, first, count);
    for (let i = 0; i < count; i++) {
      const difference = (left.value[i] ?? NaN) - (right.value[i] ?? NaN);
      const lost = ((left.loss[i] ?? NaN) + (right.loss[i] ?? NaN)) * SLACK;
      let sign = difference > lost ? 1 : difference < -lost ? -1 : difference === 0 && lost === 0 ? 0 : NaN;
      // NaN compares false: what is not known is not told.
      if (sign !== sign && signOf && difference === difference) sign = signOf(first + i);
      let bits: number = difference === difference ? Sure.known : 0;
      if (sign === sign && bits) bits |= accepts & (1 << (sign + 1)) ? ALWAYS : Sure.doesNot;
      if (
        bits &&
        !(bits & Sure.holds) &&
        mayBeSo(condition.comparison, difference, roomOf(left, right, i) - lost)
      )
        bits |= Sure.mayHold;
      into[i] = bits;
    }
  };
}

/** The bounds are computed in doubles as well. */
const SLACK = 1.001;

const roomOf = (left: Amounts, right: Amounts, i: number): number =>
  ((left.room[i] ?? NaN) + (right.room[i] ?? NaN)) / SLACK;

/** Whether some values so near the two sides satisfy it. */
function mayBeSo(comparison: Comparison, difference: number, room: number): boolean {
  switch (comparison) {
    case '=':
      return Math.abs(difference) < room;
    case '<':
    case '<=':
      return difference < room;
    case '>':
    case '>=':
      return -difference < room;
    case '<>':
      return false;
  }
}
