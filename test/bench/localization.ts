/** npm run bench:localization: 15,000 cells in 3,000 sums, ten errors planted: how long until every culprit is known. */
import { localize } from '../../src/core/localization/localize';
import { problemFrom, randomFrom, sumRelation } from '../core/localization/sheets';
import type { BenchResult } from './result';
import { printResults } from './result';

const SUMS = 3000;
const PARTS = 5;
const CELLS = SUMS * PARTS + 1;
const ERRORS = 10;
const SHEETS = 15;

export function benchLocalization(): BenchResult[] {
  const times: number[] = [];
  let found = 0;
  for (let seed = 1; seed <= SHEETS; seed++) {
    const { digits, planted } = tree(seed);
    const begun = performance.now();
    const relations = Array.from({ length: SUMS }, (_, i) =>
      sumRelation(
        `${i}`,
        i,
        Array.from({ length: PARTS }, (_part, k) => i * PARTS + 1 + k),
      ),
    );
    const problem = problemFrom(
      relations,
      (cell) => printed(digits[cell] ?? 0n),
      () => 1,
    );
    const { troubles } = localize(problem);
    times.push(performance.now() - begun);
    const accused = new Set(troubles.flatMap(({ answers }) => answers.flat()));
    found += planted.filter((cell) => accused.has(cell)).length;
  }
  times.sort((a, b) => a - b);
  const median = times[Math.floor(times.length / 2)] ?? NaN;
  return [
    {
      what: `Localization: ${CELLS} cells, ${SUMS} rules, ${ERRORS} errors, median`,
      value: median,
      unit: 'ms',
      limit: 500,
    },
    { what: 'the slowest sheet', value: times[times.length - 1] ?? NaN, unit: 'ms' },
    { what: `errors found, of ${SHEETS * ERRORS}`, value: found, unit: 'errors' },
  ];
}

/** A tree of totals with one decimal, true to the hundredth of it before rounding; errors lie where two sums see them. */
function tree(seed: number): { digits: bigint[]; planted: number[] } {
  const random = randomFrom(seed);
  const truth = Array.from({ length: CELLS }, () => Math.floor(random() * 1_000_000));
  for (let i = SUMS - 1; i >= 0; i--) {
    truth[i] = 0;
    for (let k = 1; k <= PARTS; k++) truth[i] = (truth[i] ?? 0) + (truth[i * PARTS + k] ?? 0);
  }
  const digits = truth.map((value) => BigInt(Math.round(value / 100)));
  const planted = new Set<number>();
  while (planted.size < ERRORS) planted.add(1 + Math.floor(random() * (SUMS - 1)));
  for (const cell of planted) digits[cell] = (digits[cell] ?? 0n) * 10n;
  return { digits, planted: [...planted] };
}

const printed = (digits: bigint) => ({
  low: { n: 2n * digits - 1n, d: 20n },
  high: { n: 2n * digits + 1n, d: 20n },
});

if (require.main === module) printResults(benchLocalization());
