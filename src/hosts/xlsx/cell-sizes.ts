/** How wide the columns and how high the rows of a sheet are on the screen, in pixels at 96 to the inch. */
import { AttributeList } from './byte-attributes';
import { behind } from './byte-text';
import type { SheetCells, SheetText } from './sheet-text';
import { attribute, isTrue } from './xml';

export interface CellSizes {
  width(column: number): number;
  height(row: number): number;
}

/** A digit of the usual font is 7 pixels wide. */
const DIGIT = 7;
const DEFAULT_WIDTH = 64;
const DEFAULT_POINTS = 15;
/** A file may set them a hundred thousand times over. */
const MOST_WIDTHS = 1000;
const pixels = (points: number): number => Math.round((points * 4) / 3);

/** @param rows zero-based: those whose heights will be asked for */
export function cellSizes({ root, cells }: SheetText, rows: ReadonlySet<number>): CellSizes {
  const format = root.children.find(({ local }) => local === 'sheetFormatPr');
  const widths = root.children.find(({ local }) => local === 'cols')?.children.slice(0, MOST_WIDTHS) ?? [];
  const columns = widths.map(({ tag }) => ({
    first: Number(attribute(tag, 'min')) - 1,
    last: Number(attribute(tag, 'max')) - 1,
    width: isTrue(attribute(tag, 'hidden')) ? 0 : widthOf(attribute(tag, 'width')),
  }));
  const usual = widthOf(format && attribute(format.tag, 'defaultColWidth'));
  const isEmptyHidden = format !== undefined && isTrue(attribute(format.tag, 'zeroHeight'));
  const usualHeight = isEmptyHidden
    ? 0
    : pixels(Number(format && attribute(format.tag, 'defaultRowHeight')) || DEFAULT_POINTS);
  const heights = heightsOf(cells, rows);
  return {
    width: (column) => columns.find(({ first, last }) => first <= column && column <= last)?.width ?? usual,
    height: (row) => heights.get(row) ?? usualHeight,
  };
}

function widthOf(characters: string | undefined): number {
  const width = Number(characters);
  return characters !== undefined && width >= 0 ? Math.round(width * DIGIT) : DEFAULT_WIDTH;
}

/** Of rows with a height of their own, or hidden. Only the tags of rows are looked at. */
function heightsOf(cells: SheetCells | null, rows: ReadonlySet<number>): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  if (!cells || rows.size === 0) return heights;
  const { prefix, bytes } = cells;
  const open = `<${prefix}row`;
  const tag = new AttributeList();
  let row = -1;
  for (let at = behind(bytes, open, 0); at >= 0; at = behind(bytes, open, at)) {
    if (tag.read(bytes, at) < 0) break;
    const number = tag.whole('r');
    row = number === undefined ? row + 1 : number - 1;
    if (!rows.has(row)) continue;
    const points = Number(tag.text('ht') ?? NaN);
    if (tag.isTrue('hidden')) heights.set(row, 0);
    else if (points >= 0) heights.set(row, pixels(points));
  }
  return heights;
}
