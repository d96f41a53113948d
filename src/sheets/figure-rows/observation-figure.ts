/** A figure in its cell, written so that it can be read back with its decimals; in two ways, because two tables of ours do. */
import type { Observation, ObservedMeasure } from '../../core/observations/observation';
import { isCounted } from '../../core/observations/shown';
import { FigureState } from '../../core/report/facts';
import { amountUnit, PERCENT, POINTS } from '../../core/report/figure-text';
import type { ShownUnit } from '../../core/report/figure-text';
import { emptyFigure, readFigure } from '../../core/report/figures';
import type { Figure } from '../../core/report/figures';
import { decimalNumber } from '../../core/statistics/decimal';
import type { PrintedNumber } from '../../core/statistics/printed';
import { convertScale, isCount, unitOf } from '../../core/statistics/units';
import type { Unit } from '../../core/statistics/units';
import type { Indicator } from '../../core/template/template';
import type { CellValue } from '../../workbook/snapshot';
import { comparable, spellingsOf } from '../words';

/**
 * in-unit: a plain number in the unit beside it (77 in %), its decimals in a column of their own, so that rows can be
 * added without touching formats: the history. as-shown: as Excel keeps it (0.77), its decimals in the number format; a
 * figure in General is a point: the collected data, which is written as a whole.
 */
export type FigureForm = 'in-unit' | 'as-shown';

export interface WrittenFigure {
  readonly value: number | string;
  readonly numberFormat: string;
  /** Negative for whole tens …; exact: the figure is a point; null without a number. */
  readonly decimals: number | 'exact' | null;
}

/** The unit beside a figure; of an indicator that the template does not know, only that of a rate is known. */
export function unitBeside(measure: ObservedMeasure, indicator: Indicator | undefined): ShownUnit {
  if (indicator) return amountUnit(measure, indicator);
  if (measure === 'gap') return POINTS;
  return isRatio(measure) ? PERCENT : { unit: null, power: 0 };
}

export function writtenFigure(
  { figure, measure }: Pick<Observation, 'figure' | 'measure'>,
  indicator: Indicator | undefined,
  form: FigureForm,
): WrittenFigure {
  if (typeof figure !== 'object')
    return { value: figure === 'not-set' ? '-' : '…', numberFormat: 'General', decimals: null };
  const { power } = unitBeside(measure, indicator);
  const asPercent = form === 'as-shown' && isRatio(measure);
  const value = decimalNumber({
    digits: BigInt(figure.digits),
    scale: figure.scale - (asPercent ? 0 : power),
  });
  const decimals = figure.scale - power;
  if (figure.exact && !isKnownPoint(measure, indicator, decimals, form))
    return { value, numberFormat: 'General', decimals: 'exact' };
  return { value, numberFormat: NUMBER_FORMATS[form](decimals, asPercent), decimals };
}

const NUMBER_FORMATS: Readonly<Record<FigureForm, (decimals: number, asPercent: boolean) => string>> = {
  'in-unit': (decimals) => (decimals > 0 ? `#,##0.${'0'.repeat(decimals)}` : '#,##0'),
  // Of rounded tens and hundreds each is a blank of that width.
  'as-shown': (decimals, asPercent) =>
    `${decimals > 0 ? `0.${'0'.repeat(decimals)}` : `0${'_0'.repeat(-decimals)}`}${asPercent ? '%' : ''}`,
};

const isRatio = (measure: ObservedMeasure): boolean =>
  measure === 'completion' || measure === 'secondCompletion' || measure === 'growth' || measure === 'share';

/** Counts and places are points, and nothing need be said about it. */
function isKnownPoint(
  measure: ObservedMeasure,
  indicator: Indicator | undefined,
  decimals: number,
  form: FigureForm,
): boolean {
  if (form === 'in-unit') return decimals === 0 && isCounted(measure, indicator);
  return indicator !== undefined && isCount(indicator.unit) && !isRatio(measure) && measure !== 'gap';
}

/** A cell with a figure, and what stands beside it; "" where there is nothing. */
export interface FigureCell {
  readonly value: CellValue;
  readonly format: string;
  readonly unit: string;
  readonly decimals: string;
  /** Of the tidy CSV. */
  readonly status: string;
}

export type FigureProblem = 'blank-value' | 'no-value' | 'no-unit' | 'no-unit-in-cell';

export function figureIn(
  cell: FigureCell,
  measure: ObservedMeasure,
  indicator: Indicator | undefined,
  form: FigureForm,
): Observation['figure'] | FigureProblem {
  const figure = readFigure(cell.value, cell.format, FIGURE);
  const shown = unitBeside(measure, indicator);
  const shift = indicator
    ? figure.unit
      ? unitShift(figure.unit, shown.unit)
      : shiftOf(cell.unit, shown.unit)
    : 0;
  if (shift === null) return figure.unit ? 'no-unit-in-cell' : 'no-unit';
  switch (figure.state) {
    case FigureState.number:
      return printed(figure, cell, shown.power - shift, measure, indicator, form) ?? 'no-value';
    case FigureState.notSet:
      return 'not-set';
    case FigureState.belowUnit:
      return 'below-unit';
    case FigureState.blank:
      return cell.status === 'not-set' || cell.status === 'below-unit' ? cell.status : 'blank-value';
    default:
      return 'no-value';
  }
}

/** Reused from row to row. */
const FIGURE = emptyFigure();

/** With the decimals that it was printed with; a cell may show more, or fewer. null beyond what a figure can hold. */
function printed(
  figure: Figure,
  { value, format, decimals }: FigureCell,
  power: number,
  measure: ObservedMeasure,
  indicator: Indicator | undefined,
  form: FigureForm,
): PrintedNumber | null {
  const isBare = form === 'as-shown' && typeof value === 'number';
  const said = isBare ? decimalsShown(format) : decimalsIn(decimals);
  const isExact = said === 'exact' || (isBare && figure.exact);
  const { digits, scale } = typeof said === 'number' && !isExact ? atScale(figure, said) : figure;
  if (!Number.isSafeInteger(digits)) return null;
  // A bare 0.77 is the ratio itself.
  const up = isBare && isRatio(measure) && !figure.percent ? power - PERCENT.power : power;
  return {
    digits,
    scale: scale + up,
    exact: isExact || isPoint(figure, said, scale, measure, indicator, form),
  };
}

function isPoint(
  figure: Figure,
  said: number | null | 'exact',
  scale: number,
  measure: ObservedMeasure,
  indicator: Indicator | undefined,
  form: FigureForm,
): boolean {
  if (form === 'as-shown') return isKnownPoint(measure, indicator, scale, form);
  if (isCounted(measure, indicator)) return scale <= 0 && (said === null || (said as number) >= 0);
  return said === null && figure.exact;
}

/** What our own formats show; a figure without one, or with more digits than it shows, is a point. */
function decimalsShown(format: string): number | 'exact' | null {
  if (format === 'General') return 'exact';
  const own = /^0(?:\.(0+))?((?:_0)*)%?$/.exec(format);
  return own ? (own[1]?.length ?? 0) - (own[2]?.length ?? 0) / 2 : null;
}

function decimalsIn(text: string): number | 'exact' | null {
  if (/^-?\d{1,2}$/.test(text)) return Number(text);
  return EXACT.has(comparable(text)) ? 'exact' : null;
}

const EXACT = new Set(spellingsOf('sheets.observations.exact'));

/** With so many decimals where that loses nothing: 12.5 with two is 12.50, 123600 with −2 is 1236 hundreds. */
function atScale({ digits, scale }: Figure, wanted: number): { digits: number; scale: number } {
  let [d, s] = [digits, scale];
  while (s < wanted && Number.isSafeInteger(d * 10)) [d, s] = [d * 10, s + 1];
  while (s > wanted && d % 10 === 0) [d, s] = [d / 10, s - 1];
  return { digits: d, scale: s };
}

/** The power of ten from the unit that is written to the one that is due; null where none leads there. */
function shiftOf(written: string, due: string | null): number | null {
  if (written === '' || written === due) return 0;
  const from = due === null ? null : unitOf(written);
  return from && unitShift(from, due);
}

function unitShift(from: Unit, due: string | null): number | null {
  const to = due === null ? null : unitOf(due);
  return to && convertScale(from, to);
}
