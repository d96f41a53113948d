/** The words of the terminal: those of the pane, of the sheets and of templates, and its own. */
import { cli as en } from '../messages/en-US/cli';
import { collection as enOfCollection } from '../messages/en-US/collection';
import { exporting as enOfExporting } from '../messages/en-US/exporting';
import { scheme as enOfScheme } from '../messages/en-US/scheme';
import type { Locale } from '../messages/keys';
import { DRAFTING_SENTENCES } from '../sheets/template-sheets/words';
import { BULLETIN_SENTENCES } from '../sheets/bulletin/words';
import { ledgerCli as enOfLedgerCli } from '../messages/en-US/ledger-cli';
import { ledgerCli as zhOfLedgerCli } from '../messages/zh-CN/ledger-cli';
import { LEDGER_SENTENCES } from '../sheets/ledgers/words';
import { SUMMARY_SENTENCES } from '../sheets/summary/words';
import { FORM_SENTENCES } from '../sheets/report-form/words';
import { SHEET_SENTENCES } from '../sheets/words';
import { wordsFor } from '../messages/words';
import type { Sentences, Words } from '../messages/words';
import { cli as zh } from '../messages/zh-CN/cli';
import { collection as zhOfCollection } from '../messages/zh-CN/collection';
import { exporting as zhOfExporting } from '../messages/zh-CN/exporting';
import { scheme as zhOfScheme } from '../messages/zh-CN/scheme';

/** Joined once for each language: they are thousands, and every command that runs in a process asks for them. */
export function cliWords(locale: Locale): Words {
  const words = joined.get(locale) ?? wordsFor(locale, SENTENCES);
  joined.set(locale, words);
  return words;
}

const SENTENCES: Readonly<Record<Locale, Sentences>> = {
  'zh-CN': {
    ...SHEET_SENTENCES['zh-CN'],
    ...FORM_SENTENCES['zh-CN'],
    ...DRAFTING_SENTENCES['zh-CN'],
    ...zhOfCollection,
    ...zhOfExporting,
    ...zhOfScheme,
    ...LEDGER_SENTENCES['zh-CN'],
    ...zhOfLedgerCli,
    ...SUMMARY_SENTENCES['zh-CN'],
    ...BULLETIN_SENTENCES['zh-CN'],
    ...zh,
  },
  'en-US': {
    ...SHEET_SENTENCES['en-US'],
    ...FORM_SENTENCES['en-US'],
    ...DRAFTING_SENTENCES['en-US'],
    ...enOfCollection,
    ...enOfExporting,
    ...enOfScheme,
    ...LEDGER_SENTENCES['en-US'],
    ...enOfLedgerCli,
    ...SUMMARY_SENTENCES['en-US'],
    ...BULLETIN_SENTENCES['en-US'],
    ...en,
  },
};

const joined = new Map<Locale, Words>();
