/** What the template already asks: its linear rules by meaning, and what follows from them. */
import type { FigureMeasure, Rule } from '../rules/rule';
import type { Sum } from './sum-evidence';
import { indicatorOfNumber, judgedMeasures, linearRuleOf, textOfLinear } from './figure-key';
import { LinearSpan } from './linear-span';

export class KnownRules {
  private readonly byMeaning = new Map<string, string>();
  private readonly span = new LinearSpan(BUDGET);
  /** A ≤ B, as B by A, per measure. */
  private readonly above = new Map<string, Set<number>>();

  constructor(readonly rules: readonly Rule[]) {
    for (const rule of rules) for (const measure of judgedMeasures(rule)) this.add(rule, measure);
  }

  /** Id of the rule that says the same for this measure; null where none does. */
  sameAs(rule: Rule, measure: FigureMeasure): string | null {
    const linear = linearRuleOf(rule, measure);
    return linear ? (this.byMeaning.get(textOfLinear(linear)) ?? null) : null;
  }

  /** Notes the rule; false where it follows from those noted before. */
  isNews(rule: Rule, measure: FigureMeasure): boolean {
    return this.add(rule, measure);
  }

  private add(rule: Rule, measure: FigureMeasure): boolean {
    const linear = linearRuleOf(rule, measure);
    if (!linear) return true;
    const text = textOfLinear(linear);
    if (this.byMeaning.has(text)) return false;
    this.byMeaning.set(text, rule.source.id);
    if (linear.comparison === '=') {
      const isNew = this.span.add(linear) !== 'follows';
      const wholes = [...linear.terms].filter(([, { n }]) => n > 0n);
      const parts = [...linear.terms].filter(([, { n }]) => n < 0n);
      if (linear.constant.n !== 0n) return isNew;
      // What is made of parts is not less than each of them, as long as nothing is below zero.
      for (const [[whole], others] of [
        [wholes, parts],
        [parts, wholes],
      ] as const) {
        const size = whole?.[1];
        if (!whole || !size || (whole === wholes[0] ? wholes : parts).length !== 1) continue;
        for (const [part] of others) this.note(part, whole[0]);
      }
      return isNew;
    }
    const [first, second, ...more] = [...linear.terms];
    if (!first || !second || more.length > 0 || linear.constant.n !== 0n) return true;
    const [part, whole] = first[1].n > 0n ? [first[0], second[0]] : [second[0], first[0]];
    const isPlain = [first, second].every(([, { n, d }]) => n === d || n === -d);
    if (!isPlain) return true;
    const isNew = !this.reaches(part, whole);
    this.note(part, whole);
    return isNew;
  }

  private note(part: number, whole: number): void {
    const key = String(part);
    const set = this.above.get(key) ?? new Set();
    this.above.set(key, set.add(whole));
  }

  /** Whether part ≤ … ≤ whole by rules noted before. */
  private reaches(part: number, whole: number): boolean {
    const seen = new Set([part]);
    const open = [part];
    for (let next = open.pop(); next !== undefined && seen.size < MOST_STEPS; next = open.pop()) {
      for (const higher of this.above.get(String(next)) ?? []) {
        if (higher === whole) return true;
        if (!seen.has(higher)) open.push(higher);
        seen.add(higher);
      }
    }
    return false;
  }
}

const BUDGET = 2_000_000;
const MOST_STEPS = 1000;

/** Sums that rules ask for, by indicator. */
export function sumsAmong(rules: readonly Rule[]): Sum[] {
  return rules.flatMap((rule) => {
    const [measure = 'actual'] = judgedMeasures(rule);
    const linear = linearRuleOf(rule, measure);
    if (!linear || linear.comparison !== '=' || linear.constant.n !== 0n || linear.terms.size < 3) return [];
    const plus = [...linear.terms].filter(([, { n }]) => n > 0n).map(([figure]) => indicatorOfNumber(figure));
    const minus = [...linear.terms]
      .filter(([, { n }]) => n < 0n)
      .map(([figure]) => indicatorOfNumber(figure));
    const [wholes, parts] = plus.length === 1 ? [plus, minus] : [minus, plus];
    const [whole] = wholes;
    return wholes.length === 1 && whole !== undefined ? [{ whole, parts }] : [];
  });
}
