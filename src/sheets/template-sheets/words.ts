/** The words of a template's worksheets, in both languages: a template may have been made in the other one. */
import { drafting as enUS } from '../../messages/en-US/drafting';
import type { Locale } from '../../messages/keys';
import { speak } from '../../messages/speak';
import type { Words } from '../../messages/speak';
import { drafting as zhCN } from '../../messages/zh-CN/drafting';
import { comparable } from '../words';

export type DraftingKey = keyof typeof zhCN;

export const DRAFTING_SENTENCES: Readonly<Record<Locale, Readonly<Record<DraftingKey, string>>>> = {
  'zh-CN': zhCN,
  'en-US': enUS,
};

/** What a key is called in every language, the way words in cells are compared. */
export const draftingSpellings = (key: DraftingKey): readonly string[] =>
  [zhCN[key], enUS[key]].map(comparable);

/** The same words, and those of templates as worksheets and of drafts. */
export function withDraftingWords(words: Words): Words {
  const known = layered.get(words);
  if (known) return known;
  const own = speak(words.locale, DRAFTING_SENTENCES[words.locale]);
  const t: Words['t'] = (key, values = {}) => {
    if (!(key in zhCN)) return words.t(key, values);
    // A problem of the template may be told inside a sentence of ours, and is put into words by those that know it.
    const said = Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'object' && 'key' in value ? both.say(value) : value,
    ]);
    return own.t(key, Object.fromEntries(said) as typeof values);
  };
  const both: Words = { ...words, t, say: ({ key, values }) => t(key, values) };
  layered.set(words, both);
  layered.set(both, both);
  return both;
}

const layered = new WeakMap<Words, Words>();
