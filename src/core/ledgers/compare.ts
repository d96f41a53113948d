/** What the report says against what the rows add up to: a printed 89.6 agrees with 89.57, and so does whatever rounding allows. */
import type { CellRef } from '../../workbook/address';
import type { FigureText, Message } from '../message';
import { message } from '../message';
import type { Observation } from '../observations/observation';
import { amountUnit, figureText, roundedText } from '../report/figure-text';
import { quantityOf } from '../rules/quantity';
import { spansMeet } from '../rules/ends';
import { point } from '../statistics/interval';
import * as i from '../statistics/interval';
import type { Interval } from '../statistics/interval';
import { periodCode } from '../statistics/period';
import type { PrintedNumber } from '../statistics/printed';
import * as q from '../statistics/rational';
import type { Severity } from '../template/template';
import type { CountedFigure, CountedLedger } from './count-ledger';
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

export interface LedgerVerdict {
  readonly findings: readonly LedgerFinding[];
  /** Figures that the report and the ledger both give. */
  readonly checks: number;
}

/** @param reported figures of the report; those of other periods are passed over */
export function compareWithReport(counted: CountedLedger, reported: readonly Observation[]): LedgerVerdict {
  const period = periodCode(counted.time.period);
  const byKey = new Map<string, Observation>();
  for (const observation of reported) {
    if (periodCode(observation.period) !== period || typeof observation.figure !== 'object') continue;
    const key = keyOf(observation.indicator, observation.measure, observation.entity);
    if (!byKey.has(key)) byKey.set(key, observation);
  }
  const findings: LedgerFinding[] = [];
  let checks = 0;
  for (const figure of counted.figures) {
    const found = byKey.get(keyOf(figure.indicator.code, figure.measure, figure.entity));
    if (!found || typeof found.figure !== 'object') continue;
    checks += 1;
    const finding = judge(counted, figure, found, found.figure);
    if (finding) findings.push(finding);
  }
  return { findings, checks };
}

const keyOf = (indicator: string, measure: string, entity: string | null): string =>
  JSON.stringify([indicator, measure, entity]);

function judge(
  counted: CountedLedger,
  figure: CountedFigure,
  { source, entity }: Observation,
  printed: PrintedNumber,
): LedgerFinding | null {
  const { indicator, measure, taken, asked } = figure;
  const { rounded, cut } = quantityOf(printed);
  const isOpen = taken.unknown > 0 && mayBeReached(asked.take, taken.value, taken.unknown, rounded);
  if (taken.unknown === 0 && i.contains(rounded, taken.value)) return null;
  const shown = amountUnit(measure, indicator);
  const reported = figureText(printed, shown);
  const computed = roundedText(taken.value, shown, Math.max(MOST_DECIMALS, printed.scale));
  const difference = q.subtract(taken.value, quantityOf(printed).nominal);
  const values = {
    name: indicator.name,
    reported,
    computed,
    rows: taken.rows,
    unknown: taken.unknown,
    gap: roundedText(
      difference.n < 0n ? q.negate(difference) : difference,
      shown,
      Math.max(MOST_DECIMALS, printed.scale),
    ),
  };
  const say = (
    kind: LedgerFinding['kind'],
    severity: Severity,
    outcome: LedgerFinding['outcome'],
    rows: readonly RowHint[],
    said: Message,
  ): LedgerFinding => ({
    ...{ kind, severity, outcome, reported, computed, rows, entity },
    cell: source.cell,
    file: source.file,
    indicator: indicator.code,
    message: said,
  });
  if (isOpen) {
    const rows = telltaleRows(counted, figure, rounded);
    return say('undecided', 'query', 'undecided', rows, message('ledgers.undecided', values));
  }
  if (spansMeet(cut, point(taken.value))) {
    return say('truncated', 'hint', 'holds', [], message('ledgers.truncated', values));
  }
  if (taken.unknown === 0 && i.intersects(rounded, taken.within)) {
    return say('rounding', 'hint', 'holds', [], message('ledgers.rounding', values));
  }
  const isMore = difference.n > 0n;
  const key = asked.take === 'sum' ? 'sum' : asked.take === 'count' ? 'count' : 'distinct';
  return say(
    'differs',
    'error',
    'fails',
    telltaleRows(counted, figure, rounded),
    message(`ledgers.${key}-${isMore ? 'more' : 'less'}`, values),
  );
}

const MOST_DECIMALS = 4;

/** Whether the rows that nobody can judge may make up for the difference: for sums any may, for counts at most one each. */
function mayBeReached(
  take: CountedFigure['asked']['take'],
  value: q.Rational,
  unknown: number,
  reported: Interval,
): boolean {
  if (take === 'sum') return true;
  const most = q.add(value, q.rational(BigInt(unknown)));
  return i.intersects(reported, { low: value, high: most });
}
