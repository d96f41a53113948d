/** The stand-in for Excel is strict: what it does not know, and what lies above the declared sets, it refuses. */
import type { BootedOffice } from './boot';
import { bootOffice } from './boot';

let office: BootedOffice;
beforeAll(async () => {
  office = await bootOffice({
    sheets: [
      {
        name: '表 1',
        rows: [
          [1, '甲'],
          [true, null],
        ],
        numberFormats: { A1: '0.00' },
      },
    ],
  });
  office.makeGlobal();
});
afterAll(() => office.close());

const run = <T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> => office.Excel.run(batch);

describe('the real office.js beside a workbook in memory', () => {
  test('is in Excel on Windows, in Chinese, with the declared requirement sets', async () => {
    const { context } = office.Office;
    expect(await office.Office.onReady()).toMatchObject({ host: 'Excel', platform: 'PC' });
    expect(context.displayLanguage).toBe('zh-CN');
    expect(context.requirements.isSetSupported('ExcelApi', '1.14')).toBe(true);
    expect(context.requirements.isSetSupported('ExcelApi', '1.15')).toBe(false);
  });

  test('reads and writes cells', async () => {
    const read = await run(async (context) => {
      const range = context.workbook.worksheets.getItem('表 1').getRange('A1:B2');
      range.load('values,address,numberFormat,valueTypes');
      await context.sync();
      return [range.address, range.values, range.numberFormat, range.valueTypes];
    });
    expect(read).toEqual([
      "'表 1'!A1:B2",
      [
        [1, '甲'],
        [true, ''],
      ],
      [
        ['0.00', 'General'],
        ['General', 'General'],
      ],
      [
        ['Double', 'String'],
        ['Boolean', 'Empty'],
      ],
    ]);
  });

  test('keeps a range alive within a run', async () => {
    const values = await run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
      range.load('rowIndex');
      await context.sync();
      range.load('values');
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([[1]]);
  });

  test.each([
    [
      'an API above the declared sets',
      'ApiNotFound',
      (context: Excel.RequestContext) =>
        void context.workbook.worksheets.getActiveWorksheet().getRange('A1').getDependents(),
    ],
    [
      'a member that the stand-in does not know',
      'ApiNotFound',
      (context: Excel.RequestContext) => context.workbook.worksheets.getActiveWorksheet().calculate(true),
    ],
    [
      'a sheet that is not there',
      'ItemNotFound',
      (context: Excel.RequestContext) => context.workbook.worksheets.getItem('无').activate(),
    ],
    [
      'an address that is none',
      'InvalidArgument',
      (context: Excel.RequestContext) =>
        void context.workbook.worksheets.getActiveWorksheet().getRange('ZZZZ9').load('values'),
    ],
    [
      'values of another size',
      'InvalidArgument',
      (context: Excel.RequestContext) =>
        void (context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2').values = [[1]]),
    ],
  ])('refuses %s', async (_what, code, work) => {
    const attempt = run(async (context) => {
      work(context);
      await context.sync();
    });
    await expect(attempt).rejects.toMatchObject({ code });
  });

  test('what was not loaded cannot be read', async () => {
    const attempt = run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
      await context.sync();
      return range.values;
    });
    await expect(attempt).rejects.toMatchObject({ code: 'PropertyNotLoaded' });
  });

  test('calls custom functions through the proxy of office.js', async () => {
    const { CustomFunctions } = office.window as unknown as {
      CustomFunctions: typeof globalThis.CustomFunctions;
    };
    CustomFunctions.associate('DOUBLE', (rows: number[][]) => rows.map((row) => row.map((x) => 2 * x)));
    CustomFunctions.associate('FAIL', () => {
      throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, '缺数');
    });
    expect(await office.host.callCustomFunction('DOUBLE', [[[1, 2]]])).toEqual({ ok: true, value: [[2, 4]] });
    expect(await office.host.callCustomFunction('FAIL', [])).toMatchObject({ ok: false, value: '缺数' });
  });
});
