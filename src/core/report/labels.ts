/** The rows of a table body: what stands before the figures of each row, and where the body ends. */
import { unitOf } from '../statistics/units';
import { isNoteLine, isSignatureLine } from './captions';
import type { TextAt } from './captions';
import type { ColumnMeaning } from './columns';
import type { Grid } from './grid';
import type { Header } from './header';
import type { NameIndex } from './names';

export interface LabelColumns {
  /** Where the names stand; the others are looked at when it is blank there (合计 across two merged columns). */
  readonly names: number;
  readonly others: readonly number[];
  /** Column of 序号; null when there is none. */
  readonly serial: number | null;
}

/** How many rows are looked at to tell a column by what it holds. */
const SAMPLE = 500;

/** The column before the figures whose texts are known names most often; by its heading where none is. */
export function labelColumns(
  grid: Grid,
  header: Header,
  columns: readonly ColumnMeaning[],
  firstFigure: number,
  names: NameIndex,
): LabelColumns | null {
  const meanings = new Map(columns.map((column) => [column.column, column.meaning]));
  const serial = columns.find(({ meaning }) => meaning === 'serial')?.column ?? null;
  const candidates: { column: number; known: number; rank: number; texts: number }[] = [];
  for (let column = grid.firstColumn; column < firstFigure; column++) {
    const meaning = meanings.get(column) ?? null;
    if (meaning === 'serial' || meaning === 'note' || meaning === 'unit') continue;
    const { texts, known, units } = sampleColumn(grid, header.last + 1, column, names);
    if (texts === 0 || units * 2 > texts) continue;
    candidates.push({ column, known, rank: headingRank(meaning), texts });
  }
  candidates.sort((a, b) => b.known - a.known || a.rank - b.rank || a.column - b.column);
  const best = candidates[0];
  if (!best) return null;
  const others: number[] = [];
  for (let column = grid.firstColumn; column < firstFigure; column++) {
    const meaning = meanings.get(column) ?? null;
    if (column !== best.column && meaning !== 'unit' && meaning !== 'note' && meaning !== 'other')
      others.push(column);
  }
  return { names: best.column, others, serial };
}

function headingRank(meaning: ColumnMeaning['meaning']): number {
  if (meaning === 'name' || meaning === 'entity' || meaning === 'unit-or-entity') return 0;
  return meaning === null ? 1 : 2;
}

function sampleColumn(grid: Grid, first: number, column: number, names: NameIndex) {
  const sample = { texts: 0, known: 0, units: 0 };
  for (let row = first; row < Math.min(grid.endRow, first + SAMPLE); row++) {
    const text = grid.text(row, column);
    if (text.trim() === '') continue;
    sample.texts += 1;
    if (names.find(text) >= 0) sample.known += 1;
    if (unitOf(text)) sample.units += 1;
  }
  return sample;
}

/** Column of units: by its heading, and of a 单位 column by holding units. */
export function unitColumn(columns: readonly ColumnMeaning[], names: number): number | null {
  const unit = columns.find(({ meaning }) => meaning === 'unit');
  if (unit) return unit.column;
  const either = columns.find(({ meaning, column }) => meaning === 'unit-or-entity' && column !== names);
  return either?.column ?? null;
}

export const isBlank = (text: string): boolean => text === '' || text.trim() === '';

/** Where the name of a row stands. A name that is known goes before one that is not. */
export function labelColumnOf(grid: Grid, row: number, labels: LabelColumns, names: NameIndex): number {
  if (labels.others.length === 0) return labels.names;
  const own = grid.text(row, labels.names);
  if (!isBlank(own) && names.find(own) >= 0) return labels.names;
  let spare: number | null = null;
  for (const column of labels.others) {
    const text = grid.text(row, column);
    if (isBlank(text)) continue;
    if (names.find(text) >= 0) return column;
    if (!/^\s*[\d.]+\s*$/.test(text)) spare ??= column;
  }
  return isBlank(own) && spare !== null ? spare : labels.names;
}

/** One past the last row of the body: notes and signatures end it, for good. */
export function bodyEnd(grid: Grid, header: Header, labels: LabelColumns): number {
  let end = grid.endRow;
  for (let column = grid.firstColumn; column <= labels.names; column++) {
    const { texts, ordinary } = grid.texts(column);
    for (let row = header.last + 1; row < end; row++) {
      if (ordinary[row - grid.firstRow] === 1) continue;
      const text = texts[row - grid.firstRow] ?? '';
      if (text !== '' && MAY_END.test(text) && (isNoteLine(text) || isSignatureLine(text))) end = row;
    }
  }
  return end;
}

/** What every note and every signature has; names of a hundred thousand rows seldom do. */
const MAY_END = /[注说资数填编指:\uff1a]|^\s*(?:note|source)/i;

/** What is said below the table, row by row; rows of signatures say nothing of it. */
export function remarksBelow(grid: Grid, end: number): TextAt[] {
  const remarks: TextAt[] = [];
  for (let row = end; row < grid.endRow; row++) {
    const texts: TextAt[] = [];
    for (let column = grid.firstColumn; column < grid.endColumn; column++) {
      const text = grid.text(row, column).trim();
      if (text !== '') texts.push({ text, cell: { sheet: grid.sheet.name, row, column } });
    }
    if (!texts.some(({ text }) => isSignatureLine(text))) remarks.push(...texts);
  }
  return remarks;
}
