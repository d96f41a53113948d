/** Units of measure: currency and magnitude apart, so that 亿元 and 万元 convert and 亿元 and 亿美元 never do. */
import { remembered } from '../remembered';

/** What a unit measures. Two units convert exactly when their dimensions are equal ("other": when their base is the same). */
export type Dimension =
  | 'CNY'
  | 'USD'
  | 'count'
  | 'percent'
  | 'points'
  /** 亩 and its multiples. */
  | 'area'
  /** 平方米, 公顷, 平方公里: no power of ten leads from here to 亩. */
  | 'square-metre'
  | 'other';

export interface Unit {
  /** As the field writes it: 万元, 亿美元, 个, %, 百分点, 亩. */
  readonly symbol: string;
  readonly dimension: Dimension;
  /** Power of ten of the base unit: 万元 4, 亿元 8, 元 0; % and 百分点 −2. */
  readonly exponent: number;
}

/**
 * The unit that a text names, and nothing but names: "亿元", "(万美元)", "单位:万元", "RMB 万元", "个亿", "万美金", "US$".
 * Full-width letters, spaces and NBSP make no difference. A bare 亿 or 万 is money in 元.
 * @returns null when the text is no unit, or more than one ("亿元、万美元", "万元/亩")
 */
export function unitOf(text: string): Unit | null {
  return text.length > LONGEST ? null : named(text);
}

const named = remembered((text) => {
  const name = plain(text);
  return SPELLINGS.get(name) ?? money(name) ?? multiple(name);
});

/** Blanks included; a cell may hold 32,767 characters, and searching them for a currency takes seconds. */
const LONGEST = 100;

/** Counts are exact: 22 项 is never 22.4. */
export const isCount = (unit: Unit): boolean => unit.dimension === 'count';

/**
 * The power of ten that leads from one unit to the other: an amount of 18.29 亿元 is 18.29 × 10^4 万元.
 * Words for counting are interchangeable (projects are counted in 个, 项 and 宗 alike).
 * @returns null between dimensions, so never across currencies, and never between % and 百分点
 */
export function convertScale(from: Unit, to: Unit): number | null {
  if (from.dimension !== to.dimension) return null;
  if (from.dimension === 'other' && base(from.symbol) !== base(to.symbol)) return null;
  return from.exponent - to.exponent;
}

const MAGNITUDES: ReadonlyMap<string, number> = new Map([
  ['', 0],
  ['十', 1],
  ['百', 2],
  ['千', 3],
  ['万', 4],
  ['十万', 5],
  ['百万', 6],
  ['千万', 7],
  ['亿', 8],
  ['十亿', 9],
  ['百亿', 10],
  ['千亿', 11],
  ['万亿', 12],
]);

const MAGNITUDE_WORDS = new Map([...MAGNITUDES].map(([word, exponent]) => [exponent, word]));

const ENGLISH_MAGNITUDES: ReadonlyMap<string, number> = new Map([
  ['k', 3],
  ['thousand', 3],
  ['10k', 4],
  ['10thousand', 4],
  ['m', 6],
  ['mn', 6],
  ['million', 6],
  ['100m', 8],
  ['100million', 8],
  ['bn', 9],
  ['billion', 9],
]);

const COUNTS = [...'个家项条人户件宗次名位场处台套辆艘所座份篇笔批起只头株', '人次'];

const OTHERS = [
  '吨',
  '公斤',
  '米',
  '公里',
  '千瓦',
  '千瓦时',
  '立方米',
  '天',
  '小时',
  '欧元',
  '港元',
  '日元',
  '英镑',
  '分',
];

const percent: Unit = { symbol: '%', dimension: 'percent', exponent: -2 };
const points: Unit = { symbol: '百分点', dimension: 'points', exponent: -2 };

/** Whole names, after plain(): lower case, half width, no spaces. */
const SPELLINGS: ReadonlyMap<string, Unit> = new Map<string, Unit>([
  ['%', percent],
  ['百分比', percent],
  ['百分数', percent],
  ['percent', percent],
  ['‰', { symbol: '‰', dimension: 'percent', exponent: -3 }],
  ['百分点', points],
  ['个百分点', points],
  ['pp', points],
  ['percentagepoints', points],
  ['亩', { symbol: '亩', dimension: 'area', exponent: 0 }],
  ['mu', { symbol: '亩', dimension: 'area', exponent: 0 }],
  ['平方米', { symbol: '平方米', dimension: 'square-metre', exponent: 0 }],
  ['平米', { symbol: '平方米', dimension: 'square-metre', exponent: 0 }],
  ['m2', { symbol: '平方米', dimension: 'square-metre', exponent: 0 }],
  ['公顷', { symbol: '公顷', dimension: 'square-metre', exponent: 4 }],
  ['平方公里', { symbol: '平方公里', dimension: 'square-metre', exponent: 6 }],
  ['km2', { symbol: '平方公里', dimension: 'square-metre', exponent: 6 }],
  ...COUNTS.map((symbol): [string, Unit] => [symbol, { symbol, dimension: 'count', exponent: 0 }]),
  ...OTHERS.map((symbol): [string, Unit] => [symbol, { symbol, dimension: 'other', exponent: 0 }]),
]);

/** One spelling of every writing: half width, lower case, no spaces, no brackets, no "单位:" before. */
function plain(text: string): string {
  const joined = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace(/[圆圓]/g, '元');
  return joined.replace(/[()[\]【】〔〕]/g, '').replace(/^(?:(?:计量)?单位|unit):/, '');
}

/** A currency before or behind the magnitude, or both when they agree: 人民币万元, 亿元人民币, usd10k. */
function money(name: string): Unit | null {
  const parts =
    /^(人民币|rmb|cny|¥|usd|us\$|\$|美元|美金)?(.*?)((?:人民币|元|rmb|cny|美元|美金|usd|us\$|\$)+)?$/.exec(
      name,
    );
  const [, before, middle = '', behind] = parts ?? [];
  const magnitude = middle.replace(/^个(?=[万亿])/, '');
  const exponent = MAGNITUDES.get(magnitude) ?? ENGLISH_MAGNITUDES.get(magnitude);
  if (exponent === undefined) return null;
  const named = [before, behind].filter((word) => word !== undefined).map(currency);
  if (named.length === 0 && !/[万亿]$/.test(magnitude)) return null;
  if (named.length === 2 && named[0] !== named[1]) return null;
  const dimension = named[0] ?? 'CNY';
  const word = MAGNITUDE_WORDS.get(exponent) ?? '';
  return { symbol: word + (dimension === 'CNY' ? '元' : '美元'), dimension, exponent };
}

const currency = (word: string): 'CNY' | 'USD' => (/美|usd|\$/.test(word) ? 'USD' : 'CNY');

/** 万亩, 万人, 百家, 万平方米: a magnitude before a unit that is no currency and no percentage. */
function multiple(name: string): Unit | null {
  for (const [word, exponent] of MAGNITUDES) {
    const unit = word !== '' && name.startsWith(word) ? SPELLINGS.get(name.slice(word.length)) : undefined;
    if (unit && unit.exponent === 0)
      return { symbol: word + unit.symbol, dimension: unit.dimension, exponent };
  }
  return null;
}

/** 万千瓦时 → 千瓦时. */
const base = (symbol: string): string | undefined =>
  OTHERS.find((name) => [...MAGNITUDES.keys()].some((magnitude) => magnitude + name === symbol));
