/** The words of the terminal: those of the pane, and its own. */
import { cli as en } from '../messages/en-US/cli';
import type { Locale } from '../messages/keys';
import { wordsFor } from '../messages/words';
import type { Words } from '../messages/words';
import { cli as zh } from '../messages/zh-CN/cli';

export const cliWords = (locale: Locale): Words => wordsFor(locale, { 'zh-CN': zh, 'en-US': en });
