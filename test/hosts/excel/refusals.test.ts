/** What Excel refuses: in what words the port tells it, and what is done about it before. */
import type { MemorySheet } from '../../../src/hosts/memory/sheets';
import type { WorkbookErrorCode } from '../../../src/workbook/host';
import { wordsFor } from '../../../src/messages/words';
import { describeAtBothLevels } from './open-office';

describeAtBothLevels((excel) => {
  const report: MemorySheet = { name: '月报', rows: [['指标', 1]], numberFormats: { B1: '0.00' } };
  const cell = { row: 0, column: 1, rows: 1, columns: 1 };
  const write = (name: string) => [{ kind: 'write', sheet: name, range: cell, values: [[2]] }] as const;
  const figure = (): unknown => excel.office.host.workbook.sheet('月报').at(0, 1)?.value;

  /** Codes of Office.js, those of Excel alone and those that all of Office has. */
  const CODES: readonly (readonly [string, WorkbookErrorCode])[] = [
    ['AccessDenied', 'access-denied'],
    ['InvalidArgument', 'refused'],
    ['InvalidReference', 'refused'],
    ['InvalidBinding', 'refused'],
    ['InvalidSelection', 'refused'],
    ['InvalidOperation', 'refused'],
    ['InvalidRequest', 'refused'],
    ['FormulaLengthExceedsLimit', 'refused'],
    ['ItemAlreadyExists', 'sheet-exists'],
    ['InvalidOperationInCellEditMode', 'cell-edit-mode'],
    ['RequestPayloadSizeLimitExceeded', 'too-much-at-once'],
    ['ResponsePayloadSizeLimitExceeded', 'too-large'],
    ['RangeExceedsLimit', 'too-large'],
    ['OperationCellsExceedLimit', 'too-large'],
    ['MemoryLimitReached', 'too-large'],
    ['Conflict', 'in-the-way'],
    ['InsertDeleteConflict', 'in-the-way'],
    ['FilteredRangeConflict', 'in-the-way'],
    ['MergedRangeConflict', 'in-the-way'],
    ['PivotTableRangeConflict', 'in-the-way'],
    ['NonBlankCellOffSheet', 'in-the-way'],
    ['UnsupportedSheet', 'other-sheet-kind'],
    ['ApiNotFound', 'excel-too-old'],
    ['ApiNotAvailable', 'excel-too-old'],
    ['NotImplemented', 'excel-too-old'],
    ['UnsupportedOperation', 'excel-too-old'],
    ['UnsupportedFeature', 'excel-too-old'],
    ['RequestAborted', 'busy'],
    ['GeneralException', 'busy'],
    ['ServiceNotAvailable', 'busy'],
    ['Timeout', 'busy'],
    ['ActivityLimitReached', 'busy'],
    ['InactiveWorkbook', 'busy'],
    ['Unauthenticated', 'signed-out'],
    ['SomethingNew', 'unknown'],
  ];

  describe('every code of Office.js', () => {
    test.each(CODES)(
      '%s is told as %s, in both languages, and nothing is changed',
      async (excelCode, code) => {
        const host = excel.open([report]);
        excel.office.host.faults.refuse({ code: excelCode, after: 5, times: 3 });
        const refused: unknown = await host.apply(write('月报')).catch((error: unknown) => error);
        expect(refused).toMatchObject({ code, subject: '月报' });
        expect(figure()).toBe(1);
        const key = `host.${code}` as const;
        expect(wordsFor('zh-CN').t(key, { subject: '月报' })).toMatch(/。$/);
        expect(wordsFor('en-US').t(key, { subject: '月报' })).toMatch(/\.$/);
      },
    );

    test('only what may pass by itself is tried again, each time a little later', async () => {
      for (const [excelCode, code] of CODES) {
        const host = excel.open([report]);
        const { faults, batches } = excel.office.host;
        faults.refuse({ code: excelCode, after: 5 });
        const isPassing = code === 'busy' || code === 'cell-edit-mode';
        const outcome = await host.apply(write('月报')).then(
          () => 'done',
          () => 'refused',
        );
        expect({ excelCode, outcome }).toEqual({ excelCode, outcome: isPassing ? 'done' : 'refused' });
        expect(batches[0]?.refused).toBe(excelCode);
        expect(figure()).toBe(isPassing ? 2 : 1);
      }
    });

    test('what lasts longer is given up after as many attempts as patience has', async () => {
      const host = excel.open([report]);
      excel.office.host.faults.refuse({ code: 'ServiceNotAvailable', times: 99 });
      await expect(host.read({ sheets: 'active' })).rejects.toMatchObject({ code: 'busy' });
      expect(excel.office.host.batches).toHaveLength(3);
    });
  });

  describe('while the user edits a cell', () => {
    test('everything waits for the end of it', async () => {
      const host = excel.open([report]);
      excel.office.host.faults.editFor(12);
      const [snapshot] = await host.read({ sheets: 'active' });
      expect(snapshot?.values).toEqual([['指标', 1]]);
      excel.office.host.faults.editFor(12);
      await host.apply(write('月报'));
      expect(figure()).toBe(2);
    });

    test('what waits too long says why, and works afterwards', async () => {
      const host = excel.open([report]);
      excel.office.host.workbook.isEditingCell = true;
      await expect(host.read({ sheets: 'active' })).rejects.toMatchObject({ code: 'cell-edit-mode' });
      await expect(host.outline()).rejects.toMatchObject({ code: 'cell-edit-mode' });
      await expect(host.apply(write('月报'))).rejects.toMatchObject({
        code: 'cell-edit-mode',
        subject: '月报',
      });
      excel.office.host.workbook.isEditingCell = false;
      await host.apply(write('月报'));
      expect((await host.read({ sheets: 'active' }))[0]?.values).toEqual([['指标', 2]]);
    });
  });

  describe('sheets', () => {
    test('a protected one is named, and stays protected', async () => {
      const host = excel.open([report, { ...report, name: '乙', isProtected: true }]);
      await expect(host.apply([...write('乙')])).rejects.toMatchObject({
        code: 'sheet-protected',
        subject: '乙',
      });
      expect(excel.office.host.workbook.sheet('乙').isProtected).toBe(true);
    });

    test('one deleted between two round trips is named', async () => {
      const host = excel.open([report, { ...report, name: '乙' }]);
      const { faults, workbook } = excel.office.host;
      faults.before(2, () => workbook.remove('乙'));
      await expect(host.read({ sheets: ['月报', '乙'] })).rejects.toMatchObject({
        code: 'sheet-not-found',
        subject: '乙',
      });
    });

    test('slow round trips change nothing but the time', async () => {
      const host = excel.open([report]);
      excel.office.host.faults.delay = 15;
      const both = await Promise.all([host.read({ sheets: 'active' }), host.outline()]);
      expect(both[0][0]?.values).toEqual([['指标', 1]]);
      expect(both[1].activeSheet).toBe('月报');
    });
  });

  test('an error value is written as an error', async () => {
    const host = excel.open([report]);
    const [change] = write('月报');
    await host.apply([{ ...change, values: [[{ error: '#N/A' }]] }]);
    expect((await host.read({ sheets: 'active' }))[0]?.values).toEqual([['指标', { error: '#N/A' }]]);
  });
});
