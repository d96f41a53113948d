/**
 * Rules that define figures by one another without end: A = A + B, or A = B + C with B = A + D. No report with figures
 * above zero could satisfy them, so they are told to the template's author and not judged.
 */
import { message } from '../message';
import type { Message } from '../message';
import type { Template } from '../template/template';
import { plainSumOf } from './rule';
import type { FigureTerm, Rule, RuleProblem } from './rule';
import { stronglyConnected } from './strongly-connected';

/** @returns one problem per rule that takes part, in the order of the rules */
export function definitionProblems(rules: readonly Rule[], template: Template): RuleProblem[] {
  const selfish = new Set(rules.filter(namesItself));
  const circular = circularRules(
    rules.filter((rule) => !selfish.has(rule)),
    template,
  );
  return rules.flatMap((rule) => {
    const said = selfish.has(rule) ? message('validation.rule.names-itself') : circular.get(rule);
    const at = { start: 0, end: rule.source.check.length };
    return said ? [{ rule: rule.source, message: said, at }] : [];
  });
}

/** Adding a figure to others and asking for that same figure: the others would have to be nothing. */
function namesItself({ comparison, left, right }: Rule): boolean {
  const [leftTerms, rightTerms] = [plainSumOf(left), plainSumOf(right)];
  if (comparison !== '=' || !leftTerms || !rightTerms) return false;
  const onTheLeft = new Set(leftTerms.map(keyOf));
  return rightTerms.some((term) => onTheLeft.has(keyOf(term)));
}

/** whole = part + part …; the whole is a figure, and so is each part. */
interface Definition {
  readonly rule: Rule;
  readonly whole: FigureTerm;
  readonly parts: readonly string[];
}

function definitionOf(rule: Rule): Definition | null {
  if (rule.comparison !== '=') return null;
  for (const [whole, other] of [[rule.left, rule.right] as const, [rule.right, rule.left] as const]) {
    const parts = whole.kind === 'figure' ? plainSumOf(other) : null;
    if (whole.kind === 'figure' && parts && parts.length > 1) return { rule, whole, parts: parts.map(keyOf) };
  }
  return null;
}

/** Rules whose whole is also, by other rules, a part of one of its parts; with what is to be said of each. */
function circularRules(rules: readonly Rule[], { indicators }: Template): Map<Rule, Message> {
  const definitions = rules.map(definitionOf).filter((definition) => definition !== null);
  const partsOf = new Map<string, string[]>();
  for (const { whole, parts } of definitions) pushAll(partsOf, keyOf(whole), parts);
  const component = stronglyConnected(partsOf);
  const circular = definitions.filter(({ whole, parts }) =>
    parts.some((part) => component.get(part) === component.get(keyOf(whole))),
  );
  const idsOf = new Map<number | undefined, string[]>();
  for (const { rule, whole } of circular) pushAll(idsOf, component.get(keyOf(whole)), [rule.source.id]);
  return new Map(
    circular.map(({ rule, whole }) => {
      const ids = idsOf.get(component.get(keyOf(whole))) ?? [];
      const others = ids.slice(0, MOST_NAMED + 1).filter((id) => id !== rule.source.id);
      const name = indicators[whole.indicator]?.name ?? '';
      return [rule, message('validation.rule.cycle', { name, others: others.slice(0, MOST_NAMED) })];
    }),
  );
}

const MOST_NAMED = 5;

const keyOf = ({ indicator, measure }: FigureTerm): string => `${indicator}/${measure ?? ''}`;

function pushAll<K>(lists: Map<K, string[]>, key: K, values: readonly string[]): void {
  const list = lists.get(key);
  if (list) for (const value of values) list.push(value);
  else lists.set(key, [...values]);
}
