/** Sections classes (三色管理) and stages (签约未注册 …): rows sorted by conditions that the user types; the first class that holds. */
import * as z from 'zod/mini';
import { keysOf, optionalText, text } from '../shapes';
import { CONDITION_FIELDS, conditions } from './ledger-conditions';
import type { LedgerCondition } from './ledger-conditions';
import type { Ledger } from './ledgers';

/** One way to sort rows: firms into colours, projects into what they have not done yet. */
export interface Classing {
  readonly name: string;
  /** Whose rows are sorted: a ledger of the scheme, or one of the columns that the conditions name. */
  readonly list: Ledger;
  /** Column that names a row; null: none was said. */
  readonly subject: string | null;
  readonly classes: readonly RowClass[];
}

export interface RowClass {
  readonly name: string;
  /** The colour that it bears; null: none. */
  readonly look: 'green' | 'yellow' | 'red' | null;
  /** All of them must hold; none: whatever is left. */
  readonly when: readonly LedgerCondition[];
}

const classSchema = z.strictObject({
  name: text,
  look: z._default(z.nullable(z.enum(['green', 'yellow', 'red'])), null),
  when: conditions,
});

const classingSchema = z.strictObject({
  name: text,
  /** Name of a ledger of the scheme. */
  ledger: optionalText,
  /** Names of the sheets that may hold the rows, where no ledger is named. */
  sheets: z._default(z.array(text), []),
  subject: optionalText,
  classes: z.array(classSchema).check(z.minLength(1)),
});

export type ClassingDocument = z.output<typeof classingSchema>;

export const classesSchema = z._default(z.array(classingSchema), []);

export const CLASS_FIELDS: ReadonlyMap<string, readonly string[]> = new Map(
  ['classes', 'stages'].flatMap((section) => [
    [section, keysOf(classingSchema)] as const,
    [`${section}.classes`, keysOf(classSchema)] as const,
    [`${section}.classes.when`, CONDITION_FIELDS] as const,
  ]),
);
