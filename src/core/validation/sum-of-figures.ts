/** The sum of very many printed figures, exactly: figures of one kind are counted, and rounding is added up by kind. */
import { TRUSTED_DIGITS, ZERO, exactly, quantityOf, scaled, subtract, sum } from '../rules/quantity';
import type { Quantity } from '../rules/quantity';
import type { PrintedNumber } from '../statistics/printed';
import { point } from '../statistics/interval';
import { multiply } from '../statistics/rational';
import type { Rational } from '../statistics/rational';

/** Figures of one scale that rounding, or cutting off, may have moved by the same amounts. */
interface Kind {
  readonly scale: number;
  /** How far the true value may lie from the digits. */
  readonly room: Quantity;
  count: bigint;
  /** Sum of the digits: what a double holds exactly, and what it no longer did. */
  small: number;
  large: bigint;
}

export class SumOfFigures {
  private readonly kinds = new Map<number, Kind>();

  /** @param isPoint the figure is taken at face value, as a target is */
  add(figure: PrintedNumber, isPoint = false): void {
    const key = (figure.scale * KINDS + kindOf(figure)) * 2 + (isPoint ? 1 : 0);
    let kind = this.kinds.get(key);
    if (!kind) this.kinds.set(key, (kind = newKind(figure, isPoint)));
    kind.count += 1n;
    const small = kind.small + figure.digits;
    if (Number.isSafeInteger(small)) kind.small = small;
    else {
      kind.large += BigInt(kind.small);
      kind.small = figure.digits;
    }
  }

  total(): Quantity {
    return sum([...this.kinds.values()].map(totalOf));
  }
}

/** Signs are cut off in different directions; the noise of an unrounded fraction depends on how many digits it has. */
function kindOf({ digits, scale, exact }: PrintedNumber): number {
  const isLong = Math.abs(digits) >= MOST_TRUSTED;
  if (scale > 0 && digits !== 0 && (exact || isLong)) return 3 + String(Math.abs(digits)).length;
  return exact ? 3 : Math.sign(digits) + 1;
}

const MOST_TRUSTED = 10 ** TRUSTED_DIGITS;
/** More than kindOf tells apart. */
const KINDS = 64;

function newKind(figure: PrintedNumber, isPoint: boolean): Kind {
  const quantity = quantityOf(figure);
  const room = isPoint ? ZERO : subtract(quantity, exactly(quantity.nominal));
  return { scale: figure.scale, room, count: 0n, small: 0, large: 0n };
}

function totalOf({ scale, room, count, small, large }: Kind): Quantity {
  const times = (value: Rational): Rational => multiply(value, { n: count, d: 1n });
  const nominal = scaled(large + BigInt(small), scale);
  const moved: Quantity = {
    nominal: room.nominal,
    rounded: { low: times(room.rounded.low), high: times(room.rounded.high) },
    cut: { ...room.cut, low: times(room.cut.low), high: times(room.cut.high) },
  };
  return sum([{ nominal, rounded: point(nominal), cut: point(nominal) }, moved]);
}
