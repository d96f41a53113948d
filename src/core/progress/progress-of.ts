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
import { LineProgress } from './line-progress';
import type { MetricStatus } from './status';

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
): LineProgress {
  const figures = new SheetFigures(reading.facts, template);
  const references = new References(figures, pastReader(past, period, template.window));
  const schedules = template.indicators.map(({ schedule }) =>
    scheduleShare(period, schedule, template.window),
  );
  const dueOf = (line: number) => schedules[reading.facts.indicator[line] ?? 0] ?? q.rational(1n);
  const lightOf = lightReader(template.lights);
  const elapsed = monthsElapsed(period, template.window);
  const months: Months = { elapsed, remaining: monthsInWindow(template.window) - elapsed };
  return new LineProgress(reading.facts.lineCount, figures, {
    verdict: (line) => lightOf(standingOf(figures, line, dueOf(line), references)),
    status: (line) => {
      const standing = standingOf(figures, line, dueOf(line), references);
      return statusOf(figures, line, standing, lightOf(standing), months);
    },
    schedule: (line) => nearest(dueOf(line)),
  });
}

/** Of the template's window. */
interface Months {
  readonly elapsed: number;
  readonly remaining: number;
}

/** A line as exact values; target is the sheet's own, else the template's. */
interface LineStanding extends Standing {
  readonly actualFigure: SheetFigure | null;
  readonly targetText: (() => FigureText) | null;
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
    targetText: target && target.text,
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
    target: standing.targetText && standing.targetText(),
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
