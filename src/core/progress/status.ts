/** Where a metric stands against its schedule. */
import type { CellRef } from '../../workbook/address';
import type { FigureText } from '../message';

/** none: no target, or no actual, so nothing to judge. */
export type Light = 'green' | 'yellow' | 'red' | 'none';

/** Why there is no light. */
export type Absence =
  | 'no-target'
  | 'no-actual'
  | 'zero-target'
  | 'no-growth'
  /** The light asks for a planned growth that the template does not give. */
  | 'no-plan'
  /** It asks for the growth of a total row that the sheet does not have. */
  | 'no-total'
  /** It asks for earlier reports that are not at hand. */
  | 'no-history'
  | 'no-rank'
  /** The rule does not speak of this range. */
  | 'undefined-range';

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
  /** Why there is no light; null with one. */
  readonly absence: Absence | null;
  /** As reported; null where the sheet has none. */
  readonly rank: number | null;
  /** Against the target of the second owner; null where the template has none. */
  readonly second: SecondTarget | null;
  readonly basis: 'even-months' | 'even-days' | 'curve';
  /** What each remaining month must bring, and what each elapsed month brought, in the indicator's unit; null at year-end or without target. */
  readonly required: { readonly months: number; readonly each: number; readonly soFar: number } | null;
  readonly cells: {
    readonly actual: CellRef | null;
    readonly target: CellRef | null;
    readonly completion: CellRef | null;
  };
}

/** The same actual against the target of another level. */
export interface SecondTarget {
  readonly owner: string;
  /** null: none was set. */
  readonly target: FigureText | null;
  /** A ratio; nearest double of the exact value. */
  readonly completion: number | null;
  /** completion − schedule in percentage points. */
  readonly gap: number | null;
}

export interface Progress {
  readonly statuses: readonly MetricStatus[];
  readonly counts: Readonly<Record<Light, number>>;
}
