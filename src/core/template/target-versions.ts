/** Targets are set, and set again: which one is in force on a day, and what changed from one to the next. */
import { message } from '../message';
import type { FigureText, Message } from '../message';
import { decimalText, parseDecimal } from '../statistics/decimal';
import { lastDay } from '../statistics/period';
import type { Period } from '../statistics/period';
import { divide, multiply, ofDecimal, rational, subtract } from '../statistics/rational';
import type { Rational } from '../statistics/rational';
import { round } from '../statistics/rounding';
import type { Indicator, TargetValue, TargetVersion, Template } from './template';

/**
 * The target of one owner: the last version set up to that day; the first one where none was set by then, because a target
 * holds for its whole window. A version by entity changes those that it names, and leaves the others as they were.
 * @param versions the earliest first
 * @param day ISO; without one the newest version counts
 */
export function targetInForce(
  versions: readonly TargetVersion[],
  owner: string | null,
  day: string | null = null,
): TargetValue {
  const own = versions.filter((version) => (version.owner ?? owner) === owner);
  const set = own.filter(({ date }) => date === null || day === null || date <= day);
  return (set.length > 0 ? set : own.slice(0, 1)).reduce<TargetValue>(
    (before, { value }) => together(before, value),
    null,
  );
}

/** The template as it stood at the end of a period; the same object where no target was ever adjusted. */
export function templateAt(template: Template, period: Period): Template {
  if (template.indicators.every(({ targets }) => targets.length < 2)) return template;
  const day = lastDay(period);
  const [first, second] = template.owners;
  return {
    ...template,
    indicators: template.indicators.map((indicator) =>
      indicator.targets.length < 2
        ? indicator
        : {
            ...indicator,
            target: targetInForce(indicator.targets, first?.name ?? null, day),
            secondTarget: second ? targetInForce(indicator.targets, second.name, day) : null,
          },
    ),
  };
}

export interface TargetChange {
  readonly owner: string | null;
  readonly version: string;
  readonly date: string | null;
  readonly note: string | null;
  /** Whose target; null for that of the whole. */
  readonly entity: string | null;
  /** In the indicator's unit; null: none was set. Undefined: this owner had not spoken of it before. */
  readonly before: FigureText | null | undefined;
  readonly after: FigureText | null;
  /** after − before, and that in percent of before; null where either is missing or there was nothing before. */
  readonly change: FigureText | null;
  readonly percent: FigureText | null;
}

/** Every figure that was set or changed, in the order of time; what a version leaves as it was is not told. */
export function targetHistory(indicator: Indicator): TargetChange[] {
  const standing = new Map<string | null, TargetValue>();
  return indicator.targets.flatMap((version) => {
    const before = standing.get(version.owner);
    standing.set(version.owner, together(before ?? null, version.value));
    return entriesOf(version.value).flatMap(([entity, after]) => {
      const had = before === undefined ? undefined : amountIn(before, entity);
      return had === after ? [] : [changeOf(indicator, version, entity, had, after)];
    });
  });
}

/** 市（调整，2017-07-10）：42.5 → 40亿元，减少 2.5亿元（-5.88%）. */
export function sayTargetChange({
  owner,
  version,
  date,
  entity,
  before,
  after,
  change,
  percent,
}: TargetChange): Message {
  const who = [owner, entity, version, date].filter((part) => part !== null);
  const now = after ?? message('template.history.none');
  if (before === undefined) return message('template.history.set', { who, after: now });
  const values = { who, before: before ?? message('template.history.none'), after: now };
  if (change && percent) return message('template.history.changed', { ...values, change, percent });
  return message('template.history.replaced', values);
}

function changeOf(
  { unit }: Indicator,
  version: TargetVersion,
  entity: string | null,
  before: string | null | undefined,
  after: string | null,
): TargetChange {
  const figure = (text: string): FigureText => ({ figure: text, unit: unit.symbol });
  const [from, to] = [rationalOf(before), rationalOf(after)];
  const change = from && to && subtract(to, from);
  const scale = Math.max(scaleOf(before), scaleOf(after));
  return {
    owner: version.owner,
    version: version.version,
    date: version.date,
    note: version.note,
    entity,
    before: typeof before === 'string' ? figure(before) : before,
    after: after === null ? null : figure(after),
    change: change && figure(decimalText(round(change, scale, 'half-up'))),
    percent:
      change && from && from.n !== 0n
        ? {
            figure: decimalText(round(multiply(divide(change, from), rational(100n)), 2, 'half-up')),
            unit: '%',
          }
        : null,
  };
}

/** A later value over an earlier one. */
function together(before: TargetValue, after: TargetValue): TargetValue {
  return isByEntity(before) && isByEntity(after) ? { ...before, ...after } : after;
}

const isByEntity = (value: TargetValue): value is Readonly<Record<string, string | null>> =>
  typeof value === 'object' && value !== null;

const entriesOf = (value: TargetValue): readonly (readonly [string | null, string | null])[] =>
  isByEntity(value) ? Object.entries(value) : [[null, value]];

const amountIn = (value: TargetValue, entity: string | null): string | null | undefined =>
  isByEntity(value) ? (entity === null ? undefined : value[entity]) : entity === null ? value : undefined;

function rationalOf(text: string | null | undefined): Rational | null {
  const decimal = parseDecimal(text ?? '');
  return decimal && ofDecimal(decimal);
}

const scaleOf = (text: string | null | undefined): number => parseDecimal(text ?? '')?.scale ?? 0;
