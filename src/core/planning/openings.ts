/**
 * Openings to start a plan from. Offices press for an early start (开门红) and for half by mid-year (双过半), but no notice
 * fixes the numbers: these are round ones to begin with, shown to the user and his to change.
 */

export interface OpeningPoint {
  /** Part of the window that has gone by, above 0 and up to 1. */
  readonly elapsed: number;
  /** Part of the target due by then, a ratio. */
  readonly due: number;
}

export const OPENINGS = {
  /** 均衡: a quarter of the target in each quarter of the window. */
  balanced: quarters(0.25, 0.5, 0.75),
  /** 双过半: a little ahead at mid-year. */
  'half-early': quarters(0.26, 0.52, 0.77),
  /** 开门红: 30 % in the first quarter. */
  opening: quarters(0.3, 0.55, 0.8),
  /** 强开门红: 35 % in the first quarter, 60 % by mid-year. */
  'strong-opening': quarters(0.35, 0.6, 0.85),
} as const;
export type Opening = keyof typeof OPENINGS;

function quarters(first: number, half: number, third: number): readonly OpeningPoint[] {
  return [
    { elapsed: 0.25, due: first },
    { elapsed: 0.5, due: half },
    { elapsed: 0.75, due: third },
    { elapsed: 1, due: 1 },
  ];
}
