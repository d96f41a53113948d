/** All findings as one workbook: the files and what is wrong between them, then the findings of each file in which there are some. */
import type { Template } from '../../core/template/template';
import { newWorkbook } from '../../hosts/xlsx/new-workbook';
import { fetchAllWords } from '../../messages/fetch-words';
import { fileFindings, findingsSheets } from '../../sheets/collection/collection-workbook';
import type { FindingsReport } from '../../sheets/findings/findings-sheet';
import { keyOf } from './collection';
import type { CollectedReport } from './collection';
import type { FindingsAnswer, FindingsRequest } from './request';

export async function findingsWorkbook({
  files,
  findings,
  templates,
  locale,
  date,
}: Omit<FindingsRequest, 'kind'>): Promise<FindingsAnswer> {
  const words = await fetchAllWords(locale);
  const submissions = files.map(({ path: file, outcome }) =>
    outcome.kind === 'checked' ? outcome.report.submission : { file, outcome },
  );
  const found = files.flatMap(({ path, outcome }) =>
    outcome.kind === 'checked' && outcome.report.validation.findings.length > 0
      ? [{ path, report: findingsOf(path, outcome.report, templates, date) }]
      : [],
  );
  const told = found.map(({ path, report }) => ({
    file: path,
    ...fileFindings(path, report, found.length, words),
  }));
  return { bytes: await newWorkbook(findingsSheets(told, { submissions, findings }, words)) };
}

function findingsOf(
  file: string,
  { submission, template: key, validation, review }: CollectedReport,
  templates: readonly Template[],
  date: string,
): FindingsReport {
  const { sheet, period } = submission.outcome;
  const template = templates.find((one) => keyOf(one) === key);
  if (!template) throw new Error(`no template ${key}`);
  return { sheet, file, template, period, validation, review, date };
}
