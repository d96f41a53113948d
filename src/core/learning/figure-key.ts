/** Rules as sums over figures, whatever sheet they are judged on: a figure is an indicator and a measure. */
import { linearFormOf } from '../localization/linear-form';
import { reduced } from '../localization/simplex';
import { termsOf } from '../rules/rule';
import type { EntitiesTerm, FigureMeasure, FigureTerm, Rule } from '../rules/rule';
import * as q from '../statistics/rational';
import type { Rational } from '../statistics/rational';
import { MEASURES } from '../template/template';

/** Σ coefficient × figure ? constant; '>=' is turned round, and the first figure has 1 or −1. */
export interface LinearRule {
  readonly terms: ReadonlyMap<number, Rational>;
  readonly comparison: '=' | '<=';
  readonly constant: Rational;
}

/** One number per figure that a rule may speak of: its indicator, its measure, and of whom. */
export function figureNumber(
  indicator: number,
  measure: FigureMeasure,
  of: EntitiesTerm['which'] | 'own',
): number {
  return (indicator * MEASURES.length + MEASURES.indexOf(measure)) * 3 + WHO.indexOf(of);
}

export const measureOfNumber = (figure: number): FigureMeasure =>
  MEASURES[Math.floor(figure / 3) % MEASURES.length] as FigureMeasure;

export const indicatorOfNumber = (figure: number): number => Math.floor(figure / 3 / MEASURES.length);

const WHO = ['own', 'data', 'totals'] as const;

/** Null for a rule that is more than linear, says nothing (0 = 0), or allows a tolerance: that is another rule. */
export function linearRuleOf(rule: Rule, measure: FigureMeasure): LinearRule | null {
  const known = LINEAR.get(rule) ?? new Map<FigureMeasure, LinearRule | null>();
  LINEAR.set(rule, known);
  let linear = known.get(measure);
  if (linear === undefined) {
    linear = workedOut(rule, measure);
    known.set(measure, linear);
  }
  return linear;
}

/** A rule is asked for several times, and there may be ten thousand of them. */
const LINEAR = new WeakMap<Rule, Map<FigureMeasure, LinearRule | null>>();

function workedOut(rule: Rule, measure: FigureMeasure): LinearRule | null {
  if (rule.source.tolerance !== null) return null;
  const form = linearFormOf(rule, {
    termOf: (term) => {
      const { figure, of } = ownOf(term);
      const cell = figureNumber(figure.indicator, figure.measure ?? measure, of);
      return [{ cell, coefficient: powerOfTen(figure.shift) }];
    },
    isPositive: ({ terms, constant }) => constant.n >= 0n && [...terms.values()].every(({ n }) => n > 0n),
  });
  const [first] = form ? [...form.terms].sort((a, b) => a.cell - b.cell) : [];
  if (!form || !first) return null;
  const isTurned = form.comparison === '>=' || (form.comparison === '=' && first.coefficient.n < 0n);
  const size = first.coefficient.n < 0n ? q.negate(first.coefficient) : first.coefficient;
  const factor = q.divide(isTurned ? MINUS_ONE : ONE, size);
  return {
    terms: new Map(
      [...form.terms]
        .sort((a, b) => a.cell - b.cell)
        .map(({ cell, coefficient }) => [cell, reduced(q.multiply(coefficient, factor))]),
    ),
    comparison: form.comparison === '=' ? '=' : '<=',
    constant: reduced(q.multiply(form.constant, factor)),
  };
}

/** The measures for which a rule is judged; one where it names all of them itself. */
export function judgedMeasures({ source, left, right }: Rule): FigureMeasure[] {
  const isRepeated = [...termsOf(left), ...termsOf(right)].some(
    (term) => ownOf(term).figure.measure === null,
  );
  if (!isRepeated) return ['actual'];
  return source.measures.filter((m): m is FigureMeasure => m !== 'unit' && m !== 'note');
}

/** The same text for rules that say the same, in whatever words. */
export const textOfLinear = ({ terms, comparison, constant }: LinearRule): string =>
  `${[...terms].map(([figure, { n, d }]) => `${figure}:${n}/${d}`).join()}${comparison}${constant.n}/${constant.n === 0n ? 1n : constant.d}`;

function ownOf(term: FigureTerm | EntitiesTerm): {
  readonly figure: FigureTerm;
  readonly of: (typeof WHO)[number];
} {
  return term.kind === 'figure' ? { figure: term, of: 'own' } : { figure: term.figure, of: term.which };
}

const powerOfTen = (power: number): Rational =>
  power >= 0 ? { n: 10n ** BigInt(power), d: 1n } : { n: 1n, d: 10n ** BigInt(-power) };

const ONE: Rational = { n: 1n, d: 1n };
const MINUS_ONE: Rational = { n: -1n, d: 1n };
