/** Words with a part that was fetched later laid over them. */
import type { MessageValue } from '../core/message';
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
