/** One file of a collection: read, its template found where none was chosen, checked. */
import type { CheckedFile } from '../../collecting/check-file';
import { checkFile } from '../../collecting/check-file';
import { readOnce } from '../../collecting/read-once';
import type { ReadableWorkbook } from '../../collecting/read-once';
import { reasonOf } from '../../collecting/refused';
import { message } from '../../core/message';
import type { Template } from '../../core/template/template';
import { openReport } from '../../hosts/open-report';
import { timeLimit } from '../engine/examine-for-panel';
import { keyOf } from './collection';
import { fittingTemplate } from './fitting-template';
import type { CheckAnswer, CheckRequest } from './request';

/** Milliseconds for each file: two hundred are waiting. */
const LONGEST_SEARCH = 3000;

export async function checkChosenFile({
  path,
  file,
  templates,
  period,
}: Omit<CheckRequest, 'kind'>): Promise<CheckAnswer> {
  const bytes = await bytesOf(file);
  if (bytes === null) return { kind: 'unreadable', reason: message('panel.collect.gone', { file: path }) };
  const [first, ...others] = templates;
  if (!first) return { kind: 'unreadable', reason: message('panel.collect.no-template', { file: path }) };
  let template: Template | null = first;
  let opened: ReadableWorkbook;
  try {
    opened = readOnce(await openReport(bytes, path));
    if (others.length > 0) template = await fittingTemplate(opened, path, templates);
  } catch (error) {
    return { kind: 'unreadable', reason: reasonOf(error, path) };
  }
  if (!template) return { kind: 'unreadable', reason: message('panel.collect.no-fit', { file: path }) };
  return answerOf(
    template,
    await checkFile({ name: path, bytes, opened }, template, {
      ...(period && { period }),
      shouldStop: timeLimit(LONGEST_SEARCH, () => performance.now()),
    }),
  );
}

function answerOf(template: Template, { submission, report }: CheckedFile): CheckAnswer {
  if (report === null) return { kind: 'unreadable', reason: submission.outcome.reason };
  const { examination, review } = report;
  return {
    kind: 'checked',
    report: {
      submission,
      template: keyOf(template),
      found: template.indicators.length - examination.reading.missingIndicators.length,
      validation: examination.validation,
      review,
    },
  };
}

/** null where the file has gone, was changed since it was chosen, or is held by another program. */
async function bytesOf(file: File): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return null;
  }
}
