/** The contract of every host, kept by the Excel host under the real office.js. One office.js serves all cases. */
import type { HostUnderTest } from '../../host-contract/cases';
import { describeHostContract } from '../../host-contract/contract';
import type { ContractFixture } from '../../host-contract/fixtures';
import { bootOffice } from '../../office/boot';
import type { BootedOffice } from '../../office/boot';
import { createExcelHost } from '../../../src/hosts/excel/excel-host';
import { formOf, looksOf } from './looks';
import type { OpenOffice } from './open-office';
import { describeAtBothLevels, SETS } from './open-office';

describeAtBothLevels((excel, level) => {
  describeHostContract(`Excel at the ${level}`, {
    async create({ sheets }) {
      const host = excel.open(sheets);
      return underTest(excel, host, { sheets }, level);
    },
  });
});

function underTest(
  excel: Pick<OpenOffice, 'office'>,
  host: HostUnderTest['host'],
  fixture: ContractFixture,
  level: 'floor' | 'top',
): HostUnderTest {
  const office = excel.office.host;
  const { workbook } = office;
  const again: BootedOffice[] = [];
  for (const [formula, result] of RESULTS) workbook.results.set(formula, result);
  return {
    host,
    inspect: {
      formats: async (sheet) => workbook.sheet(sheet).formats,
      selection: async () => ({ sheet: workbook.active.name, range: workbook.selection }),
      looks: async (sheet) => looksOf(workbook.sheet(sheet)),
      form: async (sheet) => formOf(workbook.sheet(sheet)),
      async edit(sheet, address, value) {
        await office.settled();
        office.edit(sheet, address, value);
      },
      /** In an office.js of its own: what it knows of the settings must come from the file. */
      async reopen() {
        const second = await bootOffice({ ...fixture, sets: SETS[level], settings: workbook.settings });
        again.push(second);
        second.makeGlobal();
        return underTest({ office: second }, createExcelHost(), fixture, level);
      },
    },
    async close() {
      if (again.length === 0) return;
      for (const each of again) each.close();
      excel.office.makeGlobal();
    },
  };
}

/** What the formulas of the contract give; the stand-in calculates nothing. */
const RESULTS = [
  ['=B3*2', 36.58],
  [`=HYPERLINK("#'Report'!C3","C3")`, 'C3'],
  ['=C3+C4', 9798.29],
  ['=A1*2', 1],
  ['=A1*4', 2],
  [`='1—6月 O''Brien (县)'!C3*2`, 2],
] as const;
