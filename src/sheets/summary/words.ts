/** The words of summaries, rankings and scores: fetched with the part that makes them. */
import { summary as enUS } from '../../messages/en-US/summary';
import type { Locale } from '../../messages/keys';
import { layeredWords } from '../../messages/layered';
import type { Words } from '../../messages/speak';
import { summary as zhCN } from '../../messages/zh-CN/summary';

export const SUMMARY_SENTENCES: Readonly<Record<Locale, Readonly<Record<keyof typeof zhCN, string>>>> = {
  'zh-CN': zhCN,
  'en-US': enUS,
};

/** The same words, and those of summaries. */
export function withSummaryWords(words: Words): Words {
  const known = layered.get(words);
  if (known) return known;
  const both = layeredWords(words, SUMMARY_SENTENCES[words.locale]);
  layered.set(words, both);
  layered.set(both, both);
  return both;
}

const layered = new WeakMap<Words, Words>();
