/** What each column of a table is for: the words above it, read in the context of the groups that they stand under. */
import type { CellRef } from '../../workbook/address';
import type { Unit } from '../statistics/units';
import { nameKey } from '../template/name-key';
import { MEASURES } from '../template/template';
import type { Measure } from '../template/template';
import type { Header, HeadingPath } from './header';
import { isGenericHeading, isSignHeading, meaningOf, readHeading } from './headings';
import type { Heading, HeadingMeaning } from './headings';
import type { NameIndex } from './names';
import type { OwnerWords } from './owners';

export interface ColumnMeaning {
  readonly column: number;
  /** null: the words are not known. */
  readonly meaning: HeadingMeaning | null;
  /** The template itself spells the heading so. */
  readonly isDeclared: boolean;
  /** The indicator that the heading or a group above it names; null otherwise. */
  readonly indicator: number | null;
  readonly unit: Unit | null;
  /** Year that the heading or a group above it names. */
  readonly year: number | null;
  /** The lowest words, and where they stand. */
  readonly text: string;
  readonly cell: CellRef;
  /** Words of the heading and of its groups, for telling headings of one measure apart. */
  readonly words: string;
}

export interface HeadingWords {
  /** Given where a group of columns may belong to one indicator. */
  readonly indicators: NameIndex | null;
  readonly extra: ReadonlyMap<string, Measure>;
  /** Given where several owners set targets. */
  readonly owners: OwnerWords | null;
  readonly sheet: string;
  /** Whether figures stand below the headings of a column. */
  readonly holdsFigures: (column: number) => boolean;
}

export function columnMeanings(header: Header, words: HeadingWords): ColumnMeaning[] {
  return header.paths.map((path) => columnMeaning(path, words));
}

function columnMeaning(path: HeadingPath, words: HeadingWords): ColumnMeaning {
  const lowest = path.cells.at(-1);
  if (!lowest) throw new RangeError('a path without words');
  const { owners } = words;
  const texts = Array.from(path.cells, ({ text }) => text);
  const headings = Array.from(texts, (text) => headingOf(text, owners));
  const named = words.indicators ? indicatorIn(path, words.indicators) : null;
  const declared = declaredMeaning(texts, words.extra);
  const found = headings.some((heading) => meaningOf(heading) === 'recomputed')
    ? 'recomputed'
    : (declared ?? (named ? besideName(headings, named) : inContext(headings)));
  // 指标 and 任务 head the names, or the goals: figures below tell which.
  const plain = found === 'name' && words.holdsFigures(path.column) ? 'target' : found;
  const meaning = owners && !declared ? owners.measureOf(plain, texts) : plain;
  return {
    column: path.column,
    meaning,
    isDeclared: declared !== null,
    indicator: named?.indicator ?? null,
    unit: unitFor(meaning, headings),
    year: headings.findLast(({ year }) => year !== null)?.year ?? null,
    text: lowest.text,
    cell: { sheet: words.sheet, row: lowest.row, column: lowest.column },
    words: Array.from(headings, (heading) => heading.words).join('|'),
  };
}

/** An owner is left out where its name stands in the way: 完成嘉兴下达任务比例 is a completion. */
function headingOf(text: string, owners: OwnerWords | null): Heading {
  const heading = readHeading(text);
  if (!owners) return heading;
  const meaning = meaningOf(heading);
  return meaning === 'target' || meaning === 'completion' ? heading : readHeading(owners.without(text));
}

/** The nearest unit that such a column may have: a rate under 到位资金(亿元) is not in 亿元. */
function unitFor(meaning: HeadingMeaning | null, headings: readonly Heading[]): Unit | null {
  if (meaning === 'rank' || meaning === 'note' || meaning === 'unit') return null;
  const isRate = meaning !== null && RATES.has(meaning);
  const named = headings.findLast(
    ({ unit }) => unit && (!isRate || unit.dimension === 'percent' || unit.dimension === 'points'),
  );
  return named?.unit ?? null;
}

const RATES: ReadonlySet<HeadingMeaning> = new Set([
  'growth',
  'completion',
  'secondCompletion',
  'gap',
  'share',
]);

function declaredMeaning(texts: readonly string[], extra: ReadonlyMap<string, Measure>): Measure | null {
  return extra.get(nameKey(texts.at(-1) ?? '')) ?? extra.get(nameKey(texts.join(''))) ?? null;
}

interface NamedIndicator {
  readonly indicator: number;
  /** Which of the words name it. */
  readonly depth: number;
  /** What the same words say besides: 完成率 in 实际外资完成率. */
  readonly rest?: Heading;
}

function indicatorIn(path: HeadingPath, indicators: NameIndex): NamedIndicator | null {
  for (let depth = path.cells.length - 1; depth >= 0; depth--) {
    const indicator = indicators.find(path.cells[depth]?.text ?? '');
    if (indicator >= 0) return { indicator, depth };
  }
  for (let depth = path.cells.length - 1; depth >= 0; depth--) {
    const key = nameKey(path.cells[depth]?.text ?? '');
    for (const [name, indicator] of indicators.longestFirst()) {
      if (!key.startsWith(name)) continue;
      const rest = readHeading(key.slice(name.length).replace(/^[-_:.、,的]+/, ''));
      if (meaningOf(rest) !== null) return { indicator, depth, rest };
    }
  }
  return null;
}

/** What the words above and below the name of an indicator say of it; its name alone stands for what was achieved. */
function besideName(headings: readonly Heading[], { depth, rest }: NamedIndicator): HeadingMeaning | null {
  const above = headings.slice(0, depth);
  const below = [...(rest ? [rest] : []), ...headings.slice(depth + 1)].filter(({ words }) => words !== '');
  if (below.length === 0) return above.map(meaningOf).findLast(isMeasure) ?? 'actual';
  const meaning = inContext([...above, ...below]);
  return meaning ?? (below.every(isGenericHeading) ? 'actual' : null);
}

/** headings: groups from the top down, then the column's own. */
function inContext(headings: readonly Heading[]): HeadingMeaning | null {
  const groups = headings.slice(0, -1);
  const leaf = headings.at(-1);
  if (!leaf) return null;
  const nearest = groups.findLast((heading) => isMeasure(meaningOf(heading))) ?? null;
  const above = nearest && meaningOf(nearest);
  if (isSignHeading(leaf) && groups.length) return underSign(groups, leaf);
  const own = meaningOf(leaf);
  if (own === null) {
    const joined =
      nearest && meaningOf({ ...leaf, words: nearest.words + leaf.words, unit: leaf.unit ?? nearest.unit });
    return isGenericHeading(leaf) ? (above ?? joined) : joined;
  }
  if (own === 'actual' && isGenericHeading(leaf) && above && TAKES_OVER.has(above)) return above;
  // The goal of one month, or the growth of the year before, is no measure of this report.
  if (
    above &&
    own !== above &&
    (above === 'month' || above === 'prior' || above === 'previous') &&
    OF_THE_REPORT.has(own)
  )
    return 'other';
  return own;
}

const isMeasure = (meaning: HeadingMeaning | null): boolean =>
  (MEASURES as readonly (string | null)[]).includes(meaning);

const TAKES_OVER: ReadonlySet<HeadingMeaning> = new Set(['prior', 'month', 'previous', 'target']);
const OF_THE_REPORT: ReadonlySet<HeadingMeaning> = new Set([
  'target',
  'month',
  'previous',
  'prior',
  'change',
  'growth',
  'completion',
  'gap',
  'share',
  'rank',
]);

/** % below 比上年同期 is growth, below 占年初预算 completion, below 累计完成 completion too. */
function underSign(groups: readonly Heading[], leaf: Heading): HeadingMeaning | null {
  for (const group of [...groups].reverse()) {
    const joined = meaningOf({ ...leaf, words: group.words + leaf.words, unit: leaf.unit ?? group.unit });
    if (joined === 'actual' && leaf.unit?.dimension === 'percent') return 'completion';
    if (joined !== null) return joined;
  }
  return meaningOf(leaf);
}
