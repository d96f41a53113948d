/** Wherever Excel breaks off: what was done before is taken back, or it is said that something was left. */
import type { WorkbookChange } from '../../../src/workbook/changes';
import type { MemorySheet } from '../../../src/hosts/memory/sheets';
import { WorkbookError } from '../../../src/workbook/host';
import { describeAtBothLevels } from './open-office';
import { stateOf } from './state';

describeAtBothLevels((excel) => {
  const sheet = (name: string): MemorySheet => ({
    name,
    rows: [
      ['指标', '007', 0.5],
      ['合计', { formula: '=SUM(C1:C1)', value: 0.5 }, null],
    ],
    conditionalFormats: [{ range: 'C1:C9', formula: '=C1>1' }],
  });
  const cells = { row: 0, column: 0, rows: 2, columns: 3 };
  const red = { range: cells, formula: '=C1<1', look: 'red', numberFormat: '0' } as const;

  const changes: readonly WorkbookChange[] = [
    {
      kind: 'write',
      sheet: '甲',
      range: cells,
      values: [
        ['x', 1, { formula: '=1' }],
        [null, 2, 3],
      ],
    },
    {
      kind: 'add-sheet',
      sheet: '记录',
      content: { rows: [['时间', '改动']], merges: [cells], frozenRows: 1 },
    },
    { kind: 'highlight', sheet: '甲', highlights: [red, red] },
    { kind: 'highlight', sheet: '乙', highlights: [red] },
    { kind: 'remove-sheet', sheet: '丙' },
    { kind: 'select', sheet: '乙', range: cells },
  ];

  /** With the third action Excel has begun to answer; whatever breaks off before is told as a lost answer. */
  const BEGUN = 3;

  const state = (): unknown => stateOf(excel.office.host.workbook);

  function open() {
    const host = excel.open(['甲', '乙', '丙'].map(sheet));
    excel.office.host.workbook.results.set('=SUM(C1:C1)', 0.5);
    return host;
  }

  describe('a list of many changes', () => {
    test('refused after any number of its steps, leaves the workbook as it was, or says so', async () => {
      const host = open();
      await host.apply(changes);
      const [batch] = excel.office.host.batches;
      if (!batch) throw new Error('nothing was asked');
      expect(batch.refusable.length).toBeGreaterThan(50);
      const told: string[] = [];
      for (const after of [...batch.refusable.filter((at) => at >= BEGUN), batch.actions]) {
        const again = open();
        const before = state();
        excel.office.host.faults.refuse({ code: 'InvalidArgument', after });
        const error: unknown = await again.apply(changes).then(
          () => null,
          (refused: unknown) => refused,
        );
        if (!(error instanceof WorkbookError)) throw new Error(`after ${after} steps: ${String(error)}`);
        told.push(error.code);
        if (error.code === 'refused') expect({ after, state: state() }).toEqual({ after, state: before });
      }
      // Only once a sheet is deleted, which comes last, can nothing be taken back.
      expect(new Set(told)).toEqual(new Set(['refused', 'half-done']));
      expect(told.lastIndexOf('refused')).toBeGreaterThan(told.length * 0.85);
      expect(told.indexOf('half-done')).toBe(told.lastIndexOf('refused') + 1);
    });

    test('broken off without a word is told as half-done, because nobody knows', async () => {
      const host = open();
      excel.office.host.faults.refuse({ code: 'GeneralException', after: 40, isSilent: true, times: 9 });
      await expect(host.apply(changes)).rejects.toMatchObject({ code: 'half-done' });
    });

    test('a passing trouble is met by doing it again, and it is done once', async () => {
      const calm = open();
      await calm.apply(changes);
      const wanted = state();
      for (const after of [10, 20, 40]) {
        const host = open();
        excel.office.host.faults.refuse({ code: 'GeneralException', after });
        await host.apply(changes);
        expect({ after, state: state() }).toEqual({ after, state: wanted });
      }
    });
  });

  test('lights that are gone before Excel breaks off are told as half-done, for they cannot be brought back', async () => {
    const host = open();
    await host.apply([{ kind: 'highlight', sheet: '甲', highlights: [red, red] }]);
    excel.office.host.faults.refuse({ code: 'InvalidArgument', after: 'all' });
    await expect(host.apply([{ kind: 'clear-highlights', sheet: '甲' }])).rejects.toMatchObject({
      code: 'half-done',
    });
  });

  describe('one write', () => {
    const write = changes.slice(0, 1);

    test('takes one round trip and asks nothing besides', async () => {
      const host = open();
      expect(await excel.roundTrips(host.apply(write))).toBe(1);
      expect(excel.office.host.batches[0]?.names).not.toContain('Delete');
    });

    test('whose answer is lost is done again, which comes to the same', async () => {
      const host = open();
      excel.office.host.faults.refuse({ code: 'Timeout', after: 'all', isSilent: true });
      await host.apply(write);
      expect(excel.office.host.workbook.sheet('甲').at(0, 1)?.value).toBe(1);
    });
  });
});
