/** The figures that ledgers give, beside those of the report. */
import type { Observation, ObservedMeasure } from '../observations/observation';
import { amountUnit } from '../report/figure-text';
import type { ShownUnit } from '../report/figure-text';
import { periodCode } from '../statistics/period';
import type { Period } from '../statistics/period';
import type { Rational } from '../statistics/rational';
import type { LedgerFigure, ProblemList } from '../scheme/sections/ledgers';
import type { Indicator, Template } from '../template/template';
import type { CountedLedger } from './count-ledger';
import { judgeFigure, judgeProblems } from './judge-figure';
import type { LedgerFinding, ReportedFigure } from './judge-figure';
import { problemFigures } from './problem-list';
import type { ProblemReport } from './problem-list';

/** A figure that the rows give, beside the one that the report gives. */
export interface LedgerLine {
  readonly indicator: Indicator;
  readonly measure: ObservedMeasure;
  readonly entity: string | null;
  /** What was asked of the rows; null: it is a figure of the list of problems. */
  readonly asked: LedgerFigure | null;
  /** In the unit in which it is shown. */
  readonly computed: Rational;
  readonly shown: ShownUnit;
  /** Rows that count, and those of which nobody can tell. */
  readonly rows: number;
  readonly unknown: number;
  /** null: the report does not give it. */
  readonly reported: ReportedFigure | null;
  /** null: both agree, or there is nothing to compare. */
  readonly finding: LedgerFinding | null;
}

/** @param reported figures of the report; those of other periods are passed over */
export function ledgerLines(counted: CountedLedger, reported: readonly Observation[]): LedgerLine[] {
  const find = finderIn(reported, counted.time.period);
  return counted.figures.map((figure): LedgerLine => {
    const { indicator, measure, entity, asked, taken } = figure;
    const found = find(indicator.code, measure, entity);
    return {
      ...{ indicator, measure, entity, asked },
      ...{ computed: taken.value, rows: taken.rows, unknown: taken.unknown },
      shown: amountUnit(measure, indicator),
      reported: found,
      finding: found && judgeFigure(counted, figure, found),
    };
  });
}

/** The same for a list of problems. An indicator that the template does not have is left out. */
export function problemLines(
  report: ProblemReport,
  list: ProblemList,
  template: Template,
  period: Period,
  reported: readonly Observation[],
): LedgerLine[] {
  const find = finderIn(reported, period);
  const indicators = new Map(template.indicators.map((one) => [one.code, one]));
  return problemFigures(report, list).flatMap((figure): LedgerLine[] => {
    const indicator = indicators.get(figure.indicator);
    if (!indicator) return [];
    const found = find(figure.indicator, 'actual', figure.entity);
    return [
      {
        ...{ indicator, measure: 'actual' as const, entity: figure.entity, asked: null },
        ...{ computed: figure.value, rows: figure.raised, unknown: figure.unknown },
        shown: amountUnit('actual', indicator),
        reported: found,
        finding: found && judgeProblems(figure, indicator, found),
      },
    ];
  });
}

/** Of a figure that is reported twice the first counts; that it is, is told where reports are held against each other. */
function finderIn(
  reported: readonly Observation[],
  period: Period,
): (indicator: string, measure: string, entity: string | null) => ReportedFigure | null {
  const code = periodCode(period);
  const byKey = new Map<string, ReportedFigure>();
  for (const observation of reported) {
    if (typeof observation.figure !== 'object' || periodCode(observation.period) !== code) continue;
    const key = keyOf(observation.indicator, observation.measure, observation.entity);
    if (!byKey.has(key)) byKey.set(key, { observation, printed: observation.figure });
  }
  return (indicator, measure, entity) => byKey.get(keyOf(indicator, measure, entity)) ?? null;
}

const keyOf = (indicator: string, measure: string, entity: string | null): string =>
  JSON.stringify([indicator, measure, entity]);
