/** Annotated copies of all files that were read, as one archive: made one after the other, so that only the archive grows. */
import { BlobWriter, configure, TextReader, Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js';
import type { Message } from '../../core/message';
import type { Words } from '../../messages/speak';
import type { Collection } from './collection';
import { keyOf } from './collection';
import type { Collector } from './collector';

// Its own workers would need a policy of their own.
configure({ useWebWorkers: false });

export interface Copies {
  /** null where none of the files can be annotated. */
  readonly archive: Blob | null;
  readonly count: number;
  /** Files that cannot be annotated, and why; each has a line in the archive. */
  readonly refused: readonly { readonly path: string; readonly reason: Message }[];
}

export interface CopiesOptions {
  readonly at: Date;
  readonly words: Words;
  readonly signal: AbortSignal;
  onProgress(done: number, total: number): void;
}

/** Rejects with Stopped. */
export async function annotatedCopies(
  collector: Collector,
  { files, templates, period }: Pick<Collection, 'files' | 'templates' | 'period'>,
  { at, words, signal, onProgress }: CopiesOptions,
): Promise<Copies> {
  const blob = new BlobWriter('application/zip');
  const zip = new ZipWriter(blob, { level: 0, extendedTimestamp: false });
  const refused: { path: string; reason: Message }[] = [];
  const remarks: string[] = [];
  const wanted = files.flatMap(({ path, file, state }) => {
    const template =
      state.kind === 'checked' && templates.find((one) => keyOf(one) === state.report.template);
    return template ? [{ path, file, template }] : [];
  });
  for (const [done, { path, file, template }] of wanted.entries()) {
    onProgress(done, wanted.length);
    const answer = await collector.ask(
      { kind: 'annotate', path, file, template, period, locale: words.locale, at: at.getTime() },
      signal,
    );
    if (!answer.ok) refused.push({ path, reason: answer.reason });
    else {
      await zip.add(path, new Uint8ArrayReader(answer.bytes));
      remarks.push(...answer.remarks.map((remark) => `${path}\n  ${remark}`));
    }
  }
  const lines = [...refused.map(({ path, reason }) => `${path}\n  ${words.say(reason)}`), ...remarks];
  const count = wanted.length - refused.length;
  if (lines.length > 0) {
    await zip.add(words.t('panel.collect.remarks-name'), new TextReader(`\uFEFF${lines.join('\n')}\n`));
  }
  const archive = await zip.close();
  return { archive: count > 0 ? archive : null, count, refused };
}
