/** Which rows of a ledger are entries: not the totals, the headings of sections, the numbers of columns or the notes below. */
import { isCellError } from '../../workbook/snapshot';
import type { CellValue } from '../../workbook/snapshot';
import type { Grid } from '../report/grid';
import { nameKey } from '../template/name-key';
import type { Headings } from './headings';

/** Zero-based rows of the sheet, from top to bottom. */
/** @param isUnnamed anything in the row makes it one, not only what stands in columns that are known */
export function entryRows(grid: Grid, { row: heading, places }: Headings, isUnnamed: boolean): Int32Array {
  const rows = new Int32Array(Math.max(0, grid.endRow - heading - 1));
  const mapped = isUnnamed
    ? Array.from({ length: grid.endColumn - grid.firstColumn }, (_, at) => at)
    : [...places.values()].map(({ at }) => at - grid.firstColumn);
  const wide = new Set(grid.sheet.merges.filter(({ columns }) => columns > 1).map(({ row }) => row));
  let count = 0;
  for (let row = heading + 1; row < grid.endRow; row++) {
    const cells = grid.sheet.values[row - grid.firstRow] ?? [];
    if (isEntry(cells, mapped, row === heading + 1, wide.has(row))) rows[count++] = row;
  }
  return rows.slice(0, count);
}

function isEntry(
  cells: readonly CellValue[],
  mapped: readonly number[],
  isFirst: boolean,
  isWide: boolean,
): boolean {
  if (!mapped.some((at) => !isBlank(cells[at]))) return false;
  let filled = 0;
  let texts = 0;
  let isSection = isWide;
  for (const value of cells) {
    if (isBlank(value)) continue;
    filled += 1;
    if (typeof value !== 'string' || texts >= FIRST_TEXTS) continue;
    texts += 1;
    const key = nameKey(value);
    if (key.length <= LONGEST_TOTAL && TOTAL.test(key)) return false;
    if (texts === 1 && NOTE.test(key)) return false;
    if (texts === 1 && SECTION.test(key)) isSection = true;
  }
  // 一、续建项目 over the rows of a section stands alone in its row.
  if (filled === 1 && isSection) return false;
  return !(isFirst && isNumbering(cells));
}

const FIRST_TEXTS = 2;
const LONGEST_TOTAL = 14;
const TOTAL = /^(?:.{0,6}(?:合计|小计|总计|共计)|(?:grand|sub)?total|sum)(?:\(.*\))?[:：]?$/;
const SECTION = /^(?:[一二三四五六七八九十]+[、.]|\([一二三四五六七八九十]+\))/;
const NOTE =
  /^(?:注|备注|说明|填表人|审核人|制表人?|制表单位|填报人|填报单位|单位负责人|联系电话|note|notes)[:：]/;

/** 甲 乙 1 2 3 under the headings. */
function isNumbering(cells: readonly CellValue[]): boolean {
  let next = 1;
  for (const value of cells) {
    if (isBlank(value)) continue;
    if (typeof value === 'string' && /^[甲乙丙丁戊]$/.test(value.trim())) continue;
    if (Number(value) !== next) return false;
    next += 1;
  }
  return next > 2;
}

const isBlank = (value: CellValue | undefined): boolean =>
  value === null ||
  value === undefined ||
  (typeof value === 'string' && value.trim() === '' && !isCellError(value));
