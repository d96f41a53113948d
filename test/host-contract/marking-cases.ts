/** Highlights: ours go on, live, and come off without a trace; the user's stay. */
import { cellAddress, rectAddress } from '../../src/workbook/address';
import type { Highlight, LightLook } from '../../src/workbook/changes';
import { isOwnFormula, ownFormula } from '../../src/workbook/changes';
import type { ContractCase, HostInspector } from './cases';
import { expectEqual, expectTrue, expectWorkbookError } from './expectations';
import { COUNTIES, contractFixture, protectedFixture } from './fixtures';

const USERS_OWN = ['C3:C5 =C3>10000'];

export const markingCases: readonly ContractCase[] = [
  {
    name: 'puts highlights beside the conditional formats of the user, with the marker',
    async run(create) {
      const { host, inspect } = await create(contractFixture);
      await host.apply([{ kind: 'highlight', sheet: 'Report', highlights: [behind, ahead] }]);
      const formats = await inspect.formats('Report');
      expectEqual(
        formats.map(({ formula }) => isOwnFormula(formula)).sort(),
        [false, true, true],
        'one format of the user, two of ours',
      );
      expectEqual(await written(inspect, 'Report'), [...USERS_OWN, ...ours(behind, ahead)].sort(), 'formats');
    },
  },
  {
    name: 'highlights several sheets at once, also one whose name must be quoted',
    async run(create) {
      const { host, inspect } = await create(contractFixture);
      await host.apply([
        { kind: 'highlight', sheet: 'Report', highlights: [behind] },
        { kind: 'highlight', sheet: COUNTIES, highlights: [ahead] },
      ]);
      expectEqual(await written(inspect, 'Report'), [...USERS_OWN, ...ours(behind)].sort(), 'Report');
      expectEqual(await written(inspect, COUNTIES), ours(ahead), COUNTIES);
    },
  },
  {
    name: 'highlighting again takes the place of what was ours',
    async run(create) {
      const { host, inspect } = await create(contractFixture);
      await host.apply([{ kind: 'highlight', sheet: 'Report', highlights: [behind, ahead] }]);
      await host.apply([{ kind: 'highlight', sheet: 'Report', highlights: [ahead] }]);
      expectEqual(await written(inspect, 'Report'), [...USERS_OWN, ...ours(ahead)].sort(), 'second time');
      await host.apply([{ kind: 'highlight', sheet: 'Report', highlights: [] }]);
      expectEqual(await written(inspect, 'Report'), USERS_OWN, 'with nothing to highlight');
    },
  },
  {
    name: 'tells what it put on, so that it can be put on again, and nothing of the user',
    async run(create) {
      const { host, inspect } = await create(contractFixture);
      if (!host.highlights) return;
      const delicate = highlight(2, 3, 'yellow', '=AND($A3<>"<&\'目标\'>",D3<=0.5)', '"约"0.0%;-0.0%');
      const own = [delicate, behind, ahead];
      await host.apply([{ kind: 'highlight', sheet: 'Report', highlights: own }]);
      const told = await host.highlights(['Report', COUNTIES]);
      expectEqual(told, [own, []], 'the first on top');
      const before = await written(inspect, 'Report');
      await host.apply([{ kind: 'clear-highlights', sheet: 'Report' }]);
      await host.apply([{ kind: 'highlight', sheet: 'Report', highlights: told[0] ?? [] }]);
      expectEqual(await written(inspect, 'Report'), before, 'formats');
    },
  },
  {
    name: 'takes quotes, comparison signs and Chinese text in a formula as they are',
    async run(create) {
      const { host, inspect } = await create(contractFixture);
      const delicate = highlight(2, 3, 'yellow', '=AND($A3<>"<&\'目标\'>",D3<=0.5)', '"约"0.0%;-0.0%');
      await host.apply([{ kind: 'highlight', sheet: 'Report', highlights: [delicate] }]);
      expectEqual(await written(inspect, 'Report'), [...USERS_OWN, ...ours(delicate)].sort(), 'formats');
    },
  },
  {
    name: 'clears exactly ours: from one sheet, or from all',
    async run(create) {
      const { host, inspect } = await create(contractFixture);
      const both = [
        { kind: 'highlight', sheet: 'Report', highlights: [behind, ahead] },
        { kind: 'highlight', sheet: COUNTIES, highlights: [ahead] },
      ] as const;
      await host.apply(both);
      await host.apply([{ kind: 'clear-highlights', sheet: 'Report' }]);
      expectEqual(await written(inspect, 'Report'), USERS_OWN, 'Report after clearing it');
      expectEqual(await written(inspect, COUNTIES), ours(ahead), 'the other sheet keeps its own');
      await host.apply(both);
      await host.apply([{ kind: 'clear-highlights', sheet: null }]);
      expectEqual(await written(inspect, 'Report'), USERS_OWN, 'Report after clearing all');
      expectEqual(await written(inspect, COUNTIES), [], 'the other sheet after clearing all');
    },
  },
  {
    name: 'clearing where nothing is ours changes nothing',
    async run(create) {
      const { host, inspect } = await create(contractFixture);
      await host.apply([
        { kind: 'clear-highlights', sheet: 'Report' },
        { kind: 'clear-highlights', sheet: null },
      ]);
      expectEqual(await written(inspect, 'Report'), USERS_OWN, 'Report');
    },
  },
  {
    name: 'leaves values, formulas and number formats alone',
    async run(create) {
      const { host } = await create(contractFixture);
      const before = await host.read({ sheets: 'all' });
      await host.apply([{ kind: 'highlight', sheet: 'Report', highlights: [behind, ahead] }]);
      expectEqual(await host.read({ sheets: 'all' }), before, 'snapshots with highlights');
      await host.apply([{ kind: 'clear-highlights', sheet: null }]);
      expectEqual(await host.read({ sheets: 'all' }), before, 'snapshots after clearing');
    },
  },
  {
    name: 'refuses a sheet that is not there, and then nothing is half-made',
    async run(create) {
      const { host, inspect } = await create(contractFixture);
      const work = host.apply([
        { kind: 'highlight', sheet: 'Report', highlights: [behind] },
        { kind: 'highlight', sheet: '没有', highlights: [ahead] },
      ]);
      await expectWorkbookError(work, 'sheet-not-found', '没有');
      expectEqual(await written(inspect, 'Report'), USERS_OWN, 'Report is as it was');
    },
  },
  {
    name: 'refuses to mark a protected sheet, and then nothing is half-made',
    needs: 'protection',
    async run(create) {
      const { host, inspect } = await create(protectedFixture);
      const work = host.apply([
        { kind: 'highlight', sheet: 'Report', highlights: [behind] },
        { kind: 'highlight', sheet: 'Locked', highlights: [ahead] },
      ]);
      await expectWorkbookError(work, 'sheet-protected', 'Locked');
      expectEqual(await written(inspect, 'Report'), USERS_OWN, 'Report is as it was');
      expectEqual(await written(inspect, 'Locked'), [], 'the protected sheet is as it was');
      const [locked] = await host.read({ sheets: ['Locked'] });
      expectTrue(locked?.isProtected === true, 'the protection stands');
    },
  },
];

const behind = highlight(2, 3, 'red', '=D3<0.4', '0.0%');
const ahead = highlight(3, 3, 'green', '=D4>=0.5', '0.0%');

function highlight(
  row: number,
  column: number,
  look: LightLook,
  formula: string,
  numberFormat: string,
): Highlight {
  return { range: { row, column, rows: 1, columns: 1 }, look, formula, numberFormat };
}

const ours = (...highlights: readonly Highlight[]): string[] =>
  highlights
    .map(({ range, formula }) => `${cellAddress(range.row, range.column)} ${ownFormula(formula)}`)
    .sort();

async function written(inspect: HostInspector, sheet: string): Promise<string[]> {
  return (await inspect.formats(sheet))
    .map(({ range, formula }) => `${rectAddress(range)} ${formula}`)
    .sort();
}
