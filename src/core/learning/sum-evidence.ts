/** Does a sum hold in the sheets, and how likely would it hold by chance? */
import { spansMeet } from '../rules/ends';
import { subtract, sum } from '../rules/quantity';
import type { Support } from './learned';
import type { Amount, SheetTable } from './sheet-table';

/** whole = part + part + …, all of one unit group; indexes into template.indicators. */
export interface Sum {
  readonly whole: number;
  readonly parts: readonly number[];
}

/** One place where a sum can be judged. */
export interface Case {
  readonly table: SheetTable;
  readonly measure: Amount;
  readonly entity: number;
}

export interface SumEvidence {
  readonly sum: Sum;
  /** Those for which it holds. */
  readonly measures: readonly Amount[];
  readonly support: Support;
  /** −log2 of the chance that it holds by accident in all the sheets that support it, one trial counted. */
  readonly bits: number;
  /** Parts that are more than rounding somewhere; of the others nothing is known. */
  readonly visible: ReadonlySet<number>;
  readonly example: Case;
}

export type Fit = 'fits' | 'fails' | 'missing';

export function fitOf({ whole, parts }: Sum, { table, measure, entity }: Case): Fit {
  const total = table.value(measure, whole, entity);
  let room = table.half(measure, whole, entity);
  let added = 0;
  let size = Math.abs(total);
  let isWhole = room === 0 && Number.isSafeInteger(total);
  for (const part of parts) {
    const value = table.value(measure, part, entity);
    const half = table.half(measure, part, entity);
    added += value;
    room += half;
    size += Math.abs(value);
    isWhole &&= half === 0 && Number.isSafeInteger(value);
  }
  const off = Math.abs(total - added);
  if (Number.isNaN(off)) return 'missing';
  if (isWhole && size <= Number.MAX_SAFE_INTEGER) return off === 0 ? 'fits' : 'fails';
  const noise = size * (parts.length + 4) * Number.EPSILON;
  // The half unit of an unrounded fraction is a lower bound, and so is its room: only exact arithmetic refuses it.
  if (off < room - noise) return 'fits';
  if (off > room * 2 + noise + size * UNROUNDED) return 'fails';
  return fitsExactly({ whole, parts }, { table, measure, entity }) ? 'fits' : 'fails';
}

const UNROUNDED = 1e-12;

function fitsExactly({ whole, parts }: Sum, { table, measure, entity }: Case): boolean {
  const total = table.quantity(measure, whole, entity);
  const added = parts.map((part) => table.quantity(measure, part, entity));
  if (!total || !added.every((part) => part !== null)) return false;
  const { low, high } = subtract(total, sum(added)).rounded;
  return spansMeet({ low, high }, { low: ZERO, high: ZERO });
}

const ZERO = { n: 0n, d: 1n };

/**
 * −log2 of the chance that a figure which has nothing to do with the parts comes to lie on their sum: the width of what
 * would still fit, over the size of the figure. Figures that are all multiples of a thousand fit a thousand times as easily.
 */
export function bitsOf({ whole, parts }: Sum, { table, measure, entity }: Case): number {
  const all = [whole, ...parts];
  const room = all.reduce((sumOfHalves, i) => sumOfHalves + table.half(measure, i, entity), 0) * 2;
  const width = Math.max(room, stepOf(all, { table, measure, entity }));
  const size = Math.abs(table.value(measure, whole, entity));
  return size > width ? Math.log2(size / width) : 0;
}

/** The largest number of which all the figures are multiples. */
function stepOf(indicators: readonly number[], { table, measure, entity }: Case): number {
  const figures = indicators.map((i) => table.digits(measure, i, entity) ?? { digits: 0, scale: 0 });
  const scale = Math.max(...figures.map((figure) => figure.scale));
  let step = 0;
  for (const figure of figures) {
    const whole = Math.abs(figure.digits * 10 ** (scale - figure.scale));
    if (!Number.isSafeInteger(whole)) return 10 ** -scale;
    step = greatestDivisor(step, whole);
  }
  return step * 10 ** -scale;
}

function greatestDivisor(a: number, b: number): number {
  while (b !== 0) [a, b] = [b, a % b];
  return a;
}

/**
 * Over all sheets and columns. Columns where it fails are left out; a sheet in which it fails although it should hold
 * contradicts. Null where no column is left, or where the contradictions are more than one in five.
 */
export function evidenceOf(candidate: Sum, tables: readonly SheetTable[]): SumEvidence | null {
  const perMeasure = new Map<Amount, Tally>();
  for (const [sheet, table] of tables.entries()) {
    for (const measure of table.amounts) {
      const tally = perMeasure.get(measure) ?? emptyTally();
      perMeasure.set(measure, tally);
      tallySheet(tally, sheet, candidate, table, measure);
    }
  }
  const kept = [...perMeasure].filter(
    ([, { fits, fails }]) => fits.size > 0 && fails.size * MOST_CONTRADICTIONS <= fits.size,
  );
  if (kept.length === 0) return null;
  const fitting = new Set(kept.flatMap(([, { fits }]) => [...fits]));
  const failing = new Set(kept.flatMap(([, { fails }]) => [...fails]));
  const supports = [...fitting].filter((sheet) => !failing.has(sheet)).length;
  const contradicts = failing.size;
  if (supports === 0 || contradicts * MOST_CONTRADICTIONS > supports) return null;
  const measures = kept.map(([measure]) => measure);
  const witnesses = kept
    .filter(([measure]) => !followsFromOthers(measure, measures))
    .flatMap(([, tally]) => tally.witnesses);
  const seen = new Set<string>();
  let bits = -binomialBits(supports + contradicts, contradicts);
  let best: Witness | null = null;
  const visible = new Set<number>();
  for (const witness of witnesses) {
    if (failing.has(witness.sheet)) continue;
    for (const part of witness.visible) visible.add(part);
    // The same figures sent twice are one witness.
    if (seen.has(witness.key)) continue;
    seen.add(witness.key);
    bits += witness.bits;
    if (!best || witness.bits > best.bits) best = witness;
  }
  const support = { supports, contradicts, undecided: tables.length - supports - contradicts };
  return best && { sum: candidate, measures, support, bits, visible, example: best.place };
}

const MOST_CONTRADICTIONS = 4;

interface Witness {
  readonly sheet: number;
  readonly place: Case;
  readonly bits: number;
  readonly key: string;
  readonly visible: readonly number[];
}

interface Tally {
  readonly fits: Set<number>;
  readonly fails: Set<number>;
  readonly witnesses: Witness[];
}

const emptyTally = (): Tally => ({ fits: new Set(), fails: new Set(), witnesses: [] });

function tallySheet(tally: Tally, sheet: number, candidate: Sum, table: SheetTable, measure: Amount): void {
  for (const entity of table.entities()) {
    const place = { table, measure, entity };
    const fit = fitOf(candidate, place);
    if (fit === 'missing') continue;
    if (fit === 'fails') {
      tally.fails.add(sheet);
      return;
    }
    tally.fits.add(sheet);
    const values = [candidate.whole, ...candidate.parts].map((i) => table.value(measure, i, entity));
    const room = [candidate.whole, ...candidate.parts].reduce(
      (r, i) => r + table.half(measure, i, entity),
      0,
    );
    tally.witnesses.push({
      sheet,
      place,
      bits: bitsOf(candidate, place),
      key: values.join(),
      visible: candidate.parts.filter((_, i) => Math.abs(values[i + 1] ?? 0) > room),
    });
  }
}

/** What adds up for two of previous, month and actual adds up for the third. */
const followsFromOthers = (measure: Amount, all: readonly Amount[]): boolean =>
  measure === 'previous' && all.includes('actual') && all.includes('month');

/** log2 of the ways to choose k of n: the sheets that were allowed to contradict. */
export function binomialBits(n: number, k: number): number {
  let bits = 0;
  for (let i = 0; i < k; i++) bits += Math.log2((n - i) / (i + 1));
  return bits;
}
