/** Places by score, with moves and months in the first place from the scores of the months before. */
import type { Scheme } from '../scheme/scheme';
import type { Template } from '../template/template';
import type { Attainments } from './attainment';
import type { Earlier } from './earlier';
import type { Contender } from './places';
import { ranked } from './ranking';
import type { Ranking } from './ranking';
import type { ScoreTable } from './score';
import { scoresOf } from './scores-of';

/** One ranking for each rule that ranks by a score. @param tables the scores of this period (scoresOf) */
export function scoreRankingsOf(
  { period, entities }: Attainments,
  tables: readonly ScoreTable[],
  scheme: Pick<Scheme, 'rankings' | 'scores' | 'groups'>,
  template: Template,
  earlier: Earlier | null = null,
): Ranking[] {
  const known = new Map<number, readonly ScoreTable[] | null>();
  const tablesAt = (month: number): readonly ScoreTable[] | null => {
    let found = known.get(month);
    if (found === undefined) {
      const past = earlier?.at(month) ?? null;
      known.set(
        month,
        (found = past && scoresOf(past, scheme, template, earlier?.yearBefore(month) ?? null)),
      );
    }
    return found;
  };
  return scheme.rankings.flatMap((rule) => {
    const tableIn = (all: readonly ScoreTable[]) => all.find((table) => table.rule.id === rule.score);
    const own = rule.by === 'score' ? tableIn(tables) : undefined;
    if (!own || entities[0] === null) return [];
    return [
      ranked({
        ...{ rule, period, earlier },
        indicator: null,
        better: 'higher',
        contenders: contendersOf(own),
        contendersAt: (month) => {
          const past = tableIn(tablesAt(month) ?? []);
          return past ? contendersOf(past) : null;
        },
        attainment: () => null,
        missed: () => null,
        whyNot: () => 'no-score',
      }),
    ];
  });
}

const contendersOf = ({ rows }: ScoreTable): Contender[] =>
  rows.flatMap(({ entity, points }) => (entity === null ? [] : [{ entity, value: points, second: null }]));
