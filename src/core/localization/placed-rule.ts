/** A rule of the template as localization takes it: one comparison or many, with its figures in the order of the formula. */
import { FigureState } from '../report/facts';
import { comparisonsOf, termsOf } from '../rules/rule';
import type { EntitiesTerm, FigureMeasure, FigureTerm, LogicalRule, Rule } from '../rules/rule';

export interface PlacedRule extends LogicalRule {
  /** null: more than one comparison. */
  readonly comparison: Rule | null;
  readonly terms: readonly (FigureTerm | EntitiesTerm)[];
}

export function placed(rule: Rule | LogicalRule): PlacedRule {
  const comparison = 'condition' in rule ? null : rule;
  const condition =
    'condition' in rule
      ? rule.condition
      : { kind: 'comparison' as const, comparison: rule.comparison, left: rule.left, right: rule.right };
  const terms = comparisonsOf(condition).flatMap(({ left, right }) => [...termsOf(left), ...termsOf(right)]);
  return { source: rule.source, comparison, condition, terms };
}

export const figureOf = (term: FigureTerm | EntitiesTerm): FigureTerm =>
  term.kind === 'entities' ? term.figure : term;

/** The measures for which a rule holds: one where it names them all itself. */
export function measuresOf({ source, terms }: PlacedRule): readonly FigureMeasure[] {
  if (!terms.some((term) => figureOf(term).measure === null)) return ['actual'];
  return source.measures.filter(
    (measure): measure is FigureMeasure => measure !== 'unit' && measure !== 'note',
  );
}

/** "-" in the row of an entity is nothing to add; a blank only where the rule says so; what cannot be read is never nothing. */
export function addsNothing(
  state: FigureState,
  term: FigureTerm | EntitiesTerm,
  { source }: PlacedRule,
): boolean {
  if (term.kind === 'entities' && term.which === 'data' && state === FigureState.notSet) return true;
  return source.missing === 'zero' && state !== FigureState.text && state !== FigureState.error;
}
