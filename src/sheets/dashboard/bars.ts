/**
 * Bars made of characters, as native formulas: they need no chart, and follow their figures in every spreadsheet. Only
 * characters that Chinese fonts draw as wide as each other (GB 2312 and GBK), so that the marks of all rows line up.
 */
import type { CellStyle, ContentCell } from '../../workbook/content';
import { formula } from '../summary/cells';
import { PLAIN } from '../styles';

/** Characters up to 100 %: one for every five points. */
const STEPS = 20;
const [FULL, TRACK, MARK, WHOLE, BEYOND] = ['█', '─', '┃', '│', '→'] as const;

const BAR: CellStyle = { ...PLAIN, size: 8, color: '#1F4E79', verticalAlign: 'middle' };
/** In characters of a cell: so that a bar of that size is not cut off. */
export const BAR_WIDTH = 40;

/**
 * Completion as a bar, the schedule as a thick mark, 100 % as a thin one; beyond it an arrow.
 * @param track whether the schedule is marked where there is no completion yet
 */
export function bulletCell(
  completion: { readonly value: number | null; readonly cell: string },
  schedule: { readonly value: number; readonly cell: string },
  track = false,
): ContentCell {
  const steps = (of: string) => `MAX(0,MIN(${STEPS},ROUND(${of}*${STEPS},0)))`;
  const place = `MAX(1,${steps(schedule.cell)})`;
  const n = steps(completion.cell);
  const bar = `REPT("${FULL}",${n})&REPT("${TRACK}",${STEPS}-${n})`;
  const filled = `REPLACE(${bar},${place},1,"${MARK}")&IF(${completion.cell}>1,"${WHOLE}${BEYOND}","${WHOLE}")`;
  const empty = track ? `REPLACE(REPT("${TRACK}",${STEPS}),${place},1,"${MARK}")&"${WHOLE}"` : '""';
  const value = completion.value === null && !track ? '' : bulletText(completion.value, schedule.value);
  return formula(`=IF(ISNUMBER(${completion.cell}),${filled},${empty})`, value, BAR);
}

/** What the formula gives. */
export function bulletText(completion: number | null, schedule: number): string {
  const full = stepsOf(completion ?? 0);
  const place = Math.max(1, stepsOf(schedule));
  const bar = FULL.repeat(full) + TRACK.repeat(STEPS - full);
  const beyond = completion !== null && completion > 1 ? BEYOND : '';
  return `${bar.slice(0, place - 1)}${MARK}${bar.slice(place)}${WHOLE}${beyond}`;
}

/** As long as the value is great, the greatest in the column full; below zero nothing. @param reach the value ÷ the greatest; @param column address of all values */
export function shareCell(reach: number, cell: string, column: string): ContentCell {
  const most = `MAX(MAX(${column}),-MIN(${column}))`;
  const long = `MAX(0,ROUND(${cell}/${most}*${STEPS},0))`;
  const text = FULL.repeat(stepsOf(reach));
  return formula(`=IF(ISNUMBER(${cell}),IF(${most}=0,"",REPT("${FULL}",${long})),"")`, text, BAR);
}

const stepsOf = (ratio: number): number => Math.max(0, Math.min(STEPS, Math.round(ratio * STEPS)));
