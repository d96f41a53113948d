/** Where a metric stands against its schedule. */
import type { CellRef } from '../../workbook/address';
import type { FigureText } from '../message';

/** none: no target, or no actual, so nothing to judge. */
export type Light = 'green' | 'yellow' | 'red' | 'none';

export interface MetricStatus {
  readonly indicator: string;
  readonly name: string;
  readonly unit: string;
  readonly entity: string | null;
  readonly actual: FigureText | null;
  readonly target: FigureText | null;
  /** actual / target, a ratio; nearest double of the exact value. */
  readonly completion: number | null;
  /** Share of the target due at the end of the period, a ratio. */
  readonly schedule: number;
  /** completion − schedule in percentage points, computed unrounded. */
  readonly gap: number | null;
  /** On the same period of last year, a ratio; null where there is none or the field gives words instead. */
  readonly growth: number | null;
  readonly light: Light;
  readonly better: 'higher' | 'lower';
  /** Why there is no light. */
  readonly absence: 'no-target' | 'no-actual' | 'zero-target' | 'no-growth' | null;
  readonly basis: 'even-months' | 'even-days' | 'curve';
  /** What each remaining month must bring, and what each elapsed month brought, in the indicator's unit; null at year-end or without target. */
  readonly required: { readonly months: number; readonly each: number; readonly soFar: number } | null;
  readonly cells: {
    readonly actual: CellRef | null;
    readonly target: CellRef | null;
    readonly completion: CellRef | null;
  };
}

export interface Progress {
  readonly statuses: readonly MetricStatus[];
  readonly counts: Readonly<Record<Light, number>>;
}
