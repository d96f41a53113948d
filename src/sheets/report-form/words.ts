/** The words of blank reports: fetched with the part that makes them, because the pane can do without. */
import { forms as enUS } from '../../messages/en-US/forms';
import type { Locale } from '../../messages/keys';
import { wordsLayer } from '../../messages/layered';
import { forms as zhCN } from '../../messages/zh-CN/forms';

export const FORM_SENTENCES: Readonly<Record<Locale, Readonly<Record<keyof typeof zhCN, string>>>> = {
  'zh-CN': zhCN,
  'en-US': enUS,
};

/** The same words, and those of blank reports. */
export const withFormWords = wordsLayer(FORM_SENTENCES);
