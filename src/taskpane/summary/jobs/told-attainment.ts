/** Where an entity stands with an indicator, as a page shows it: figures rounded once, in words that any language can say. */
import type { FigureText } from '../../../core/message';
import type { Source } from '../../../core/observations/observation';
import type { Absence, Light } from '../../../core/progress/status';
import type * as q from '../../../core/statistics/rational';
import type { Growth } from '../../../core/statistics/ratios';
import type { AttainedFigure, Attainment, GrowthAttained } from '../../../core/summary/attainment';
import { amountShown, percentShown, shown } from '../../../core/summary/shown';
import type { Template } from '../../../core/template/template';

export interface ToldAttainment {
  /** null: the whole, or a report of one entity only. */
  readonly entity: string | null;
  /** Code. */
  readonly indicator: string;
  readonly name: string;
  readonly state: Attainment['state'];
  readonly actual: FigureText | null;
  readonly target: FigureText | null;
  readonly completion: FigureText | null;
  readonly growth: FigureText | GrowthWord | null;
  /** Percentage points ahead (above zero) or behind. */
  readonly gap: FigureText | null;
  readonly better: 'higher' | 'lower';
  readonly light: Light;
  readonly absence: Absence | null;
  /** Entities that should be in the sum and are not. */
  readonly without: readonly string[];
  /** Entities without a target: then the sum of targets is no denominator. */
  readonly targetWithout: readonly string[];
  /** Where the actual stands: the first few cells, of so many. */
  readonly sources: readonly Source[];
  readonly sourceCount: number;
}

export type GrowthWord = Exclude<Growth['kind'], 'value'>;

const MOST_SOURCES = 12;

/** @returns the same for any number of rows; indicators are looked up once */
export function attainmentTeller({ indicators }: Template): (row: Attainment) => ToldAttainment {
  const known = new Map(indicators.map((one) => [one.code, one]));
  return (row) => {
    const indicator = known.get(row.indicator);
    if (!indicator) throw new Error(`no indicator ${row.indicator}`);
    const unit = indicator.unit.symbol;
    const amount = (figure: AttainedFigure | null) => figure && amountShown(figure.value, unit);
    const sources = row.actual?.sources ?? [];
    return {
      ...{ entity: row.entity, indicator: row.indicator, name: indicator.name, state: row.state },
      ...{ actual: amount(row.actual), target: amount(row.target) },
      completion: row.completion && percentShown(row.completion.value, 1),
      growth: row.growth && growthTold(row.growth),
      gap: row.gap && shown(row.gap, 1, '百分点'),
      ...{ better: indicator.better, light: row.light, absence: row.absence },
      without: row.actual?.without ?? [],
      targetWithout: row.target?.without ?? [],
      sources: sources.slice(0, MOST_SOURCES).map(({ source }) => source),
      sourceCount: sources.length,
    };
  };
}

function growthTold(growth: GrowthAttained): FigureText | GrowthWord {
  if (growth.by === 'reported') return percentShown(growth.value, 1);
  return growth.growth.kind === 'value' ? percentShown(growth.growth.value, 1) : growth.growth.kind;
}

/** How many of them have which light. */
export function countLights(rows: readonly { readonly light: Light }[]): Readonly<Record<Light, number>> {
  const counts = { green: 0, yellow: 0, red: 0, none: 0 };
  for (const { light } of rows) counts[light] += 1;
  return counts;
}

/** Points of a score with the decimals of its rule; null stays open. */
export const pointsShown = (points: q.Rational | null, decimals: number): FigureText | null =>
  points && shown(points, decimals);
