/** What one entity has attained with one indicator by the end of a period: what summaries, rankings, scores and bulletins are made of. */
import type { Message } from '../message';
import type { Observation } from '../observations/observation';
import type { Absence, Light } from '../progress/status';
import type { Period } from '../statistics/period';
import type { Rational } from '../statistics/rational';
import type { Growth } from '../statistics/ratios';

export interface Attainment {
  readonly period: Period;
  /** As the template spells it; null: the whole (全市), or a report of one entity only. */
  readonly entity: string | null;
  /** Code of the template's indicator. */
  readonly indicator: string;
  /** What stands where the actual should: a figure, "-" (not-set), "…" (below-unit), or nothing that can be counted. */
  readonly state: 'given' | 'not-set' | 'below-unit' | 'missing';
  /** In the indicator's unit; null unless given. */
  readonly actual: AttainedFigure | null;
  readonly prior: AttainedFigure | null;
  /** The report's own where it gives one, else the template's in force, which has no sources; null: none was set. */
  readonly target: AttainedFigure | null;
  /** actual ÷ target, exact, of the figures as they stand, and null for a sum in which somebody is missing; the reported ratio only where it cannot be computed. */
  readonly completion: Ratio | null;
  /** On the same period of last year: exact, or the words for a base that is zero, negative or lost. */
  readonly growth: GrowthAttained | null;
  /** Share of the target due, a ratio. */
  readonly schedule: Rational;
  /** completion − schedule in percentage points, unrounded. */
  readonly gap: Rational | null;
  /** The place as the report gives it. */
  readonly rank: Rational | null;
  readonly light: Light;
  /** Why there is no light. */
  readonly absence: Absence | null;
}

export interface AttainedFigure {
  readonly value: Rational;
  /** Where it stands: one cell where it was reported, several where it was summed up, none where the template gives it. */
  readonly sources: readonly Observation[];
  /** Of a sum: the entities that should be in it and are not. */
  readonly without: readonly string[];
}

export interface Ratio {
  readonly value: Rational;
  /** reported: read from the report, so rounded there. */
  readonly by: 'computed' | 'reported';
}

export type GrowthAttained =
  | { readonly by: 'computed'; readonly growth: Growth }
  | { readonly by: 'reported'; readonly value: Rational };

/** Many reports of one period brought together. */
export interface Attainments {
  readonly period: Period;
  /** As the template lists them, else as they come; [null] where the report is of no entity. */
  readonly entities: readonly (string | null)[];
  /** Entity by entity, each with every indicator of the template, in its order. */
  readonly rows: readonly Attainment[];
  /** One for each indicator: the whole as reported, else summed up; none where there is no more than one entity. */
  readonly totals: readonly Attainment[];
  readonly missing: readonly Missing[];
  /** Files whose figures were not counted. */
  readonly leftOut: readonly string[];
  readonly problems: readonly SummaryProblem[];
}

/** A figure that nobody gave, or that could not be counted. */
export interface Missing {
  readonly entity: string | null;
  readonly indicator: string;
  /** left-out: it stands in a file that does not count. contradicted: two cells say different things. */
  readonly reason: 'not-reported' | 'left-out' | 'contradicted';
}

export interface SummaryProblem {
  readonly message: Message;
  /** The cells that it is about; the first is where to look. */
  readonly sources: readonly Observation[];
}

/** Whether somebody who should be in a sum is not. */
export const isShort = (figure: AttainedFigure | null): boolean =>
  figure !== null && figure.without.length > 0;

/** The rate of growth as a ratio; null where there is none, or words in its place. */
export function growthRate(growth: GrowthAttained | null): Rational | null {
  if (!growth) return null;
  if (growth.by === 'reported') return growth.value;
  return growth.growth.kind === 'value' ? growth.growth.value : null;
}

/** Whether the cumulative figure was short of what was due; null where that cannot be told. */
export function isBehind({ gap }: Attainment, better: 'higher' | 'lower'): boolean | null {
  if (!gap) return null;
  return better === 'lower' ? gap.n > 0n : gap.n < 0n;
}
