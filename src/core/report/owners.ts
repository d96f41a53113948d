/** Whose target a heading speaks of: 市任务 beside 县任务, 占县任务%. */
import type { Measure, Owner } from '../template/template';
import type { HeadingMeaning } from './headings';

export interface OwnerWords {
  /** The heading without the owner: 占县任务% is 占任务%. */
  without(text: string): string;
  /** The measure of a column, given its headings from the top down: the lowest one that names an owner decides. */
  measureOf(meaning: HeadingMeaning | null, texts: readonly string[]): HeadingMeaning | null;
}

/** null where only one owner sets targets: then nothing is to be told apart. */
export function ownerWords(owners: readonly Owner[]): OwnerWords | null {
  if (owners.length < 2) return null;
  const places = new Map(
    owners.flatMap(({ name, aliases }, index) => [name, ...aliases].map((word) => [plain(word), index])),
  );
  const names = [...places.keys()].sort((a, b) => b.length - a.length).map(escaped);
  const pattern = new RegExp(`(${names.join('|')})${LEVEL}(?=${GOAL})|\\((${names.join('|')})${LEVEL}\\)`);
  const ownerIn = (text: string): number | null => {
    const [, before, bracketed] = pattern.exec(plain(text)) ?? [];
    return places.get(before ?? bracketed ?? '') ?? null;
  };
  return {
    without: (text) => (ownerIn(text) === null ? text : plain(text).replace(pattern, '')),
    measureOf: (meaning, texts) => {
      if (meaning !== 'target' && meaning !== 'completion') return meaning;
      const owner = texts.map(ownerIn).findLast((found) => found !== null) ?? 0;
      return owner === 0 ? meaning : owner === 1 ? SECOND[meaning] : 'other';
    },
  };
}

const SECOND: Readonly<Record<'target' | 'completion', Measure>> = {
  target: 'secondTarget',
  completion: 'secondCompletion',
};

const LEVEL = '(?:本级|[级定下])?(?:下达|考核|自定)*';
const GOAL =
  '(?:的|年度|全年|年初|调整后?|总|考核|责任|奋斗|预期)*(?:目标|任务|计划|预算|指标|完成率|完成比)';

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]+/g, '')
    .toLowerCase();
const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
