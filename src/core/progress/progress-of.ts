/** Who is behind? Every metric of a report against its schedule, with the light that the template's rule gives it. */
import { FigureState } from '../report/facts';
import { SheetFigures } from '../report/sheet-figures';
import type { SheetFigure } from '../report/sheet-figures';
import type { ReportReading } from '../report/reading';
import { decimalText, parseDecimal } from '../statistics/decimal';
import { monthsElapsed, monthsInWindow } from '../statistics/period';
import type { Period } from '../statistics/period';
import * as q from '../statistics/rational';
import type { Rational } from '../statistics/rational';
import { change, completion, gap, growth } from '../statistics/ratios';
import { basisOf, scheduleShare } from '../statistics/schedule';
import type { Indicator, Template } from '../template/template';
import type { FigureText } from '../message';
import { lightOf } from './lights';
import type { LightVerdict, Standing } from './lights';
import { nearest } from './nearest';
import type { Light, MetricStatus, Progress } from './status';

/**
 * Statuses sorted most behind first, those without a light last.
 * @param period the end of the report; what is due by then is counted from the template's window
 */
export function progressOf(reading: ReportReading, template: Template, period: Period): Progress {
  const figures = new SheetFigures(reading.facts, template);
  const statuses = Array.from({ length: reading.facts.lineCount }, (_, line) => {
    const standing = standingOf(figures, line, period);
    const verdict = lightOf(standing, template.lights);
    return { verdict, line, status: statusOf(figures, line, period, standing, verdict) };
  })
    .sort((a, b) => byLag(a.verdict, b.verdict) || a.line - b.line)
    .map(({ status }) => status);
  const counts: Record<Light, number> = { green: 0, yellow: 0, red: 0, none: 0 };
  for (const { light } of statuses) counts[light] += 1;
  return { statuses, counts };
}

/** Most behind first; what nothing was due of comes after all that is measured, what has no light last. */
function byLag(a: LightVerdict, b: LightVerdict): number {
  const place = ({ light, measured }: LightVerdict) => (light === 'none' ? 2 : measured ? 0 : 1);
  if (a.measured && b.measured) return q.compare(a.measured, b.measured);
  return place(a) - place(b);
}

/** A line as exact values; target is the sheet's own, else the template's. */
interface LineStanding extends Standing {
  readonly actualFigure: SheetFigure | null;
  readonly targetText: FigureText | null;
}

function standingOf(figures: SheetFigures, line: number, period: Period): LineStanding {
  const { template } = figures;
  const indicator = figures.indicator(line);
  const actualFigure = figures.figure('actual', line);
  const target = targetOf(figures, line);
  const actual = actualFigure?.quantity.nominal ?? null;
  const schedule = scheduleShare(period, indicator.schedule, template.window);
  const completed = actual && target && completion(actual, target.value);
  return {
    actual,
    target: target?.value ?? null,
    schedule,
    completion: completed,
    gap: completed && gap(completed, schedule),
    growth: growthOf(figures, line, actual),
    better: indicator.better,
    actualFigure,
    targetText: target?.text ?? null,
  };
}

function targetOf(figures: SheetFigures, line: number): { value: Rational; text: FigureText } | null {
  const own = figures.figure('target', line);
  if (own) return { value: own.quantity.nominal, text: own.text };
  const state = figures.state('target', line);
  if (state !== FigureState.absent && state !== FigureState.blank) return null;
  const decimal = parseDecimal(figures.templateTarget(line) ?? '');
  if (!decimal) return null;
  return {
    value: q.ofDecimal(decimal),
    text: { figure: decimalText(decimal), unit: figures.indicator(line).unit.symbol },
  };
}

/** From this period and the last where the sheet has both, else as reported; a ratio. */
function growthOf(figures: SheetFigures, line: number, actual: Rational | null): Rational | null {
  const prior = figures.figure('prior', line);
  if (actual && prior) {
    const grown = growth(actual, prior.quantity.nominal);
    return grown.kind === 'value' ? grown.value : null;
  }
  return figures.figure('growth', line)?.quantity.nominal ?? null;
}

function statusOf(
  figures: SheetFigures,
  line: number,
  period: Period,
  standing: LineStanding,
  { light, absence }: LightVerdict,
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
    light,
    better: indicator.better,
    absence,
    basis: basisOf(indicator.schedule),
    required: requiredOf(standing, indicator, period, figures.template),
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
  period: Period,
  { window }: Template,
): MetricStatus['required'] {
  const elapsed = monthsElapsed(period, window);
  const months = monthsInWindow(window) - elapsed;
  if (!actual || !target || months <= 0 || elapsed <= 0) return null;
  if (indicator.better === 'lower' || indicator.kind === 'stock') return null;
  const missing = q.maximum(change(target, actual), q.rational(0n));
  return {
    months,
    each: nearest(q.divide(missing, q.rational(BigInt(months)))),
    soFar: nearest(q.divide(actual, q.rational(BigInt(elapsed)))),
  };
}
