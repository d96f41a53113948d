/** Reads a submitted sheet: finds its table, whatever the layout, and turns it into facts with their evidence. */
import type { SheetSnapshot } from '../../workbook/snapshot';
import { message } from '../message';
import { MEASURES } from '../template/template';
import type { Template } from '../template/template';
import { captionUnits, periodOf, textsAbove, titleOf } from './captions';
import { factColumns } from './fact-columns';
import type { FactColumns } from './fact-columns';
import { FigureState } from './facts';
import type { Facts } from './facts';
import { Grid } from './grid';
import { headerCandidates } from './header';
import type { Header } from './header';
import { remarksBelow } from './labels';
import { tableBelow } from './layouts';
import { marked } from './table';
import type { Table } from './table';
import { notesOf } from './notes';
import { namesIndicatorInRow } from './reading';
import type { ReadingResult, RecognisedHeading, ReportReading } from './reading';
import { SourceUnits } from './source-units';
import { turnedReading, turnedSnapshot, turningsOf } from './turned';

/** Never throws for anything that a sheet may hold. */
export function readReport(snapshot: SheetSnapshot, template: Template): ReadingResult {
  const upright = readUpright(snapshot, template);
  if (upright.ok) return upright;
  for (const turning of turningsOf(snapshot)) {
    const result = readUpright(turnedSnapshot(snapshot, turning), template);
    if (result.ok)
      return { ok: true, reading: { ...turnedReading(result.reading, turning), turned: turning } };
  }
  return upright;
}

function readUpright(snapshot: SheetSnapshot, template: Template): ReadingResult {
  const grid = new Grid(snapshot);
  if (grid.endRow === grid.firstRow) {
    return { ok: false, reason: message('report.empty-sheet', { sheet: snapshot.name }) };
  }
  let first: Header | null = null;
  for (const header of headerCandidates(grid, template)) {
    const table = tableBelow(grid, header, template);
    if (table) return { ok: true, reading: readingOf(grid, header, table, template) };
    first ??= header;
  }
  return { ok: false, reason: noTable(snapshot.name, first, template) };
}

function noTable(sheet: string, header: Header | null, template: Template) {
  const names = template.indicators.slice(0, 3).map(({ name }) => name);
  return header
    ? message('report.no-names', { sheet, row: header.last + 1, template: template.title, names })
    : message('report.no-header', { sheet, names });
}

function readingOf(grid: Grid, header: Header, table: Table, template: Template): ReportReading {
  const above = textsAbove(grid, header);
  const units = new SourceUnits(grid, table, template, captionUnits(above));
  const measures = factColumns(grid, table, template, units);
  const remarks = remarksBelow(grid, table.end);
  const columns = [...table.figures.map(({ column }) => column), table.unitColumn, table.noteColumn].filter(
    (c) => c !== null,
  );
  const left = Math.min(...columns, ...table.lines.labelColumn.subarray(0, 1));
  const body = {
    row: header.last + 1,
    column: left,
    rows: table.end - header.last - 1,
    columns: Math.max(...columns) - left + 1,
  };
  const isEntities = table.layout !== 'indicator-rows';
  const seen = marked(table.lines.indicator, template.indicators.length);
  const seenEntities = marked(table.lines.entity, table.entities.length);
  return {
    facts: factsOf(grid, table, measures, notesOf(grid, table)),
    layout: table.layout,
    title: titleOf(above),
    period: periodOf(above, header, grid.sheet.name),
    headerRows: { first: header.first, last: header.last },
    body,
    headings: headingsOf(table),
    missingIndicators: [...template.indicators.keys()].filter((index) => seen[index] !== 1),
    duplicateIndicators: isEntities
      ? []
      : table.duplicates.map(({ index, cells }) => ({ indicator: index, cells })),
    unexpectedLabels: table.unexpected,
    missingEntities: isEntities
      ? template.entities.flatMap(({ name }, index) => (seenEntities[index] === 1 ? [] : [name]))
      : [],
    duplicateEntities: isEntities
      ? table.duplicates.map(({ index, cells }) => ({ name: table.entities[index] ?? '', cells }))
      : [],
    unitConflicts: units.conflicts,
    unreadable: unreadableOf(grid, measures),
    remarks,
    ...(grid.leftOut && { leftOut: grid.leftOut }),
    ...(!isEntities && { labels: labelsOf(grid, table) }),
    hiddenRows: grid.sheet.hiddenRows.filter((row) => row >= body.row && row < body.row + body.rows),
    hiddenColumns: grid.sheet.hiddenColumns.filter(
      (column) => column >= body.column && column < body.column + body.columns,
    ),
  };
}

function factsOf(grid: Grid, table: Table, measures: FactColumns, notes: Facts['notes']): Facts {
  return {
    sheet: grid.sheet.name,
    lineCount: table.lines.count,
    indicator: table.lines.indicator,
    entity: table.lines.entity,
    entities: table.entities,
    totalEntity: table.totalEntity,
    measures,
    notes,
  };
}

function labelsOf(grid: Grid, { lines }: Table): string[] {
  return Array.from({ length: lines.count }, (_, line) =>
    grid.text(lines.row[line] ?? -1, lines.labelColumn[line] ?? -1),
  );
}

/** Every heading that was used, from left to right. */
function headingsOf(table: Table): RecognisedHeading[] {
  const used = new Map(table.figures.map((figure) => [figure.column, figure]));
  const isPerIndicator = !namesIndicatorInRow(table.layout);
  return table.columns.flatMap((column): RecognisedHeading[] => {
    const measure =
      used.get(column.column)?.meaning ??
      (column.column === table.unitColumn ? 'unit' : column.column === table.noteColumn ? 'note' : null);
    if (measure === null) return [];
    const { text, cell, unit } = column;
    return [{ measure, indicator: isPerIndicator ? column.indicator : null, text, cell, unit }];
  });
}

function unreadableOf(grid: Grid, measures: FactColumns): ReportReading['unreadable'] {
  const unreadable: ReportReading['unreadable'][number][] = [];
  const sheet = grid.sheet.name;
  for (const measure of MEASURES) {
    const facts = measure === 'unit' || measure === 'note' ? undefined : measures.get(measure);
    for (let line = 0; facts && line < facts.state.length; line++) {
      const state = facts.state[line];
      if (state !== FigureState.text && state !== FigureState.error) continue;
      const row = facts.row[line] ?? -1;
      const column = facts.column[line] ?? -1;
      unreadable.push({ line, measure, cell: { sheet, row, column }, value: grid.value(row, column) });
    }
  }
  return unreadable;
}
