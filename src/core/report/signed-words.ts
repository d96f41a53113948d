/** 下降3.6%, 增长-8.92%, 落后 2.1 个百分点: a word stands for the sign, and may contradict it. */
import { FigureTrait } from './facts';

export interface SignedWords {
  /** The figure without its word. */
  readonly text: string;
  /** True where the word says less: a positive figure behind it is meant as a negative one. */
  readonly isDown: boolean;
  readonly trait: number;
}

const UP = '增长|上升|提高|增加|回升|扩大|净增|增|升|超序时|超前|超出|快于序时|高于序时|领先';
const DOWN = '下降|减少|降低|回落|下滑|缩小|净减|减|降|落后序时|落后|慢于序时|低于序时|滞后';
const WORDED = new RegExp(
  `^\\s*(?:同比|较上年同期|比上年同期)?\\s*(?:(${UP})|(${DOWN}))(?:了)?\\s*[:\uff1a]?\\s*(?=\\S)(.*\\d.*)$`,
);
const NEGATIVE = /^[-\u2010-\u2015\u2212\u2500\uff0d]/;

/** Null for a text without such a word in front of digits. */
export function signedWords(text: string): SignedWords | null {
  const match = WORDED.exec(text);
  if (!match) return null;
  const [, up, , rest = ''] = match;
  const isDown = up === undefined;
  const contradiction = isDown ? FigureTrait.doubleNegative : FigureTrait.negativeGrowth;
  return { text: rest, isDown, trait: NEGATIVE.test(rest) ? contradiction : FigureTrait.none };
}
