/** The words of a template's worksheets, in both languages: a template may have been made in the other one. */
import { drafting as enUS } from '../../messages/en-US/drafting';
import type { Locale } from '../../messages/keys';
import { wordsLayer } from '../../messages/layered';
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
export const withDraftingWords = wordsLayer(DRAFTING_SENTENCES);
