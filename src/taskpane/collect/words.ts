/** The words of the collect tab and of what it makes: fetched with it, because the pane can do without. */
import { collection as enOfCollection } from '../../messages/en-US/collection';
import { panelCollect as enUS } from '../../messages/en-US/panel-collect';
import type { Locale } from '../../messages/keys';
import { wordsLayer } from '../../messages/layered';
import type { Sentences } from '../../messages/speak';
import { collection as zhOfCollection } from '../../messages/zh-CN/collection';
import { panelCollect as zhCN } from '../../messages/zh-CN/panel-collect';

const SENTENCES: Readonly<Record<Locale, Sentences>> = {
  'zh-CN': { ...zhOfCollection, ...zhCN },
  'en-US': { ...enOfCollection, ...enUS },
};

export const withCollectWords = wordsLayer(SENTENCES);
