/** From a figure to points: pro rata, base and excess, best = full marks, bands. Exact; the steps say what was done. */
import { message } from '../message';
import type { Message } from '../message';
import type { ScorePart } from '../scheme/sections/scores';
import type { RankedBy } from '../scheme/sections/rankings';
import * as q from '../statistics/rational';
import type { Rational } from '../statistics/rational';
import { amountShown, percentShown, shown } from './shown';

export interface Scored {
  /** null: cannot be told. */
  readonly points: Rational | null;
  readonly steps: readonly Message[];
}

/** A figure that is scored: completion and growth as ratios, gap in percentage points, the better the greater. */
export interface ScoredFigure {
  readonly value: Rational;
  readonly by: RankedBy;
  /** Of amounts. */
  readonly unit: string;
}

/** The best figure among those that are compared, and whose it is. */
export interface Best {
  readonly value: Rational;
  readonly entity: string;
}

const [ZERO, ONE, HUNDRED] = [q.rational(0n), q.rational(1n), q.rational(100n)];

export function pointsOf(figure: ScoredFigure, part: ScorePart, best: Best | null, decimals: number): Scored {
  const scored = byMethod(figure, part, best, (points) => shown(points, decimals));
  return limited(scored, part, decimals);
}

type Say = (points: Rational) => ReturnType<typeof shown>;

function byMethod(figure: ScoredFigure, { method, weight }: ScorePart, best: Best | null, say: Say): Scored {
  const { value } = figure;
  const full = q.ofNumber(weight);
  switch (method.kind) {
    case 'pro-rata': {
      const points = q.multiply(value, full);
      return {
        points,
        steps: [
          message('summary.trace.pro-rata', { value: figureShown(figure), weight, points: say(points) }),
        ],
      };
    }
    case 'base-and-excess':
      return baseAndExcess(figure, method, say);
    case 'best': {
      if (!best || best.value.n <= 0n) return { points: null, steps: [message('summary.trace.no-best')] };
      const points = q.multiply(q.divide(value, best.value), full);
      const said = { value: figureShown(figure), weight, points: say(points), entity: best.entity };
      const top = figureShown({ ...figure, value: best.value });
      return { points, steps: [message('summary.trace.best', { ...said, best: top })] };
    }
    case 'bands': {
      const measured =
        figure.by === 'completion' || figure.by === 'growth' ? q.multiply(value, HUNDRED) : value;
      const band = method.bands.find(
        ({ atLeast }) => atLeast === null || q.compare(measured, q.ofNumber(atLeast)) >= 0,
      );
      if (!band) {
        return { points: ZERO, steps: [message('summary.trace.no-band', { value: figureShown(figure) })] };
      }
      const said = { value: figureShown(figure), points: band.points };
      return {
        points: q.ofNumber(band.points),
        steps: [
          band.atLeast === null
            ? message('summary.trace.band-rest', said)
            : message('summary.trace.band', { ...said, bound: band.atLeast }),
        ],
      };
    }
  }
}

function baseAndExcess(
  figure: ScoredFigure,
  method: Extract<ScorePart['method'], { readonly kind: 'base-and-excess' }>,
  say: Say,
): Scored {
  const { value } = figure;
  const base = q.ofNumber(method.base);
  if (q.compare(value, ONE) < 0) {
    const points = q.multiply(base, value);
    const said = { value: figureShown(figure), base: method.base, points: say(points) };
    return { points, steps: [message('summary.trace.short-of-base', said)] };
  }
  const excess = q.multiply(q.subtract(value, ONE), HUNDRED);
  const counted = method.wholePoints ? q.rational(excess.n / excess.d) : excess;
  const points = q.add(base, q.multiply(counted, q.ofNumber(method.perPoint)));
  return {
    points,
    steps: [
      message(method.wholePoints ? 'summary.trace.whole-excess' : 'summary.trace.excess', {
        value: figureShown(figure),
        base: method.base,
        excess: shown(counted, method.wholePoints ? 0 : 2),
        perPoint: method.perPoint,
        points: say(points),
      }),
    ],
  };
}

/** Floor and cap, said where they change anything. */
export function limited(
  { points, steps }: Scored,
  { least, most }: { readonly least: number | null; readonly most: number | null },
  decimals: number,
): Scored {
  if (!points) return { points, steps };
  const [low, high] = [least, most].map((limit) => (limit === null ? null : q.ofNumber(limit)));
  if (low && q.compare(points, low) < 0) {
    return {
      points: low,
      steps: [...steps, message('summary.trace.least', { points: shown(low, decimals) })],
    };
  }
  if (high && q.compare(points, high) > 0) {
    return {
      points: high,
      steps: [...steps, message('summary.trace.most', { points: shown(high, decimals) })],
    };
  }
  return { points, steps };
}

export function figureShown({ value, by, unit }: ScoredFigure) {
  switch (by) {
    case 'completion':
    case 'growth':
      return percentShown(value);
    case 'gap':
      return shown(value, 2, '百分点');
    case 'amount':
      return amountShown(value, unit);
  }
}
