/** One file of a collection: read, its template found where none was chosen, checked. */
import type { CheckedFile } from '../../collecting/check-file';
import { checkFile } from '../../collecting/check-file';
import { message } from '../../core/message';
import type { Template } from '../../core/template/template';
import { timeLimit } from '../engine/examine-for-panel';
import { keyOf } from './collection';
import type { CheckAnswer, CheckRequest } from './request';

/** Milliseconds for each file: two hundred are waiting. */
const LONGEST_SEARCH = 3000;
/** Fewer than this share of a template's indicators is a coincidence of names. */
const LEAST_SHARE = 0.6;

export async function checkChosenFile({
  path,
  file,
  templates,
  period,
}: Omit<CheckRequest, 'kind'>): Promise<CheckAnswer> {
  const bytes = await bytesOf(file);
  if (bytes === null) return { kind: 'unreadable', reason: message('panel.collect.gone', { file: path }) };
  const check = (one: Template): Promise<CheckedFile> =>
    checkFile({ name: path, bytes }, one, {
      ...(period && { period }),
      shouldStop: timeLimit(LONGEST_SEARCH, () => performance.now()),
    });
  const tried: Tried[] = [];
  for (const one of templates) {
    const checked = await check(one);
    const fit: Tried = { template: one, checked };
    tried.push(fit);
    // The likelier templates stand first, and a file that cannot be opened fits none.
    if (shareOf(fit) >= LEAST_SHARE && isOfYear(fit)) break;
    if (isNoFile(checked)) break;
  }
  const [first] = tried;
  if (!first) return { kind: 'unreadable', reason: message('panel.collect.no-template', { file: path }) };
  const best = tried.reduce((a, b) => (rankOf(b) > rankOf(a) ? b : a), first);
  return answerOf(best, tried.length > 1, path);
}

interface Tried {
  readonly template: Template;
  readonly checked: CheckedFile;
}

function answerOf({ template, checked }: Tried, among: boolean, file: string): CheckAnswer {
  const { submission, report } = checked;
  if (report === null) {
    const { reason } = submission.outcome;
    const isMisfit = among && reason.key === 'collection.no-table';
    return { kind: 'unreadable', reason: isMisfit ? message('panel.collect.no-fit', { file }) : reason };
  }
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

function shareOf({ checked: { report }, template }: Tried): number {
  if (report === null) return 0;
  return 1 - report.examination.reading.missingIndicators.length / template.indicators.length;
}

/** The same indicators are tracked year after year; a template of another year is hardly the one. */
function isOfYear({ checked: { report }, template }: Tried): boolean {
  const period = report?.examination.reading.period?.period ?? null;
  return period === null || template.window.to.startsWith(String(period.to.year));
}

const rankOf = (one: Tried): number => shareOf(one) + (shareOf(one) >= LEAST_SHARE && isOfYear(one) ? 1 : 0);

/** What no other template would make readable. */
const isNoFile = ({ submission: { outcome } }: CheckedFile): boolean =>
  outcome.kind === 'unreadable' && outcome.reason.key !== 'collection.no-table';

/** null where the file has gone, was changed since it was chosen, or is held by another program. */
async function bytesOf(file: File): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return null;
  }
}
