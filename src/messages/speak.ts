/** Puts a message into sentences that are given to it; what has them all at hand takes words.ts, the pane fetches them (fetch-words.ts). */
import type { FigureText, Message, MessageValue } from '../core/message';
import { figureWords } from './figures';
import type { Locale, MessageKey } from './keys';
import { periodWords } from './periods';
import { ruleWords } from './rule-text';

export interface Words {
  readonly locale: Locale;
  /** The sentence of a message. */
  say(message: Message): string;
  /** The sentence of a key. */
  t(key: MessageKey, values?: Readonly<Record<string, MessageValue>>): string;
  /** A figure with separators, a real minus sign and its unit in this language. */
  figure(figure: FigureText): string;
  /** A rule in the language of templates, as people write it. */
  rule(check: string): string;
}

export type Sentences = Readonly<Partial<Record<MessageKey, string>>>;

export function speak(locale: Locale, sentences: Sentences): Words {
  const flat = (value: MessageValue): string | number => {
    if (typeof value === 'string' || typeof value === 'number') return value;
    if (Array.isArray(value)) return value.map(flat).join(locale === 'zh-CN' ? '、' : ', ');
    if ('figure' in value) return figureWords(value, locale);
    if ('period' in value) return periodWords(value.period, locale);
    if ('check' in value) return words.rule(value.check);
    return words.say(value as Message);
  };
  const words: Words = {
    locale,
    say: ({ key, values }) => words.t(key, values),
    t: (key, values = {}) =>
      filled(sentences[key] ?? key, (name) => (values[name] === undefined ? null : flat(values[name]))),
    figure: (figure) => figureWords(figure, locale),
    rule: (check) =>
      ruleWords(check, locale, (measure) => sentences[`validation.measure.${measure}` as MessageKey] ?? null),
  };
  return words;
}

/** zh-CN for every kind of Chinese, English otherwise. */
export function localeOf(language: string): Locale {
  return /^zh\b/i.test(language) ? 'zh-CN' : 'en-US';
}

/** In one pass, so that what stands in a cell is never taken for a placeholder. A value that was not given stays visible as its name. */
function filled(sentence: string, valueOf: (name: string) => string | number | null): string {
  return sentence.replace(/\{\{(\w+)\}\}/g, (placeholder, name: string) =>
    String(valueOf(name) ?? placeholder),
  );
}
