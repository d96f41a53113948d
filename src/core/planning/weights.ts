/** How a target is spread over the months of its window: the weight of each month, whatever it is taken from. */
import { message } from '../message';
import type { Message } from '../message';
import { decimalOf, parseDecimal } from '../statistics/decimal';
import { dayOf, daysInMonth, monthIndex, monthsInWindow } from '../statistics/period';
import type { Month, Window } from '../statistics/period';
import * as q from '../statistics/rational';
import type { Rational } from '../statistics/rational';
import type { OpeningPoint } from './openings';

export type Shape =
  | { readonly kind: 'even' }
  /** By days; of a month that the window only touches, the days within it. */
  | { readonly kind: 'days' }
  /** As last year went: its twelve months' own figures (not cumulative), January first, as decimal text; null: not known. */
  | { readonly kind: 'seasonal'; readonly lastYear: readonly (string | null)[] }
  /** Cumulative shares (ratios) by month, {"2017-03": 0.3, "2017-06": 0.55}; even between the months it names, 1 at the end. */
  | { readonly kind: 'curve'; readonly cumulative: Readonly<Record<string, number>> }
  /** Points on the way through the window, even between them: an opening to start from (openings.ts), or the user's own. */
  | { readonly kind: 'opening'; readonly points: readonly OpeningPoint[] };

export interface MonthWeight {
  readonly month: Month;
  /** Zero or more. */
  readonly weight: Rational;
}

export type Weights =
  | { readonly ok: true; readonly months: readonly MonthWeight[] }
  | { readonly ok: false; readonly problem: Message };

/** One weight for each month that the window touches; they need not add up to anything. */
export function monthWeights(shape: Shape, window: Window): Weights {
  const months = monthsOf(window);
  switch (shape.kind) {
    case 'even':
      return weighted(months, () => q.rational(1n));
    case 'days':
      return weighted(months, (month) => q.rational(BigInt(daysWithin(month, window))));
    case 'seasonal':
      return seasonal(months, shape.lastYear);
    case 'curve':
      return alongPoints(months, curvePoints(months, shape.cumulative));
    case 'opening':
      return alongPoints(months, openingPoints(months, shape.points));
  }
}

export const monthCode = ({ year, month }: Month): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;

function monthsOf(window: Window): Month[] {
  const first = monthIndex(dayOf(window.from));
  return Array.from({ length: Math.max(0, monthsInWindow(window)) }, (_, i) => ({
    year: Math.floor((first + i) / 12),
    month: ((first + i) % 12) + 1,
  }));
}

function daysWithin(month: Month, { from, to }: Window): number {
  const [start, end] = [dayOf(from), dayOf(to)];
  const first = monthIndex(start) === monthIndex(month) ? start.day : 1;
  const last = monthIndex(end) === monthIndex(month) ? end.day : daysInMonth(month);
  return last - first + 1;
}

function weighted(months: readonly Month[], weightOf: (month: Month) => Rational): Weights {
  return { ok: true, months: months.map((month) => ({ month, weight: weightOf(month) })) };
}

function seasonal(months: readonly Month[], lastYear: readonly (string | null)[]): Weights {
  const figures = months.map(({ month }) => parseDecimal(lastYear[month - 1] ?? ''));
  const missing = figures.findIndex((figure) => figure === null);
  if (missing >= 0) {
    return failed(message('planning.season-missing', { month: months[missing]?.month ?? 0 }));
  }
  const negative = figures.findIndex((figure) => figure !== null && figure.digits < 0n);
  if (negative >= 0) {
    return failed(message('planning.season-negative', { month: months[negative]?.month ?? 0 }));
  }
  if (figures.every((figure) => figure?.digits === 0n)) return failed(message('planning.season-zero'));
  const byMonth = new Map(months.map((month, i) => [month, figures[i]]));
  return weighted(months, (month) => q.ofDecimal(byMonth.get(month) ?? { digits: 0n, scale: 0 }));
}

/** How much is due once so many months have gone by. */
interface Point {
  readonly elapsed: Rational;
  readonly share: Rational;
}

type Points = { readonly ok: true; readonly points: readonly Point[] } | Extract<Weights, { ok: false }>;

function curvePoints(months: readonly Month[], cumulative: Readonly<Record<string, number>>): Points {
  const places = new Map(months.map((month, i) => [monthCode(month), i + 1]));
  const points: Point[] = [];
  for (const [code, share] of Object.entries(cumulative).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const place = places.get(code);
    if (place === undefined) {
      const [from, to] = [months[0], months.at(-1)].map((month) => (month ? monthCode(month) : ''));
      return failed(message('template.curve-outside', { month: code, from: from ?? '', to: to ?? '' }));
    }
    points.push({ elapsed: q.rational(BigInt(place)), share: q.ofDecimal(decimalOf(share)) });
  }
  return risingTo(points, months.length);
}

function openingPoints(months: readonly Month[], points: readonly OpeningPoint[]): Points {
  return risingTo(
    points.map(({ elapsed, due }) => ({
      elapsed: q.multiply(q.ofDecimal(decimalOf(elapsed)), q.rational(BigInt(months.length))),
      share: q.ofDecimal(decimalOf(due)),
    })),
    months.length,
  );
}

/** From nothing to everything; between them only upwards. */
function risingTo(points: readonly Point[], months: number): Points {
  const start: Point = { elapsed: q.rational(0n), share: q.rational(0n) };
  const end: Point = { elapsed: q.rational(BigInt(months)), share: q.rational(1n) };
  const last = points.at(-1);
  const all = [start, ...points, ...(last && q.compare(last.elapsed, end.elapsed) >= 0 ? [] : [end])];
  for (const [i, { elapsed, share }] of all.entries()) {
    const before = all[i - 1];
    if (!before) continue;
    if (q.compare(elapsed, before.elapsed) <= 0) return failed(message('planning.points-order'));
    if (q.compare(share, before.share) < 0) {
      const shown = { share: q.rationalNumber(share), before: q.rationalNumber(before.share) };
      return failed(message('template.curve-decreasing', shown));
    }
  }
  const final = all.at(-1)?.share ?? end.share;
  return q.compare(final, end.share) === 0
    ? { ok: true, points: all }
    : failed(message('planning.curve-end', { share: q.rationalNumber(final) }));
}

function alongPoints(months: readonly Month[], found: Points): Weights {
  if (!found.ok) return found;
  let before = q.rational(0n);
  return {
    ok: true,
    months: months.map((month, i) => {
      const due = shareAt(found.points, q.rational(BigInt(i + 1)));
      const weight = q.subtract(due, before);
      before = due;
      return { month, weight };
    }),
  };
}

function shareAt(points: readonly Point[], elapsed: Rational): Rational {
  const next = points.findIndex((point) => q.compare(point.elapsed, elapsed) >= 0);
  const [low, high] = [points[next - 1], points[next]];
  if (!high || !low) return high?.share ?? q.rational(1n);
  const part = q.divide(q.subtract(elapsed, low.elapsed), q.subtract(high.elapsed, low.elapsed));
  return q.add(low.share, q.multiply(part, q.subtract(high.share, low.share)));
}

const failed = (problem: Message): Extract<Weights, { ok: false }> => ({ ok: false, problem });
