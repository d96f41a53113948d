/** What a number format tells of the figure behind it: how many decimals are shown, in which unit, or that it is a date. */
import { unitOf } from '../statistics/units';
import type { Unit } from '../statistics/units';

export interface NumberFormat {
  /** plain: the format says nothing of decimals (General, @, fractions, exponents). */
  readonly kind: 'plain' | 'decimals' | 'date';
  /** Decimals always shown (0.00 → 2) and at most shown (0.0# → 2); of the percentage where percent is true. */
  readonly fewest: number;
  readonly most: number;
  /** Shown × 100 with a percent sign. */
  readonly percent: boolean;
  /** Powers of ten by which the shown figure is smaller than the held one: "0.00," 3, "0!.0000" 4. */
  readonly shift: number;
  /** The unit that the format writes behind the figure (0.00"亿元"); null where it writes none. */
  readonly unit: Unit | null;
}

const PLAIN: NumberFormat = { kind: 'plain', fewest: 0, most: 0, percent: false, shift: 0, unit: null };
const PLAIN_SECTIONS = [PLAIN];
const DATE: NumberFormat = { ...PLAIN, kind: 'date' };

/** code: an Excel number format code. value chooses among its sections (positive;negative;zero). */
export const readNumberFormat = (code: string, value: number): NumberFormat =>
  sectionFor(formatSections(code), value);

/** A code as its sections, in the order in which it gives them. */
export function formatSections(code: string): readonly NumberFormat[] {
  return code === 'General' || code === '' || code === '@' ? PLAIN_SECTIONS : parsed(code);
}

/** How a code shows a value, from its sections. */
export function sectionFor(sections: readonly NumberFormat[], value: number): NumberFormat {
  const [only] = sections;
  if (sections.length === 1 && only) return only;
  const index = sections.length > 2 && value === 0 ? 2 : sections.length > 1 && value < 0 ? 1 : 0;
  const section = sections[index] ?? sections[0] ?? PLAIN;
  // A section of words only ("-" for zero, a blank) shows no figure: its decimals are those of the first.
  return section.kind === 'plain' && index > 0 ? (sections[0] ?? PLAIN) : section;
}

const cache = new Map<string, readonly NumberFormat[]>();
const MOST_CACHED = 1000;

function parsed(code: string): readonly NumberFormat[] {
  const known = cache.get(code);
  if (known) return known;
  if (cache.size >= MOST_CACHED) cache.clear();
  const sections = splitSections(code).map(readSection);
  // With conditions ([<1000]…) the sections do not go by sign: the first one speaks for all.
  const result = /\[[<>=]/.test(code) ? sections.slice(0, 1) : sections;
  cache.set(code, result);
  return result;
}

/** Splits at semicolons outside quotes, escapes and brackets. */
function splitSections(code: string): string[] {
  const pieces = code.match(/"[^"]*"?|\\.|!.|\[[^\]]*\]?|;|[^;]/gu) ?? [];
  const sections = [''];
  for (const piece of pieces) {
    if (piece === ';') sections.push('');
    else sections[sections.length - 1] += piece;
  }
  return sections;
}

function readSection(section: string): NumberFormat {
  // "0!.0000" is how Chinese offices show 元 as 万元: a point that is only drawn.
  const drawnPoint = /[!\\]\.([0#?]+)/.exec(section);
  const literals = (section.match(/"[^"]*"|[!\\]./gu) ?? [])
    .map((text) => text.replace(/^["!\\]|"$/g, ''))
    .join('');
  const bare = section.replace(/"[^"]*"?|_.|\*.|[!\\]./gu, '').replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
  if (/General|G\/通用格式/i.test(bare))
    return { ...PLAIN, unit: trailingUnit(bare.replace(/General|G\/通用格式/i, '') + literals) };
  if (/[ymdhs年月日时分秒]|AM\/PM|上午|下午/i.test(bare)) return DATE;
  if (/@/.test(bare) || /\/|E[+-]/i.test(bare)) return PLAIN;
  const digits = /[0#?][0#?,]*(?:\.([0#?]*))?(,*)/.exec(bare);
  if (!digits || !/[0#]/.test(digits[0])) return PLAIN;
  const decimals = drawnPoint?.[1] ?? digits[1] ?? '';
  const thousands = /,+$/.exec(digits[2] || (digits[1] === undefined ? digits[0] : ''))?.[0].length ?? 0;
  const words = literals.replace('.', '') + bare.replace(/[0#?.,+\-\s()]/g, '').replace(/%/, '');
  return {
    kind: 'decimals',
    fewest: decimals.replace(/[#?]/g, '').length,
    most: decimals.length,
    percent: /%/.test(bare),
    shift: thousands * 3 + (drawnPoint ? decimals.length : 0),
    unit: trailingUnit(words),
  };
}

const trailingUnit = (words: string): Unit | null => (/\S/.test(words) ? unitOf(words) : null);
