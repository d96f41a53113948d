/** The sheet 审核报告 / Findings: what was found, for whoever was not there when it was checked. */
import type { Review } from '../../core/review/explanations';
import type { Period } from '../../core/statistics/period';
import type { Template } from '../../core/template/template';
import type { Validation } from '../../core/validation/finding';
import type { Words } from '../../messages/speak';
import type { WorkbookChange } from '../../workbook/changes';
import type { ContentCell, SheetContent } from '../../workbook/content';
import { COLUMN_WIDTHS, detailRows } from './findings-details';
import { headRows, overviewRows } from './findings-overview';
import type { OwnSheets } from '../own-sheets/own-sheets';
import { freeName, sheetsOfKind } from '../own-sheets/own-sheets';
import { pageOf } from '../styles';
import { withSheetWords } from '../words';

export interface FindingsReport {
  /** The sheet that was checked. */
  readonly sheet: string;
  /** The workbook that it is in, as seen from the one that is written; null: the same. */
  readonly file: string | null;
  readonly template: Template;
  readonly period: Period | null;
  readonly validation: Validation;
  readonly review: Review;
  /** When it was checked, as it is to be read: 2017-07-05. */
  readonly date: string;
}

/** Writes the findings sheet of a workbook, over the one of before where there is one. */
export function findingsChanges(own: OwnSheets, report: FindingsReport, words: Words): WorkbookChange[] {
  const content = findingsContent(report, words);
  const [before] = sheetsOfKind(own, 'findings');
  return [
    before
      ? { kind: 'replace-sheet', sheet: before.name, content }
      : { kind: 'add-sheet', sheet: freeName(own, 'findings', words.locale), content },
  ];
}

/** Head, overview, counts by rule, indicator and entity, then every finding. */
export function findingsContent(report: FindingsReport, words: Words): SheetContent {
  const said = withSheetWords(words);
  const rows: (readonly ContentCell[])[] = [
    ...headRows(report, said),
    [],
    ...overviewRows(report, said),
    [],
    ...detailRows(report, said),
  ];
  return { rows, columnWidths: COLUMN_WIDTHS, page: pageOf() };
}
