/** Whatever we are asked to do, and wherever Excel breaks off: the workbook is as it was, or it is told that it is half-done. */
import fc from 'fast-check';
import type { MemorySheet } from '../../../src/hosts/memory/sheets';
import type { Highlight, WorkbookChange } from '../../../src/workbook/changes';
import { WorkbookError } from '../../../src/workbook/host';
import type { WorkbookHost } from '../../../src/workbook/host';
import { describeAtBothLevels } from './open-office';
import { stateOf } from './state';

const sheet = (name: string, extra: Partial<MemorySheet> = {}): MemorySheet => ({
  name,
  rows: [
    ['指标', '007', 0.5],
    [{ error: '#N/A' }, true, 3],
  ],
  conditionalFormats: [{ range: 'C1:C9', formula: '=C1>1' }],
  ...extra,
});
const SHEETS = [sheet('甲'), sheet('乙'), sheet('审核结果'), sheet('锁', { isProtected: true })];

/** Before that Excel has not begun to answer, and nobody can tell what was done. */
const BEGUN = 3;

const DELETING: readonly WorkbookChange['kind'][] = ['replace-sheet', 'remove-sheet'];

const name = fc.oneof(
  { arbitrary: fc.constantFrom('甲', '乙', '审核结果'), weight: 29 },
  { arbitrary: fc.constantFrom('新', '锁', '没有'), weight: 1 },
);
const rect = fc.record({
  row: fc.nat(3),
  column: fc.nat(3),
  rows: fc.integer({ min: 1, max: 3 }),
  columns: fc.integer({ min: 1, max: 3 }),
});
const highlight: fc.Arbitrary<Highlight> = fc.record({
  range: rect,
  formula: fc.constantFrom('=C1<1', '=C1>=1'),
  look: fc.constantFrom('red', 'yellow', 'green'),
  numberFormat: fc.constantFrom('General', '0.0%'),
});
const entry = fc.constantFrom('x', '=1', 7, null, true, { formula: '=C1*2' }, { error: '#N/A' });
const content = fc.record({
  rows: fc.array(fc.array(fc.constantFrom('时间', 1, null), { maxLength: 3 }), { maxLength: 3 }),
  merges: fc.constantFrom([], [{ row: 0, column: 0, rows: 1, columns: 2 }]),
  frozenRows: fc.nat(1),
});
const change: fc.Arbitrary<WorkbookChange> = fc.oneof(
  {
    arbitrary: fc
      .tuple(name, rect, fc.array(entry, { minLength: 9, maxLength: 9 }))
      .map(([on, range, entries]): WorkbookChange => ({
        kind: 'write',
        sheet: on,
        range,
        values: Array.from({ length: range.rows }, (_, r) =>
          entries.slice(r * range.columns, (r + 1) * range.columns),
        ),
      })),
    weight: 8,
  },
  {
    arbitrary: fc.record({
      kind: fc.constant('highlight' as const),
      sheet: name,
      highlights: fc.array(highlight, { maxLength: 3 }),
    }),
    weight: 8,
  },
  fc.record({
    kind: fc.constant('clear-highlights' as const),
    sheet: fc.oneof(name, fc.constant(null)),
  }),
  fc.record({ kind: fc.constant('select' as const), sheet: name, range: rect }),
  fc.record({
    kind: fc.constant('add-sheet' as const),
    sheet: fc.constantFrom('新', '新 2', '甲'),
    content,
  }),
  fc.record({ kind: fc.constant('replace-sheet' as const), sheet: name, content }),
  fc.record({ kind: fc.constant('remove-sheet' as const), sheet: name }),
);

const fault = fc.record({
  code: fc.constantFrom('InvalidArgument', 'AccessDenied', 'InvalidOperation', 'GeneralException'),
  part: fc.double({ min: 0, max: 1, noNaN: true }),
  isSilent: fc.constantFrom(true, false, false, false),
});

describeAtBothLevels((excel) => {
  const state = (): unknown => stateOf(excel.office.host.workbook);
  const attempt = (host: WorkbookHost, changes: readonly WorkbookChange[]): Promise<WorkbookError | null> =>
    host.apply(changes).then(
      () => null,
      (error: unknown) => {
        if (error instanceof WorkbookError) return error;
        throw error;
      },
    );
  /** With lights of ours on it. */
  const open = async (before: readonly Highlight[]): Promise<WorkbookHost> => {
    const host = excel.open(SHEETS);
    await host.apply([{ kind: 'highlight', sheet: '甲', highlights: before }]);
    return host;
  };

  test('any list of changes, broken off at any of its actions', async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.constant([]), fc.array(highlight, { maxLength: 3 })),
        fc.array(change, { minLength: 1, maxLength: 4 }),
        fault,
        async (lights, changes, { code, part, isSilent }) => {
          const calm = await open(lights);
          const before = state();
          const asked = excel.office.host.batches.length;
          const refusedAnyway = await attempt(calm, changes);
          const wanted = state();
          if (refusedAnyway && refusedAnyway.code !== 'half-done') expect(wanted).toEqual(before);
          const batch = excel.office.host.batches[asked];
          if (!batch || refusedAnyway) return void seen.add('refused anyway');
          const places = [...batch.refusable, batch.actions];
          const after = places[Math.floor(part * (places.length - 1))] ?? 0;
          const host = await open(lights);
          // Behind the last action there is nothing to refuse.
          if (after < batch.actions) excel.office.host.faults.refuse({ code, after, isSilent });
          const error = await attempt(host, changes);
          seen.add(error === null ? 'done' : error.code === 'half-done' ? 'half-done' : 'refused');
          if (error === null) expect(state()).toEqual(wanted);
          else if (error.code !== 'half-done') expect(state()).toEqual(before);
          else {
            // What is deleted cannot be taken back: sheets, what stood on them, and lights that were there.
            const deletes = lights.length > 0 || changes.some(({ kind }) => DELETING.includes(kind));
            expect(deletes || isSilent || after < BEGUN).toBe(true);
          }
        },
      ),
      { numRuns: 80 },
    );
    expect([...seen]).toEqual(expect.arrayContaining(['done', 'refused', 'half-done']));
  }, 60_000);
});
