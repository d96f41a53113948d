/** Months running, in the number that they are. */
import { wordsFor } from '../../../src/messages/words';
import { streakText } from '../../../src/sheets/summary/cells';
import { withSummaryWords } from '../../../src/sheets/summary/words';

test.each<[number, boolean, string, string]>([
  [1, false, '1 month', '1 个月'],
  [1, true, 'at least 1 month', '至少 1 个月'],
  [2, false, '2 months', '2 个月'],
  [2, true, 'at least 2 months', '至少 2 个月'],
])('%s months, open: %s', (least, isOpen, en, zh) => {
  const of = (locale: 'en-US' | 'zh-CN') => streakText({ least, isOpen }, withSummaryWords(wordsFor(locale)));
  expect([of('en-US'), of('zh-CN')]).toEqual([en, zh]);
});
