/** Reads the period of a report out of its title: 2017年上半年, 2024年1—6月, 前三季度, 截至2014年9月底. */
import { remembered } from '../remembered';
import { daysInMonth, monthIndex, monthSpan, parsePeriod } from './period';
import type { Month, Period } from './period';

export interface PeriodReading {
  /** Null when the text names months but no year: supply it with inYear. */
  readonly period: Period | null;
  /** First and last month, 1–12; of the first and last year where the period runs across years. */
  readonly months: { readonly first: number; readonly last: number };
  /** The words of the period as they stand in the text. */
  readonly text: string;
}

/**
 * The period that a title, caption or heading names. Figures are cumulative in this field: 2017年6月 and 截至9月底 run
 * from January, as 2017年1—6月 does; 当月 or 单月 means the month alone, 三季度 the quarter alone, 前三季度 its nine months.
 * Any dash, full-width digits, NBSP and Chinese numerals (二〇一七年六月) are understood.
 * A day is no period (2024年7月5日, 报出日期: those are publishing dates), unless figures run up to it (截至9月30日) and
 * it is the last of its month. A year that stands elsewhere in the title counts: 2024年招商引资1—6月完成情况.
 * @returns null when no period stands in the text; a period code (2017-H1) is read literally, by parsePeriod
 */
export const readPeriod = remembered((text): PeriodReading | null => {
  const code = parsePeriod(text);
  if (code) {
    return { period: code, months: { first: code.from.month, last: code.to.month }, text: text.trim() };
  }
  const title = withoutDates(singleSpelling(text));
  for (const { pattern, read } of WORDINGS) {
    for (const match of title.matchAll(pattern)) {
      const span = read(match.groups ?? {}, title);
      if (!span) continue;
      const words = text.slice(match.index, match.index + match[0].length).trim();
      return reading(span, match.groups?.['year'] ? null : yearElsewhere(title, match.index), words);
    }
  }
  return null;
});

/** The months that were read, in a year that the caller knows. */
export const inYear = ({ months }: PeriodReading, year: number): Period =>
  monthSpan(year, months.first, months.last);

/** Months as read; years where the words themselves give them. */
interface Span {
  readonly first: number;
  readonly last: number;
  readonly firstYear?: number | undefined;
  readonly lastYear?: number | undefined;
}

interface Wording {
  readonly pattern: RegExp;
  /** Null where the words only look like a period (13月, 9—3月). */
  readonly read: (groups: Readonly<Record<string, string | undefined>>, title: string) => Span | null;
}

/** Titles are spaced out, but not endlessly: an open end would make a long run of blanks slow to read. */
const GAP = String.raw`\s{0,4}`;
const YEAR = String.raw`(?<year>\d{4}|[〇零○0一二三四五六七八九]{4})${GAP}年${GAP}度?${GAP}`;
/** 元月 only behind a year: 万元 may be followed by 月报. */
const NUMBER = String.raw`(?:\d{1,2}|十[一二]?|[一二三四五六七八九]|(?<=年\s?)元)`;
/** 一 stands for a dash where a typist took the wrong key: 1一6月. */
const DASH = String.raw`${GAP}(?:-{1,2}|~|至|到|(?<=\d)一(?=\d))${GAP}`;
const MONTH_WORD = String.raw`${GAP}月${GAP}份?`;
const NOT_A_DAY = String.raw`(?!${GAP}(?:\d{1,2}${GAP}[日号]|[上中下]旬))`;
/** 2024. or 2024/ before a month. */
const POINT_YEAR = String.raw`(?<![\d./])(?<year>\d{4})[./]`;
const NO_MORE_DIGITS = String.raw`(?![\d./日号])`;
/** 前三季度, but not 提前三季度. */
const FIRST = '(?<!提)前';
/** Not the end of a span that could not be read (9—3月). */
const NOT_A_REST = String.raw`(?<![\d月份]${DASH}|\d)`;

/** From the most telling wording to the least. */
const WORDINGS: readonly Wording[] = [
  {
    // 2016年7月—2017年6月
    pattern: global(
      `${YEAR}(?<first>${NUMBER})${MONTH_WORD}${DASH}(?<lastYear>\\d{4})${GAP}年${GAP}(?<last>${NUMBER})${MONTH_WORD}`,
    ),
    read: ({ year, first, lastYear, last }) => acrossYears(year, first, lastYear, last),
  },
  {
    // 2021—2025年6月: a plan of several years, up to that month
    pattern: global(
      `(?<year>\\d{4})${GAP}年?${DASH}(?<lastYear>\\d{4})${GAP}年${GAP}(?<last>${NUMBER})${MONTH_WORD}${NOT_A_DAY}`,
    ),
    read: ({ year, lastYear, last }) => acrossYears(year, '1', lastYear, last),
  },
  {
    // 2016—2020年
    pattern: global(`(?<year>\\d{4})${GAP}年?${DASH}(?<lastYear>\\d{4})${GAP}年`),
    read: ({ year, lastYear }) => acrossYears(year, '1', lastYear, '12'),
  },
  {
    // 2016.7—2017.6
    pattern: global(
      `${POINT_YEAR}(?<first>\\d{1,2})${DASH}(?<lastYear>\\d{4})[./](?<last>\\d{1,2})${NO_MORE_DIGITS}`,
    ),
    read: ({ year, first, lastYear, last }) => acrossYears(year, first, lastYear, last),
  },
  {
    // 2024.1—6, 2024/1-6月; a lone 2024/6 is left alone: it may be a month, or January to June
    pattern: global(
      `${POINT_YEAR}(?<first>\\d{1,2})(?:${MONTH_WORD})?${DASH}(?<last>\\d{1,2})${NO_MORE_DIGITS}(?:${MONTH_WORD})?${NOT_A_DAY}`,
    ),
    read: ({ year, first, last }) => months(year, number(first), number(last)),
  },
  {
    // 1—6月, 2024年1月至6月
    pattern: global(
      `(?:${YEAR})?(?<!\\d)(?<first>${NUMBER})(?:${MONTH_WORD})?${DASH}(?<last>${NUMBER})${MONTH_WORD}${NOT_A_DAY}`,
    ),
    read: ({ year, first, last }) => months(year, number(first), number(last)),
  },
  {
    // 前三季度, 1—3季度
    pattern: global(`(?:${YEAR})?(?:${FIRST}|[1一]${DASH})(?<last>[1-4一二三四])${GAP}个?季度`),
    read: ({ year, last }) => months(year, 1, number(last) * 3),
  },
  {
    // 前10个月
    pattern: global(`(?:${YEAR})?${FIRST}${GAP}(?<last>${NUMBER})${GAP}个?月`),
    read: ({ year, last }) => months(year, 1, number(last)),
  },
  {
    pattern: global(`(?:${YEAR})?(?<half>上|下)半年`),
    read: ({ year, half }) => (half === '上' ? months(year, 1, 6) : months(year, 7, 12)),
  },
  {
    // 2017年半年报
    pattern: global(`${YEAR}半年`),
    read: ({ year }) => months(year, 1, 6),
  },
  {
    // 三季度, 第三季度; 截至三季度末 is cumulative
    pattern: global(
      `(?<until>截[至止]${GAP})?(?:${YEAR})?(?<!提前)第?(?<quarter>[1-4一二三四])${GAP}季度${GAP}(?<end>[末底])?`,
    ),
    read: ({ year, quarter, until, end }) => {
      const last = number(quarter) * 3;
      return months(year, until || end ? 1 : last - 2, last);
    },
  },
  {
    // 6月, 截至9月底, 6月当月
    pattern: global(
      `(?:截[至止]${GAP})?(?:${YEAR})?${NOT_A_REST}(?<last>${NUMBER})${MONTH_WORD}${NOT_A_DAY}${GAP}[末底止]?${GAP}(?:当月|单月)?`,
    ),
    read: ({ year, last }, title) => months(year, isMonthAlone(title) ? number(last) : 1, number(last)),
  },
  {
    pattern: global(`(?:${YEAR})?全年`),
    read: ({ year }) => months(year, 1, 12),
  },
  {
    pattern: global(`${YEAR}(?!${NUMBER}(?:${DASH}${NUMBER})?${MONTH_WORD})`),
    read: ({ year }) => months(year, 1, 12),
  },
];

function global(source: string): RegExp {
  return new RegExp(source, 'g');
}

/** A sheet that gives the month beside the cumulative figures (当月、累计) runs to the end of the month. */
const isMonthAlone = (title: string): boolean => /[当单]月/.test(title) && !title.includes('累计');

function months(year: string | undefined, first: number, last: number): Span | null {
  if (!isMonth(first) || !isMonth(last) || first > last) return null;
  const known = year === undefined ? undefined : number(year);
  return { first, last, firstYear: known, lastYear: known };
}

function acrossYears(year?: string, first?: string, lastYear?: string, last?: string): Span | null {
  const span = {
    first: number(first),
    last: number(last),
    firstYear: number(year),
    lastYear: number(lastYear),
  };
  const runsForward =
    monthIndex({ year: span.firstYear, month: span.first }) <=
    monthIndex({ year: span.lastYear, month: span.last });
  return isMonth(span.first) && isMonth(span.last) && runsForward ? span : null;
}

function reading(
  { first, last, firstYear, lastYear }: Span,
  elsewhere: number | null,
  text: string,
): PeriodReading {
  const from: Month | null = month(firstYear ?? elsewhere, first);
  const to: Month | null = month(lastYear ?? elsewhere, last);
  return { period: from && to && { from, to }, months: { first, last }, text };
}

const month = (year: number | null, value: number): Month | null =>
  year === null ? null : { year, month: value };

const isMonth = (value: number): boolean => value >= 1 && value <= 12;

/** The nearest year named before the words, else the first one after them. */
function yearElsewhere(title: string, index: number): number | null {
  const years = [...title.matchAll(global(YEAR))];
  const nearest = years.filter((match) => match.index < index).at(-1) ?? years[0];
  return nearest ? number(nearest.groups?.['year']) : null;
}

/** 2017, 二〇一七, 6, 六, 十二. */
function number(text: string | undefined): number {
  if (text === undefined) return NaN;
  if (/^\d+$/.test(text)) return Number(text);
  if (text === '元') return 1;
  const ten = /^十([一二]?)$/.exec(text);
  if (ten) return 10 + DIGITS.indexOf(ten[1] || '〇');
  return Number([...text.replace(/[零○0]/g, '〇')].map((digit) => DIGITS.indexOf(digit)).join(''));
}

const DIGITS = '〇一二三四五六七八九';

/** Half width, one kind of dash and of space, character for character, so that places in the text stay the same. */
function singleSpelling(text: string): string {
  return text
    .replace(/[！-～]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[‐-―−─━]/g, '-')
    .replace(/[〜∼]/g, '~')
    .replace(/\s/g, ' ');
}

/**
 * Blanks out days, keeping their length. Where figures run from the first of a month or up to the last of one, only the
 * day goes and the month stays: 7月1日至9月30日 is 7月至9月, 截至9月30日 is 截至9月.
 */
function withoutDates(title: string): string {
  return title
    .replace(
      DAY_RANGE,
      (all: string, head: string, day1: string, middle: string, year: string, m: string, day2: string) =>
        number(/\d+/.exec(day1)?.[0]) === 1 && endsMonth(year, m, day2)
          ? head + blank(day1) + middle + blank(day2)
          : blank(all),
    )
    .replace(UNTIL_DAY, (all: string, head: string, year: string, m: string, day: string) =>
      endsMonth(year, m, day) ? head + blank(day) : blank(all),
    )
    .replace(DAY, blank);
}

const D = String.raw`(${GAP}\d{1,2}${GAP}[日号])`;
const DAY_RANGE = global(
  `((?:\\d{4}${GAP}年${GAP})?\\d{1,2}${GAP}月)${D}(${GAP}(?:-{1,2}|~|至|到)${GAP}(?:(\\d{4})${GAP}年${GAP})?(\\d{1,2})${GAP}月)${D}`,
);
const UNTIL_DAY = global(`(截[至止]${GAP}(?:(\\d{4})${GAP}年${GAP})?(\\d{1,2})${GAP}月)${D}`);
const DAY = global(
  `(?:(?:\\d{4}|[〇零○0一二三四五六七八九]{4})${GAP}年${GAP})?${NUMBER}${GAP}月${GAP}[\\d一二三四五六七八九十]{1,3}${GAP}[日号]|\\d{4}(?<mark>[-/.])\\d{1,2}\\k<mark>\\d{1,2}`,
);

const blank = (text: string): string => ' '.repeat(text.length);

/** In a year that is not named, 28 February may be the last day, and so may 29. */
function endsMonth(year: string | undefined, monthText: string, day: string): boolean {
  const value = number(/\d+/.exec(day)?.[0]);
  const monthValue = number(monthText);
  const years = year === undefined ? [2023, 2024] : [number(year)];
  return years.some((each) => daysInMonth({ year: each, month: monthValue }) === value);
}
