/** Conditions on the rows of a ledger: their form, and whether its columns can answer them. */
import * as z from 'zod/mini';
import { message } from '../../message';
import { convertScale } from '../../statistics/units';
import type { SchemeNames } from '../names';
import { bounds, keysOf, text } from '../shapes';
import type { Bounds } from '../shapes';
import { unitNamed } from './ledger-columns';
import type { LedgerColumn, LedgerColumns } from './ledger-columns';

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

export const conditionSchema: z.ZodMiniType<LedgerCondition> = z.lazy(() => conditionObject);
export const conditions = z._default(z.array(conditionSchema), []);
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

export const CONDITION_FIELDS = keysOf(conditionObject);

/**
 * Every name of a column becomes the one that the ledger gives it; what cannot be asked goes to the problems of names.
 * @param path of the list in the document
 */
export const readConditions = (
  list: readonly LedgerCondition[],
  path: string,
  columns: LedgerColumns,
  names: SchemeNames,
): readonly LedgerCondition[] =>
  list.map((condition, i) => readCondition(condition, `${path}[${i}]`, columns, names));

function readCondition(
  condition: LedgerCondition,
  path: string,
  columns: LedgerColumns,
  names: SchemeNames,
): LedgerCondition {
  const { field, all, any, not } = condition;
  const given = [field, all, any, not].filter((part) => part !== undefined).length;
  const asks = asksOf(condition);
  if (given !== 1) {
    names.problem(path, message('scheme.ledger-condition', { allowed: ['field', 'all', 'any', 'not'] }));
    return condition;
  }
  if (field === undefined) {
    if (asks.length > 0) names.problem(path, message('scheme.ledger-no-field', { found: asks }));
    return {
      ...(all && { all: readConditions(all, `${path}.all`, columns, names) }),
      ...(any && { any: readConditions(any, `${path}.any`, columns, names) }),
      ...(not && { not: readCondition(not, `${path}.not`, columns, names) }),
    };
  }
  return fieldCondition({ ...condition, field }, asks, path, columns, names);
}

function fieldCondition(
  condition: LedgerCondition & { readonly field: string },
  asks: readonly string[],
  path: string,
  columns: LedgerColumns,
  names: SchemeNames,
): LedgerCondition {
  const column = columns.find(condition.field, `${path}.field`);
  if (!column) return condition;
  const kinds = kindsAsked(asks);
  const [kind] = kinds;
  const given = { found: asks, field: column.name };
  if (asks.every((name) => name === 'unit')) names.problem(path, message('scheme.condition-empty'));
  else if (condition.filled === false && asks.length > 1) {
    names.problem(path, message('scheme.condition-blank'));
  } else if (kinds.length > 1) names.problem(path, message('scheme.ledger-mixed', given));
  else if (kind !== undefined && kind !== column.kind) {
    names.problem(path, message(`scheme.ledger-asks-${kind}`, given));
  }
  if (kind === 'amount') names.bounds(condition, path);
  const unit = condition.unit === undefined ? null : unitNamed(condition.unit, `${path}.unit`, names);
  if (unit && column.unit && convertScale(unit, column.unit) === null) {
    const units = { found: unit.symbol, due: column.unit.symbol };
    names.problem(`${path}.unit`, message('scheme.ledger-other-unit', units));
  }
  const { from, to } = condition;
  if (from !== undefined && to !== undefined && from > to) {
    names.problem(path, message('scheme.ledger-days', { from, to }));
  }
  return { ...condition, field: column.name };
}

/** Conditions that name a column, however deep they stand. */
export const leavesOf = (list: readonly LedgerCondition[]): readonly LedgerCondition[] =>
  list.flatMap((condition) => [
    ...(condition.field === undefined ? [] : [condition]),
    ...leavesOf([
      ...(condition.all ?? []),
      ...(condition.any ?? []),
      ...(condition.not ? [condition.not] : []),
    ]),
  ]);

/** What is asked of the field. */
export const asksOf = (condition: LedgerCondition): readonly string[] =>
  Object.entries(condition).flatMap(([name, value]) =>
    value !== undefined && ASKING.has(name) ? [name] : [],
  );

/** The kinds of column that can answer; none where any can. */
export const kindsAsked = (asks: readonly string[]): readonly LedgerColumn['kind'][] => [
  ...new Set(
    asks.flatMap((name) => {
      const kind = ASKING.get(name);
      return kind === undefined || kind === 'any' ? [] : [kind];
    }),
  ),
];

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
