/** The words of blank reports: fetched with the part that makes them, because the pane can do without. */
import { forms as enUS } from '../../messages/en-US/forms';
import type { Locale } from '../../messages/keys';
import { speak } from '../../messages/speak';
import type { Words } from '../../messages/speak';
import { forms as zhCN } from '../../messages/zh-CN/forms';

export const FORM_SENTENCES: Readonly<Record<Locale, Readonly<Record<keyof typeof zhCN, string>>>> = {
  'zh-CN': zhCN,
  'en-US': enUS,
};

/** The same words, and those of blank reports. */
export function withFormWords(words: Words): Words {
  const known = layered.get(words);
  if (known) return known;
  const own = speak(words.locale, FORM_SENTENCES[words.locale]);
  const t: Words['t'] = (key, values) => (key in zhCN ? own.t(key, values) : words.t(key, values));
  const both: Words = { ...words, t, say: ({ key, values }) => t(key, values) };
  layered.set(words, both);
  layered.set(both, both);
  return both;
}

const layered = new WeakMap<Words, Words>();
