/**
 * Can an error be found at all? Every relation of the sheet judged anew, in plain double intervals and by nothing of the
 * engine but the reading and the parsed rules: where all of them can hold, no check in the world sees the error.
 */
import type { Examination } from '../../../src/core/examine';
import { FigureState, figureAt } from '../../../src/core/report/facts';
import { compileRules } from '../../../src/core/rules/compile';
import type { Condition, Expression, FigureMeasure, FigureTerm } from '../../../src/core/rules/rule';
import { scheduleShare } from '../../../src/core/statistics/schedule';
import type { Template } from '../../../src/core/template/template';
import type { Place } from './planted';
import { keyOf } from './planted';

export type Reason =
  | 'findable'
  | 'truncation allowed'
  | 'inequality only'
  | 'inside rounding'
  | 'satisfies every relation'
  | 'no relation';

type Span = readonly [number, number];
/** How much the doubles themselves may be off. */
const NOISE = 1e-11;

interface Judged {
  readonly isEquation: boolean;
  /** Judges it anew, cut off figures allowed: with another figure in some cell. */
  readonly mayHold: () => boolean;
  readonly cells: ReadonlySet<string>;
  /** By the digits, by what rounds to them, by what may have been cut off to them; null: cannot be judged. */
  readonly holds: readonly [boolean, boolean, boolean] | null;
}

export function reasonOf(examination: Examination, template: Template, places: readonly Place[]): Reason {
  const wrong = new Set(places.map(keyOf));
  const about = new Oracle(examination, template)
    .relations()
    .filter(({ cells, holds }) => holds && [...cells].some((cell) => wrong.has(cell)));
  if (about.length === 0) return 'no relation';
  if (about.some(({ holds }) => !holds?.[2])) return 'findable';
  if (about.some(({ holds }) => !holds?.[1])) return 'truncation allowed';
  if (about.every(({ isEquation }) => !isEquation)) return 'inequality only';
  return about.some(({ holds }) => !holds?.[0]) ? 'inside rounding' : 'satisfies every relation';
}

/**
 * Whether the sheet leaves open which cell is wrong: one slip in another cell explains everything just as well. A digit
 * typed wrongly is the weakest explanation, since there are so many of them; the others tell more.
 * @param kind of the error that was planted
 */
export function hasRival(
  examination: Examination,
  template: Template,
  places: readonly Place[],
  kind: string,
): boolean {
  const oracle = new Oracle(examination, template);
  const all = oracle.relations();
  const [first, ...others] = all.filter(({ holds }) => holds && !holds[2]);
  if (!first) return false;
  const wrong = new Set(places.map(keyOf));
  const isAny = WEAK.has(kind);
  const inAll = [...first.cells].filter((cell) => others.every(({ cells }) => cells.has(cell)));
  return inAll.some((cell) => {
    if (wrong.has(cell) && places.length === 1) return false;
    const about = all.filter(({ cells }) => cells.has(cell));
    return oracle.originalsOf(cell, isAny).some((original) => {
      const isMended = oracle.withFigure(cell, original, () => about.every(({ mayHold }) => mayHold()));
      return isMended;
    });
  });
}

/** Errors that a single digit typed wrongly explains as well. */
const WEAK: ReadonlySet<string> = new Set(['digit-slip', 'value-swap', 'row-shift', 'column-shift']);

interface Shown {
  readonly digits: number;
  readonly scale: number;
}

const rulesOf = new WeakMap<Template, ReturnType<typeof compileRules>>();

class Oracle {
  private changed: ReadonlyMap<string, Shown> = new Map();
  private shown = new Map<string, Shown>();
  /** 0: the digits, 1: rounding, 2: cut off. */
  private mode: 0 | 1 | 2 = 0;
  private seen = new Set<string>();

  constructor(
    private readonly examination: Examination,
    private readonly template: Template,
  ) {}

  relations(): Judged[] {
    const { facts } = this.examination.reading;
    const all: Judged[] = [];
    for (let line = 0; line < facts.lineCount; line++) all.push(...this.ofLine(line));
    all.push(...this.totals(), ...this.rules());
    return all;
  }

  withFigure<T>(cell: string, figure: Shown, work: () => T): T {
    this.changed = new Map([[cell, figure]]);
    const result = work();
    this.changed = new Map();
    return result;
  }

  /** What one slip may have turned into the figure of a cell; targets as the template sets them are right. */
  originalsOf(cell: string, withDigits: boolean): Shown[] {
    const shown = this.shown.get(cell);
    if (!shown || shown.digits === 0) return [];
    const { digits, scale } = shown;
    const text = String(Math.abs(digits));
    const of = (size: string): Shown => ({ digits: Math.sign(digits) * Number(size), scale });
    const swapped = [...text.slice(1)].flatMap((next, i) =>
      next === text[i] ? [] : [of(text.slice(0, i) + next + (text[i] ?? '') + text.slice(i + 2))],
    );
    const replaced = [...text].flatMap((own, i) =>
      [...'0123456789'].flatMap((other) =>
        other === own || (other === '0' && i === 0) ? [] : [of(text.slice(0, i) + other + text.slice(i + 1))],
      ),
    );
    const powers = [1, 2, 3, 4, 6, 8].flatMap((k) => [k, -k]).map((k) => ({ digits, scale: scale + k }));
    return [{ digits: -digits, scale }, ...powers, ...swapped, ...(withDigits ? replaced : [])];
  }

  private ofLine(line: number): Judged[] {
    const { facts } = this.examination.reading;
    const indicator = this.template.indicators[facts.indicator[line] ?? -1];
    const at = (measure: FigureMeasure) => () => this.at(measure, line);
    const [target, actual, month, previous] = [this.target(line), at('actual'), at('month'), at('previous')];
    const [prior, change, growth, completion, gap] = [
      at('prior'),
      at('change'),
      at('growth'),
      at('completion'),
      at('gap'),
    ];
    const { period } = this.examination;
    const due = period && indicator ? scheduleShare(period, indicator.schedule, this.template.window) : null;
    const share = due ? Number(due.n) / Number(due.d) : null;
    const judged = [
      this.equal(at('target'), () => this.setTarget(line)),
      this.equal(completion, () => over(actual(), target())),
      this.equal(change, () => minus(actual(), prior())),
      share === null ? null : this.equal(gap, () => minus(over(actual(), target()), [share, share])),
    ];
    if (indicator?.kind !== 'stock') judged.push(this.equal(actual, () => plus(previous(), month())));
    if (indicator?.unit.dimension !== 'percent')
      judged.push(this.equal(growth, () => minus(over(actual(), prior()), [1, 1])));
    return judged.filter((one) => one !== null);
  }

  private totals(): Judged[] {
    const { facts } = this.examination.reading;
    if (facts.totalEntity < 0) return [];
    const named = new Set(this.template.entities.map(({ name }) => name));
    const parts = facts.entities.flatMap((name, entity) =>
      entity !== facts.totalEntity && (named.size === 0 || named.has(name)) ? [entity] : [],
    );
    return (['actual', 'month', 'previous', 'prior'] as const).flatMap((measure) =>
      this.template.indicators.flatMap(({ unit }, indicator) => {
        if (unit.dimension === 'percent') return [];
        const judged = this.equal(
          () => this.at(measure, this.line(indicator, facts.totalEntity)),
          () => parts.map((entity) => this.at(measure, this.line(indicator, entity))).reduce(plus, [0, 0]),
        );
        return judged ? [judged] : [];
      }),
    );
  }

  private rules(): Judged[] {
    const compiled = rulesOf.get(this.template) ?? compileRules(this.template);
    rulesOf.set(this.template, compiled);
    const { rules, logical } = compiled;
    const { facts } = this.examination.reading;
    const entities = facts.entities.length > 0 ? [...facts.entities.keys()] : [-1];
    const conditions = [
      ...rules.map(({ source, comparison, left, right }) => ({
        source,
        condition: { kind: 'comparison' as const, comparison, left, right },
      })),
      ...logical,
    ].filter(({ source }) => source.severity !== 'hint' && source.tolerance === null);
    return conditions.flatMap(({ source, condition }) =>
      entities.flatMap((entity) =>
        source.measures.flatMap((measure) => {
          const isEquation = condition.kind === 'comparison' && condition.comparison === '=';
          const judged = this.judged(isEquation, () =>
            this.truth(condition, measure as FigureMeasure, entity),
          );
          return judged ? [judged] : [];
        }),
      ),
    );
  }

  private equal(a: () => Span | null, b: () => Span | null): Judged | null {
    return this.judged(true, () => {
      const [left, right] = [a(), b()];
      return left && right ? meet(left, right) : null;
    });
  }

  private judged(isEquation: boolean, judge: () => boolean | null): Judged | null {
    this.seen = new Set();
    const holds = ([0, 1, 2] as const).map((mode) => {
      this.mode = mode;
      return judge();
    });
    const [a = null, b = null, c = null] = holds;
    if (a === null || b === null || c === null) return null;
    const mayHold = (): boolean =>
      ([0, 1, 2] as const).some((mode) => {
        this.mode = mode;
        return judge() ?? true;
      });
    return { isEquation, mayHold, cells: this.seen, holds: [a, a || b, a || b || c] };
  }

  private truth(condition: Condition, measure: FigureMeasure, entity: number): boolean | null {
    const of = (part: Condition | null) => (part ? this.truth(part, measure, entity) : true);
    switch (condition.kind) {
      case 'comparison': {
        const [left, right] = [condition.left, condition.right].map((side) =>
          this.value(side, measure, entity),
        );
        if (!left || !right) return null;
        const room = slack(left, right);
        switch (condition.comparison) {
          case '=':
            return meet(left, right);
          case '<>':
            return left[0] !== right[1] || left[1] !== right[0];
          case '<':
          case '<=':
            return left[0] <= right[1] + room;
          default:
            return right[0] <= left[1] + room;
        }
      }
      case 'and':
      case 'or': {
        const parts = condition.parts.map(of);
        if (parts.includes(null)) return null;
        return condition.kind === 'and' ? parts.every(Boolean) : parts.some(Boolean);
      }
      case 'choice': {
        const [when, unless] = [of(condition.when), of(condition.unless)];
        const [then, otherwise] = [of(condition.then), of(condition.otherwise)];
        if (when === null || unless === null || then === null || otherwise === null) return null;
        return (when && then) || (unless && otherwise);
      }
    }
  }

  private value(expression: Expression, measure: FigureMeasure, entity: number): Span | null {
    const of = (inner: Expression) => this.value(inner, measure, entity);
    switch (expression.kind) {
      case 'number': {
        const value = Number(expression.value.digits) / 10 ** expression.value.scale;
        return [value, value];
      }
      case 'figure':
        return this.term(expression, measure, entity);
      case 'sum':
        return expression.terms.map(of).reduce(plus, [0, 0]);
      case 'negate':
        return minus([0, 0], of(expression.operand));
      case 'operation': {
        const [a, b] = [of(expression.left), of(expression.right)];
        return { '+': plus, '-': minus, '*': multiplied, '/': over }[expression.operator](a, b);
      }
      default:
        // Seldom in the sheets at hand; what the oracle cannot judge, it does not call findable.
        return null;
    }
  }

  private term({ indicator, measure, shift }: FigureTerm, own: FigureMeasure, entity: number): Span | null {
    const span = this.at(measure ?? own, this.line(indicator, entity));
    return span && [span[0] * 10 ** shift, span[1] * 10 ** shift];
  }

  private line(indicator: number, entity: number): number {
    const { facts } = this.examination.reading;
    return facts.indicator.findIndex((own, line) => own === indicator && facts.entity[line] === entity);
  }

  private at(measure: FigureMeasure, line: number): Span | null {
    const column = this.examination.reading.facts.measures.get(measure);
    const figure = line < 0 ? null : figureAt(column, line);
    if (!column || !figure || column.state[line] !== FigureState.number) return null;
    const cell = keyOf({ row: column.row[line] ?? -1, column: column.column[line] ?? -1 });
    this.seen.add(cell);
    if (measure !== 'target') this.shown.set(cell, figure);
    const { digits, scale } = this.changed.get(cell) ?? figure;
    const [value, unit] = [digits / 10 ** scale, 10 ** -scale];
    if (figure.exact || this.mode === 0 || measure === 'target') return [value, value];
    if (this.mode === 1) return [value - unit / 2, value + unit / 2];
    return [value - (digits > 0 ? unit / 2 : unit), value + (digits < 0 ? unit / 2 : unit)];
  }

  private target(line: number): () => Span | null {
    return () => {
      return this.at('target', line) ?? this.setTarget(line);
    };
  }

  /** What the template sets, where it sets one for the whole. */
  private setTarget(line: number): Span | null {
    const { facts } = this.examination.reading;
    const set = this.template.indicators[facts.indicator[line] ?? -1]?.target;
    return typeof set === 'string' && facts.entities.length === 0 ? [Number(set), Number(set)] : null;
  }
}

const slack = (a: Span, b: Span): number => NOISE * Math.max(1e-6, ...[...a, ...b].map(Math.abs));
const meet = (a: Span, b: Span): boolean => a[0] <= b[1] + slack(a, b) && b[0] <= a[1] + slack(a, b);
const plus = (a: Span | null, b: Span | null): Span | null => a && b && [a[0] + b[0], a[1] + b[1]];
const minus = (a: Span | null, b: Span | null): Span | null => a && b && [a[0] - b[1], a[1] - b[0]];
const multiplied = (a: Span | null, b: Span | null): Span | null => {
  if (!a || !b) return null;
  const corners = a.flatMap((x) => b.map((y) => x * y));
  return [Math.min(...corners), Math.max(...corners)];
};
const over = (a: Span | null, b: Span | null): Span | null =>
  b && b[0] > 0 ? multiplied(a, [1 / b[1], 1 / b[0]]) : null;
