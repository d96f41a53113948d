/** One wrong cell, one finding: the cell of the likeliest explanation, and those that could take its place. */
import { cellId } from '../localization/cell-id';
import type { Correction, Explanation } from '../localization/corrections';
import { cellsOf } from '../localization/relations';
import type { CellId, Relation } from '../localization/relations';
import type { SheetRelations } from '../localization/sheet-relations';
import type { Finding, Suspect } from './finding';
import { severityOrder } from './findings';
import type { ExplainedTrouble } from './moved-roots';
import { suspectOf } from './root';
import type { Root } from './root';

/** Suspects that are told for one finding: "A or B"; the total of three parts is not left out beside them. */
const MOST_SUSPECTS = 4;
/** How much less likely than the first a further suspect may be. */
const WORTH_TELLING = 1 / 50;

/** A root for each cell of the likeliest explanation. */
export function cellRoots(
  { relations, explanations }: ExplainedTrouble,
  findingsOf: ReadonlyMap<Relation, readonly Finding[]>,
  sheet: SheetRelations,
): Root[] {
  const [best] = explanations;
  if (!best) return [];
  // A finding may name fewer cells than its relation speaks of.
  let left = relations
    .flatMap((relation) =>
      (findingsOf.get(relation) ?? []).map((finding) => ({ finding, cells: new Set(cellsOf(relation)) })),
    )
    .sort((a, b) => severityOrder(a.finding, b.finding));
  return best.cells.flatMap((cell, place): Root[] => {
    const accusing = left.filter(({ cells }) => cells.has(cell));
    left = left.filter((other) => !accusing.includes(other));
    const own = accusing.map(({ finding }) => finding);
    // The first cell is where to look; a finding that does not name the cell at all is no place to speak of it.
    const found =
      own.find(({ cells: [first] }) => first && cellId(first) === cell) ??
      own.find(({ cells }) => cells.some((ref) => cellId(ref) === cell)) ??
      own[0];
    if (!found) return [];
    const others = explanations.slice(1).filter(({ cells }) => isSwapOf(best.cells, cells, cell));
    const telling = others.filter(({ chance }) => chance >= best.chance * WORTH_TELLING);
    const suspects = [best.corrections[place], ...telling.map((other) => correctionInstead(other, best))]
      .filter((correction) => correction != null)
      .filter(({ kind }) => kind === 'sign-flip' || !isOfSign(found))
      .slice(0, MOST_SUSPECTS)
      .flatMap((correction) => suspectsOf(correction, sheet));
    return [
      {
        cells: new Set([cell]),
        isSure: telling.length === 0,
        found,
        told: { ...found, suspects },
        dependants: own.filter((other) => other !== found),
      },
    ];
  });
}

/** A loss is no error: only a sign that would make the rate right is worth a word. */
const isOfSign = ({ rule }: Finding): boolean => rule === 'plausibility.base-sign';

/** Whether two explanations differ in one cell only. */
const isSwapOf = (best: readonly CellId[], other: readonly CellId[], cell: CellId): boolean =>
  other.length === best.length && best.every((one) => (one === cell) !== other.includes(one));

const correctionInstead = ({ cells, corrections }: Explanation, best: Explanation) =>
  corrections[cells.findIndex((one) => !best.cells.includes(one))];

const suspectsOf = ({ cell, printed, kind, along }: Correction, sheet: SheetRelations): Suspect[] =>
  suspectOf([[cell, printed], ...(along ?? [])], kind, sheet);
