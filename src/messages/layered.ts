/** Words with a part that was fetched later laid over them. */
import type { MessageValue } from '../core/message';
import type { Locale } from './keys';
import { speak } from './speak';
import type { Sentences, Words } from './speak';

/** The same words, and these sentences; a message of the one kind may stand within one of the other. */
export function layeredWords(words: Words, sentences: Sentences): Words {
  const own = speak(words.locale, sentences);
  const t: Words['t'] = (key, values = {}) => {
    const said = Object.entries(values).map(([name, value]) => [name, spoken(value)] as const);
    return (key in sentences ? own : words).t(key, Object.fromEntries(said));
  };
  const spoken = (value: MessageValue): MessageValue => {
    if (typeof value !== 'object') return value;
    if (Array.isArray(value)) return value.map(spoken);
    return 'key' in value ? both.say(value) : value;
  };
  const both: Words = { ...words, t, say: ({ key, values }) => t(key, values) };
  return both;
}

/**
 * Lays sentences over any words, once for each: whoever writes sheets asks again for every row, and may ask with words that
 * have them already.
 * @param below lays what these sentences stand on
 */
export function wordsLayer(
  sentences: Readonly<Record<Locale, Sentences>>,
  below: (words: Words) => Words = (words) => words,
): (words: Words) => Words {
  const layered = new WeakMap<Words, Words>();
  return (words) => {
    const known = layered.get(words);
    if (known) return known;
    const both = layeredWords(below(words), sentences[words.locale]);
    layered.set(words, both);
    layered.set(both, both);
    return both;
  };
}
