/** The months before, and the same month of last year, as far as they are known: for moves, streaks and lights that look back. */
import type { Observation } from '../observations/observation';
import { pastReader } from '../progress/past';
import type { Past, PastReport } from '../progress/past';
import { dayOf, monthIndex } from '../statistics/period';
import type { Period } from '../statistics/period';
import * as q from '../statistics/rational';
import type { Template } from '../template/template';
import { isBehind } from './attainment';
import type { Attainment, Attainments } from './attainment';
import { attainmentIn, attainmentsIn } from './attainments-of';
import type { AttainmentOptions } from './attainments-of';
import { readMonths } from './months-read';
import type { MonthsRead } from './months-read';
import { OwnTargets } from './own-targets';
import type { FiguresOptions, PeriodFigures } from './period-figures';
import { QuickFigures } from './quick';

/** Worked out month by month when it is first asked for. */
export class Earlier {
  /** The template's own targets, for all months. */
  readonly targets: OwnTargets;
  /** The latest month before that is known; null where there is none. */
  readonly latest: number | null;
  private readonly months: MonthsRead;
  private readonly asking: AttainmentOptions;
  private readonly byMonth = new Map<number, Attainments>();
  private readonly quick = new Map<number, QuickFigures>();
  private readonly better: ReadonlyMap<string, 'higher' | 'lower'>;
  /** By entity and index of the indicator: rankings and the inspection list ask for the same. */
  private readonly misses = new Map<string | null, Past['behind'][]>();
  /** Of the window. */
  private readonly first: number;

  /**
   * @param observations of any period; those count that began together with this one (the cumulative figures of the months
   *   before), and those of the same months a year ago
   */
  constructor(
    observations: readonly Observation[],
    readonly template: Template,
    readonly period: Period,
    options: FiguresOptions = {},
  ) {
    this.months = readMonths(observations, template, period, options);
    this.latest = this.months.before.size === 0 ? null : Math.max(...this.months.before.keys());
    this.targets = new OwnTargets(template, options.owner);
    this.asking = { ...options, targets: this.targets };
    this.first = monthIndex(dayOf(template.window.from));
    this.better = new Map(template.indicators.map(({ code, better }) => [code, better]));
  }

  /** The figures of this period, read on the way. */
  get now(): PeriodFigures {
    return this.months.now;
  }

  /** The attainments of a month before, by its index (see monthIndex); null where nothing is known of it. */
  at(month: number): Attainments | null {
    let found = this.byMonth.get(month);
    if (!found) {
      const figures = this.months.before.get(month);
      if (!figures) return null;
      this.byMonth.set(month, (found = attainmentsIn(figures, this.asking)));
    }
    return found;
  }

  /** One figure of a month before without the others; its light does not look back. @param entity null: the whole, summed up where nobody gives it */
  of(month: number, entity: string | null, code: string): Attainment | null {
    const figures = this.months.before.get(month);
    return figures ? attainmentIn(figures, entity, code, this.asking) : null;
  }

  /** The figures of a month without making anything of them that is not asked for. */
  quickAt(month: number): QuickFigures | null {
    let found = this.quick.get(month);
    if (!found) {
      const figures = this.months.before.get(month);
      if (!figures) return null;
      this.quick.set(month, (found = new QuickFigures(figures, this.targets)));
    }
    return found;
  }

  periodOf(month: number): Period | null {
    return this.months.before.get(month)?.period ?? null;
  }

  /** The attainments of a year before this month, for their amounts and growth; null where nothing is known of them. */
  yearBefore(month: number): Attainments | null {
    const figures = this.months.lastYear.get(month);
    return figures ? attainmentsIn(figures, this.asking) : null;
  }

  /**
   * How many months in a row before this one something was so, back to the beginning of the window. A month of which
   * nothing is known leaves open whether there were more.
   * @param was null where it cannot be told of a month
   */
  run(was: (month: number) => boolean | null): Past['behind'] {
    const { first } = this;
    let least = 0;
    for (let month = monthIndex(this.period.to) - 1; month >= first; month--) {
      const answer = was(month);
      if (answer === null) return { least, isOpen: true };
      if (!answer) break;
      least += 1;
    }
    return { least, isOpen: false };
  }

  /** For lights that look back, and for misses in a row. Only those who are asked for are looked at. */
  past(): (indicator: string, entity: string | null) => Past {
    const indexes = new Map(this.template.indicators.map(({ code }, i) => [code, i]));
    let ofTotals: ReturnType<typeof pastReader> | null = null;
    return (indicator, entity) => {
      // Sums over the entities of every month are made only for those who ask for the whole.
      if (entity === null) return (ofTotals ??= this.pastTotals())(indicator, entity);
      const index = indexes.get(indicator) ?? -1;
      const { latest } = this;
      const before = latest === null ? null : this.quickAt(latest);
      return {
        behind: this.missed(entity, index),
        rank: before && before.rank(before.figures.placeOf(entity), index),
      };
    };
  }

  /** Months in a row before this one in which an entity was behind schedule. @param index of the indicator in the template */
  missed(entity: string | null, index: number): Past['behind'] {
    let known = this.misses.get(entity);
    if (!known) this.misses.set(entity, (known = []));
    return (known[index] ??= this.missesOf(entity, index));
  }

  private missesOf(entity: string | null, index: number): Past['behind'] {
    // Where the template lists the entities, each has the same place in every month.
    const isListed = entity === null || this.template.entities.length > 0;
    let place: number | null = null;
    return this.run((month) => {
      const past = this.quickAt(month);
      if (!past) return null;
      if (place === null || !isListed) place = past.figures.placeOf(entity);
      return past.isBehind(place, index);
    });
  }

  private pastTotals(): ReturnType<typeof pastReader> {
    const reports = [...this.months.before].flatMap(([month, { period }]): PastReport[] => {
      const attainments = this.at(month);
      const rows = attainments?.entities[0] === null ? attainments.rows : (attainments?.totals ?? []);
      return [{ period, metrics: rows.map((row) => this.metric(row)) }];
    });
    return pastReader(reports, this.period, this.template.window);
  }

  private metric(row: Attainment): PastReport['metrics'][number] {
    const { indicator, entity, rank } = row;
    const better = this.better.get(indicator) ?? 'higher';
    return { indicator, entity, isBehind: isBehind(row, better), rank: rank && q.rationalNumber(rank) };
  }
}
