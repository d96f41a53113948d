/** The collected data and their log in a workbook: found, read, and written again in one go. */
import type { CollectedRow, LoggedFigure } from '../../core/observations/brought-together';
import type { Template } from '../../core/template/template';
import type { Words } from '../../messages/speak';
import type { WorkbookChange } from '../../workbook/changes';
import { isSameSheet } from '../../workbook/sheet-names';
import type { SheetSnapshot } from '../../workbook/snapshot';
import { COLLECTION_LOG_TABLE, OBSERVATIONS_TABLE } from './observation-tables';
import type { CollectedField } from './observation-tables';
import { collectionLogContent, collectionLogRows, observationsContent } from './observations-sheet';
import { ownCellsAtRisk, withOwnColumns } from '../own-sheets/own-columns';
import type { TableBefore } from '../own-sheets/own-columns';
import { readObservations } from './read-observations';
import type { ReadObservations } from './read-observations';
import { headingsOf, nextFreeRow, writeRow } from '../table-sheet';
import { withSheetWords } from '../words';

export interface CollectedSheets extends ReadObservations {
  readonly names: readonly string[];
  /** null: none yet. */
  readonly data: SheetSnapshot | null;
  readonly log: SheetSnapshot | null;
}

/** @param snapshots of all sheets of the workbook, or of those that may be ours beside the names of all @param names of all sheets */
export function collectionSheetsOf(
  snapshots: readonly SheetSnapshot[],
  template: Template,
  names: readonly string[] = snapshots.map(({ name }) => name),
): CollectedSheets {
  for (const data of snapshots) {
    const read = readObservations(data, template);
    if (read) return { ...read, names, data, log: logOf(snapshots) };
  }
  return { rows: [], problems: [], names, data: null, log: logOf(snapshots) };
}

const logOf = (snapshots: readonly SheetSnapshot[]): SheetSnapshot | null =>
  snapshots.find((sheet) => headingsOf(COLLECTION_LOG_TABLE, sheet)) ?? null;

const tableBefore = ({ data, rows }: CollectedSheets): TableBefore<CollectedField> | null =>
  data && { sheet: data, table: OBSERVATIONS_TABLE, rows };

/** What the user wrote beside rows and would lose with these. */
export function lostWith(
  before: CollectedSheets | null,
  rows: readonly CollectedRow[],
): ReadObservations['problems'] {
  const there = before && tableBefore(before);
  return there ? ownCellsAtRisk(there, rows) : [];
}

/**
 * The table is written as a whole, with the columns of the user; the log only grows. Not to be called while there are
 * problems, or something would be lost: it would be.
 * @param before null: a workbook without sheets of ours
 * @param when as it is to be read: 2024-07-05 10:32
 */
export function collectedChanges(
  before: CollectedSheets | null,
  rows: readonly CollectedRow[],
  log: readonly LoggedFigure[],
  template: Template,
  when: string,
  words: Words,
): WorkbookChange[] {
  const { t } = withSheetWords(words);
  const names = before?.names ?? [];
  const free = (name: string): string => {
    for (let number = 1; ; number += 1) {
      const candidate = number === 1 ? name : `${name} (${number})`;
      if (!names.some((taken) => isSameSheet(taken, candidate))) return candidate;
    }
  };
  const content = observationsContent(rows, template, words);
  const there = before && tableBefore(before);
  const data: WorkbookChange = there
    ? { kind: 'replace-sheet', sheet: there.sheet.name, content: withOwnColumns(content, there, rows) }
    : { kind: 'add-sheet', sheet: free(t('sheets.observations.sheet-name')), content };
  const logged = collectionLogRows(log, template, when, words);
  if (logged.length === 0) return [data];
  const sheet = before?.log ?? null;
  const headings = sheet && headingsOf(COLLECTION_LOG_TABLE, sheet);
  if (sheet && headings) {
    return [
      data,
      ...logged.flatMap((cells, index) => writeRow(sheet, headings, nextFreeRow(sheet) + index, cells)),
    ];
  }
  return [
    data,
    {
      kind: 'add-sheet',
      sheet: free(t('sheets.collection-log.sheet-name')),
      content: collectionLogContent(logged, words),
    },
  ];
}
