/** 汇总: one indicator with all entities, or one entity with all indicators; the total first. */
import type { FigureText } from '../../../core/message';
import type { Attainments } from '../../../core/summary/attainment';
import type { Light } from '../../../core/progress/status';
import { percentShown } from '../../../core/summary/shown';
import type { Summed } from '../summed';
import { attainmentTeller, countLights } from './told-attainment';
import type { ToldAttainment } from './told-attainment';

/** entity null: the whole. */
export type OverviewAsked =
  | { readonly by: 'indicator'; readonly indicator: string }
  | { readonly by: 'entity'; readonly entity: string | null };

export interface OverviewTold {
  /** Of the indicator, where there are several entities. */
  readonly total: ToldAttainment | null;
  /** In the order of the template. */
  readonly rows: readonly ToldAttainment[];
  readonly lights: Readonly<Record<Light, number>>;
  /** Share of the target due; null where the rows differ. */
  readonly schedule: FigureText | null;
}

export function overviewOf({ whole, template }: Summed, asked: OverviewAsked): OverviewTold {
  if (!whole) return { total: null, rows: [], lights: countLights([]), schedule: null };
  const { attainments } = whole;
  const tell = attainmentTeller(template);
  const rows = rowsOf(attainments, asked);
  const total =
    asked.by === 'indicator'
      ? attainments.totals.find(({ indicator }) => indicator === asked.indicator)
      : null;
  const [first] = rows;
  const isOne = rows.every(
    ({ schedule }) => schedule.n === first?.schedule.n && schedule.d === first.schedule.d,
  );
  return {
    total: total ? tell(total) : null,
    rows: rows.map(tell),
    lights: countLights(rows),
    schedule: first && isOne ? percentShown(first.schedule, 1) : null,
  };
}

function rowsOf({ rows, totals, entities }: Attainments, asked: OverviewAsked) {
  if (asked.by === 'indicator') return rows.filter(({ indicator }) => indicator === asked.indicator);
  const isWhole = asked.entity === null && entities[0] !== null;
  return isWhole ? totals : rows.filter(({ entity }) => entity === asked.entity);
}
