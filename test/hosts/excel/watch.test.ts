/** Events of Excel, told by the port. */
import type { MemorySheet } from '../../../src/hosts/memory/sheets';
import type { WorkbookEvent } from '../../../src/workbook/host';
import { DECLARED_SETS } from '../../office/boot';
import { createWatch } from '../../../src/hosts/excel/watch';
import { describeAtBothLevels, useOffice } from './open-office';

const sheets: readonly MemorySheet[] = ['甲', "O'Brien 2017"].map((name) => ({ name, rows: [['指标', 1]] }));

describeAtBothLevels((excel, level) => {
  const listen = async (): Promise<{ events: WorkbookEvent[]; stop: () => void }> => {
    const events: WorkbookEvent[] = [];
    const stop = excel.open(sheets).watch((event) => events.push(event));
    await excel.office.host.settled();
    return { events, stop };
  };

  test('edits, activation, new and deleted sheets are told, with the names of sheets', async () => {
    const { events, stop } = await listen();
    const { host } = excel.office;
    host.edit("O'Brien 2017", 'B1', 2);
    host.activate("O'Brien 2017");
    await host.settled();
    host.addSheet({ name: '新', rows: [] });
    host.deleteSheet('甲');
    await host.settled();
    stop();
    expect(events).toEqual([
      { kind: 'edited', sheet: "O'Brien 2017", range: { row: 0, column: 1, rows: 1, columns: 1 } },
      { kind: 'sheet-activated', sheet: "O'Brien 2017" },
      { kind: 'sheets-changed' },
      { kind: 'sheets-changed' },
    ]);
  });

  test('a new name is told where Excel tells it, and an edit carries it anyway', async () => {
    const { events, stop } = await listen();
    excel.office.host.renameSheet('甲', '一月');
    excel.office.host.edit('一月', 'A1', 'x');
    await excel.office.host.settled();
    stop();
    const renamed = level === 'top' ? [{ kind: 'sheets-changed' }] : [];
    expect(events).toMatchObject([...renamed, { kind: 'edited', sheet: '一月' }]);
  });

  test('edits by others who have the workbook open are told as well', async () => {
    const { events, stop } = await listen();
    excel.office.host.edit('甲', 'B1', 3, 'Remote');
    await excel.office.host.settled();
    stop();
    expect(events).toEqual([
      { kind: 'edited', sheet: '甲', range: { row: 0, column: 1, rows: 1, columns: 1 } },
    ]);
  });

  test('a registration that Excel would not take is tried again', async () => {
    excel.open(sheets);
    excel.office.host.faults.editFor(30);
    const events: WorkbookEvent[] = [];
    const stop = createWatch(20)((event) => events.push(event));
    await new Promise((resolve) => setTimeout(resolve, 120));
    await excel.office.host.settled();
    excel.office.host.edit('甲', 'B1', 3);
    await excel.office.host.settled();
    stop();
    expect(events).toHaveLength(1);
  });

  test('two listeners, and one that stops before Excel has answered, do not disturb each other', async () => {
    const host = excel.open(sheets);
    const heard = { first: 0, second: 0, hasty: 0 };
    const stopFirst = host.watch(() => (heard.first += 1));
    const stopSecond = host.watch(() => (heard.second += 1));
    host.watch(() => (heard.hasty += 1))();
    await excel.office.host.settled();
    excel.office.host.edit('甲', 'A1', 'x');
    await excel.office.host.settled();
    stopFirst();
    await excel.office.host.settled();
    excel.office.host.edit('甲', 'A1', 'y');
    await excel.office.host.settled();
    stopSecond();
    expect(heard).toEqual({ first: 1, second: 2, hasty: 0 });
  });

  describe('what one edit costs', () => {
    test('one round trip to read what it touched; the name of the sheet is asked for once, or each time where Excel tells of no new ones', async () => {
      const rows = Array.from({ length: 200 }, (_, r) => [
        `单位${r}`,
        r,
        { formula: `=B${r + 1}*2`, value: r * 2 },
      ]);
      const host = excel.open([{ name: '甲', rows, hiddenRows: [7], merges: ['A8:B8'], isProtected: true }]);
      const edits: WorkbookEvent[] = [];
      const stop = host.watch((event) => edits.push(event));
      await excel.office.host.settled();
      excel.office.host.edit('甲', 'B8', 70);
      await excel.office.host.settled();
      excel.office.host.edit('甲', 'B9', 80);
      expect(await excel.roundTrips(excel.office.host.settled())).toBe(level === 'top' ? 0 : 1);
      const range = { row: 7, column: 0, rows: 2, columns: 3 };
      const read = host.read({ sheets: ['甲'], range });
      expect(await excel.roundTrips(read)).toBe(1);
      stop();
      expect(edits).toHaveLength(2);
      expect(await read).toEqual([
        expect.objectContaining({
          used: range,
          values: [
            ['单位7', 70, 14],
            ['单位8', 80, 16],
          ],
          formulas: [
            [null, null, '=B8*2'],
            [null, null, '=B9*2'],
          ],
          hiddenRows: [7],
          merges: [{ row: 7, column: 0, rows: 1, columns: 2 }],
          isProtected: true,
          visibility: 'visible',
        }),
      ]);
    });

    test('a blank cell beyond all values is a blank cell', async () => {
      const host = excel.open(sheets);
      const range = { row: 90, column: 9, rows: 1, columns: 1 };
      expect(await host.read({ sheets: ['甲'], range })).toMatchObject([{ used: range, values: [[null]] }]);
    });

    test('of whole columns only the values are read', async () => {
      const host = excel.open(sheets);
      const range = { row: 0, column: 0, rows: 1_048_576, columns: 2 };
      const [snapshot] = await host.read({ sheets: ['甲'], range });
      expect(snapshot?.used).toEqual({ row: 0, column: 0, rows: 1, columns: 2 });
    });
  });
});

describe('below the floor', () => {
  const excel = useOffice({ sets: { ...DECLARED_SETS, ExcelApi: 1.12 } });

  test('reading says that it cannot', async () => {
    const host = excel.open(sheets);
    await expect(host.read({ sheets: 'active' })).rejects.toMatchObject({ code: 'excel-too-old' });
  });
});
