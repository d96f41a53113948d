/** The figures of checked files beside those that the workbook holds: what is to be written, what undoes it, and what became of each figure. */
import { broughtTogether } from '../../core/observations/brought-together';
import type { BroughtTogether, CollectedRow, Conflict } from '../../core/observations/brought-together';
import { rowsOfSubmission } from '../../core/collection/rows-of-submission';
import { message } from '../../core/message';
import type { Message } from '../../core/message';
import { periodCode } from '../../core/statistics/period';
import type { Template } from '../../core/template/template';
import { fetchAllWords } from '../../messages/fetch-words';
import { collectedChanges, collectionSheetsOf } from '../../sheets/collection/collected-sheets';
import type { CollectedSheets } from '../../sheets/collection/collected-sheets';
import { OBSERVATIONS_TABLE } from '../../sheets/collection/observation-tables';
import { observationsContent } from '../../sheets/collection/observations-sheet';
import { headingsOf } from '../../sheets/table-sheet';
import { withSheetWords } from '../../sheets/words';
import { readObservations } from '../../sheets/collection/read-observations';
import { cellAddress } from '../../workbook/address';
import type { WorkbookChange } from '../../workbook/changes';
import { isSameSheet } from '../../workbook/sheet-names';
import type { SheetSnapshot } from '../../workbook/snapshot';
import type { BringAnswer, BringRequest, FigureCounts, PlacedProblem } from './request';

/** The rest is counted. */
const MOST_TOLD = 20;

export async function bringFigures(request: Omit<BringRequest, 'kind'>): Promise<BringAnswer> {
  const { submissions, template, snapshots, names, when } = request;
  const words = await fetchAllWords(request.locale);
  const before = collectionSheetsOf(
    snapshots.filter((sheet) => isFor(sheet, template)),
    template,
    names,
  );
  const problems = [...before.problems, ...handMade(before.data)];
  if (problems.length > 0)
    return { ok: false, problems: problems.slice(0, MOST_TOLD), count: problems.length };
  const brought = broughtTogether(
    before.rows,
    submissions.flatMap((submission) => rowsOfSubmission(submission, template)),
  );
  const changes = collectedChanges(before, brought.rows, brought.log, template, when, words);
  const { conflicts } = brought;
  const sheet = sheetOf(changes);
  const wished = withSheetWords(words).t('sheets.observations.sheet-name');
  return {
    ok: true,
    changes,
    back: changes
      .map((change) => backOf(change, () => observationsContent(before.rows, template, words)))
      .reverse(),
    sheet,
    beside: before.data || isSameSheet(sheet, wished) ? null : wished,
    counts: countFigures(before.rows, brought, new Set(submissions.map(({ file }) => file))),
    conflicts: conflicts.slice(0, MOST_TOLD).map((one) => conflictTold(one, template)),
    conflictCount: conflicts.length,
  };
}

/** Figures of another template have a sheet of their own; their indicators would lose their names here. */
function isFor(sheet: SheetSnapshot, template: Template): boolean {
  const read = readObservations(sheet, template);
  return read === null || read.rows.every((row) => row.template === template.id);
}

/** The table is written as a whole: whatever somebody added to it by hand would be gone. */
function handMade(sheet: SheetSnapshot | null): PlacedProblem[] {
  const headings = sheet && headingsOf(OBSERVATIONS_TABLE, sheet);
  if (!sheet || !headings) return [];
  const own = new Set(headings.columns.values());
  const { used, values, formulas } = sheet;
  return values.flatMap((cells, r) =>
    cells.flatMap((value, c): PlacedProblem[] => {
      const cell = { sheet: sheet.name, row: used.row + r, column: used.column + c };
      const isOurs = own.has(cell.column) && cell.row >= headings.row && formulas[r]?.[c] == null;
      if (isOurs || value === null || value === '') return [];
      const said = { sheet: sheet.name, cell: cellAddress(cell.row, cell.column) };
      return [{ cell, message: message('panel.collect.bring.hand-made', said) }];
    }),
  );
}

const sheetOf = ([first]: readonly WorkbookChange[]): string =>
  first && 'content' in first ? first.sheet : '';

/** A log that was there loses the lines that came; they had stood blank before. */
function backOf(
  change: WorkbookChange,
  contentBefore: () => ReturnType<typeof observationsContent>,
): WorkbookChange {
  switch (change.kind) {
    case 'add-sheet':
      return { kind: 'remove-sheet', sheet: change.sheet };
    case 'replace-sheet':
      return { ...change, content: contentBefore() };
    case 'write':
      return { ...change, values: change.values.map((cells) => cells.map(() => null)) };
    default:
      throw new Error(`${change.kind} is nothing that is done to collected data`);
  }
}

function countFigures(
  before: CollectedSheets['rows'],
  { rows, log }: BroughtTogether,
  files: ReadonlySet<string>,
): FigureCounts {
  const known = new Set(before.map(placeOf));
  const added = rows.filter((row) => !known.has(placeOf(row))).length;
  const changed = log.filter((one) => one.before && one.after).length;
  const sent = rows.filter(({ observation }) => files.has(observation.source.file ?? '')).length;
  return {
    added,
    changed,
    removed: log.filter(({ after }) => after === null).length,
    unchanged: Math.max(0, sent - added - changed),
  };
}

const placeOf = ({ template, observation: { period, entity, indicator, measure } }: CollectedRow): string =>
  JSON.stringify([template, periodCode(period), entity, indicator, measure]);

function conflictTold({ figures: [first, second] }: Conflict, template: Template): Message {
  return message('collection.conflict', {
    entity: first.entity ?? template.total ?? '',
    name: template.indicators.find(({ code }) => code === first.indicator)?.name ?? first.indicator,
    period: { period: first.period },
    first: first.source.file ?? '',
    second: second.source.file ?? '',
  });
}
