/** The native formulas of the sheet 汇总: its sums also cover cells that are blank now. */
import type { Growth } from '../../core/statistics/ratios';
import { compare, rationalNumber } from '../../core/statistics/rational';
import { isShort } from '../../core/summary/attainment';
import type { Attainment } from '../../core/summary/attainment';
import { sumOfValues } from '../../core/summary/summed';
import type { Words } from '../../messages/speak';
import { columnName } from '../../workbook/address';
import type { ContentCell } from '../../workbook/content';
import { runs } from '../../workbook/runs';
import { quoted } from '../formula-text';
import { formula, NOT_SET, number, PERCENT, text } from './cells';
import { at } from './summary-columns';

/** The rows that a total is the sum of. */
export interface Below {
  readonly parts: readonly Attainment[];
  readonly first: number;
}

/** Whether the total is a sum over the entities, not reported for the whole. */
export const isSummed = ({ actual }: Attainment): boolean => actual?.sources[0]?.entity !== null;

/** Counts the entities that are still missing; "-" and "…" are no blanks. */
export function blanksIn({ parts, first }: Below): string {
  const column = columnName(at('actual'));
  return `COUNTBLANK($${column}$${first + 1}:$${column}$${first + parts.length})`;
}

/** Only the cells that are part of the sum; null where the whole was reported or set by itself. */
export function sumFormula(
  row: Attainment,
  measure: 'target' | 'actual' | 'prior',
  { parts, first }: Below,
): string | null {
  // Cells that are still blank are part of it, so that a figure that comes later is added up.
  const counted = parts.map((part) => {
    if (part.state === 'not-set') return false;
    return measure !== 'prior' || part.state === 'given' || (part.state === 'missing' && part.prior === null);
  });
  if (measure === 'target' && !isSumOf(row, parts, counted)) return null;
  const column = columnName(at(measure));
  const areas = runs(counted).flatMap(({ value, at: from, count }) => {
    const [top, bottom] = [first + from + 1, first + from + count];
    return value ? [top === bottom ? `${column}${top}` : `${column}${top}:${column}${bottom}`] : [];
  });
  return areas.length === 0 || areas.length > MOST_AREAS ? null : `=SUM(${areas.join(',')})`;
}

/** What Excel takes as arguments of SUM. */
const MOST_AREAS = 255;

/** Whether the target of the whole is the sum of the entities' own. */
function isSumOf({ target }: Attainment, parts: readonly Attainment[], counted: readonly boolean[]): boolean {
  const own = parts.flatMap(({ target: part }, i) => (counted[i] && part ? [part.value] : []));
  return target !== null && own.length > 0 && compare(sumOfValues(own), target.value) === 0;
}

/** @param blanks counts who is missing from a sum */
export function completionCell(
  row: Attainment,
  actual: string,
  target: string,
  blanks: string | null,
): ContentCell {
  const { completion } = row;
  // A target that is short of some entities is no denominator.
  if (isShort(row.target)) return text(null, PERCENT);
  if (completion?.by === 'reported') return number(completion.value, { ...PERCENT, italic: true });
  const isComplete = blanks === null ? '' : `,${blanks}=0`;
  const of = `=IF(AND(ISNUMBER(${actual}),ISNUMBER(${target})${isComplete}),IF(${target}=0,"${NOT_SET}",${actual}/${target}),"${NOT_SET}")`;
  return formula(of, completion ? rationalNumber(completion.value) : NOT_SET, PERCENT);
}

/** A rate, or the words of the field where the base is zero, negative or lost. */
export function growthCell({ growth }: Attainment, actual: string, prior: string, { t }: Words): ContentCell {
  if (growth?.by === 'reported') return number(growth.value, { ...PERCENT, italic: true });
  const word = (kind: GrowthWord) => t(`summary.growth.${kind}`);
  const said = (kind: GrowthWord) => quoted(word(kind));
  const rate = `${actual}/${prior}-1`;
  const zero = `IF(${actual}=0,${said('both-zero')},${said('zero-base')})`;
  const positive = `IF(${actual}<0,${said('turned-loss')},${rate})`;
  const both = `IF(${actual}=${prior},0,IF(${actual}<${prior},${said('loss-widened')},${said('loss-narrowed')}))`;
  const negative = `IF(${actual}>0,${said('turned-profit')},${both})`;
  const value = growth ? growthValue(growth.growth, word) : '';
  const judged = `IF(${prior}=0,${zero},IF(${prior}>0,${positive},${negative}))`;
  return formula(`=IF(AND(ISNUMBER(${actual}),ISNUMBER(${prior})),${judged},"")`, value, PERCENT);
}

const growthValue = (growth: Growth, word: (kind: GrowthWord) => string): number | string =>
  growth.kind === 'value' ? rationalNumber(growth.value) : word(growth.kind);

type GrowthWord =
  'zero-base' | 'both-zero' | 'turned-profit' | 'turned-loss' | 'loss-widened' | 'loss-narrowed';
