/** Outline and snapshots. */
import { parseAddress } from '../../src/workbook/address';
import type { SheetSnapshot } from '../../src/workbook/snapshot';
import type { ContractCase } from './cases';
import { expectEqual, expectTrue, expectWorkbookError } from './expectations';
import { COUNTIES, contractFixture, protectedFixture } from './fixtures';

export const readingCases: readonly ContractCase[] = [
  {
    name: 'tells the sheets in their order, and which one is active',
    async run(create) {
      const { host } = await create(contractFixture);
      const outline = await host.outline();
      expectEqual(
        outline.sheets.map(({ name }) => name),
        ['Report', COUNTIES, 'Empty', 'Aside'],
        'sheets',
      );
      expectEqual(outline.activeSheet, 'Report', 'active sheet');
    },
  },
  {
    name: 'tells which sheets are hidden',
    needs: 'hidden-sheets',
    async run(create) {
      const { host } = await create(contractFixture);
      expectEqual(
        (await host.outline()).sheets.map(({ visible }) => visible),
        [true, true, true, false],
        'visible',
      );
      const [aside] = await host.read({ sheets: ['Aside'] });
      expectEqual(aside?.visibility, 'hidden', 'visibility of a hidden sheet');
    },
  },
  {
    name: 'reads the active sheet, all sheets, and sheets by name in the order asked for',
    async run(create) {
      const { host } = await create(contractFixture);
      const names = async (request: Parameters<typeof host.read>[0]): Promise<string[]> =>
        (await host.read(request)).map(({ name }) => name);
      expectEqual(await names({ sheets: 'active' }), ['Report'], 'active');
      expectEqual(await names({ sheets: 'all' }), ['Report', COUNTIES, 'Empty', 'Aside'], 'all');
      expectEqual(await names({ sheets: ['Empty', 'Report'] }), ['Empty', 'Report'], 'by name');
      expectEqual(await names({ sheets: [COUNTIES] }), [COUNTIES], 'a name that must be quoted');
    },
  },
  {
    name: 'refuses a sheet that is not there, by its name',
    async run(create) {
      const { host } = await create(contractFixture);
      await expectWorkbookError(host.read({ sheets: ['Report', '没有'] }), 'sheet-not-found', '没有');
    },
  },
  {
    name: 'gives numbers, text, booleans, blanks and errors as what they are',
    async run(create) {
      const report = await read(create, 'Report');
      expectEqual(at(report, 'A1'), '2017年上半年主要指标', 'text in a merged cell');
      expectEqual(at(report, 'B1'), null, 'the covered part of a merged cell');
      expectEqual(at(report, 'C3'), 18.29, 'number');
      expectEqual(at(report, 'B5'), 14536, 'result of a formula');
      expectEqual(at(report, 'D5'), null, 'blank');
      expectEqual(at(report, 'A6'), ' 含空格 ', 'text keeps its spaces');
      expectEqual([at(report, 'B6'), at(report, 'C6')], [true, false], 'booleans');
      expectEqual(at(report, 'D6'), { error: '#DIV/0!' }, 'error');
      expectEqual(
        [at(report, 'C7'), at(report, 'D7')],
        ['-', '1,234'],
        'text that looks like figures stays text',
      );
      const completion = at(report, 'D3');
      expectTrue(
        typeof completion === 'number' && Math.abs(completion - 18.29 / 36) < 1e-12,
        `result of C3/B3: got ${String(completion)}`,
      );
    },
  },
  {
    name: 'gives formulas as text with their =, and null for constants',
    async run(create) {
      const report = await read(create, 'Report');
      expectEqual(cell(report, report.formulas, 'D3'), '=C3/B3', 'formula');
      expectEqual(cell(report, report.formulas, 'B5'), '=SUM(B3:B4)', 'formula of a sum');
      expectEqual(cell(report, report.formulas, 'C3'), null, 'constant');
      expectEqual(cell(report, report.formulas, 'A1'), null, 'text');
    },
  },
  {
    name: 'gives number formats as Excel codes, General where none is set',
    async run(create) {
      const report = await read(create, 'Report');
      const formats = ['C3', 'C4', 'D3', 'B3', 'C5', 'A3'].map((a) => cell(report, report.numberFormats, a));
      expectEqual(formats, ['0.00', '0.00', '0.0%', '#,##0', 'General', 'General'], 'number formats');
    },
  },
  {
    name: 'gives grids of exactly the size of the used range',
    async run(create) {
      const { host } = await create(contractFixture);
      for (const { name, used, values, formulas, numberFormats } of await host.read({ sheets: 'all' })) {
        for (const [what, grid] of Object.entries({ values, formulas, numberFormats })) {
          expectEqual(grid.length, used.rows, `rows of ${what} in ${name}`);
          for (const row of grid) expectEqual(row.length, used.columns, `columns of ${what} in ${name}`);
        }
      }
    },
  },
  {
    name: 'keeps sheet coordinates where the values do not begin in A1',
    async run(create) {
      const counties = await read(create, COUNTIES);
      expectEqual([at(counties, 'B2'), at(counties, 'C5'), at(counties, 'B4')], ['单位', 2, null], 'cells');
    },
  },
  {
    name: 'gives an empty sheet as no rows and no columns',
    async run(create) {
      const { used, values } = await read(create, 'Empty');
      expectEqual([used.rows, used.columns, values.length], [0, 0, 0], 'empty sheet');
    },
  },
  {
    name: 'tells merged areas and hidden rows and columns in sheet coordinates',
    async run(create) {
      const report = await read(create, 'Report');
      expectEqual(report.merges, [{ row: 0, column: 0, rows: 1, columns: 4 }], 'merges');
      expectEqual(report.hiddenRows, [4], 'hidden rows');
      expectEqual(report.hiddenColumns, [1], 'hidden columns');
      const counties = await read(create, COUNTIES);
      expectEqual(
        [counties.merges, counties.hiddenRows, counties.hiddenColumns],
        [[], [], []],
        'none elsewhere',
      );
    },
  },
  {
    name: 'tells which sheets are protected',
    needs: 'protection',
    async run(create) {
      const { host } = await create(protectedFixture);
      const [report, locked] = await host.read({ sheets: ['Report', 'Locked'] });
      expectEqual([report?.isProtected, locked?.isProtected], [false, true], 'protection');
    },
  },
];

async function read(create: Parameters<ContractCase['run']>[0], name: string): Promise<SheetSnapshot> {
  const { host } = await create(contractFixture);
  const [snapshot] = await host.read({ sheets: [name] });
  expectTrue(snapshot !== undefined, `no snapshot of ${name}`);
  return snapshot;
}

const at = (snapshot: SheetSnapshot, address: string): SheetSnapshot['values'][number][number] =>
  cell(snapshot, snapshot.values, address);

/** The cell of a grid by its address in the sheet; it must lie in the used range, or be blank beyond it. */
function cell<T>({ used }: SheetSnapshot, grid: readonly (readonly T[])[], address: string): T | null {
  const rect = parseAddress(address);
  expectTrue(rect !== null, address);
  return grid[rect.row - used.row]?.[rect.column - used.column] ?? null;
}
