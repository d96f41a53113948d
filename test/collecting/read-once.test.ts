/** A file is held against many templates, and read once. */
import { writeXlsx } from 'hucre/xlsx';
import { readOnce } from '../../src/collecting/read-once';
import type { ReadableWorkbook } from '../../src/collecting/read-once';
import { openXlsx } from '../../src/hosts/xlsx/open';

let asked: string[];
let workbook: ReadableWorkbook;
beforeEach(async () => {
  const host = await openXlsx(
    await writeXlsx({
      sheets: ['甲', '乙', '丙'].map((name) => ({ name, rows: [[`${name}表`]] })),
    }),
    'a.xlsx',
  );
  asked = [];
  workbook = readOnce({
    outline() {
      asked.push('outline');
      return host.outline();
    },
    read(request) {
      asked.push(typeof request.sheets === 'string' ? request.sheets : request.sheets.join());
      return host.read(request);
    },
  });
});

test('every sheet is asked for once, and comes in the order that was asked for', async () => {
  await workbook.outline();
  await workbook.outline();
  await workbook.read({ sheets: ['乙'] });
  const all = await workbook.read({ sheets: ['丙', '乙', '甲'] });
  expect(all.map(({ name, values }) => [name, values[0]?.[0]])).toEqual([
    ['丙', '丙表'],
    ['乙', '乙表'],
    ['甲', '甲表'],
  ]);
  const [again] = await workbook.read({ sheets: ['丙'] });
  expect(again).toBe(all[0]);
  expect(asked).toEqual(['outline', '乙', '丙,甲']);
});

test('what is no list of whole sheets is passed on, and a sheet that is not there is still said', async () => {
  await workbook.read({ sheets: 'active' });
  await workbook.read({ sheets: ['甲'], range: { row: 0, column: 0, rows: 1, columns: 1 } });
  await expect(workbook.read({ sheets: ['丁'] })).rejects.toMatchObject({ code: 'sheet-not-found' });
  await expect(workbook.read({ sheets: ['丁'] })).rejects.toMatchObject({ code: 'sheet-not-found' });
  expect(asked).toEqual(['active', '甲', '丁', '丁']);
});
