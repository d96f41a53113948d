/** Sums of indicators that hold in all sheets and would not hold by chance. */
import type { Template } from '../template/template';
import { candidateSums } from './find-sums';
import type { Basis } from './learned';
import { parallelSums } from './parallel';
import { layoutSums, rowGroups } from './row-tree';
import { orderOf } from './sheet-table';
import type { SheetTable, UnitGroups } from './sheet-table';
import { binomialBits, evidenceOf } from './sum-evidence';
import type { Sum, SumEvidence } from './sum-evidence';

export interface LearnedSum {
  readonly evidence: SumEvidence;
  readonly basis: Basis;
}

export interface LearnedSums {
  readonly sums: readonly LearnedSum[];
  readonly isCut: boolean;
}

/** A fit by chance must be rarer than one in 2^10, all trials counted, before figures alone are believed. */
export const SURPRISING = 10;

/** @param known sums that the template has already: their parts are folded under them from the start */
export function learnSums(
  tables: readonly SheetTable[],
  template: Template,
  groups: UnitGroups,
  known: readonly Sum[],
): LearnedSums {
  const learned = new Map<string, LearnedSum>();
  const add = (evidence: SumEvidence, basis: Basis): boolean => {
    const key = keyOf(evidence.sum);
    if (learned.has(key)) return false;
    learned.set(key, { evidence, basis });
    return true;
  };
  for (const evidence of believedByLayout(tables, groups)) add(evidence, 'layout');
  for (const sum of known) {
    const evidence = evidenceOf(sum, tables);
    if (evidence && evidence.bits >= LIKELY) add(evidence, 'figures');
  }
  const folded = new Set([...known, ...sumsOf(learned)].flatMap(({ parts }) => parts));
  let trials = 0;
  let isCut = false;
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const found = searched(tables, groups, folded);
    trials += found.trials;
    isCut ||= found.isCut;
    const wanted = SURPRISING + Math.log2(Math.max(1, trials));
    const before = learned.size;
    for (const candidate of found.candidates) {
      const evidence = evidenceOf(candidate, tables);
      if (evidence && isWholly(evidence) && evidence.bits >= wanted) add(evidence, 'figures');
    }
    if (learned.size === before) break;
    for (const { parts } of sumsOf(learned)) for (const part of parts) folded.add(part);
  }
  for (const candidate of parallelSums([...sumsOf(learned), ...known], template, groups)) {
    const evidence = evidenceOf(candidate, tables);
    if (evidence && evidence.visible.size >= 2 && evidence.bits >= LIKELY) add(evidence, 'parallel');
  }
  return { sums: [...learned.values()], isCut };
}

/** Sums lie within sums a few levels deep. */
const MOST_PASSES = 6;
/** Where the layout or another sum already suggests it: the fit itself need not be rarer than one in four. */
const LIKELY = 2;

const sumsOf = (learned: ReadonlyMap<string, LearnedSum>): Sum[] =>
  [...learned.values()].map(({ evidence }) => evidence.sum);

export const keyOf = ({ whole, parts }: Sum): string =>
  `${whole}=${[...parts].sort((a, b) => a - b).join('+')}`;

/** Of a part that is nothing everywhere, only its place between the others speaks for it. */
function isWholly({ sum: { parts }, visible }: SumEvidence): boolean {
  const [first = -1, last = -1] = [parts[0], parts[parts.length - 1]];
  return visible.size >= 2 && visible.has(first) && visible.has(last);
}

/**
 * Sums that the indents suggest. One that fits may do so by chance (9 = 3 + 5 + 1); where several of them fit, indents
 * mean sums in this sheet. So they are believed together: by the chance that so many of all would fit.
 */
function believedByLayout(tables: readonly SheetTable[], { group }: UnitGroups): SumEvidence[] {
  const suggested = new Map<string, Sum>();
  for (const table of tables) {
    for (const sum of layoutSums(rowGroups(table))) {
      const unit = group[sum.whole] ?? -1;
      if (unit >= 0 && sum.parts.every((part) => group[part] === unit)) suggested.set(keyOf(sum), sum);
    }
  }
  const fitting = [...suggested.values()]
    .map((sum) => evidenceOf(sum, tables))
    .filter((evidence) => evidence !== null)
    .filter(({ bits, visible }) => bits >= LIKELY && visible.size >= 2)
    .sort((a, b) => b.bits - a.bits);
  const bits = fitting.reduce((sum, evidence) => sum + evidence.bits, 0);
  return bits - binomialBits(suggested.size, fitting.length) >= SURPRISING ? fitting : [];
}

function searched(tables: readonly SheetTable[], groups: UnitGroups, folded: ReadonlySet<number>) {
  const places = tables.reduce((count, { amounts, reading }) => {
    return count + amounts.length * Math.max(1, reading.facts.entities.length);
  }, 0);
  const candidates = new Map<string, Sum>();
  let trials = 0;
  let isCut = false;
  for (const table of tables.slice(0, MOST_SEARCHED)) {
    const found = candidateSums(table, orderOf(table), groups, folded, places === 1 ? SURPRISING : 1);
    trials += found.trials;
    isCut ||= found.isCut;
    for (const sum of found.sums) candidates.set(keyOf(sum), sum);
  }
  return { candidates: candidates.values(), trials, isCut };
}

/** Every sheet judges what was found; what holds in all of them is found in the first few. */
const MOST_SEARCHED = 4;
