/** All sheets of a summary, put into a workbook: ours of a run before are written anew, one of the user's never is. */
import type { Scheme } from '../../core/scheme/scheme';
import type { WholeSummary } from '../../core/summary/whole';
import type { Template } from '../../core/template/template';
import type { Words } from '../../messages/speak';
import type { WorkbookChange } from '../../workbook/changes';
import type { SheetContent } from '../../workbook/content';
import { dashboardOf } from '../../core/dashboard/dashboard';
import type { Dashboard, DashboardOptions } from '../../core/dashboard/dashboard';
import { dashboardSheet } from '../dashboard/dashboard-sheet';
import { inspectionSheet } from './inspection-sheet';
import { ownSheetChanges, sheetNameOf } from '../own-sheets/own-sheet-changes';
import type { MadeSheet } from '../own-sheets/own-sheet-changes';
import type { OwnSheets } from '../own-sheets/own-sheets';
import { rankingSheet } from './ranking-sheet';
import { scoresSheet } from './scores-sheet';
import { summarySheet } from './summary-sheet';

/**
 * @param own what stands in the workbook; NO_SHEETS for a new one
 * @param shown what was chosen for the dashboard
 */
export function wholeSummaryChanges(
  own: OwnSheets,
  whole: WholeSummary,
  template: Template,
  scheme: Pick<Scheme, 'scores'>,
  words: Words,
  shown: DashboardOptions = {},
): WorkbookChange[] {
  const { locale } = words;
  const board = dashboardOf(whole, template, shown);
  const made = madeOf(whole, template, scheme, board, sheetNameOf(own, 'summary', locale), words);
  return ownSheetChanges(own, made, locale);
}

export const NO_SHEETS: OwnSheets = { names: [], sheets: [] };

/** @param summaryName of the summary sheet, which the dashboard takes its figures from */
function madeOf(
  whole: WholeSummary,
  template: Template,
  scheme: Pick<Scheme, 'scores'>,
  board: Dashboard,
  summaryName: string,
  words: Words,
): MadeSheet[] {
  const { attainments, rankings, scores, inspection, entityLights } = whole;
  const { places, ...summary } = summarySheet(attainments, template, words);
  const page = { template, words, summary: { sheet: summaryName, places } };
  const scoreNames = new Map(scheme.scores.map(({ id, name }) => [id, name]));
  const plain = (kind: MadeSheet['kind'], content: SheetContent | null): MadeSheet => ({
    kind,
    content,
    highlights: [],
  });
  return [
    { kind: 'summary', ...summary },
    plain('ranking', rankings.length > 0 ? rankingSheet(rankings, template, scoreNames, words) : null),
    plain('scores', scores.length > 0 ? scoresSheet(scores, template, words) : null),
    plain('inspection', inspectionSheet(inspection, entityLights, attainments.period, template, words)),
    { kind: 'dashboard', ...dashboardSheet(board, whole, scheme, page) },
  ];
}
