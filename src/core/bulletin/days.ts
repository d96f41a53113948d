/** How many days a period has: 7—9月 are 92. */
import { daysInMonth, monthIndex } from '../statistics/period';
import type { Period } from '../statistics/period';

export function periodDays({ from, to }: Period): number {
  let days = 0;
  for (let index = monthIndex(from); index <= monthIndex(to); index++) {
    days += daysInMonth({ year: Math.floor(index / 12), month: (index % 12) + 1 });
  }
  return days;
}
