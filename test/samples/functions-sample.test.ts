/** The sheet of function examples: current, complete, and right value by value. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { functionCatalogue } from '../../src/functions/catalogue';
import { readRateSheet } from '../../src/functions/rate-sheet';
import { setWorkbookRates } from '../../src/functions/workbook-rates';
import { openXlsx } from '../../src/hosts/xlsx/open';
import { functionsWorkbook } from '../../src/tools/samples/functions-workbook';
import { parseAddress } from '../../src/workbook/address';
import type { SheetSnapshot } from '../../src/workbook/snapshot';
import { call, codes } from '../functions/call';

const bytes = readFileSync(join(__dirname, '../../assets/functions-sample.xlsx'));

/** Worked out by hand, from published figures where there are any; a list spills. */
const EXPECTED: readonly (readonly [id: string, value: unknown])[] = [
  ['COMPLETION', 0.7725],
  ['YOY_GROWTH', 0.2],
  ['CHANGE_POINTS', 6.1],
  ['TWO_YEAR_AVERAGE', Math.sqrt(1.206 * 1.105) - 1],
  ['SHARE', 758 / 1469],
  ['TIME_PROGRESS', 0.5],
  ['SCHEDULE_GAP', 27.25],
  ['LIGHT', 0],
  ['LIGHT_TEXT', '黄灯'],
  ['REQUIRED_RATE', 364 / 600],
  ['FORECAST', 27.192],
  ['IMPLIED_TARGET', [[1828500 / 27295, 67, 1829500 / 27285]]],
  ['IMPLIED_BASE', [[123550 / 12365, 10, 123650 / 12355]]],
  ['CNY_TO_USD', 100],
  ['USD_TO_CNY', 675.18],
  ['FX_RATE', 6.8066],
  ['FX_BASIS', '人民币对美元市场汇率月平均（美联储 H.10），2017年6月当月'],
  ['CONVERT_UNIT', 182900],
  ['PARSE_AMOUNT', 1829000000],
  ['ROUND_HALF_EVEN', 12.34],
  ['BALANCED_ROUND', [[52, 23, 25]]],
  ['SCORE', 12],
  ['RANK_PLACE', 2],
  ['CHECK_SUM', true],
  ['CHECK_RATIO', true],
  ['COMPLETION', [[1.35], [1.1], [2.4], [3945 / 3500]]],
  ['CNY_TO_USD', 100],
  ['TIME_PROGRESS', 62 / 92],
  [
    'BALANCED_ROUND',
    [
      [11, 20, 31],
      [5, 6, 11],
      [16, 26, 42],
    ],
  ],
];

async function open(): Promise<readonly [SheetSnapshot, SheetSnapshot]> {
  const [examples, rates] = await (
    await openXlsx(new Uint8Array(bytes), 'functions.xlsx')
  ).read({ sheets: 'all' });
  if (!examples || !rates) throw new Error('two sheets are expected');
  return [examples, rates];
}

const close = (found: unknown, expected: unknown): void => {
  if (Array.isArray(expected)) expected.forEach((each, i) => close((found as unknown[])[i], each));
  else if (typeof expected === 'number') expect(found).toBeCloseTo(expected, 12);
  else expect(found).toBe(expected);
};

test('is what the script makes of the catalogue', async () => {
  expect(Buffer.from(await functionsWorkbook()).equals(bytes)).toBe(true);
});

test('every formula, over the cells that it names, gives the value worked out by hand', async () => {
  const [sheet, rates] = await open();
  setWorkbookRates(readRateSheet(rates));
  try {
    const cellsAt = (address: string): unknown[][] => {
      const rect = parseAddress(address);
      if (!rect) throw new Error(address);
      return Array.from({ length: rect.rows }, (_, r) =>
        Array.from({ length: rect.columns }, (_, c) => sheet.values[rect.row + r]?.[rect.column + c]),
      );
    };
    const formulas = sheet.formulas.flatMap((row, r) =>
      row.flatMap((formula, c) => (formula === null ? [] : [{ formula, saved: sheet.values[r]?.[c] }])),
    );
    const found = formulas.map(({ formula, saved }) => {
      const [, id = '', list = ''] = /^=TARGET\.([A-Z_]+)\((.*)\)$/.exec(formula) ?? [];
      const result = codes(call(id, ...list.split(',').map(cellsAt)));
      expect(saved).toEqual(Array.isArray(result) ? (result[0] as unknown[])[0] : result);
      return [id, result] as const;
    });
    expect(found.map(([id]) => id)).toEqual(EXPECTED.map(([id]) => id));
    found.forEach(([, result], i) => close(result, EXPECTED[i]?.[1]));
  } finally {
    setWorkbookRates(null);
  }
});

test('shows every function, and the formula as it is typed', async () => {
  const [sheet] = await open();
  const texts = sheet.values.flat().filter((value) => typeof value === 'string');
  for (const { id } of functionCatalogue) {
    expect(texts).toContain(`TARGET.${id}`);
    expect(texts.some((text) => text.startsWith(`=TARGET.${id}(`))).toBe(true);
  }
});
