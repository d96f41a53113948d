/** Puts the cells of a whole sheet into Excel, from A1: all at once, or in as few blocks as requests can carry. */
import type { SheetContent } from '../../workbook/content';
import { typedContent } from './entries';
import type { Typed } from './entries';

export interface Block {
  /** Row of the sheet, from zero. */
  readonly first: number;
  /** Rows of equal length. */
  readonly grid: Typed[][];
}

export function fillRows(sheet: Excel.Worksheet, { first, grid }: Block): void {
  const width = grid[0]?.length ?? 0;
  if (width > 0) sheet.getRangeByIndexes(first, 0, grid.length, width).formulas = grid;
}

/** Characters of cells in one request: 5 MB is the limit on the web, and a Chinese character takes three bytes. */
const MOST_CHARACTERS = 1_200_000;

/** The cells of a sheet in blocks of rows of equal length, each small enough for one request. Mostly it is one. */
export function contentBlocks({ rows }: SheetContent): Block[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const blocks: Block[] = [];
  let room = 0;
  rows.forEach((row, r) => {
    const typed = Array.from({ length: width }, (_, c) => typedContent(row[c] ?? null));
    const size = typed.reduce<number>((sum, entry) => sum + String(entry).length + 3, 0);
    if (blocks.length === 0 || size > room) {
      blocks.push({ first: r, grid: [] });
      room = MOST_CHARACTERS;
    }
    blocks.at(-1)?.grid.push(typed);
    room -= size;
  });
  return blocks;
}
