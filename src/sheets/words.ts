/** The words of the sheets that we write, in both languages: a sheet may have been begun in the other one. */
import { history as enOfHistory } from '../messages/en-US/history';
import { sheets as enOfSheets } from '../messages/en-US/sheets';
import type { Locale } from '../messages/keys';
import { wordsLayer } from '../messages/layered';
import { history as zhOfHistory } from '../messages/zh-CN/history';
import { sheets as zhOfSheets } from '../messages/zh-CN/sheets';

const zhCN = { ...zhOfSheets, ...zhOfHistory };
const enUS = { ...enOfSheets, ...enOfHistory };

export type SheetKey = keyof typeof zhCN;

export const SHEET_SENTENCES: Readonly<Record<Locale, Readonly<Record<SheetKey, string>>>> = {
  'zh-CN': zhCN,
  'en-US': enUS,
};

/** What a key is called in every language, the way headings are compared. */
export const spellingsOf = (key: SheetKey): readonly string[] =>
  [zhCN[key], enUS[key]].map((text) => comparable(text));

/** Blanks, width and case do not tell headings apart. */
export const comparable = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();

/** The same words, and those of the sheets. */
export const withSheetWords = wordsLayer(SHEET_SENTENCES);
