/** The observations of one period by entity and indicator; what contradicts itself counts nowhere and is told. */
import type { Observation, ObservedMeasure } from '../observations/observation';
import { periodCode } from '../statistics/period';
import type { Period } from '../statistics/period';
import type { Template } from '../template/template';
import type { SummaryProblem } from './attainment';
import { FigureColumns } from './figure-columns';
import type { Kept } from './figure-columns';
import { disputeProblem, strangerProblem } from './figure-problems';
import { isSameFigure, morePrecise } from './same-figure';

export interface FiguresOptions {
  /** Names of files whose figures do not count, because they still have errors. */
  readonly leaveOut?: ReadonlySet<string>;
  /** Whose targets are measured against, where there are two owners; the first by default. */
  readonly owner?: 'first' | 'second';
}

/** @param observations of any period; those of others are passed over */
export function figuresIn(
  observations: readonly Observation[],
  template: Template,
  period: Period,
  options: FiguresOptions = {},
): PeriodFigures {
  const figures = new PeriodFigures(observations, template, period, options);
  const isOurs = samePeriod(period);
  for (let index = 0; index < observations.length; index++) {
    const one = observations[index] as Observation;
    if (isOurs(one.period)) figures.add(one, index);
  }
  return figures;
}

export class PeriodFigures {
  private readonly names: (string | null)[];
  private readonly isListed: boolean;
  /** Of the whole 0, of the entities from 1. */
  private readonly places = new Map<string | null, number>([[null, 0]]);
  private readonly indicators: ReadonlyMap<string, number>;
  private readonly leaveOut: ReadonlySet<string> | null;
  private readonly measures: ReadonlyMap<ObservedMeasure, Kept>;
  /** Place by place, each with all indicators. */
  private readonly columns: FigureColumns;
  /** Actual figures that are known to exist and do not count, by their index in the column. */
  private readonly uncounted = new Map<number, 'left-out' | 'contradicted'>();
  private readonly disputes = new Map<string, Observation[]>();
  private readonly strangers = new Map<string | null, Observation>();
  private readonly files = new Set<string>();
  /** Of the observation before: those of a report come together, and those of an indicator beside each other. */
  private entity: string | null | undefined;
  private code: string | undefined;
  private place: number | undefined;
  private indicator: number | undefined;

  /** @param observations those that will be added are among them */
  constructor(
    observations: readonly Observation[],
    readonly template: Template,
    readonly period: Period,
    { leaveOut, owner }: FiguresOptions = {},
  ) {
    const listed = template.entities.map(({ name }) => name);
    this.isListed = listed.length > 0;
    this.names = this.isListed ? listed : [null];
    listed.forEach((name, i) => this.places.set(name, i + 1));
    this.indicators = new Map(template.indicators.map(({ code }, i) => [code, i]));
    this.leaveOut = leaveOut?.size ? leaveOut : null;
    this.measures = owner === 'second' ? SECOND : FIRST;
    this.columns = new FigureColumns(observations, this.count * this.indicators.size);
  }

  /** As the template lists them, else as they come; [null] where there is none. */
  get entities(): readonly (string | null)[] {
    return this.names;
  }

  /** @param observation of this period; @param index where it stands among the observations */
  add(observation: Observation, index: number): void {
    const { entity, measure, indicator } = observation;
    if (entity !== this.entity) {
      this.place = this.places.get(entity) ?? this.newcomer(entity);
      this.entity = entity;
    }
    if (this.place === undefined) {
      if (!this.strangers.has(entity)) this.strangers.set(entity, observation);
      return;
    }
    if (indicator !== this.code) {
      this.indicator = this.indicators.get(indicator);
      this.code = indicator;
    }
    if (this.indicator === undefined) return;
    const at = this.place * this.indicators.size + this.indicator;
    if (this.leaveOut && this.isLeftOut(observation, at)) return;
    const kept = this.measures.get(measure);
    if (!kept) return;
    if (this.columns.isFree(kept, at) && this.disputes.size === 0) this.columns.put(kept, at, index);
    else this.keep(kept, at, observation, index);
  }

  /** Files whose figures were not counted. */
  get leftOut(): readonly string[] {
    return [...this.files];
  }

  get problems(): readonly SummaryProblem[] {
    return [
      ...[...this.strangers.values()].map(strangerProblem),
      ...[...this.disputes.values()].map((cells) => disputeProblem(cells, this.template)),
    ];
  }

  /** Where an entity (null: the whole) has its figures; −1 where it has none. */
  placeOf(entity: string | null): number {
    return this.places.get(entity) ?? -1;
  }

  /** Of the entities by their index. */
  placeAt(index: number): number {
    return this.names[0] === null ? 0 : index + 1;
  }

  /** @param place see placeOf; @param indicator index in the template */
  at(measure: Kept, place: number, indicator: number): Observation | null {
    return place < 0 ? null : this.columns.get(measure, place * this.indicators.size + indicator);
  }

  /** Digits of an actual figure; NaN where there is none that is a number. @param place at least 0 */
  digitsAt(place: number, indicator: number): number {
    return this.columns.digitsAt(place * this.indicators.size + indicator);
  }

  /** Decimals of an actual figure; 0 where there is none. @param place at least 0 */
  scaleAt(place: number, indicator: number): number {
    return this.columns.scaleAt(place * this.indicators.size + indicator);
  }

  /** How many places there are: that of the whole, and one for each entity. */
  get count(): number {
    return this.places.size;
  }

  /** Why an actual figure that somebody gave does not count; null where none was given, or it counts. */
  whyUncounted(entity: string | null, indicator: number): 'left-out' | 'contradicted' | null {
    const place = this.places.get(entity);
    return (place !== undefined && this.uncounted.get(place * this.indicators.size + indicator)) || null;
  }

  /** One that the template does not list has a place only where it lists nobody. */
  private newcomer(name: string | null): number | undefined {
    if (this.isListed) return undefined;
    const place = this.count;
    this.places.set(name, place);
    this.names[place - 1] = name;
    this.columns.makeRoomFor(this.count * this.indicators.size);
    return place;
  }

  private isLeftOut({ source: { file }, measure }: Observation, at: number): boolean {
    if (file === null || !this.leaveOut?.has(file)) return false;
    this.files.add(file);
    if (measure === 'actual') this.uncounted.set(at, 'left-out');
    return true;
  }

  /** Where something stands already, or stood. */
  private keep(kept: Kept, at: number, observation: Observation, index: number): void {
    const key = `${at} ${kept}`;
    const dispute = this.disputes.get(key);
    const before = this.columns.get(kept, at);
    if (dispute) dispute.push(observation);
    else if (!before) this.columns.put(kept, at, index);
    else if (isSameFigure(before, observation)) {
      if (morePrecise(before, observation) === observation) this.columns.put(kept, at, index);
    } else {
      this.disputes.set(key, [before, observation]);
      this.columns.free(kept, at);
      if (kept === 'actual') this.uncounted.set(at, 'contradicted');
    }
  }
}

/** Codes are compared only where the object is not the one of before: reports share theirs. */
export function samePeriod(wanted: Period): (period: Period) => boolean {
  const code = periodCode(wanted);
  let last: Period | null = null;
  let isSame = false;
  return (period) => {
    if (period !== last) [last, isSame] = [period, periodCode(period) === code];
    return isSame;
  };
}

const COMMON: readonly (readonly [ObservedMeasure, Kept])[] = [
  ['actual', 'actual'],
  ['prior', 'prior'],
  ['growth', 'growth'],
  ['rank', 'rank'],
];
const FIRST: ReadonlyMap<ObservedMeasure, Kept> = new Map([
  ...COMMON,
  ['target', 'target'],
  ['completion', 'completion'],
]);
const SECOND: ReadonlyMap<ObservedMeasure, Kept> = new Map([
  ...COMMON,
  ['secondTarget', 'target'],
  ['secondCompletion', 'completion'],
]);
