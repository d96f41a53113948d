/** The copy that goes back to whoever handed the file in. It is checked again from the same bytes, because nothing of a sheet is kept. */
import { annotatedCopy } from '../../collecting/annotated-copy';
import { checkFile } from '../../collecting/check-file';
import { reasonOf } from '../../collecting/refused';
import { message } from '../../core/message';
import { fetchAllWords } from '../../messages/fetch-words';
import type { AnnotateAnswer, AnnotateRequest } from './request';

/** Not ok for whatever keeps a file from being annotated: it is signed, no workbook, or cannot be read any more. */
export async function annotateFile({
  path,
  file,
  template,
  period,
  locale,
  at,
}: Omit<AnnotateRequest, 'kind'>): Promise<AnnotateAnswer> {
  const words = await fetchAllWords(locale);
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const { submission, report } = await checkFile({ name: path, bytes }, template, {
      ...(period && { period }),
    });
    if (report === null) return { ok: false, reason: submission.outcome.reason };
    return { ok: true, ...(await annotatedCopy(bytes, path, report, words, new Date(at))) };
  } catch (error) {
    const isGone = error instanceof DOMException;
    return {
      ok: false,
      reason: isGone ? message('panel.collect.gone', { file: path }) : reasonOf(error, path),
    };
  }
}
