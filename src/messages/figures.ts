/** Figures as each language writes them: separators, a real minus sign, units. */
import type { FigureText } from '../core/message';
import type { Locale } from './keys';

export function figureWords({ figure, unit }: FigureText, locale: Locale): string {
  const digits = groupDigits(figure);
  if (!unit) return digits;
  if (unit === '%') return `${digits}%`;
  if (locale === 'en-US') return `${digits} ${unitWords(unit, locale)}`;
  return unit === '百分点' ? `${digits} 个百分点` : `${digits}${unit}`;
}

/** The unit in the reader's language: 万美元 → USD 10k. Unknown units stay as they were written. */
export function unitWords(unit: string, locale: Locale): string {
  return locale === 'zh-CN' ? unit : (ENGLISH_UNITS.get(unit) ?? unit);
}

const ENGLISH_UNITS: ReadonlyMap<string, string> = new Map([
  ['百分点', 'pp'],
  ['元', 'CNY'],
  ['万元', 'CNY 10k'],
  ['亿元', 'CNY 100m'],
  ['美元', 'USD'],
  ['万美元', 'USD 10k'],
  ['亿美元', 'USD 100m'],
  ['个', 'items'],
  ['家', 'firms'],
  ['项', 'items'],
  ['条', 'items'],
  ['亩', 'mu'],
]);

function groupDigits(figure: string): string {
  const [whole = '', fraction] = figure.replace(/^-/, '').split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${figure.startsWith('-') ? '−' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}
