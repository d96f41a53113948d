/** Reads an amount out of words: 18.29亿元, 169.3个亿, 近50个, 1亿2000万元. */
import { parseDecimal } from './decimal';
import { add, divide, multiply, ofRational, whole } from './exact';
import type { Exact } from './exact';
import { ofDecimal } from './rational';
import { unitOf } from './units';

/**
 * The amount in the base of its unit: 元, 美元, 个, 亩; a percentage as a ratio; percentage points as points. Words such as
 * 约, 近, 余 and 左右 are dropped: what is left is the figure that was written.
 * @returns null where the text is no figure with at most one unit behind it
 */
export function parseAmount(text: string): Exact | null {
  const bare = text
    .normalize('NFKC')
    .replace(/[−–—]/g, '-')
    .replace(/\s+/g, '')
    .replace(ABOUT, '')
    .replace(MORE_OR_LESS, '');
  const compound = /^([+-]?\d+(?:\.\d+)?)亿零?(\d+(?:\.\d+)?)万(元|美元|人民币)?$/.exec(bare);
  if (compound) {
    const [, hundredMillions = '', tenThousands = '', currency = '元'] = compound;
    const signed = hundredMillions.startsWith('-') ? `-${tenThousands}` : tenThousands;
    const [large, small] = [figureIn(hundredMillions, `亿${currency}`), figureIn(signed, `万${currency}`)];
    return large && small && add(large, small);
  }
  const [, digits, more = '', unit = ''] = AMOUNT.exec(bare) ?? [];
  if (digits === undefined) return null;
  return figureIn(digits.replaceAll(',', ''), unit.replace(more === '' ? '' : /^个(?=.)/, ''));
}

const ABOUT =
  /^(?:共计|累计|总计|合计|大约|约为|约|将近|接近|近|超过|超|突破|逾|达到|达|至少|不足|不少于|共)+/;
const MORE_OR_LESS = /(?:左右|上下|以上|以下|以内|余|多)$/;
const AMOUNT = /^([+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|[+-]?\.\d+)(余|多)?(.*)$/;

function figureIn(digits: string, unitName: string): Exact | null {
  const decimal = parseDecimal(digits);
  const unit = unitName === '' ? PLAIN : unitOf(unitName);
  if (!decimal || !unit) return null;
  const figure = ofRational(ofDecimal(decimal));
  const power = unit.dimension === 'points' ? 0 : unit.exponent;
  return power < 0 ? divide(figure, whole(10 ** -power)) : multiply(figure, whole(10 ** power));
}

const PLAIN = { dimension: 'count', exponent: 0 } as const;
