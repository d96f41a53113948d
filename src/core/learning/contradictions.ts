/**
 * Rules that no report can satisfy together, found without any report: by the exact simplex, over figures that cannot be
 * below zero. Where all rules are relations between figures, zeros satisfy them all; then figures above zero are asked for.
 */
import { Stopped } from '../localization/relations';
import { feasibility } from '../localization/simplex';
import type { Bounds, Row } from '../localization/simplex';
import type { FigureMeasure, Rule } from '../rules/rule';
import type { Rational } from '../statistics/rational';
import type { Template, TemplateRule } from '../template/template';
import { judgedMeasures, linearRuleOf, measureOfNumber } from './figure-key';
import type { LinearRule } from './figure-key';

export interface Contradiction {
  /** A smallest set: without any one of them the others can hold. */
  readonly rules: readonly TemplateRule[];
  /** Figures that are all zero would satisfy them, and no others. */
  readonly isOnlyZero: boolean;
}

export interface Contradictions {
  readonly sets: readonly Contradiction[];
  /** True where rules hang together in too large a knot to be tested. */
  readonly isCut: boolean;
}

interface Line extends LinearRule {
  readonly source: TemplateRule;
}

export function contradictionsAmong(rules: readonly Rule[], template: Template): Contradictions {
  const lines = rules.flatMap((rule) =>
    judgedMeasures(rule).flatMap((measure): Line[] => {
      const linear = linearRuleOf(rule, measure);
      return linear ? [{ ...linear, source: rule.source }] : [];
    }),
  );
  const found = new Map<string, Contradiction>();
  let isCut = false;
  for (const knot of knotsOf(withoutLooseEnds(lines))) {
    if (knot.length > MOST_LINES || found.size >= MOST_TOLD) {
      isCut = true;
      continue;
    }
    const result = contradictionsIn(knot);
    isCut ||= result.isCut;
    for (const set of result.sets) found.set(set.rules.map(({ id }) => id).join('\n'), set);
  }
  const place = new Map(template.rules.map((rule, index) => [rule, index]));
  const placeOf = ({ rules: [first] }: Contradiction) => (first && place.get(first)) ?? 0;
  return { sets: [...found.values()].sort((a, b) => placeOf(a) - placeOf(b)), isCut };
}

/** Larger knots take seconds. */
const MOST_LINES = 150;
const MOST_PIVOTS = 1500;
const MOST_TOLD = 20;

const NEVER_BELOW_ZERO: ReadonlySet<FigureMeasure> = new Set([
  'target',
  'actual',
  'month',
  'previous',
  'prior',
  'completion',
  'share',
  'rank',
]);
const isNeverBelowZero = (figure: number): boolean => NEVER_BELOW_ZERO.has(measureOfNumber(figure));

function contradictionsIn(knot: readonly Line[]): Contradictions {
  const isOnlyZero = knot.every(({ constant }) => constant.n === 0n);
  const sets: Contradiction[] = [];
  let lines = knot;
  try {
    for (let proof = proofAgainst(lines, isOnlyZero); proof; proof = proofAgainst(lines, isOnlyZero)) {
      const least = leastOf(proof, isOnlyZero);
      const rules = [...new Set(least.map(({ source }) => source))];
      // A rule that says by itself that a figure is nothing means it.
      if (!isOnlyZero || rules.length > 1) sets.push({ rules, isOnlyZero });
      const last = least[least.length - 1];
      if (!last || sets.length >= MOST_TOLD) break;
      lines = lines.filter((line) => line !== last);
    }
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    return { sets, isCut: true };
  }
  return { sets, isCut: false };
}

/** Without each one in turn: what is needed for the proof stays. */
function leastOf(proof: readonly Line[], isOnlyZero: boolean): readonly Line[] {
  let least = proof;
  for (const line of proof) {
    const others = least.filter((other) => other !== line);
    if (others.length > 0 && proofAgainst(others, isOnlyZero)) least = others;
  }
  return least;
}

function proofAgainst(lines: readonly Line[], isOnlyZero: boolean): readonly Line[] | null {
  const places = new Map<number, number>();
  const variables: Bounds[] = [];
  const rows = lines.map(({ terms, comparison, constant }): Row => {
    const row = new Map<number, Rational>();
    for (const [figure, coefficient] of terms) {
      let place = places.get(figure);
      if (place === undefined) {
        place = variables.push(boundsOf(figure, isOnlyZero)) - 1;
        places.set(figure, place);
      }
      row.set(place, coefficient);
    }
    return { terms: row, low: comparison === '=' ? constant : null, high: constant };
  });
  let pivots = 0;
  const answer = feasibility(variables, rows, () => ++pivots > MOST_PIVOTS);
  return answer.feasible ? null : answer.rows.flatMap((row) => lines[row] ?? []);
}

/** Relations between figures hold for all multiples of them as well: above zero is as good as one and more. */
function boundsOf(figure: number, isOnlyZero: boolean): Bounds {
  if (!isNeverBelowZero(figure)) return { low: null, high: null };
  return { low: isOnlyZero ? ONE : ZERO, high: null };
}

const ZERO: Rational = { n: 0n, d: 1n };
const ONE: Rational = { n: 1n, d: 1n };

/**
 * A rule with a figure that no other rule speaks of can be made to hold by that figure: the total of a sum that is in no
 * other sum. Taken away, others lose their ties; of most templates nothing is left.
 */
function withoutLooseEnds(lines: readonly Line[]): Line[] {
  const linesWith = new Map<number, Set<Line>>();
  for (const line of lines) {
    for (const figure of line.terms.keys()) {
      linesWith.set(figure, (linesWith.get(figure) ?? new Set<Line>()).add(line));
    }
  }
  const open = [...lines];
  const left = new Set(lines);
  for (let line = open.pop(); line; line = open.pop()) {
    const isLoose = [...line.terms.keys()].some(
      (figure) => linesWith.get(figure)?.size === 1 && canYield(line, figure),
    );
    if (!isLoose || !left.delete(line)) continue;
    for (const figure of line.terms.keys()) {
      const others = linesWith.get(figure);
      others?.delete(line);
      if (others?.size === 1) open.push(...others);
    }
  }
  return lines.filter((line) => left.has(line));
}

/** Whether the figure alone can make the rule hold, whatever the others are: above zero there is no end. */
function canYield({ terms, comparison, constant }: Line, figure: number): boolean {
  const own = terms.get(figure);
  if (!own) return false;
  if (comparison === '<=' && own.n < 0n) return true;
  if (!isNeverBelowZero(figure)) return true;
  if (comparison === '<=') return false;
  // whole = parts + something: more than nothing, as the parts are.
  const others = [...terms].filter(([other]) => other !== figure);
  const [low] = [own.n > 0n ? constant.n : -constant.n];
  return (
    others.length > 0 &&
    low >= 0n &&
    others.every(([other, { n }]) => isNeverBelowZero(other) && n > 0n !== own.n > 0n)
  );
}

/** Rules that speak of common figures, directly or by others between them. */
function knotsOf(lines: readonly Line[]): Line[][] {
  const leader = new Map<number, number>();
  const find = (figure: number): number => {
    let at = figure;
    for (let next = leader.get(at); next !== undefined && next !== at; next = leader.get(at)) at = next;
    leader.set(figure, at);
    return at;
  };
  for (const { terms } of lines) {
    const [first, ...others] = terms.keys();
    for (const other of others) leader.set(find(other), find(first ?? other));
  }
  const knots = new Map<number, Line[]>();
  for (const line of lines) {
    const [first = -1] = line.terms.keys();
    const knot = knots.get(find(first));
    if (knot) knot.push(line);
    else knots.set(find(first), [line]);
  }
  return [...knots.values()];
}
