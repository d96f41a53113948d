import { createMemoryHost } from '../../../src/hosts/memory/host';
import type { WorkbookEvent } from '../../../src/workbook/host';
import { WorkbookError } from '../../../src/workbook/host';

const sheets = [
  { name: '封面', rows: [['通知']], visibility: 'hidden' as const },
  { name: '表1', rows: [[1, { formula: '=A1*2', value: 2 }]], numberFormats: { 'A1:B1': '0', B1: '0.0' } },
];

test('the first visible sheet is active, and the later number format wins', async () => {
  const [sheet] = await createMemoryHost(sheets).read({ sheets: 'active' });
  expect(sheet).toMatchObject({ name: '表1', numberFormats: [['0', '0.0']], formulas: [[null, '=A1*2']] });
});

test('going to another sheet is told', async () => {
  const host = createMemoryHost(sheets);
  const events: WorkbookEvent[] = [];
  host.watch((event) => events.push(event));
  host.activate('封面');
  expect(events).toEqual([{ kind: 'sheet-activated', sheet: '封面' }]);
  expect((await host.outline()).activeSheet).toBe('封面');
});

test('refuses changes while it is told to, and does nothing then', async () => {
  const host = createMemoryHost(sheets);
  const range = { row: 0, column: 0, rows: 1, columns: 1 };
  const write = { kind: 'write', sheet: '表1', range, values: [[9]] } as const;
  host.refuseChanges(new WorkbookError('cell-edit-mode', '表1'));
  await expect(host.apply([write])).rejects.toMatchObject({ code: 'cell-edit-mode' });
  host.refuseChanges(null);
  expect((await host.read({ sheets: 'active' }))[0]?.values).toEqual([[1, 2]]);
  await host.apply([write]);
  expect((await host.read({ sheets: 'active' }))[0]?.values).toEqual([[9, 2]]);
});
