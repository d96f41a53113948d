/** Which findings ask for a culprit, and what else a wrong cell brings about. */
import { cellId } from '../localization/cell-id';
import type { Broken } from '../localization/sheet-relations';
import type { Finding } from './finding';

/** Relations that fail; of an altered target only where it breaks something else too. */
export function brokenIn(findings: readonly Finding[]): Finding[] {
  const failing = findings.filter(({ outcome, severity }) => outcome === 'fails' && severity !== 'hint');
  const relations = failing.filter(
    ({ rule, message: { key } }) => RELATIONS.test(rule) && key !== 'validation.rule.missing',
  );
  const involved = new Set(relations.flatMap(({ cells }) => cells.map(cellId)));
  const altered = failing.filter(
    ({ rule, cells: [first] }) => rule === 'target.altered' && first && involved.has(cellId(first)),
  );
  return [...relations, ...altered];
}

const RELATIONS =
  /^(arithmetic\.(completion|growth|change|gap|share|total|cumulative)$|plausibility\.base-sign$|rule\.)/;
/** What else a wrong cell brings about. */
export const FOLLOWING =
  /^(arithmetic\.rank|plausibility\.(magnitude|growth)|cell\.(negative|excess-decimals))$/;

/** What the relation of a finding is called; one check may judge several of one cell. */
export function relationOf({ rule, cells, message: { key } }: Finding): Broken {
  // A rate over a loss is the same relation, seen from its base.
  if (rule === 'plausibility.base-sign') return { rule: 'arithmetic.growth', cells };
  return { rule: RELATION_OF_SENTENCE[key] ?? rule, cells };
}

const RELATION_OF_SENTENCE: Readonly<Record<string, string>> = {
  'validation.cumulative.below-last': 'last.at-least',
  'validation.cumulative.other-previous': 'last.previous',
};
