/** The words of the dashboard, with those of summaries and of our sheets. */
import { dashboard as enUS } from '../../messages/en-US/dashboard';
import type { Locale } from '../../messages/keys';
import { wordsLayer } from '../../messages/layered';
import { dashboard as zhCN } from '../../messages/zh-CN/dashboard';
import { withSummaryWords } from '../summary/words';
import { withSheetWords } from '../words';

const SENTENCES: Readonly<Record<Locale, Readonly<Record<keyof typeof zhCN, string>>>> = {
  'zh-CN': zhCN,
  'en-US': enUS,
};

export const withDashboardWords = wordsLayer(SENTENCES, (words) => withSheetWords(withSummaryWords(words)));
