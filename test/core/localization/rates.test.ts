/** Relations that multiply: completion and growth take part in localization, and in what was probably meant. */
import { explain } from '../../../src/core/localization/corrections';
import type { PrintedCell } from '../../../src/core/localization/corrections';
import { impliedBounds } from '../../../src/core/localization/implied';
import { localize } from '../../../src/core/localization/localize';
import type { RateRelation, Relation } from '../../../src/core/localization/relations';
import { quantityOf } from '../../../src/core/rules/quantity';
import { printedNumber } from '../../../src/core/statistics/printed';
import type { PrintedNumber } from '../../../src/core/statistics/printed';
import { rationalNumber } from '../../../src/core/statistics/rational';
import { problemFrom, sumRelation } from './sheets';

const [ACTUAL, TARGET, COMPLETION, PRIOR, GROWTH, PART, REST] = [0, 1, 2, 3, 4, 5, 6];
const one = { n: 1n, d: 1n };

const rate = (id: string, cell: number, offset: bigint, whole: number): RateRelation => ({
  kind: 'rate',
  id,
  part: ACTUAL,
  rate: cell,
  offset: { n: offset, d: 1n },
  whole: [{ cell: whole, coefficient: one }],
});
const relations: readonly Relation[] = [
  rate('completion', COMPLETION, 0n, TARGET),
  rate('growth', GROWTH, 1n, PRIOR),
  sumRelation('sum', ACTUAL, [PART, REST]),
];
/** The science city's actual foreign investment, H1 2017: 9780 of 14500, 67 %; 5842 the year before, 67.4 %. */
const RIGHT = ['9780', '14500', '0.67', '5842', '0.674', '6000', '3780'];

function culprits(changes: Readonly<Record<number, string>>, locked: readonly number[] = [TARGET]) {
  const printed = RIGHT.map((text, cell): PrintedNumber => {
    const figure = printedNumber(changes[cell] ?? text);
    if (!figure) throw new Error(text);
    return figure;
  });
  const at = (cell: number) => printed[cell] ?? { digits: 0, scale: 0, exact: true };
  const problem = problemFrom(
    relations,
    (cell) => quantityOf({ ...at(cell), exact: cell === TARGET }).rounded,
    (cell) => (locked.includes(cell) ? Infinity : 1),
  );
  const { troubles } = localize(problem);
  const cells = (cell: number): PrintedCell => ({
    printed: at(cell),
    isRate: cell === COMPLETION || cell === GROWTH,
    isSigned: cell === GROWTH,
    isCount: false,
    decimals: cell === COMPLETION || cell === GROWTH ? null : 0,
    neighbours: cell === PART ? [PRIOR] : cell === PRIOR ? [PART] : [],
    last: null,
    besides: [],
    aboveAndBelow: [],
  });
  return troubles.map(({ answers }) =>
    explain(answers, problem, cells).map(({ cells: set, corrections }) => [
      set.join('+'),
      ...corrections.map((c) => (c ? `${c.printed.digits}/${c.printed.scale} ${c.kind}` : 'unknown')),
    ]),
  );
}

test('the right sheet accuses nobody', () => expect(culprits({})).toEqual([]));

test('an actual that breaks three relations is the one culprit', () => {
  expect(culprits({ [ACTUAL]: '97800000' })).toEqual([[['0', '9780/0 unit-slip']]]);
  expect(culprits({ [ACTUAL]: '-9780' })).toEqual([[['0', '9780/0 sign-flip']]]);
  expect(culprits({ [ACTUAL]: '9870' })).toEqual([[['0', '9780/0 digit-swap']]]);
});

test('a completion nobody else speaks of: it, and not the actual that others confirm', () => {
  expect(culprits({ [COMPLETION]: '0.76' })).toEqual([[['2', '67/2 digit-swap']]]);
  expect(culprits({ [COMPLETION]: '67.00' })).toEqual([[['2', '67/2 percent-slip']]]);
  expect(culprits({ [COMPLETION]: '0.93' })).toEqual([[['2', '67/2 recomputed']]]);
});

test('a base: rather it than the rate where only a slip of the base explains it', () => {
  const [[first] = []] = culprits({ [PRIOR]: '58420000' });
  expect(first).toEqual(['3', '5842/0 unit-slip']);
});

test('two errors around one right figure are explained together', () => {
  const [found = []] = culprits({ [COMPLETION]: '0.76', [PART]: '60000' });
  expect(found[0]).toEqual(['2+5', '67/2 digit-swap', '6000/0 unit-slip']);
});

test('two figures in each other’s cells are put back together', () => {
  const [best] = culprits({ [PART]: '5842', [PRIOR]: '6000' }).map(([first]) => first);
  expect(best?.join(' ')).toContain('value-swap');
});

test('a relation with a wrong target among its cells is told when the target is not locked', () => {
  const found = culprits({ [TARGET]: '145000' }, []).flat();
  expect(found.map(([cell]) => cell).sort()).toEqual(['1', '2']);
  expect(found[0]).toEqual(['1', '14500/0 unit-slip']);
});

test('what the others imply encloses the right figure, from either side of a rate', () => {
  const bounds = (cell: number) => {
    const figure = printedNumber(RIGHT[cell] ?? '');
    if (!figure) throw new Error();
    return quantityOf(figure).rounded;
  };
  for (const cell of [ACTUAL, TARGET, COMPLETION, PRIOR, GROWTH, PART, REST]) {
    const { low, high } = impliedBounds(cell, relations, new Set(), bounds);
    const right = Number(RIGHT[cell]);
    expect(low && rationalNumber(low)).toBeLessThanOrEqual(right + 0.5);
    expect(high && rationalNumber(high)).toBeGreaterThanOrEqual(right - 0.5);
  }
  expect(impliedBounds(ACTUAL, relations, new Set([TARGET, PRIOR, PART]), bounds)).toEqual({
    low: null,
    high: null,
  });
});
