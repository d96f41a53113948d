/** Days of a workbook that counts them from 1904: told by what Excel shows of a date, because Office.js has no word for it. */
import fc from 'fast-check';
import { cellDay, isoDay } from '../../../src/core/ledgers/cell-day';
import { countsFrom1904 } from '../../../src/hosts/excel/date-system';
import { useOffice } from './open-office';

const DAYS_TO_1904 = 1462;
const serial = (year: number, month: number, day: number, isFrom1904: boolean): number =>
  Date.UTC(year, month - 1, day) / 86_400_000 + 25_569 - (isFrom1904 ? DAYS_TO_1904 : 0);

test.each([
  '2014-09-12',
  '2014年9月12日',
  '2014年9月',
  '9/12/2014',
  '14/9/12',
  '12-Sep-14',
  'Sep-14',
  '2014-09-12 08:30:00',
  '二〇一四年九月十二日',
  '２０１４年９月',
])('%s is shown of 12 September 2014, from whichever day it is counted', (shown) => {
  expect(countsFrom1904(serial(2014, 9, 12, false), shown)).toBe(false);
  expect(countsFrom1904(serial(2014, 9, 12, true), shown)).toBe(true);
});

test.each(['9月12日', '9-12', '########', '', '平成26年9月12日', '2557-09-12', '41894'])(
  '%j tells nothing of it',
  (shown) => {
    expect(countsFrom1904(serial(2014, 9, 12, false), shown)).toBeNull();
    expect(countsFrom1904(serial(2014, 9, 12, true), shown)).toBeNull();
  },
);

test('any day of two centuries, in any usual order, is told rightly or not at all', () => {
  const day = fc.date({ min: new Date('1910-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(
      day,
      fc.boolean(),
      fc.constantFrom('y-m-d', 'm/d/y', 'd.m.y'),
      fc.boolean(),
      (date, is, order, short) => {
        const [year, month, date_] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
        const parts: Readonly<Record<string, string>> = {
          y: short ? String(year).slice(2) : String(year),
          ...{ m: String(month), d: String(date_) },
        };
        const told = countsFrom1904(
          serial(year, month, date_, is),
          order.replace(/[ymd]/g, (part) => parts[part] ?? ''),
        );
        expect(short ? [is, null] : [is]).toContain(told);
      },
    ),
  );
});

describe('in Excel', () => {
  const excel = useOffice();
  const sheet = {
    name: '台账',
    rows: [
      ['项目', '开工', '签约'],
      ['一号', serial(2014, 9, 12, true), serial(2014, 5, 1, true)],
    ],
    numberFormats: { B2: 'm"月"d"日"', C2: 'yyyy-mm-dd' },
  };

  test('the sheets of a workbook that counts from 1904 say so; others do not, and without dates nothing is asked', async () => {
    const host = excel.open([{ name: '说明', rows: [['无']] }, sheet]);
    excel.office.host.workbook.isFrom1904 = true;
    const all = await host.read({ sheets: 'all' });
    expect(all.map(({ isFrom1904 }) => isFrom1904)).toEqual([true, true]);
    const { values = [], numberFormats = [], isFrom1904 } = all[1] ?? {};
    const day = cellDay(values[1]?.[1] ?? null, numberFormats[1]?.[1] ?? '', isFrom1904);
    expect(day !== null && day !== 'unreadable' && isoDay(day.first)).toBe('2014-09-12');
    expect(await excel.roundTrips(host.read({ sheets: ['台账'] }))).toBe(3);
    expect(await excel.roundTrips(host.read({ sheets: ['说明'] }))).toBe(2);
    excel.office.host.workbook.isFrom1904 = false;
    const [again] = await host.read({ sheets: ['台账'] });
    expect(again && 'isFrom1904' in again).toBe(false);
  });

  test('a part of a sheet is read in one round trip all the same', async () => {
    const host = excel.open([sheet]);
    const range = { row: 0, column: 0, rows: 2, columns: 3 };
    expect(await excel.roundTrips(host.read({ sheets: ['台账'], range }))).toBe(1);
  });
});
