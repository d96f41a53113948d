/** Ratios as the reports print them: the notice says what the table says, where that is a rounding of what the figures give. */
import type { FigureText } from '../message';
import type { Observation } from '../observations/observation';
import { amountUnit } from '../report/figure-text';
import { decimalText } from '../statistics/decimal';
import { periodCode } from '../statistics/period';
import type { Period } from '../statistics/period';
import * as q from '../statistics/rational';
import type { Rational } from '../statistics/rational';
import { round } from '../statistics/rounding';
import type { RoundingMode } from '../statistics/rounding';
import type { Indicator, Template } from '../template/template';
import { scaleOf } from './said';
import type { Rounded } from './said';

export type PrintedMeasure = 'completion' | 'secondCompletion' | 'growth' | 'gap' | 'share' | 'rank';

export class TableFigures {
  /** null: two cells contradict each other. */
  private readonly cells = new Map<string, Observation | null>();
  private readonly decimals = new Map<string, number>();
  readonly mode: RoundingMode;

  /** @param usual decimals of percentages and points where the table prints none */
  constructor(
    observations: readonly Observation[],
    period: Period,
    template: Template,
    private readonly usual: number,
    leftOut: ReadonlySet<string>,
  ) {
    this.mode = template.rounding === 'half-even' ? 'half-even' : 'half-up';
    const now = periodCode(period);
    const indicators = new Map(template.indicators.map((one) => [one.code, one]));
    for (const one of observations) {
      const indicator = indicators.get(one.indicator);
      const { file } = one.source;
      if (!indicator || !isPrinted(one.measure) || typeof one.figure === 'string') continue;
      if (periodCode(one.period) !== now || (file !== null && leftOut.has(file))) continue;
      const key = keyOf(one.measure, one.entity, one.indicator);
      const other = this.cells.get(key);
      this.cells.set(key, other === undefined || isSame(other, one) ? one : null);
      if (one.figure.exact) continue;
      const scale = Math.max(0, one.figure.scale - amountUnit(one.measure, indicator).power);
      this.decimals.set(one.measure, Math.max(this.decimals.get(one.measure) ?? 0, scale));
    }
  }

  /** What the report prints; null where it prints nothing, or two things. */
  printed(measure: PrintedMeasure, entity: string | null, indicator: Indicator): Rounded | null {
    const cell = this.cells.get(keyOf(measure, entity, indicator.code)) ?? null;
    if (!cell || typeof cell.figure === 'string') return null;
    const { unit, power } = amountUnit(measure, indicator);
    const decimal = { digits: BigInt(cell.figure.digits), scale: cell.figure.scale - power };
    const said = { figure: decimalText(decimal), unit };
    return { said, value: q.ofDecimal(decimal), by: 'quoted', cell };
  }

  /**
   * Of a ratio that was worked out: as printed, where the print is less than one of its last digits away (rounded or
   * cut), else rounded once from the exact value.
   * @param value in % or percentage points
   * @param beside decimals of the figure that it stands beside, where no column of its own says how many
   */
  said(
    measure: PrintedMeasure,
    entity: string | null,
    indicator: Indicator,
    value: Rational,
    beside?: number,
  ): Rounded {
    const printed = this.printed(measure, entity, indicator);
    if (printed?.cell && typeof printed.cell.figure === 'object' && !printed.cell.figure.exact) {
      const { power } = amountUnit(measure, indicator);
      const step = q.ofDecimal({ digits: 1n, scale: printed.cell.figure.scale - power });
      const away = q.subtract(printed.value, value);
      if (q.compare(away.n < 0n ? q.negate(away) : away, step) < 0)
        return this.padded(printed, measure, value);
    }
    const decimals = this.decimals.get(measure) ?? beside ?? this.usual;
    const { unit } = amountUnit(measure, indicator);
    return { said: this.rounded(value, decimals, unit), value, by: 'computed', cell: null };
  }

  /** Where there is no column for it. */
  percent(value: Rational, measure: PrintedMeasure = 'completion'): FigureText {
    return this.rounded(value, this.decimals.get(measure) ?? this.usual, '%');
  }

  /** 66 in a column of 89.4 is 66.0, where that is how the exact value is rounded: a cell in the general format drops its zeros. */
  private padded(printed: Rounded, measure: PrintedMeasure, value: Rational): Rounded {
    const decimals = this.decimals.get(measure) ?? 0;
    if (scaleOf(printed.said) >= decimals) return printed;
    const rounded = round(value, decimals, this.mode);
    if (q.compare(q.ofDecimal(rounded), printed.value) !== 0) return printed;
    return { ...printed, said: { ...printed.said, figure: decimalText(rounded) } };
  }

  rounded(value: Rational, decimals: number, unit: string | null): FigureText {
    return { figure: decimalText(round(value, decimals, this.mode)), unit };
  }
}

const PRINTED: ReadonlySet<string> = new Set<PrintedMeasure>([
  ...(['completion', 'secondCompletion', 'growth', 'gap', 'share', 'rank'] as const),
]);
const isPrinted = (measure: string): measure is PrintedMeasure => PRINTED.has(measure);

const keyOf = (measure: string, entity: string | null, indicator: string): string =>
  JSON.stringify([measure, entity, indicator]);

const isSame = (a: Observation | null, b: Observation): boolean =>
  a !== null &&
  typeof a.figure === 'object' &&
  typeof b.figure === 'object' &&
  a.figure.digits === b.figure.digits &&
  a.figure.scale === b.figure.scale;
