/** What one entity has attained with one indicator by the end of a period: what summaries, rankings, scores and bulletins are made of. */
import type { Observation } from '../observations/observation';
import type { Absence, Light } from '../progress/status';
import type { Period } from '../statistics/period';
import type { Rational } from '../statistics/rational';
import type { Growth } from '../statistics/ratios';

export interface Attainment {
  readonly period: Period;
  /** As the template spells it; null: the report as a whole. */
  readonly entity: string | null;
  /** Code of the template's indicator. */
  readonly indicator: string;
  /** As observed; null where no report gives it. */
  readonly actual: Observation | null;
  readonly prior: Observation | null;
  /** In the indicator's unit: the report's own where it gives one, else the template's in force; null: none was set. */
  readonly target: Rational | null;
  /** actual ÷ target, exact, of the figures as they stand; the reported ratio only where it cannot be computed. */
  readonly completion: Ratio | null;
  /** On the same period of last year: exact, or the words for a base that is zero, negative or lost. */
  readonly growth: GrowthAttained | null;
  /** Share of the target due, a ratio. */
  readonly schedule: Rational;
  /** completion − schedule in percentage points, unrounded. */
  readonly gap: Rational | null;
  readonly light: Light;
  /** Why there is no light. */
  readonly absence: Absence | null;
}

export interface Ratio {
  readonly value: Rational;
  /** reported: read from the report, so rounded there. */
  readonly by: 'computed' | 'reported';
}

export type GrowthAttained =
  { readonly by: 'computed'; readonly growth: Growth } | { readonly by: 'reported'; readonly value: Rational };
