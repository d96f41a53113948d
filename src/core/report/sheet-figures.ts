/** Every check's way to the figures: by line and measure, as quantities, as words, and with their cells. */
import type { CellRef } from '../../workbook/address';
import type { FigureText } from '../message';
import { quantityOf, scaled } from '../rules/quantity';
import type { Quantity } from '../rules/quantity';
import type { FigureMeasure } from '../rules/rule';
import { FigureState, figureAt } from './facts';
import type { FactColumn, Facts } from './facts';
import type { PrintedNumber } from '../statistics/printed';
import type { Rational } from '../statistics/rational';
import { targetFinder } from '../template/target';
import type { TargetFinder } from '../template/target';
import type { Indicator, TargetMeasure, Template } from '../template/template';
import { amountUnit, figureText } from './figure-text';
import type { ShownUnit } from './figure-text';

/** A figure of the sheet that takes part in a relation. */
export interface SheetFigure {
  readonly printed: PrintedNumber;
  readonly quantity: Quantity;
  /** As its digits stand: quantity.nominal, without the rest. */
  readonly nominal: Rational;
  readonly text: FigureText;
  readonly cell: CellRef;
}

export class SheetFigures {
  private readonly lineOf: Int32Array;
  private readonly columns: Partial<Record<FigureMeasure, FactColumn>>;
  private readonly targets: Readonly<Record<TargetMeasure, Targets>>;

  constructor(
    readonly facts: Facts,
    readonly template: Template,
  ) {
    this.columns = Object.fromEntries(facts.measures);
    this.targets = {
      target: targetsOf(template, 'target'),
      secondTarget: targetsOf(template, 'secondTarget'),
    };
    const width = facts.entities.length + 1;
    const { indicator, entity, lineCount } = facts;
    const lineOf = new Int32Array(template.indicators.length * width).fill(-1);
    for (let line = lineCount - 1; line >= 0; line--)
      lineOf[(indicator[line] ?? 0) * width + (entity[line] ?? -1) + 1] = line;
    this.lineOf = lineOf;
  }

  column(measure: FigureMeasure): FactColumn | undefined {
    return this.columns[measure];
  }

  /** The line of an indicator of an entity (−1: the one the sheet speaks of); −1 when there is none. */
  line(indicator: number, entity: number): number {
    return this.lineOf[indicator * (this.facts.entities.length + 1) + entity + 1] ?? -1;
  }

  /** The lines of an indicator: of the entity that a sheet without entities speaks of, then of each entity; −1 where there is none. */
  linesOf(indicator: number): Int32Array {
    const width = this.facts.entities.length + 1;
    return this.lineOf.subarray(indicator * width, (indicator + 1) * width);
  }

  state(measure: FigureMeasure, line: number): FigureState {
    return (this.column(measure)?.state[line] ?? FigureState.absent) as FigureState;
  }

  indicator(line: number): Indicator {
    const indicator = this.template.indicators[this.facts.indicator[line] ?? -1];
    if (!indicator) throw new RangeError(`line ${line} has no indicator`);
    return indicator;
  }

  entityName(line: number): string | null {
    return this.facts.entities[this.facts.entity[line] ?? -1] ?? null;
  }

  /** What a finding about this line is about. */
  subject(line: number): { readonly indicator: string; readonly entity: string | null } {
    return { indicator: this.indicator(line).code, entity: this.entityName(line) };
  }

  /** Null unless a number stands there. */
  figure(measure: FigureMeasure, line: number): SheetFigure | null {
    const column = this.column(measure);
    const printed = figureAt(column, line);
    const cell = this.cell(measure, line);
    if (!printed || !cell) return null;
    return new LineFigure(printed, cell, amountUnit(measure, this.indicator(line)), () =>
      this.sizeBehind(measure, line),
    );
  }

  /** How large the amounts are of which the figure is a difference; null: it is none. */
  private sizeBehind(measure: FigureMeasure, line: number): Rational | null {
    if (measure === 'growth' || measure === 'gap') return ONE;
    if (measure !== 'change' && measure !== 'month') return null;
    const actual = figureAt(this.column('actual'), line);
    return actual && scaled(BigInt(Math.abs(actual.digits)), actual.scale);
  }

  /** Where the figure stands or should stand; null when the sheet has no such column. */
  cell(measure: FigureMeasure, line: number): CellRef | null {
    const column = this.column(measure);
    const row = column?.row[line] ?? -1;
    return column && row >= 0 ? { sheet: this.facts.sheet, row, column: column.column[line] ?? 0 } : null;
  }

  /**
   * Target of the template for a line, as decimal text in the indicator's unit; null where none was set,
   * undefined where the template does not speak of this entity.
   */
  templateTarget(line: number, measure: TargetMeasure = 'target'): string | null | undefined {
    // One target for the whole, or none, is no search among entities, and most templates have no other.
    const target = this.indicator(line)[measure];
    if (typeof target !== 'object' || target === null) return this.isWhole(line) ? target : undefined;
    const key =
      (this.facts.indicator[line] ?? 0) * (this.facts.entities.length + 1) +
      (this.facts.entity[line] ?? -1) +
      1;
    const { known, find } = this.targets[measure];
    if (!known.has(key)) {
      known.set(key, find(this.indicator(line), this.entityName(line), this.isWhole(line)));
    }
    return known.get(key);
  }

  /** The line of the total, or of the only entity. */
  private isWhole(line: number): boolean {
    const entity = this.facts.entity[line] ?? -1;
    return entity < 0 || entity === this.facts.totalEntity || this.facts.entities.length === 1;
  }
}

const ONE: Rational = { n: 1n, d: 1n };

interface Targets {
  readonly known: Map<number, string | null | undefined>;
  readonly find: TargetFinder;
}

const targetsOf = (template: Template, measure: TargetMeasure): Targets => ({
  known: new Map(),
  find: targetFinder(template, measure),
});

/** What is asked of a figure is worked out when it is asked: most lines are asked for little. */
class LineFigure implements SheetFigure {
  constructor(
    readonly printed: PrintedNumber,
    readonly cell: CellRef,
    private readonly shown: ShownUnit,
    private readonly sizeBehind: () => Rational | null,
  ) {}

  get quantity(): Quantity {
    return quantityOf(this.printed, this.sizeBehind());
  }

  get nominal(): Rational {
    return scaled(BigInt(this.printed.digits), this.printed.scale);
  }

  get text(): FigureText {
    return figureText(this.printed, this.shown);
  }
}
