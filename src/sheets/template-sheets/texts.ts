/** Lists and curves in one cell: written so that nothing is lost, read as people write them. */
import { decimalNumber, decimalOf, decimalText, parseDecimal } from '../../core/statistics/decimal';

/** 甲、乙; an item that would be taken apart stands in quotes, its own quotes doubled. */
export const listText = (items: readonly string[]): string =>
  items.map((item) => (NEEDS_QUOTES.test(item) ? `"${item.replaceAll('"', '""')}"` : item)).join('、');

/** A separator or a quote anywhere, a blank at an end, or nothing at all. */
const NEEDS_QUOTES = /[、,，;；\n\r"]|^\s|\s$|^$/;

/** Items between 、 , ; or line breaks; blank ones are none, unless they are quoted. */
export function readList(text: string): string[] {
  const items: string[] = [];
  for (let rest = text.trimStart(); rest !== '';) {
    const quoted = /^"((?:[^"]|"")*)"\s*(?=[、,，;；\n\r]|$)/.exec(rest);
    const [whole, inside = ''] = quoted ?? /^([^、,，;；\n\r]*)/.exec(rest) ?? [''];
    if (quoted) items.push(inside.replaceAll('""', '"'));
    else if (inside.trim() !== '') items.push(inside.trim());
    rest = rest
      .slice(whole.length)
      .replace(/^[、,，;；\n\r]/, '')
      .trimStart();
  }
  return items;
}

/** 2017-03 20%、2017-12 100% out of cumulative shares by month. */
export const curveText = (curve: Readonly<Record<string, number>>): string =>
  Object.entries(curve)
    .map(([month, share]) => `${month} ${shareText(share)}`)
    .join('、');

/** As a percentage, unless that would cost digits. */
function shareText(share: number): string {
  const { digits, scale } = decimalOf(share);
  return decimalNumber({ digits, scale }) === share
    ? `${decimalText({ digits, scale: scale - 2 })}%`
    : String(share);
}

export type ReadCurve =
  | { readonly ok: true; readonly curve: Readonly<Record<string, number>> }
  | {
      readonly ok: false;
      /** The month that is given twice; null where the text is no curve. */ readonly twice: string | null;
    };

/** Reads 2017-03 20%、2017年12月：100%, 2017-06=0.5; shares above 1 and months out of order are the parser's to judge. */
export function readCurve(text: string): ReadCurve {
  const curve: Record<string, number> = {};
  const parts = text
    .normalize('NFKC')
    .split(/[、,;\n\r]+/)
    .filter((part) => part.trim() !== '');
  for (const part of parts) {
    const [, year, month = '', amount = '', percent] =
      /^\s*(\d{4})\s*[-/.年]\s*(\d{1,2})\s*月?底?\s*[:= \t]\s*(\d+(?:\.\d+)?(?:e-?\d+)?)\s*(%?)\s*$/i.exec(
        part,
      ) ?? [];
    if (year === undefined) return { ok: false, twice: null };
    const key = `${year}-${month.padStart(2, '0')}`;
    if (Object.hasOwn(curve, key)) return { ok: false, twice: key };
    const decimal = percent ? parseDecimal(amount) : null;
    curve[key] = decimal
      ? decimalNumber({ digits: decimal.digits, scale: decimal.scale + 2 })
      : Number(amount);
  }
  return parts.length > 0 ? { ok: true, curve } : { ok: false, twice: null };
}
