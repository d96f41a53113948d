/** The body of a table, whatever its layout: its rows with their labels, and the figures in them. */
import type { CellRef } from '../../workbook/address';
import type { ColumnMeaning } from './columns';
import { FigureState } from './facts';
import { emptyFigure, readFigure } from './figures';
import type { Grid } from './grid';
import type { Header } from './header';
import { bodyEnd, isBlank, labelColumnOf, labelColumns, unitColumn } from './labels';
import type { LabelColumns } from './labels';
import { hasGroupNumbering } from './names';
import type { NameIndex } from './names';
import type { FigureColumn, Table } from './table';

/** Where the names, the figures and the rows of a table lie. */
export interface Body {
  readonly figures: readonly FigureColumn[];
  readonly labels: LabelColumns;
  readonly first: number;
  readonly end: number;
}

export function bodyOf(
  grid: Grid,
  header: Header,
  columns: readonly ColumnMeaning[],
  figures: readonly FigureColumn[],
  names: NameIndex,
): Body | null {
  const leftmost = figures.reduce((left, { column }) => Math.min(left, column), grid.endColumn);
  const labels = figures.length ? labelColumns(grid, header, columns, leftmost, names) : null;
  return (
    labels && {
      figures: figures.filter(({ column }) => column !== labels.names),
      labels,
      first: header.last + 1,
      end: bodyEnd(grid, header, labels),
    }
  );
}

export function tableParts(header: Header, columns: readonly ColumnMeaning[], body: Body) {
  return {
    header,
    columns,
    figures: body.figures,
    unitColumn: unitColumn(columns, body.labels.names),
    noteColumn: columns.find(({ meaning }) => meaning === 'note')?.column ?? null,
    end: body.end,
  };
}

/** The rows that bear a name, from the top down; place by place in four lists, because there may be very many. */
export interface NamedRows {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly texts: readonly string[];
  /** Index of the name; −1 for one that is not known. */
  readonly names: readonly number[];
}

export function namedRows(grid: Grid, { first, end, labels }: Body, index: NameIndex): NamedRows {
  const found = {
    rows: [] as number[],
    columns: [] as number[],
    texts: [] as string[],
    names: [] as number[],
  };
  for (let row = first; row < end; row++) {
    const column = labelColumnOf(grid, row, labels, index);
    const text = grid.text(row, column);
    if (isBlank(text)) continue;
    found.rows.push(row);
    found.columns.push(column);
    found.texts.push(text);
    found.names.push(index.find(text));
  }
  return found;
}

/** 一、省重点(14宗): a group of numbered rows, itself without a number. */
export function isGroupRow(grid: Grid, row: number, text: string, { serial }: LabelColumns): boolean {
  if (serial === null || !hasGroupNumbering(text)) return false;
  const number = grid.value(row, serial);
  return number === null || (typeof number === 'string' && !/\d/.test(number));
}

export function hasFigures(grid: Grid, row: number, figures: readonly FigureColumn[]): boolean {
  for (const { column } of figures) {
    const value = grid.value(row, column);
    if (typeof value === 'number') return true;
    if (typeof value === 'string' && readFigure(value, 'General', emptyFigure()).state === FigureState.number)
      return true;
  }
  return false;
}

/** The entries of a list at some places. */
export function picked(list: readonly number[], at: readonly number[]): Int32Array {
  const entries = new Int32Array(at.length);
  for (let i = 0; i < at.length; i++) entries[i] = list[at[i] ?? -1] ?? -1;
  return entries;
}

/**
 * The first row of each name, and the names that stand in more than one.
 * @param owners what each row is of, below count; −1 for a row that is of nothing
 * @returns at: places in the lists of named, from the top down
 */
export function firstRows(
  grid: Grid,
  { rows, columns }: NamedRows,
  owners: ArrayLike<number>,
  count: number,
): { readonly at: readonly number[]; readonly duplicates: Table['duplicates'] } {
  const first = new Int32Array(count).fill(-1);
  const at: number[] = [];
  const repeated = new Map<number, CellRef[]>();
  const cell = (i: number) => ({ sheet: grid.sheet.name, row: rows[i] ?? -1, column: columns[i] ?? -1 });
  for (let i = 0; i < owners.length; i++) {
    const owner = owners[i] ?? -1;
    if (owner < 0) continue;
    const before = first[owner] ?? -1;
    if (before < 0) {
      first[owner] = i;
      at.push(i);
      continue;
    }
    const cells = repeated.get(owner) ?? [cell(before)];
    cells.push(cell(i));
    repeated.set(owner, cells);
  }
  const inOrder = [...repeated].sort(([a], [b]) => (first[a] ?? 0) - (first[b] ?? 0));
  return { at, duplicates: inOrder.map(([index, cells]) => ({ index, cells })) };
}
