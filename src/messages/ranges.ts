/** What a figure should be, as a range. */
import type { FigureText } from '../core/message';
import type { Words } from './words';

/** One figure, or 67.4–67.5% with the unit said once. */
export function rangeWords(words: Words, low: FigureText, high: FigureText): string {
  if (low.figure === high.figure) return words.figure(high);
  const decimals = Math.max(...[low, high].map(({ figure }) => figure.split('.')[1]?.length ?? 0));
  const [from, to] = [low, high].map(({ figure }) => padded(figure, decimals)) as [string, string];
  // A dash between two signs is hard to read: negative bounds stand apart.
  const dash = from.startsWith('-') || to.startsWith('-') ? ' – ' : '–';
  return `${words.figure({ figure: from, unit: null })}${dash}${words.figure({ ...high, figure: to })}`;
}

/** Both ends of a range with as many decimals: 68.0–68.1. */
function padded(figure: string, decimals: number): string {
  const [whole = '', fraction = ''] = figure.split('.');
  return decimals === 0 ? whole : `${whole}.${fraction.padEnd(decimals, '0')}`;
}
