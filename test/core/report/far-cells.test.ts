/** One value far away from the table, and rows of formats below it: neither is read, and neither takes time. */
import { readReport } from '../../../src/core/report/read-report';
import type { CellValue, SheetSnapshot } from '../../../src/workbook/snapshot';
import { snapshotOf } from '../../support/snapshot';
import { grid, templateWith } from './reading-text';

const template = templateWith({ indicators: [{ code: 'A', name: '到位资金', unit: '万元' }] });
const table = snapshotOf(
  grid(`
某市2024年1—6月情况表
指标 | 年度目标 | 累计完成
到位资金 | 100 | 50
`),
);

/** The table in a used range of that size, with one value at its far corner. */
function within(rows: number, columns: number, corner: string | null): SheetSnapshot {
  const blank = new Array<null>(columns).fill(null);
  const general = new Array<string>(columns).fill('General');
  const values: (readonly CellValue[])[] = Array.from({ length: rows }, (_, row) =>
    row < table.values.length ? [...(table.values[row] ?? []), ...blank].slice(0, columns) : blank,
  );
  values[rows - 1] = [...(values[rows - 1] ?? []).slice(0, -1), corner];
  return {
    ...table,
    used: { row: 0, column: 0, rows, columns },
    values,
    formulas: values.map(() => blank),
    numberFormats: values.map(() => general),
  };
}

function read(sheet: SheetSnapshot) {
  const result = readReport(sheet, template);
  if (!result.ok) throw new Error(result.reason.key);
  return result.reading;
}

test.each([
  ['below', 1_000_000, 5],
  ['to the right', 3, 16_384],
  ['below and to the right', 3000, 3000],
])('a value far %s is left out, and told', (_, rows, columns) => {
  const start = process.cpuUsage();
  const reading = read(within(rows, columns, '误'));
  expect(reading.leftOut).toEqual({ sheet: table.name, row: rows - 1, column: columns - 1 });
  expect(reading.facts).toEqual(read(table).facts);
  expect(reading.body).toEqual(read(table).body);
  expect(reading.remarks).toEqual([]);
  expect(process.cpuUsage(start).user / 1e6).toBeLessThan(5);
});

test('a million rows of formats hold nothing', () => {
  const reading = read(within(1_000_000, 5, null));
  expect(reading.leftOut).toBeUndefined();
  expect(reading.facts).toEqual(read(table).facts);
});

test('a note a few rows below the table is still read', () => {
  const sheet = within(300, 5, null);
  const values = sheet.values.map((row, index) =>
    index === 299 ? ['注：按可比口径', ...row.slice(1)] : row,
  );
  const reading = read({ ...sheet, values });
  expect(reading.leftOut).toBeUndefined();
  expect(reading.remarks?.map(({ text }) => text)).toEqual(['注：按可比口径']);
});
