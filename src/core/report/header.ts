/** Finds the header of a table by what its headings say: where it begins and ends, and the words above each column. */
import type { CellRect } from '../../workbook/address';
import { rememberedOf } from '../remembered';
import { nameKey } from '../template/name-key';
import { MEASURES } from '../template/template';
import type { Measure, Template } from '../template/template';
import { isCaption } from './captions';
import { FigureState } from './facts';
import { emptyFigure, readFigure } from './figures';
import { DEEPEST_HEADER } from './grid';
import type { Area, Grid } from './grid';
import { meaningOf, readHeading } from './headings';
import { indicatorNames } from './names';
import type { NameIndex } from './names';

export interface Header {
  /** Rows of the header, the 栏次 row included. */
  readonly first: number;
  readonly last: number;
  /** The words above each column that has any, from the top down. */
  readonly paths: readonly HeadingPath[];
}

export interface HeadingPath {
  readonly column: number;
  readonly cells: readonly HeadingCell[];
}

export interface HeadingCell {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** The template's own spellings of headings, by key. */
export const extraHeadings = rememberedOf(
  ({ headings }: Template): ReadonlyMap<string, Measure> =>
    new Map(MEASURES.flatMap((measure) => (headings[measure] ?? []).map((text) => [nameKey(text), measure]))),
);

const MOST_CANDIDATES = 8;
const MOST_HEADER_ROWS = 6;

/**
 * Headers that the upper rows of the sheet may hold, the likeliest first: the reader takes the first whose table fits, and
 * rows below it are looked at only where it asks for another.
 */
export function* headerCandidates(grid: Grid, template: Template): Generator<Header> {
  const words: Words = { indicators: indicatorNames(template), extra: extraHeadings(template) };
  const deepest = Math.min(grid.endRow, grid.firstRow + DEEPEST_HEADER);
  let left = MOST_CANDIDATES;
  for (let row = grid.firstRow; row < deepest && left > 0; row++) {
    const look = lookAt(grid, row, words);
    if (look.figures > 0 || look.hits < 2 || look.telling === 0) continue;
    const header = headerAround(grid, row, words);
    left -= 1;
    yield header;
    row = Math.max(row, header.last);
  }
}

/** 数值: a figure stands below, and what it is of stands before it. */
export const isValueHeading = (words: string): boolean =>
  /^(?:数值|数据值|指标值|指标数值)$/.test(words.replace(/\s/g, ''));

interface Words {
  readonly indicators: NameIndex;
  readonly extra: ReadonlyMap<string, Measure>;
}

interface RowLook {
  readonly areas: readonly Area[];
  /** Areas whose words are known. */
  readonly hits: number;
  /** Those of them that name a measure or an indicator. */
  readonly telling: number;
  readonly measures: number;
  readonly indicators: number;
  readonly figures: number;
  readonly captions: number;
}

function lookAt(grid: Grid, row: number, words: Words): RowLook {
  const areas = grid.areasOf(row);
  const look = { hits: 0, telling: 0, measures: 0, indicators: 0, figures: 0, captions: 0 };
  for (const { value } of areas) {
    if (isFigure(value)) look.figures += 1;
    if (typeof value !== 'string') continue;
    if (isCaption(value)) {
      look.captions += 1;
      continue;
    }
    const meaning = words.extra.get(nameKey(value)) ?? meaningOf(readHeading(value));
    const isMeasure = meaning !== null && (MEASURES as readonly string[]).includes(meaning);
    const isIndicator = words.indicators.find(value) >= 0;
    if (meaning !== null || isIndicator) look.hits += 1;
    const isValue = isValueHeading(value);
    if (isValue) look.hits += 1;
    if (isMeasure || isIndicator || isValue) look.telling += 1;
    if (isMeasure) look.measures += 1;
    if (isIndicator) look.indicators += 1;
  }
  return { areas, ...look };
}

/** A year may stand in a header as a number; any other number is a figure. */
function isFigure(value: Area['value']): boolean {
  if (typeof value === 'number') return !(Number.isInteger(value) && value >= 2000 && value < 2100);
  const { state } = readFigure(value, 'General', emptyFigure());
  return state !== FigureState.text && state !== FigureState.blank;
}

function headerAround(grid: Grid, seed: number, words: Words): Header {
  let first = seed;
  while (first > grid.firstRow && seed - first < MOST_HEADER_ROWS && belongsAbove(grid, first - 1, words))
    first -= 1;
  let last = seed;
  while (last + 1 < grid.endRow && last - first < MOST_HEADER_ROWS && belongsBelow(grid, last + 1, words))
    last += 1;
  const skipped = new Set<number>();
  for (let row = first; row <= last; row++) if (isOrdinalRow(grid, row)) skipped.add(row);
  while (last + 1 < grid.endRow && isOrdinalRow(grid, last + 1)) skipped.add((last += 1));
  return { first, last, paths: pathsOf(grid, first, last, skipped) };
}

/** The row above a header belongs to it when an area reaches down from it, or when it holds groups and not the title. */
function belongsAbove(grid: Grid, row: number, words: Words): boolean {
  const look = lookAt(grid, row, words);
  if (look.areas.some(({ rect }) => rect.row + rect.rows - 1 > row)) return true;
  if (look.figures > 0 || look.captions > 0 || look.areas.length === 0) return false;
  const width = grid.endColumn - grid.firstColumn;
  const isTitle =
    look.areas.length === 1 && (look.hits === 0 || (look.areas[0]?.rect.columns ?? 0) > width / 2);
  return !isTitle && look.areas.some(({ rect }) => rect.column > grid.firstColumn) && look.hits > 0;
}

/** The row below belongs to a header when an area reaches into it, or when it holds headings and no figures. */
function belongsBelow(grid: Grid, row: number, words: Words): boolean {
  const look = lookAt(grid, row, words);
  if (look.areas.some(({ rect }) => rect.row < row)) return true;
  return (
    look.figures === 0 &&
    look.captions === 0 &&
    (look.measures >= 1 || look.indicators >= 2) &&
    look.hits * 2 > look.areas.length
  );
}

/** 栏次, 行次, 甲 乙 …: what stands in such a row above columns of words. */
const ORDINAL_LETTER = /^(?:栏次|行次|[甲乙丙丁戊己庚辛壬癸]|[a-z])$/i;
/** 3, (3), 3=2/1. */
const ORDINAL_NUMBER = /^\(?(\d{1,2})\)?(=.+)?$/;

/**
 * 甲 乙 1 2 3=2/1: the numbers of the columns, one after the other. A few may have been typed over: the row is no data
 * for that, as long as it names itself (甲, 栏次, 3=2/1) and most of its numbers still stand where they belong.
 */
function isOrdinalRow(grid: Grid, row: number): boolean {
  const own = grid.areasOf(row).filter(({ rect }) => rect.row === row);
  if (own.length < 2) return false;
  const texts = own.map(({ value }) =>
    typeof value === 'string' || typeof value === 'number'
      ? String(value).normalize('NFKC').replace(/\s/g, '')
      : '-',
  );
  const numbered = texts.filter((text) => !ORDINAL_LETTER.test(text));
  const places = numbered.map((text) => ORDINAL_NUMBER.exec(text)?.[1]);
  const namesItself =
    numbered.length < texts.length || numbered.some((text) => ORDINAL_NUMBER.exec(text)?.[2] !== undefined);
  return [0, 1, 2].some((first) => {
    const inPlace = places.filter((place, i) => place !== undefined && Number(place) === first + i).length;
    if (inPlace === numbered.length) return inPlace >= 1;
    return namesItself && inPlace >= 2 && inPlace * 2 > numbered.length;
  });
}

function pathsOf(grid: Grid, first: number, last: number, skipped: ReadonlySet<number>): HeadingPath[] {
  const rows: number[] = [];
  for (let row = first; row <= last; row++) if (!skipped.has(row)) rows.push(row);
  const paths: HeadingPath[] = [];
  for (let column = grid.firstColumn; column < grid.endColumn; column++) {
    const cells: HeadingCell[] = [];
    for (const [depth, row] of rows.entries()) {
      const area = headingArea(grid, rows, depth, row, column);
      const text = area ? headingText(grid, area) : '';
      if (!area || text === '' || cells.some((cell) => cell.row === area.row && cell.column === area.column))
        continue;
      cells.push({ text, row: area.row, column: area.column });
    }
    if (cells.length) paths.push({ column, cells });
  }
  return paths;
}

/** The area above a column in one header row; a group that was not merged reaches over the blanks to its right. */
function headingArea(
  grid: Grid,
  rows: readonly number[],
  depth: number,
  row: number,
  column: number,
): CellRect | null {
  const own = grid.areaAt(row, column);
  if (headingText(grid, own) !== '' || own.rows > 1 || own.columns > 1) return own;
  const below = rows[depth + 1];
  if (below === undefined || headingText(grid, grid.areaAt(below, column)) === '') return null;
  for (let left = column - 1; left >= grid.firstColumn; left--) {
    const area = grid.areaAt(row, left);
    if (area.rows > 1 || area.columns > 1 || headingText(grid, grid.areaAt(below, left)) === '') return null;
    if (headingText(grid, area) !== '') return area;
  }
  return null;
}

function headingText(grid: Grid, area: CellRect): string {
  const value = grid.value(area.row, area.column);
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
}
