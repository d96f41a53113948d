/** Selecting, writing, settings and events. */
import { parseAddress } from '../../src/workbook/address';
import type { CellRect } from '../../src/workbook/address';
import type { WorkbookEvent } from '../../src/workbook/host';
import type { ContractCase } from './cases';
import { expectEqual, expectTrue, expectWorkbookError } from './expectations';
import { contractFixture } from './fixtures';

const COUNTIES = "1—6月 O'Brien (县)";

export const stateCases: readonly ContractCase[] = [
  {
    name: 'selects a cell, and a range on another sheet',
    async run(create) {
      const { host, inspect } = await create(contractFixture);
      await host.apply([{ kind: 'select', sheet: 'Report', range: rect('D4') }]);
      expectEqual(await inspect.selection(), { sheet: 'Report', range: rect('D4') }, 'selection');
      await host.apply([{ kind: 'select', sheet: COUNTIES, range: rect('B3:C5') }]);
      expectEqual(await inspect.selection(), { sheet: COUNTIES, range: rect('B3:C5') }, 'second selection');
      expectEqual((await host.outline()).activeSheet, COUNTIES, 'active sheet');
    },
  },
  {
    name: 'writes constants of every kind; text is never taken for a formula',
    async run(create) {
      const { host } = await create(contractFixture);
      const values = [
        [12.5, '<&"目标"> ', true],
        [null, '=1+1', '007'],
      ];
      await host.apply([{ kind: 'write', sheet: COUNTIES, range: rect('D2:F3'), values }]);
      const [counties] = await host.read({ sheets: [COUNTIES] });
      expectTrue(counties !== undefined, 'no snapshot');
      const { used } = counties;
      const part = (grid: readonly (readonly unknown[])[]): unknown[][] =>
        [1, 2].map((row) => [3, 4, 5].map((column) => grid[row - used.row]?.[column - used.column] ?? null));
      expectEqual(part(counties.values), values, 'values');
      expectEqual(
        part(counties.formulas),
        [
          [null, null, null],
          [null, null, null],
        ],
        'formulas',
      );
    },
  },
  {
    name: 'overwrites a figure where it stands and leaves its number format',
    async run(create) {
      const { host } = await create(contractFixture);
      await host.apply([{ kind: 'write', sheet: 'Report', range: rect('C3'), values: [[19.31]] }]);
      const [report] = await host.read({ sheets: ['Report'] });
      expectTrue(report !== undefined, 'no snapshot');
      const [row, column] = [2 - report.used.row, 2 - report.used.column];
      expectEqual(report.values[row]?.[column], 19.31, 'value');
      expectEqual(report.numberFormats[row]?.[column], '0.00', 'number format');
      expectEqual(report.values[row + 1]?.[column], 9780, 'the cell below');
    },
  },
  {
    name: 'refuses to select or write in a sheet that is not there',
    async run(create) {
      const { host } = await create(contractFixture);
      await expectWorkbookError(
        host.apply([{ kind: 'select', sheet: '没有', range: rect('A1') }]),
        'sheet-not-found',
        '没有',
      );
      await expectWorkbookError(
        host.apply([{ kind: 'write', sheet: '没有', range: rect('A1'), values: [[1]] }]),
        'sheet-not-found',
        '没有',
      );
    },
  },
  {
    name: 'keeps settings, replaces them and forgets them',
    async run(create) {
      const { host } = await create(contractFixture);
      expectEqual(host.settings.get('template'), null, 'not set');
      await host.settings.set('template', '{"名称":"<南湖区>&\\"x\\""}');
      await host.settings.set('locale', '');
      expectEqual(host.settings.get('template'), '{"名称":"<南湖区>&\\"x\\""}', 'set');
      expectEqual(host.settings.get('locale'), '', 'a value of no length');
      await host.settings.set('template', '2');
      expectEqual(host.settings.get('template'), '2', 'replaced');
      await host.settings.set('template', null);
      expectEqual([host.settings.get('template'), host.settings.get('locale')], [null, ''], 'forgotten');
    },
  },
  {
    name: 'settings travel with the file',
    needs: 'reopen',
    async run(create) {
      const { host, inspect } = await create(contractFixture);
      const long = '年度目标😀\n'.repeat(2000);
      await host.settings.set('template', long);
      await host.settings.set('gone', 'x');
      await host.settings.set('gone', null);
      const again = await inspect.reopen?.();
      expectTrue(again !== undefined, 'this host cannot reopen');
      expectEqual(
        [again.host.settings.get('template'), again.host.settings.get('gone')],
        [long, null],
        'settings',
      );
    },
  },
  {
    name: 'tells of an edit by the user, until nobody watches',
    needs: 'edits',
    async run(create) {
      const { host, inspect } = await create(contractFixture);
      expectTrue(inspect.edit !== undefined, 'this host cannot be edited');
      const events: WorkbookEvent[] = [];
      const stop = host.watch((event) => events.push(event));
      await inspect.edit('Report', 'C4', 9781);
      await until(() => events.some((event) => event.kind === 'edited'), 'an edit was made and not told');
      const edit = events.find((event) => event.kind === 'edited');
      expectTrue(edit?.kind === 'edited' && edit.sheet === 'Report', 'the edit names its sheet');
      if (edit.range) expectEqual(edit.range, rect('C4'), 'the edit names its range');
      stop();
      const heard = events.length;
      await inspect.edit('Report', 'C4', 9782);
      await new Promise((resolve) => setTimeout(resolve, 50));
      expectEqual(events.length, heard, 'events after watching has ended');
    },
  },
];

function rect(address: string): CellRect {
  const found = parseAddress(address);
  expectTrue(found !== null, address);
  return found;
}

/** Events may come a moment later, as they do in Excel. */
async function until(done: () => boolean, otherwise: string): Promise<void> {
  for (let waited = 0; !done() && waited < 3000; waited += 20) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  expectTrue(done(), otherwise);
}
