import fc from 'fast-check';
import { divide, exactly, quantityOf, scaled, subtract, add, sum } from '../../../src/core/rules/quantity';
import type { Quantity } from '../../../src/core/rules/quantity';
import { FigureState } from '../../../src/core/report/facts';
import type { FactColumn } from '../../../src/core/report/facts';
import type { PrintedNumber } from '../../../src/core/statistics/printed';
import { addsUpExactly } from '../../../src/core/validation/checks/total';
import {
  addsUpInWholes,
  fastVerdict,
  halfUnitAt,
  valueAt,
  verdictOf,
} from '../../../src/core/validation/verdict';

/** Any figure a sheet may print, from single digits to fifteen, counts and unrounded cells among them. */
const figures = fc
  .record({
    digits: fc.oneof(
      { weight: 4, arbitrary: fc.nat(999) },
      { weight: 4, arbitrary: fc.nat(10_000_000) },
      { weight: 1, arbitrary: fc.maxSafeNat().map((n) => n % 1e15) },
    ),
    scale: fc.integer({ min: -4, max: 9 }),
    exact: fc.boolean(),
  })
  .map((figure): PrintedNumber => figure);

function columnOf(figure: PrintedNumber): FactColumn {
  return {
    state: Uint8Array.of(FigureState.number),
    traits: Uint8Array.of(0),
    digits: Float64Array.of(figure.digits),
    scale: Int8Array.of(figure.scale),
    exact: Uint8Array.of(figure.exact ? 1 : 0),
    row: Int32Array.of(0),
    column: Int32Array.of(0),
  };
}

const value = (figure: PrintedNumber) => valueAt(columnOf(figure), 0);
const half = (figure: PrintedNumber) => halfUnitAt(columnOf(figure), 0);

/** A printed figure that is near what it should be, so that every verdict occurs. */
function near(target: number, scale: number, slip: number, exact: boolean): PrintedNumber {
  const digits = Math.round(target * 10 ** scale) + slip;
  return { digits: Number.isSafeInteger(digits) ? digits : 0, scale, exact };
}

const slips = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.integer({ min: -2, max: 2 }) },
);
const scales = fc.integer({ min: 0, max: 8 });

/** Wherever doubles dare to speak, fractions say the same. */
function agree(printed: PrintedNumber, computed: Quantity, fast: ReturnType<typeof fastVerdict>): void {
  if (fast === null) return;
  const fitting = fast === 'exact' ? ['exact'] : ['exact', 'tie', 'rounding'];
  for (const rounding of ['any', 'half-up', 'half-even'] as const)
    expect(fitting).toContain(verdictOf(printed, quantityOf(printed), computed, rounding));
}

describe('fastVerdict', () => {
  it('says of a quotient by an exact target what exact arithmetic says', () => {
    let spoke = 0;
    fc.assert(
      fc.property(
        figures,
        fc.integer({ min: 1, max: 1e9 }),
        scales,
        slips,
        fc.boolean(),
        (actual, target, scale, slip, exact) => {
          const nominal = value(actual) / target;
          const printed = near(nominal, scale, slip, exact);
          const computed = divide(quantityOf(actual), exactly(scaled(BigInt(target), 0)));
          const [low, high] = [
            (value(actual) - half(actual)) / target,
            (value(actual) + half(actual)) / target,
          ];
          const fast = fastVerdict(
            value(printed),
            half(printed),
            nominal,
            low,
            high,
            Math.abs(nominal) + half(actual) / target,
          );
          if (fast) spoke += 1;
          if (computed) agree(printed, computed, fast);
        },
      ),
      { numRuns: 5000 },
    );
    expect(spoke).toBeGreaterThan(1000);
  });

  it('says of a growth what exact arithmetic says', () => {
    let spoke = 0;
    fc.assert(
      fc.property(figures, figures, scales, slips, fc.boolean(), (now, base, scale, slip, exact) => {
        fc.pre(value(base) > half(base) && value(now) > half(now));
        const nominal = value(now) / value(base) - 1;
        const printed = near(nominal, scale, slip, exact);
        const ratio = divide(quantityOf(now), quantityOf(base));
        const low = (value(now) - half(now)) / (value(base) + half(base)) - 1;
        const high = (value(now) + half(now)) / (value(base) - half(base)) - 1;
        const fast = fastVerdict(
          value(printed),
          half(printed),
          nominal,
          low,
          high,
          high + 2 + Math.abs(value(printed)),
        );
        if (fast) spoke += 1;
        if (ratio) agree(printed, subtract(ratio, exactly(scaled(1n, 0))), fast);
      }),
      { numRuns: 5000 },
    );
    expect(spoke).toBeGreaterThan(1000);
  });

  it('says of a sum what exact arithmetic says', () => {
    let spoke = 0;
    fc.assert(
      fc.property(figures, figures, scales, slips, fc.boolean(), (left, right, scale, slip, exact) => {
        const nominal = value(left) + value(right);
        const printed = near(nominal, scale, slip, exact);
        const room = half(left) + half(right);
        const magnitude = Math.abs(value(left)) + Math.abs(value(right)) + Math.abs(value(printed));
        const fast = fastVerdict(
          value(printed),
          half(printed),
          nominal,
          nominal - room,
          nominal + room,
          magnitude,
        );
        const isWhole = addsUpInWholes(value(printed), value(left), value(right));
        if (fast) spoke += 1;
        agree(printed, add(quantityOf(left), quantityOf(right)), isWhole ? 'exact' : fast);
      }),
      { numRuns: 5000 },
    );
    expect(spoke).toBeGreaterThan(1000);
  });

  it.each([
    ['a tie', 0.847, 0.0005, 0.8465],
    ['the other end of a tie', 0.846, 0.0005, 0.8465],
    ['a hair inside', 0.847, 0.0005, 0.8465 + 1e-16],
  ])('leaves %s to exact arithmetic', (_, figure, unit, nominal) => {
    expect(fastVerdict(figure, unit, nominal, nominal, nominal, 1)).toBeNull();
  });

  it('says that a tie fits where its figures leave room beside it', () => {
    expect(fastVerdict(0.847, 0.0005, 0.8465, 0.846, 0.847, 1)).toBe('fits');
  });

  it('never calls anything wrong: that needs exact arithmetic', () => {
    expect(fastVerdict(0.76, 0.005, 0.6745, 0.67449, 0.67451, 1)).toBeNull();
  });
});

describe('addsUpExactly', () => {
  const parts = fc.array(
    fc.record({ digits: fc.integer({ min: -1e15, max: 1e15 }), scale: fc.integer({ min: 0, max: 6 }) }),
    { minLength: 1, maxLength: 12 },
  );

  it('is true only where the digits add up', () => {
    let spoke = 0;
    fc.assert(
      fc.property(parts, slips, fc.boolean(), (terms, slip, isSmall) => {
        const figuresOfParts = terms.map(({ digits, scale }) => ({
          digits: isSmall ? digits % 1e6 : digits,
          scale,
          exact: false,
        }));
        const scale = Math.max(...figuresOfParts.map((term) => term.scale));
        const exactSum = figuresOfParts.reduce(
          (total, term) => total + BigInt(term.digits) * 10n ** BigInt(scale - term.scale),
          0n,
        );
        const total = { digits: Number(exactSum) + slip, scale, exact: false };
        fc.pre(Number.isSafeInteger(total.digits));
        const all = [total, ...figuresOfParts];
        const column: FactColumn = {
          state: new Uint8Array(all.length).fill(FigureState.number),
          traits: new Uint8Array(all.length),
          digits: Float64Array.from(all, ({ digits }) => digits),
          scale: Int8Array.from(all, (term) => term.scale),
          exact: new Uint8Array(all.length),
          row: new Int32Array(all.length),
          column: new Int32Array(all.length),
        };
        const fast = addsUpExactly(
          column,
          0,
          figuresOfParts.map((_, i) => i + 1),
        );
        const computed = sum(figuresOfParts.map((part) => quantityOf(part)));
        const difference = subtract(computed, quantityOf(total)).nominal;
        if (fast) spoke += 1;
        if (fast) expect(difference.n).toBe(0n);
        else if (isSmall) expect(difference.n).not.toBe(0n);
      }),
      { numRuns: 3000 },
    );
    expect(spoke).toBeGreaterThan(100);
  });
});
