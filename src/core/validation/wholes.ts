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
import { LargerFigures } from './larger-figures';

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
  /** Worked out one by one, as they are asked for: most shares fit the first. */
  readonly others: Iterable<Whole>;
}

/** A sum of a rule, with the figure it makes. */
interface Group {
  readonly parts: readonly FigureTerm[];
  readonly whole: FigureTerm | null;
}

/** Every line may ask; what is the same for many lines is worked out once. */
export class WholeFinder {
  private readonly groups = new Map<number, Group[]>();
  private readonly containers = new Map<number, FigureTerm[]>();
  private readonly sums = new Map<string, readonly Whole[]>();
  private readonly ids = new Map<Group, number>();
  private readonly larger: LargerFigures;

  constructor(
    private readonly figures: SheetFigures,
    rules: readonly Rule[],
  ) {
    this.larger = new LargerFigures(figures);
    for (const rule of rules) {
      for (const group of groupsOf(rule)) {
        this.ids.set(group, this.ids.size);
        const indicators = new Set(group.parts.filter(isActual).map(({ indicator }) => indicator));
        for (const indicator of indicators) pushTo(this.groups, indicator, group);
      }
      const contained = containedBy(rule);
      if (contained) pushTo(this.containers, contained.part, contained.whole);
    }
  }

  /** In the unit of the line's own indicator. */
  of(line: number): Wholes {
    const indicator = this.figures.facts.indicator[line] ?? -1;
    const groups = this.groups.get(indicator) ?? [];
    const above = [
      ...this.totalRow(line),
      ...groups.flatMap(({ whole }) => (whole === null ? [] : this.sumOf(line, [whole]))),
      ...(this.containers.get(indicator) ?? []).flatMap((whole) => this.sumOf(line, [whole])),
    ];
    const [obvious = null, ...rest] = above;
    return { obvious, others: this.others(line, groups, rest) };
  }

  private *others(line: number, groups: readonly Group[], rest: readonly Whole[]): Generator<Whole> {
    const { facts } = this.figures;
    const { dimension } = this.figures.indicator(line).unit;
    for (const group of groups)
      yield* this.once(line, `sharing ${this.ids.get(group)}`, () => this.sharing(group.parts, line));
    for (const group of groups) yield* this.once(line, `parts ${this.ids.get(group)}`, () => group.parts);
    yield* rest;
    yield* this.once(line, `same ${dimension}`, () => this.sharing(this.sameDimension(line), line));
    yield* this.sumOverEntities(line);
    const own = this.figures.figure('actual', line);
    for (const indicator of own ? this.larger.thatMayFit(line) : []) {
      if (indicator === facts.indicator[line]) continue;
      for (const whole of this.sumOf(line, [actualOf(indicator)]))
        if (own && compare(whole.quantity.nominal, own.nominal) >= 0) yield whole;
    }
  }

  /** A sum is the same for all lines of an entity that have one unit. */
  private once(line: number, what: string, terms: () => readonly FigureTerm[]): readonly Whole[] {
    const { unit } = this.figures.indicator(line);
    const key = `${what} of ${this.figures.facts.entity[line]} in ${unit.dimension} ${unit.exponent}`;
    let known = this.sums.get(key);
    if (!known) this.sums.set(key, (known = this.sumOf(line, terms())));
    return known;
  }

  private totalRow(line: number): Whole[] {
    const { facts } = this.figures;
    const [indicator, entity] = [facts.indicator[line] ?? -1, facts.entity[line] ?? -1];
    if (facts.totalEntity < 0 || entity < 0 || entity === facts.totalEntity) return [];
    const total = this.figures.line(indicator, facts.totalEntity);
    const figure = total < 0 ? null : this.figures.figure('actual', total);
    return figure ? [this.whole(line, [figure], [this.figures.entityName(total) ?? ''])] : [];
  }

  private sumOverEntities(line: number): readonly Whole[] {
    const { facts } = this.figures;
    const indicator = facts.indicator[line] ?? -1;
    if ((facts.entity[line] ?? -1) < 0) return [];
    const key = `entities of ${indicator}`;
    let known = this.sums.get(key);
    if (!known) this.sums.set(key, (known = this.sumOfSharers(line, this.findSharers(indicator))));
    return known;
  }

  private sumOfSharers(line: number, lines: readonly number[]): Whole[] {
    if (lines.length < 2) return [];
    const parts = lines.map((other) => this.figures.figure('actual', other)).filter((part) => part !== null);
    const names = lines.map((other) => this.figures.entityName(other) ?? '');
    return [this.whole(line, parts, names)];
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
    return this.figures.template.indicators.flatMap(({ unit }, indicator) =>
      unit.dimension === dimension ? [actualOf(indicator)] : [],
    );
  }
}

const MOST_NAMES = 8;

const actualOf = (indicator: number): FigureTerm => ({ kind: 'figure', indicator, measure: null, shift: 0 });

/** Sums of a rule, with the figure they make. */
function groupsOf({ comparison, left, right }: Rule): Group[] {
  return [[right, left] as const, [left, right] as const].flatMap(
    ([side, other]: readonly [Expression, Expression]) => {
      const parts = plainSumOf(side);
      if (!parts || parts.length < 2) return [];
      return [
        { parts, whole: comparison === '=' && other.kind === 'figure' && isActual(other) ? other : null },
      ];
    },
  );
}

/** A ≤ B makes B a whole of A. */
function containedBy({ comparison, left, right }: Rule): { part: number; whole: FigureTerm } | null {
  const [part, whole] =
    comparison === '<=' ? [left, right] : comparison === '>=' ? [right, left] : [null, null];
  return part?.kind === 'figure' && whole?.kind === 'figure' && isActual(part) && isActual(whole)
    ? { part: part.indicator, whole }
    : null;
}

const isActual = ({ measure }: FigureTerm): boolean => measure === null || measure === 'actual';

function pushTo<V>(lists: Map<number, V[]>, key: number, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
