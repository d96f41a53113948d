/** Conditions, counts and sums against a naive reading of the same rows, one object a row. */
import fc from 'fast-check';
import { countLedger } from '../../../src/core/ledgers/count-ledger';
import { compare, ofDecimal } from '../../../src/core/statistics/rational';
import { parseDecimal } from '../../../src/core/statistics/decimal';
import { snapshotOf } from '../../support/snapshot';
import { PROJECTS, ledgerOf, shaoxing, tableOf, toSeptember } from './fixtures';

interface Row {
  readonly status: string;
  readonly origin: string;
  /** Thousandths of 亿元; null: blank. */
  readonly planned: number | null;
  /** Hundredths of 万元. */
  readonly arrived: number;
}

const rowArbitrary: fc.Arbitrary<Row> = fc.record({
  status: fc.constantFrom('续建', '新建', '续 建', ''),
  origin: fc.constantFrom('上海市', '杭州', '上海、宁波'),
  planned: fc.option(fc.integer({ min: 0, max: 3000 }), { nil: null }),
  arrived: fc.integer({ min: -999, max: 9_999_999 }),
});

/** A condition, and the same as a plain function: undefined where nobody can tell. */
type Both = readonly [condition: object, holds: (row: Row) => boolean | undefined];

const leaf: fc.Arbitrary<Both> = fc.oneof(
  fc.constant<Both>([
    { field: '项目性质', is: ['续建'] },
    ({ status }) => status.replace(' ', '') === '续建',
  ]),
  fc.constant<Both>([{ field: '资金来源地', contains: ['上海'] }, ({ origin }) => origin.includes('上海')]),
  fc.constant<Both>([{ field: '计划投资', filled: true }, ({ planned }) => planned !== null]),
  fc
    .integer({ min: 0, max: 3000 })
    .map((bound): Both => [
      { field: '计划投资', atLeast: bound / 1000 },
      ({ planned }) => (planned === null ? undefined : planned >= bound),
    ]),
  fc
    .integer({ min: 0, max: 3000 })
    .map((bound): Both => [
      { field: '计划投资', below: bound * 10, unit: '万元' },
      ({ planned }) => (planned === null ? undefined : planned < bound),
    ]),
);

const all = (verdicts: readonly (boolean | undefined)[]) =>
  verdicts.includes(false) ? false : verdicts.includes(undefined) ? undefined : true;
const any = (verdicts: readonly (boolean | undefined)[]) =>
  verdicts.includes(true) ? true : verdicts.includes(undefined) ? undefined : false;

const { condition: conditionArbitrary } = fc.letrec<{ condition: Both }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaf,
    fc
      .array(tie('condition'), { minLength: 1, maxLength: 3 })
      .map((parts): Both => [
        { all: parts.map(([part]) => part) },
        (row) => all(parts.map(([, holds]) => holds(row))),
      ]),
    fc
      .array(tie('condition'), { minLength: 1, maxLength: 3 })
      .map((parts): Both => [
        { any: parts.map(([part]) => part) },
        (row) => any(parts.map(([, holds]) => holds(row))),
      ]),
    tie('condition').map(([part, holds]): Both => [
      { not: part },
      (row) => {
        const held = holds(row);
        return held === undefined ? undefined : !held;
      },
    ]),
  ),
}));

test('the rows that count, and what they add up to, are those of the oracle', () => {
  fc.assert(
    fc.property(
      fc.array(rowArbitrary, { minLength: 1, maxLength: 40 }),
      fc.array(conditionArbitrary, { maxLength: 2 }),
      (rows, conditions) => {
        const where = conditions.map(([condition]) => condition);
        const ledger = ledgerOf({
          ...PROJECTS,
          figures: [
            { indicator: 'XM', where },
            { indicator: 'XJ_ZJ', take: 'sum', of: '到位资金', where },
          ],
        });
        const sheet = snapshotOf([
          ['项目名称', '项目性质', '资金来源地', '计划投资', '到位资金'],
          ...rows.map(({ status, origin, planned, arrived }, i) => [
            `P${i}`,
            status,
            origin,
            planned === null ? null : planned / 1000,
            arrived / 100,
          ]),
        ]);
        const [count, total] = countLedger(tableOf(sheet, ledger), shaoxing, toSeptember).figures;
        const verdicts = rows.map((row) => all(conditions.map(([, holds]) => holds(row))));
        const counted = rows.filter((_, i) => verdicts[i] === true);
        expect(count?.taken.rows).toBe(counted.length);
        expect(count?.taken.unknown).toBe(verdicts.filter((verdict) => verdict === undefined).length);
        const hundredths = counted.reduce((sum, { arrived }) => sum + arrived, 0);
        // Hundredths of 万元 are 10^-6 亿元.
        const expected = ofDecimal({ ...parseDecimal(String(hundredths))!, scale: 6 });
        expect(compare(total!.taken.value, expected)).toBe(0);
      },
    ),
    { numRuns: 150 },
  );
});
