/** The ledgers of a scheme as they stand in its document: to be edited one by one, and put back with everything else as it was. */
import { documentObject, isObject } from '../scheme/document-object';
import { SCHEME_FORMAT } from '../scheme/scheme';
import { ledgersSchema } from '../scheme/sections/ledgers';
import type { LedgerDocument } from '../scheme/sections/ledgers';

/** @param scheme as JSON; null: there is none. @returns null where they cannot be shown to be edited */
export function ledgersOfScheme(scheme: string | null): readonly LedgerDocument[] | null {
  if (scheme === null) return [];
  const document = documentObject(scheme);
  if (!document) return null;
  const read = ledgersSchema.safeParse(document['ledgers']);
  return read.success ? read.data : null;
}

/**
 * The same scheme with this ledger, and everything else as it was; classes and stages of a ledger go along with its name.
 * @param scheme one that ledgersOfScheme could read
 * @param place the ledger that it takes the place of; null: it is a new one
 */
export function schemeWithLedger(
  scheme: string | null,
  ledger: LedgerDocument,
  place: number | null,
): string {
  const { before, own } = partsOf(scheme);
  const old = place === null ? undefined : own[place];
  const ledgers =
    old === undefined
      ? [...own, plainLedger(ledger)]
      : own.map((one, index) => (index === place ? plainLedger(ledger) : one));
  const former = isObject(old) && typeof old['name'] === 'string' ? old['name'] : null;
  const isRenamed = former !== null && former !== ledger.name;
  return written({
    ...before,
    ledgers,
    ...(isRenamed && renamedIn(before, former, ledger.name)),
  });
}

/** @returns null where nothing is left of the scheme */
export function schemeWithoutLedger(scheme: string, place: number): string | null {
  const { before, own } = partsOf(scheme);
  const { ledgers: replaced, ...rest } = before;
  void replaced;
  const ledgers = own.filter((_, index) => index !== place);
  const document = ledgers.length > 0 ? { ...rest, ledgers } : rest;
  return Object.keys(document).length > 1 ? written(document) : null;
}

/** As a person would write it: what is left out has its default. */
export function plainLedger(ledger: LedgerDocument): unknown {
  return without(ledger, DEFAULT) ?? {};
}

/** A name that no other ledger of the scheme has. */
export function freeName(wanted: string, taken: readonly string[]): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted} ${number}`;
    if (!taken.includes(name)) return name;
  }
}

/** null, empty lists, and the first of the choices, wherever they stand. */
const DEFAULT: Readonly<Record<string, unknown>> = {
  kind: 'text',
  take: 'count',
  measure: 'actual',
};

function without(value: unknown, defaults: Readonly<Record<string, unknown>>): unknown {
  if (value === null || value === undefined) return undefined;
  if (Array.isArray(value))
    return value.length === 0 ? undefined : value.map((one) => without(one, defaults) ?? {});
  if (!isObject(value)) return value;
  const kept = Object.entries(value).flatMap(([name, part]) => {
    const plain =
      Object.hasOwn(defaults, name) && defaults[name] === part ? undefined : without(part, defaults);
    return plain === undefined ? [] : [[name, plain] as const];
  });
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

function partsOf(scheme: string | null) {
  const before: Readonly<Record<string, unknown>> = {
    format: SCHEME_FORMAT,
    ...(scheme === null ? {} : documentObject(scheme)),
  };
  const { ledgers } = before;
  return { before, own: Array.isArray(ledgers) ? (ledgers as readonly unknown[]) : [] };
}

function renamedIn(document: Readonly<Record<string, unknown>>, from: string, to: string) {
  const renamed = (section: unknown): unknown =>
    Array.isArray(section)
      ? section.map((one: unknown) =>
          isObject(one) && one['ledger'] === from ? { ...one, ledger: to } : one,
        )
      : section;
  return Object.fromEntries(
    ['classes', 'stages'].flatMap((name) =>
      document[name] === undefined ? [] : [[name, renamed(document[name])] as const],
    ),
  );
}

const written = (document: unknown): string => `${JSON.stringify(document, null, 2)}\n`;
