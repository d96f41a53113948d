/** One row per entity: a group of columns per indicator, or a plain matrix of what was achieved. */
import type { CellRef } from '../../workbook/address';
import { MEASURES } from '../template/template';
import type { Template } from '../template/template';
import { bodyOf, duplicatesOf, hasFigures, isGroupRow, labelledRows, tableParts } from './body';
import type { Body } from './body';
import { columnMeanings } from './columns';
import { figureColumns } from './figure-columns';
import type { Grid } from './grid';
import { extraHeadings } from './header';
import type { Header } from './header';
import { meaningOf, readHeading } from './headings';
import {
  bareLabel,
  entityNames,
  hasGroupNumbering,
  indicatorNames,
  isSubtotalLabel,
  isTotalLabel,
  NameIndex,
} from './names';
import type { Table } from './table';

/** null when no heading names an indicator, unless the template has only one: then every figure is its. */
export function entityRows(grid: Grid, header: Header, template: Template): Table | null {
  const only = template.indicators.length === 1 ? 0 : null;
  const columns = columnMeanings(header, {
    indicators: indicatorNames(template),
    extra: extraHeadings(template),
    sheet: grid.sheet.name,
    holdsFigures: (column) => grid.holdsFigures(column, header.last + 1),
  }).map((column) => (column.indicator === null ? { ...column, indicator: only } : column));
  const grouped = figureColumns(columns, ({ indicator }) => indicator);
  const indicators = [...new Set(grouped.flatMap(({ indicator }) => indicator ?? []))];
  if (indicators.length === 0) return null;
  const names = entityNames(template);
  const body = bodyOf(grid, header, columns, grouped, names);
  if (!body) return null;
  const { rows, entities, totalEntity, unexpected, duplicates } = entitiesIn(grid, body, names, template);
  if (rows.length === 0 || (template.entities.length === 0 && areMeasures(entities))) return null;
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

/** 年度目标, 累计完成, 完成率 one below the other: the table stands on its side, and nobody of that name reports. */
function areMeasures(names: readonly string[]): boolean {
  const first = names.slice(0, MOST_NAMES);
  const measures = first.filter((name) => {
    const meaning = meaningOf(readHeading(name));
    return meaning !== null && meaning !== 'note' && (MEASURES as readonly string[]).includes(meaning);
  });
  return measures.length * 2 > first.length;
}

/** A table on its side has a handful of rows; a hundred thousand entities need not all be read as headings. */
const MOST_NAMES = 100;

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
