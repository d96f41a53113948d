/** One rule of the template for one measure of one entity: where its figures stand, and what they are. */
import type { CellRef } from '../../workbook/address';
import { FigureState } from '../report/facts';
import type { SheetFigure, SheetFigures } from '../report/sheet-figures';
import type { RuleFigures } from '../rules/judge';
import { ZERO, belowUnit, maximum, minimum, shiftedBy, sum } from '../rules/quantity';
import type { Quantity } from '../rules/quantity';
import type { Condition, EntitiesTerm, FigureMeasure, FigureTerm } from '../rules/rule';
import type { TemplateRule } from '../template/template';
import { partsOf } from '../report/entity-parts';

/** A rule as it is judged, whether one comparison or many. */
export interface JudgedRule {
  readonly source: TemplateRule;
  readonly condition: Condition;
  /** In the order of the formula. */
  readonly terms: readonly (FigureTerm | EntitiesTerm)[];
}

export interface Place {
  readonly measure: FigureMeasure;
  /** −1 where the sheet has no such line. */
  readonly line: number;
}

/** One rule for one measure, over all entities; what is the same for every entity is worked out once. */
export class RuleFinder {
  private readonly entityFigures = new Map<string, Quantity | null>();
  private parts: readonly number[] | null = null;

  constructor(
    readonly figures: SheetFigures,
    readonly rule: JudgedRule,
    readonly measure: FigureMeasure,
  ) {}

  /** Where a term is found for an entity: one place, or those of all entities. */
  places(term: FigureTerm | EntitiesTerm, entity: number): Place[] {
    if (term.kind === 'figure') return [this.place(term, entity)];
    const { totalEntity } = this.figures.facts;
    if (term.which === 'totals') return [this.place(term.figure, totalEntity)];
    this.parts ??= partsOf(this.figures);
    return this.parts.map((part) => this.place(term.figure, part));
  }

  state({ measure, line }: Place): FigureState {
    return line < 0 ? FigureState.absent : this.figures.state(measure, line);
  }

  cells(entity: number): CellRef[] {
    const seen = new Set<string>();
    return this.rule.terms
      .flatMap((term) => this.places(term, entity))
      .map(({ measure, line }) => this.figures.cell(measure, line))
      .filter((cell): cell is CellRef => {
        const key = cell && `${cell.row},${cell.column}`;
        return key !== null && !seen.has(key) && seen.add(key) !== undefined;
      });
  }

  sheetFigure(term: FigureTerm, entity: number): SheetFigure | null {
    const { measure, line } = this.place(term, entity);
    return line < 0 ? null : this.figures.figure(measure, line);
  }

  of(entity: number): RuleFigures {
    return {
      figure: (term) => this.quantity(term, this.place(term, entity)),
      entities: (term, by) => this.entities(term, by),
    };
  }

  private place(term: FigureTerm, entity: number): Place {
    return { measure: term.measure ?? this.measure, line: this.figures.line(term.indicator, entity) };
  }

  private entities(term: EntitiesTerm, by: 'SUM' | 'MIN' | 'MAX'): Quantity | null {
    const { indicator, measure, shift } = term.figure;
    const key = [by, term.which, indicator, measure, shift].join();
    let known = this.entityFigures.get(key);
    if (known === undefined) {
      known = this.folded(term, by);
      this.entityFigures.set(key, known);
    }
    return known;
  }

  private folded(term: EntitiesTerm, by: 'SUM' | 'MIN' | 'MAX'): Quantity | null {
    const places = this.places(term, -1);
    // "-" in the row of an entity is nothing to add, as in the total row; it is neither the least nor the most of anything.
    const counted =
      term.which === 'totals' ? places : places.filter((p) => this.state(p) !== FigureState.notSet);
    const values = counted.map((place) => this.quantity(term.figure, place));
    if (!values.every((value) => value !== null) || (values.length === 0 && by !== 'SUM')) return null;
    return by === 'SUM' ? sum(values) : values.reduce(by === 'MIN' ? minimum : maximum);
  }

  /** Blank and "-" are nothing to add where the rule says so; what cannot be read is never nothing. */
  private quantity(term: FigureTerm, place: Place): Quantity | null {
    const { figures } = this;
    const state = this.state(place);
    if (state === FigureState.belowUnit)
      return shiftedBy(belowUnit(figures.indicator(place.line).decimals ?? 0), term.shift);
    const figure = place.line < 0 ? null : figures.figure(place.measure, place.line);
    if (figure) return shiftedBy(figure.quantity, term.shift);
    return this.rule.source.missing === 'zero' && MISSING.has(state) ? ZERO : null;
  }
}

const MISSING: ReadonlySet<FigureState> = new Set([
  FigureState.absent,
  FigureState.blank,
  FigureState.notSet,
]);
