/** The search by size finds every figure that a share may be of: all figures are tried one by one beside it. */
import fc from 'fast-check';
import { SheetFigures } from '../../../src/core/report/sheet-figures';
import { divide, shiftedBy } from '../../../src/core/rules/quantity';
import type { Quantity } from '../../../src/core/rules/quantity';
import { spansMeet } from '../../../src/core/rules/ends';
import { compare } from '../../../src/core/statistics/rational';
import { LargerFigures } from '../../../src/core/validation/larger-figures';
import { readingOf, templateOf } from '../../support/facts';

interface Row {
  readonly unit: string;
  readonly actual: string;
  readonly share: string;
}

const decimal = (digits: number, decimals: number): string => (digits / 10 ** decimals).toFixed(decimals);
const amount = fc
  .tuple(fc.integer({ min: -200, max: 20_000 }), fc.integer({ min: 0, max: 2 }))
  .map(([digits, decimals]) => decimal(digits, decimals));
const UNITS = ['万元', '亿元', '万美元', '%'];

/** Shares of which many are true: printed from two of the amounts. */
const rows: fc.Arbitrary<readonly Row[]> = fc
  .array(
    fc.tuple(fc.constantFrom(...UNITS), amount, fc.nat(), fc.integer({ min: 0, max: 2 }), fc.boolean()),
    {
      minLength: 1,
      maxLength: 7,
    },
  )
  .map((list) =>
    list.map(([unit, actual, other, decimals, isTrue]) => {
      const whole = Number(list[other % list.length]?.[1]);
      const ratio = isTrue && whole !== 0 ? (Number(actual) / whole) * 100 : (other % 1500) / 10 - 20;
      return { unit, actual, share: `${ratio.toFixed(decimals)}%` };
    }),
  );

function figuresOf(list: readonly Row[]): SheetFigures {
  const template = templateOf({
    indicators: list.map(({ unit }, i) => ({ code: `I${i}`, name: `指标${'甲乙丙丁戊己庚'[i]}`, unit })),
  });
  const lines = list.map(({ unit, actual, share }, i) => ({
    indicator: `I${i}`,
    actual: unit === '%' ? `${actual}%` : actual,
    share,
  }));
  return new SheetFigures(readingOf(template, lines).facts, template);
}

const inBaseUnit = (figures: SheetFigures, line: number): Quantity | null => {
  const figure = figures.figure('actual', line);
  return figure && shiftedBy(figure.quantity, figures.indicator(line).unit.exponent);
};

/** Indicators not below the line's own whose quotient may have been printed as its share. */
function mayFit(figures: SheetFigures, line: number): number[] {
  const [own, share] = [inBaseUnit(figures, line), figures.figure('share', line)];
  if (!own || !share) return [];
  const { dimension } = figures.indicator(line).unit;
  return figures.template.indicators.flatMap(({ unit }, indicator) => {
    const whole = unit.dimension === dimension ? inBaseUnit(figures, figures.line(indicator, -1)) : null;
    if (!whole || compare(whole.nominal, own.nominal) < 0) return [];
    const quotient = divide(own, whole);
    return quotient && spansMeet(quotient.cut, share.quantity.cut) ? [indicator] : [];
  });
}

test('nothing that fits is left out, and nothing smaller or of another dimension is offered', () => {
  let fitting = 0;
  fc.assert(
    fc.property(rows, (list) => {
      const figures = figuresOf(list);
      const larger = new LargerFigures(figures);
      for (let line = 0; line < list.length; line++) {
        const found = larger.thatMayFit(line);
        const due = mayFit(figures, line);
        fitting += due.length;
        expect(found).toEqual(expect.arrayContaining(due));
        expect(found).toEqual([...new Set(found)].sort((a, b) => a - b));
        const own = inBaseUnit(figures, line);
        for (const indicator of found) {
          const whole = inBaseUnit(figures, figures.line(indicator, -1));
          expect(own && whole && compare(whole.nominal, own.nominal)).toBeGreaterThanOrEqual(0);
          expect(figures.template.indicators[indicator]?.unit.dimension).toBe(
            figures.indicator(line).unit.dimension,
          );
        }
      }
    }),
    { numRuns: 500 },
  );
  expect(fitting).toBeGreaterThan(100);
});

test('what a share is surely none of is left out', () => {
  const figures = figuresOf([
    { unit: '万元', actual: '50', share: '25.0%' },
    { unit: '万元', actual: '100', share: '50%' },
    { unit: '万元', actual: '200', share: '100%' },
    { unit: '亿元', actual: '0.0200', share: '100%' },
    { unit: '万元', actual: '800', share: '100%' },
  ]);
  expect(new LargerFigures(figures).thatMayFit(0)).toEqual([2, 3]);
});
