/** One row per entity: a group of columns per indicator, or a plain matrix of what was achieved. */
import type { CellRef } from '../../workbook/address';
import { MEASURES } from '../template/template';
import type { Template } from '../template/template';
import { bodyOf, firstRows, hasFigures, isGroupRow, namedRows, tableParts } from './body';
import type { Body, NamedRows } from './body';
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
import { NamePlaces } from './ordinary-names';
import { ownerWords } from './owners';
import type { Lines, Table } from './table';

/** null when no heading names an indicator, unless the template has only one: then every figure is its. */
export function entityRows(grid: Grid, header: Header, template: Template): Table | null {
  const only = template.indicators.length === 1 ? 0 : null;
  const columns = columnMeanings(header, {
    indicators: indicatorNames(template),
    extra: extraHeadings(template),
    owners: ownerWords(template.owners),
    sheet: grid.sheet.name,
    holdsFigures: (column) => grid.holdsFigures(column, header.last + 1),
  }).map((column) => (column.indicator === null ? { ...column, indicator: only } : column));
  const grouped = figureColumns(columns, ({ indicator }) => indicator);
  const indicators = [...new Set(grouped.flatMap(({ indicator }) => indicator ?? []))];
  if (indicators.length === 0) return null;
  const names = entityNames(template);
  const body = bodyOf(grid, header, columns, grouped, names);
  if (!body) return null;
  const named = namedRows(grid, body, names);
  const found = entitiesIn(grid, body, named, template);
  if (found.at.length === 0 || (template.entities.length === 0 && areMeasures(found.entities))) return null;
  return {
    ...tableParts(header, columns, body),
    layout: grouped.every(({ meaning }) => meaning === 'actual') ? 'matrix' : 'entity-rows',
    lines: linesOf(found, named, indicators),
    entities: found.entities,
    totalEntity: found.totalEntity,
    unexpected: found.unexpected,
    duplicates: found.duplicates,
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
  /** Places in the lists of named rows, and the entity of each. */
  readonly at: readonly number[];
  readonly entityAt: Int32Array;
  readonly entities: readonly string[];
  readonly totalEntity: number;
  readonly unexpected: Table['unexpected'];
  readonly duplicates: Table['duplicates'];
}

/** The entities of a table: those of the template, or as found where it lists none. */
function entitiesIn(grid: Grid, body: Body, named: NamedRows, template: Template): EntitiesFound {
  const entities = Array.from(template.entities, ({ name }) => name);
  const listed = entities.length > 0;
  const total = new NameIndex(template.total === null ? [] : [[template.total]]);
  const found = new NamePlaces(entities);
  const unexpected: { text: string; cell: CellRef }[] = [];
  let totalEntity = -1;
  const { rows, texts, columns, ordinary } = named;
  const isExactTotal = (i: number): boolean => {
    const text = texts[i] ?? '';
    return (ordinary[i] === 1 ? total.findOrdinary(text) : total.find(text)) >= 0;
  };
  const hasExactTotal = texts.some((_, i) => isExactTotal(i));
  const allGroups = texts.every(hasGroupNumbering);
  const entityAt = new Int32Array(named.names);
  for (let i = 0; i < texts.length; i++) {
    if ((entityAt[i] ?? -1) >= 0) continue;
    const text = texts[i] ?? '';
    const isOrdinary = ordinary[i] === 1;
    const isTotal = !isOrdinary && isTotalLabel(text);
    if (hasExactTotal ? isExactTotal(i) : isTotal) {
      if (totalEntity < 0) totalEntity = entities.push(template.total ?? bareLabel(text)) - 1;
      entityAt[i] = totalEntity;
      continue;
    }
    const row = rows[i] ?? -1;
    const isOfAnother =
      !isOrdinary && (isTotal || isSubtotalLabel(text) || isGroupRow(grid, row, text, body.labels));
    if (isOfAnother) continue;
    if (!hasFigures(grid, row, body.figures)) continue;
    if (listed) {
      const cell = { sheet: grid.sheet.name, row, column: columns[i] ?? -1 };
      unexpected.push({ text: bareLabel(text), cell });
      continue;
    }
    if (isOrdinary) entityAt[i] = found.place(text);
    else if (allGroups || !hasGroupNumbering(text)) entityAt[i] = found.place(bareLabel(text));
  }
  const { at, duplicates } = firstRows(grid, named, entityAt, entities.length);
  return { at, entityAt, entities, totalEntity, unexpected, duplicates };
}

/** A line for each indicator of each entity, row by row. */
function linesOf({ at, entityAt }: EntitiesFound, named: NamedRows, indicators: readonly number[]): Lines {
  const count = at.length * indicators.length;
  const lines = {
    count,
    row: new Int32Array(count),
    indicator: new Int32Array(count),
    entity: new Int32Array(count),
    labelColumn: new Int32Array(count),
  };
  let line = 0;
  for (const i of at) {
    for (const indicator of indicators) {
      lines.row[line] = named.rows[i] ?? -1;
      lines.indicator[line] = indicator;
      lines.entity[line] = entityAt[i] ?? -1;
      lines.labelColumn[line] = named.columns[i] ?? -1;
      line += 1;
    }
  }
  return lines;
}
