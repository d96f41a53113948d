/** What is asked already: linear rules by meaning, and what follows from them. */
import type { FigureMeasure, Rule } from '../rules/rule';
import { AtMostOrder } from './at-most-order';
import { indicatorOfNumber, judgedMeasures, linearRuleOf, textOfLinear } from './figure-key';
import type { LinearRule } from './figure-key';
import { LinearSpan } from './linear-span';
import type { Sum } from './sum-evidence';

/** Why a rule adds nothing to others. */
export type Redundancy =
  | { readonly kind: 'same'; readonly as: string }
  | { readonly kind: 'follows'; readonly from: readonly string[] };

/** A rule for one of its measures. */
interface Asked {
  readonly rule: Rule;
  readonly measure: FigureMeasure;
  readonly linear: LinearRule;
}

export class KnownRules {
  private readonly byMeaning = new Map<string, string>();
  private readonly span = new LinearSpan(BUDGET);
  private readonly order = new AtMostOrder();

  /** True where there was too much to compare everything with everything. */
  get isCut(): boolean {
    return this.span.isCut;
  }

  /** Id of the rule that says the same for this measure; null where none does. */
  sameAs(rule: Rule, measure: FigureMeasure): string | null {
    const linear = linearRuleOf(rule, measure);
    return linear ? (this.byMeaning.get(textOfLinear(linear)) ?? null) : null;
  }

  /**
   * Notes the rules, each for all its measures. Of rules that follow from one another the longer, or the later, ones are
   * told; what follows is left out when the others are looked at.
   * @returns by rule and measure, null where it says something new, or more than a line can say
   */
  add(rules: readonly Rule[]): ReadonlyMap<Rule, ReadonlyMap<FigureMeasure, Redundancy | null>> {
    const found = new Map(rules.map((rule) => [rule, new Map<FigureMeasure, Redundancy | null>()]));
    const asked: Asked[] = [];
    for (const rule of rules) {
      for (const measure of judgedMeasures(rule)) {
        const linear = linearRuleOf(rule, measure);
        const text = linear && textOfLinear(linear);
        const same = text === null ? undefined : this.byMeaning.get(text);
        found.get(rule)?.set(measure, same === undefined ? null : { kind: 'same', as: same });
        if (!linear || text === null || same !== undefined) continue;
        this.byMeaning.set(text, rule.source.id);
        asked.push({ rule, measure, linear });
      }
    }
    const say = ({ rule, measure }: Asked, from: readonly string[] | null) => {
      if (from) found.get(rule)?.set(measure, { kind: 'follows', from });
    };
    const equations = asked.filter(({ linear }) => linear.comparison === '=');
    for (const one of equations.sort((a, b) => a.linear.terms.size - b.linear.terms.size)) {
      say(one, this.span.add({ ...one.linear, from: [one.rule.source.id] }));
      this.order.add(one.linear, one.rule.source.id);
    }
    const limits = asked.filter(({ linear }) => linear.comparison === '<=');
    for (const { rule, linear } of limits) this.order.add(linear, rule.source.id);
    for (const one of limits) say(one, this.order.takeOutImplied(one.linear, one.rule.source.id));
    return found;
  }
}

const BUDGET = 2_000_000;

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
