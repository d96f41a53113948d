/** The lines of each entity, sorted out once: a thousand entities are not looked for in a hundred thousand rows each. */
import type { LedgerTable } from './read-ledger';

/** In the order of the rows; all of them for a name that no row bears. */
export function linesOf(table: LedgerTable, entity: string | null): Int32Array {
  let lines = sorted.get(table);
  if (!lines) sorted.set(table, (lines = sortedLines(table)));
  const place = entity === null ? -1 : table.entities.indexOf(entity);
  return lines.byEntity[place] ?? lines.all;
}

interface SortedLines {
  readonly all: Int32Array;
  readonly byEntity: readonly Int32Array[];
}

const sorted = new WeakMap<LedgerTable, SortedLines>();

function sortedLines({ rows, entities, entity }: LedgerTable): SortedLines {
  const counts = new Int32Array(entities.length);
  for (const place of entity) if (place >= 0) counts[place] = (counts[place] ?? 0) + 1;
  const byEntity = Array.from(counts, (count) => new Int32Array(count));
  const filled = new Int32Array(entities.length);
  for (let line = 0; line < rows.length; line++) {
    const own = byEntity[entity[line] ?? -1];
    const place = entity[line] ?? -1;
    if (!own) continue;
    own[filled[place] ?? 0] = line;
    filled[place] = (filled[place] ?? 0) + 1;
  }
  return { all: Int32Array.from(rows, (_, line) => line), byEntity };
}
