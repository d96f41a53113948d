/** 考核得分: the points of every entity under one score, and how each of them came about. */
import type { FigureText, Message } from '../../../core/message';
import type { Source } from '../../../core/observations/observation';
import * as q from '../../../core/statistics/rational';
import type { EntityScore, PartScore } from '../../../core/summary/score';
import { amountShown } from '../../../core/summary/shown';
import type { Summed } from '../summed';
import { pointsShown } from './told-attainment';

/** Index in the scores of the head. */
export interface ScoresAsked {
  readonly score: number;
}

export interface ScoresTold {
  readonly outOf: number;
  /** In the order of the template. */
  readonly rows: readonly ScoredTold[];
}

export interface ScoredTold {
  /** null where the report is of no entity. */
  readonly entity: string | null;
  /** null: a part of it cannot be told. */
  readonly points: FigureText | null;
  /** What the parts that can be told add up to, with bonus and deduction. */
  readonly known: FigureText;
  readonly parts: readonly PartTold[];
  /** Bonuses, deductions and limits of the whole. */
  readonly steps: readonly Message[];
}

export interface PartTold {
  readonly name: string;
  readonly weight: number;
  readonly points: FigureText | null;
  readonly steps: readonly Message[];
  readonly sources: readonly Source[];
}

/** null: there is no such score. */
export function scoresTold({ whole }: Summed, asked: ScoresAsked): ScoresTold | null {
  const table = whole?.scores[asked.score];
  if (!table) return null;
  const { decimals, outOf } = table.rule;
  return {
    outOf,
    rows: table.rows.map(({ entity, points, known, parts, steps }: EntityScore) => ({
      ...{ entity, steps, points: pointsShown(points, decimals) },
      known: pointsShown(known, decimals) ?? amountShown(q.rational(0n), ''),
      parts: parts.map((part) => partTold(part, decimals)),
    })),
  };
}

const partTold = ({ name, part, points, steps, sources }: PartScore, decimals: number): PartTold => ({
  ...{ name, steps, weight: part.weight },
  points: pointsShown(points, decimals),
  sources: sources.map(({ source }) => source),
});
