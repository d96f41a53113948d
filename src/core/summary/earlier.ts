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
import { attainmentsIn, attainmentsOf } from './attainments-of';
import { PeriodFigures } from './period-figures';
import type { FiguresOptions } from './period-figures';
import { QuickFigures, QuickTargets } from './quick';

/** Worked out month by month when it is first asked for. */
export class Earlier {
  private readonly byMonth = new Map<number, Attainments>();
  private readonly quick = new Map<number, QuickFigures>();
  private readonly targets: QuickTargets;
  private readonly figures = new Map<number, PeriodFigures>();
  private readonly observed = new Map<number, Book>();
  private readonly better: ReadonlyMap<string, 'higher' | 'lower'>;
  private readonly current: Book;
  /** By entity and index of the indicator: rankings and the inspection list ask for the same. */
  private readonly misses = new Map<string | null, Past['behind'][]>();
  private latestMonth: number | null | undefined;
  /** Of the window. */
  private readonly first: number;
  /** Of a year ago, by the month of this year that they are compared with. */
  private readonly lastYear = new Map<number, Book>();

  /**
   * @param observations of any period; those count that began together with this one (the cumulative figures of the months
   *   before), and those of the same months a year ago
   */
  constructor(
    private readonly observations: readonly Observation[],
    readonly template: Template,
    readonly period: Period,
    private readonly options: FiguresOptions = {},
  ) {
    this.targets = new QuickTargets(template, options.owner);
    this.first = monthIndex(dayOf(template.window.from));
    this.better = new Map(template.indicators.map(({ code, better }) => [code, better]));
    const now = monthIndex(period.to);
    const begin = monthIndex(period.from);
    this.current = { period, runs: [] };
    const bookOf = (other: Period): Book | null => {
      const [from, to] = [monthIndex(other.from), monthIndex(other.to)];
      if (from === begin && to === now) return this.current;
      if (from === begin && to < now) return bookIn(this.observed, to, other);
      return from === begin - YEAR && to <= now - YEAR ? bookIn(this.lastYear, to + YEAR, other) : null;
    };
    let last = observations[0]?.period;
    let start = 0;
    // Those of one report share their period, and come together.
    for (let index = 1; last && index <= observations.length; index++) {
      const next = observations[index]?.period;
      if (next === last) continue;
      bookOf(last)?.runs.push(start, index);
      [last, start] = [next, index];
    }
  }

  /** The observations of this period, found on the way. */
  get now(): readonly Observation[] {
    return this.observationsIn(this.current);
  }

  /** The attainments of a month before, by its index (see monthIndex); null where nothing is known of it. */
  at(month: number): Attainments | null {
    let found = this.byMonth.get(month);
    if (!found) {
      const figures = this.figuresAt(month);
      if (!figures) return null;
      this.byMonth.set(month, (found = attainmentsIn(figures, this.options)));
    }
    return found;
  }

  /** Of one indicator only: the whole is summed up without the others. Their lights do not look back. */
  ofIndicator(month: number, code: string): Attainments | null {
    const { template, options } = this;
    const index = template.indicators.findIndex((one) => one.code === code);
    const indicator = template.indicators[index];
    const figures = indicator && this.figuresAt(month);
    if (!figures) return null;
    const own = { ...template, indicators: [indicator] };
    return attainmentsOf(figures.ofIndicator(index), own, figures.period, options);
  }

  /** The same without making anything of it that is not asked for. */
  quickAt(month: number): QuickFigures | null {
    let found = this.quick.get(month);
    if (!found) {
      const figures = this.figuresAt(month);
      if (!figures) return null;
      this.quick.set(month, (found = new QuickFigures(figures, this.targets)));
    }
    return found;
  }

  /** Read once, whoever asks. */
  private figuresAt(month: number): PeriodFigures | null {
    let found = this.figures.get(month);
    if (!found) {
      const book = this.observed.get(month);
      if (!book) return null;
      found = new PeriodFigures(this.observationsIn(book), this.template, book.period, this.options);
      this.figures.set(month, found);
    }
    return found;
  }

  private observationsIn({ runs }: Book): readonly Observation[] {
    const [start, end] = runs;
    if (runs.length === 2) return this.observations.slice(start, end);
    const found: Observation[] = [];
    for (let run = 0; run < runs.length; run += 2)
      for (let index = runs[run] ?? 0; index < (runs[run + 1] ?? 0); index++)
        found.push(this.observations[index] as Observation);
    return found;
  }

  periodOf(month: number): Period | null {
    return this.observed.get(month)?.period ?? null;
  }

  /** The latest month before that is known; null where there is none. */
  get latest(): number | null {
    this.latestMonth ??= this.observed.size === 0 ? null : Math.max(...this.observed.keys());
    return this.latestMonth;
  }

  /** The attainments of a year before this month, for their amounts and growth; null where nothing is known of them. */
  yearBefore(month: number): Attainments | null {
    const book = this.lastYear.get(month);
    return book ? attainmentsOf(this.observationsIn(book), this.template, book.period, this.options) : null;
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
    const reports = [...this.observed].flatMap(([month, { period }]): PastReport[] => {
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

/** The observations of one period: where they stand in the list of all, as pairs of the first and the one after the last. */
interface Book {
  readonly period: Period;
  readonly runs: number[];
}

const YEAR = 12;

function bookIn(books: Map<number, Book>, month: number, period: Period): Book {
  let book = books.get(month);
  if (!book) books.set(month, (book = { period, runs: [] }));
  return book;
}
