/** Files checked where the command itself runs: for a single file, and where there are no other threads. */
import type { Words } from '../../messages/words';
import { checkOne, readLast } from './file-check';
import type { Checker, CheckSetup, ReadFile } from './file-check';

export const ownThread = (setup: CheckSetup, words: Words, read: ReadFile): Checker => ({
  check: (file, earlierOf) => checkOne(file, setup, words, read, earlierOf),
  readLast: (file) => readLast(file, setup.template, read),
  stop: () => Promise.resolve(),
});
