import { readXlsx } from 'hucre/xlsx';
import type { CellStyle as FileStyle } from 'hucre/xlsx';
import { openXlsx } from '../../../src/hosts/xlsx/open';
import { parseAddress } from '../../../src/workbook/address';
import type { CellStyle } from '../../../src/workbook/content';
import type { HostUnderTest, SheetForm } from '../../host-contract/cases';
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
    verticalAlign: (alignment?.vertical === 'center' ? 'middle' : alignment?.vertical) as NonNullable<
      CellStyle['verticalAlign']
    >,
    indent: alignment?.indent ?? 0,
    wrap: alignment?.wrapText ?? false,
    border: [border?.left, border?.right, border?.top, border?.bottom].every(
      (side) => side?.style === 'thin',
    ),
  };
}

const KINDS = { whole: 'whole', decimal: 'decimal', list: 'list', custom: 'formula' } as const;

/** The other library passes over rules that only help. */
function rulesIn(xml: string): SheetForm['rules'] {
  return [...xml.matchAll(/<dataValidation ([^>]*)>/g)].map(([, attributes = '']) => {
    const said = (name: string) => new RegExp(`(?:^| )${name}="([^"]*)"`).exec(attributes)?.[1] ?? null;
    const kind = Object.entries(KINDS).find(([type]) => type === said('type'))?.[1] ?? 'anything';
    const refuses = said('error') === null ? null : said('errorStyle') === 'warning' ? 'warning' : 'stop';
    return { range: rect(said('sqref') ?? ''), kind, help: said('promptTitle'), refuses };
  });
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
        const [{ cells, columns = [], rowDefs, freezePane } = {}] = sheets;
        return {
          frozenRows: freezePane?.rows ?? 0,
          columnWidths: columns.map(({ width = 0 }) => width),
          rowHeights: Array.from({ length: 20 }, (_, r) => rowDefs?.get(r)?.height ?? null),
          style(address) {
            const { row, column } = rect(address);
            return styleOf(cells?.get(`${row},${column}`)?.style ?? {});
          },
        };
      },
      async form(name) {
        const saved = await host.save();
        const { sheets } = await readXlsx(saved, { readStyles: true });
        const at = sheets.findIndex((each) => each.name === name);
        const { cells, pageSetup: page = {} } = sheets[at] ?? {};
        const xml = await partText(saved, `xl/worksheets/sheet${at + 1}.xml`);
        return {
          rules: rulesIn(xml),
          isOpen(address) {
            const { row, column } = rect(address);
            return cells?.get(`${row},${column}`)?.style?.protection?.locked === false;
          },
          page: {
            paper: String(page.paperSize).toUpperCase(),
            orientation: page.orientation ?? '',
            printArea: page.printArea?.replace(/^.*!/, '').replaceAll('$', '') ?? '',
            titleRows: Number(/\d+$/.exec(page.printTitlesRow ?? '')?.[0]),
            fitsWidth: page.fitToPage === true && page.fitToHeight === 0,
          },
        };
      },
      reopen: async () => underTest(await host.save()),
    },
  };
}
