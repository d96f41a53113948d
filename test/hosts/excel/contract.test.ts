/** The contract of every host, kept by the Excel host under the real office.js. */
import { createExcelHost } from '../../../src/hosts/excel/excel-host';
import type { HostUnderTest } from '../../host-contract/cases';
import { describeHostContract } from '../../host-contract/contract';
import type { ContractFixture } from '../../host-contract/fixtures';
import type { BootedOffice } from '../../office/boot';
import { bootOffice } from '../../office/boot';

describeHostContract('Excel', { create: ({ sheets }) => open({ sheets }) });

async function open(
  fixture: ContractFixture,
  settings: Readonly<Record<string, string>> = {},
): Promise<HostUnderTest> {
  const office = await bootOffice({ ...fixture, settings });
  office.makeGlobal();
  return underTest(office, fixture);
}

function underTest({ host: excel, close }: BootedOffice, fixture: ContractFixture): HostUnderTest {
  const { workbook } = excel;
  return {
    host: createExcelHost(),
    inspect: {
      formats: async (sheet) => workbook.sheet(sheet).formats,
      selection: async () => ({ sheet: workbook.active.name, range: workbook.selection }),
      async edit(sheet, address, value) {
        await excel.settled();
        excel.edit(sheet, address, value);
      },
      reopen: () => open(fixture, workbook.settings),
    },
    close: async () => close(),
  };
}
