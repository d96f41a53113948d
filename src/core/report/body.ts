/** The body of a table, whatever its layout: its rows with their labels, and the figures in them. */
import type { CellRef } from '../../workbook/address';
import type { ColumnMeaning } from './columns';
import { FigureState } from './facts';
import { emptyFigure, readFigure } from './figures';
import type { Grid } from './grid';
import type { Header } from './header';
import { bodyEnd, labelColumns, labelOf, unitColumn } from './labels';
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

export function* labelledRows(grid: Grid, body: Body, names: NameIndex) {
  for (let row = body.first; row < body.end; row++) {
    const label = labelOf(grid, row, body.labels, names);
    if (label.text.trim() !== '') yield { row, ...label };
  }
}

/** 一、省重点(14宗): a group of numbered rows, itself without a number. */
export function isGroupRow(grid: Grid, row: number, text: string, { serial }: LabelColumns): boolean {
  if (serial === null || !hasGroupNumbering(text)) return false;
  const number = grid.value(row, serial);
  return number === null || (typeof number === 'string' && !/\d/.test(number));
}

export function hasFigures(grid: Grid, row: number, figures: readonly FigureColumn[]): boolean {
  return figures.some(({ column }) => {
    const value = grid.value(row, column);
    if (typeof value === 'number') return true;
    return (
      typeof value === 'string' && readFigure(value, 'General', emptyFigure()).state === FigureState.number
    );
  });
}

/** Names that stand in more than one row. */
export function duplicatesOf(cells: ReadonlyMap<number, readonly CellRef[]>): Table['duplicates'] {
  return [...cells].flatMap(([index, list]) => (list.length > 1 ? [{ index, cells: list }] : []));
}
