/** The workbook's own rates: read off a sheet, followed through a host, and through the real office.js. */
import { exactNumber } from '../../src/core/statistics/exact';
import { periodCode } from '../../src/core/statistics/period';
import { associateFunctions, recalculateExcel } from '../../src/functions/excel';
import { followRates } from '../../src/functions/follow-rates';
import { isRateSheet, readRateSheet } from '../../src/functions/rate-sheet';
import { createExcelHost } from '../../src/hosts/excel/excel-host';
import { createMemoryHost } from '../../src/hosts/memory/host';
import type { MemorySheet } from '../../src/hosts/memory/sheets';
import type { BootedOffice } from '../office/boot';
import { bootOffice } from '../office/boot';
import { call, codes } from './call';

async function ratesOf(sheet: Omit<MemorySheet, 'name'>): Promise<Record<string, number>> {
  const [snapshot] = await createMemoryHost([{ name: '汇率', ...sheet }]).read({ sheets: ['汇率'] });
  if (!snapshot) throw new Error('no sheet');
  return Object.fromEntries(
    readRateSheet(snapshot).rows.map(({ period, rate }) => [periodCode(period), exactNumber(rate)]),
  );
}

describe('the sheet', () => {
  test.each(['汇率', ' 汇率表 ', 'Rates', 'RATES'])('may be called %p', (name) => {
    expect(isRateSheet(name)).toBe(true);
  });

  test.each(['汇率说明', 'Rate', 'Sheet1', ''])('is not %p', (name) => {
    expect(isRateSheet(name)).toBe(false);
  });

  test('periods in any column, the rate behind them; what is no rate is passed over', async () => {
    expect(
      await ratesOf({
        rows: [
          ['2017年折算汇率'],
          ['序号', '期间', '汇率', '说明'],
          [1, '2017年1—6月', 6.87, '省里统一规定'],
          [2, '2017-06', '6.8066', ''],
          [3, '2018', 0, ''],
          [4, '2019', null, ''],
          ['', 2020, '６．８９', ''],
          ['注:按上月末中间价'],
        ],
      }),
    ).toEqual({ '2017-H1': 6.87, '2017-06': 6.8066, '2020': 6.89 });
  });

  test('the column of the dollar among others, and rates for 100 dollars', async () => {
    expect(
      await ratesOf({
        rows: [
          ['年份', '欧元', '100美元'],
          [2017, 7.63, 675.18],
          [2018, 7.8, 661.74],
        ],
      }),
    ).toEqual({ '2017': 6.7518, '2018': 6.6174 });
    expect(
      await ratesOf({
        rows: [
          ['Year', 'EUR', 'USD'],
          [2017, 7.63, 6.7518],
        ],
      }),
    ).toEqual({ '2017': 6.7518 });
  });

  test('months that Excel made dates of', async () => {
    expect(
      await ratesOf({
        rows: [
          ['月份', '汇率'],
          [42887, 6.8066],
          [42917, 6.7694],
        ],
        numberFormats: { 'A2:A3': 'yyyy-mm' },
      }),
    ).toEqual({ '2017-06': 6.8066, '2017-07': 6.7694 });
  });
});

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 10));

test('is read once, followed through every edit, and forgotten at the end', async () => {
  const host = createMemoryHost([
    { name: '月报', rows: [[1]] },
    {
      name: 'Rates',
      rows: [
        ['period', 'rate'],
        [2017, 7],
      ],
    },
  ]);
  const reads = jest.spyOn(host, 'read');
  const recalculate = jest.fn(async () => undefined);
  expect(codes(call('FX_RATE', 2017, 'table'))).toBe('#N/A');
  const stop = followRates(host, recalculate);
  await settled();
  expect(call('FX_RATE', 2017, 'table')).toBe(7);
  expect(recalculate).toHaveBeenCalledTimes(1);

  host.edit('月报', 'A1', [[2]]);
  await settled();
  expect(reads).toHaveBeenCalledTimes(1);

  host.edit('Rates', 'B2', [[6.5]]);
  await settled();
  expect(call('CNY_TO_USD', 65, 2017, '汇率表')).toBe(10);
  expect(recalculate).toHaveBeenCalledTimes(2);

  host.edit('Rates', 'C2', [['note']]);
  await settled();
  expect(recalculate).toHaveBeenCalledTimes(2);

  stop();
  expect(codes(call('FX_RATE', 2017, 'table'))).toBe('#N/A');
});

describe('in Excel, through the real office.js', () => {
  let office: BootedOffice;
  beforeAll(async () => {
    office = await bootOffice({
      sheets: [
        { name: '月报', rows: [] },
        {
          name: '汇率',
          rows: [
            ['期间', '汇率'],
            ['2017年1—6月', 6.48],
          ],
        },
      ],
    });
    office.makeGlobal();
    associateFunctions();
    await office.host.settled();
  });
  afterAll(() => office.close());

  test('a changed rate reaches the cells', async () => {
    const answer = () => office.host.callCustomFunction('CNY_TO_USD', [[[648]], [['2017-H1']], [['汇率表']]]);
    expect(await answer()).toMatchObject({ value: [[{ basicValue: '#N/A' }]] });
    const stop = followRates(createExcelHost(), recalculateExcel);
    await office.host.settled();
    expect(await answer()).toEqual({ ok: true, value: [[100]] });
    expect(office.host.workbook.calculations).toEqual(['Full']);

    office.host.edit('汇率', 'B2', 6);
    await office.host.settled();
    expect(await answer()).toEqual({ ok: true, value: [[108]] });
    expect(office.host.workbook.calculations).toEqual(['Full', 'Full']);

    office.host.deleteSheet('汇率');
    await office.host.settled();
    expect(await answer()).toMatchObject({ value: [[{ basicValue: '#N/A' }]] });
    stop();
  });
});
