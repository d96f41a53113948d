/** The relations of one sheet, made only for the cells that somebody asks about: a long sheet has few wrong ones. */
import type { CellRef } from '../../workbook/address';
import { FigureState } from '../report/facts';
import type { Facts } from '../report/facts';
import type { SheetFigures } from '../report/sheet-figures';
import { belowUnit, exactly, scaled } from '../rules/quantity';
import type { FigureMeasure, LogicalRule, Rule } from '../rules/rule';
import { contains } from '../statistics/interval';
import type { Interval } from '../statistics/interval';
import { parseDecimal } from '../statistics/decimal';
import type { Period } from '../statistics/period';
import { ofDecimal } from '../statistics/rational';
import type { Rational } from '../statistics/rational';
import { isTarget } from '../template/template';
import type { TargetMeasure } from '../template/template';
import { cellId, idOf, rowAndColumn } from './cell-id';
import { lineRelations } from './line-relations';
import { cellsOf } from './relations';
import type { CellId, Problem, Relation } from './relations';
import { conflictOf } from './rows';
import { RuleRelations } from './rule-relations';
import { closedSpan } from './spans';
import { totalRelation } from './total-relation';

export interface SheetSources {
  readonly figures: SheetFigures;
  readonly rules: readonly Rule[];
  /** Its rules of AND, OR, NOT and IF; absent: none. */
  readonly logicalRules?: readonly LogicalRule[];
  readonly period: Period | null;
  /** What the report of the period before gives for the actual of a line; absent, or null, where it is not at hand. */
  readonly lastOf?: (line: number) => LastFigure | null;
  /** What the share of a line may be a share of, the likeliest first. */
  readonly wholesOf: (line: number) => readonly (readonly CellRef[])[];
}

export interface LastFigure {
  readonly span: Interval;
  /** Whether it is the figure of the month before, to which this month adds. */
  readonly isMonthBefore: boolean;
}

/** Where a figure belongs. */
export interface Place {
  readonly line: number;
  readonly measure: FigureMeasure;
}

/** What a broken relation is known by: its rule, and the cells it names. */
export interface Broken {
  readonly rule: string;
  readonly cells: readonly CellRef[];
}

export class SheetRelations {
  /** Made when a place is first asked for: where nothing is wrong, nobody asks. */
  private linesOfRow: ReadonlyMap<number, readonly number[]> | null = null;
  private readonly places = new Map<CellId, Place | null>();
  private readonly boundsOf = new Map<CellId, Interval>();
  private readonly all = new Map<CellId, readonly Relation[]>();
  private readonly made = new Map<string, readonly Relation[]>();
  private readonly ruleRelations: RuleRelations;
  readonly figures: SheetFigures;

  constructor(private readonly sources: SheetSources) {
    this.figures = sources.figures;
    this.ruleRelations = new RuleRelations(sources, this);
  }

  /** The sheet with these relations broken; those that do not hold but were not found fault with are left out. */
  problem<B extends Broken>(
    broken: readonly B[],
  ): Problem & { readonly relationOf: ReadonlyMap<B, Relation> } {
    const relationOf = new Map(broken.map((one) => [one, this.find(one)]));
    const violated = new Set(relationOf.values());
    const trusted = new Map<Relation, boolean>();
    const problem: Problem = {
      violated: [...violated],
      bounds: (cell) => this.bounds(cell),
      passing: (cell) => this.boundsOf.get(cell) ?? this.boundsNow(this.placeNow(cell)),
      weight: (cell) => this.weight(cell),
      touching: (cell) => this.touching(cell).filter(isTrusted),
    };
    function isTrusted(relation: Relation): boolean {
      const known = trusted.get(relation) ?? (violated.has(relation) || isPossible(relation, problem));
      trusted.set(relation, known);
      return known;
    }
    return { ...problem, relationOf };
  }

  /** The cell of a figure that stands in the sheet as a number or as "…"; null else. */
  cell(measure: FigureMeasure, line: number): CellId | null {
    if (line < 0 || !READABLE.has(this.figures.state(measure, line))) return null;
    const cell = this.figures.cell(measure, line);
    return cell && cellId(cell);
  }

  state({ measure, line }: Place): FigureState {
    return line < 0 ? FigureState.absent : this.figures.state(measure, line);
  }

  ref(cell: CellId): CellRef {
    return { sheet: this.figures.facts.sheet, ...rowAndColumn(cell) };
  }

  place(cell: CellId): Place | null {
    const known = this.places.get(cell);
    if (known !== undefined) return known;
    const place = this.placeNow(cell);
    this.places.set(cell, place);
    return place;
  }

  /** The same measure so many rows further down in the same column; null where nothing of the kind stands there. */
  placeBelow(measure: FigureMeasure, line: number, down: number): Place | null {
    const own = this.figures.cell(measure, line);
    if (!own || own.row + down < 0) return null;
    const place = this.place(cellId({ row: own.row + down, column: own.column }));
    return place?.measure === measure ? place : null;
  }

  /** A target is what was set, to the last digit; everything else may have been rounded, or cut off. */
  bounds(cell: CellId): Interval {
    const known = this.boundsOf.get(cell) ?? this.boundsNow(this.place(cell));
    this.boundsOf.set(cell, known);
    return known;
  }

  /** Infinity for targets as the template sets them: they are known to be right. */
  weight(cell: CellId): number {
    const place = this.place(cell);
    if (!place || !isTarget(place.measure)) return place ? 1 : Infinity;
    const set = this.setTarget(place.line, place.measure);
    const own = this.figures.figure(place.measure, place.line);
    return set && own && contains(own.quantity.rounded, set) ? Infinity : 1;
  }

  /** The target that the template sets for a line, in the indicator's unit. */
  setTarget(line: number, measure: TargetMeasure): Rational | null {
    const decimal = parseDecimal(this.figures.templateTarget(line, measure) ?? '');
    return decimal && ofDecimal(decimal);
  }

  /** Every relation that speaks of a cell. */
  touching(cell: CellId): readonly Relation[] {
    const known = this.all.get(cell);
    if (known) return known;
    const place = this.place(cell);
    const relations = place
      ? [
          ...this.ofLine(place.line),
          ...this.ofTotal(place),
          ...this.ruleRelations.of(place),
          ...(place.measure === 'actual' ? this.shares() : []),
        ].filter((relation) => cellsOf(relation).includes(cell))
      : [];
    const distinct = [...new Set(relations)];
    this.all.set(cell, distinct);
    return distinct;
  }

  /** The relation that a check found broken; one that accuses its cells and says no more where none is known. */
  find({ rule, cells }: Broken): Relation {
    const [first] = cells;
    const id = first ? idOf(rule, cellId(first)) : rule;
    const known = first && this.touching(cellId(first)).find((relation) => relation.id === id);
    if (known) return known;
    const opaque = cells.map(cellId).filter((cell) => this.place(cell) !== null);
    return { kind: 'opaque', id, cells: [...new Set(opaque)] };
  }

  private placeNow(cell: CellId): Place | null {
    const { row, column } = rowAndColumn(cell);
    this.linesOfRow ??= linesByRow(this.figures.facts);
    for (const line of this.linesOfRow.get(row) ?? []) {
      for (const [measure, figures] of this.figures.facts.measures) {
        if (figures.row[line] === row && figures.column[line] === column) return { line, measure };
      }
    }
    return null;
  }

  private boundsNow(place: Place | null): Interval {
    const figure = place && this.figures.figure(place.measure, place.line);
    if (!place || !figure) {
      return belowUnit(place ? (this.figures.indicator(place.line).decimals ?? 0) : 0).rounded;
    }
    const { digits, scale, exact } = figure.printed;
    if (isTarget(place.measure) && !exact) return exactly(scaled(BigInt(digits), scale)).rounded;
    return closedSpan(figure.quantity);
  }

  private ofLine(line: number): readonly Relation[] {
    return this.memo(`line ${line}`, () => lineRelations(line, this, this.sources));
  }

  private ofTotal({ line, measure }: Place): readonly Relation[] {
    const indicator = this.figures.facts.indicator[line] ?? -1;
    return this.memo(`total ${measure} ${indicator}`, () =>
      totalRelation(measure, indicator, this, this.sources),
    );
  }

  /** Lines whose share may be a share of any amount of the sheet. */
  private shares(): readonly Relation[] {
    return this.memo('shares', () => {
      const shares = this.figures.column('share');
      const lines = [...(shares?.state.keys() ?? [])].filter(
        (line) => shares?.state[line] === FigureState.number,
      );
      return lines
        .slice(0, MOST_SHARES)
        .flatMap((line) => this.ofLine(line))
        .filter(({ id }) => id.startsWith('arithmetic.share'));
    });
  }

  private memo(key: string, make: () => readonly Relation[]): readonly Relation[] {
    const known = this.made.get(key) ?? make();
    this.made.set(key, known);
    return known;
  }
}

function isPossible(relation: Relation, problem: Problem): boolean {
  switch (relation.kind) {
    case 'opaque':
      return relation.mayHold?.(new Map()) ?? true;
    case 'any':
      return true;
    default:
      return conflictOf([relation], new Set(), problem) === null;
  }
}

/** Which lines have a figure in a row: mostly one for each indicator. What is absent stands nowhere. */
function linesByRow({ measures, lineCount }: Facts): ReadonlyMap<number, readonly number[]> {
  const columns = [...measures.values()];
  const lines = new Map<number, number[]>();
  for (let line = 0; line < lineCount; line++) {
    for (const column of columns) {
      const row = column.row[line] ?? -1;
      if (row < 0) continue;
      const known = lines.get(row);
      if (!known) lines.set(row, [line]);
      else if (known.at(-1) !== line) known.push(line);
    }
  }
  return lines;
}

const READABLE: ReadonlySet<FigureState> = new Set([FigureState.number, FigureState.belowUnit]);
/** Beyond, a wrong amount is not looked for by the shares of other lines. */
const MOST_SHARES = 2000;
