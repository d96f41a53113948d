/**
 * plausibility.magnitude: a power of ten out (元 for 万元, 万元 for 亿元), in a cell, a column or the whole sheet.
 * Measured against what does not change its size overnight: last year's figure, last month's report, the template's target.
 */
import type { CellRef } from '../../../workbook/address';
import { message } from '../../message';
import type { Message } from '../../message';
import type { FigureMeasure } from '../../rules/rule';
import { decimalNumber, parseDecimal } from '../../statistics/decimal';
import { isCount } from '../../statistics/units';
import { indicatorMarks } from '../../template/indicator-marks';
import type { Indicator } from '../../template/template';
import type { CheckContext } from '../context';
import type { Finding } from '../finding';
import { valueAt } from '../verdict';
import { FigureState } from '../../report/facts';

/** From this ratio on, a figure is rather a hundred times too large than grown. */
export const MAGNITUDE_RATIO = 50;

/** A column is out where most of it is, by one power; fewer cells speak for themselves. */
const LEAST_FIGURES = 3;
const LEAST_PART = 0.8;

const MEASURES: readonly FigureMeasure[] = ['target', 'actual', 'prior', 'previous'];

export function checkMagnitude(context: CheckContext): void {
  const columns = MEASURES.flatMap((measure) => columnSlips(context, measure));
  const whole = columns.filter(({ power }) => power !== null);
  const [first, ...others] = whole;
  if (first && others.length > 0 && others.every(({ power }) => power === first.power)) {
    say(
      context,
      whole.flatMap(({ slips }) => slips),
      first.power ?? 0,
      'validation.magnitude.sheet',
      null,
    );
    return;
  }
  for (const { measure, slips, power } of columns) {
    if (power !== null) say(context, slips, power, 'validation.magnitude.column', measure);
    else for (const slip of slips) say(context, [slip], slip.power, 'validation.magnitude.cell', measure);
  }
}

interface Slip {
  readonly line: number;
  readonly cell: CellRef;
  readonly power: number;
}

interface ColumnSlips {
  readonly measure: FigureMeasure;
  readonly slips: readonly Slip[];
  /** The power of ten by which the whole column is out; null where only cells are. */
  readonly power: number | null;
}

function columnSlips(context: CheckContext, measure: FigureMeasure): ColumnSlips[] {
  const { figures, findings, template } = context;
  const column = figures.column(measure);
  if (!column) return [];
  const scaled = indicatorMarks(template, mayBeScaled);
  const referenceOf = referenceFinder(context, measure);
  const slips: Slip[] = [];
  const powers = new Map<number, number>();
  let compared = 0;
  for (let line = 0; line < figures.facts.lineCount; line++) {
    if (column.state[line] !== FigureState.number) continue;
    if (scaled[figures.facts.indicator[line] ?? -1] !== 1) continue;
    const value = valueAt(column, line);
    const base = value > 0 ? referenceOf(line) : null;
    if (base === null) continue;
    compared += 1;
    const power = powerOf(value / base, measure);
    if (power === 0) continue;
    const cell = figures.cell(measure, line);
    if (!cell) continue;
    slips.push({ line, cell, power });
    powers.set(power, (powers.get(power) ?? 0) + 1);
  }
  if (compared === 0) return [];
  findings.judged(compared);
  const [power, count] = [...powers].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0]);
  const isColumn = compared >= LEAST_FIGURES && count >= LEAST_PART * compared;
  return [{ measure, slips, power: isColumn ? power : null }];
}

/** Counts and percentages have no unit to mistake. */
const mayBeScaled = ({ unit }: Indicator): boolean =>
  !isCount(unit) && unit.dimension !== 'percent' && unit.dimension !== 'points';

/** A figure of the same thing whose size is known; null where there is none. */
function referenceFinder({ figures, last }: CheckContext, measure: FigureMeasure) {
  const isActual = measure === 'actual';
  const prior = isActual ? figures.column('prior') : undefined;
  const before = isActual ? last?.figures.column('actual') : undefined;
  return (line: number): number | null => {
    if (prior?.state[line] === FigureState.number && valueAt(prior, line) > 0) return valueAt(prior, line);
    const place = last && before ? last.line(figures, line) : -1;
    if (before && place >= 0 && before.state[place] === FigureState.number && valueAt(before, place) > 0)
      return valueAt(before, place);
    const text = figures.templateTarget(line);
    const target = text ? parseDecimal(text) : null;
    return target && target.digits > 0n ? decimalNumber(target) : null;
  };
}

/** The power of ten that a ratio is out by; 0 where it is not. A target is what was set; results may be well below it. */
function powerOf(ratio: number, measure: FigureMeasure): number {
  const isLikely = ratio < MAGNITUDE_RATIO && ratio > 1 / MAGNITUDE_RATIO ** 2;
  if (measure !== 'target' && isLikely) return 0;
  const log = Math.log10(ratio);
  const power = Math.round(log);
  return measure !== 'target' || Math.abs(log - power) < 1e-9 ? power : 0;
}

function say(
  { figures, findings }: CheckContext,
  slips: readonly Slip[],
  power: number,
  key: 'validation.magnitude.cell' | 'validation.magnitude.column' | 'validation.magnitude.sheet',
  measure: FigureMeasure | null,
): void {
  const [first] = slips;
  if (!first) return;
  const isCell = key === 'validation.magnitude.cell' && measure !== null;
  const figure = isCell ? figures.figure(measure, first.line) : null;
  const finding: Omit<Finding, 'suspects'> = {
    rule: 'plausibility.magnitude',
    severity: 'query',
    outcome: 'fails',
    cells: slips.map(({ cell }) => cell),
    ...(isCell ? figures.subject(first.line) : { indicator: null, entity: null }),
    reported: figure?.text ?? null,
    expected: null,
    message: message(key, {
      size: sizeOf(power),
      count: slips.length,
      ...(measure ? { measure: message(`validation.measure.${measure}`) } : {}),
    }),
    working: null,
  };
  findings.add(finding);
}

export const sizeOf = (power: number): Message =>
  message(power > 0 ? 'validation.magnitude.larger' : 'validation.magnitude.smaller', {
    times: 10 ** Math.abs(power),
  });

/** The power of ten by which the figure of such a finding is out; 0 where it says none. */
export function powerIn({ message: { values } }: Pick<Finding, 'message'>): number {
  const size = values['size'];
  if (typeof size !== 'object' || !('key' in size)) return 0;
  const times = size.values['times'];
  if (typeof times !== 'number') return 0;
  return Math.round(Math.log10(times)) * (size.key === 'validation.magnitude.larger' ? 1 : -1);
}
