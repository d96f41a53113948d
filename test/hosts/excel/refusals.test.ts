/** What Excel refuses, and in what words the port tells it. */
import type { MemorySheet } from '../../../src/hosts/memory/sheets';
import { useOffice } from './open-office';

const excel = useOffice();

const report: MemorySheet = { name: '月报', rows: [['指标', 1]], numberFormats: { B1: '0.00' } };
const write = (name: string) =>
  [{ kind: 'write', sheet: name, range: { row: 0, column: 1, rows: 1, columns: 1 }, values: [[2]] }] as const;

test('while the user edits a cell everything waits its turn, and works afterwards', async () => {
  const host = excel.open([report]);
  excel.office.host.workbook.isEditingCell = true;
  await expect(host.read({ sheets: 'active' })).rejects.toMatchObject({ code: 'cell-edit-mode' });
  await expect(host.outline()).rejects.toMatchObject({ code: 'cell-edit-mode' });
  await expect(host.apply(write('月报'))).rejects.toMatchObject({ code: 'cell-edit-mode', subject: '月报' });
  excel.office.host.workbook.isEditingCell = false;
  expect((await host.read({ sheets: 'active' }))[0]?.values).toEqual([['指标', 1]]);
  await host.apply(write('月报'));
  expect((await host.read({ sheets: 'active' }))[0]?.values).toEqual([['指标', 2]]);
});

test('a protected sheet is named, and stays protected', async () => {
  const host = excel.open([report, { ...report, name: '乙', isProtected: true }]);
  await expect(host.apply([...write('乙')])).rejects.toMatchObject({
    code: 'sheet-protected',
    subject: '乙',
  });
  expect(excel.office.host.workbook.sheet('乙').isProtected).toBe(true);
});

test('a sheet that is deleted meanwhile is named', async () => {
  const host = excel.open([report, { ...report, name: '乙' }]);
  await host.read({ sheets: ['乙'] });
  excel.office.host.deleteSheet('乙');
  await expect(host.read({ sheets: ['月报', '乙'] })).rejects.toMatchObject({
    code: 'sheet-not-found',
    subject: '乙',
  });
});

test('an error value is written as an error', async () => {
  const host = excel.open([report]);
  const [change] = write('月报');
  await host.apply([{ ...change, values: [[{ error: '#N/A' }]] }]);
  expect((await host.read({ sheets: 'active' }))[0]?.values).toEqual([['指标', { error: '#N/A' }]]);
});
