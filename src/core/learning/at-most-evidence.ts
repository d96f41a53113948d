/** Does one figure stay at or below another in the sheets, and does it do so because of what they are? */
import { mayBeAtMost } from '../rules/ends';
import type { Support } from './learned';
import type { Amount, SheetTable } from './sheet-table';
import type { Case, Fit } from './sum-evidence';

/** part ≤ whole, of one unit group; indexes into template.indicators. */
export interface AtMost {
  readonly part: number;
  readonly whole: number;
}

export interface AtMostEvidence extends AtMost {
  readonly measures: readonly Amount[];
  readonly support: Support;
  /** Places where the part is truly below the whole, not only within rounding. */
  readonly places: number;
  readonly example: Case;
}

function atMostFit({ part, whole }: AtMost, { table, measure, entity }: Case): Fit {
  const off = table.value(measure, part, entity) - table.value(measure, whole, entity);
  if (Number.isNaN(off)) return 'missing';
  const room = table.half(measure, part, entity) + table.half(measure, whole, entity);
  if (off <= 0) return 'fits';
  if (off > room * 2 + Math.abs(table.value(measure, part, entity)) * UNROUNDED) return 'fails';
  const [low, high] = [table.quantity(measure, part, entity), table.quantity(measure, whole, entity)];
  return low && high && mayBeAtMost(low.rounded, high.rounded, false) ? 'fits' : 'fails';
}

const UNROUNDED = 1e-12;

/** An order that is broken even once is none; one that is nowhere more than equality is not known. Targets are set, not counted. */
export function atMostEvidence(
  relation: AtMost,
  tables: readonly SheetTable[],
): AtMostEvidence | 'fails' | 'unknown' {
  const held = new Set<Amount>();
  let places = 0;
  const failed = new Set<Amount>();
  let example: Case | null = null;
  const supporting = new Set<SheetTable>();
  for (const table of tables) {
    for (const measure of table.amounts) {
      if (measure === 'change' || measure === 'target') continue;
      for (const entity of table.entities()) {
        const place = { table, measure, entity };
        const fit = atMostFit(relation, place);
        if (fit === 'missing') continue;
        if (fit === 'fails') failed.add(measure);
        else held.add(measure);
        if (fit === 'fits') supporting.add(table);
        const [part, whole] = [relation.part, relation.whole].map((i) => table.value(measure, i, entity));
        if (fit === 'fits' && (part ?? 0) !== 0 && (part ?? 0) < (whole ?? 0)) {
          places += 1;
          example ??= place;
        }
      }
    }
  }
  // A month may bring in more than it signs; a year to date may not: what fails is left out, the actual may not fail.
  const measures = [...held].filter((measure) => !failed.has(measure));
  if (failed.has('actual')) return 'fails';
  if (!measures.includes('actual') || !example) return 'unknown';
  const support = {
    supports: supporting.size,
    contradicts: 0,
    undecided: tables.length - supporting.size,
  };
  return { ...relation, measures, support, places, example };
}

/**
 * −log2 of the chance that the order survives when the parts are dealt out anew among the entities of each sheet: little
 * where the part is so small that it would be below any whole, much where it follows its whole closely.
 */
export function dealtOutBits({ part, whole }: AtMost, tables: readonly SheetTable[]): number {
  let bits = 0;
  for (const table of tables) {
    const pairs = table
      .entities()
      .map((entity) => [table.value('actual', part, entity), table.value('actual', whole, entity)] as const)
      .filter(([low, high]) => !Number.isNaN(low) && !Number.isNaN(high) && high > 0);
    const parts = pairs.map(([low]) => low).sort((a, b) => a - b);
    const wholes = pairs.map(([, high]) => high).sort((a, b) => a - b);
    // From the smallest whole on: how many of the parts that are left may stand below it.
    let fitting = 0;
    for (const [taken, high] of wholes.entries()) {
      while (fitting < parts.length && (parts[fitting] ?? 0) <= high) fitting += 1;
      bits -= Math.log2((fitting - taken) / (wholes.length - taken));
    }
  }
  return bits;
}
