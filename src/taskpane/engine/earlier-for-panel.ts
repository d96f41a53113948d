/** What the history of the workbook knows beside a report. A part of its own: most workbooks have none. */
import { earlierReports } from '../../core/history/earlier-reports';
import type { EarlierReports, Whose } from '../../core/history/earlier-reports';
import type { Template } from '../../core/template/template';
import { readHistory } from '../../sheets/history/history-sheet';
import { ownSheets } from '../../sheets/own-sheets/own-sheets';
import type { SheetSnapshot } from '../../workbook/snapshot';
import { areSame } from './same-sheets';

type Earlier = (whose: Whose) => EarlierReports;

let last: {
  readonly kept: readonly SheetSnapshot[];
  readonly template: Template;
  readonly earlier: Earlier;
} | null = null;

/** The sheets are read once, however often the report beside them is edited. */
export function earlierIn(kept: readonly SheetSnapshot[], template: Template): Earlier {
  if (!last || last.template !== template || !areSame(last.kept, kept))
    last = { kept, template, earlier: earlierOf(kept, template) };
  return last.earlier;
}

/** Rows that cannot be read are passed over here: the summary tab tells of them. */
function earlierOf(kept: readonly SheetSnapshot[], template: Template): Earlier {
  const { history } = readHistory(
    ownSheets(
      kept.map(({ name }) => name),
      kept,
    ),
    template,
  );
  return (whose) => earlierReports(history, template, whose);
}
