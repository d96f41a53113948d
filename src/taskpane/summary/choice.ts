/** What the user has chosen of what is told. */
import type { Period } from '../../core/statistics/period';

/** files: those of the collect tab. workbook: what was brought together and kept in it. sheet: the report in view. */
export const SOURCE_KINDS = ['files', 'workbook', 'sheet'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

export interface Choice {
  /** null: the first of them that has figures. */
  readonly source: SourceKind | null;
  /** null: the latest. */
  readonly period: Period | null;
  /** Reports with errors count too. */
  readonly withErrors: boolean;
  /** The scheme as JSON; null: what is done where an office has none of its own. */
  readonly scheme: string | null;
}

export const NO_CHOICE: Choice = { source: null, period: null, withErrors: false, scheme: null };
