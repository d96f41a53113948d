import { readXlsx } from 'hucre/xlsx';
import type { CellStyle as FileStyle } from 'hucre/xlsx';
import { openXlsx } from '../../../src/hosts/xlsx/open';
import { parseAddress } from '../../../src/workbook/address';
import type { CellStyle } from '../../../src/workbook/content';
import type { HostUnderTest } from '../../host-contract/cases';
import { describeHostContract } from '../../host-contract/contract';
import { rect } from '../../host-contract/expectations';
import { fixtureFile, partText } from './build';

describeHostContract('xlsx', {
  cannot: { edits: 'nobody types into a file', events: 'nobody else changes it' },
  create: async ({ sheets }) => underTest(await fixtureFile(sheets)),
});

function styleOf({ font, fill, border, alignment, numFmt }: FileStyle): CellStyle {
  const colour = (found: { readonly rgb?: string } | undefined) => found?.rgb && `#${found.rgb.slice(-6)}`;
  const fillColour = fill?.type === 'pattern' && fill.pattern === 'solid' ? colour(fill.fgColor) : undefined;
  return {
    bold: font?.bold ?? false,
    italic: font?.italic ?? false,
    size: font?.size ?? 11,
    color: colour(font?.color) ?? '',
    fill: fillColour ?? '',
    numberFormat: numFmt ?? 'General',
    align: alignment?.horizontal as NonNullable<CellStyle['align']>,
    wrap: alignment?.wrapText ?? false,
    border: [border?.left, border?.right, border?.top, border?.bottom].every(
      (side) => side?.style === 'thin',
    ),
  };
}

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
      async looks(sheet) {
        const { sheets } = await readXlsx(await host.save(), { sheets: [sheet], readStyles: true });
        const [{ cells, columns = [], freezePane } = {}] = sheets;
        return {
          frozenRows: freezePane?.rows ?? 0,
          columnWidths: columns.map(({ width = 0 }) => width),
          style(address) {
            const { row, column } = rect(address);
            return styleOf(cells?.get(`${row},${column}`)?.style ?? {});
          },
        };
      },
      reopen: async () => underTest(await host.save()),
    },
  };
}
