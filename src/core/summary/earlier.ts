/** The months before, and the same month of last year, as far as they are known: for moves, streaks and lights that look back. */
import type { Observation } from '../observations/observation';
import { pastReader } from '../progress/past';
import type { Past, PastReport } from '../progress/past';
import { dayOf, monthIndex, periodCode } from '../statistics/period';
import type { Month, Period } from '../statistics/period';
import * as q from '../statistics/rational';
import type { Template } from '../template/template';
import { isBehind } from './attainment';
import type { Attainment, Attainments } from './attainment';
import { attainmentsOf } from './attainments-of';
import type { FiguresOptions } from './period-figures';

/** Worked out month by month when it is first asked for. */
export class Earlier {
  private readonly byMonth = new Map<number, Attainments>();
  private readonly observed = new Map<number, { period: Period; observations: Observation[] }>();
  private readonly better: ReadonlyMap<string, 'higher' | 'lower'>;
  private lastYear: { period: Period; observations: Observation[] } | null = null;

  /**
   * @param observations of any period; those count that began together with this one (the cumulative figures of the months
   *   before), and those of the same months a year ago
   */
  constructor(
    observations: readonly Observation[],
    readonly template: Template,
    readonly period: Period,
    private readonly options: FiguresOptions = {},
  ) {
    this.better = new Map(template.indicators.map(({ code, better }) => [code, better]));
    const now = monthIndex(period.to);
    const yearAgo = periodCode({ from: yearBefore(period.from), to: yearBefore(period.to) });
    const known = new Map<Period, { period: Period; observations: Observation[] } | null>();
    const bookOf = (other: Period) => {
      if (periodCode(other) === yearAgo) return (this.lastYear ??= { period: other, observations: [] });
      const month = monthIndex(other.to);
      if (monthIndex(other.from) !== monthIndex(period.from) || month >= now) return null;
      const book = this.observed.get(month) ?? { period: other, observations: [] };
      this.observed.set(month, book);
      return book;
    };
    for (const observation of observations) {
      let book = known.get(observation.period);
      if (book === undefined) known.set(observation.period, (book = bookOf(observation.period)));
      book?.observations.push(observation);
    }
  }

  /** The attainments of a month before, by its index (see monthIndex); null where nothing is known of it. */
  at(month: number): Attainments | null {
    const book = this.observed.get(month);
    if (!book) return null;
    let found = this.byMonth.get(month);
    if (!found) {
      found = attainmentsOf(book.observations, this.template, book.period, this.options);
      this.byMonth.set(month, found);
    }
    return found;
  }

  /** The latest month before that is known; null where there is none. */
  get latest(): number | null {
    return this.observed.size === 0 ? null : Math.max(...this.observed.keys());
  }

  /** Growth and amounts of the same months of last year; null where nothing is known of them. */
  yearAgo(): Attainments | null {
    const { lastYear, template, options } = this;
    return lastYear && attainmentsOf(lastYear.observations, template, lastYear.period, options);
  }

  /**
   * How many months in a row before this one something was so, back to the beginning of the window. A month of which
   * nothing is known leaves open whether there were more.
   * @param was null where it cannot be told of a month
   */
  run(was: (month: number) => boolean | null): Past['behind'] {
    const first = monthIndex(dayOf(this.template.window.from));
    let least = 0;
    for (let month = monthIndex(this.period.to) - 1; month >= first; month--) {
      const answer = was(month);
      if (answer === null) return { least, isOpen: true };
      if (!answer) break;
      least += 1;
    }
    return { least, isOpen: false };
  }

  /** For lights that look back. */
  past(): ReturnType<typeof pastReader> {
    const reports = [...this.observed.keys()].flatMap((month): PastReport[] => {
      const attainments = this.at(month);
      if (!attainments) return [];
      const { rows, totals, period } = attainments;
      return [{ period, metrics: [...rows, ...totals].map((row) => this.metric(row)) }];
    });
    return pastReader(reports, this.period, this.template.window);
  }

  private metric(row: Attainment): PastReport['metrics'][number] {
    const { indicator, entity, rank } = row;
    const better = this.better.get(indicator) ?? 'higher';
    return { indicator, entity, isBehind: isBehind(row, better), rank: rank && q.rationalNumber(rank) };
  }
}

const yearBefore = ({ year, month }: Month): Month => ({ year: year - 1, month });
