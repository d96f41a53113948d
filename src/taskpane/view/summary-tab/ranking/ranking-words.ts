/** What a ranking is called. */
import type { Words } from '../../../../messages/words';
import type { RankingName } from '../../../summary/jobs/head';

export function rankingWords(words: Words, { name, by, of }: RankingName): string {
  const what = words.t(`panel.summary.ranking.by.${by}`, { of });
  return name === null ? what : words.t('panel.summary.ranking.named', { name, what });
}
