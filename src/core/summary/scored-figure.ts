/** The figure that a part of a score is worked out from, or why there is none. */
import { message } from '../message';
import type { Message } from '../message';
import type { ScorePart } from '../scheme/sections/scores';
import * as q from '../statistics/rational';
import type { Rational } from '../statistics/rational';
import type { Indicator } from '../template/template';
import { growthRate, isShort } from './attainment';
import type { Attainment } from './attainment';
import type { Assessed } from './grouped';
import { rankedValue } from './ranking';
import type { ScoredFigure } from './score-methods';
import { figureShown } from './score-methods';
import { amountShown, percentShown } from './shown';

export type FigureOrNone =
  | { readonly figure: ScoredFigure; readonly steps: readonly Message[] }
  /** not-set: the entity has no such task. unknown: nobody reported it, or not everything of it. */
  | { readonly figure: null; readonly why: 'not-set' | 'unknown'; readonly steps: readonly Message[] };

/** @param lastYear of the same months a year ago; null where it is not known */
export function scoredFigure(
  { attainment, group }: Assessed,
  { by, afterDecline }: ScorePart,
  indicator: Indicator,
  lastYear: Attainment | null,
): FigureOrNone {
  const { state, actual, target } = attainment;
  const isNotSet =
    state === 'not-set' || (!target && (by === 'completion' || by === 'gap') && state === 'given');
  const value = rankedValue(attainment, by);
  const bundle = group && message('summary.trace.group', { group: group.name });
  if (isNotSet && !value) {
    return { figure: null, why: 'not-set', steps: [message('summary.trace.not-set')] };
  }
  if (!value || isShort(actual)) {
    const without = actual?.without ?? [];
    const said =
      without.length > 0
        ? message('summary.trace.sum-short', { names: without })
        : message(state === 'given' ? 'summary.trace.no-figure' : 'summary.trace.not-reported');
    return { figure: null, why: 'unknown', steps: [...(bundle ? [bundle] : []), said] };
  }
  const own = { value, by, unit: indicator.unit.symbol };
  const steps = [...(bundle ? [bundle] : []), ...workingOf(attainment, own)];
  const turned = indicator.better === 'lower' ? turnedRound(own) : own;
  if (turned !== own) steps.push(message('summary.trace.turned', { value: figureShown(turned) }));
  if (by !== 'growth' || afterDecline === 'full' || turned.value.n <= 0n) return { figure: turned, steps };
  return halvedAfterDecline(turned, indicator, lastYear, steps);
}

/** Growth after a year of decline counts half. */
function halvedAfterDecline(
  figure: ScoredFigure,
  { better }: Indicator,
  lastYear: Attainment | null,
  steps: readonly Message[],
): FigureOrNone {
  const last = lastYear && growthRate(lastYear.growth);
  if (!last) return { figure, steps: [...steps, message('summary.trace.last-year-unknown')] };
  const declined = better === 'lower' ? last.n > 0n : last.n < 0n;
  if (!declined) return { figure, steps };
  const half = q.multiply(figure.value, q.rational(1n, 2n));
  const said = { last: percentShown(last), half: percentShown(half) };
  return { figure: { ...figure, value: half }, steps: [...steps, message('summary.trace.halved', said)] };
}

/** How the figure follows from what was reported. */
function workingOf(
  { actual, target, prior, completion, growth }: Attainment,
  figure: ScoredFigure,
): Message[] {
  const amount = (value: Rational) => amountShown(value, figure.unit);
  const value = figureShown(figure);
  if (figure.by === 'amount') return [message('summary.trace.amount', { value })];
  if (figure.by === 'growth') {
    return growth?.by === 'computed' && actual && prior
      ? [message('summary.trace.growth', { actual: amount(actual.value), prior: amount(prior.value), value })]
      : [message('summary.trace.reported', { value })];
  }
  if (!completion || completion.by === 'reported' || !actual || !target) {
    return [message('summary.trace.reported', { value })];
  }
  const said = { actual: amount(actual.value), target: amount(target.value) };
  const completed = percentShown(completion.value);
  return figure.by === 'completion'
    ? [message('summary.trace.completion', { ...said, value: completed })]
    : [
        message('summary.trace.completion', { ...said, value: completed }),
        message('summary.trace.gap', { value }),
      ];
}

/** Less is better: target ÷ actual instead of actual ÷ target, a fall instead of a rise. Nothing at all stays nothing. */
function turnedRound(figure: ScoredFigure): ScoredFigure {
  const { value, by } = figure;
  if (by === 'growth' || by === 'gap') return { ...figure, value: q.negate(value) };
  if (by === 'amount' || value.n <= 0n) return figure;
  return { ...figure, value: q.divide(q.rational(1n), value) };
}
