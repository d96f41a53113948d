/** The words of ledgers and of the sheets made of them: fetched with the part that makes them. */
import { ledgerResults as enOfResults } from '../../messages/en-US/ledger-results';
import { ledgers as enOfLedgers } from '../../messages/en-US/ledgers';
import type { Locale } from '../../messages/keys';
import { wordsLayer } from '../../messages/layered';
import { ledgerResults as zhOfResults } from '../../messages/zh-CN/ledger-results';
import { ledgers as zhOfLedgers } from '../../messages/zh-CN/ledgers';
import { withSheetWords } from '../words';

const zhCN = { ...zhOfLedgers, ...zhOfResults };

export const LEDGER_SENTENCES: Readonly<Record<Locale, Readonly<Record<keyof typeof zhCN, string>>>> = {
  'zh-CN': zhCN,
  'en-US': { ...enOfLedgers, ...enOfResults },
};

/** The same words, those of ledgers and those of sheets. */
export const withLedgerWords = wordsLayer(LEDGER_SENTENCES, withSheetWords);
