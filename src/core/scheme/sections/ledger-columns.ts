/** The columns of a ledger: how they are written in a scheme, and found again under any of their headings. */
import * as z from 'zod/mini';
import { message } from '../../message';
import { unitOf } from '../../statistics/units';
import type { Unit } from '../../statistics/units';
import { nameKey } from '../../template/name-key';
import type { SchemeNames } from '../names';
import { nearestName } from '../nearest-name';
import { optionalText, text } from '../shapes';

export interface LedgerColumn {
  readonly name: string;
  /** Other headings that the sheet may use. */
  readonly aliases: readonly string[];
  readonly kind: 'text' | 'amount' | 'date';
  /** Of an amount, where neither heading nor cell says another; null for texts and dates. */
  readonly unit: Unit | null;
}

export const columnSchema = z.strictObject({
  name: text,
  aliases: z._default(z.array(text), []),
  kind: z._default(z.enum(['text', 'amount', 'date']), 'text'),
  unit: optionalText,
});

export class LedgerColumns {
  private readonly byName: ReadonlyMap<string, LedgerColumn>;

  constructor(
    /** Name of the ledger. */
    private readonly ledger: string,
    readonly all: readonly LedgerColumn[],
    private readonly names: SchemeNames,
  ) {
    this.byName = new Map(
      all.flatMap((column) =>
        [column.name, ...column.aliases].map((name) => [nameKey(name), column] as const),
      ),
    );
  }

  /** The name that the ledger gives a column; as written where it has none, which is a problem. */
  named(name: string, path: string, kinds?: readonly LedgerColumn['kind'][]): string {
    const column = this.find(name, path);
    if (column && kinds && !kinds.includes(column.kind)) {
      const key = kinds.includes('date') ? 'date' : kinds.includes('amount') ? 'amount' : 'text';
      this.names.problem(path, message(`scheme.ledger-needs-${key}`, { field: column.name }));
    }
    return column?.name ?? name;
  }

  find(name: string, path: string): LedgerColumn | null {
    const column = this.byName.get(nameKey(name));
    if (column) return column;
    const known = this.all.map((one) => one.name);
    const nearest = nearestName(name, known);
    const values = { name, ledger: this.ledger };
    this.names.problem(
      path,
      nearest === null
        ? message('scheme.ledger-unknown-column', { ...values, names: known })
        : message('scheme.ledger-column-meant', { ...values, nearest }),
    );
    return null;
  }
}

export function readColumns(
  documents: readonly z.output<typeof columnSchema>[],
  path: string,
  names: SchemeNames,
): readonly LedgerColumn[] {
  const used = new Map<string, string>();
  return documents.map((column, i) => {
    const at = `${path}[${i}]`;
    [column.name, ...column.aliases].forEach((name) => names.once(name, at, used));
    return { ...column, unit: unitOfColumn(column, `${at}.unit`, names) };
  });
}

function unitOfColumn(
  { kind, unit }: z.output<typeof columnSchema>,
  path: string,
  names: SchemeNames,
): Unit | null {
  if (unit === null) {
    if (kind === 'amount') names.problem(path, message('scheme.ledger-no-unit'));
    return null;
  }
  if (kind !== 'amount') names.problem(path, message('scheme.ledger-unit-of-text', { unit }));
  return unitNamed(unit, path, names);
}

/** null and a problem where nobody knows it. */
export function unitNamed(symbol: string, path: string, names: SchemeNames): Unit | null {
  const unit = unitOf(symbol);
  if (!unit) names.problem(path, message('scheme.ledger-unknown-unit', { found: symbol }));
  return unit;
}
