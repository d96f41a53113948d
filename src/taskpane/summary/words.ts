/** The words of the summary tab and of what it tells: fetched with it, because the pane can do without. */
import { collection as enOfCollection } from '../../messages/en-US/collection';
import { panelHistory as enOfPanelHistory } from '../../messages/en-US/panel-history';
import { panelSummary as enUS } from '../../messages/en-US/panel-summary';
import { scheme as enOfScheme } from '../../messages/en-US/scheme';
import { summary as enOfSummary } from '../../messages/en-US/summary';
import type { Locale } from '../../messages/keys';
import { wordsLayer } from '../../messages/layered';
import type { Sentences } from '../../messages/speak';
import { collection as zhOfCollection } from '../../messages/zh-CN/collection';
import { panelHistory as zhOfPanelHistory } from '../../messages/zh-CN/panel-history';
import { panelSummary as zhCN } from '../../messages/zh-CN/panel-summary';
import { scheme as zhOfScheme } from '../../messages/zh-CN/scheme';
import { summary as zhOfSummary } from '../../messages/zh-CN/summary';
import { SHEET_SENTENCES } from '../../sheets/words';

const SENTENCES: Readonly<Record<Locale, Sentences>> = {
  'zh-CN': {
    ...zhOfCollection,
    ...SHEET_SENTENCES['zh-CN'],
    ...zhOfScheme,
    ...zhOfSummary,
    ...zhOfPanelHistory,
    ...zhCN,
  },
  'en-US': {
    ...enOfCollection,
    ...SHEET_SENTENCES['en-US'],
    ...enOfScheme,
    ...enOfSummary,
    ...enOfPanelHistory,
    ...enUS,
  },
};

export const withSummaryTabWords = wordsLayer(SENTENCES);
