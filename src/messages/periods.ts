/** Periods as each language writes them: 2017年1—6月, Jan–Jun 2017. In Chinese, readPeriod reads every one back. */
import type { Period } from '../core/statistics/period';
import type { Locale } from './keys';

export function periodWords(period: Period, locale: Locale): string {
  return locale === 'zh-CN' ? chinese(period) : english(period);
}

function chinese({ from, to }: Period): string {
  if (from.year !== to.year) return `${from.year}年${from.month}月—${to.year}年${to.month}月`;
  // 2017年6月 alone would be read as January to June.
  if (from.month === to.month) return `${from.year}年${from.month}月${from.month === 1 ? '' : '当月'}`;
  if (from.month === 1 && to.month === 12) return `${from.year}年全年`;
  return `${from.year}年${from.month}—${to.month}月`;
}

function english({ from, to }: Period): string {
  const month = (index: number): string => ENGLISH_MONTHS[index - 1] ?? String(index);
  if (from.year !== to.year) return `${month(from.month)} ${from.year} – ${month(to.month)} ${to.year}`;
  if (from.month === to.month) return `${month(from.month)} ${from.year}`;
  if (from.month === 1 && to.month === 12) return `Full year ${from.year}`;
  return `${month(from.month)}–${month(to.month)} ${from.year}`;
}

const ENGLISH_MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
