/** Classes and stages of a scheme, read: their conditions ask the columns of a ledger, or make a list of the columns that they name. */
import { message } from '../../message';
import { nameKey } from '../../template/name-key';
import type { SchemeNames } from '../names';
import { nearestName } from '../nearest-name';
import type { Classing, ClassingDocument } from './classes';
import { LedgerColumns, unitNamed } from './ledger-columns';
import type { LedgerColumn } from './ledger-columns';
import { asksOf, kindsAsked, leavesOf, readConditions } from './ledger-conditions';
import type { Ledger } from './ledgers';

/** @param ledgers of the same scheme, read */
export function readClassings(
  documents: readonly ClassingDocument[],
  section: 'classes' | 'stages',
  ledgers: readonly Ledger[],
  names: SchemeNames,
): readonly Classing[] {
  const used = new Map<string, string>();
  return documents.map((document, index) => {
    const path = `${section}[${index}]`;
    names.once(document.name, `${path}.name`, used);
    const list = listOf(document, path, ledgers, names);
    const columns = new LedgerColumns(list.name, list.columns, names);
    const usedClasses = new Map<string, string>();
    const { name, subject, classes } = document;
    return {
      ...{ name, list },
      subject: subject === null ? null : columns.named(subject, `${path}.subject`, ['text']),
      classes: classes.map((one, i) => {
        const at = `${path}.classes[${i}]`;
        names.once(one.name, `${at}.name`, usedClasses);
        if (one.when.length === 0 && i < classes.length - 1) {
          names.problem(`${path}.classes[${i + 1}]`, message('template.lights-unreachable'));
        }
        return { ...one, when: readConditions(one.when, `${at}.when`, columns, names) };
      }),
    };
  });
}

function listOf(
  document: ClassingDocument,
  path: string,
  ledgers: readonly Ledger[],
  names: SchemeNames,
): Ledger {
  const { ledger: named, sheets } = document;
  if (named === null) return ownList(document, path, names);
  if (sheets.length > 0) {
    names.problem(`${path}.sheets`, message('scheme.class-sheets-of-ledger', { ledger: named }));
  }
  const found = ledgers.find(({ name }) => nameKey(name) === nameKey(named));
  if (found) return found;
  const known = ledgers.map(({ name }) => name);
  const nearest = nearestName(named, known);
  names.problem(
    `${path}.ledger`,
    nearest === null
      ? message('scheme.class-no-ledger', { name: named })
      : message('scheme.class-ledger-meant', { name: named, nearest }),
  );
  return ownList(document, path, names);
}

/** A list of its own: the columns are what the conditions ask for, each of the kind that can answer. */
function ownList(document: ClassingDocument, path: string, names: SchemeNames): Ledger {
  const { name, sheets, subject, classes } = document;
  const columns = new Map<string, LedgerColumn>();
  const add = (field: string, kind: LedgerColumn['kind'], unit: LedgerColumn['unit']): void => {
    columns.set(nameKey(field), { name: field, aliases: [], kind, unit });
  };
  if (subject !== null) add(subject, 'text', null);
  classes.forEach(({ when }, i) => {
    for (const leaf of leavesOf(when)) {
      const { field = '', unit } = leaf;
      const known = columns.get(nameKey(field));
      const [kind] = kindsAsked(asksOf(leaf));
      if (known && (known.kind !== 'text' || kind === undefined)) continue;
      const own =
        unit === undefined || kind !== 'amount' ? null : unitNamed(unit, `${path}.classes[${i}]`, names);
      add(known?.name ?? field, kind ?? 'text', own);
    }
  });
  return {
    name,
    sheets: sheets.length > 0 ? sheets : [name],
    columns: [...columns.values()],
    key: subject === null ? [] : [subject],
    isUnnamed: subject === null,
    ...{ entity: null, figures: [], problems: null, duties: null },
  };
}
