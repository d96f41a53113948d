/** Right figures in wrong cells: one finding, with everything that is to be put back as one correction. */
import type { Explanation, PrintedCells } from '../localization/corrections';
import { movesOf } from '../localization/moved-figures';
import type { Move } from '../localization/moved-figures';
import type { Problem, Relation } from '../localization/relations';
import type { SheetRelations } from '../localization/sheet-relations';
import { cellId } from '../localization/cell-id';
import type { Finding } from './finding';
import { severityOrder } from './findings';
import { suspectOf } from './root';
import type { Root } from './root';

/** Broken relations that hang together, and what could explain them cell by cell, the likeliest first. */
export interface ExplainedTrouble {
  readonly relations: readonly Relation[];
  readonly explanations: readonly Explanation[];
}

/** How likely figures are moved, on the scale of corrections.ts. */
const CHANCE = 0.01;
/** One error is likelier than two. */
const SECOND_ERROR = 0.1;

/**
 * Moves that explain troubles better than a slip in each cell does.
 * @returns the roots, and the troubles that need no other explanation
 * @throws Stopped
 */
export function movedRoots(
  troubles: readonly ExplainedTrouble[],
  findingsOf: ReadonlyMap<Relation, readonly Finding[]>,
  sheet: SheetRelations,
  problem: Problem,
  cells: PrintedCells,
): { readonly roots: Root[]; readonly explained: ReadonlySet<ExplainedTrouble> } {
  const open = new Set(troubles.filter((trouble) => !isOneSlip(trouble)));
  const roots: Root[] = [];
  const explained = new Set<ExplainedTrouble>();
  if (open.size === 0) return { roots, explained };
  const violated = [...open].flatMap(({ relations }) => relations);
  for (const move of movesOf(violated, sheet, problem, cells)) {
    const own = [...open].filter(({ relations }) => relations.some((relation) => move.mends.has(relation)));
    const isWhole = own.every(({ relations }) => relations.every((relation) => move.mends.has(relation)));
    if (own.length === 0 || !isWhole || chanceOf(own) >= CHANCE) continue;
    const root = rootOf(move, own, findingsOf, sheet);
    if (!root) continue;
    roots.push(root);
    for (const trouble of own) {
      open.delete(trouble);
      explained.add(trouble);
    }
  }
  return { roots, explained };
}

/** A slip of the pen in one cell that mends everything needs no figures moved. */
function isOneSlip({ explanations: [best] }: ExplainedTrouble): boolean {
  const [correction, ...others] = best?.corrections ?? [];
  return correction != null && others.length === 0 && correction.kind !== 'recomputed';
}

function chanceOf(troubles: readonly ExplainedTrouble[]): number {
  const best = troubles.map(({ explanations: [first] }) => first);
  const errors = best.reduce((sum, explanation) => sum + (explanation?.cells.length ?? 1), 0);
  const chance = best.reduce((product, explanation) => product * (explanation?.chance ?? 0), 1);
  return chance * SECOND_ERROR ** (errors - 1);
}

function rootOf(
  { kind, figures }: Move,
  troubles: readonly ExplainedTrouble[],
  findingsOf: ReadonlyMap<Relation, readonly Finding[]>,
  sheet: SheetRelations,
): Root | null {
  const findings = troubles
    .flatMap(({ relations }) => relations.flatMap((relation) => findingsOf.get(relation) ?? []))
    .sort(severityOrder);
  const found =
    findings.find(({ cells: [first] }) => first && figures.has(cellId(first))) ??
    findings.find(({ cells }) => cells.some((ref) => figures.has(cellId(ref))));
  if (!found) return null;
  return {
    cells: new Set(figures.keys()),
    isSure: true,
    found,
    told: { ...found, suspects: suspectOf(figures, kind, sheet) },
    dependants: findings.filter((finding) => finding !== found),
  };
}
