/** What stands around a table: the title, the period, the unit caption above; notes and signatures below. */
import type { CellRef } from '../../workbook/address';
import { inYear, readPeriod } from '../statistics/read-period';
import type { PeriodReading } from '../statistics/read-period';
import type { Period } from '../statistics/period';
import { unitOf } from '../statistics/units';
import type { Unit } from '../statistics/units';
import type { Grid } from './grid';
import type { Header } from './header';

/** 单位:万元, 编制单位:…, 序时进度:16.67%: words with a colon are no heading; 其中:6月 is one. */
export const isCaption = (text: string): boolean => /[:\uff1a]/.test(text) && !/^\s*其\s*中/.test(text);

export interface TextAt {
  readonly text: string;
  readonly cell: CellRef;
}

/** The texts above the header, in reading order. */
export function textsAbove(grid: Grid, header: Header): TextAt[] {
  const texts: TextAt[] = [];
  for (let row = grid.firstRow; row < header.first; row++) {
    for (const { rect, value } of grid.areasOf(row)) {
      if (typeof value === 'string') {
        texts.push({
          text: value.trim(),
          cell: { sheet: grid.sheet.name, row: rect.row, column: rect.column },
        });
      }
    }
  }
  return texts;
}

/** The title: the longest text above the header that is no caption and no 附件1. */
export function titleOf(above: readonly TextAt[]): TextAt | null {
  return above
    .filter(({ text }) => !isCaption(text) && !/^(?:附件|附表|表)\s*[\d一二三四五六七八九十]*$/.test(text))
    .reduce<TextAt | null>(
      (best, each) => (best && best.text.length >= each.text.length ? best : each),
      null,
    );
}

/** 单位:亿元、万美元 above the table: each unit that it names. */
export function captionUnits(
  above: readonly TextAt[],
): { readonly units: readonly Unit[]; readonly cell: CellRef } | null {
  for (const { text, cell } of above) {
    const named = /(?:^|[\s(\uff08])(?:计量|金额)?单\s*位\s*[:\uff1a]?\s*([^)\uff09]+)/.exec(text)?.[1];
    const units = named?.split(/[、,\uff0c;\uff1b/和及\s]+/).flatMap((part) => unitOf(part) ?? []) ?? [];
    if (units.length) return { units, cell };
  }
  return null;
}

/**
 * The period of the report: from the title, else a caption, else the headings (1—6月累计). Where one names only months
 * and another only the year (a title of 2017年目标任务完成情况), they are put together.
 */
export function periodOf(
  above: readonly TextAt[],
  header: Header,
  sheet: string,
): { readonly period: Period; readonly text: string; readonly cell: CellRef } | null {
  const title = titleOf(above);
  const headings = header.paths.flatMap(({ cells }) =>
    cells.map(({ text, row, column }): TextAt => ({ text, cell: { sheet, row, column } })),
  );
  const readings = [
    ...(title ? [title] : []),
    ...above.filter((text) => text !== title),
    ...headings.filter(isCumulative),
  ]
    .filter(({ text }) => !/日期/.test(text))
    .flatMap(({ text, cell }) => {
      const reading = readPeriod(text);
      return reading ? [{ reading, cell }] : [];
    });
  const months = readings.find(({ reading }) => !isWholeYear(reading)) ?? readings[0];
  if (!months) return null;
  const year =
    readings.find(({ reading }) => reading.period)?.reading.period?.to.year ??
    yearIn([...above.map(({ text }) => text), sheet]);
  const period = months.reading.period ?? (year === null ? null : inYear(months.reading, year));
  return period && { period, text: months.reading.text, cell: months.cell };
}

/** Headings of the year before and of one month are not the period of the report. */
const isCumulative = ({ text }: TextAt): boolean =>
  !/[上去]年|同期|本月|当月|其中|目标|计划|任务|预算|增|比/.test(text);

const isWholeYear = ({ months }: PeriodReading): boolean => months.first === 1 && months.last === 12;

function yearIn(texts: readonly string[]): number | null {
  for (const text of texts) {
    const year = /(20\d\d)(?!\d)/.exec(text.normalize('NFKC'))?.[1];
    if (year !== undefined) return Number(year);
  }
  return null;
}

const half = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

/** 注:…, 备注:…, 说明1.…: from here on the sheet talks about the table. */
export const isNoteLine = (text: string): boolean =>
  /[注说资数填编指]|^\s*(?:notes?|source)/i.test(text) &&
  /^(?:notes?|source|注|备注|附注|说明|注释|(?:填表|填报|编制|指标|数据)说明|资料来源|数据来源)\s*(?:$|[:、.(]|\d|[一二三四五六七八九十][、.])/i.test(
    half(text),
  ) &&
  !/^(?:notes?|source|注|说明)$/i.test(half(text));

/** 单位负责人: 审核人: 填报人: … */
export const isSignatureLine = (text: string): boolean =>
  /[:\uff1a]/.test(text) &&
  /(?:headofunit|preparedby|checkedby|approvedby|telephone|负责人|审核人?|复核人?|审批人?|填报人|填表人|制表人?|主管领导|分管领导|经办人|联系人|电话|(?:报出|报送|填报|制表|打印)(?:日期|时间))\s*:/i.test(
    half(text),
  );
