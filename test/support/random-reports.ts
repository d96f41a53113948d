/** Random true figures, printed in every way offices print them: reports that nobody may accuse. */
import fc from 'fast-check';
import { parsePeriod, periodCode } from '../../src/core/statistics/period';
import type { Period } from '../../src/core/statistics/period';
import type { Rational } from '../../src/core/statistics/rational';
import * as q from '../../src/core/statistics/rational';
import { round } from '../../src/core/statistics/rounding';
import type { RoundingMode } from '../../src/core/statistics/rounding';
import { decimalText } from '../../src/core/statistics/decimal';
import { scheduleShare } from '../../src/core/statistics/schedule';
import { validate } from '../../src/core/validation/validate';
import { readingOf, templateOf } from './facts';
import type { FactLine } from './facts';

const period = parsePeriod('2017-01..2017-05') as Period;

/** True figures of one entity, in ten-thousandths of the unit. */
export const truth = fc.record({
  target: fc.integer({ min: 1, max: 50_000 }),
  a: fc.integer({ min: 0, max: 900_000_000 }),
  b: fc.integer({ min: 0, max: 900_000_000 }),
  priorA: fc.integer({ min: 10_000, max: 900_000_000 }),
  priorB: fc.integer({ min: 10_000, max: 900_000_000 }),
  monthA: fc.integer({ min: 0, max: 90_000_000 }),
});

export const style = (modes: readonly RoundingMode[]) =>
  fc.record({
    decimals: fc.integer({ min: 0, max: 3 }),
    percent: fc.integer({ min: 0, max: 3 }),
    seed: fc.array(fc.constantFrom(...modes), { minLength: 7, maxLength: 7 }),
    /** Ratios are computed from what is printed (a formula over typed figures), or from the unrounded figures behind it. */
    fromPrinted: fc.boolean(),
  });

const template = (entities: readonly string[]) =>
  templateOf({
    ...(entities.length > 0 ? { entities: entities.map((name) => ({ name })), total: '合计' } : {}),
    indicators: [
      { code: 'S', name: '合计数', unit: '亿元', target: null },
      { code: 'A', name: '甲', unit: '亿元', target: null },
      { code: 'B', name: '乙', unit: '亿元', target: null },
    ],
    rules: [
      { id: 'sum', check: 'S = A + B', measures: ['actual', 'prior'] },
      { id: 'part', check: 'A <= S' },
      { id: 'ratio', check: 'A / S <= 1' },
    ],
  });

export type Truth = typeof truth extends fc.Arbitrary<infer T> ? T : never;
type Style = ReturnType<typeof style> extends fc.Arbitrary<infer T> ? T : never;

export function linesOf(
  { target, a, b, priorA, priorB, monthA }: Truth,
  { decimals, percent, seed, fromPrinted }: Style,
  entity?: string,
): FactLine[] {
  let used = 0;
  const mode = () => seed[used++ % seed.length] ?? 'half-up';
  const print = (value: Rational, places: number) => decimalText(round(value, places, mode()));
  const amount = (value: number) => ({ n: BigInt(value), d: 10_000n });
  const of = entity === undefined ? {} : { entity };
  const line = (indicator: string, actual: number, prior: number, whole: number): FactLine => {
    const [actualText, priorText, wholeText] = [actual, prior, whole].map((value) =>
      print(amount(value), decimals),
    );
    const behind = (text: string | undefined, value: number) =>
      fromPrinted ? exact(text ?? '0') : amount(value);
    const [now, before, all] = [
      behind(actualText, actual),
      behind(priorText, prior),
      behind(wholeText, whole),
    ];
    const completion = q.divide(now, q.rational(BigInt(target)));
    const due = scheduleShare(period, 'even-months', { from: '2017-01-01', to: '2017-12-31' });
    const growth = before.n > 0n ? print(percentOf(q.subtract(q.divide(now, before), ONE)), percent) : null;
    return {
      ...of,
      indicator,
      target: String(target),
      actual: actualText ?? '',
      prior: priorText ?? '',
      change: print(fromPrinted ? q.subtract(now, before) : amount(actual - prior), decimals),
      growth: growth === null ? '—' : `${growth}%`,
      completion: `${print(percentOf(completion), percent)}%`,
      gap: `${print(percentOf(q.subtract(completion, due)), percent)}pp`,
      share: all.n > 0n && indicator !== 'S' ? `${print(percentOf(q.divide(now, all)), percent)}%` : '',
    };
  };
  const monthly: Partial<FactLine> = {
    month: print(amount(Math.min(monthA, a)), decimals),
    previous: print(amount(a - Math.min(monthA, a)), decimals),
  };
  return [
    line('S', a + b, priorA + priorB, a + b),
    { ...line('A', a, priorA, a + b), ...monthly },
    line('B', b, priorB, a + b),
  ];
}

const ONE = q.rational(1n);
const percentOf = (value: Rational) => q.multiply(value, q.rational(100n));
const exact = (text: string): Rational => {
  const [whole = '0', fraction = ''] = text.split('.');
  return q.rational(BigInt(whole + fraction), 10n ** BigInt(fraction.length));
};

export const accusations = (lines: readonly FactLine[], entities: readonly string[] = []) => {
  const expected = template(entities);
  const { findings, summary } = validate(
    readingOf(expected, lines, { period: periodCode(period) }),
    expected,
    period,
  );
  if (summary.checks <= 10) throw new Error(`only ${summary.checks} checks`);
  return (
    findings
      // Random figures may well be implausible; they are not wrong, and a query about their size is all that may come of it.
      .filter(({ rule, severity }) => severity === 'error' || !rule.startsWith('plausibility.'))
      .filter(({ severity, outcome }) => outcome === 'fails' && severity !== 'hint')
      .map(({ rule, indicator, reported, expected: range }) => ({ rule, indicator, reported, range }))
  );
};

const COUNTIES = ['甲县', '乙县', '丙县', '丁县'];

/** A sheet with a row per entity and a total row, of true figures. */
export function entitySheet(figures: readonly Truth[], how: Style): FactLine[] {
  const sum = (key: keyof Truth) => figures.reduce((total, figure) => total + figure[key], 0);
  const monthA = figures.reduce((total, figure) => total + Math.min(figure.monthA, figure.a), 0);
  const total: Truth = {
    target: sum('target'),
    a: sum('a'),
    b: sum('b'),
    priorA: sum('priorA'),
    priorB: sum('priorB'),
    monthA,
  };
  return [
    ...linesOf(total, how, '合计'),
    ...figures.flatMap((figure, i) => linesOf(figure, how, COUNTIES[i])),
  ];
}

export const entityAccusations = (figures: readonly Truth[], how: Style) =>
  accusations(entitySheet(figures, how), COUNTIES);

/** Findings of error level in so many random sheets, the same ones every time; four in five of one entity, one of four. */
export function countFalseAlarms(sheets: number): number {
  const modes = style(['half-up', 'half-even', 'truncated']);
  const singles = fc.sample(fc.tuple(truth, modes), { numRuns: Math.round(sheets * 0.8), seed: 2017 });
  const many = fc.array(truth, { minLength: 4, maxLength: 4 });
  const groups = fc.sample(fc.tuple(many, modes), { numRuns: Math.round(sheets * 0.2), seed: 2017 });
  return (
    singles.reduce((count, [figures, how]) => count + accusations(linesOf(figures, how)).length, 0) +
    groups.reduce((count, [figures, how]) => count + entityAccusations(figures, how).length, 0)
  );
}
