/** All findings as one workbook: the files and what is wrong between them, then a sheet for each file in which something was found. */
import type { Template } from '../../core/template/template';
import { newWorkbook } from '../../hosts/xlsx/new-workbook';
import { fetchAllWords } from '../../messages/fetch-words';
import type { Words } from '../../messages/speak';
import { collectionSheets } from '../../sheets/collection-sheet';
import { findingsContent } from '../../sheets/findings-sheet';
import { legalNames } from '../../sheets/legal-names';
import type { SheetContent } from '../../workbook/content';
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
  const ofFiles = files.flatMap(({ path, outcome }) =>
    outcome.kind === 'checked' && outcome.report.validation.findings.length > 0
      ? [{ name: bareName(path), content: findingsOf(path, outcome.report, templates, date, words) }]
      : [],
  );
  const sheets = [...collectionSheets(submissions, findings, words), ...ofFiles];
  const names = legalNames(sheets.map(({ name }) => name));
  const bytes = await newWorkbook(
    sheets.map(({ content }, index) => ({ name: names[index] ?? '', content })),
  );
  return { bytes };
}

function findingsOf(
  file: string,
  { submission, template: key, validation, review }: CollectedReport,
  templates: readonly Template[],
  date: string,
  words: Words,
): SheetContent {
  const { sheet, period } = submission.outcome;
  const template = templates.find((one) => keyOf(one) === key);
  if (!template) throw new Error(`no template ${key}`);
  return findingsContent({ sheet, file, template, period, validation, review, date }, words);
}

const bareName = (path: string): string => (path.split('/').at(-1) ?? path).replace(/\.[^.]*$/, '');
