/** Points of an entity, and how they came about: every one can be traced to a figure, a rule and the arithmetic between them. */
import type { Message } from '../message';
import type { Observation } from '../observations/observation';
import type { Adjustment, ScorePart, ScoreRule } from '../scheme/sections/scores';
import type { Period } from '../statistics/period';
import type { Rational } from '../statistics/rational';
import type { Attainment } from './attainment';

export interface ScoreTable {
  readonly rule: ScoreRule;
  readonly period: Period;
  /** In the order of the template. */
  readonly rows: readonly EntityScore[];
}

export interface EntityScore {
  /** null where the report is of no entity. */
  readonly entity: string | null;
  /** Unrounded; null where a part of it cannot be told. */
  readonly points: Rational | null;
  /** What the parts that can be told add up to, with bonus and deduction. */
  readonly known: Rational;
  readonly parts: readonly PartScore[];
  readonly adjustments: readonly Adjustment[];
  /** What was done to the sum: bonuses, limits. */
  readonly steps: readonly Message[];
}

export interface PartScore {
  readonly part: ScorePart;
  readonly name: string;
  /** null: cannot be told, for the reason that the last step says. */
  readonly points: Rational | null;
  /** What it was worked out from; null for a theme. */
  readonly attainment: Attainment | null;
  /** The group whose figures count; null: its own. */
  readonly group: string | null;
  /** From the figure to the points. */
  readonly steps: readonly Message[];
  /** The cells of the figure. */
  readonly sources: readonly Observation[];
}
