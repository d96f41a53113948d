/** Where figures stand among observations, as columns of numbers: a year of reports has close to a million of them. */
import type { Observation } from '../observations/observation';

/** What is kept of an indicator of an entity; target and completion are those of the owner that is measured against. */
export type Kept = 'actual' | 'prior' | 'target' | 'completion' | 'growth' | 'rank';

export class FigureColumns {
  /** Indexes in the list of observations; −1: nowhere. */
  private readonly columns: Record<Kept, Int32Array>;
  /** The actual figures beside their column, as numbers that lie together: NaN where there is none. */
  private digits: Float64Array;
  private scales: Int8Array;

  constructor(
    private readonly observations: readonly Observation[],
    size: number,
  ) {
    const column = () => new Int32Array(size).fill(NOWHERE);
    this.columns = {
      ...{ actual: column(), prior: column(), target: column() },
      ...{ completion: column(), growth: column(), rank: column() },
    };
    this.digits = new Float64Array(size).fill(NaN);
    this.scales = new Int8Array(size);
  }

  isFree(kept: Kept, at: number): boolean {
    return this.columns[kept][at] === NOWHERE;
  }

  get(kept: Kept, at: number): Observation | null {
    const index = this.columns[kept][at] as number;
    return index < 0 ? null : (this.observations[index] ?? null);
  }

  /** @param index in the list of observations */
  put(kept: Kept, at: number, index: number): void {
    this.columns[kept][at] = index;
    if (kept !== 'actual') return;
    const figure = this.observations[index]?.figure;
    const isNumber = typeof figure === 'object';
    this.digits[at] = isNumber ? figure.digits : NaN;
    this.scales[at] = isNumber ? figure.scale : 0;
  }

  /** It does not count after all. */
  free(kept: Kept, at: number): void {
    this.put(kept, at, NOWHERE);
  }

  /** Digits of an actual figure; NaN where there is none that is a number. */
  digitsAt(at: number): number {
    return this.digits[at] as number;
  }

  /** Decimals of an actual figure; 0 where there is none. */
  scaleAt(at: number): number {
    return this.scales[at] as number;
  }

  /** Twice as much, so that room is seldom made. */
  makeRoomFor(size: number): void {
    if (size <= this.digits.length) return;
    const { columns, digits, scales } = this;
    for (const kept of KEPT) (columns[kept] = new Int32Array(2 * size).fill(NOWHERE)).set(columns[kept]);
    (this.digits = new Float64Array(2 * size).fill(NaN)).set(digits);
    (this.scales = new Int8Array(2 * size)).set(scales);
  }
}

const NOWHERE = -1;
const KEPT: readonly Kept[] = ['actual', 'prior', 'target', 'completion', 'growth', 'rank'];
