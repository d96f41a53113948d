/** Words that say the base was restated: then a published growth need not follow from published levels. */
import type { CheckContext } from './context';

const CALIBER = /可比|同口径|原口径|按.{0,6}口径|剔除|不变价|实际增长|comparable/i;

/** Said in the note of a line, or in the name of its indicator. */
export function isOfOtherCaliber({ figures }: CheckContext, line: number): boolean {
  return CALIBER.test(figures.facts.notes.get(line) ?? '') || CALIBER.test(figures.indicator(line).name);
}

/** Words that say that something stands in two parts and was counted once: 省重点与市重点有重复项目1个，合计已剔除。 */
const OVERLAP = /重复|重叠|剔除|轧差|double.?count/i;

/** Then the parts may add up to more than the total, and the office must say whether that is why. */
export function remarksOnOverlap({ reading }: CheckContext): boolean {
  return (reading.remarks ?? []).some(({ text }) => OVERLAP.test(text));
}

/** Said below the table, of all its lines. */
export function remarksOnCaliber({ reading }: CheckContext): boolean {
  return (reading.remarks ?? []).some(({ text }) => CALIBER.test(text));
}
