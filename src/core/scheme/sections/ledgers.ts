/** Section ledgers (台账): sheets with a row per project, problem or service, and the indicators that are counted from their rows. */
import * as z from 'zod/mini';
import { keysOf, optionalText, text } from '../shapes';
import { columnSchema } from './ledger-columns';
import type { LedgerColumn } from './ledger-columns';
import { CONDITION_FIELDS, conditions } from './ledger-conditions';
import type { LedgerCondition } from './ledger-conditions';

export interface Ledger {
  readonly name: string;
  /** Names of the sheets that may hold it. */
  readonly sheets: readonly string[];
  readonly columns: readonly LedgerColumn[];
  /** Columns that together tell one row from another; none: two rows may be alike. */
  readonly key: readonly string[];
  /** The column that says whose row it is; null: the ledger is of the whole. */
  readonly entity: string | null;
  readonly figures: readonly LedgerFigure[];
  /** The column of the names is not described: a row is an entry whatever stands in it. */
  readonly isUnnamed: boolean;
  /** A list of problems (问题清单); null: it is none. */
  readonly problems: ProblemList | null;
  /** What each leader owes (责任清单); null: nothing. */
  readonly duties: DutyList | null;
}

/** What is taken of the rows that fulfil all conditions. */
export interface Taking {
  /** How many rows, the sum of a column, or how many different texts a column holds. */
  readonly take: 'count' | 'sum' | 'distinct';
  /** The column that is summed, or whose texts are told apart; null where rows are counted. */
  readonly of: string | null;
  readonly where: readonly LedgerCondition[];
}

/** A figure of the template that the rows must give. */
export interface LedgerFigure extends Taking {
  /** Code. */
  readonly indicator: string;
  readonly measure: 'actual' | 'month' | 'target' | 'prior';
}

export interface ProblemList {
  /** When it was raised; null: all of them count, whenever it was. */
  readonly raised: string | null;
  /** When it was solved; null: solvedWhere alone says so. */
  readonly solved: string | null;
  readonly solvedWhere: readonly LedgerCondition[];
  /** By when it was to be solved; null: nothing is overdue. */
  readonly due: string | null;
  /** Codes of the template's indicators that hold these figures; null: none. rate is solved ÷ raised. */
  readonly indicators: {
    readonly raised: string | null;
    readonly solved: string | null;
    readonly open: string | null;
    readonly rate: string | null;
  };
}

export interface DutyList {
  /** The column of the leaders; several may stand in one cell. */
  readonly leader: string;
  /** Everybody who owes, also those without a row; none: only who has one. */
  readonly leaders: readonly string[];
  readonly owed: readonly Duty[];
}

export interface Duty extends Taking {
  readonly name: string;
  /** How many of it each leader owes. */
  readonly atLeast: number;
}

const taking = {
  take: z._default(z.enum(['count', 'sum', 'distinct']), 'count'),
  of: optionalText,
  where: conditions,
};

const figureSchema = z.strictObject({
  indicator: text,
  measure: z._default(z.enum(['actual', 'month', 'target', 'prior']), 'actual'),
  ...taking,
});

const problemIndicators = z.strictObject({
  raised: optionalText,
  solved: optionalText,
  open: optionalText,
  rate: optionalText,
});

const problemsSchema = z.strictObject({
  raised: optionalText,
  solved: optionalText,
  solvedWhere: conditions,
  due: optionalText,
  indicators: z._default(problemIndicators, { raised: null, solved: null, open: null, rate: null }),
});

const dutySchema = z.strictObject({
  name: text,
  atLeast: z._default(z.number().check(z.positive()), 1),
  ...taking,
});

const dutiesSchema = z.strictObject({
  leader: text,
  leaders: z._default(z.array(text), []),
  owed: z.array(dutySchema).check(z.minLength(1)),
});

const ledgerSchema = z.strictObject({
  name: text,
  sheets: z._default(z.array(text), []),
  columns: z.array(columnSchema).check(z.minLength(1)),
  key: z._default(z.array(text), []),
  entity: optionalText,
  figures: z._default(z.array(figureSchema), []),
  problems: z._default(z.nullable(problemsSchema), null),
  duties: z._default(z.nullable(dutiesSchema), null),
});

export const ledgersSchema = z._default(z.array(ledgerSchema), []);

export type LedgerDocument = z.output<typeof ledgerSchema>;

export const LEDGER_FIELDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['ledgers', keysOf(ledgerSchema)],
  ['ledgers.columns', keysOf(columnSchema)],
  ['ledgers.figures', keysOf(figureSchema)],
  ['ledgers.figures.where', CONDITION_FIELDS],
  ['ledgers.problems', keysOf(problemsSchema)],
  ['ledgers.problems.solvedWhere', CONDITION_FIELDS],
  ['ledgers.problems.indicators', keysOf(problemIndicators)],
  ['ledgers.duties', keysOf(dutiesSchema)],
  ['ledgers.duties.owed', keysOf(dutySchema)],
  ['ledgers.duties.owed.where', CONDITION_FIELDS],
]);
