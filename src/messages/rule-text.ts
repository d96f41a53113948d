/** A rule as people write it: 到位资金（上年同期） ≤ 0.5 × 合同外资, where the template has [到位资金][prior]<=0.5*[合同外资]. */
import type { Locale } from './keys';

/** @param measureWords the name of a measure (prior → 上年同期); null where there is no such measure */
export function ruleWords(
  check: string,
  locale: Locale,
  measureWords: (measure: string) => string | null,
): string {
  const beside = (text: string): string => (locale === 'zh-CN' ? `（${text}）` : ` (${text})`);
  const said = check.normalize('NFC').replace(TOKEN, (token, bracketed: string | undefined) => {
    if (bracketed === undefined) return SIGNS[token.normalize('NFKC').replaceAll(/\s/g, '')] ?? token;
    const name = bracketed.trim();
    if (/^#totals$/i.test(name)) return beside(locale === 'zh-CN' ? '合计' : 'total');
    if (/^#(?:data|all)$/i.test(name)) return beside(locale === 'zh-CN' ? '各单位' : 'each entity');
    const measure = measureWords(name);
    return measure === null ? name : beside(measure);
  });
  return said.replace(/ {2,}/g, ' ').trim();
}

/** A text in quotes, a name in brackets, or a sign; what is typed full-width is the same sign. */
const TOKEN =
  /"[^"]*"|[[［]([^\]］]*)[\]］]|\s*(?:[<＜][=＝]|[>＞][=＝]|[<＜][>＞]|[≤≥≠=<>＝＜＞*＊×/／÷+＋]|-(?!\d)|－|−)\s*/g;

const SIGNS: Readonly<Record<string, string>> = {
  '<=': ' ≤ ',
  '≤': ' ≤ ',
  '>=': ' ≥ ',
  '≥': ' ≥ ',
  '<>': ' ≠ ',
  '≠': ' ≠ ',
  '=': ' = ',
  '<': ' < ',
  '>': ' > ',
  '*': ' × ',
  '×': ' × ',
  '/': ' ÷ ',
  '÷': ' ÷ ',
  '+': ' + ',
  '-': ' − ',
  '−': ' − ',
};
