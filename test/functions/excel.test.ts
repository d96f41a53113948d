/** The cell functions called by Excel, through the real office.js. */
import { associateFunctions } from '../../src/functions/excel';
import { describeAtBothLevels } from '../hosts/excel/open-office';

describeAtBothLevels((excel) => {
  beforeAll(async () => {
    excel.open([{ name: '月报', rows: [] }]);
    associateFunctions();
    await excel.office.host.settled();
  });

  /** As Excel sends it: every argument a matrix, an omitted one null, an error as an object with a code. */
  const call = (id: string, ...args: readonly unknown[]) => excel.office.host.callCustomFunction(id, args);
  const excelError = (code: string) => ({ type: 'CustomFunctionError', code });

  test('a single cell arrives and returns as a matrix of one', async () => {
    expect(await call('COMPLETION', [[12.36]], [[16]])).toEqual({ ok: true, value: [[0.7725]] });
    expect(await call('TIME_PROGRESS', [['2017年上半年']])).toEqual({ ok: true, value: [[0.5]] });
  });

  test('a column spills', async () => {
    expect(await call('COMPLETION', [[12.36], [169.3]], [[16], [200]])).toEqual({
      ok: true,
      value: [[0.7725], [0.8465]],
    });
    expect(await call('YOY_GROWTH', [[12, 15]], [[10], [12]])).toEqual({
      ok: true,
      value: [
        [0.2, 0.5],
        [0, 0.25],
      ],
    });
  });

  test('an omitted rate arrives as null', async () => {
    expect(await call('CNY_TO_USD', [[67.518]], [[2017]], null)).toEqual({ ok: true, value: [[10]] });
    expect(await call('CNY_TO_USD', [[67.518]], [[2017]])).toEqual({ ok: true, value: [[10]] });
    expect(await call('CNY_TO_USD', [[65]], [[2017]], [[6.5]])).toEqual({ ok: true, value: [[10]] });
  });

  test('a failing cell is an error with a Chinese sentence, and the column lives on', async () => {
    const answer = await call('COMPLETION', [[1], [excelError('#REF!')], [''], ['abc']], [[4]]);
    expect(answer).toMatchObject({
      ok: true,
      value: [
        [0.25],
        [
          {
            type: 'Error',
            basicValue: '#N/A',
            message: '实际完成数所在单元格有错误 #REF!，请先改正那个单元格。',
          },
        ],
        [{ basicValue: '#N/A', message: '实际完成数为空，请先填写。' }],
        [{ basicValue: '#VALUE!', message: '实际完成数“abc”不是数字。请只填数字，单位写在表头。' }],
      ],
    });
  });

  test('the sentence follows the language of Excel, and is both where Excel does not tell', async () => {
    const chinese = '上年同期为负、本期为正，扭亏为盈，不计算增速。';
    const english = 'Negative last year and positive now: turned to profit, no rate of growth.';
    const message = async () => {
      const answer = await call('YOY_GROWTH', [[148]], [[-46]]);
      return (answer.value as { message: string }[][])[0]?.[0]?.message;
    };
    const { Office } = globalThis;
    try {
      for (const [language, expected] of [
        ['zh-CN', chinese],
        ['zh-TW', chinese],
        ['en-GB', english],
        ['de-DE', english],
        [undefined, `${chinese} ${english}`],
      ]) {
        Object.assign(globalThis, { Office: { context: { displayLanguage: language } } });
        expect(await message()).toBe(expected);
      }
      Object.assign(globalThis, { Office: undefined });
      expect(await message()).toBe(`${chinese} ${english}`);
    } finally {
      Object.assign(globalThis, { Office });
    }
  });

  test('a page without office.js is left alone', () => {
    const { CustomFunctions } = globalThis;
    try {
      Object.assign(globalThis, { CustomFunctions: undefined });
      expect(associateFunctions).not.toThrow();
    } finally {
      Object.assign(globalThis, { CustomFunctions });
    }
  });

  test('words, truth values and spills of every shape', async () => {
    expect(await call('LIGHT_TEXT', [[50], [30]], [[100]], [['2017-H1']], null, null)).toEqual({
      ok: true,
      value: [['绿灯'], ['红灯']],
    });
    expect(await call('CHECK_SUM', [[146.9]], [[75.8, 34.2, 36.9]])).toEqual({ ok: true, value: [[true]] });
    expect(await call('IMPLIED_TARGET', [[18.29], ['']], [['27.29%']])).toMatchObject({
      ok: true,
      value: [
        [1828500 / 27295, 67, 1829500 / 27285],
        [{ basicValue: '#N/A' }, {}, {}],
      ],
    });
    expect(await call('BALANCED_ROUND', [[33.3, 33.3, 33.4]], [[0]], null)).toEqual({
      ok: true,
      value: [[33, 33, 34]],
    });
  });

  test('optional arguments in the middle arrive as null', async () => {
    expect(await call('TIME_PROGRESS', [['2017-H1']], null, null, [['日']])).toEqual({
      ok: true,
      value: [[181 / 365]],
    });
    expect(await call('LIGHT', [[49.8]], [[100]], [['2017-H1']], null, [['天']])).toEqual({
      ok: true,
      value: [[1]],
    });
  });
});
