/** What a share may be a share of: every total that a sheet and its template make plausible, the obvious one first. */
import type { CellRef } from '../../workbook/address';
import { message } from '../message';
import type { FigureText, Message } from '../message';
import { FigureState } from '../report/facts';
import { roundedText } from '../report/figure-text';
import type { SheetFigure, SheetFigures } from '../report/sheet-figures';
import { shiftedBy, sum } from '../rules/quantity';
import type { Quantity } from '../rules/quantity';
import { plainSumOf } from '../rules/rule';
import type { Expression, FigureTerm, Rule } from '../rules/rule';
import { compare } from '../statistics/rational';

export interface Whole {
  readonly quantity: Quantity;
  readonly cells: readonly CellRef[];
  /** What it is, with its amount. */
  readonly words: Message;
  /** The amounts it is made of. */
  readonly parts: readonly FigureText[];
}

export interface Wholes {
  /** The total that the template or the sheet itself puts above this line; null when there is none. */
  readonly obvious: Whole | null;
  readonly others: readonly Whole[];
}

export class WholeFinder {
  private readonly sharersOfIndicator = new Map<number, readonly number[]>();

  constructor(
    private readonly figures: SheetFigures,
    private readonly rules: readonly Rule[],
  ) {}

  /** In the unit of the line's own indicator. */
  of(line: number): Wholes {
    const indicator = this.figures.facts.indicator[line] ?? -1;
    const groups = this.rules.flatMap((rule) => groupsWith(rule, indicator));
    const above = [
      ...this.totalRow(line),
      ...groups.flatMap(({ whole }) => (whole === null ? [] : this.sumOf(line, [whole]))),
      ...this.rules
        .flatMap((rule) => containersOf(rule, indicator))
        .flatMap((whole) => this.sumOf(line, [whole])),
    ];
    const [obvious = null, ...rest] = above;
    const others = [
      ...groups.flatMap(({ parts }) => this.sumOf(line, this.sharing(parts, line))),
      ...groups.flatMap(({ parts }) => this.sumOf(line, parts)),
      ...rest,
      ...this.sumOf(line, this.sharing(this.sameDimension(line), line)),
      ...this.sumOverEntities(line),
      ...this.sameDimension(line).flatMap((other) => this.largerThan(line, other)),
    ];
    return { obvious, others };
  }

  private totalRow(line: number): Whole[] {
    const { facts } = this.figures;
    const [indicator, entity] = [facts.indicator[line] ?? -1, facts.entity[line] ?? -1];
    if (facts.totalEntity < 0 || entity < 0 || entity === facts.totalEntity) return [];
    const total = this.figures.line(indicator, facts.totalEntity);
    const figure = total < 0 ? null : this.figures.figure('actual', total);
    return figure ? [this.whole(line, [figure], [this.figures.entityName(total) ?? ''])] : [];
  }

  private sumOverEntities(line: number): Whole[] {
    const { facts } = this.figures;
    const indicator = facts.indicator[line] ?? -1;
    if ((facts.entity[line] ?? -1) < 0) return [];
    const lines = this.sharersOfIndicator.get(indicator) ?? this.findSharers(indicator);
    this.sharersOfIndicator.set(indicator, lines);
    if (lines.length < 2) return [];
    const parts = lines.map((other) => this.figures.figure('actual', other)).filter((part) => part !== null);
    return [
      this.whole(
        line,
        parts,
        lines.map((other) => this.figures.entityName(other) ?? ''),
      ),
    ];
  }

  private findSharers(indicator: number): number[] {
    const { entities, totalEntity } = this.figures.facts;
    return [...entities.keys()]
      .filter((entity) => entity !== totalEntity)
      .map((entity) => this.figures.line(indicator, entity))
      .filter((line) => line >= 0 && this.figures.state('share', line) === FigureState.number);
  }

  /** The terms as they stand for the entity of this line, in this line's unit; none where one of them is not known. */
  private sumOf(line: number, terms: readonly FigureTerm[]): Whole[] {
    const lines = terms.map((term) =>
      this.figures.line(term.indicator, this.figures.facts.entity[line] ?? -1),
    );
    const parts = lines.map((other) => (other < 0 ? null : this.figures.figure('actual', other)));
    if (parts.length === 0 || !parts.every((part) => part !== null)) return [];
    return [
      this.whole(
        line,
        parts,
        lines.map((other) => this.figures.indicator(other).name),
        lines,
      ),
    ];
  }

  private whole(
    line: number,
    parts: readonly SheetFigure[],
    names: readonly string[],
    lines: readonly number[] = [],
  ): Whole {
    const { unit } = this.figures.indicator(line);
    const shift = (index: number) => {
      const other = lines[index];
      return other === undefined ? 0 : this.figures.indicator(other).unit.exponent - unit.exponent;
    };
    const quantity = sum(parts.map((part, index) => shiftedBy(part.quantity, shift(index))));
    const decimals = Math.max(...parts.map(({ printed }, index) => printed.scale - shift(index)), 0);
    const text = roundedText(quantity.nominal, { unit: unit.symbol, power: 0 }, decimals);
    const words =
      names.length === 1
        ? message('validation.share.total.indicator', { name: names[0] ?? '', sum: text })
        : message('validation.share.total.sum', { names: names.slice(0, MOST_NAMES), sum: text });
    return { quantity, cells: parts.map(({ cell }) => cell), words, parts: parts.map((part) => part.text) };
  }

  /** Those of the terms whose line prints a share; none unless this line and another are among them. */
  private sharing(terms: readonly FigureTerm[], line: number): readonly FigureTerm[] {
    const entity = this.figures.facts.entity[line] ?? -1;
    const sharing = terms.filter((term) => {
      const other = this.figures.line(term.indicator, entity);
      return other >= 0 && this.figures.state('share', other) === FigureState.number;
    });
    return sharing.length >= 2 ? sharing : [];
  }

  private sameDimension(line: number): FigureTerm[] {
    const { dimension } = this.figures.indicator(line).unit;
    return [...this.figures.template.indicators.entries()]
      .filter(([, { unit }]) => unit.dimension === dimension)
      .map(([indicator]) => ({ kind: 'figure', indicator, measure: null, shift: 0 }));
  }

  private largerThan(line: number, term: FigureTerm): Whole[] {
    const own = this.figures.figure('actual', line);
    if (!own || term.indicator === this.figures.facts.indicator[line]) return [];
    return this.sumOf(line, [term]).filter(
      ({ quantity }) => compare(quantity.nominal, own.quantity.nominal) >= 0,
    );
  }
}

const MOST_NAMES = 8;

/** Sums of a rule in which an indicator takes part, with the figure they make. */
function groupsWith(
  { comparison, left, right }: Rule,
  indicator: number,
): { readonly parts: readonly FigureTerm[]; readonly whole: FigureTerm | null }[] {
  return [[right, left] as const, [left, right] as const].flatMap(
    ([side, other]: readonly [Expression, Expression]) => {
      const parts = plainSumOf(side);
      if (!parts || parts.length < 2 || !parts.some((term) => isActualOf(term, indicator))) return [];
      return [
        { parts, whole: comparison === '=' && other.kind === 'figure' && isActual(other) ? other : null },
      ];
    },
  );
}

/** A ≤ B makes B a whole of A. */
function containersOf({ comparison, left, right }: Rule, indicator: number): FigureTerm[] {
  const [part, whole] =
    comparison === '<=' ? [left, right] : comparison === '>=' ? [right, left] : [null, null];
  return part?.kind === 'figure' && whole?.kind === 'figure' && isActualOf(part, indicator) && isActual(whole)
    ? [whole]
    : [];
}

const isActual = ({ measure }: FigureTerm): boolean => measure === null || measure === 'actual';
const isActualOf = (term: FigureTerm, indicator: number): boolean =>
  isActual(term) && term.indicator === indicator;
