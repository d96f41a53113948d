/** Summary 汇总: the figures of many reports → where each entity stands with each indicator, the whole, and what is missing. */
import type { Observation } from '../observations/observation';
import { lightReader } from '../progress/lights';
import { NO_PAST } from '../progress/past';
import type { Past } from '../progress/past';
import { plannedGrowthFinder } from '../progress/planned-growth';
import { needsOf } from '../progress/references';
import { scaled } from '../rules/quantity';
import type { Period } from '../statistics/period';
import * as q from '../statistics/rational';
import type { Rational } from '../statistics/rational';
import { scheduleShare } from '../statistics/schedule';
import type { Indicator, Template } from '../template/template';
import { attain } from './attain';
import type { Beyond, Given } from './attain';
import { growthRate } from './attainment';
import type { AttainedFigure, Attainment, Attainments, Missing } from './attainment';
import type { Earlier } from './earlier';
import { OwnTargets } from './own-targets';
import { figuresIn } from './period-figures';
import type { FiguresOptions, PeriodFigures } from './period-figures';
import { summed } from './summed';
import type { Summand } from './summed';

export interface AttainmentOptions extends FiguresOptions {
  /** Earlier periods, for lights that look back (a streak, a change of rank); without them such lights stay off where it matters. */
  readonly earlier?: Earlier;
  /** Of the template and the owner; for those who ask month after month. */
  readonly targets?: OwnTargets;
}

/** @param observations of any period and in any order; those of other periods are passed over */
export function attainmentsOf(
  observations: readonly Observation[],
  template: Template,
  period: Period,
  options: AttainmentOptions = {},
): Attainments {
  return attainmentsIn(figuresIn(observations, template, period, options), options);
}

/** @param options as the figures were read with */
export function attainmentsIn(figures: PeriodFigures, options: AttainmentOptions = {}): Attainments {
  const { entities, template, period } = figures;
  const { indicators } = template;
  const reader = new Reader(figures, options);
  const wholes = indicators.map((_, i) => reader.given(null, i));
  const totalGrowths = wholes.map((whole, i) => reader.growthOf(whole, i));
  const rows = entities.flatMap((entity) =>
    indicators.map((_, i) => reader.attain(reader.given(entity, i), i, totalGrowths[i] ?? null)),
  );
  const partsOf = (index: number) => entities.flatMap((_, e) => rows[e * indicators.length + index] ?? []);
  return {
    period,
    entities,
    rows,
    totals: entities[0] === null ? [] : wholes.map((whole, i) => reader.total(whole, i, () => partsOf(i))),
    missing: missingOf(rows, figures, template),
    leftOut: figures.leftOut,
    problems: figures.problems,
  };
}

/**
 * One of these without the others.
 * @param entity null: the whole, or the only one that there is
 * @returns null for an entity or indicator that is not known
 */
export function attainmentIn(
  figures: PeriodFigures,
  entity: string | null,
  code: string,
  options: AttainmentOptions = {},
): Attainment | null {
  const { entities, template } = figures;
  const index = template.indicators.findIndex((one) => one.code === code);
  if (index < 0 || (entity !== null && !entities.includes(entity))) return null;
  const reader = new Reader(figures, options);
  const whole = reader.given(null, index);
  if (entity === null && entities.length > 1)
    return reader.total(whole, index, () => entities.map((each) => reader.given(each, index)));
  const own = reader.given(entity ?? entities[0] ?? null, index);
  return reader.attain(own, index, reader.growthOf(whole, index));
}

function missingOf(rows: readonly Attainment[], figures: PeriodFigures, { indicators }: Template): Missing[] {
  return rows.flatMap(({ state, entity, indicator }, at) =>
    state === 'missing'
      ? [
          {
            ...{ entity, indicator },
            reason: figures.whyUncounted(entity, at % indicators.length) ?? ('not-reported' as const),
          },
        ]
      : [],
  );
}

/** What is asked again for every entity is looked up once. */
class Reader {
  private readonly targets: OwnTargets;
  private readonly planned: ReturnType<typeof plannedGrowthFinder>;
  private readonly schedules: readonly Rational[];
  private readonly needs: ReturnType<typeof needsOf>;
  private readonly lightOf: ReturnType<typeof lightReader>;
  private readonly pastOf: (indicator: string, entity: string | null) => Past;
  private readonly isOne: boolean;

  constructor(
    private readonly figures: PeriodFigures,
    { owner, earlier, targets }: AttainmentOptions,
  ) {
    const { template } = figures;
    this.targets = targets ?? new OwnTargets(template, owner);
    this.planned = plannedGrowthFinder(template);
    this.schedules = template.indicators.map(({ schedule }) =>
      scheduleShare(figures.period, schedule, template.window),
    );
    this.needs = needsOf(template.lights);
    this.lightOf = lightReader(template.lights);
    this.pastOf = (this.needs.past && earlier?.past()) || (() => NO_PAST);
    this.isOne = figures.entities.length === 1;
  }

  given(entity: string | null, index: number): Given {
    const { figures } = this;
    const place = figures.placeOf(entity);
    const actual = figures.at('actual', place, index);
    return {
      period: figures.period,
      entity,
      indicator: this.indicator(index).code,
      state: stateOf(actual),
      actual: figureOf(actual),
      prior: figureOf(figures.at('prior', place, index)),
      target: this.targetOf(figures.at('target', place, index), entity, index),
      schedule: this.schedules[index] ?? q.rational(1n),
      reportedCompletion: valueOf(figures.at('completion', place, index)),
      reportedGrowth: valueOf(figures.at('growth', place, index)),
      rank: valueOf(figures.at('rank', place, index)),
    };
  }

  attain(given: Given, index: number, totalGrowth: Rational | null): Attainment {
    return attain(given, this.beyond(given, index, totalGrowth), this.lightOf);
  }

  /** As reported where somebody reports the whole, else the sum over the entities. */
  total(whole: Given, index: number, parts: () => readonly Summand[]): Attainment {
    const isReported = whole.state !== 'missing';
    const sum = isReported ? null : summed(parts(), this.indicator(index), null, whole.target);
    return this.attain(sum ?? whole, index, null);
  }

  /** Of the whole as it is reported. */
  growthOf(whole: Given, index: number): Rational | null {
    return growthRate(this.attain(whole, index, null).growth);
  }

  private indicator(index: number): Indicator {
    const indicator = this.figures.template.indicators[index];
    if (!indicator) throw new Error(`no indicator ${index}`);
    return indicator;
  }

  private beyond({ entity }: Given, index: number, totalGrowth: Rational | null): Beyond {
    const indicator = this.indicator(index);
    const past = this.pastOf(indicator.code, entity);
    return {
      better: indicator.better,
      totalGrowth,
      plannedGrowth: this.needs.plan ? this.planned(indicator, entity) : null,
      behindBefore: past.behind,
      lastRank: past.rank === null ? null : q.ofNumber(past.rank),
    };
  }

  private targetOf(
    observed: Observation | null,
    entity: string | null,
    index: number,
  ): AttainedFigure | null {
    if (observed) return figureOf(observed);
    return this.targets.of(entity, index, entity === null || this.isOne)?.figure ?? null;
  }
}

function stateOf(observation: Observation | null): Attainment['state'] {
  if (!observation) return 'missing';
  const { figure } = observation;
  return typeof figure === 'string' ? figure : 'given';
}

function figureOf(observation: Observation | null): AttainedFigure | null {
  const value = valueOf(observation);
  return observation && value && { value, sources: [observation], without: NOBODY };
}

/** Shared by a hundred thousand figures. */
const NOBODY: readonly string[] = [];

function valueOf(observation: Observation | null): Rational | null {
  if (!observation || typeof observation.figure === 'string') return null;
  const { digits, scale } = observation.figure;
  return scaled(BigInt(digits), scale);
}
