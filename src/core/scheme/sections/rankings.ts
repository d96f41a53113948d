/** Section rankings: by what places are given, how ties are counted, and how long the red and the black list are. */
import * as z from 'zod/mini';
import { message } from '../../message';
import type { Ties } from '../../statistics/ranking';
import type { SchemeNames } from '../names';
import { indicators, keysOf, optionalText, text } from '../shapes';

export type RankedBy = 'completion' | 'growth' | 'amount' | 'gap';

export interface RankingRule {
  readonly name: string | null;
  /** score: of the score with this id; otherwise of each indicator by itself. */
  readonly by: RankedBy | 'score';
  /** Codes; null: every indicator of the template. */
  readonly indicators: readonly string[] | null;
  /** Id of the score; null unless by is score. */
  readonly score: string | null;
  readonly ties: Ties;
  /** Decides where the first figure is equal, unrounded; null: the place is shared. */
  readonly second: RankedBy | null;
  /** Length of the red list and of the black list; 0: none. */
  readonly best: number;
  readonly worst: number;
  /** Neither list takes more than a third of those ranked: of five, three above and two below would be everybody. */
  readonly isWithinThird?: boolean;
}

const measures = ['completion', 'growth', 'amount', 'gap'] as const;
const length = z.int().check(z.minimum(0));

const rankingSchema = z.strictObject({
  name: optionalText,
  by: z._default(z.enum([...measures, 'score']), 'completion'),
  indicators,
  score: z._default(z.nullable(text), null),
  ties: z._default(z.enum(['places-skipped', 'no-place-skipped']), 'places-skipped'),
  second: z._default(z.nullable(z.enum(measures)), null),
  best: z._default(length, 3),
  worst: z._default(length, 3),
});

export const rankingsSchema = z.optional(z.array(rankingSchema));

export const RANKING_FIELDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['rankings', keysOf(rankingSchema)],
]);

/** Every indicator by completion, 1-2-2-4, three above and three below but never more than a third: what is done where nobody says otherwise. */
export const DEFAULT_RANKING: RankingRule = {
  name: null,
  by: 'completion',
  indicators: null,
  score: null,
  ties: 'places-skipped',
  second: null,
  best: 3,
  worst: 3,
  isWithinThird: true,
};

export function readRankings(
  document: z.output<typeof rankingsSchema>,
  scores: readonly string[],
  names: SchemeNames,
): readonly RankingRule[] {
  return (
    document?.map((rule, index): RankingRule => {
      const path = `rankings[${index}]`;
      if (rule.by === 'score' && rule.score === null) {
        names.problem(`${path}.score`, message('scheme.ranking-without-score'));
      } else if (rule.score !== null) {
        if (rule.by !== 'score') names.problem(`${path}.by`, message('scheme.ranking-score-by'));
        if (!scores.includes(rule.score))
          names.unknown('scheme.unknown-score', rule.score, scores, `${path}.score`);
      }
      return { ...rule, indicators: names.listed(rule.indicators, `${path}.indicators`) };
    }) ?? [DEFAULT_RANKING]
  );
}
