/** The words of the template tab, and of what it makes: fetched with it, because the pane can do without. */
import { panelTemplate as enUS } from '../../../messages/en-US/panel-template';
import { learning as enLearning } from '../../../messages/en-US/learning';
import type { Locale } from '../../../messages/keys';
import { wordsLayer } from '../../../messages/layered';
import type { Sentences } from '../../../messages/speak';
import { learning as zhLearning } from '../../../messages/zh-CN/learning';
import { panelTemplate as zhCN } from '../../../messages/zh-CN/panel-template';
import { DRAFTING_SENTENCES } from '../../../sheets/template-sheets/words';
import { FORM_SENTENCES } from '../../../sheets/report-form/words';

const SENTENCES: Readonly<Record<Locale, Sentences>> = {
  'zh-CN': { ...zhCN, ...zhLearning, ...DRAFTING_SENTENCES['zh-CN'], ...FORM_SENTENCES['zh-CN'] },
  'en-US': { ...enUS, ...enLearning, ...DRAFTING_SENTENCES['en-US'], ...FORM_SENTENCES['en-US'] },
};

export const withTabWords = wordsLayer(SENTENCES);
