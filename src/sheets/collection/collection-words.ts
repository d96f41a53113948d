/** The words of collections: fetched with the part that collects, because the pane can do without at first. */
import { collection as enUS } from '../../messages/en-US/collection';
import type { Locale } from '../../messages/keys';
import { wordsLayer } from '../../messages/layered';
import { collection as zhCN } from '../../messages/zh-CN/collection';

type CollectionKey = keyof typeof zhCN;

const COLLECTION_SENTENCES: Readonly<Record<Locale, Readonly<Record<CollectionKey, string>>>> = {
  'zh-CN': zhCN,
  'en-US': enUS,
};

/** The same words, and those of collections. */
export const withCollectionWords = wordsLayer(COLLECTION_SENTENCES);
