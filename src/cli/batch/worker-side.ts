/** What runs in a thread: files in, outcomes out, one at a time; earlier reports are asked for, because only those of one of many are needed. */
import type { MessagePort } from 'node:worker_threads';
import type { EarlierReports, Whose } from '../../core/history/earlier-reports';
import type { Words } from '../../messages/words';
import { checkOne, readLast } from './file-check';
import type { CheckSetup, FileOutcome, LastOutcome, ReadFile } from './file-check';

export type ToWorker =
  | { readonly kind: 'check' | 'read-last'; readonly file: string }
  | { readonly kind: 'earlier'; readonly reports: EarlierReports };

export type FromWorker =
  | { readonly kind: 'ask-earlier'; readonly whose: Whose }
  | { readonly kind: 'done'; readonly outcome: FileOutcome | LastOutcome };

export function serve(
  port: Pick<MessagePort, 'on' | 'postMessage'>,
  setup: CheckSetup,
  words: Words,
  read: ReadFile,
): void {
  let answer: (reports: EarlierReports) => void = () => undefined;
  const say = (said: FromWorker): void => port.postMessage(said);
  const earlierOf = (whose: Whose) =>
    new Promise<EarlierReports>((resolve) => {
      answer = resolve;
      say({ kind: 'ask-earlier', whose });
    });
  port.on('message', (asked: ToWorker) => {
    if (asked.kind === 'earlier') answer(asked.reports);
    else {
      const done =
        asked.kind === 'check'
          ? checkOne(asked.file, setup, words, read, earlierOf)
          : readLast(asked.file, setup.template, read);
      void done.then((outcome) => say({ kind: 'done', outcome }));
    }
  });
}
