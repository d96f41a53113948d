/**
 * From which day the workbook counts its days. Office.js has no property for it, but of a date Excel shows the day that it
 * takes it for: the same number is four years and a day later where days are counted from 1904.
 */
import type { SheetSnapshot } from '../../workbook/snapshot';
import type { Converse } from './conversation';

/** The same sheets, and where days are counted from 1904 they say so. One round trip, and none where no cell is a date. */
export async function withDateSystem(sheets: SheetSnapshot[], converse: Converse): Promise<SheetSnapshot[]> {
  const cells = datedCells(sheets);
  if (cells.length === 0) return sheets;
  const names = [...new Set(cells.map(({ sheet }) => sheet))];
  const verdicts = await converse(names, async (context) => {
    const asked = cells.map(({ sheet, row, column, value }) => ({
      value,
      range: context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, 1).load('text'),
    }));
    await context.sync();
    return asked.map(({ value, range }) => countsFrom1904(value, range.text[0]?.[0] ?? ''));
  });
  const isFrom1904 = verdicts.find((verdict) => verdict !== null) ?? false;
  return isFrom1904 ? sheets.map((sheet) => ({ ...sheet, isFrom1904 })) : sheets;
}

/**
 * @param shown the text of the cell, in whatever order and language its format writes the day
 * @returns null where it does not tell: the year is not among what is shown, or is of another calendar
 */
export function countsFrom1904(value: number, shown: string): boolean | null {
  const figures = plain(shown).match(/\d+/g) ?? [];
  const [from1900, from1904] = [dayOf(value), dayOf(value + BEHIND)].map((day) => isShown(day, figures));
  return from1900 === from1904 ? null : from1904 === true;
}

interface DatedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: number;
}

/** A few dates that show their year, each in another format: one of them will tell. */
function datedCells(sheets: readonly SheetSnapshot[]): DatedCell[] {
  const showsYear = new Map<string, boolean>();
  const cells = new Map<string, DatedCell>();
  for (const { name, used, values, numberFormats } of sheets) {
    for (const [r, row] of values.entries()) {
      for (const [c, value] of row.entries()) {
        if (typeof value !== 'number' || value < EARLIEST || value > LATEST) continue;
        const format = numberFormats[r]?.[c] ?? 'General';
        let isDate = showsYear.get(format);
        if (isDate === undefined) showsYear.set(format, (isDate = YEAR.test(withoutWords(format))));
        if (!isDate || cells.has(format)) continue;
        cells.set(format, { sheet: name, row: used.row + r, column: used.column + c, value });
        if (cells.size === MOST_ASKED) return [...cells.values()];
      }
    }
  }
  return [...cells.values()];
}

const MOST_ASKED = 4;
const YEAR = /y/i;
/** What a format writes as it stands. */
const withoutWords = (format: string): string => format.replace(/"[^"]*"?|\\.|_.|\*.|\[[^\]]*\]/g, '');

/** How many days the one count is behind the other. */
const BEHIND = 1462;
/** Serial numbers that are days in both counts; Excel believes in 29 February 1900, which is number 60. */
const [EARLIEST, LATEST] = [61, 2_958_465 - BEHIND];

const dayOf = (serial: number): Date => new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000);

/** A year of two figures may be the day or the month as well: then the day must stand there too. */
function isShown(day: Date, figures: readonly string[]): boolean {
  const year = String(day.getUTCFullYear());
  if (figures.some((figure) => figure.length === 4)) return figures.includes(year);
  const isThere = (wanted: number): boolean => figures.some((figure) => Number(figure) === wanted);
  return isThere(Number(year.slice(2))) && (figures.length < 3 || isThere(day.getUTCDate()));
}

/** 二〇一四年 and ２０１４年 as 2014年. */
const plain = (shown: string): string =>
  shown
    .normalize('NFKC')
    .replace(/[〇○零一二三四五六七八九]/g, (figure) =>
      String('〇一二三四五六七八九'.indexOf(/[○零]/.test(figure) ? '〇' : figure)),
    );
