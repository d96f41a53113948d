/** All findings as one workbook: the files and what is wrong between them, then a sheet for each file in which something was found. */
import type { Template } from '../../core/template/template';
import { newWorkbook } from '../../hosts/xlsx/new-workbook';
import { fetchAllWords } from '../../messages/fetch-words';
import { periodWords } from '../../messages/periods';
import type { Words } from '../../messages/speak';
import { findingsContent } from '../../sheets/findings-sheet';
import { legalNames } from '../../sheets/legal-names';
import { FIGURE, HEADING, NOTE, SECTION, TEXT, TITLE, pageOf } from '../../sheets/styles';
import type { ContentCell, SheetContent } from '../../workbook/content';
import { keyOf } from './collection';
import type { CollectedReport } from './collection';
import { stateWord } from './state-word';
import type { FindingsAnswer, FindingsRequest, FoundInFile } from './request';
import { withCollectWords } from './words';

type Row = readonly ContentCell[];

export async function findingsWorkbook(request: Omit<FindingsRequest, 'kind'>): Promise<FindingsAnswer> {
  const words = withCollectWords(await fetchAllWords(request.locale));
  const withFindings = request.files.flatMap(({ path, outcome }) =>
    outcome.kind === 'checked' && outcome.report.validation.findings.length > 0
      ? [{ path, report: outcome.report }]
      : [],
  );
  const names = legalNames([
    words.t('panel.collect.overview'),
    ...withFindings.map(({ path }) => (path.split('/').at(-1) ?? path).replace(/\.[^.]*$/, '')),
  ]);
  const bytes = await newWorkbook([
    { name: names[0] ?? '', content: overview(request, words) },
    ...withFindings.map(({ path, report }, index) => ({
      name: names[index + 1] ?? '',
      content: findingsOf(path, report, request, words),
    })),
  ]);
  return { bytes };
}

function findingsOf(
  file: string,
  { submission, template, validation, review }: CollectedReport,
  { templates, date }: Pick<FindingsRequest, 'templates' | 'date'>,
  words: Words,
): SheetContent {
  const { sheet, period } = submission.outcome;
  const meant = templateOf(template, templates);
  if (!meant) throw new Error(`no template ${template}`);
  return findingsContent({ sheet, file, template: meant, period, validation, review, date }, words);
}

function overview(
  { files, across, templates, date }: Omit<FindingsRequest, 'kind'>,
  words: Words,
): SheetContent {
  const ready = files.filter(
    ({ outcome }) => outcome.kind === 'checked' && outcome.report.submission.outcome.isReady,
  ).length;
  const heading = (...names: readonly string[]): Row => names.map((value) => ({ value, style: HEADING }));
  const { t } = words;
  return {
    rows: [
      [{ value: t('panel.collect.overview.title'), style: TITLE }],
      [{ value: t('panel.collect.overview.what', { total: files.length, ready, date }), style: NOTE }],
      [],
      heading(
        t('panel.collect.column.file'),
        t('panel.collect.column.state'),
        t('panel.collect.column.errors'),
        t('panel.collect.column.queries'),
        t('panel.collect.overview.hints'),
        t('panel.collect.column.entity'),
        t('panel.collect.column.period'),
        t('panel.collect.column.template'),
        t('panel.collect.overview.reason'),
      ),
      ...files.map((file) => fileRow(file, templates, words)),
      ...(across.length > 0
        ? [
            [],
            [{ value: t('panel.collect.across'), style: SECTION }],
            heading(
              t('panel.collect.overview.sentence'),
              t('panel.collect.overview.severity'),
              t('panel.collect.overview.files'),
            ),
            ...across.map(({ severity, message, files: about }): Row => [
              { value: words.say(message), style: TEXT },
              { value: t(`panel.collect.severity.${severity}`), style: TEXT },
              { value: about.join('\n') || null, style: TEXT },
            ]),
          ]
        : []),
    ],
    columnWidths: [44, 14, 8, 8, 8, 18, 18, 30, 48],
    page: pageOf(),
  };
}

function fileRow({ path, outcome }: FoundInFile, templates: readonly Template[], words: Words): Row {
  const text = (value: string | null): ContentCell => ({ value, style: TEXT });
  const state = text(words.t(`panel.collect.state.${stateWord(outcome)}`));
  if (outcome.kind === 'unreadable') {
    const blank = [null, null, null].map((value) => ({ value, style: FIGURE }));
    return [text(path), state, ...blank, text(null), text(null), text(null), text(words.say(outcome.reason))];
  }
  const { submission, template } = outcome.report;
  const { counts, entity, period } = submission.outcome;
  return [
    text(path),
    state,
    ...[counts.errors, counts.queries, counts.hints].map((value) => ({ value, style: FIGURE })),
    text(entity?.name ?? words.t('panel.collect.no-entity')),
    text(period ? periodWords(period, words.locale) : words.t('panel.collect.no-period')),
    text(templateOf(template, templates)?.title ?? null),
    text(null),
  ];
}

const templateOf = (key: string, templates: readonly Template[]): Template | undefined =>
  templates.find((one) => keyOf(one) === key);
