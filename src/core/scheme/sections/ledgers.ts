/** Section ledgers (台账): sheets with a row per project, problem or service, and the indicators that are counted from their rows. */
import * as z from 'zod/mini';
import { message } from '../../message';
import { convertScale, isCount, unitOf } from '../../statistics/units';
import type { Unit } from '../../statistics/units';
import { nameKey } from '../../template/name-key';
import type { SchemeNames } from '../names';
import { nearestName } from '../nearest-name';
import { bounds, keysOf, text } from '../shapes';
import type { Bounds } from '../shapes';

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
  /** A list of problems (问题清单); null: it is none. */
  readonly problems: ProblemList | null;
  /** What each leader owes (责任清单); null: nothing. */
  readonly duties: DutyList | null;
}

export interface LedgerColumn {
  readonly name: string;
  /** Other headings that the sheet may use. */
  readonly aliases: readonly string[];
  readonly kind: 'text' | 'amount' | 'date';
  /** Of an amount, where neither heading nor cell says another; null for texts and dates. */
  readonly unit: Unit | null;
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

/** Exactly one of field, all, any and not. */
export interface LedgerCondition extends Bounds {
  /** A column of the ledger. */
  readonly field?: string | undefined;
  /** One of these texts, whole. */
  readonly is?: readonly string[] | undefined;
  /** One of these texts is part of it. */
  readonly contains?: readonly string[] | undefined;
  /** Of the bounds; the column's own where it is left out. */
  readonly unit?: string | undefined;
  /** Days of the period reported, of the window of the template, or any day up to the end of the period. */
  readonly within?: 'period' | 'window' | 'to-date' | undefined;
  /** ISO days, both within. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Whether anything stands in the cell. */
  readonly filled?: boolean | undefined;
  readonly all?: readonly LedgerCondition[] | undefined;
  readonly any?: readonly LedgerCondition[] | undefined;
  readonly not?: LedgerCondition | undefined;
}

const texts = z.array(text).check(z.minLength(1));
const optionalName = z._default(z.nullable(text), null);

const conditionSchema: z.ZodMiniType<LedgerCondition> = z.lazy(() => conditionObject);
const conditions = z._default(z.array(conditionSchema), []);
const conditionObject = z.strictObject({
  field: z.optional(text),
  is: z.optional(texts),
  contains: z.optional(texts),
  ...bounds,
  unit: z.optional(text),
  within: z.optional(z.enum(['period', 'window', 'to-date'])),
  from: z.optional(z.iso.date()),
  to: z.optional(z.iso.date()),
  filled: z.optional(z.boolean()),
  all: z.optional(z.array(conditionSchema).check(z.minLength(1))),
  any: z.optional(z.array(conditionSchema).check(z.minLength(1))),
  not: z.optional(conditionSchema),
});

const columnSchema = z.strictObject({
  name: text,
  aliases: z._default(z.array(text), []),
  kind: z._default(z.enum(['text', 'amount', 'date']), 'text'),
  unit: optionalName,
});

const taking = {
  take: z._default(z.enum(['count', 'sum', 'distinct']), 'count'),
  of: optionalName,
  where: conditions,
};

const figureSchema = z.strictObject({
  indicator: text,
  measure: z._default(z.enum(['actual', 'month', 'target', 'prior']), 'actual'),
  ...taking,
});

const problemIndicators = z.strictObject({
  raised: optionalName,
  solved: optionalName,
  open: optionalName,
  rate: optionalName,
});

const problemsSchema = z.strictObject({
  raised: optionalName,
  solved: optionalName,
  solvedWhere: conditions,
  due: optionalName,
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
  entity: optionalName,
  figures: z._default(z.array(figureSchema), []),
  problems: z._default(z.nullable(problemsSchema), null),
  duties: z._default(z.nullable(dutiesSchema), null),
});

export const ledgersSchema = z._default(z.array(ledgerSchema), []);

const CONDITION_FIELDS = keysOf(conditionObject);

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

export function readLedgers(document: z.output<typeof ledgersSchema>, names: SchemeNames): readonly Ledger[] {
  const used = new Map<string, string>();
  return document.map((ledger, index) => {
    const path = `ledgers[${index}]`;
    names.once(ledger.name, `${path}.name`, used);
    return new LedgerReader(ledger, path, names).read();
  });
}

type LedgerDocument = z.output<typeof ledgerSchema>;
type TakingDocument = Pick<z.output<typeof figureSchema>, keyof Taking>;

/** One ledger; every name of a column becomes the one that the ledger gives it. */
class LedgerReader {
  private readonly columns: readonly LedgerColumn[];
  private readonly byName: ReadonlyMap<string, LedgerColumn>;

  constructor(
    private readonly document: LedgerDocument,
    private readonly path: string,
    private readonly names: SchemeNames,
  ) {
    const used = new Map<string, string>();
    this.columns = document.columns.map((column, i) => {
      [column.name, ...column.aliases].forEach((name) => names.once(name, `${path}.columns[${i}]`, used));
      return { ...column, unit: this.unitOfColumn(column, `${path}.columns[${i}].unit`) };
    });
    this.byName = new Map(
      this.columns.flatMap((column) =>
        [column.name, ...column.aliases].map((name) => [nameKey(name), column] as const),
      ),
    );
  }

  read(): Ledger {
    const { name, sheets, key, entity, figures, problems, duties } = this.document;
    return {
      name,
      sheets: sheets.length > 0 ? sheets : [name],
      columns: this.columns,
      key: key.map((column, i) => this.column(column, `key[${i}]`)),
      entity: entity === null ? null : this.column(entity, 'entity', ['text']),
      figures: figures.map((figure, i) => this.figure(figure, `figures[${i}]`)),
      problems: problems && this.problems(problems),
      duties: duties && this.duties(duties),
    };
  }

  private unitOfColumn({ kind, unit }: LedgerDocument['columns'][number], path: string): Unit | null {
    if (unit === null) {
      if (kind === 'amount') this.names.problem(path, message('scheme.ledger-no-unit'));
      return null;
    }
    if (kind !== 'amount') this.names.problem(path, message('scheme.ledger-unit-of-text', { unit }));
    return this.unit(unit, path);
  }

  private unit(symbol: string, path: string): Unit | null {
    const unit = unitOf(symbol);
    if (!unit) this.names.problem(path, message('scheme.ledger-unknown-unit', { found: symbol }));
    return unit;
  }

  private figure(figure: LedgerDocument['figures'][number], path: string): LedgerFigure {
    const code = this.names.indicator(figure.indicator, this.at(`${path}.indicator`));
    const taken = this.taking(figure, path);
    const due = this.names.template.indicators.find((one) => one.code === code)?.unit;
    const found = this.columns.find(({ name }) => name === taken.of)?.unit;
    if (due && taken.take === 'sum' && found && convertScale(found, due) === null) {
      const units = { found: found.symbol, due: due.symbol };
      this.names.problem(this.at(`${path}.of`), message('scheme.ledger-other-unit', units));
    }
    if (due && taken.take !== 'sum' && !isCount(due)) {
      this.names.problem(
        this.at(`${path}.indicator`),
        message('scheme.ledger-no-count', { due: due.symbol }),
      );
    }
    return { indicator: code, measure: figure.measure, ...taken };
  }

  private problems({
    raised,
    solved,
    solvedWhere,
    due,
    indicators,
  }: NonNullable<LedgerDocument['problems']>) {
    if (solved === null && solvedWhere.length === 0) {
      this.names.problem(this.at('problems'), message('scheme.ledger-solved-when'));
    }
    const date = (name: string | null, field: string) =>
      name === null ? null : this.column(name, `problems.${field}`, ['date']);
    const code = (field: keyof typeof indicators): string | null => {
      const name = indicators[field];
      return name === null ? null : this.names.indicator(name, this.at(`problems.indicators.${field}`));
    };
    return {
      raised: date(raised, 'raised'),
      solved: date(solved, 'solved'),
      solvedWhere: this.conditions(solvedWhere, 'problems.solvedWhere'),
      due: date(due, 'due'),
      indicators: {
        raised: code('raised'),
        solved: code('solved'),
        open: code('open'),
        rate: code('rate'),
      },
    };
  }

  private duties({ leader, leaders, owed }: NonNullable<LedgerDocument['duties']>): DutyList {
    const used = new Map<string, string>();
    leaders.forEach((name, i) => this.names.once(name, this.at(`duties.leaders[${i}]`), used));
    return {
      leader: this.column(leader, 'duties.leader', ['text']),
      leaders,
      owed: owed.map((duty, i) => ({
        name: duty.name,
        atLeast: duty.atLeast,
        ...this.taking(duty, `duties.owed[${i}]`),
      })),
    };
  }

  private taking({ take, of, where }: TakingDocument, path: string): Taking {
    if ((of === null) !== (take === 'count')) {
      this.names.problem(
        this.at(`${path}.of`),
        message(of === null ? 'scheme.ledger-of-what' : 'scheme.ledger-of-nothing'),
      );
    }
    const kinds = take === 'sum' ? (['amount'] as const) : undefined;
    return {
      take,
      of: of === null ? null : this.column(of, `${path}.of`, kinds),
      where: this.conditions(where, `${path}.where`),
    };
  }

  private conditions(list: readonly LedgerCondition[], path: string): readonly LedgerCondition[] {
    return list.map((condition, i) => this.condition(condition, `${path}[${i}]`));
  }

  private condition(condition: LedgerCondition, path: string): LedgerCondition {
    const { field, all, any, not } = condition;
    const given = [field, all, any, not].filter((part) => part !== undefined).length;
    const asks = Object.keys(condition).filter((name) => ASKING.has(name));
    if (given !== 1) {
      this.names.problem(
        this.at(path),
        message('scheme.ledger-condition', { allowed: ['field', 'all', 'any', 'not'] }),
      );
      return condition;
    }
    if (field === undefined) {
      if (asks.length > 0)
        this.names.problem(this.at(path), message('scheme.ledger-no-field', { found: asks }));
      return {
        ...(all && { all: this.conditions(all, `${path}.all`) }),
        ...(any && { any: this.conditions(any, `${path}.any`) }),
        ...(not && { not: this.condition(not, `${path}.not`) }),
      };
    }
    return this.fieldCondition({ ...condition, field }, asks, path);
  }

  private fieldCondition(
    condition: LedgerCondition & { readonly field: string },
    asks: readonly string[],
    path: string,
  ): LedgerCondition {
    const column = this.find(condition.field, `${path}.field`);
    if (!column) return condition;
    const kinds = new Set(asks.map((name) => ASKING.get(name) ?? 'any').filter((kind) => kind !== 'any'));
    const [kind] = kinds;
    const given = { found: asks, field: column.name };
    if (asks.every((name) => name === 'unit')) {
      this.names.problem(this.at(path), message('scheme.condition-empty'));
    } else if (kinds.size > 1) {
      this.names.problem(this.at(path), message('scheme.ledger-mixed', given));
    } else if (kind !== undefined && kind !== column.kind) {
      this.names.problem(this.at(path), message(`scheme.ledger-asks-${kind}`, given));
    }
    if (kind === 'amount') this.names.bounds(condition, this.at(path));
    const unit = condition.unit === undefined ? null : this.unit(condition.unit, this.at(`${path}.unit`));
    if (unit && column.unit && convertScale(unit, column.unit) === null) {
      const units = { found: unit.symbol, due: column.unit.symbol };
      this.names.problem(this.at(`${path}.unit`), message('scheme.ledger-other-unit', units));
    }
    const { from, to } = condition;
    if (from !== undefined && to !== undefined && from > to) {
      this.names.problem(this.at(path), message('scheme.ledger-days', { from, to }));
    }
    return { ...condition, field: column.name };
  }

  /** The name that the ledger gives a column. */
  private column(name: string, path: string, kinds?: readonly LedgerColumn['kind'][]): string {
    const column = this.find(name, path);
    if (column && kinds && !kinds.includes(column.kind)) {
      const key = kinds.includes('date') ? 'date' : kinds.includes('amount') ? 'amount' : 'text';
      this.names.problem(this.at(path), message(`scheme.ledger-needs-${key}`, { field: column.name }));
    }
    return column?.name ?? name;
  }

  private find(name: string, path: string): LedgerColumn | null {
    const column = this.byName.get(nameKey(name));
    if (column) return column;
    const known = this.columns.map((one) => one.name);
    const nearest = nearestName(name, known);
    const values = { name, ledger: this.document.name };
    this.names.problem(
      this.at(path),
      nearest === null
        ? message('scheme.ledger-unknown-column', { ...values, names: known })
        : message('scheme.ledger-column-meant', { ...values, nearest }),
    );
    return null;
  }

  private at(path: string): string {
    return `${this.path}.${path}`;
  }
}

/** What a condition asks of its field, and the kind of column that can answer. */
const ASKING: ReadonlyMap<string, LedgerColumn['kind'] | 'any'> = new Map([
  ['is', 'text'],
  ['contains', 'text'],
  ['atLeast', 'amount'],
  ['above', 'amount'],
  ['atMost', 'amount'],
  ['below', 'amount'],
  ['unit', 'amount'],
  ['within', 'date'],
  ['from', 'date'],
  ['to', 'date'],
  ['filled', 'any'],
]);
