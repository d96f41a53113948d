/** Who is behind? Every metric of a report against its schedule, with the light that the template's rule gives it. */
import { SheetFigures } from '../report/sheet-figures';
import type { SheetFigure } from '../report/sheet-figures';
import type { ReportReading } from '../report/reading';
import { monthsElapsed, monthsInWindow } from '../statistics/period';
import type { Period } from '../statistics/period';
import * as q from '../statistics/rational';
import type { Rational } from '../statistics/rational';
import { change, completion, gap } from '../statistics/ratios';
import { basisOf, scheduleShare } from '../statistics/schedule';
import type { Indicator, Template } from '../template/template';
import type { FigureText } from '../message';
import { growthOf, targetOf } from './line-figures';
import { lightReader } from './lights';
import type { LightVerdict, Standing } from './lights';
import { nearest } from './nearest';
import { pastReader } from './past';
import type { PastReport } from './past';
import { References } from './references';
import { secondOf } from './second';
import type { Light, MetricStatus, Progress } from './status';

/**
 * Statuses sorted most behind first, those without a light last.
 * @param period the end of the report; what is due by then is counted from the template's window
 * @param past earlier reports, for lights that look back; without them such lights stay off where it matters
 */
export function progressOf(
  reading: ReportReading,
  template: Template,
  period: Period,
  past: readonly PastReport[] = [],
): Progress {
  const figures = new SheetFigures(reading.facts, template);
  const references = new References(figures, pastReader(past, period, template.window));
  const schedules = template.indicators.map(({ schedule }) =>
    scheduleShare(period, schedule, template.window),
  );
  const lightOf = lightReader(template.lights);
  const elapsed = monthsElapsed(period, template.window);
  const months: Months = { elapsed, remaining: monthsInWindow(template.window) - elapsed };
  const ranked = Array.from({ length: reading.facts.lineCount }, (_, line) => {
    const schedule = schedules[reading.facts.indicator[line] ?? 0] ?? q.rational(1n);
    const standing = standingOf(figures, line, schedule, references);
    const verdict = lightOf(standing);
    const lag = verdict.measured ? nearest(verdict.measured) : Infinity;
    return { verdict, lag, line, status: statusOf(figures, line, standing, verdict, months) };
  }).sort(byLag);
  const statuses = ranked.map(({ status }) => status);
  const counts: Record<Light, number> = { green: 0, yellow: 0, red: 0, none: 0 };
  for (const { light } of statuses) counts[light] += 1;
  return { statuses, counts };
}

interface Ranked {
  readonly verdict: LightVerdict;
  /** Nearest double of what the light was read from; Infinity where nothing was. */
  readonly lag: number;
  readonly line: number;
}

/** Most behind first; what nothing was due of comes after all that is measured, what has no light last. */
function byLag(a: Ranked, b: Ranked): number {
  const isDark = ({ verdict }: Ranked) => (verdict.light === 'none' ? 1 : 0);
  if (a.lag !== b.lag) return a.lag - b.lag;
  const exact =
    a.verdict.measured && b.verdict.measured ? q.compare(a.verdict.measured, b.verdict.measured) : 0;
  return isDark(a) - isDark(b) || exact || a.line - b.line;
}

/** Of the template's window. */
interface Months {
  readonly elapsed: number;
  readonly remaining: number;
}

/** A line as exact values; target is the sheet's own, else the template's. */
interface LineStanding extends Standing {
  readonly actualFigure: SheetFigure | null;
  readonly targetText: FigureText | null;
}

function standingOf(
  figures: SheetFigures,
  line: number,
  schedule: Rational,
  references: References,
): LineStanding {
  const indicator = figures.indicator(line);
  const actualFigure = figures.figure('actual', line);
  const target = targetOf(figures, line);
  const actual = actualFigure?.nominal ?? null;
  const completed = actual && target && completion(actual, target.value);
  return {
    actual,
    target: target?.value ?? null,
    schedule,
    completion: completed,
    gap: completed && gap(completed, schedule),
    growth: growthOf(figures, line),
    ...references.of(line),
    better: indicator.better,
    actualFigure,
    targetText: target?.text ?? null,
  };
}

function statusOf(
  figures: SheetFigures,
  line: number,
  standing: LineStanding,
  { light, absence }: LightVerdict,
  months: Months,
): MetricStatus {
  const indicator = figures.indicator(line);
  return {
    indicator: indicator.code,
    name: indicator.name,
    unit: indicator.unit.symbol,
    entity: figures.entityName(line),
    actual: standing.actualFigure?.text ?? null,
    target: standing.targetText,
    completion: standing.completion && nearest(standing.completion),
    schedule: nearest(standing.schedule),
    gap: standing.gap && nearest(standing.gap),
    growth: standing.growth && nearest(standing.growth),
    light,
    better: indicator.better,
    absence,
    rank: standing.rank && nearest(standing.rank),
    second: secondOf(figures, line, standing),
    basis: basisOf(indicator.schedule),
    required: requiredOf(standing, indicator, months),
    cells: {
      actual: figures.cell('actual', line),
      target: figures.cell('target', line),
      completion: figures.cell('completion', line),
    },
  };
}

/** What each remaining month must bring; null at the end of the window, without a target, and where less is better. */
function requiredOf(
  { actual, target }: Standing,
  indicator: Indicator,
  { elapsed, remaining }: Months,
): MetricStatus['required'] {
  if (!actual || !target || remaining <= 0 || elapsed <= 0) return null;
  if (indicator.better === 'lower' || indicator.kind === 'stock') return null;
  const missing = q.maximum(change(target, actual), q.rational(0n));
  return {
    months: remaining,
    each: nearest(q.divide(missing, q.rational(BigInt(remaining)))),
    soFar: nearest(q.divide(actual, q.rational(BigInt(elapsed)))),
  };
}
