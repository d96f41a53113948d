/** A contract that cannot fail holds nobody: hosts with one fault each, and the behaviours that must tell of it. */
import type { MemoryHost } from '../../src/hosts/memory/host';
import type { WorkbookHost } from '../../src/workbook/host';
import type { HostInspector } from './cases';
import { hostContract } from './cases';
import { memoryUnderTest } from './memory-under-test';

type Faulty = { readonly host: Partial<WorkbookHost>; readonly inspect?: Partial<HostInspector> };

async function failing(fault: (host: MemoryHost) => Faulty, only?: string): Promise<string[]> {
  const failed: string[] = [];
  for (const { name, needs, run } of hostContract) {
    if (needs === 'reopen' || (only !== undefined && name !== only)) continue;
    const outcome = run(async (fixture) => {
      const { host, inspect } = memoryUnderTest(fixture);
      const { host: over, inspect: overInspect } = fault(host);
      return { host: { ...host, ...over }, inspect: { ...inspect, ...overInspect } };
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
    'takes text for formulas',
    'writes constants of every kind; text is never taken for a formula',
    (host) => ({
      host: {
        apply: (changes) =>
          host.apply(
            changes.map((change) =>
              change.kind !== 'write'
                ? change
                : {
                    ...change,
                    values: change.values.map((row) =>
                      row.map((entry) =>
                        typeof entry === 'string' && entry.startsWith('=') ? { formula: entry } : entry,
                      ),
                    ),
                  },
            ),
          ),
      },
    }),
  ],
  [
    'adds sheets without their formatting',
    'shows the formatting of a sheet that was added',
    (host) => ({
      host: {
        apply: (changes) =>
          host.apply(
            changes.map((change) =>
              change.kind === 'add-sheet'
                ? { ...change, content: { rows: change.content.rows, frozenRows: 2 } }
                : change,
            ),
          ),
      },
    }),
  ],
  [
    'adds a sheet to be filled in without its rules',
    'keeps the rules for entries, the open cells and the page of a sheet',
    (host) => ({
      host: {
        apply: (changes) =>
          host.apply(
            changes.map((change) =>
              change.kind === 'add-sheet'
                ? { ...change, content: { ...change.content, validations: [] } }
                : change,
            ),
          ),
      },
    }),
  ],
  [
    'adds a sheet to be filled in without its protection',
    'protects a sheet that has open cells, and then refuses to change it from outside',
    (host) => ({
      host: {
        apply: (changes) =>
          host.apply(
            changes.map((change) => {
              if (change.kind !== 'add-sheet') return change;
              const { rows, validations = [] } = change.content;
              return { ...change, content: { rows, validations } };
            }),
          ),
      },
    }),
  ],
  [
    'adds what it can before it refuses the rest',
    'a list of changes that fails leaves everything as it was',
    (host) => ({
      host: {
        apply: async (changes) => {
          for (const change of changes) await host.apply([change]);
        },
      },
    }),
  ],
  [
    'replaces by leaving what was there',
    'replaces a sheet: cells, formats, merges and highlights go; its name and its place stay',
    (host) => ({
      host: { apply: (changes) => host.apply(changes.filter(({ kind }) => kind !== 'replace-sheet')) },
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
    expect(await failing(fault, behaviour)).toEqual([behaviour]);
  },
  20_000,
);
