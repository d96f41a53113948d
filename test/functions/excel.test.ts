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
  /** Asked together, because office.js answers twice a second only. */
  const calls = (...asked: readonly Parameters<typeof call>[]) =>
    Promise.all(asked.map((one) => call(...one)));
  const excelError = (code: string) => ({ type: 'CustomFunctionError', code });

  test('a single cell arrives and returns as a matrix of one', async () => {
    expect(await calls(['COMPLETION', [[12.36]], [[16]]], ['TIME_PROGRESS', [['2017年上半年']]])).toEqual([
      { ok: true, value: [[0.7725]] },
      { ok: true, value: [[0.5]] },
    ]);
  });

  test('a column spills', async () => {
    expect(
      await calls(
        ['COMPLETION', [[12.36], [169.3]], [[16], [200]]],
        ['YOY_GROWTH', [[12, 15]], [[10], [12]]],
      ),
    ).toEqual([
      { ok: true, value: [[0.7725], [0.8465]] },
      {
        ok: true,
        value: [
          [0.2, 0.5],
          [0, 0.25],
        ],
      },
    ]);
  });

  test('an omitted rate arrives as null', async () => {
    const ten = { ok: true, value: [[10]] };
    expect(
      await calls(
        ['CNY_TO_USD', [[67.518]], [[2017]], null],
        ['CNY_TO_USD', [[67.518]], [[2017]]],
        ['CNY_TO_USD', [[65]], [[2017]], [[6.5]]],
      ),
    ).toEqual([ten, ten, ten]);
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
    /** The next language need not wait for the answer, only until this one was read. */
    const messageIn = async (language: string | undefined) => {
      let said: ReturnType<typeof message> | undefined;
      await new Promise<void>((wasRead) => {
        const context = {
          get displayLanguage() {
            wasRead();
            return language;
          },
        };
        Object.assign(globalThis, { Office: { context } });
        said = message();
      });
      return { said };
    };
    const expected = new Map([
      ['zh-CN', chinese],
      ['zh-TW', chinese],
      ['en-GB', english],
      ['de-DE', english],
      [undefined, `${chinese} ${english}`],
    ]);
    try {
      const answers: Awaited<ReturnType<typeof messageIn>>[] = [];
      for (const language of expected.keys()) answers.push(await messageIn(language));
      Object.assign(globalThis, { Office: undefined });
      expect(await message()).toBe(`${chinese} ${english}`);
      expect(await Promise.all(answers.map(({ said }) => said))).toEqual([...expected.values()]);
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
    const [lights, sum, target, rounded] = await calls(
      ['LIGHT_TEXT', [[50], [30]], [[100]], [['2017-H1']], null, null],
      ['CHECK_SUM', [[146.9]], [[75.8, 34.2, 36.9]]],
      ['IMPLIED_TARGET', [[18.29], ['']], [['27.29%']]],
      ['BALANCED_ROUND', [[33.3, 33.3, 33.4]], [[0]], null],
    );
    expect(lights).toEqual({ ok: true, value: [['绿灯'], ['红灯']] });
    expect(sum).toEqual({ ok: true, value: [[true]] });
    expect(target).toMatchObject({
      ok: true,
      value: [
        [1828500 / 27295, 67, 1829500 / 27285],
        [{ basicValue: '#N/A' }, {}, {}],
      ],
    });
    expect(rounded).toEqual({ ok: true, value: [[33, 33, 34]] });
  });

  test('optional arguments in the middle arrive as null', async () => {
    expect(
      await calls(
        ['TIME_PROGRESS', [['2017-H1']], null, null, [['日']]],
        ['LIGHT', [[49.8]], [[100]], [['2017-H1']], null, [['天']]],
      ),
    ).toEqual([
      { ok: true, value: [[181 / 365]] },
      { ok: true, value: [[1]] },
    ]);
  });
});
