/** Number format codes of the cell styles; the built-in ones are known by number only (ECMA-376 part 1, 18.8.30). */
import type { PartStore } from './part-store';
import { WorkbookError } from '../../workbook/host';

/** Excel itself stops at 65,490. */
const MAX_STYLES = 2 ** 16;

/** One code per cell style (cellXfs); empty when the workbook has no styles. */
export async function readNumberFormats(store: PartStore, part: string | null): Promise<readonly string[]> {
  const custom = new Map<string, string>();
  const ids: string[] = [];
  if (part !== null) {
    await store.scan(part, {
      'styleSheet/numFmts/numFmt': {
        open(tag) {
          custom.set(tag.text('numFmtId') ?? '', tag.text('formatCode') ?? 'General');
        },
      },
      'styleSheet/cellXfs/xf': {
        open(tag) {
          if (ids.length === MAX_STYLES)
            throw new WorkbookError('too-large', store.fileName, 'too many cell styles');
          ids.push(tag.text('numFmtId') ?? '0');
        },
      },
    });
  }
  return ids.map((id) => custom.get(id) ?? BUILT_IN[Number(id)] ?? 'General');
}

/** The number by which every edition of Excel knows this code; undefined where there is none. */
export const builtInNumber = (code: string): number | undefined =>
  [0, 1, 2, 3, 4, 9, 10, 11, 12, 13, 49].find((id) => BUILT_IN[id] === code);

const BUILT_IN: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '"¥"#,##0;"¥"-#,##0',
  6: '"¥"#,##0;[Red]"¥"-#,##0',
  7: '"¥"#,##0.00;"¥"-#,##0.00',
  8: '"¥"#,##0.00;[Red]"¥"-#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  // 27–36 and 50–58 are East Asian dates; these are the ones of the Chinese edition.
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: '上午/下午h"时"mm"分"',
  35: '上午/下午h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: '#,##0_);(#,##0)',
  38: '#,##0_);[Red](#,##0)',
  39: '#,##0.00_);(#,##0.00)',
  40: '#,##0.00_);[Red](#,##0.00)',
  41: '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ',
  42: '_ "¥"* #,##0_ ;_ "¥"* -#,##0_ ;_ "¥"* "-"_ ;_ @_ ',
  43: '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ',
  44: '_ "¥"* #,##0.00_ ;_ "¥"* -#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ ',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: '上午/下午h"时"mm"分"',
  56: '上午/下午h"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};
