/** One clean sheet as learning sees it: every amount as a value with the half unit of its rounding, in one unit per dimension. */
import { figureAt } from '../report/facts';
import type { ReportReading } from '../report/reading';
import { SheetFigures } from '../report/sheet-figures';
import { quantityOf, shiftedBy } from '../rules/quantity';
import type { Quantity } from '../rules/quantity';
import type { FigureMeasure } from '../rules/rule';
import { convertScale } from '../statistics/units';
import type { Template } from '../template/template';
import { halfUnitAt, valueAt } from '../validation/verdict';

/** Columns whose figures add up over indicators. A change follows from its two sides where they are at hand. */
export const AMOUNTS = ['actual', 'prior', 'month', 'previous', 'target', 'change'] as const;
export type Amount = (typeof AMOUNTS)[number];

interface Column {
  readonly value: Float64Array;
  readonly half: Float64Array;
}

export class SheetTable {
  readonly figures: SheetFigures;
  /** Columns of amounts in which sums are looked for. */
  readonly amounts: readonly Amount[];
  private readonly columns = new Map<FigureMeasure, Column>();

  constructor(
    readonly reading: ReportReading,
    readonly template: Template,
    private readonly units: UnitGroups,
  ) {
    this.figures = new SheetFigures(reading.facts, template);
    const has = (measure: FigureMeasure) => reading.facts.measures.has(measure);
    this.amounts = AMOUNTS.filter(
      (measure) => has(measure) && !(measure === 'change' && has('actual') && has('prior')),
    );
    for (const measure of this.amounts) this.columns.set(measure, this.columnOf(measure));
  }

  /** −1 is the entity of a sheet that speaks of one only. */
  entities(): number[] {
    const { entities } = this.reading.facts;
    return [-1, ...entities.keys()];
  }

  /** In the unit of the indicator's group; NaN unless a number stands there. */
  value(measure: Amount, indicator: number, entity: number): number {
    const line = this.figures.line(indicator, entity);
    return line < 0 ? NaN : (this.columns.get(measure)?.value[line] ?? NaN);
  }

  /** Half of the last printed unit, likewise. */
  half(measure: Amount, indicator: number, entity: number): number {
    const line = this.figures.line(indicator, entity);
    return line < 0 ? 0 : (this.columns.get(measure)?.half[line] ?? 0);
  }

  /** The same exactly, for where doubles cannot tell; null unless a number stands there. */
  quantity(measure: Amount, indicator: number, entity: number): Quantity | null {
    const line = this.figures.line(indicator, entity);
    const figure = line < 0 ? null : figureAt(this.figures.column(measure), line);
    return figure && shiftedBy(quantityOf(figure), this.units.shift(indicator));
  }

  /** Digits in 10^−scale of the group's unit. */
  digits(
    measure: Amount,
    indicator: number,
    entity: number,
  ): { readonly digits: number; readonly scale: number } | null {
    const line = this.figures.line(indicator, entity);
    const figure = line < 0 ? null : figureAt(this.figures.column(measure), line);
    return figure && { digits: figure.digits, scale: figure.scale - this.units.shift(indicator) };
  }

  private columnOf(measure: Amount): Column {
    const { facts } = this.reading;
    const column = facts.measures.get(measure);
    const value = new Float64Array(facts.lineCount).fill(NaN);
    const half = new Float64Array(facts.lineCount);
    for (let line = 0; column && line < facts.lineCount; line++) {
      if (figureAt(column, line) === null) continue;
      const power = 10 ** this.units.shift(facts.indicator[line] ?? -1);
      value[line] = valueAt(column, line) * power;
      half[line] = halfUnitAt(column, line) * power;
    }
    return { value, half };
  }
}

/** Indicators whose amounts can be added and compared: 亿元 with 万元, never with 个. Rates and points stand alone. */
export class UnitGroups {
  /** Group of each indicator; −1 where its figures do not add up. */
  readonly group: Int32Array;
  private readonly shifts: Int32Array;

  constructor({ indicators }: Template) {
    this.group = new Int32Array(indicators.length).fill(-1);
    this.shifts = new Int32Array(indicators.length);
    const firsts: number[] = [];
    const bySymbol = new Map<string, readonly [group: number, shift: number]>();
    for (const [index, { unit }] of indicators.entries()) {
      if (unit.dimension === 'percent' || unit.dimension === 'points') continue;
      let known = bySymbol.get(unit.symbol);
      for (let group = 0; !known && group < firsts.length; group++) {
        const first = indicators[firsts[group] ?? -1];
        const shift = first ? convertScale(unit, first.unit) : null;
        if (shift !== null) known = [group, shift];
      }
      known ??= [firsts.push(index) - 1, 0];
      bySymbol.set(unit.symbol, known);
      [this.group[index], this.shifts[index]] = known;
    }
  }

  shift(indicator: number): number {
    return this.shifts[indicator] ?? 0;
  }
}

/** Indicators in the order in which they stand in the sheet: rows from above, columns from the left. */
export function orderOf({ reading: { facts } }: SheetTable): number[] {
  const places = new Map<number, number>();
  const columns = [...facts.measures.values()];
  for (let line = 0; line < facts.lineCount; line++) {
    const indicator = facts.indicator[line] ?? -1;
    if (places.has(indicator)) continue;
    const cell = columns.find((column) => (column.row[line] ?? -1) >= 0);
    places.set(indicator, cell ? (cell.row[line] ?? 0) * COLUMNS + (cell.column[line] ?? 0) : line);
  }
  return [...places.keys()].sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
}

const COLUMNS = 16_384;
