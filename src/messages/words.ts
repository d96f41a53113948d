/** Chooses the words: a message from core becomes a sentence in the reader's language. All sentences of both languages are at hand. */
import { enUS } from './en-US/all';
import type { Locale } from './keys';
import { speak } from './speak';
import type { Sentences, Words } from './speak';
import { zhCN } from './zh-CN/all';

export type { Sentences, Words } from './speak';
export { localeOf } from './speak';

/** @param more sentences beyond those of the pane: the terminal's own stay out of the browser */
export function wordsFor(locale: Locale, more?: Readonly<Record<Locale, Sentences>>): Words {
  return speak(locale, more ? { ...SENTENCES[locale], ...more[locale] } : SENTENCES[locale]);
}

const SENTENCES: Readonly<Record<Locale, Sentences>> = { 'zh-CN': zhCN, 'en-US': enUS };
