/** Sentence patterns as a scheme holds them, to be edited one by one; what is wrong with them parseScheme says, at its place. */
import { documentObject, isObject } from '../scheme/document-object';
import type { BulletinRule, FieldCondition } from '../scheme/sections/bulletin';
import type { Bounds } from '../scheme/shapes';
import { FIELDS } from '../scheme/sections/bulletin-fields';
import type { Each } from '../scheme/sections/bulletin-fields';
import { SCHEME_FORMAT } from '../scheme/scheme';

export interface PatternDocument {
  readonly each: Each;
  /** Under any of their spellings; left out: all. */
  readonly indicators?: Chosen;
  readonly entities?: Chosen;
  readonly opening?: readonly WayDocument[];
  readonly clauses: readonly ClauseDocument[];
}

export type Chosen = 'all' | readonly string[];

export interface ClauseDocument {
  readonly optional?: boolean;
  readonly ways: readonly WayDocument[];
}

export interface WayDocument {
  readonly when?: readonly ConditionDocument[];
  readonly zh?: string | null;
  readonly en?: string | null;
}

/** A bound may be what somebody has typed and is no number: it is told at its place. */
export type ConditionDocument = Pick<FieldCondition, 'field' | 'is'> & {
  readonly [B in keyof Bounds]?: number | string;
};

export type Language = 'zh' | 'en';

export type PatternsOfScheme =
  | { readonly kind: 'usual' }
  | { readonly kind: 'own'; readonly patterns: readonly PatternDocument[] }
  /** They are no list of patterns: nothing can be shown to be edited. */
  | { readonly kind: 'unreadable' };

/** @param scheme as JSON; null: there is none */
export function patternsOf(scheme: string | null): PatternsOfScheme {
  if (scheme === null) return { kind: 'usual' };
  const document = documentObject(scheme);
  if (!document) return { kind: 'unreadable' };
  const { bulletin } = document;
  const patterns = isObject(bulletin) ? bulletin.patterns : undefined;
  if (patterns === undefined || patterns === null) return { kind: 'usual' };
  return Array.isArray(patterns) && patterns.every(isPattern)
    ? { kind: 'own', patterns }
    : { kind: 'unreadable' };
}

/**
 * The same scheme with these patterns, and everything else as it was.
 * @param scheme one that patternsOf could read
 * @param patterns null: the usual ones
 * @returns null where nothing is left in it
 */
export function schemeWithPatterns(
  scheme: string | null,
  patterns: readonly PatternDocument[] | null,
): string | null {
  const before = scheme === null ? {} : (documentObject(scheme) ?? {});
  const { patterns: replaced, ...others } = (isObject(before.bulletin) ? before.bulletin : {}) as Partial<
    Record<keyof BulletinRule, unknown>
  >;
  void replaced;
  const bulletin = patterns === null ? others : { ...others, patterns };
  const { bulletin: gone, ...rest }: Readonly<Record<string, unknown>> = { format: SCHEME_FORMAT, ...before };
  void gone;
  const document = Object.keys(bulletin).length > 0 ? { ...rest, bulletin } : rest;
  return Object.keys(document).length > 1 ? `${JSON.stringify(document, null, 2)}\n` : null;
}

const isPattern = (value: unknown): value is PatternDocument =>
  isObject(value) &&
  typeof value.each === 'string' &&
  Object.hasOwn(FIELDS, value.each) &&
  [value.indicators, value.entities].every(
    (one) => one === undefined || one === 'all' || isListOf(one, isText),
  ) &&
  isListOf(value.opening ?? [], isWay) &&
  isListOf(value.clauses, (clause) => isObject(clause) && isListOf(clause.ways, isWay));

const isWay = (value: unknown): boolean =>
  isObject(value) &&
  [value.zh, value.en].every((wording) => wording == null || typeof wording === 'string') &&
  isListOf(
    value.when ?? [],
    (one) =>
      isObject(one) &&
      typeof one.field === 'string' &&
      isListOf(one.is ?? [], isText) &&
      [one.atLeast, one.above, one.atMost, one.below].every((bound) => bound === undefined || isBound(bound)),
  );

const isBound = (value: unknown): boolean => typeof value === 'number' || isText(value);
const isText = (value: unknown): boolean => typeof value === 'string';
const isListOf = (value: unknown, is: (one: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(is);
