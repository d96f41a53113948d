/** The periods that a report under a template may have: from the start of the window to each of its months. */
import type { Period, Window } from '../core/statistics/period';

export function periodChoices({ from, to }: Window): Period[] {
  const [firstYear = 0, firstMonth = 1] = from.split('-').map(Number);
  const [lastYear = 0, lastMonth = 12] = to.split('-').map(Number);
  const first = { year: firstYear, month: firstMonth };
  const choices: Period[] = [];
  for (let { year, month } = first; year * 12 + month <= lastYear * 12 + lastMonth; month += 1) {
    if (month > 12) {
      year += 1;
      month = 1;
    }
    choices.push({ from: first, to: { year, month } });
  }
  return choices;
}

/** Months from the start of the window to the end of the period, and of the whole window. */
export function elapsedMonths(period: Period, window: Window): { elapsed: number; total: number } {
  const choices = periodChoices(window);
  const end = period.to.year * 12 + period.to.month;
  const elapsed = choices.filter(({ to }) => to.year * 12 + to.month <= end).length;
  return { elapsed, total: choices.length };
}

export function periodKey({ from, to }: Period): string {
  return `${from.year}-${from.month}..${to.year}-${to.month}`;
}
