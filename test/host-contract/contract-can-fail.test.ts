/** A contract that cannot fail holds nobody: hosts with one fault each, and the behaviours that must tell of it. */
import type { MemoryHost } from '../../src/hosts/memory/host';
import { createMemoryHost } from '../../src/hosts/memory/host';
import type { WorkbookHost } from '../../src/workbook/host';
import type { HostInspector } from './cases';
import { hostContract } from './cases';

type Faulty = { readonly host: Partial<WorkbookHost>; readonly inspect?: Partial<HostInspector> };

async function failing(fault: (host: MemoryHost) => Faulty): Promise<string[]> {
  const failed: string[] = [];
  for (const { name, needs, run } of hostContract) {
    if (needs === 'reopen') continue;
    const outcome = run(async ({ sheets }) => {
      const host = createMemoryHost(sheets);
      const { host: over, inspect = {} } = fault(host);
      return {
        host: { ...host, ...over },
        inspect: {
          formats: async (sheet) => host.conditionalFormats(sheet),
          selection: async () => host.selection,
          edit: async (sheet, address, value) => host.edit(sheet, address, [[value]]),
          ...inspect,
        },
      };
    });
    await outcome.catch(() => failed.push(name));
  }
  return failed;
}

test('a host without fault fails nothing', async () => {
  expect(await failing(() => ({ host: {} }))).toEqual([]);
});

test.each<[string, string, (host: MemoryHost) => Faulty]>([
  [
    'never clears',
    'clears exactly ours: from one sheet, or from all',
    (host) => ({
      host: { apply: (changes) => host.apply(changes.filter(({ kind }) => kind !== 'clear-highlights')) },
    }),
  ],
  [
    'loses the user’s own formats',
    'clearing where nothing is ours changes nothing',
    (host) => ({
      host: {},
      inspect: {
        formats: async (sheet) => host.conditionalFormats(sheet).filter(({ look }) => look !== null),
      },
    }),
  ],
  [
    'reads only what is asked for in its own order',
    'reads the active sheet, all sheets, and sheets by name in the order asked for',
    (host) => ({ host: { read: async (request) => (await host.read(request)).reverse() } }),
  ],
  [
    'takes errors for text',
    'gives numbers, text, booleans, blanks and errors as what they are',
    (host) => ({
      host: {
        read: async (request) =>
          (await host.read(request)).map((sheet) => ({
            ...sheet,
            values: sheet.values.map((row) =>
              row.map((value) => (typeof value === 'object' && value !== null ? value.error : value)),
            ),
          })),
      },
    }),
  ],
  [
    'makes the first change before it refuses the second',
    'refuses a sheet that is not there, and then nothing is half-made',
    (host) => ({
      host: {
        apply: async (changes) => {
          for (const change of changes) await host.apply([change]);
        },
      },
    }),
  ],
  [
    'never tells of an edit',
    'tells of an edit by the user, until nobody watches',
    () => ({ host: { watch: () => () => undefined } }),
  ],
  [
    'tells of edits for ever',
    'tells of an edit by the user, until nobody watches',
    (host) => ({
      host: {
        watch: (listener) => {
          host.watch(listener);
          return () => undefined;
        },
      },
    }),
  ],
  [
    'forgets its settings',
    'keeps settings, replaces them and forgets them',
    () => ({ host: { settings: { get: () => null, set: async () => undefined } } }),
  ],
])(
  'a host that %s fails “%s”',
  async (_fault, behaviour, fault) => {
    expect(await failing(fault)).toContain(behaviour);
  },
  20_000,
);
