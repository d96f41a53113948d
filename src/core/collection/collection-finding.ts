/** What does not agree between submitted files. */
import type { CellRef } from '../../workbook/address';
import type { Message } from '../message';
import type { Period } from '../statistics/period';
import type { Severity } from '../template/template';

/** Ids of the checks across files; other people's scripts rely on them. */
export const COLLECTION_RULES = [
  'collection.missing',
  'collection.double',
  'collection.entity-unknown',
  'collection.entity-in-name',
  'collection.period',
  'collection.sent-again',
  'collection.identical',
  'collection.unit',
  'collection.target',
  'collection.row',
  'collection.total',
] as const;
export type CollectionRule = (typeof COLLECTION_RULES)[number];

export interface CollectionFinding {
  readonly rule: CollectionRule;
  readonly severity: Severity;
  /** As the template spells it; null where it is about several, or about none. */
  readonly entity: string | null;
  /** Code of the indicator; null where it is about whole files. */
  readonly indicator: string | null;
  /** Of which nothing came, where that is what is wrong. */
  readonly period?: Period | null;
  /** The files that take part, and their cells where there are any; the first is where to look. */
  readonly places: readonly CollectionPlace[];
  /** One sentence: what is wrong, and what to do. */
  readonly message: Message;
}

export interface CollectionPlace {
  readonly file: string;
  readonly cells: readonly CellRef[];
}
