/** Whether a printed figure agrees with what the rows add up to: 89.6 agrees with 89.57, and so does whatever rounding allows. */
import type { CellRef } from '../../workbook/address';
import type { FigureText, Message } from '../message';
import { message } from '../message';
import type { Observation } from '../observations/observation';
import { amountUnit, figureText, roundedText } from '../report/figure-text';
import { spansMeet } from '../rules/ends';
import { quantityOf } from '../rules/quantity';
import * as i from '../statistics/interval';
import type { Interval } from '../statistics/interval';
import type { PrintedNumber } from '../statistics/printed';
import * as q from '../statistics/rational';
import type { Rational } from '../statistics/rational';
import type { Indicator, Severity } from '../template/template';
import type { CountedFigure, CountedLedger } from './count-ledger';
import type { ProblemFigure } from './problem-list';
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

export interface ReportedFigure {
  readonly observation: Observation;
  readonly printed: PrintedNumber;
}

/** @returns null where both agree */
export function judgeFigure(
  counted: CountedLedger,
  figure: CountedFigure,
  reported: ReportedFigure,
): LedgerFinding | null {
  const { taken, asked } = figure;
  const { rounded, cut } = quantityOf(reported.printed);
  if (taken.unknown === 0 && i.contains(rounded, taken.value)) return null;
  const { say, isMore } = findingsOf(figure, taken, reported);
  if (taken.unknown > 0 && mayBeReached(asked.take, taken.value, taken.unknown, rounded))
    return say('undecided', 'ledgers.undecided', telltaleRows(counted, figure, rounded));
  if (spansMeet(cut, i.point(taken.value))) return say('truncated', 'ledgers.truncated');
  if (taken.unknown === 0 && i.intersects(rounded, taken.within)) return say('rounding', 'ledgers.rounding');
  const key = `ledgers.${asked.take}-${isMore ? 'more' : 'less'}` as const;
  return say('differs', key, telltaleRows(counted, figure, rounded));
}

/** The same for a list of problems: 74 raised, 53 solved, 21 open, 71.6 %. @returns null where both agree */
export function judgeProblems(
  { value, isRate, raised, unknown }: ProblemFigure,
  indicator: Indicator,
  reported: ReportedFigure,
): LedgerFinding | null {
  const { rounded, cut } = quantityOf(reported.printed);
  if (unknown === 0 && i.contains(rounded, value)) return null;
  const of = { indicator, measure: 'actual' } as const;
  const { say, isMore } = findingsOf(of, { value, rows: raised, unknown }, reported);
  if (unknown > 0) return say('undecided', 'ledgers.undecided');
  if (spansMeet(cut, i.point(value))) return say('truncated', 'ledgers.truncated');
  return say('differs', `ledgers.${isRate ? 'rate' : 'count'}-${isMore ? 'more' : 'less'}`);
}

/** All that can be found of one figure, with both figures in the sentence, and how far they are apart. */
function findingsOf(
  { indicator, measure }: Pick<CountedFigure, 'indicator' | 'measure'>,
  { value, rows: counted, unknown }: Pick<CountedFigure['taken'], 'value' | 'rows' | 'unknown'>,
  { observation: { source, entity }, printed }: ReportedFigure,
) {
  const shown = amountUnit(measure, indicator);
  const decimals = Math.max(MOST_DECIMALS, printed.scale);
  const difference = q.subtract(value, quantityOf(printed).nominal);
  const figures = { reported: figureText(printed, shown), computed: roundedText(value, shown, decimals) };
  // Percentages are points apart.
  const apart = shown.unit === '%' ? { ...shown, unit: '百分点' } : shown;
  const gap = roundedText(difference.n < 0n ? q.negate(difference) : difference, apart, decimals);
  return {
    isMore: difference.n > 0n,
    say: (
      kind: LedgerFinding['kind'],
      key: Message['key'],
      rows: readonly RowHint[] = [],
    ): LedgerFinding => ({
      ...{ kind, ...VERDICTS[kind], ...figures, rows, entity, indicator: indicator.code },
      ...{ cell: source.cell, file: source.file },
      message: message(key, { name: indicator.name, ...figures, gap, rows: counted, unknown }),
    }),
  };
}

const MOST_DECIMALS = 4;

const VERDICTS = {
  differs: { severity: 'error', outcome: 'fails' },
  undecided: { severity: 'query', outcome: 'undecided' },
  rounding: { severity: 'hint', outcome: 'holds' },
  truncated: { severity: 'hint', outcome: 'holds' },
} as const;

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
