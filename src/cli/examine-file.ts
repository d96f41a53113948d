/** One report file against the template: open, choose the sheet, examine. */
import type { Examination } from '../core/examine';
import { examine } from '../core/examine';
import type { Message } from '../core/message';
import { message } from '../core/message';
import type { Template } from '../core/template/template';
import type { Review } from '../core/review/explanations';
import { reviewOf } from '../core/review/explanations';
import { openXlsx } from '../hosts/xlsx/open';
import type { ReadExplanations, StoredExplanation } from '../sheets/explanations-sheet';
import { readExplanations } from '../sheets/explanations-sheet';
import { readOwnSheets } from '../sheets/own-sheets';
import type { WorkbookHost } from '../workbook/host';
import { WorkbookError } from '../workbook/host';
import { Failure } from './failure';
import type { CheckOptions } from './options';
import type { Terminal } from './terminal';

export interface ExaminedReport {
  /** As it was named on the command line. */
  readonly file: string;
  readonly sheet: string;
  readonly template: Template;
  readonly examination: Examination;
  /** The queries, explained in the workbook or not. */
  readonly review: Review<StoredExplanation>;
  /** Rows of the explanations that cannot be understood. */
  readonly problems: ReadExplanations['problems'];
}

/** @throws Failure, naming the file. */
export async function examineFile(
  file: string,
  template: Template,
  { sheet, period }: CheckOptions,
  terminal: Terminal,
): Promise<ExaminedReport> {
  const bytes = await terminal.read(file).catch((error: unknown) => {
    throw Failure.ofReading(file, error);
  });
  const host = await openXlsx(bytes, file);
  const own = await readOwnSheets(host).catch((error: unknown) => {
    throw Failure.unexpected(file, error);
  });
  const ours = own.sheets.map(({ snapshot }) => snapshot.name);
  const candidates =
    sheet === null ? (await sheetsToTry(host)).filter((name) => !ours.includes(name)) : [sheet];
  const reasons: { readonly sheet: string; readonly reason: Message }[] = [];
  for (const name of candidates) {
    const snapshot = await readSheet(host, file, name);
    const result = examine(snapshot, template, period ? { period } : {});
    if (result.ok) {
      const { examination } = result;
      const { explanations, problems } = readExplanations(own);
      const review = reviewOf(examination.validation, explanations, snapshot, examination.period);
      return { file, sheet: snapshot.name, template, examination, review, problems };
    }
    reasons.push({ sheet: snapshot.name, reason: result.reason });
  }
  // Where no sheet fits, the one that the user sees first says why.
  const [first] = reasons;
  throw new Failure(
    first
      ? message('cli.report.no-table', { file, ...first })
      : message('cli.report.no-visible-sheet', { file }),
  );
}

/** The active sheet first, then the other visible ones in their order. */
async function sheetsToTry(host: WorkbookHost): Promise<readonly string[]> {
  const { sheets, activeSheet } = await host.outline();
  const visible = sheets.filter((sheet) => sheet.visible).map(({ name }) => name);
  return [
    ...visible.filter((name) => name === activeSheet),
    ...visible.filter((name) => name !== activeSheet),
  ];
}

async function readSheet(host: WorkbookHost, file: string, name: string) {
  try {
    const [snapshot] = await host.read({ sheets: [name] });
    if (!snapshot) throw new WorkbookError('sheet-not-found', name);
    return snapshot;
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    if (error.code !== 'sheet-not-found') throw Failure.ofWorkbook(error);
    const { sheets } = await host.outline();
    throw new Failure(
      message('cli.report.sheet-missing', { file, sheet: name, sheets: sheets.map((s) => s.name) }),
    );
  }
}
