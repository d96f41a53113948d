/** Whatever the figures are: every number in the text is one of them, worked out here by another way and rounded once. */
import fc from 'fast-check';
import { parsedTemplate } from '../../support/templates';
import { observed, periodOf } from '../summary/observed';
import { told } from './told';

const NAMES = ['甲', '乙', '丙'];
const period = periodOf('2017-H1');

/** Half-up to two decimals of n / d, in whole numbers. */
function rounded(n: bigint, d: bigint): string {
  if (d < 0n) return rounded(-n, -d);
  const sign = n < 0n ? '-' : '';
  const hundredths = ((n < 0n ? -n : n) * 200n + d) / (d * 2n);
  return `${hundredths === 0n ? '' : sign}${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`;
}
const size = (n: bigint): bigint => (n < 0n ? -n : n);
/** An amount in hundredths. */
const amount = (n: bigint): string => rounded(n, 100n);

interface Row {
  readonly actual: bigint;
  readonly prior: bigint | null;
  readonly target: bigint | null;
}

/** Every number that may be said of one row, by the words before it. */
function sayable({ actual, prior, target }: Row): string[] {
  const said = [amount(actual)];
  if (prior !== null) {
    said.push(amount(prior), amount(size(actual - prior)));
    if (prior !== 0n) said.push(rounded(size(actual - prior) * 100n, size(prior)));
  }
  if (target !== null) {
    said.push(rounded(actual * 100n, target), rounded(size(actual * 2n - target) * 50n, target));
  }
  return said;
}

const cents = fc.bigInt({ min: -100000n, max: 100000n });
const row = fc.record<Row>({
  actual: cents,
  prior: fc.option(fc.oneof(cents, fc.constant(0n))),
  target: fc.option(fc.bigInt({ min: 1n, max: 100000n })),
});

test('every number in the text is one of the figures, rounded once', () => {
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 3, maxLength: 3 }),
      fc.constantFrom('zh-CN' as const, 'en-US' as const),
      (rows, locale) => {
        const template = parsedTemplate({
          format: 'target-template/1',
          ...{ id: 't', title: '标题', version: '1', total: '合计' },
          window: { from: '2017-01-01', to: '2017-12-31' },
          entities: NAMES.map((name) => ({ name })),
          indicators: [
            {
              ...{ code: 'X', name: '指标', unit: '亿元', decimals: 2 },
              target: Object.fromEntries(
                rows.map(({ target }, i) => [NAMES[i]!, target === null ? null : Number(amount(target))]),
              ),
            },
          ],
        });
        const observations = rows.flatMap(({ actual, prior }, i) => [
          observed(period, NAMES[i]!, 'X', 'actual', amount(actual)),
          ...(prior === null ? [] : [observed(period, NAMES[i]!, 'X', 'prior', amount(prior))]),
        ]);
        const { paragraphs, figures } = told(observations, template, period, { locale });
        const sum = (of: (one: Row) => bigint | null): bigint | null =>
          rows.reduce<bigint | null>(
            (total, one) => (total === null || of(one) === null ? null : total + of(one)!),
            0n,
          );
        const whole: Row = {
          actual: sum(({ actual }) => actual)!,
          prior: sum(({ prior }) => prior),
          target: sum(({ target }) => target),
        };
        const places = ['1', '2', '3'];
        const allowed = new Set([...[...rows, whole].flatMap(sayable), ...places]);
        const text = paragraphs
          .join('\n')
          .replace(/2017年1—6月|Jan–Jun 2017|100m/g, '')
          .replace(/,(?=\d{3})/g, '')
          .replaceAll('−', '-');
        const numbers = text.match(/-?\d+(?:\.\d+)?/g) ?? [];
        expect(numbers.filter((one) => !allowed.has(one))).toEqual([]);
        // Each of them is a figure of its own that leads to its cells; only places and counts lead to those of their row.
        expect(figures.filter(({ text: said }) => /\d/.test(said)).length).toBe(numbers.length);
        expect(figures.filter(({ figure }) => figure.sources.length === 0)).toEqual([]);
      },
    ),
    { numRuns: 150 },
  );
});
