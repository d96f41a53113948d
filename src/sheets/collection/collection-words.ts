/** The words of collections: fetched with the part that collects, because the pane can do without at first. */
import { collection as enUS } from '../../messages/en-US/collection';
import type { Locale } from '../../messages/keys';
import { speak } from '../../messages/speak';
import type { Words } from '../../messages/speak';
import { collection as zhCN } from '../../messages/zh-CN/collection';

type CollectionKey = keyof typeof zhCN;

export const COLLECTION_SENTENCES: Readonly<Record<Locale, Readonly<Record<CollectionKey, string>>>> = {
  'zh-CN': zhCN,
  'en-US': enUS,
};

/** The same words, and those of collections. */
export function withCollectionWords(words: Words): Words {
  const known = layered.get(words);
  if (known) return known;
  const own = speak(words.locale, COLLECTION_SENTENCES[words.locale]);
  const t: Words['t'] = (key, values = {}) =>
    key in zhCN ? own.t(key, inWords(values)) : words.t(key, values);
  // A message inside a message (the reason, the measure) may be of another part.
  const inWords = (values: NonNullable<Parameters<Words['t']>[1]>) =>
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        typeof value === 'object' && 'key' in value && 'values' in value ? both.say(value) : value,
      ]),
    );
  const both: Words = { ...words, t, say: ({ key, values }) => t(key, values) };
  layered.set(words, both);
  layered.set(both, both);
  return both;
}

const layered = new WeakMap<Words, Words>();
