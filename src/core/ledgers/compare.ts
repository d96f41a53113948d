/** What the report says against what the rows add up to: a printed 89.6 agrees with 89.57, and so does whatever rounding allows. */
import type { CellRef } from '../../workbook/address';
import type { FigureText, Message } from '../message';
import { message } from '../message';
import type { Observation } from '../observations/observation';
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
import type { ProblemList } from '../scheme/sections/ledgers';
import type { Severity, Template } from '../template/template';
import type { CountedFigure, CountedLedger } from './count-ledger';
import { problemFigures } from './problem-list';
import type { ProblemReport } from './problem-list';
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
  const find = finderIn(reported, counted.time.period);
  const findings: LedgerFinding[] = [];
  let checks = 0;
  for (const figure of counted.figures) {
    const found = find(figure.indicator.code, figure.measure, figure.entity);
    if (!found) continue;
    checks += 1;
    const finding = judge(counted, figure, found.observation, found.printed);
    if (finding) findings.push(finding);
  }
  return { findings, checks };
}

/** The same for a list of problems: 74 raised, 53 solved, 21 open, 71.6 %. */
export function compareProblems(
  report: ProblemReport,
  list: ProblemList,
  template: Template,
  period: Period,
  reported: readonly Observation[],
): LedgerVerdict {
  const find = finderIn(reported, period);
  const indicators = new Map(template.indicators.map((one) => [one.code, one]));
  const findings: LedgerFinding[] = [];
  let checks = 0;
  for (const { indicator: code, entity, value, isRate, raised, unknown } of problemFigures(report, list)) {
    const indicator = indicators.get(code);
    const found = find(code, 'actual', entity);
    if (!found || !indicator) continue;
    checks += 1;
    const { rounded, cut } = quantityOf(found.printed);
    if (unknown === 0 && i.contains(rounded, value)) continue;
    const shown = amountUnit('actual', indicator);
    const said = saidOf(indicator.name, found.printed, value, shown, { rows: raised, unknown });
    const one = (kind: LedgerFinding['kind'], key: Message['key']): LedgerFinding => ({
      ...{ kind, ...VERDICTS[kind], ...said.figures, rows: [], entity, indicator: code },
      cell: found.observation.source.cell,
      file: found.observation.source.file,
      message: message(key, said.values),
    });
    if (unknown > 0) findings.push(one('undecided', 'ledgers.undecided'));
    else if (spansMeet(cut, point(value))) findings.push(one('truncated', 'ledgers.truncated'));
    else {
      const direction = said.isMore ? 'more' : 'less';
      findings.push(one('differs', isRate ? `ledgers.rate-${direction}` : `ledgers.count-${direction}`));
    }
  }
  return { findings, checks };
}

const VERDICTS = {
  differs: { severity: 'error', outcome: 'fails' },
  undecided: { severity: 'query', outcome: 'undecided' },
  rounding: { severity: 'hint', outcome: 'holds' },
  truncated: { severity: 'hint', outcome: 'holds' },
} as const;

interface Reported {
  readonly observation: Observation;
  readonly printed: PrintedNumber;
}

/** Of a figure that is reported twice the first counts; that it is, is told where reports are held against each other. */
function finderIn(
  reported: readonly Observation[],
  period: Period,
): (indicator: string, measure: string, entity: string | null) => Reported | undefined {
  const code = periodCode(period);
  const byKey = new Map<string, Reported>();
  for (const observation of reported) {
    if (typeof observation.figure !== 'object' || periodCode(observation.period) !== code) continue;
    const key = keyOf(observation.indicator, observation.measure, observation.entity);
    if (!byKey.has(key)) byKey.set(key, { observation, printed: observation.figure });
  }
  return (indicator, measure, entity) => byKey.get(keyOf(indicator, measure, entity));
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
