/** The names in a sheet, matched to those of the template: what numbering and layout add to a name is taken away, nothing is guessed. */
import { rememberedOf } from '../remembered';
import { unitOf } from '../statistics/units';
import type { Unit } from '../statistics/units';
import { nameKey } from '../template/name-key';
import type { Template } from '../template/template';

/** Looks up names; −1 for an unknown one. */
export class NameIndex {
  private readonly byKey = new Map<string, number>();

  constructor(names: readonly (readonly string[])[]) {
    // Full names first: an alias never takes the place of another's own name, with or without its numbering.
    names.forEach((spellings, index) => this.add(spellings, index, nameKey));
    names.forEach((spellings, index) => this.add(spellings, index, bareKey));
  }

  find(label: string): number {
    if (this.byKey.size === 0 || label === '') return -1;
    if (isBareName(label)) return this.byKey.get(label) ?? -1;
    const whole = this.byKey.get(nameKey(label));
    if (whole !== undefined) return whole;
    const bare = bareKey(label);
    return this.byKey.get(bare) ?? this.byKey.get(withoutBracket(bare)) ?? -1;
  }

  /** The same for an ordinary name, which is its own key. */
  findOrdinary(name: string): number {
    return this.byKey.size === 0 ? -1 : (this.byKey.get(name) ?? -1);
  }

  /** All keys with what they name, the longest first. */
  longestFirst(): readonly (readonly [key: string, index: number])[] {
    return [...this.byKey].sort(([a], [b]) => b.length - a.length);
  }

  private add(spellings: readonly string[], index: number, keyOf: (name: string) => string): void {
    for (const spelling of spellings) {
      const key = keyOf(spelling);
      if (key !== '' && !this.byKey.has(key)) this.byKey.set(key, index);
    }
  }
}

export const indicatorNames = rememberedOf(
  ({ indicators }: Template) =>
    new NameIndex(indicators.map(({ name, code, aliases }) => [name, code, ...aliases])),
);

export const entityNames = rememberedOf(
  ({ entities }: Template) => new NameIndex(entities.map(({ name, aliases }) => [name, ...aliases])),
);

/** The label as a name to show: no indents, no numbering, no 其中. */
export function bareLabel(label: string): string {
  if (isBareName(label)) return label;
  return stripNumbering(label.replace(/[\s\u200b\ufeff]+/g, ' ').trim());
}

/** 合计, 总计, 全市 … : the row of the total; 小计 is not. */
export const isTotalLabel = (label: string): boolean =>
  /[计全t]/i.test(label) &&
  /^(?:合计|总计|共计|累计|全[国省市县区州盟旗镇乡域]|全[市县区]合计|total)$/.test(
    withoutBracket(bareKey(label)),
  );

export const isSubtotalLabel = (label: string): boolean =>
  label.includes('计') && /小计$/.test(withoutBracket(bareKey(label)));

/** 一、 or (一): the numbering of groups. */
export const hasGroupNumbering = (label: string): boolean =>
  /[一二三四五六七八九十]/.test(label) &&
  /^\s*(?:\(?[一二三四五六七八九十]+[)、.]|第[一二三四五六七八九十]+[类组批])/.test(halfWidth(label));

/** The unit in brackets behind a name: 实际利用外资(万美元). */
export function unitInLabel(label: string): Unit | null {
  const inside = /\(([^()]*)\)\s*$/.exec(halfWidth(label))?.[1];
  return inside === undefined ? null : unitOf(inside);
}

/** What is left of a key without the bracket at its end, (100宗) or (万美元). */
export const withoutBracket = (key: string): string => key.replace(/\([^()]*\)$/, '');

function bareKey(label: string): string {
  return nameKey(stripNumbering(label)).replace(/[:,、;]+$/, '');
}

/** What may stand before a name; tried on half-width text. */
const NUMBERING = new RegExp(
  [
    String.raw`[\s\u200b\ufeff]+`,
    String.raw`[#※*★▲△●○■□◆◇·•]+`,
    String.raw`[-‐–—―]+(?=[^\d\s-])`,
    String.raw`其\s*中?\s*[:、,]\s*`,
    String.raw`其\s*中(?=.)`,
    String.raw`[①-⑳⑴-⒇㈠-㈩]\s*[、.]?`,
    String.raw`\(\s*(?:[一二三四五六七八九十]+|\d{1,2})\s*\)\s*[、.]?`,
    String.raw`[一二三四五六七八九十]+\s*[、.]`,
    String.raw`\d{1,2}\s*(?:[、)]|\.(?!\d))`,
    String.raw`\d{1,2}(?:\.\d{1,2}){1,3}[、.\s]\s*`,
    String.raw`[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]+\s*[、.]`,
  ]
    .map((pattern) => `^(?:${pattern})`)
    .join('|'),
);

/** Nothing to take away and nothing to spell otherwise: such a name is its own key, and most of a hundred thousand are such. */
const isBareName = (label: string): boolean => BARE_NAME.test(label);
const BARE_NAME = /^(?![其一二三四五六七八九十])[\u4e00-\u9fffa-z][\u4e00-\u9fff\da-z]*$/;

/** Several may stand before a name: "  其中:(1)税收收入". */
function stripNumbering(label: string): string {
  if (UNNUMBERED.test(label)) return label;
  let rest = halfWidth(label);
  for (;;) {
    const next = rest.replace(NUMBERING, '');
    if (next === rest || next.trim() === '') return label.slice(label.length - rest.length);
    rest = next;
  }
}

/** Begins with a letter that numbers nothing. */
const UNNUMBERED = /^(?![其一二三四五六七八九十])[\u4e00-\u9fffa-zA-Z]/;

/** Full-width punctuation as half-width, character for character, so that places in the text stay the same. */
const halfWidth = (text: string): string =>
  text.replace(/[！-～]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
