/** Which figure is never above which, and by which rules: A ≤ B, and the parts of a sum below their whole. */
import type { LinearRule } from './figure-key';

export class AtMostOrder {
  private readonly above = new Map<number, Map<number, string>>();

  /** Notes what a rule says of the order of two figures. */
  add(rule: LinearRule, id: string): void {
    if (rule.constant.n !== 0n) return;
    const pair = pairOf(rule);
    if (pair) this.note(pair.part, pair.whole, id);
    if (rule.comparison !== '=') return;
    // What is made of parts is not less than each of them, as long as nothing is below zero.
    const [plus, minus] = [signed(rule, 1), signed(rule, -1)];
    const [plusFirst, minusFirst] = [plus[0], minus[0]];
    if (plus.length === 1 && plusFirst !== undefined)
      for (const part of minus) this.note(part, plusFirst, id);
    if (minus.length === 1 && minusFirst !== undefined)
      for (const part of plus) this.note(part, minusFirst, id);
  }

  /** The other rules from which part ≤ whole follows; the rule itself is then forgotten. Null where it does not, or only after very many steps. */
  takeOutImplied(rule: LinearRule, id: string): readonly string[] | null {
    const pair = rule.constant.n === 0n ? pairOf(rule) : null;
    if (!pair) return null;
    const { part, whole } = pair;
    const own = this.above.get(part);
    const byRule = own?.get(whole);
    // Noted by a sum before it: that is the proof.
    if (byRule !== undefined && byRule !== id) return [byRule];
    own?.delete(whole);
    const proof = this.proofOf(part, whole);
    if (!proof) own?.set(whole, id);
    return proof;
  }

  private proofOf(part: number, whole: number): readonly string[] | null {
    if ((this.above.get(part)?.size ?? 0) === 0) return null;
    const cameFrom = new Map<number, { readonly before: number; readonly id: string }>();
    const open = [part];
    for (let i = 0; i < open.length && i < MOST_STEPS; i++) {
      const next = open[i] ?? part;
      for (const [higher, id] of this.above.get(next) ?? []) {
        if (higher === part || cameFrom.has(higher)) continue;
        cameFrom.set(higher, { before: next, id });
        if (higher === whole) return this.path(higher, part, cameFrom);
        open.push(higher);
      }
    }
    return null;
  }

  private path(
    end: number,
    start: number,
    cameFrom: ReadonlyMap<number, { readonly before: number; readonly id: string }>,
  ): string[] {
    const ids: string[] = [];
    for (let at = end; at !== start;) {
      const step = cameFrom.get(at);
      if (!step) break;
      ids.unshift(step.id);
      at = step.before;
    }
    return [...new Set(ids)];
  }

  private note(part: number, whole: number, id: string): void {
    const wholes = this.above.get(part) ?? new Map<number, string>();
    if (!wholes.has(whole)) wholes.set(whole, id);
    this.above.set(part, wholes);
  }
}

const MOST_STEPS = 200;

const signed = ({ terms }: LinearRule, sign: 1 | -1): number[] =>
  [...terms].filter(([, { n }]) => (n > 0n ? 1 : -1) === sign).map(([figure]) => figure);

/** part ≤ whole, one of each. */
function pairOf({ terms, comparison }: LinearRule): { readonly part: number; readonly whole: number } | null {
  if (comparison !== '<=' || terms.size !== 2) return null;
  const [first, second] = [...terms];
  if (!first || !second || ![first, second].every(([, { n, d }]) => n === d || n === -d)) return null;
  if (first[1].n > 0n === second[1].n > 0n) return null;
  return first[1].n > 0n ? { part: first[0], whole: second[0] } : { part: second[0], whole: first[0] };
}
