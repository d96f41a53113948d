/** The words of one language, in two parts of their own: what the pane says at first, and everything, for when there is something to say. */
import type { Locale } from './keys';
import { speak } from './speak';
import type { Words } from './speak';

/** Rejects where the part cannot be fetched. */
export async function fetchFirstWords(locale: Locale): Promise<Words> {
  const { first } =
    locale === 'zh-CN'
      ? await import(/* webpackChunkName: "first-words-zh-CN" */ './zh-CN/first')
      : await import(/* webpackChunkName: "first-words-en-US" */ './en-US/first');
  return speak(locale, first);
}

/** Those about rules that were learned among them. */
export async function fetchAllWords(locale: Locale): Promise<Words> {
  if (locale === 'zh-CN') {
    const [{ zhCN }, { learning }] = await Promise.all([
      import(/* webpackChunkName: "words-zh-CN" */ './zh-CN/all'),
      import(/* webpackChunkName: "words-zh-CN" */ './zh-CN/learning'),
    ]);
    return speak(locale, { ...zhCN, ...learning });
  }
  const [{ enUS }, { learning }] = await Promise.all([
    import(/* webpackChunkName: "words-en-US" */ './en-US/all'),
    import(/* webpackChunkName: "words-en-US" */ './en-US/learning'),
  ]);
  return speak(locale, { ...enUS, ...learning });
}
