/** What the report says against what the rows add up to: a printed 89.6 agrees with 89.57, and so does whatever rounding allows. */
import type { CellRef } from '../../workbook/address';
import type { FigureText, Message } from '../message';
import { message } from '../message';
import type { Observation, ObservedMeasure } from '../observations/observation';
import { amountUnit, figureText, roundedText } from '../report/figure-text';
import type { ShownUnit } from '../report/figure-text';
import { quantityOf } from '../rules/quantity';
import { spansMeet } from '../rules/ends';
import { point } from '../statistics/interval';
import * as i from '../statistics/interval';
import type { Interval } from '../statistics/interval';
import { periodCode } from '../statistics/period';
import type { Period } from '../statistics/period';
import type { PrintedNumber } from '../statistics/printed';
import * as q from '../statistics/rational';
import type { Rational } from '../statistics/rational';
import type { LedgerFigure, ProblemList } from '../scheme/sections/ledgers';
import type { Indicator, Severity, Template } from '../template/template';
import type { CountedFigure, CountedLedger } from './count-ledger';
import { problemFigures } from './problem-list';
import type { ProblemFigure, ProblemReport } from './problem-list';
import { telltaleRows } from './telltale-rows';
import type { RowHint } from './telltale-rows';

export interface LedgerFinding {
  readonly kind: 'differs' | 'undecided' | 'rounding' | 'truncated';
  readonly severity: Severity;
  readonly outcome: 'fails' | 'undecided' | 'holds';
  /** The figure in the report. */
  readonly cell: CellRef;
  /** Of the file that the figure stands in; null: this workbook. */
  readonly file: string | null;
  readonly indicator: string;
  readonly entity: string | null;
  readonly reported: FigureText;
  readonly computed: FigureText;
  readonly message: Message;
  /** The rows that matter, the likeliest first. */
  readonly rows: readonly RowHint[];
}

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

export interface ReportedFigure {
  readonly observation: Observation;
  readonly printed: PrintedNumber;
}

export interface LedgerVerdict {
  readonly findings: readonly LedgerFinding[];
  /** Figures that the report and the ledger both give. */
  readonly checks: number;
}

/** @param reported figures of the report; those of other periods are passed over */
export const compareWithReport = (counted: CountedLedger, reported: readonly Observation[]): LedgerVerdict =>
  verdictOf(ledgerLines(counted, reported));

/** The same for a list of problems: 74 raised, 53 solved, 21 open, 71.6 %. */
export const compareProblems = (
  report: ProblemReport,
  list: ProblemList,
  template: Template,
  period: Period,
  reported: readonly Observation[],
): LedgerVerdict => verdictOf(problemLines(report, list, template, period, reported));

const verdictOf = (lines: readonly LedgerLine[]): LedgerVerdict => ({
  findings: lines.flatMap(({ finding }) => finding ?? []),
  checks: lines.filter((line) => line.reported !== null).length,
});

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
      finding: found && judge(counted, figure, found),
    };
  });
}

/** An indicator that the template does not have is left out. */
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

function judgeProblems(
  { value, isRate, raised, unknown, entity }: ProblemFigure,
  indicator: Indicator,
  { observation, printed }: ReportedFigure,
): LedgerFinding | null {
  const { rounded, cut } = quantityOf(printed);
  if (unknown === 0 && i.contains(rounded, value)) return null;
  const said = saidOf(indicator.name, printed, value, amountUnit('actual', indicator), {
    rows: raised,
    unknown,
  });
  const one = (kind: LedgerFinding['kind'], key: Message['key']): LedgerFinding => ({
    ...{ kind, ...VERDICTS[kind], ...said.figures, rows: [], entity, indicator: indicator.code },
    cell: observation.source.cell,
    file: observation.source.file,
    message: message(key, said.values),
  });
  if (unknown > 0) return one('undecided', 'ledgers.undecided');
  if (spansMeet(cut, point(value))) return one('truncated', 'ledgers.truncated');
  const direction = said.isMore ? 'more' : 'less';
  return one('differs', isRate ? `ledgers.rate-${direction}` : `ledgers.count-${direction}`);
}

const VERDICTS = {
  differs: { severity: 'error', outcome: 'fails' },
  undecided: { severity: 'query', outcome: 'undecided' },
  rounding: { severity: 'hint', outcome: 'holds' },
  truncated: { severity: 'hint', outcome: 'holds' },
} as const;

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

function judge(
  counted: CountedLedger,
  figure: CountedFigure,
  { observation: { source, entity }, printed }: ReportedFigure,
): LedgerFinding | null {
  const { indicator, measure, taken, asked } = figure;
  const { rounded, cut } = quantityOf(printed);
  const isOpen = taken.unknown > 0 && mayBeReached(asked.take, taken.value, taken.unknown, rounded);
  if (taken.unknown === 0 && i.contains(rounded, taken.value)) return null;
  const shown = amountUnit(measure, indicator);
  const said = saidOf(indicator.name, printed, taken.value, shown, {
    rows: taken.rows,
    unknown: taken.unknown,
  });
  const say = (
    kind: LedgerFinding['kind'],
    rows: readonly RowHint[],
    key: Message['key'],
  ): LedgerFinding => ({
    ...{ kind, ...VERDICTS[kind], ...said.figures, rows, entity, indicator: indicator.code },
    cell: source.cell,
    file: source.file,
    message: message(key, said.values),
  });
  if (isOpen) return say('undecided', telltaleRows(counted, figure, rounded), 'ledgers.undecided');
  if (spansMeet(cut, point(taken.value))) return say('truncated', [], 'ledgers.truncated');
  if (taken.unknown === 0 && i.intersects(rounded, taken.within))
    return say('rounding', [], 'ledgers.rounding');
  const direction = said.isMore ? 'more' : 'less';
  return say('differs', telltaleRows(counted, figure, rounded), `ledgers.${asked.take}-${direction}`);
}

/** Both figures, and how far they are apart, for the sentence. */
function saidOf(
  name: string,
  printed: PrintedNumber,
  value: Rational,
  shown: ShownUnit,
  more: { readonly rows: number; readonly unknown: number },
) {
  const decimals = Math.max(MOST_DECIMALS, printed.scale);
  const difference = q.subtract(value, quantityOf(printed).nominal);
  const figures = { reported: figureText(printed, shown), computed: roundedText(value, shown, decimals) };
  // Percentages are points apart.
  const apart = shown.unit === '%' ? { ...shown, unit: '百分点' } : shown;
  const gap = roundedText(difference.n < 0n ? q.negate(difference) : difference, apart, decimals);
  return { figures, isMore: difference.n > 0n, values: { name, ...figures, gap, ...more } };
}

const MOST_DECIMALS = 4;

/** Whether the rows that nobody can judge may make up for the difference: for sums any may, for counts at most one each. */
function mayBeReached(
  take: CountedFigure['asked']['take'],
  value: Rational,
  unknown: number,
  reported: Interval,
): boolean {
  if (take === 'sum') return true;
  const most = q.add(value, q.rational(BigInt(unknown)));
  return i.intersects(reported, { low: value, high: most });
}
