/** The words of summaries, rankings and scores: fetched with the part that makes them. */
import { summary as enUS } from '../../messages/en-US/summary';
import type { Locale } from '../../messages/keys';
import { speak } from '../../messages/speak';
import type { Words } from '../../messages/speak';
import { summary as zhCN } from '../../messages/zh-CN/summary';

export const SUMMARY_SENTENCES: Readonly<Record<Locale, Readonly<Record<keyof typeof zhCN, string>>>> = {
  'zh-CN': zhCN,
  'en-US': enUS,
};

/** The same words, and those of summaries; a message of another part inside one of ours keeps its words. */
export function withSummaryWords(words: Words): Words {
  const known = layered.get(words);
  if (known) return known;
  const own = speak(words.locale, SUMMARY_SENTENCES[words.locale]);
  const t: Words['t'] = (key, values = {}) => {
    const said = Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        typeof value === 'object' && 'key' in value && !(value.key in zhCN) ? words.say(value) : value,
      ]),
    );
    return key in zhCN ? own.t(key, said) : words.t(key, values);
  };
  const both: Words = { ...words, t, say: ({ key, values }) => t(key, values) };
  layered.set(words, both);
  layered.set(both, both);
  return both;
}

const layered = new WeakMap<Words, Words>();
