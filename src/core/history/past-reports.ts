/** What earlier months leave behind for lights and rankings that look back: who was behind, and which place they held. */
import { targetOf } from '../progress/line-figures';
import type { PastMetric, PastReport } from '../progress/past';
import { FigureState } from '../report/facts';
import type { FactColumn } from '../report/facts';
import { SheetFigures } from '../report/sheet-figures';
import { monthIndex, periodCode } from '../statistics/period';
import type { Period } from '../statistics/period';
import * as q from '../statistics/rational';
import type { Rational } from '../statistics/rational';
import { scheduleShare } from '../statistics/schedule';
import { templateAt } from '../template/target-versions';
import type { Template } from '../template/template';
import type { History } from './history';
import { reportOf } from './report-from';

/** Of every period that begins with this one and ends before it, the earliest first: what progressOf takes as past. */
export function pastReports(history: History, template: Template, period: Period): PastReport[] {
  const periods = new Map<string, Period>();
  for (const { observation } of history.figures) {
    const { from, to } = observation.period;
    if (monthIndex(from) === monthIndex(period.from) && monthIndex(to) < monthIndex(period.to)) {
      periods.set(periodCode(observation.period), observation.period);
    }
  }
  return [...periods.values()]
    .sort((a, b) => monthIndex(a.to) - monthIndex(b.to))
    .map((one) => ({ period: one, metrics: metricsOf(history, template, one) }));
}

function metricsOf(history: History, template: Template, period: Period): PastMetric[] {
  const reading = reportOf(history, template, period);
  if (!reading) return [];
  const inForce = templateAt(template, period);
  const figures = new SheetFigures(reading.facts, inForce);
  const due = inForce.indicators.map(({ schedule }) => scheduleShare(period, schedule, inForce.window));
  const { facts } = reading;
  const ranks = facts.measures.get('rank');
  return Array.from({ length: facts.lineCount }, (_, line): PastMetric => {
    const { code } = figures.indicator(line);
    return {
      indicator: code,
      entity: figures.entityName(line),
      isBehind: isBehind(figures, line, due[facts.indicator[line] ?? 0] ?? q.rational(1n)),
      rank: isNumber(ranks, line) ? (ranks?.digits[line] ?? null) : null,
    };
  });
}

/** null without an actual or a target. */
function isBehind(figures: SheetFigures, line: number, due: Rational): boolean | null {
  const actual = figures.figure('actual', line)?.nominal;
  const target = actual && targetOf(figures, line)?.value;
  if (!actual || !target || target.n === 0n) return null;
  // The sign of completion − schedule.
  const gap = q.compare(q.divide(actual, target), due);
  return figures.indicator(line).better === 'lower' ? gap > 0 : gap < 0;
}

const isNumber = (column: FactColumn | undefined, line: number): boolean =>
  column?.state[line] === FigureState.number;
