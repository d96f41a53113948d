/** What runs in a thread: files in, outcomes out, one at a time; last reports are asked for, because only one of many is needed. */
import type { MessagePort } from 'node:worker_threads';
import type { ReportReading } from '../../core/report/reading';
import type { Words } from '../../messages/words';
import { checkOne, readLast } from './file-check';
import type { CheckSetup, FileOutcome, LastOutcome, ReadFile } from './file-check';

export type ToWorker =
  | { readonly kind: 'check' | 'read-last'; readonly file: string }
  | { readonly kind: 'last'; readonly reading: ReportReading | null };

export type FromWorker =
  | { readonly kind: 'ask-last'; readonly entity: string | null }
  | { readonly kind: 'done'; readonly outcome: FileOutcome | LastOutcome };

export function serve(
  port: Pick<MessagePort, 'on' | 'postMessage'>,
  setup: CheckSetup,
  words: Words,
  read: ReadFile,
): void {
  let answer: (reading: ReportReading | null) => void = () => undefined;
  const say = (said: FromWorker): void => port.postMessage(said);
  const lastOf = (entity: string | null) =>
    new Promise<ReportReading | null>((resolve) => {
      answer = resolve;
      say({ kind: 'ask-last', entity });
    });
  port.on('message', (asked: ToWorker) => {
    if (asked.kind === 'last') answer(asked.reading);
    else {
      const done =
        asked.kind === 'check'
          ? checkOne(asked.file, setup, words, read, lastOf)
          : readLast(asked.file, setup.template, read);
      void done.then((outcome) => say({ kind: 'done', outcome }));
    }
  });
}
