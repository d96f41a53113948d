/** An observation in words and numbers, the same wherever it is written down. */
import { amountUnit } from '../report/figure-text';
import { decimalText } from '../statistics/decimal';
import { periodCode } from '../statistics/period';
import { isCount } from '../statistics/units';
import type { Indicator, Template } from '../template/template';
import type { Observation, ObservedMeasure } from './observation';

export interface ShownObservation {
  readonly period: string;
  /** The total of the template's entities by its name; null where nobody is named. */
  readonly entity: string | null;
  readonly code: string;
  readonly indicator: string;
  /** In unit: a ratio of 0.77 is 77 in %. Plain digits; null where status is not normal. */
  readonly value: string | null;
  readonly status: 'normal' | 'not-set' | 'below-unit';
  readonly unit: string | null;
  /** Decimals as shown, negative for whole tens …; exact: the figure is a point; null without a number. */
  readonly decimals: number | 'exact' | null;
}

/** @returns the same for any number of observations; indicators are looked up once */
export function shownBy(template: Template): (observation: Observation) => ShownObservation {
  const indicators = new Map(template.indicators.map((one) => [one.code, one]));
  return ({ period, entity, indicator: code, measure, figure }) => {
    const indicator = indicators.get(code);
    const { unit, power } = indicator ? amountUnit(measure, indicator) : { unit: null, power: 0 };
    const common = {
      period: periodCode(period),
      entity: entity ?? template.total,
      code,
      indicator: indicator?.name ?? code,
      unit,
    };
    if (typeof figure !== 'object') return { ...common, value: null, status: figure, decimals: null };
    const decimals = figure.scale - power;
    const isPoint = figure.exact && !(decimals === 0 && isCounted(measure, indicator));
    return {
      ...common,
      value: decimalText({ digits: BigInt(figure.digits), scale: decimals }),
      status: 'normal',
      decimals: isPoint ? 'exact' : decimals,
    };
  };
}

/** Counts and places are points, however they are written. */
export const isCounted = (measure: ObservedMeasure, indicator: Indicator | undefined): boolean =>
  measure === 'rank' ||
  (indicator !== undefined &&
    isCount(indicator.unit) &&
    indicator.unit.exponent === 0 &&
    !RATES.has(measure));

const RATES: ReadonlySet<ObservedMeasure> = new Set([
  'growth',
  'completion',
  'secondCompletion',
  'share',
  'gap',
]);
