/** The words of the template tab, and of what it makes: fetched with it, because the pane can do without. */
import { panelTemplate as enUS } from '../../../messages/en-US/panel-template';
import { learning as enLearning } from '../../../messages/en-US/learning';
import type { Locale } from '../../../messages/keys';
import { speak } from '../../../messages/speak';
import type { Sentences, Words } from '../../../messages/speak';
import { learning as zhLearning } from '../../../messages/zh-CN/learning';
import { panelTemplate as zhCN } from '../../../messages/zh-CN/panel-template';
import { DRAFTING_SENTENCES } from '../../../sheets/template-sheets/words';
import { FORM_SENTENCES } from '../../../sheets/report-form/words';

const SENTENCES: Readonly<Record<Locale, Sentences>> = {
  'zh-CN': { ...zhCN, ...zhLearning, ...DRAFTING_SENTENCES['zh-CN'], ...FORM_SENTENCES['zh-CN'] },
  'en-US': { ...enUS, ...enLearning, ...DRAFTING_SENTENCES['en-US'], ...FORM_SENTENCES['en-US'] },
};

/** The same words and those of the tab; a message of the one kind may stand within one of the other. */
export function withTabWords(words: Words): Words {
  const sentences = SENTENCES[words.locale];
  const own = speak(words.locale, sentences);
  const t: Words['t'] = (key, values = {}) => {
    const said = Object.entries(values).map(([name, value]) => [name, spoken(value)] as const);
    return (key in sentences ? own : words).t(key, Object.fromEntries(said));
  };
  const spoken = (value: Parameters<typeof both.say>[0]['values'][string]): typeof value => {
    if (typeof value !== 'object') return value;
    if (Array.isArray(value)) return value.map(spoken);
    return 'key' in value ? both.say(value) : value;
  };
  const both: Words = { ...words, t, say: ({ key, values }) => t(key, values) };
  return both;
}
