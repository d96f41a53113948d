/** Other figures of an entity that a share may be of: found by their size, because there may be very many. */
import { FigureState } from '../report/facts';
import type { FactColumn } from '../report/facts';
import type { SheetFigures } from '../report/sheet-figures';
import { halfUnitAt, valueAt } from './verdict';

/** Amounts of one dimension and entity in its base unit, from the smallest up. */
interface Amounts {
  readonly sizes: Float64Array;
  readonly indicators: readonly number[];
  /** The coarsest last unit among them. */
  readonly unit: number;
}

export class LargerFigures {
  private readonly known = new Map<string, Amounts>();

  constructor(private readonly figures: SheetFigures) {}

  /**
   * Indicators whose actual is not below that of the line, and of which its share may be one, cut off or rounded; in the
   * order of the template. Those left out are surely none.
   */
  thatMayFit(line: number): number[] {
    const { figures } = this;
    const [actual, share] = [figures.column('actual'), figures.column('share')];
    if (!actual || !share || actual.state[line] !== FigureState.number) return [];
    const { unit } = figures.indicator(line);
    const power = 10 ** unit.exponent;
    const { sizes, indicators, unit: coarsest } = this.amounts(line, unit.dimension, actual);
    const own = valueAt(actual, line) * power;
    const [least, most] = [rangeAt(actual, line, power), rangeAt(share, line, 1)];
    // share = own ÷ whole, with each of them up to a last unit off.
    const isPlain = least.low > 0 && most.high > 0;
    const from = isPlain ? Math.max(own, least.low / most.high - coarsest) : own;
    const to = isPlain && most.low > 0 ? least.high / most.low + coarsest : Infinity;
    const found: number[] = [];
    for (let i = firstNotBelow(sizes, from - Math.abs(from) * NOISE); i < sizes.length; i++) {
      if ((sizes[i] ?? 0) > to + Math.abs(to) * NOISE) break;
      found.push(indicators[i] ?? -1);
    }
    return found.sort((a, b) => a - b);
  }

  private amounts(line: number, dimension: string, actual: FactColumn): Amounts {
    const entity = this.figures.facts.entity[line] ?? -1;
    const key = `${dimension} of ${entity}`;
    let amounts = this.known.get(key);
    if (!amounts) this.known.set(key, (amounts = this.amountsOf(entity, dimension, actual)));
    return amounts;
  }

  private amountsOf(entity: number, dimension: string, actual: FactColumn): Amounts {
    let coarsest = 0;
    const list: { readonly size: number; readonly indicator: number }[] = [];
    for (const [indicator, { unit }] of this.figures.template.indicators.entries()) {
      const other = unit.dimension === dimension ? this.figures.line(indicator, entity) : -1;
      if (other < 0 || actual.state[other] !== FigureState.number) continue;
      const power = 10 ** unit.exponent;
      list.push({ size: valueAt(actual, other) * power, indicator });
      coarsest = Math.max(coarsest, 2 * halfUnitAt(actual, other) * power);
    }
    list.sort((a, b) => a.size - b.size);
    return {
      sizes: Float64Array.from(list, ({ size }) => size),
      indicators: list.map(({ indicator }) => indicator),
      unit: coarsest,
    };
  }
}

/** What doubles may lose, with much room to spare. */
const NOISE = 1e-9;

/** A figure and one last unit to either side, which is what rounding or cutting off may hide. */
function rangeAt(column: FactColumn, line: number, power: number): { low: number; high: number } {
  const [value, unit] = [valueAt(column, line), 2 * halfUnitAt(column, line)];
  const noise = Math.abs(value) * NOISE;
  return { low: (value - unit - noise) * power, high: (value + unit + noise) * power };
}

function firstNotBelow(sizes: Float64Array, least: number): number {
  let [low, high] = [0, sizes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sizes[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
