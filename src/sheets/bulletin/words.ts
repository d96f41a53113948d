/** How a notice is worded: the usual sentences and the marks of a language; fetched with the part that writes it. */
import type { Speech } from '../../core/bulletin/runs';
import { bulletin as enUS } from '../../messages/en-US/bulletin';
import { figureWords } from '../../messages/figures';
import type { Locale } from '../../messages/keys';
import { periodWords } from '../../messages/periods';
import { wordsLayer } from '../../messages/layered';
import { bulletin as zhCN } from '../../messages/zh-CN/bulletin';
import { withSummaryWords } from '../summary/words';

export const BULLETIN_SENTENCES: Readonly<Record<Locale, Readonly<Record<keyof typeof zhCN, string>>>> = {
  'zh-CN': zhCN,
  'en-US': enUS,
};

/** The same words, and those of notices and summaries. */
export const withBulletinWords = wordsLayer(BULLETIN_SENTENCES, withSummaryWords);

export function bulletinSpeech(locale: Locale): Speech {
  const sentences: Readonly<Partial<Record<string, string>>> = BULLETIN_SENTENCES[locale];
  const isChinese = locale === 'zh-CN';
  return {
    language: isChinese ? 'zh' : 'en',
    pattern: (key) => sentences[key] ?? key,
    // In a Chinese text figures have no separators: 37551万美元, 9.7个百分点.
    figure: (figure) =>
      isChinese
        ? figureWords(figure, locale).replace(/[, ]/g, '').replace('−', '-')
        : figureWords(figure, locale),
    // Within a sentence: in the full year 2011.
    period: (period) => periodWords(period, locale).replace(/^Full/, 'the full'),
    months: (period) => periodWords(period, locale).replace(isChinese ? /^\d+年/ : /,? \d+$/, ''),
    marks: isChinese
      ? { clause: '，', end: '。', space: '', list: '、', open: '（', close: '）' }
      : { clause: ', ', end: '.', space: ' ', list: ', ', open: ' (', close: ')' },
  };
}
