/** Overwriting cells with values and formulas, and taking it back. */
import type { CellEntry } from '../../src/workbook/snapshot';
import type { ContractCase } from './cases';
import { expectEqual, expectWorkbookError, part, readOne, rect } from './expectations';
import { contractFixture, COUNTIES, protectedFixture } from './fixtures';

export const writingCases: readonly ContractCase[] = [
  {
    name: 'writes constants of every kind; text is never taken for a formula',
    async run(create) {
      const { host } = await create(contractFixture);
      const values = [
        [12.5, '<&"目标"> ', true],
        [null, '=1+1', '007'],
        ['+1', '-1', '@A1'],
        ["'quoted", '2017-06', '50%'],
      ];
      await host.apply([{ kind: 'write', sheet: COUNTIES, range: rect('D2:F5'), values }]);
      const counties = await readOne(host, COUNTIES);
      expectEqual(part(counties, counties.values, 'D2:F5'), values, 'values');
      const noFormulas = values.map((row) => row.map(() => null));
      expectEqual(part(counties, counties.formulas, 'D2:F5'), noFormulas, 'formulas');
    },
  },
  {
    name: 'writes formulas as formulas',
    async run(create) {
      const { host } = await create(contractFixture);
      const formulas = ['=C3+C4', '="<&\'目标\'>"&A3', `='${COUNTIES.replaceAll("'", "''")}'!C3*2`];
      await host.apply([
        {
          kind: 'write',
          sheet: 'Report',
          range: rect('E3:H3'),
          values: [[...formulas.map((formula) => ({ formula })), '=C3+C4']],
        },
      ]);
      const report = await readOne(host, 'Report');
      expectEqual(part(report, report.formulas, 'E3:H3'), [[...formulas, null]], 'formulas');
      const [[sum, , twice, text] = []] = part(report, report.values, 'E3:H3');
      expectEqual(text, '=C3+C4', 'the text beside them');
      // A host that does not calculate knows no result yet.
      if (sum !== null) expectEqual(sum, 9798.29, 'result');
      if (twice !== null) expectEqual(twice, 2, 'result from another sheet');
    },
  },
  {
    name: 'takes a write back by writing what stood there, value or formula',
    async run(create) {
      const { host } = await create(contractFixture);
      const before = await readOne(host, 'Report');
      const [values, formulas] = [before.values, before.formulas].map((grid) => part(before, grid, 'B3:D6'));
      const nines = Array.from({ length: 4 }, () => [9, 9, 9]);
      const stood = (values ?? []).map((row, r) =>
        row.map((value, c): CellEntry => {
          const formula = formulas?.[r]?.[c];
          return typeof formula === 'string' ? { formula } : value;
        }),
      );
      await host.apply([{ kind: 'write', sheet: 'Report', range: rect('B3:D6'), values: nines }]);
      const over = await readOne(host, 'Report');
      expectEqual(part(over, over.values, 'B3:D6'), nines, 'overwritten');
      await host.apply([{ kind: 'write', sheet: 'Report', range: rect('B3:D6'), values: stood }]);
      const after = await readOne(host, 'Report');
      const withoutResults = ({ values: grid, ...rest }: typeof before): unknown => ({
        ...rest,
        constants: grid.map((row, r) => row.map((value, c) => (rest.formulas[r]?.[c] ? null : value))),
      });
      expectEqual(withoutResults(after), withoutResults(before), 'the sheet after taking it back');
    },
  },
  {
    name: 'overwrites a figure where it stands and leaves its number format',
    async run(create) {
      const { host } = await create(contractFixture);
      await host.apply([{ kind: 'write', sheet: 'Report', range: rect('C3'), values: [[19.31]] }]);
      const report = await readOne(host, 'Report');
      expectEqual(part(report, report.values, 'C3:C4'), [[19.31], [9780]], 'the cell and the one below');
      expectEqual(part(report, report.numberFormats, 'C3'), [['0.00']], 'number format');
    },
  },
  {
    name: 'refuses to write to a protected sheet, to replace it or to remove it',
    needs: 'protection',
    async run(create) {
      const { host } = await create(protectedFixture);
      const before = await host.read({ sheets: 'all' });
      const sheet = 'Locked';
      const write = { kind: 'write', sheet, range: rect('A2'), values: [[1]] } as const;
      const replace = { kind: 'replace-sheet', sheet, content: { rows: [['x']] } } as const;
      const remove = { kind: 'remove-sheet', sheet } as const;
      for (const change of [write, replace, remove]) {
        const first = { kind: 'write', sheet: 'Report', range: rect('C3'), values: [[1]] } as const;
        await expectWorkbookError(host.apply([first, change]), 'sheet-protected', sheet);
      }
      expectEqual(await host.read({ sheets: 'all' }), before, 'all sheets');
    },
  },
];
