/** A list of problems (问题清单): how many were raised, solved and are still open, the rate, and what is overdue. */
import type { CellRef } from '../../workbook/address';
import type { Observation } from '../observations/observation';
import type { Period } from '../statistics/period';
import type { PrintedNumber } from '../statistics/printed';
import * as q from '../statistics/rational';
import type { Rational } from '../statistics/rational';
import type { Template } from '../template/template';
import type { ProblemList } from '../scheme/sections/ledgers';
import { isoDay } from './cell-day';
import { Verdict, lastDayOf, testOf } from './conditions';
import { DayState } from './columns';
import type { DateData } from './columns';
import { ledgerCell } from './read-ledger';
import type { LedgerTable } from './read-ledger';
import { Remarks } from './remarks';
import type { LedgerRemark } from './remarks';

export interface ProblemCounts {
  /** Of the first the owner of the list; null: all together. */
  readonly entity: string | null;
  readonly raised: number;
  readonly solved: number;
  readonly open: number;
  readonly overdue: number;
  /** solved ÷ raised; null where nothing was raised. */
  readonly rate: Rational | null;
  /** Of which nobody can tell whether they were raised, or solved, by then; they count as raised and open. */
  readonly unknown: number;
}

export interface OpenProblem {
  /** What stands in the first column of the key; '' where there is none. */
  readonly name: string;
  readonly cell: CellRef;
  readonly entity: string | null;
  /** ISO day; null where none was set. */
  readonly due: string | null;
  readonly daysOverdue: number;
}

export interface ProblemReport {
  /** All together first, then by entity. */
  readonly counts: readonly ProblemCounts[];
  /** Overdue, the longest first. */
  readonly overdue: readonly OpenProblem[];
  readonly remarks: readonly LedgerRemark[];
}

/**
 * As it stood at the end of the period: what was raised or solved after it does not count.
 * @param owner whose list it is as a whole; null: of all entities together
 */
export function problemReport(
  table: LedgerTable,
  list: ProblemList,
  template: Template,
  period: Period,
  owner: string | null = null,
): ProblemReport {
  const end = lastDayOf(period);
  const time = { period, window: template.window };
  const raised = dates(table, list.raised);
  const solved = dates(table, list.solved);
  const due = dates(table, list.due);
  const isSolvedWhere = testOf(list.solvedWhere, table, time);
  const whole = new Counter(owner);
  const counters = table.entities.map((name) => new Counter(name));
  const overdue: OpenProblem[] = [];
  const remarks = new Remarks();
  for (let line = 0; line < table.rows.length; line++) {
    const isRaised = raised ? byDay(raised, line, end, Verdict.yes) : Verdict.yes;
    if (isRaised === Verdict.no) continue;
    const isSolved = both(
      solved ? byDay(solved, line, end, Verdict.no) : Verdict.yes,
      list.solvedWhere.length > 0 ? isSolvedWhere(line) : Verdict.yes,
    );
    if (raised && solved && isBefore(solved, raised, line)) {
      const cell = ledgerCell(table, line, list.solved);
      remarks.add('solved-early', cell, {
        column: list.solved ?? '',
        row: cell.row + 1,
        raised: isoDay(raised.first[line] ?? 0),
        solved: isoDay(solved.last[line] ?? 0),
      });
    }
    const place = table.entity[line] ?? -1;
    const late = due && isSolved !== Verdict.yes ? daysLate(due, line, end) : 0;
    const isUnknown = isRaised === Verdict.unknown || isSolved === Verdict.unknown;
    for (const counter of [whole, counters[place]])
      counter?.add(isSolved === Verdict.yes, isUnknown, late > 0);
    if (late > 0 && due) {
      overdue.push({
        name: nameOf(table, line),
        cell: ledgerCell(table, line, list.due),
        entity: table.entities[place] ?? null,
        due: isoDay(due.last[line] ?? 0),
        daysOverdue: late,
      });
    }
  }
  return {
    counts: [whole, ...counters].map((counter) => counter.counts()),
    overdue: overdue.sort((a, b) => b.daysOverdue - a.daysOverdue || a.cell.row - b.cell.row),
    remarks: remarks.all(),
  };
}

/** The figures as observations, for the indicators that the scheme names; none of a count with problems that nobody can judge. */
export function problemObservations(
  report: ProblemReport,
  list: ProblemList,
  table: LedgerTable,
  period: Period,
  file: string | null = null,
): Observation[] {
  const column = ledgerCell(table, 0, table.ledger.key[0] ?? null).column;
  const source = { file, cell: { sheet: table.sheet, row: table.headingRow, column } };
  return problemFigures(report, list).flatMap(
    ({ entity, indicator, value, isRate, unknown }): Observation[] =>
      unknown > 0
        ? []
        : [
            {
              ...{ period, entity, indicator, measure: 'actual' as const, source },
              figure: isRate ? percentOf(value) : countOf(Number(value.n)),
            },
          ],
  );
}

export interface ProblemFigure {
  readonly entity: string | null;
  /** Code. */
  readonly indicator: string;
  /** A number of problems, or the rate in percent. */
  readonly value: Rational;
  readonly isRate: boolean;
  readonly raised: number;
  readonly unknown: number;
}

/** What the list gives for the indicators that the scheme names. */
export function problemFigures({ counts }: ProblemReport, { indicators }: ProblemList): ProblemFigure[] {
  return counts.flatMap(({ entity, raised, solved, open, unknown, rate }): ProblemFigure[] => {
    const one = (indicator: string | null, value: Rational | null, isRate = false): ProblemFigure[] =>
      indicator === null || !value ? [] : [{ entity, indicator, value, isRate, raised, unknown }];
    return [
      ...one(indicators.raised, q.rational(BigInt(raised))),
      ...one(indicators.solved, q.rational(BigInt(solved))),
      ...one(indicators.open, q.rational(BigInt(open))),
      ...one(indicators.rate, rate && q.multiply(rate, q.rational(100n)), true),
    ];
  });
}

function nameOf({ columns, ledger }: LedgerTable, line: number): string {
  const data = columns.get(ledger.key[0] ?? '');
  return data?.kind === 'text' ? (data.words[data.code[line] ?? 0] ?? '') : '';
}

const countOf = (digits: number): PrintedNumber => ({ digits, scale: 0, exact: true });

/** In the unit of its indicator, %, with all the digits that a cell would hold. */
const percentOf = (percent: Rational): PrintedNumber => ({
  digits: Math.round(q.rationalNumber(percent) * 1e12),
  scale: 12,
  exact: true,
});

class Counter {
  private readonly sums = { raised: 0, solved: 0, overdue: 0, unknown: 0 };

  constructor(private readonly entity: string | null) {}

  add(isSolved: boolean, isUnknown: boolean, isOverdue: boolean): void {
    this.sums.raised += 1;
    if (isSolved) this.sums.solved += 1;
    if (isUnknown) this.sums.unknown += 1;
    if (isOverdue) this.sums.overdue += 1;
  }

  counts(): ProblemCounts {
    const { raised, solved } = this.sums;
    const rate = raised === 0 ? null : q.rational(BigInt(solved), BigInt(raised));
    return { entity: this.entity, ...this.sums, open: raised - solved, rate };
  }
}

function dates(table: LedgerTable, name: string | null): DateData | null {
  const data = name === null ? undefined : table.columns.get(name);
  return data?.kind === 'date' ? data : null;
}

/** Whether it had happened by that day. @param blank what a missing date says */
function byDay(data: DateData, line: number, end: number, blank: Verdict): Verdict {
  if (data.state[line] === DayState.blank) return blank;
  if (data.state[line] === DayState.unreadable) return Verdict.unknown;
  if ((data.last[line] ?? 0) <= end) return Verdict.yes;
  return (data.first[line] ?? 0) > end ? Verdict.no : Verdict.unknown;
}

const both = (a: Verdict, b: Verdict): Verdict =>
  a === Verdict.no || b === Verdict.no
    ? Verdict.no
    : a === Verdict.yes && b === Verdict.yes
      ? Verdict.yes
      : Verdict.unknown;

const isBefore = (solved: DateData, raised: DateData, line: number): boolean =>
  solved.state[line] === DayState.day &&
  raised.state[line] === DayState.day &&
  (solved.last[line] ?? 0) < (raised.first[line] ?? 0);

/** Days past the last one allowed; 0 where it is not due yet, or never. */
function daysLate(due: DateData, line: number, end: number): number {
  return due.state[line] === DayState.day ? Math.max(0, end - (due.last[line] ?? 0)) : 0;
}
