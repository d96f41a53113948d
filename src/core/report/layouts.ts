/** How a table is laid out, decided by which reading of it finds more of the template's names; and its lines. */
import type { CellRef } from '../../workbook/address';
import { MEASURES } from '../template/template';
import type { Measure, Template } from '../template/template';
import type { ColumnMeaning } from './columns';
import { columnMeanings } from './columns';
import { emptyFigure, readFigure } from './figures';
import { FigureState } from './facts';
import type { Grid } from './grid';
import { extraHeadings } from './header';
import type { Header } from './header';
import { bodyEnd, labelColumns, labelOf, unitColumn } from './labels';
import type { LabelColumns } from './labels';
import {
  bareLabel,
  entityNames,
  hasGroupNumbering,
  indicatorNames,
  isSubtotalLabel,
  isTotalLabel,
  NameIndex,
} from './names';
import type { Layout } from './reading';

/** A column of figures of one measure; of one indicator where the sheet has a row per entity. */
export interface FigureColumn extends ColumnMeaning {
  readonly meaning: Exclude<Measure, 'unit' | 'note'>;
}

export interface Line {
  readonly row: number;
  readonly indicator: number;
  /** Index into entities; −1 where the sheet speaks of one entity only. */
  readonly entity: number;
  /** Where the name of the line stands. */
  readonly labelColumn: number;
}

export interface Table {
  readonly layout: Layout;
  readonly header: Header;
  readonly figures: readonly FigureColumn[];
  readonly unitColumn: number | null;
  readonly noteColumn: number | null;
  /** All columns with their meaning, the unit and note columns included. */
  readonly columns: readonly ColumnMeaning[];
  readonly lines: readonly Line[];
  readonly entities: readonly string[];
  readonly totalEntity: number;
  /** One past the last row of the body. */
  readonly end: number;
  readonly unexpected: readonly { readonly text: string; readonly cell: CellRef }[];
  readonly duplicates: readonly { readonly index: number; readonly cells: readonly CellRef[] }[];
}

/** The table below a header; null when no name of the template stands where its names would. */
export function tableBelow(grid: Grid, header: Header, template: Template): Table | null {
  const rows = indicatorRows(grid, header, template);
  const columns = entityRows(grid, header, template);
  if (!rows || !columns) return rows ?? columns;
  const found = (table: Table) => new Set(table.lines.map(({ indicator }) => indicator)).size;
  return found(rows) >= found(columns) ? rows : columns;
}

function indicatorRows(grid: Grid, header: Header, template: Template): Table | null {
  const names = indicatorNames(template);
  const columns = columnMeanings(header, {
    indicators: null,
    extra: extraHeadings(template),
    sheet: grid.sheet.name,
  });
  const body = bodyOf(
    grid,
    header,
    columns,
    figureColumns(columns, () => 0),
    names,
  );
  if (!body) return null;
  const lines: Line[] = [];
  const rowsByIndicator = new Map<number, CellRef[]>();
  const unexpected: { text: string; cell: CellRef }[] = [];
  for (const { row, text, column } of labelledRows(grid, body, names)) {
    const indicator = names.find(text);
    const cell = { sheet: grid.sheet.name, row, column };
    if (indicator < 0) {
      if (isTotalLabel(text) || isSubtotalLabel(text) || isGroupRow(grid, row, text, body.labels)) continue;
      if (hasFigures(grid, row, body.figures)) unexpected.push({ text: bareLabel(text), cell });
      continue;
    }
    const cells = rowsByIndicator.get(indicator);
    if (cells) cells.push(cell);
    else {
      rowsByIndicator.set(indicator, [cell]);
      lines.push({ row, indicator, entity: -1, labelColumn: column });
    }
  }
  if (lines.length === 0) return null;
  return {
    ...tableParts(header, columns, body),
    layout: 'indicator-rows',
    lines,
    entities: [],
    totalEntity: -1,
    unexpected,
    duplicates: duplicatesOf(rowsByIndicator),
  };
}

function entityRows(grid: Grid, header: Header, template: Template): Table | null {
  const only = template.indicators.length === 1 ? 0 : null;
  const columns = columnMeanings(header, {
    indicators: indicatorNames(template),
    extra: extraHeadings(template),
    sheet: grid.sheet.name,
  }).map((column) => (column.indicator === null ? { ...column, indicator: only } : column));
  const grouped = figureColumns(columns, ({ indicator }) => indicator);
  const indicators = [...new Set(grouped.flatMap(({ indicator }) => indicator ?? []))];
  if (indicators.length === 0) return null;
  const names = entityNames(template);
  const body = bodyOf(grid, header, columns, grouped, names);
  if (!body) return null;
  const { rows, entities, totalEntity, unexpected, duplicates } = entitiesIn(grid, body, names, template);
  if (rows.length === 0) return null;
  return {
    ...tableParts(header, columns, body),
    layout: grouped.every(({ meaning }) => meaning === 'actual') ? 'matrix' : 'entity-rows',
    lines: rows.flatMap(({ row, entity, column }) =>
      indicators.map((indicator) => ({ row, indicator, entity, labelColumn: column })),
    ),
    entities,
    totalEntity,
    unexpected,
    duplicates,
  };
}

interface EntitiesFound {
  readonly rows: readonly { row: number; entity: number; column: number }[];
  readonly entities: readonly string[];
  readonly totalEntity: number;
  readonly unexpected: Table['unexpected'];
  readonly duplicates: Table['duplicates'];
}

/** The entities of a table: those of the template, or as found where it lists none. */
function entitiesIn(grid: Grid, body: Body, names: NameIndex, template: Template): EntitiesFound {
  const entities = template.entities.map(({ name }) => name);
  const listed = entities.length > 0;
  const total = new NameIndex(template.total === null ? [] : [[template.total]]);
  const foundNames = new Map<string, number>();
  const rows: { row: number; entity: number; column: number }[] = [];
  const cellsOf = new Map<number, CellRef[]>();
  const unexpected: { text: string; cell: CellRef }[] = [];
  let totalEntity = -1;
  const labelled = [...labelledRows(grid, body, names)];
  const hasExactTotal = labelled.some(({ text }) => total.find(text) >= 0);
  const allGroups = labelled.every(({ text }) => hasGroupNumbering(text));
  for (const { row, text, column } of labelled) {
    let entity = names.find(text);
    if (entity < 0 && (total.find(text) >= 0 || (!hasExactTotal && isTotalLabel(text)))) {
      if (totalEntity < 0) totalEntity = entities.push(template.total ?? bareLabel(text)) - 1;
      entity = totalEntity;
    }
    const cell = { sheet: grid.sheet.name, row, column };
    if (entity < 0) {
      if (isTotalLabel(text) || isSubtotalLabel(text) || isGroupRow(grid, row, text, body.labels)) continue;
      if (!hasFigures(grid, row, body.figures)) continue;
      if (listed) {
        unexpected.push({ text: bareLabel(text), cell });
        continue;
      }
      if (!allGroups && hasGroupNumbering(text)) continue;
      const name = bareLabel(text);
      entity = foundNames.get(name) ?? entities.push(name) - 1;
      foundNames.set(name, entity);
    }
    const cells = cellsOf.get(entity);
    if (cells) cells.push(cell);
    else {
      cellsOf.set(entity, [cell]);
      rows.push({ row, entity, column });
    }
  }
  return { rows, entities, totalEntity, unexpected, duplicates: duplicatesOf(cellsOf) };
}

interface Body {
  readonly figures: readonly FigureColumn[];
  readonly labels: LabelColumns;
  readonly first: number;
  readonly end: number;
}

function bodyOf(
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

function tableParts(header: Header, columns: readonly ColumnMeaning[], body: Body) {
  return {
    header,
    columns,
    figures: body.figures,
    unitColumn: unitColumn(columns, body.labels.names),
    noteColumn: columns.find(({ meaning }) => meaning === 'note')?.column ?? null,
    end: body.end,
  };
}

function* labelledRows(grid: Grid, body: Body, names: NameIndex) {
  for (let row = body.first; row < body.end; row++) {
    const label = labelOf(grid, row, body.labels, names);
    if (label.text.trim() !== '') yield { row, ...label };
  }
}

const FIGURES: ReadonlySet<string> = new Set(
  MEASURES.filter((measure) => measure !== 'unit' && measure !== 'note'),
);

/** One column for each measure (of each indicator): the one that the others speak of, else the first. */
function figureColumns(
  columns: readonly ColumnMeaning[],
  ownerOf: (column: ColumnMeaning) => number | null,
): FigureColumn[] {
  const latest = columns.reduce((year, column) => Math.max(year, column.year ?? 0), 0);
  const chosen = new Map<string, FigureColumn>();
  for (const column of columns) {
    const measure = yearly(column, latest);
    const owner = ownerOf(column);
    if (measure === null || owner === null) continue;
    const key = `${owner}/${measure}`;
    const figure: FigureColumn = { ...column, meaning: measure };
    const rival = chosen.get(key);
    if (
      !rival ||
      (measure === 'target' && isDenominator(figure, columns) && !isDenominator(rival, columns))
    ) {
      chosen.set(key, figure);
    }
  }
  return [...chosen.values()];
}

/** The measure of a column; a figure of the year before the latest one in the headings is a prior figure. */
function yearly({ meaning, year }: ColumnMeaning, latest: number): FigureColumn['meaning'] | null {
  if (meaning === null || !FIGURES.has(meaning)) return null;
  const measure = meaning as FigureColumn['meaning'];
  if (year === null || year === latest) return measure;
  return year === latest - 1 && (measure === 'actual' || measure === 'prior') ? 'prior' : null;
}

/** 年初预算 beside 调整预算: the goal is the one that 占年初预算% divides by. */
function isDenominator(column: ColumnMeaning, columns: readonly ColumnMeaning[]): boolean {
  return columns.some(({ meaning, words }) => meaning === 'completion' && words.includes(column.words));
}

/** 一、省重点(14宗): a group of numbered rows, itself without a number. */
function isGroupRow(grid: Grid, row: number, text: string, { serial }: LabelColumns): boolean {
  if (serial === null || !hasGroupNumbering(text)) return false;
  const number = grid.value(row, serial);
  return number === null || (typeof number === 'string' && !/\d/.test(number));
}

function hasFigures(grid: Grid, row: number, figures: readonly FigureColumn[]): boolean {
  return figures.some(({ column }) => {
    const value = grid.value(row, column);
    if (typeof value === 'number') return true;
    return (
      typeof value === 'string' && readFigure(value, 'General', emptyFigure()).state === FigureState.number
    );
  });
}

function duplicatesOf(cells: ReadonlyMap<number, readonly CellRef[]>): Table['duplicates'] {
  return [...cells].flatMap(([index, list]) => (list.length > 1 ? [{ index, cells: list }] : []));
}
