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
  readonly rows: Int32Array;
  readonly columns: Int32Array;
  readonly texts: readonly string[];
  /** 1 for a name with nothing about it. */
  readonly ordinary: Uint8Array;
  /** Index of the name; −1 for one that is not known. */
  readonly names: Int32Array;
}

export function namedRows(grid: Grid, { first, end, labels }: Body, index: NameIndex): NamedRows {
  const most = Math.max(0, end - first);
  const [rows, columns, names] = [new Int32Array(most), new Int32Array(most), new Int32Array(most)];
  const [texts, ordinary]: [string[], Uint8Array] = [[], new Uint8Array(most)];
  let [last, inColumn] = [labels.names, grid.texts(labels.names)];
  for (let row = first; row < end; row++) {
    const column = labelColumnOf(grid, row, labels, index);
    if (column !== last) [last, inColumn] = [column, grid.texts(column)];
    const text = inColumn.texts[row - grid.firstRow] ?? '';
    const isOrdinary = inColumn.ordinary[row - grid.firstRow] ?? 0;
    if (isOrdinary === 0 && isBlank(text)) continue;
    const place = texts.push(text) - 1;
    rows[place] = row;
    columns[place] = column;
    ordinary[place] = isOrdinary;
    names[place] = isOrdinary === 1 ? index.findOrdinary(text) : index.find(text);
  }
  const taken = (list: Int32Array) => list.subarray(0, texts.length);
  return { rows: taken(rows), columns: taken(columns), texts, ordinary, names: taken(names) };
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
export function picked(list: Int32Array, at: readonly number[]): Int32Array {
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
