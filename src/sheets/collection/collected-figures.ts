/** What the tables of collected data in a workbook hold of one template, each figure with its cell there. */
import type { KeptFigure } from '../../core/history/history';
import type { Template } from '../../core/template/template';
import type { SheetSnapshot } from '../../workbook/snapshot';
import { readObservations } from './read-observations';
import type { ReadObservations } from './read-observations';

export interface CollectedFigures {
  /** Its source is the report that it came from; its cell is in the table. */
  readonly figures: readonly KeptFigure[];
  /** Of every table, whatever template its rows are of: nobody knows of which they are. */
  readonly problems: ReadObservations['problems'];
}

/** @param snapshots any sheets: those that are no such table are passed over. There is a table for each template. */
export function collectedFigures(snapshots: readonly SheetSnapshot[], template: Template): CollectedFigures {
  const tables = snapshots.flatMap((sheet) => readObservations(sheet, template) ?? []);
  return {
    figures: tables
      .flatMap(({ rows }) => rows)
      .filter((row) => row.template === template.id)
      .map(({ observation, cell }) => ({ observation, cell, sealed: null })),
    problems: tables.flatMap(({ problems }) => problems),
  };
}
