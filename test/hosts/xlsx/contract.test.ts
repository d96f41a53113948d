import { readXlsx } from 'hucre/xlsx';
import { openXlsx } from '../../../src/hosts/xlsx/open';
import { parseAddress } from '../../../src/workbook/address';
import type { HostUnderTest } from '../../host-contract/cases';
import { describeHostContract } from '../../host-contract/contract';
import { fixtureFile, partText } from './build';

describeHostContract('xlsx', {
  cannot: { edits: 'nobody types into a file' },
  create: async ({ sheets }) => underTest(await fixtureFile(sheets)),
});

/** Looks at the saved file with another library's eyes. */
async function underTest(bytes: Uint8Array): Promise<HostUnderTest> {
  const host = await openXlsx(bytes, '报表.xlsx');
  return {
    host,
    inspect: {
      async formats(sheet) {
        const saved = await readXlsx(await host.save());
        const rules = saved.sheets.find(({ name }) => name === sheet)?.conditionalRules ?? [];
        return rules.map(({ range, formula }) => {
          const rect = parseAddress(range);
          if (!rect || typeof formula !== 'string') throw new Error(`unreadable rule at ${range}`);
          return { range: rect, formula: `=${formula}` };
        });
      },
      async selection() {
        const saved = await host.save();
        const { sheets, activeSheet = 0 } = await readXlsx(saved);
        const xml = await partText(saved, `xl/worksheets/sheet${activeSheet + 1}.xml`);
        const rect = parseAddress(/<selection [^>]*sqref="([^"]+)"/.exec(xml)?.[1] ?? '');
        return rect && { sheet: sheets[activeSheet]?.name ?? '', range: rect };
      },
      reopen: async () => underTest(await host.save()),
    },
  };
}
