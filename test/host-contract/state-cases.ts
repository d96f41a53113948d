/** Selecting, settings and events. */
import type { WorkbookEvent } from '../../src/workbook/host';
import type { ContractCase } from './cases';
import { expectEqual, expectTrue, expectWorkbookError, rect, until } from './expectations';
import { COUNTIES, contractFixture } from './fixtures';

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
