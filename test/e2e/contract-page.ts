/** Runs inside the browser: the host contract over Univer, one fresh workbook a case. */
import type { FUniver, IStyleData, IWorkbookData } from '@univerjs/presets';
import {
  BooleanNumber,
  BorderStyleTypes,
  createUniver,
  HorizontalAlign,
  LocaleType,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/presets';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import sheetsEnUS from '@univerjs/preset-sheets-core/locales/en-US';
import { createMemoryHost } from '../../src/hosts/memory/host';
import { INDENT_STEP } from '../../src/hosts/univer/cells';
import { createUniverHost } from '../../src/hosts/univer/host';
import { rangeOf, rectOf, sheetNamed } from '../../src/hosts/univer/workbook';
import { workbookData } from '../../src/preview/workbook-data';
import { parseAddress } from '../../src/workbook/address';
import type { CellStyle } from '../../src/workbook/content';
import type { WorkbookHost } from '../../src/workbook/host';
import { isCellError } from '../../src/workbook/snapshot';
import type { HostInspector, HostUnderTest } from '../host-contract/cases';
import { hostContract } from '../host-contract/cases';
import type { ContractFixture } from '../host-contract/fixtures';

declare global {
  interface Window {
    contract?: { readonly names: readonly string[]; run(name: string): Promise<string | null> };
  }
}

export function offerContract(): void {
  const container = document.getElementById('page');
  if (!container) throw new Error('the page has no place for the grid');
  const { univer, univerAPI: api } = createUniver({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: sheetsEnUS },
    presets: [
      UniverSheetsCorePreset({ container, header: false }),
      UniverSheetsConditionalFormattingPreset(),
    ],
  });
  const host = createUniverHost(univer, api);
  window.contract = {
    names: hostContract.map(({ name }) => name),
    /** What is wrong; null when nothing is. */
    async run(name) {
      const found = hostContract.find((one) => one.name === name);
      if (!found) return 'there is no such case';
      try {
        await found.run((fixture) => openFixture(api, host, fixture));
        return null;
      } catch (error) {
        return error instanceof Error ? (error.stack ?? error.message) : String(error);
      }
    },
  };
}

async function openFixture(
  api: FUniver,
  host: WorkbookHost,
  fixture: ContractFixture,
): Promise<HostUnderTest> {
  const memory = createMemoryHost(fixture.sheets);
  const snapshots = await memory.read({ sheets: 'all' });
  const sheets = snapshots.map((snapshot) => ({ snapshot, appearance: null }));
  const { activeSheet } = await memory.outline();
  const workbook = openData(api, workbookData({ name: 'contract', sheets, activeSheet }));
  for (const { name, conditionalFormats = [] } of fixture.sheets) {
    for (const { range, formula } of conditionalFormats) {
      const rect = parseAddress(range);
      const sheet = sheetNamed(workbook, name);
      if (!rect) throw new RangeError(range);
      sheet.addConditionalFormattingRule(
        sheet
          .newConditionalFormattingRule()
          .whenFormulaSatisfied(formula)
          .setBackground('#ffff00')
          .setRanges([rangeOf(rect)])
          .build(),
      );
    }
  }
  return { host, inspect: inspector(api, host) };
}

function styleOf({ bl, it, fs, cl, bg, n, ht, vt, pd, tb, bd }: IStyleData): CellStyle {
  return {
    ...(vt && { verticalAlign: VERTICAL[vt] }),
    indent: (pd?.l ?? 0) / INDENT_STEP,
    bold: bl === BooleanNumber.TRUE,
    italic: it === BooleanNumber.TRUE,
    ...(fs !== undefined && { size: fs }),
    ...(cl?.rgb && { color: cl.rgb }),
    ...(bg?.rgb && { fill: bg.rgb }),
    numberFormat: n?.pattern ?? 'General',
    ...(ht === HorizontalAlign.LEFT && { align: 'left' }),
    ...(ht === HorizontalAlign.CENTER && { align: 'center' }),
    ...(ht === HorizontalAlign.RIGHT && { align: 'right' }),
    wrap: tb === WrapStrategy.WRAP,
    border: [bd?.l, bd?.r, bd?.t, bd?.b].every((side) => side?.s === BorderStyleTypes.THIN),
  };
}

const VERTICAL = {
  [VerticalAlign.UNSPECIFIED]: 'bottom',
  [VerticalAlign.TOP]: 'top',
  [VerticalAlign.MIDDLE]: 'middle',
  [VerticalAlign.BOTTOM]: 'bottom',
} as const;

function openData(api: FUniver, data: Partial<IWorkbookData>) {
  const before = api.getActiveWorkbook()?.getId();
  // First: the drawing of a second workbook would register its parts beside those of the first.
  if (before !== undefined) api.disposeUnit(before);
  return api.createWorkbook(data);
}

function inspector(api: FUniver, host: WorkbookHost): HostInspector {
  const workbook = () => {
    const open = api.getActiveWorkbook();
    if (!open) throw new Error('no workbook is open');
    return open;
  };
  return {
    async formats(name) {
      const rules = sheetNamed(workbook(), name).getConditionalFormattingRules();
      return rules.flatMap(({ ranges, rule }) =>
        ranges.map((range) => ({
          range: rectOf(range),
          formula: 'value' in rule ? String(rule.value) : '',
        })),
      );
    },
    async selection() {
      const range = workbook().getActiveRange();
      return range && { sheet: range.getSheetName(), range: rectOf(range.getRange()) };
    },
    async looks(name) {
      const sheet = sheetNamed(workbook(), name);
      return {
        frozenRows: sheet.getFrozenRows(),
        columnWidths: Array.from({ length: 20 }, (_, column) => (sheet.getColumnWidth(column) - 5) / 7),
        rowHeights: Array.from({ length: 20 }, (_, row) => sheet.getRowHeight(row) * 0.75),
        style: (address) => styleOf(sheet.getRange(address).getCellStyleData() ?? {}),
      };
    },
    async edit(name, address, value) {
      const sheet = sheetNamed(workbook(), name);
      sheet.getRange(address).setValue(value === null || isCellError(value) ? '' : value);
    },
    async reopen() {
      const saved = JSON.parse(JSON.stringify(workbook().save())) as IWorkbookData;
      openData(api, { ...saved, id: `${saved.id}-again` });
      return { host, inspect: inspector(api, host) };
    },
  };
}
