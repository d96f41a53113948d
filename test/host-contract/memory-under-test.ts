/** The host in memory as the contract wants it: the inspector looks past the port. */
import type { MemoryHost } from '../../src/hosts/memory/host';
import { createMemoryHost } from '../../src/hosts/memory/host';
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
        const { rows = [], frozenRows = 0, columnWidths = [] } = host.content(sheet) ?? {};
        return {
          frozenRows,
          columnWidths,
          style(address) {
            const cell = part({ used: rect('A1') }, rows, address)[0]?.[0] ?? null;
            return (isStyledCell(cell) && cell.style) || {};
          },
        };
      },
      edit: async (sheet, address, value) => host.edit(sheet, address, [[value]]),
    },
  };
}
