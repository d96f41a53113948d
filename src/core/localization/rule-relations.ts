/** The template's own rules as relations between cells: as lines where they are linear, else as they are judged. */
import { partsOf } from '../report/entity-parts';
import type { EntitiesTerm, FigureMeasure, FigureTerm } from '../rules/rule';
import type { Rational } from '../statistics/rational';
import { cellId, idOf } from './cell-id';
import { judgedRelation } from './judged-relation';
import { linearFormOf } from './linear-form';
import type { LinearSum } from './linear-form';
import { addsNothing, figureOf, measuresOf, placed } from './placed-rule';
import type { PlacedRule } from './placed-rule';
import type { Relation, Term } from './relations';
import { plus, times } from './rows';
import { toleranceOf } from './rule-tolerance';
import type { Place, SheetRelations, SheetSources } from './sheet-relations';

/** Beyond so many entities a rule that compares one of them with all is looked at for that one alone. */
const MOST_ENTITIES = 50;
/** Stands for no entity in particular; no entity has this number. */
const ALL = -2;

type RelationsByIndicator = ReadonlyMap<number, readonly Relation[]>;

export class RuleRelations {
  private readonly byEntity = new Map<number, RelationsByIndicator>();
  private readonly ofOne: readonly PlacedRule[];
  private readonly ofAll: readonly PlacedRule[];
  private parts: readonly number[] | null = null;

  constructor(
    private readonly sources: SheetSources,
    private readonly sheet: SheetRelations,
  ) {
    const rules = [...sources.rules, ...(sources.logicalRules ?? [])].map(placed);
    this.ofOne = rules.filter(({ terms }) => terms.some(({ kind }) => kind === 'figure'));
    this.ofAll = rules.filter(({ terms }) => terms.every(({ kind }) => kind === 'entities'));
  }

  /** Relations that may speak of a figure: those of its entity that name its indicator, and those of all entities. */
  of({ line }: Place): readonly Relation[] {
    const { facts } = this.sources.figures;
    const [entity, indicator] = [facts.entity[line] ?? -1, facts.indicator[line] ?? -1];
    const isCompared = this.ofOne.some(({ terms }) => terms.some(({ kind }) => kind === 'entities'));
    const others = isCompared && facts.entities.length <= MOST_ENTITIES ? facts.entities.keys() : [];
    return [...new Set([entity, ALL, ...others])].flatMap((one) => this.ofEntity(one).get(indicator) ?? []);
  }

  private ofEntity(entity: number): RelationsByIndicator {
    const known = this.byEntity.get(entity);
    if (known) return known;
    const relations = new Map<number, Relation[]>();
    for (const rule of entity === ALL ? this.ofAll : this.ofOne) {
      for (const measure of measuresOf(rule)) {
        const relation = this.relation(rule, measure, entity);
        if (!relation) continue;
        for (const indicator of new Set(rule.terms.map((term) => figureOf(term).indicator))) {
          const list = relations.get(indicator);
          if (list) list.push(relation);
          else relations.set(indicator, [relation]);
        }
      }
    }
    this.byEntity.set(entity, relations);
    return relations;
  }

  private relation(rule: PlacedRule, measure: FigureMeasure, entity: number): Relation | null {
    const placesOf = (term: FigureTerm | EntitiesTerm) => this.places(term, measure, entity);
    const [first] = rule.terms
      .flatMap(placesOf)
      .map((place) => this.sources.figures.cell(place.measure, place.line))
      .filter((cell) => cell !== null);
    if (!first) return null;
    const id = idOf(`rule.${rule.source.id}`, cellId(first));
    return this.line(id, rule, measure, placesOf) ?? judgedRelation(id, rule, measure, this.sheet, placesOf);
  }

  private line(
    id: string,
    rule: PlacedRule,
    measure: FigureMeasure,
    placesOf: (term: FigureTerm | EntitiesTerm) => readonly Place[],
  ): Relation | null {
    const tolerance = toleranceOf(rule.source, rule.terms, measure, this.sources.figures.template);
    // A part of the right side is no constant room.
    if (!rule.comparison || tolerance?.kind === 'fraction') return null;
    const form = linearFormOf(rule.comparison, {
      termOf: (term) => this.termsOf(term, rule, placesOf(term)),
      isPositive: (sum) => this.isPositive(sum),
    });
    return form && form.terms.length > 0
      ? { kind: 'linear', id, ...form, ...(tolerance && { tolerance: tolerance.value }) }
      : null;
  }

  /** null where a figure is not known. */
  private termsOf(
    term: FigureTerm | EntitiesTerm,
    rule: PlacedRule,
    places: readonly Place[],
  ): readonly Term[] | null {
    const coefficient = powerOfTen(figureOf(term).shift);
    const terms: Term[] = [];
    for (const place of places) {
      const cell = this.sheet.cell(place.measure, place.line);
      if (cell !== null) terms.push({ cell, coefficient });
      else if (!addsNothing(this.sheet.state(place), term, rule)) return null;
    }
    return terms;
  }

  /** Where a term is found for an entity: one place, or those of all entities. */
  private places(term: FigureTerm | EntitiesTerm, measure: FigureMeasure, entity: number): Place[] {
    const { figures } = this.sources;
    const own = figureOf(term);
    const at = (of: number): Place => ({
      measure: own.measure ?? measure,
      line: figures.line(own.indicator, of),
    });
    if (term.kind === 'figure') return [at(entity)];
    if (term.which === 'totals') return [at(figures.facts.totalEntity)];
    this.parts ??= partsOf(figures);
    return this.parts.map(at);
  }

  private isPositive({ terms, constant }: LinearSum): boolean {
    const all = [...terms].reduce(
      (sum, [cell, coefficient]) => plus(sum, times(this.sheet.bounds(cell), coefficient)),
      { low: constant, high: constant },
    );
    return all.low.n > 0n;
  }
}

const powerOfTen = (power: number): Rational =>
  power >= 0 ? { n: 10n ** BigInt(power), d: 1n } : { n: 1n, d: 10n ** BigInt(-power) };
