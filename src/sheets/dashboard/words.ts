/** The words of the dashboard, with those of summaries and of our sheets. */
import { dashboard as enUS } from '../../messages/en-US/dashboard';
import type { Locale } from '../../messages/keys';
import { speak } from '../../messages/speak';
import type { Words } from '../../messages/speak';
import { dashboard as zhCN } from '../../messages/zh-CN/dashboard';
import { withSummaryWords } from '../summary/words';
import { withSheetWords } from '../words';

const SENTENCES: Readonly<Record<Locale, Readonly<Record<keyof typeof zhCN, string>>>> = {
  'zh-CN': zhCN,
  'en-US': enUS,
};

export function withDashboardWords(words: Words): Words {
  const below = withSheetWords(withSummaryWords(words));
  const own = speak(words.locale, SENTENCES[words.locale]);
  const t: Words['t'] = (key, values) => (key in zhCN ? own.t(key, values) : below.t(key, values));
  return { ...below, t, say: ({ key, values }) => t(key, values) };
}
