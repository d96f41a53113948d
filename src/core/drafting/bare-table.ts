/** The names in a table that no template describes yet: its indicators, by row or by group of columns, with the units that stand beside them. */
import type { CellRef } from '../../workbook/address';
import { bodyOf, hasFigures, isGroupRow, namedRows } from '../report/body';
import type { Body } from '../report/body';
import { captionUnits, textsAbove } from '../report/captions';
import { columnMeanings } from '../report/columns';
import type { ColumnMeaning } from '../report/columns';
import { FigureState } from '../report/facts';
import { figureColumns } from '../report/figure-columns';
import { emptyFigure, readFigure } from '../report/figures';
import type { Grid } from '../report/grid';
import { headerCandidates } from '../report/header';
import type { Header, HeadingPath } from '../report/header';
import { meaningOf, readHeading } from '../report/headings';
import { unitColumn } from '../report/labels';
import { bareLabel, isSubtotalLabel, isTotalLabel, NameIndex, unitInLabel } from '../report/names';
import { unitOf } from '../statistics/units';
import type { Unit } from '../statistics/units';
import { nameKey } from '../template/name-key';
import { withoutMeasure, isMeasureHeading } from './measure-words';
import { bareTemplate } from './bare-template';

export interface BareIndicator {
  /** '' where the sheet has none: its only indicator is named by the title, if at all. */
  readonly name: string;
  readonly unit: Unit | null;
  /** Where the name stands. */
  readonly cell: CellRef;
}

export interface BareTable {
  readonly header: Header;
  /** Whether there is a row for each entity. */
  readonly isByEntity: boolean;
  readonly indicators: readonly BareIndicator[];
  /** Rows of a name that another row has already. */
  readonly repeated: readonly BareIndicator[];
  /** Columns of figures whose headings say nothing that is known. */
  readonly unknown: readonly ColumnMeaning[];
  /** The units of the caption, where it names several: one of them is meant. */
  readonly captionUnits: readonly Unit[];
}

/** Tables that the upper rows of the sheet may begin, the likeliest first. */
export function bareTables(grid: Grid): BareTable[] {
  const plain = [...headerCandidates(grid, bareTemplate([]))];
  const headers = plain.length > 0 ? plain : [...headerCandidates(grid, bareTemplate(headingTexts(grid)))];
  return headers.flatMap((header) => tableUnder(grid, header) ?? []);
}

/** The texts of the first row that stands above figures: where no heading is known, they may all be names of indicators. */
function headingTexts(grid: Grid): BareIndicator[] {
  for (let row = grid.firstRow; row + 1 < Math.min(grid.endRow, grid.firstRow + DEEPEST); row += 1) {
    const areas = grid.areasOf(row);
    const hasNumbers = grid.areasOf(row + 1).some(({ value }) => typeof value === 'number');
    if (areas.length < 2 || !hasNumbers || areas.some(({ value }) => typeof value !== 'string')) continue;
    return areas.map(({ value, rect }) => ({
      name: String(value),
      unit: null,
      cell: { sheet: grid.sheet.name, row: rect.row, column: rect.column },
    }));
  }
  return [];
}

const DEEPEST = 20;
const NO_NAMES = new NameIndex([]);

function tableUnder(grid: Grid, header: Header): BareTable | null {
  const columns = columnMeanings(header, {
    indicators: null,
    extra: new Map(),
    owners: null,
    sheet: grid.sheet.name,
    holdsFigures: (column) => grid.holdsFigures(column, header.last + 1),
  });
  const measured = figureColumns(columns, () => 0);
  const figures = measured.length > 0 ? measured : columnsOfFigures(grid, header, columns);
  const body = bodyOf(grid, header, columns, figures, NO_NAMES);
  if (!body) return null;
  const caption = captionUnits(textsAbove(grid, header))?.units ?? [];
  const label = columns.find(({ column }) => column === body.labels.names)?.meaning ?? null;
  const isByEntity =
    label === 'entity' || label === 'unit-or-entity' || (label !== 'name' && measured.length === 0);
  const found = isByEntity
    ? ofColumns(grid, header, columns, body, caption)
    : ofRows(grid, columns, body, caption);
  if (found.length === 0) return null;
  const { first, repeated } = apart(found);
  return {
    header,
    isByEntity,
    indicators: first,
    repeated,
    unknown: isByEntity ? [] : unknownColumns(grid, header, columns, body),
    captionUnits: caption,
  };
}

/** Columns under headings of any words, as if all were what was achieved. */
const columnsOfFigures = (grid: Grid, header: Header, columns: readonly ColumnMeaning[]) =>
  columns
    .filter(({ column }) => grid.holdsFigures(column, header.last + 1))
    .map((column) => ({ ...column, meaning: 'actual' as const }));

/** A row for each indicator: its unit in the unit column, behind the name, above its figures, in the caption. */
function ofRows(
  grid: Grid,
  columns: readonly ColumnMeaning[],
  body: Body,
  caption: readonly Unit[],
): BareIndicator[] {
  const named = namedRows(grid, body, NO_NAMES);
  const units = unitColumn(columns, body.labels.names);
  const above =
    body.figures.find(({ unit, meaning }) => isAmount(unit) && AMOUNTS.has(meaning))?.unit ?? null;
  return named.texts.flatMap((text, i): BareIndicator[] => {
    const row = named.rows[i] ?? -1;
    const column = named.columns[i] ?? -1;
    if (isTotalLabel(text) || isSubtotalLabel(text)) return [];
    const inCell = units === null ? null : unitOf(grid.text(row, units));
    if (isGroupRow(grid, row, text, body.labels)) return [];
    // A row without figures is an indicator all the same where a unit, or a dash for no target, says so.
    if (!inCell && !hasFigures(grid, row, body.figures) && !hasDash(grid, row, body)) return [];
    const unit =
      inCell ?? unitInLabel(text) ?? unitBehindFigures(grid, row, body) ?? above ?? onlyOf(caption);
    return [{ name: nameWithoutUnit(text), unit, cell: { sheet: grid.sheet.name, row, column } }];
  });
}

const hasDash = (grid: Grid, row: number, { figures }: Body): boolean =>
  figures.some(
    ({ column }) =>
      readFigure(grid.value(row, column), 'General', emptyFigure()).state === FigureState.notSet,
  );

/** 14500万美元 in the cell itself, or by its number format. */
function unitBehindFigures(grid: Grid, row: number, { figures }: Body): Unit | null {
  for (const { column, meaning } of figures) {
    if (!AMOUNTS.has(meaning)) continue;
    const format = grid.sheet.numberFormats[row - grid.firstRow]?.[column - grid.firstColumn] ?? 'General';
    const { unit } = readFigure(grid.value(row, column), format, emptyFigure());
    if (isAmount(unit)) return unit;
  }
  return null;
}

/** A group of columns, or a column, for each indicator. */
function ofColumns(
  grid: Grid,
  header: Header,
  columns: readonly ColumnMeaning[],
  body: Body,
  caption: readonly Unit[],
): BareIndicator[] {
  const meanings = new Map(columns.map(({ column, meaning }) => [column, meaning]));
  const sheet = grid.sheet.name;
  const found: BareIndicator[] = [];
  let measures = 0;
  let first: HeadingPath['cells'][number] | undefined;
  for (const { column, cells } of header.paths) {
    const meaning = meanings.get(column) ?? null;
    if (column <= body.labels.names || meaning === 'recomputed' || meaning === 'serial' || meaning === 'note')
      continue;
    if (!grid.holdsFigures(column, header.last + 1)) continue;
    const named = cells.findLast(({ text }) => !isMeasureHeading(text));
    if (!named) {
      measures += 1;
      first ??= cells.at(-1);
      continue;
    }
    const unit = cells.map(({ text }) => readHeading(text).unit).findLast(isAmount) ?? onlyOf(caption);
    const name = nameWithoutUnit(withoutMeasure(named.text));
    const cell = { sheet, row: named.row, column: named.column };
    const before = found.findIndex((other) => nameKey(other.name) === nameKey(name));
    if (before < 0) found.push({ name, unit, cell });
    else if (found[before]?.unit === null && unit) found[before] = { name, unit, cell: found[before].cell };
  }
  if (found.length > 0 || measures === 0 || !first) return found;
  // 年度目标, 完成, 完成率 of nothing that is named: the sheet is about one indicator.
  const units = header.paths.flatMap(({ cells }) => cells.map(({ text }) => readHeading(text).unit));
  const unit = units.find(isAmount) ?? onlyOf(caption);
  return [{ name: '', unit: unit ?? null, cell: { sheet, row: first.row, column: first.column } }];
}

const AMOUNTS: ReadonlySet<string> = new Set(['actual', 'target', 'month', 'previous', 'prior']);

const isAmount = (unit: Unit | null | undefined): unit is Unit =>
  unit !== null && unit !== undefined && unit.dimension !== 'percent' && unit.dimension !== 'points';

const onlyOf = (units: readonly Unit[]): Unit | null => (units.length === 1 ? (units[0] ?? null) : null);

/** 实际外资(万美元) is 实际外资; what else stands in brackets belongs to the name. */
function nameWithoutUnit(label: string): string {
  const name = bareLabel(label);
  return unitInLabel(name) ? name.replace(/\s*[(\uff08][^()\uff08\uff09]*[)\uff09]\s*$/, '') : name;
}

function apart(found: readonly BareIndicator[]) {
  const first = new Map<string, BareIndicator>();
  const repeated: BareIndicator[] = [];
  for (const indicator of found) {
    const key = nameKey(indicator.name);
    if (first.has(key)) repeated.push(indicator);
    else first.set(key, indicator);
  }
  return { first: [...first.values()], repeated };
}

function unknownColumns(
  grid: Grid,
  header: Header,
  columns: readonly ColumnMeaning[],
  { labels }: Body,
): ColumnMeaning[] {
  return columns.filter(
    ({ column, meaning, text }) =>
      meaning === null &&
      column > labels.names &&
      grid.holdsFigures(column, header.last + 1) &&
      meaningOf(readHeading(text)) === null,
  );
}
