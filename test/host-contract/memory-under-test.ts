/** The host in memory as the contract wants it: the inspector looks past the port. */
import type { MemoryHost } from '../../src/hosts/memory/host';
import { createMemoryHost } from '../../src/hosts/memory/host';
import type { CellRect } from '../../src/workbook/address';
import { rectAddress } from '../../src/workbook/address';
import { isStyledCell } from '../../src/workbook/content';
import type { HostInspector } from './cases';
import { part, rect } from './expectations';
import type { ContractFixture } from './fixtures';

export function memoryUnderTest({ sheets }: ContractFixture): {
  readonly host: MemoryHost;
  readonly inspect: HostInspector;
} {
  const host = createMemoryHost(sheets);
  return {
    host,
    inspect: {
      formats: async (sheet) => host.conditionalFormats(sheet),
      selection: async () => host.selection,
      async looks(sheet) {
        const { rows = [], frozenRows = 0, columnWidths = [], rowHeights = [] } = host.content(sheet) ?? {};
        return {
          frozenRows,
          columnWidths,
          rowHeights,
          style(address) {
            const cell = part({ used: rect('A1') }, rows, address)[0]?.[0] ?? null;
            return (isStyledCell(cell) && cell.style) || {};
          },
        };
      },
      async form(sheet) {
        const { validations = [], openCells = [], page } = host.content(sheet) ?? {};
        return {
          rules: validations.map(({ range, allows: { kind }, help, refusal }) => ({
            range,
            kind,
            help: help?.title ?? null,
            refuses: refusal?.style ?? null,
          })),
          isOpen: (address) => openCells.some((area) => isInside(area, rect(address))),
          page: {
            paper: page?.paper ?? '',
            orientation: page?.orientation ?? '',
            printArea: page?.printArea ? rectAddress(page.printArea) : '',
            titleRows: page?.titleRows ?? 0,
            fitsWidth: page?.fitsWidth ?? false,
          },
        };
      },
      edit: async (sheet, address, value) => host.edit(sheet, address, [[value]]),
    },
  };
}

const isInside = (area: CellRect, { row, column }: CellRect): boolean =>
  row >= area.row &&
  row < area.row + area.rows &&
  column >= area.column &&
  column < area.column + area.columns;
