/** Summary 汇总: the figures of many reports → where each entity stands with each indicator, the whole, and what is missing. */
import type { Observation } from '../observations/observation';
import { lightReader } from '../progress/lights';
import { NO_PAST } from '../progress/past';
import type { Past } from '../progress/past';
import { plannedGrowthFinder } from '../progress/planned-growth';
import { needsOf } from '../progress/references';
import { scaled } from '../rules/quantity';
import { parseDecimal } from '../statistics/decimal';
import type { Period } from '../statistics/period';
import * as q from '../statistics/rational';
import type { Rational } from '../statistics/rational';
import { scheduleShare } from '../statistics/schedule';
import { targetFinder } from '../template/target';
import type { Indicator, Template } from '../template/template';
import { attain } from './attain';
import type { Beyond, Given } from './attain';
import { growthRate } from './attainment';
import type { AttainedFigure, Attainment, Attainments, Missing } from './attainment';
import type { Earlier } from './earlier';
import { PeriodFigures } from './period-figures';
import type { FiguresOptions, Kept } from './period-figures';
import { summed } from './summed';

export interface AttainmentOptions extends FiguresOptions {
  /** Earlier periods, for lights that look back (a streak, a change of rank); without them such lights stay off where it matters. */
  readonly earlier?: Earlier;
}

/** @param observations of any period and in any order; those of other periods are passed over */
export function attainmentsOf(
  observations: readonly Observation[],
  template: Template,
  period: Period,
  options: AttainmentOptions = {},
): Attainments {
  return attainmentsIn(new PeriodFigures(observations, template, period, options), options);
}

/** @param options as the figures were read with */
export function attainmentsIn(figures: PeriodFigures, options: AttainmentOptions = {}): Attainments {
  const { entities, template, period } = figures;
  const { indicators } = template;
  const reader = new Reader(figures, template, options);
  const wholes = indicators.map((indicator, i) => reader.given(null, indicator, i));
  const isMany = entities[0] !== null;
  const totalGrowths = indicators.map((_, i) => {
    const whole = wholes[i];
    return whole ? growthRate(reader.attain(whole, i, null).growth) : null;
  });
  const rows = entities.flatMap((entity) =>
    indicators.map((indicator, i) =>
      reader.attain(reader.given(entity, indicator, i), i, totalGrowths[i] ?? null),
    ),
  );
  const totals = isMany ? totalsOf(rows, wholes, figures, reader) : [];
  return {
    period,
    entities,
    rows,
    totals,
    missing: missingOf(rows, figures, template),
    leftOut: figures.leftOut,
    problems: figures.problems,
  };
}

/** As reported where somebody reports the whole, else the sum over the entities. */
function totalsOf(
  rows: readonly Attainment[],
  wholes: readonly Given[],
  { entities, template: { indicators } }: PeriodFigures,
  reader: Reader,
): Attainment[] {
  return indicators.flatMap((indicator, i) => {
    const own = wholes[i];
    if (!own) return [];
    const parts = entities.flatMap((_, e) => rows[e * indicators.length + i] ?? []);
    const given = own.state === 'missing' ? (summed(parts, indicator, null, own.target) ?? own) : own;
    return [reader.attain(given, i, null)];
  });
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
  private readonly targets: ReturnType<typeof targetFinder>;
  private readonly planned: ReturnType<typeof plannedGrowthFinder>;
  private readonly schedules: readonly Rational[];
  private readonly needs: ReturnType<typeof needsOf>;
  private readonly lightOf: ReturnType<typeof lightReader>;
  private readonly pastOf: (indicator: string, entity: string | null) => Past;
  private readonly isOne: boolean;

  constructor(
    private readonly figures: PeriodFigures,
    template: Template,
    { owner, earlier }: AttainmentOptions,
  ) {
    this.targets = targetFinder(template, owner === 'second' ? 'secondTarget' : 'target');
    this.planned = plannedGrowthFinder(template);
    this.schedules = template.indicators.map(({ schedule }) =>
      scheduleShare(figures.period, schedule, template.window),
    );
    this.needs = needsOf(template.lights);
    this.lightOf = lightReader(template.lights);
    this.pastOf = (this.needs.past && earlier?.past()) || (() => NO_PAST);
    this.isOne = figures.entities.length === 1;
  }

  given(entity: string | null, indicator: Indicator, index: number): Given {
    const place = this.figures.placeOf(entity);
    const at = (measure: Kept) => this.figures.at(measure, place, index);
    const actual = at('actual');
    return {
      period: this.figures.period,
      entity,
      indicator: indicator.code,
      state: stateOf(actual),
      actual: figureOf(actual),
      prior: figureOf(at('prior')),
      target: this.targetOf(at('target'), entity, indicator),
      schedule: this.schedules[index] ?? q.rational(1n),
      reportedCompletion: figureOf(at('completion'))?.value ?? null,
      reportedGrowth: figureOf(at('growth'))?.value ?? null,
      rank: figureOf(at('rank'))?.value ?? null,
    };
  }

  attain(given: Given, index: number, totalGrowth: Rational | null): Attainment {
    return attain(given, this.beyond(given, index, totalGrowth), this.lightOf);
  }

  private beyond({ entity }: Given, index: number, totalGrowth: Rational | null): Beyond {
    const indicator = this.figures.template.indicators[index];
    if (!indicator) throw new Error(`no indicator ${index}`);
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
    indicator: Indicator,
  ): AttainedFigure | null {
    if (observed) return figureOf(observed);
    const decimal = parseDecimal(this.targets(indicator, entity, entity === null || this.isOne) ?? '');
    return decimal && { value: q.ofDecimal(decimal), sources: [], without: NOBODY };
  }
}

/** Shared by a hundred thousand figures. */
const NOBODY: readonly string[] = [];

function stateOf(observation: Observation | null): Attainment['state'] {
  if (!observation) return 'missing';
  const { figure } = observation;
  return typeof figure === 'string' ? figure : 'given';
}

function figureOf(observation: Observation | null): AttainedFigure | null {
  if (!observation || typeof observation.figure === 'string') return null;
  const { digits, scale } = observation.figure;
  return { value: scaled(BigInt(digits), scale), sources: [observation], without: NOBODY };
}
