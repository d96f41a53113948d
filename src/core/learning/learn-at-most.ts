/** Figures that stay below others: because the layout or the names say so, or because they follow them from entity to entity. */
import type { Template } from '../template/template';
import { atMostEvidence, dealtOutBits } from './at-most-evidence';
import type { AtMost, AtMostEvidence } from './at-most-evidence';
import type { Basis } from './learned';
import { SURPRISING } from './learn-sums';
import { isWithin, nameSense } from './name-sense';
import { rowGroups } from './row-tree';
import type { SheetTable, UnitGroups } from './sheet-table';

export interface LearnedAtMost {
  readonly evidence: AtMostEvidence;
  readonly basis: Basis;
  /** −log2 of the chance; one bit a place where only the order itself was tried. */
  readonly bits: number;
}

export interface LearnedAtMosts {
  readonly atMosts: readonly LearnedAtMost[];
  readonly isCut: boolean;
}

export function learnAtMosts(
  tables: readonly SheetTable[],
  { indicators }: Template,
  { group }: UnitGroups,
): LearnedAtMosts {
  const learned = new Map<string, LearnedAtMost>();
  const tryPair = (pair: AtMost, basis: Basis): void => {
    const key = `${pair.part} ${pair.whole}`;
    const isComparable =
      pair.part !== pair.whole && (group[pair.part] ?? -1) >= 0 && group[pair.part] === group[pair.whole];
    if (learned.has(key) || !isComparable) return;
    const evidence = atMostEvidence(pair, tables);
    if (typeof evidence === 'object')
      learned.set(key, { evidence, basis, bits: Math.min(evidence.places, MOST_PLACES) });
  };
  for (const pair of pairsOfLayout(tables, group)) tryPair(pair, 'layout');
  const names = indicators.map(({ name }) => name);
  const senses = names.map(nameSense);
  const near = (pair: (part: number, whole: number) => void): void => {
    for (let part = 0; part < names.length; part++) {
      for (let whole = Math.max(0, part - NEAR); whole < Math.min(names.length, part + NEAR); whole++)
        pair(part, whole);
    }
  };
  near((part, whole) => {
    const [low, high] = [senses[part], senses[whole]];
    if (low && high && isWithin(low, high)) tryPair({ part, whole }, 'names');
  });
  const hasEntities = tables.some(({ reading }) => reading.facts.entities.length >= FEWEST_ENTITIES);
  const pairs = Math.log2(Math.max(2, names.length * Math.min(names.length, 2 * NEAR)));
  if (hasEntities) {
    near((part, whole) => {
      if (!shareWord(names[part] ?? '', names[whole] ?? '') || group[part] !== group[whole]) return;
      const bits = dealtOutBits({ part, whole }, tables) - pairs;
      const evidence = bits >= SURPRISING ? atMostEvidence({ part, whole }, tables) : 'unknown';
      const key = `${part} ${whole}`;
      if (typeof evidence === 'object' && (group[part] ?? -1) >= 0 && !learned.has(key)) {
        learned.set(key, { evidence, basis: 'figures', bits });
      }
    });
  }
  return { atMosts: [...learned.values()], isCut: names.length > NEAR };
}

/**
 * What 其中 picks out is a part by its own words. An indent alone may mean anything: it is believed where so many rows
 * under others are smaller, and none is larger, that it cannot be chance.
 */
function pairsOfLayout(tables: readonly SheetTable[], group: Int32Array): AtMost[] {
  const groups = tables.flatMap(rowGroups);
  const pairsIn = (ofWhich: boolean) =>
    groups
      .filter((rows) => rows.ofWhich === ofWhich)
      .flatMap(({ parent, children }) => children.map((part) => ({ part, whole: parent })))
      .filter(({ part, whole }) => (group[part] ?? -1) >= 0 && group[part] === group[whole]);
  const [named, indented] = [pairsIn(true), pairsIn(false)];
  const known = [...named, ...indented]
    .map((pair) => atMostEvidence(pair, tables))
    .filter((evidence) => evidence !== 'unknown');
  const isBelieved = known.length >= SURPRISING && !known.includes('fails');
  return isBelieved ? [...named, ...indented] : named;
}

/** Every order of two is tried among so many neighbours in the template. */
const NEAR = 60;
const FEWEST_ENTITIES = 8;
/** More places of one order are no more of a reason. */
const MOST_PLACES = 20;

/** Two characters that stand together in both: things that have nothing in common are not compared. */
function shareWord(a: string, b: string): boolean {
  for (let i = 0; i + 2 <= a.length; i++) if (b.includes(a.slice(i, i + 2))) return true;
  return false;
}
