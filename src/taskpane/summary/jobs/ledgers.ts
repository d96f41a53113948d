/** 台账: which sheets of the workbook are ledgers of the scheme, and what their rows give. */
import { bookLines, ownedBy, readBooks } from '../../../core/ledgers/books';
import type { BookClasses, BookLedger, BookLedgers, BookLine, LedgerBook } from '../../../core/ledgers/books';
import type { LedgerFinding } from '../../../core/ledgers/judge-figure';
import type { ProblemCounts } from '../../../core/ledgers/problem-list';
import { likelyLedger } from '../../../core/ledger-drafting/looks-like';
import { ledgersOfScheme } from '../../../core/ledger-drafting/scheme-ledgers';
import type { FigureText, Message } from '../../../core/message';
import type { Observation, Source } from '../../../core/observations/observation';
import { figureText, roundedText } from '../../../core/report/figure-text';
import type { RowClass } from '../../../core/scheme/sections/classes';
import type { LedgerDocument } from '../../../core/scheme/sections/ledgers';
import { dayOf } from '../../../core/statistics/period';
import type { Period } from '../../../core/statistics/period';
import { percentShown } from '../../../core/summary/shown';
import type { Severity, Template } from '../../../core/template/template';
import type { CellRef } from '../../../workbook/address';
import type { SheetSnapshot } from '../../../workbook/snapshot';
import type { Summed } from '../summed';

export interface LedgersAsked {
  /** Of the workbook, without those that we wrote. */
  readonly sheets: readonly SheetSnapshot[];
}

export interface AllLedgersAsked extends LedgersAsked {
  /** As JSON, also where it cannot be used; null: there is none. */
  readonly scheme: string | null;
}

export interface LedgersTold {
  /** The ledgers of the scheme as they stand in it, to be edited; null where they cannot be read. */
  readonly documents: readonly LedgerDocument[] | null;
  /** Sheets that nobody has described and that look like ledgers. */
  readonly candidates: readonly { readonly sheet: string; readonly rows: number }[];
  /** All sheets of the user. */
  readonly sheets: readonly string[];
  /** How many ledgers, classes and stages the scheme describes. */
  readonly described: number;
  readonly period: Period;
  readonly tables: readonly TableTold[];
  readonly classes: readonly ClassesTold[];
  readonly remarks: readonly RemarkTold[];
}

export interface TableTold {
  readonly ledger: string;
  readonly heading: CellRef;
  /** Headings under which its columns stand. */
  readonly columns: readonly string[];
  readonly rows: number;
  readonly lines: readonly LineTold[];
  /** All together first; none where it is no list of problems. */
  readonly problems: readonly (Omit<ProblemCounts, 'rate'> & { readonly rate: FigureText | null })[];
  readonly overdue: readonly { readonly name: string; readonly days: number; readonly cell: CellRef }[];
  readonly leaders: readonly LeaderTold[];
}

export interface LineTold {
  /** Name of the indicator. */
  readonly name: string;
  readonly entity: string | null;
  readonly computed: FigureText;
  readonly reported: FigureText | null;
  readonly source: Source | null;
  readonly outcome: LedgerFinding['kind'] | 'agrees' | 'alone';
  /** Why they do not agree, and the rows that may be the reason. */
  readonly message: Message | null;
  readonly look: readonly { readonly message: Message; readonly cell: CellRef }[];
}

export interface LeaderTold {
  readonly leader: string;
  readonly isFulfilled: boolean;
  readonly owed: readonly { readonly name: string; readonly missing: FigureText }[];
}

export interface ClassesTold {
  readonly name: string;
  readonly classes: readonly {
    readonly name: string;
    readonly look: RowClass['look'];
    readonly count: number;
  }[];
  readonly unclassed: number;
  readonly rows: readonly {
    readonly name: string;
    readonly cell: CellRef;
    readonly rowClass: Pick<RowClass, 'name' | 'look'> | null;
    readonly missing: readonly string[];
  }[];
}

export interface RemarkTold {
  readonly severity: Severity;
  readonly message: Message;
  readonly cell: CellRef | null;
}

export function ledgersTold(summed: Summed, asked: AllLedgersAsked): LedgersTold {
  const { scheme, template } = summed;
  const { books, reported } = ledgersOf(summed, asked);
  const lines = bookLines(books, template, reported);
  return {
    documents: ledgersOfScheme(asked.scheme),
    candidates: candidatesOf(asked.sheets, books, template),
    sheets: asked.sheets.map(({ name }) => name),
    described: scheme.ledgers.length + scheme.classes.length + scheme.stages.length,
    period: books.period,
    tables: books.ledgers.map((ledger) =>
      tableTold(
        ledger,
        lines.filter((line) => line.ledger === ledger),
      ),
    ),
    classes: books.classes.map(classesTold),
    remarks: remarksOf(books),
  };
}

function candidatesOf(
  sheets: readonly SheetSnapshot[],
  { ledgers, classes }: BookLedgers,
  template: Template,
): LedgersTold['candidates'] {
  const used = new Set([...ledgers, ...classes].map(({ table }) => table.sheet));
  return sheets.flatMap((sheet) => {
    const found = used.has(sheet.name) ? null : likelyLedger(sheet, template);
    return found ? [{ sheet: sheet.name, rows: found.rows }] : [];
  });
}

/** The figures that count are compared; without any the whole window is looked at. */
export function ledgersOf(
  {
    scheme,
    template,
    period,
    counted: { observations, leaveOut },
  }: Pick<Summed, 'scheme' | 'template' | 'period' | 'counted'>,
  { sheets }: LedgersAsked,
): { readonly books: BookLedgers; readonly reported: readonly Observation[]; readonly here: LedgerBook } {
  const reported = observations.filter(({ source: { file } }) => file === null || !leaveOut.has(file));
  const [here = NO_BOOK] = ownedBy([{ file: null, owner: null, sheets }], reported, template);
  const { from, to } = template.window;
  const told = period ?? { from: dayOf(from), to: dayOf(to) };
  return { books: readBooks([here], scheme, template, told), reported, here };
}

const NO_BOOK: LedgerBook = { file: null, owner: null, sheets: [] };

export function tableTold({ table, problems, duties }: BookLedger, lines: readonly BookLine[]): TableTold {
  const heading = { sheet: table.sheet, row: table.headingRow };
  const [first] = [...table.columns.values()];
  return {
    ledger: table.ledger.name,
    heading: { ...heading, column: first?.place.at ?? 0 },
    columns: [...table.columns.keys()],
    rows: table.rows.length,
    lines: lines.map(lineTold),
    problems: (problems?.counts ?? []).map(({ rate, ...counts }) => ({
      ...counts,
      rate: rate && percentShown(rate, 1),
    })),
    overdue: (problems?.overdue ?? []).map(({ name, daysOverdue, cell }) => ({
      name,
      days: daysOverdue,
      cell,
    })),
    leaders: (duties ?? []).map(({ leader, isFulfilled, duties: own }) => ({
      ...{ leader, isFulfilled },
      owed: own.flatMap((done) =>
        done && done.missing.n > 0n
          ? [{ name: done.name, missing: roundedText(done.missing, { unit: null, power: 0 }, DECIMALS) }]
          : [],
      ),
    })),
  };
}

const DECIMALS = 4;

export function lineTold({ indicator, entity, computed, shown, reported, finding }: BookLine): LineTold {
  return {
    ...{ name: indicator.name, entity },
    computed: roundedText(computed, shown, DECIMALS),
    reported: reported && figureText(reported.printed, shown),
    source: reported && reported.observation.source,
    outcome: finding?.kind ?? (reported ? 'agrees' : 'alone'),
    message: finding && finding.message,
    look: (finding?.rows ?? []).map(({ message, cell }) => ({ message, cell })),
  };
}

const classesTold = ({ classing, rows }: BookClasses): ClassesTold => ({
  name: classing.name,
  classes: classing.classes.map((one) => ({
    ...{ name: one.name, look: one.look },
    count: rows.filter(({ rowClass }) => rowClass === one).length,
  })),
  unclassed: rows.filter(({ rowClass }) => rowClass === null).length,
  rows: rows.map(({ name, cell, rowClass, missing }) => ({
    ...{ name, cell, missing },
    rowClass: rowClass && { name: rowClass.name, look: rowClass.look },
  })),
});

/** Each table once, though figures and classes are taken from it. */
export function remarksOf({ ledgers, classes, problems }: BookLedgers): RemarkTold[] {
  const tables = new Set([...ledgers, ...classes].map(({ table }) => table));
  const remarks = [
    ...[...tables].flatMap((table) => table.remarks),
    ...ledgers.flatMap(({ problems: list }) => list?.remarks ?? []),
  ];
  return [
    ...problems.map(({ message, cell }) => ({ severity: 'error' as const, message, cell })),
    ...remarks.map(({ severity, message, cells: [first = null] }) => ({ severity, message, cell: first })),
  ];
}
