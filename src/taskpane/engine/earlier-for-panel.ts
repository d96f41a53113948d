/** What the history of the workbook knows beside a report. A part of its own: most workbooks have none. */
import { earlierReports } from '../../core/history/earlier-reports';
import type { EarlierReports, Whose } from '../../core/history/earlier-reports';
import type { Template } from '../../core/template/template';
import { readHistory } from '../../sheets/history/history-sheet';
import { ownSheets } from '../../sheets/own-sheets/own-sheets';
import type { SheetSnapshot } from '../../workbook/snapshot';

/** Rows that cannot be read are passed over here: the summary tab tells of them. */
export function earlierIn(
  kept: readonly SheetSnapshot[],
  template: Template,
): (whose: Whose) => EarlierReports {
  const { history } = readHistory(
    ownSheets(
      kept.map(({ name }) => name),
      kept,
    ),
    template,
  );
  return (whose) => earlierReports(history, template, whose);
}
