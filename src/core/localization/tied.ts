/** What a change of some cells can break at all: much less than everything that the wrong cells take part in. */
import { cellsOf } from './relations';
import type { CellId, RateRelation, Relation } from './relations';

/**
 * The relations among these that the changed cells are tied to, directly or through others. A relation is no tie where a
 * freed cell that nothing else speaks of can always make it hold.
 */
export function tiedTo(
  changed: ReadonlySet<CellId>,
  relations: readonly Relation[],
  freed: ReadonlySet<CellId>,
): readonly Relation[] {
  const held = withoutLoose(relations, changed, freed);
  const lines = held.filter(({ kind }) => kind !== 'any');
  const reached = reachedFrom(changed, lines);
  // Relations with several ways are tried one by one, each with all lines: one of them does not lead to the next.
  const choices = held.filter(
    (relation) => relation.kind === 'any' && cellsOf(relation).some((cell) => reached.has(cell)),
  );
  const all = reachedFrom(new Set([...reached, ...choices.flatMap(cellsOf)]), lines);
  return [...lines.filter((relation) => cellsOf(relation).some((cell) => all.has(cell))), ...choices];
}

function reachedFrom(start: ReadonlySet<CellId>, relations: readonly Relation[]): ReadonlySet<CellId> {
  const reached = new Set(start);
  let open = relations.map(cellsOf);
  for (let before = -1; open.length !== before;) {
    before = open.length;
    open = open.filter((cells) => {
      if (!cells.some((cell) => reached.has(cell))) return true;
      for (const cell of cells) reached.add(cell);
      return false;
    });
  }
  return reached;
}

function withoutLoose(
  relations: readonly Relation[],
  changed: ReadonlySet<CellId>,
  freed: ReadonlySet<CellId>,
): readonly Relation[] {
  const uses = new Map<CellId, number>();
  for (const relation of relations) {
    for (const cell of new Set(cellsOf(relation))) uses.set(cell, (uses.get(cell) ?? 0) + 1);
  }
  const isLoose = (cell: CellId): boolean => freed.has(cell) && uses.get(cell) === 1;
  // Its whole must stay positive all the same: one that may change is left to be looked at.
  const canFollow = ({ part, rate, whole }: RateRelation): boolean =>
    (isLoose(part) || isLoose(rate)) &&
    !whole.some(({ cell }) => cell === part || changed.has(cell) || freed.has(cell));
  const held = relations.filter((relation) => {
    switch (relation.kind) {
      case 'linear':
        return !relation.terms.some(({ cell }) => isLoose(cell));
      case 'rate':
        return !canFollow(relation);
      case 'any':
        return !relation.alternatives.some(canFollow);
      case 'opaque':
        return true;
    }
  });
  return held.length === relations.length ? held : withoutLoose(held, changed, freed);
}
