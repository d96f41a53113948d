/** 加码: how far the targets of the parts go beyond that of the whole. */
import { decimalText, parseDecimal } from '../statistics/decimal';
import * as q from '../statistics/rational';
import { round } from '../statistics/rounding';
import { nameKey } from '../template/name-key';
import type { Indicator, Template } from '../template/template';

export interface Overload {
  /** Of the parts, in the unit of the target; decimal text. */
  readonly sum: string;
  readonly total: string;
  /** sum − total; below zero where the parts do not reach the whole. */
  readonly excess: string;
  /** The same in percent of the total, with two decimals; null over a total of zero. */
  readonly percent: string | null;
  /** Parts for which no target was set. */
  readonly missing: number;
}

/** @returns null where the total is not known, or no part has a target */
export function overload(total: string | null, parts: readonly (string | null)[]): Overload | null {
  const whole = parseDecimal(total ?? '');
  const known = parts.map((part) => parseDecimal(part ?? '')).filter((part) => part !== null);
  if (!whole || known.length === 0) return null;
  const scale = [whole, ...known].reduce((most, decimal) => Math.max(most, decimal.scale), 0);
  const text = (value: q.Rational) => decimalText(round(value, scale, 'half-up'));
  const sum = known.map(q.ofDecimal).reduce(q.add);
  const excess = q.subtract(sum, q.ofDecimal(whole));
  return {
    sum: text(sum),
    total: decimalText(whole),
    excess: text(excess),
    percent:
      whole.digits === 0n
        ? null
        : decimalText(
            round(q.multiply(q.divide(excess, q.ofDecimal(whole)), q.rational(100n)), 2, 'half-up'),
          ),
    missing: parts.length - known.length,
  };
}

/** Of an indicator whose target is given by entity, the total among them. */
export function overloadOf(template: Template, { target }: Indicator): Overload | null {
  const { total, entities } = template;
  if (typeof target !== 'object' || target === null || total === null) return null;
  const amounts = new Map(Object.entries(target).map(([name, amount]) => [nameKey(name), amount]));
  return overload(
    amounts.get(nameKey(total)) ?? null,
    entities.map(({ name }) => amounts.get(nameKey(name)) ?? null),
  );
}
