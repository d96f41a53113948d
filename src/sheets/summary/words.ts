/** The words of summaries, rankings and scores: fetched with the part that makes them. */
import { summary as enUS } from '../../messages/en-US/summary';
import type { Locale } from '../../messages/keys';
import { wordsLayer } from '../../messages/layered';
import { summary as zhCN } from '../../messages/zh-CN/summary';

export const SUMMARY_SENTENCES: Readonly<Record<Locale, Readonly<Record<keyof typeof zhCN, string>>>> = {
  'zh-CN': zhCN,
  'en-US': enUS,
};

/** The same words, and those of summaries. */
export const withSummaryWords = wordsLayer(SUMMARY_SENTENCES);
