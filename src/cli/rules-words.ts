/** The words of the terminal, with those about rules. */
import { cli as cliEn } from '../messages/en-US/cli';
import { learning as en } from '../messages/en-US/learning';
import type { Locale } from '../messages/keys';
import { wordsFor } from '../messages/words';
import type { Words } from '../messages/words';
import { cli as cliZh } from '../messages/zh-CN/cli';
import { learning as zh } from '../messages/zh-CN/learning';
import { DRAFTING_SENTENCES } from '../sheets/template-sheets/words';

export const rulesWords = (locale: Locale): Words =>
  wordsFor(locale, {
    'zh-CN': { ...DRAFTING_SENTENCES['zh-CN'], ...cliZh, ...zh },
    'en-US': { ...DRAFTING_SENTENCES['en-US'], ...cliEn, ...en },
  });
