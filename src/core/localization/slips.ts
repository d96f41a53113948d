/** How figures get written wrongly: every figure that one slip could have turned into the printed one. */
import type { PrintedNumber } from '../statistics/printed';
import { likelihood } from './plausible';
import type { FigureKind } from './plausible';

export type Slip = 'sign-flip' | 'unit-slip' | 'digit-slip' | 'digit-swap' | 'percent-slip';

export interface Original {
  /** The figure that was meant. */
  readonly printed: PrintedNumber;
  readonly slip: Slip;
  /** Chance of this figure among all that were meant and came out as printed; kinds of slips weighed as offices see them. */
  readonly chance: number;
}

export interface SlipOptions extends FigureKind {
  /** Decimals with which figures of this kind are printed; null where that is not known. */
  readonly decimals: number | null;
  /** A count: exact, never with decimals. */
  readonly isCount: boolean;
}

export function originalsOf(printed: PrintedNumber, options: SlipOptions): Original[] {
  if (printed.digits === 0) return [];
  return [...signFlip(printed), ...powers(printed, options), ...digitSlips(printed), ...digitSwaps(printed)]
    .map((original) => ({ ...original, printed: asPrinted(original.printed, printed, options) }))
    .map((original) => ({
      ...original,
      chance: (original.chance * likelihood(original.printed, options)) / likelihood(printed, options),
    }))
    .filter(
      ({ printed: { digits, scale } }) => Number.isSafeInteger(digits) && (!options.isCount || scale <= 0),
    );
}

/** Weights of the kinds; they need only be right against each other. */
const SIGN = 0.15;
const POWER = 0.2;
const PERCENT = 0.15;
const DIGIT = 0.35;
const SWAP = 0.15;
/** A digit left out is seen less often than one mistyped. */
const LOST = 1 / 2;
/** Every digit that is typed may go wrong: the longer the figure, the more chances, and each one as likely as in a short one. */
const USUAL_DIGITS = 4;

function signFlip({ digits, ...rest }: PrintedNumber): Original[] {
  return [{ printed: { digits: -digits, ...rest }, slip: 'sign-flip', chance: SIGN }];
}

/** 元, 万元 and 亿元 taken for each other, a point moved, a percent sign too many. */
const POWERS = [1, 2, 3, 4, 6, 8];

function powers({ digits, scale, exact }: PrintedNumber, { isRate }: SlipOptions): Original[] {
  return POWERS.flatMap((power) => [power, -power]).flatMap((power): Original[] => {
    const printed = { digits, scale: scale - power, exact };
    return isRate && Math.abs(power) === 2
      ? [{ printed, slip: 'percent-slip', chance: PERCENT / 2 }]
      : [{ printed, slip: 'unit-slip', chance: POWER / POWERS.length / 2 }];
  });
}

function digitSlips({ digits, ...rest }: PrintedNumber): Original[] {
  const shown = withLeadingZero(digits, rest.scale);
  // Before a whole part there is no zero to be seen: the digit was lost, not mistyped.
  const isLost = Math.abs(digits) >= 10 ** rest.scale;
  return [...shown].flatMap((digit, place) =>
    [...'0123456789']
      .filter((other) => other !== digit)
      .map((other) => Number(shown.slice(0, place) + other + shown.slice(place + 1)))
      .filter((size) => mayBeWritten(size, digits, rest.scale))
      .map((size): Original => ({
        printed: { digits: Math.sign(digits) * size, ...rest },
        slip: 'digit-slip',
        chance: (DIGIT / USUAL_DIGITS / 9) * (place === 0 && isLost ? LOST : 1),
      })),
  );
}

function digitSwaps({ digits, ...rest }: PrintedNumber): Original[] {
  const shown = withLeadingZero(digits, rest.scale);
  const originals = [...shown.slice(1)].flatMap((next, place) => {
    const own = shown.charAt(place);
    const size = Number(shown.slice(0, place) + next + own + shown.slice(place + 2));
    return own !== next && mayBeWritten(size, digits, rest.scale) ? [size] : [];
  });
  return originals.map((size) => ({
    printed: { digits: Math.sign(digits) * size, ...rest },
    slip: 'digit-swap',
    chance: SWAP / (USUAL_DIGITS - 1),
  }));
}

/** A leading digit that became 0 is gone from sight: 1.92 may have been 10.92, or 71.92. */
const withLeadingZero = (digits: number, scale: number): string =>
  `0${Math.abs(digits)}`.padStart(Math.max(0, scale) + 1, '0');

/** Nobody writes 06000: an original has no fewer digits before the point than what came of it. */
const mayBeWritten = (size: number, digits: number, scale: number): boolean =>
  String(size).length >= String(Math.abs(digits)).length || Math.abs(digits) < 10 ** (scale + 1);

/** With the decimals that its kind is printed with, as far as its digits allow; what hides digits is no original. */
export function asPrinted(
  original: PrintedNumber,
  found: PrintedNumber,
  { decimals, isCount }: SlipOptions,
): PrintedNumber {
  let { digits, scale } = original;
  const usual = decimals ?? (found.exact && !isCount ? 0 : found.scale);
  while (scale > usual && digits % 10 === 0) {
    digits /= 10;
    scale -= 1;
  }
  return { digits, scale, exact: isCount };
}
