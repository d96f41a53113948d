/** What a ranking takes from the months before: who was where, and for how long somebody has been first. */
import type { Streak } from '../progress/lights';
import type { RankedBy, RankingRule } from '../scheme/sections/rankings';
import type { Period } from '../statistics/period';
import type { Indicator } from '../template/template';
import type { Earlier } from './earlier';
import { leaders, placed } from './places';
import type { Contender } from './places';
import type { QuickFigures } from './quick';

export interface ContestBefore {
  readonly rule: RankingRule;
  readonly better: Indicator['better'];
  /** Those of a month before; null where it is not known. */
  readonly contendersAt: (month: number) => readonly Contender[] | null;
  /** Those of them who were first; where it is left out, found among the contenders. */
  readonly leadersAt?: (month: number) => ReadonlySet<string> | null;
  readonly earlier: Earlier | null;
}

export interface RanksBefore {
  /** In the latest report before; empty where none is known. */
  readonly places: ReadonlyMap<string, number>;
  /** Period of that report. */
  readonly since: Period | null;
  /** Months running in the first place, this one included, of one who is first now. */
  firstFor(entity: string): Streak;
}

export function ranksBefore({ rule, better, contendersAt, leadersAt, earlier }: ContestBefore): RanksBefore {
  const latest = earlier?.latest ?? null;
  const before = latest === null ? null : contendersAt(latest);
  const firstAt = months(
    leadersAt ??
      ((month) => {
        const past = contendersAt(month);
        return past && leaders(past, better);
      }),
  );
  return {
    places: new Map(placed(before ?? [], rule.ties, better).map(({ entity, place }) => [entity, place])),
    since: latest === null ? null : (earlier?.periodOf(latest) ?? null),
    firstFor: (entity) =>
      earlier
        ? withThis(earlier.run((month) => firstAt(month)?.has(entity) ?? null))
        : { least: 1, isOpen: true },
  };
}

/** By what figures are ranked. */
interface By {
  readonly by: RankedBy;
  readonly second: RankedBy | null;
}

/** @param index of the indicator in the template */
export function contendersBefore(
  earlier: Earlier | null,
  index: number,
  by: By,
  better: Indicator['better'],
): Pick<ContestBefore, 'contendersAt' | 'leadersAt'> {
  const pastAt = (month: number): QuickFigures | null => earlier?.quickAt(month) ?? null;
  return {
    contendersAt: (month) => {
      const past = pastAt(month);
      return past && contendersIn(past, index, by);
    },
    leadersAt: (month) => {
      const past = pastAt(month);
      return past && leadersIn(past, index, by, better);
    },
  };
}

/** A streak of the months before, and this one. */
export const withThis = ({ least, isOpen }: Streak): Streak => ({ least: least + 1, isOpen });

function contendersIn(past: QuickFigures, index: number, by: By): Contender[] {
  const found: Contender[] = [];
  for (let at = 0; at < past.figures.entities.length; at++) {
    const contender = contenderIn(past, at, index, by);
    if (contender) found.push(contender);
  }
  return found;
}

function contenderIn(past: QuickFigures, at: number, index: number, { by, second }: By): Contender | null {
  const entity = past.figures.entities[at] ?? null;
  if (entity === null) return null;
  const place = past.figures.placeAt(at);
  return { entity, value: past.value(by, place, index), second: second && past.value(second, place, index) };
}

/** Only those are made contenders whom nearest doubles do not tell apart from the first. */
function leadersIn(
  past: QuickFigures,
  index: number,
  by: By,
  better: Indicator['better'],
): ReadonlySet<string> {
  let best = NaN;
  let first: number[] = [];
  for (let at = 0; at < past.figures.entities.length; at++) {
    const near = past.nearValue(by.by, past.figures.placeAt(at), index);
    if (near === best) first.push(at);
    else if (!Number.isNaN(near) && (Number.isNaN(best) || (better === 'higher' ? near > best : near < best)))
      [best, first] = [near, [at]];
  }
  return leaders(
    first.flatMap((at) => contenderIn(past, at, index, by) ?? []),
    better,
  );
}

/** Worked out once a month, when it is first asked for. */
function months<T>(of: (month: number) => T): (month: number) => T {
  const known = new Map<number, T>();
  return (month) => {
    let found = known.get(month);
    if (found === undefined) known.set(month, (found = of(month)));
    return found;
  };
}
