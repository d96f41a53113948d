/** All ledgers of one or more workbooks by a scheme: figures, lists of problems, duties, classes and stages; and what the report says of them. */
import type { SheetSnapshot } from '../../workbook/snapshot';
import { message } from '../message';
import type { Observation } from '../observations/observation';
import type { Scheme } from '../scheme/scheme';
import type { Classing } from '../scheme/sections/classes';
import type { Ledger } from '../scheme/sections/ledgers';
import type { Period } from '../statistics/period';
import type { Template } from '../template/template';
import { classRows } from './class-rows';
import type { ClassedRows } from './class-rows';
import { ledgerLines, problemLines } from './compare';
import type { LedgerLine } from './compare';
import { countLedger, ledgerObservations } from './count-ledger';
import type { CountedLedger } from './count-ledger';
import { leaderDuties } from './duty-list';
import type { LeaderDuties } from './duty-list';
import { findLedgers } from './find-ledgers';
import type { FoundTable, LedgerProblem } from './find-ledgers';
import { problemObservations, problemReport } from './problem-list';
import type { ProblemReport } from './problem-list';

export interface LedgerBook {
  /** As the user knows it; null: the workbook itself. */
  readonly file: string | null;
  /** Whose ledgers these are as a whole; null: of all entities together. */
  readonly owner: string | null;
  /** Without those that we wrote ourselves. */
  readonly sheets: readonly SheetSnapshot[];
}

export interface BookLedger extends FoundTable {
  readonly book: LedgerBook;
  readonly counted: CountedLedger;
  /** null: the ledger is no list of problems. */
  readonly problems: ProblemReport | null;
  /** null: nobody owes anything by it. */
  readonly duties: readonly LeaderDuties[] | null;
}

export interface BookClasses extends ClassedRows {
  readonly book: LedgerBook;
  readonly kind: 'classes' | 'stages';
}

export interface BookLedgers {
  readonly period: Period;
  /** In the order of the files, then of the scheme. */
  readonly ledgers: readonly BookLedger[];
  readonly classes: readonly BookClasses[];
  /** Ledgers that cannot be found or told apart; what is wrong inside one stands with its table. */
  readonly problems: readonly (LedgerProblem & { readonly file: string | null })[];
}

/** Linear in the rows; each file is looked through by itself, and a ledger that stands in two of them is told. */
export function readBooks(
  books: readonly LedgerBook[],
  scheme: Pick<Scheme, 'ledgers' | 'classes' | 'stages'>,
  template: Template,
  period: Period,
): BookLedgers {
  const ledgers: BookLedger[] = [];
  const classes: BookClasses[] = [];
  const problems: (LedgerProblem & { readonly file: string | null })[] = [];
  const wanted = wantedOf(scheme);
  const missing = new Map<Ledger, { readonly reason: LedgerProblem; readonly file: string | null }>();
  const homes = new Map<Ledger, LedgerBook>();
  for (const book of books) {
    const { file } = book;
    const search = findLedgers(book.sheets, wanted, template);
    problems.push(...search.problems.map((problem) => ({ ...problem, file })));
    for (const [ledger, reason] of search.missing) {
      // Where several files may hold it, the one that comes near is told.
      if (!missing.has(ledger) || reason.cell) missing.set(ledger, { reason, file });
    }
    for (const [ledger, found] of search.found) {
      const home = homes.get(ledger);
      if (home && home.owner === book.owner) {
        const values = { ledger: ledger.name, first: home.file ?? '', second: file ?? '' };
        problems.push({ message: message('ledgers.two-files', values), cell: null, file });
      } else homes.set(ledger, book);
      if (scheme.ledgers.includes(ledger)) ledgers.push(bookLedger(book, found, template, period));
      for (const [kind, classing] of classingsOf(scheme, ledger)) {
        const time = { period, window: template.window };
        classes.push({ book, kind, ...classRows(found.table, found.snapshot, classing, time) });
      }
    }
  }
  const held = new Set([...homes.keys(), ...disputed(problems, wanted)]);
  for (const [ledger, { reason, file }] of missing) {
    if (!held.has(ledger)) problems.push({ ...reason, file });
  }
  return { period, ledgers, classes, problems };
}

/** Ledgers, and the lists of classes that are none; each once. */
const wantedOf = ({ ledgers, classes, stages }: Pick<Scheme, 'ledgers' | 'classes' | 'stages'>): Ledger[] => [
  ...new Set([...ledgers, ...[...classes, ...stages].map(({ list }) => list)]),
];

function classingsOf(
  { classes, stages }: Pick<Scheme, 'classes' | 'stages'>,
  ledger: Ledger,
): (readonly ['classes' | 'stages', Classing])[] {
  const of = (kind: 'classes' | 'stages', all: readonly Classing[]) =>
    all.filter(({ list }) => list === ledger).map((classing) => [kind, classing] as const);
  return [...of('classes', classes), ...of('stages', stages)];
}

/** What two sheets or two ledgers dispute is not missing. */
const disputed = (problems: readonly LedgerProblem[], wanted: readonly Ledger[]): Ledger[] => {
  const names = new Set(problems.map(({ message: { values } }) => values['ledger']));
  return wanted.filter(({ name }) => names.has(name));
};

function bookLedger(book: LedgerBook, found: FoundTable, template: Template, period: Period): BookLedger {
  const { table } = found;
  const { problems, duties } = table.ledger;
  return {
    ...found,
    book,
    counted: countLedger(table, template, period, book.owner),
    problems: problems && problemReport(table, problems, template, period, book.owner),
    duties: duties && leaderDuties(table, duties, template, period),
  };
}

/** Of a report of one entity that the template does not list the ledgers beside it are as well: nobody else is spoken of. */
export function ownedBy(
  books: readonly LedgerBook[],
  reported: readonly Observation[],
  { entities }: Template,
): readonly LedgerBook[] {
  const [entity, ...others] = new Set(reported.map((one) => one.entity));
  if (entity === undefined || entity === null || others.length > 0 || entities.length > 0) return books;
  return books.map((book) => ({ ...book, owner: book.owner ?? entity }));
}

export interface BookLine extends LedgerLine {
  readonly ledger: BookLedger;
}

/** Every figure that the ledgers give, beside the one that the report gives. */
export const bookLines = (
  { ledgers, period }: Pick<BookLedgers, 'ledgers' | 'period'>,
  template: Template,
  reported: readonly Observation[],
): BookLine[] =>
  ledgers.flatMap((ledger) => {
    const list = ledger.table.ledger.problems;
    return [
      ...ledgerLines(ledger.counted, reported),
      ...(ledger.problems && list ? problemLines(ledger.problems, list, template, period, reported) : []),
    ].map((line) => ({ ...line, ledger }));
  });

/** Figures that are sure, to be ranked and told like those of a report. */
export const bookObservations = ({
  ledgers,
  period,
}: Pick<BookLedgers, 'ledgers' | 'period'>): Observation[] =>
  ledgers.flatMap(({ counted, problems, table, book: { file } }) => {
    const list = table.ledger.problems;
    return [
      ...ledgerObservations(counted, file),
      ...(problems && list ? problemObservations(problems, list, table, period, file) : []),
    ];
  });
