/** Which indicators are sums of others, by the template's rules. */
import { compileRules } from '../rules/compile';
import { plainSumOf } from '../rules/rule';
import type { FigureTerm } from '../rules/rule';
import type { Measure, Template } from '../template/template';

export interface Whole {
  /** Indexes into template.indicators. */
  readonly whole: number;
  readonly parts: readonly { readonly indicator: number; readonly shift: number }[];
  /** For which the rule holds. */
  readonly measures: readonly Measure[];
  /** The rule leaves no room: the whole may be computed from its parts. */
  readonly isExact: boolean;
}

/** A rule [A] = [B] + [C] of one measure; where two rules define one indicator, the first. */
export function wholesOf(template: Template): ReadonlyMap<number, Whole> {
  const wholes = new Map<number, Whole>();
  for (const { source, comparison, left, right } of compileRules(template).rules) {
    const parts = plainSumOf(right);
    if (comparison !== '=' || left.kind !== 'figure' || !isOfTheRule(left) || !parts?.every(isOfTheRule))
      continue;
    if (parts.length < 2 || wholes.has(left.indicator)) continue;
    wholes.set(left.indicator, {
      whole: left.indicator,
      // Both sides were brought to the unit of the whole.
      parts: parts.map(({ indicator, shift }) => ({ indicator, shift: shift - left.shift })),
      measures: source.measures,
      isExact: source.tolerance === null,
    });
  }
  return wholes;
}

/** It names no measure of its own. */
const isOfTheRule = ({ measure }: FigureTerm): boolean => measure === null;
