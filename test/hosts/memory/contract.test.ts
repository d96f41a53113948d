import { createMemoryHost } from '../../../src/hosts/memory/host';
import { describeHostContract } from '../../host-contract/contract';

describeHostContract('memory', {
  cannot: { reopen: 'there is no file' },
  create: async ({ sheets }) => {
    const host = createMemoryHost(sheets);
    return {
      host,
      inspect: {
        formats: async (sheet) => host.conditionalFormats(sheet),
        selection: async () => host.selection,
        edit: async (sheet, address, value) => host.edit(sheet, address, [[value]]),
      },
    };
  },
});
