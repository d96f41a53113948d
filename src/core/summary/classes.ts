/** Rows of a list sorted by the user's own conditions: firms into colours (三色管理), projects into what they have not done yet. */
import type { CellRef } from '../../workbook/address';
import type { Classing, RowClass, RowCondition } from '../scheme/sections/classes';
import { nameKey } from '../template/name-key';
import { isWithin } from './entity-lights';

/** A firm or a project. */
export interface ListRow {
  readonly name: string;
  /** By the heading of the column: a number, a text, or null where the cell is blank. */
  readonly fields: ReadonlyMap<string, number | string | null>;
  /** Where it stands. */
  readonly cell: CellRef | null;
}

export interface Classed {
  readonly classing: Classing;
  /** In the order of the scheme; those without rows too. */
  readonly classes: readonly { readonly rowClass: RowClass; readonly rows: readonly ListRow[] }[];
  /** No condition fits, or one that comes first cannot be told. */
  readonly unclassed: readonly { readonly row: ListRow; readonly missing: readonly string[] }[];
}

/** The first class whose conditions all hold. Where one of them cannot be told (a blank, a text for a number), nothing is guessed. */
export function classify(rows: readonly ListRow[], classing: Classing): Classed {
  const found = new Map<RowClass, ListRow[]>(classing.classes.map((own) => [own, []]));
  const unclassed: { row: ListRow; missing: readonly string[] }[] = [];
  for (const row of rows) {
    const fields = new Map([...row.fields].map(([field, value]) => [nameKey(field), value]));
    const answer = classOf(fields, classing.classes);
    if ('rowClass' in answer) found.get(answer.rowClass)?.push(row);
    else unclassed.push({ row, missing: answer.missing });
  }
  return { classing, classes: [...found].map(([rowClass, own]) => ({ rowClass, rows: own })), unclassed };
}

type Fields = ReadonlyMap<string, number | string | null>;

function classOf(
  fields: Fields,
  classes: readonly RowClass[],
): { readonly rowClass: RowClass } | { readonly missing: readonly string[] } {
  for (const rowClass of classes) {
    const answers = rowClass.when.map((condition) => ({ condition, answer: holds(condition, fields) }));
    if (answers.some(({ answer }) => answer === false)) continue;
    const unknown = answers.filter(({ answer }) => answer === null);
    if (unknown.length === 0) return { rowClass };
    return { missing: unknown.map(({ condition }) => condition.field) };
  }
  return { missing: [] };
}

/** null: cannot be told. */
function holds(condition: RowCondition, fields: Fields): boolean | null {
  const { field, is, filled } = condition;
  const value = fields.get(nameKey(field)) ?? null;
  const isBlank = value === null || (typeof value === 'string' && value.trim() === '');
  if (filled !== undefined && filled === isBlank) return false;
  const bounded = [condition.atLeast, condition.above, condition.atMost, condition.below];
  if (is === undefined && bounded.every((bound) => bound === undefined)) return true;
  if (isBlank) return null;
  if (is && !is.some((text) => nameKey(text) === nameKey(String(value)))) return false;
  if (bounded.every((bound) => bound === undefined)) return true;
  return typeof value === 'number' ? isWithin(value, condition) : null;
}
