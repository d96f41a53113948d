/** The template's own rules as relations between cells. */
import { FigureState } from '../report/facts';
import { figuresOf } from '../rules/rule';
import type { EntitiesTerm, FigureMeasure, FigureTerm, Rule } from '../rules/rule';
import { parseDecimal } from '../statistics/decimal';
import { ofDecimal } from '../statistics/rational';
import type { Rational } from '../statistics/rational';
import { cellId, idOf } from './cell-id';
import { linearFormOf } from './linear-form';
import type { LinearSum } from './linear-form';

import type { Relation, Term } from './relations';
import { plus, times } from './rows';
import type { Place, SheetRelations, SheetSources } from './sheet-relations';

export class RuleRelations {
  private readonly byEntity = new Map<number, ReadonlyMap<string, readonly Relation[]>>();

  constructor(
    private readonly sources: SheetSources,
    private readonly sheet: SheetRelations,
  ) {}

  /** Relations that may speak of a figure: those of its entity that name its indicator. */
  of({ line }: Place): readonly Relation[] {
    const { facts } = this.sources.figures;
    const entity = facts.entity[line] ?? -1;
    const known = this.byEntity.get(entity) ?? this.ofEntity(entity);
    this.byEntity.set(entity, known);
    return known.get(`${facts.indicator[line]}`) ?? [];
  }

  private ofEntity(entity: number): ReadonlyMap<string, readonly Relation[]> {
    const relations = new Map<string, Relation[]>();
    for (const rule of this.sources.rules) {
      const terms = [...figuresOf(rule.left), ...figuresOf(rule.right)];
      const isRepeated = terms.some(({ measure }) => measure === null);
      for (const measure of isRepeated ? figureMeasures(rule) : (['actual'] as const)) {
        const relation = this.relation(rule, terms, measure, entity);
        for (const indicator of relation ? new Set(terms.map((term) => `${term.indicator}`)) : []) {
          const list = relations.get(indicator) ?? [];
          if (relation) list.push(relation);
          relations.set(indicator, list);
        }
      }
    }
    return relations;
  }

  private relation(
    rule: Rule,
    terms: readonly FigureTerm[],
    measure: FigureMeasure,
    entity: number,
  ): Relation | null {
    const { figures } = this.sources;
    const [first] = terms
      .map((term) => figures.cell(term.measure ?? measure, figures.line(term.indicator, entity)))
      .filter((cell) => cell !== null);
    const tolerance = toleranceOf(rule);
    if (!first || tolerance === undefined) return null;
    const form = linearFormOf(rule, {
      termOf: (term) => this.term(term, rule, measure, entity),
      isPositive: (sum) => this.isPositive(sum),
    });
    const id = idOf(`rule.${rule.source.id}`, cellId(first));
    return form && form.terms.length > 0
      ? { kind: 'linear', id, ...form, ...(tolerance && { tolerance }) }
      : null;
  }

  private term(
    term: FigureTerm | EntitiesTerm,
    rule: Rule,
    measure: FigureMeasure,
    entity: number,
  ): readonly Term[] | null {
    // A rule over all entities is judged as a whole; its cells are too many to accuse one by one.
    if (term.kind === 'entities') return null;
    const { figures } = this.sources;
    const line = figures.line(term.indicator, entity);
    const own = term.measure ?? measure;
    const cell = this.sheet.cell(own, line);
    if (cell !== null) return [{ cell, coefficient: powerOfTen(term.shift) }];
    const state = line < 0 ? FigureState.absent : figures.state(own, line);
    const isUnreadable = state === FigureState.text || state === FigureState.error;
    return rule.source.missing === 'zero' && !isUnreadable ? [] : null;
  }

  private isPositive({ terms, constant }: LinearSum): boolean {
    const all = [...terms].reduce(
      (sum, [cell, coefficient]) => plus(sum, times(this.sheet.bounds(cell), coefficient)),
      { low: constant, high: constant },
    );
    return all.low.n > 0n;
  }
}

/** undefined where it is a fraction of the right side: such a rule is not linear. */
function toleranceOf({ source: { tolerance } }: Rule): Rational | null | undefined {
  if (tolerance === null) return null;
  const amount = parseDecimal(tolerance);
  return amount ? ofDecimal(amount) : undefined;
}

const figureMeasures = ({ source }: Rule): FigureMeasure[] =>
  source.measures.filter((measure): measure is FigureMeasure => measure !== 'unit' && measure !== 'note');

const powerOfTen = (power: number): Rational =>
  power >= 0 ? { n: 10n ** BigInt(power), d: 1n } : { n: 1n, d: 10n ** BigInt(-power) };
