/** One row per entity and indicator: 地区, 指标, 目标, 完成 side by side, as systems export them. */
import { unitOf } from '../statistics/units';
import type { Template } from '../template/template';
import { bodyOf, firstRows, hasFigures, namedRows, picked, tableParts } from './body';
import type { Body, NamedRows } from './body';
import { columnMeanings } from './columns';
import type { ColumnMeaning } from './columns';
import { figureColumns } from './figure-columns';
import type { Grid } from './grid';
import { extraHeadings, isValueHeading } from './header';
import type { Header } from './header';
import { isBlank } from './labels';
import { bareLabel, entityNames, indicatorNames, isSubtotalLabel, isTotalLabel, NameIndex } from './names';
import { ownerWords } from './owners';
import type { Table } from './table';

/** null unless indicators stand in one column, who reports them in another, and some indicator is reported by several. */
export function longRows(grid: Grid, header: Header, template: Template): Table | null {
  const names = indicatorNames(template);
  const columns = columnMeanings(header, {
    indicators: null,
    extra: extraHeadings(template),
    owners: ownerWords(template.owners),
    sheet: grid.sheet.name,
    holdsFigures: (column) => grid.holdsFigures(column, header.last + 1),
  }).map(asActual);
  const figures = figureColumns(columns, () => 0);
  const body = bodyOf(grid, header, columns, figures, names);
  const entityColumn = body && entityColumnOf(grid, columns, body, template);
  if (!body || entityColumn === null) return null;
  const named = namedRows(grid, body, names);
  if (!repeats(named.names)) return null;
  const found = entitiesOf(grid, body, named, entityColumn, template);
  const width = template.indicators.length;
  const owners = named.names.map((indicator, i) => {
    const entity = found.entityAt[i] ?? -1;
    return indicator < 0 || entity < 0 ? -1 : entity * width + indicator;
  });
  const { at, duplicates } = firstRows(grid, named, owners, found.entities.length * width);
  const entity = Int32Array.from(at, (i) => found.entityAt[i] ?? -1);
  if (new Set(entity).size < 2 || at.length === new Set(picked(named.names, at)).size) return null;
  const parts = tableParts(header, columns, body);
  return {
    ...parts,
    unitColumn: parts.unitColumn === entityColumn ? null : parts.unitColumn,
    layout: 'long-rows',
    lines: {
      count: at.length,
      row: picked(named.rows, at),
      indicator: picked(named.names, at),
      entity,
      labelColumn: picked(named.columns, at),
    },
    entities: found.entities,
    totalEntity: found.totalEntity,
    unexpected: found.unexpected,
    duplicates: duplicates.map(({ index, cells }) => ({ index: Math.floor(index / width), cells })),
  };
}

/** 数值 alone says only that a figure stands there: what was achieved. */
const asActual = (column: ColumnMeaning): ColumnMeaning =>
  column.meaning === null && isValueHeading(column.words) ? { ...column, meaning: 'actual' } : column;

/** Most tables of a hundred thousand rows are not long: told without looking at each row's entity. */
function repeats(names: Int32Array): boolean {
  const seen = new Set<number>();
  for (const name of names) {
    if (name < 0) continue;
    if (seen.has(name)) return true;
    seen.add(name);
  }
  return false;
}

/** How many rows tell what a column holds. */
const SAMPLE = 500;

/** The column before the figures that holds entities: those of the template, else what its heading calls so. */
function entityColumnOf(
  grid: Grid,
  columns: readonly ColumnMeaning[],
  { figures, labels, first, end }: Body,
  template: Template,
): number | null {
  const known = entityNames(template);
  const leftmost = figures.reduce((left, { column }) => Math.min(left, column), grid.endColumn);
  let best: { readonly column: number; readonly score: number } | null = null;
  for (const { column, meaning } of columns) {
    if (column >= leftmost || column === labels.names) continue;
    const texts: string[] = [];
    for (let row = first; row < Math.min(end, first + SAMPLE); row++) {
      const text = grid.text(row, column);
      if (!isBlank(text)) texts.push(text);
    }
    const isHeaded = meaning === 'entity' || meaning === 'unit-or-entity';
    if (texts.length === 0 || texts.filter((text) => unitOf(text)).length * 2 > texts.length) continue;
    const matches = texts.filter((text) => known.find(text) >= 0).length;
    const score = matches > 0 ? 1 + matches : isHeaded && template.entities.length === 0 ? 1 : 0;
    if (score > (best?.score ?? 0)) best = { column, score };
  }
  return best?.column ?? null;
}

/** The entity of each named row; a blank cell goes on with the one above, as merged cells do. */
function entitiesOf(grid: Grid, body: Body, named: NamedRows, column: number, template: Template) {
  const known = entityNames(template);
  const total = new NameIndex(template.total === null ? [] : [[template.total]]);
  const entities = Array.from(template.entities, ({ name }) => name);
  const places = new Map<string, number>();
  const unexpected: Table['unexpected'][number][] = [];
  const entityAt = new Int32Array(named.rows.length).fill(-1);
  const sheet = grid.sheet.name;
  let totalEntity = -1;
  const entityOf = (text: string): number => {
    const found = known.find(text);
    if (found >= 0) return found;
    if (total.find(text) >= 0 || isTotalLabel(text)) {
      if (totalEntity < 0) totalEntity = entities.push(template.total ?? bareLabel(text)) - 1;
      return totalEntity;
    }
    if (template.entities.length > 0 || isSubtotalLabel(text)) return -1;
    return entities.push(bareLabel(text)) - 1;
  };
  let [text, entity, at] = ['', -1, -1];
  let next = body.first;
  for (const [i, row] of named.rows.entries()) {
    for (; next <= row; next++) {
      const own = grid.text(next, column);
      if (isBlank(own)) continue;
      [text, at] = [own, next];
      const key = bareLabel(own);
      const before = places.get(key);
      entity = before ?? entityOf(own);
      places.set(key, entity);
    }
    entityAt[i] = entity;
    const indicator = named.names[i] ?? -1;
    if (indicator >= 0 && (entity >= 0 || isSubtotalLabel(text))) continue;
    if (isSubtotalLabel(text) || !hasFigures(grid, row, body.figures)) continue;
    unexpected.push(
      indicator < 0
        ? { text: bareLabel(named.texts[i] ?? ''), cell: { sheet, row, column: named.columns[i] ?? -1 } }
        : { text: bareLabel(text), cell: { sheet, row: at, column } },
    );
  }
  return { entities, totalEntity, entityAt, unexpected };
}
