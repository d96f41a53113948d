/** The history at a glance costs as much as its figures, however many months they are spread over. */
import { closeMonth } from '../../../src/core/history/closing';
import type { History } from '../../../src/core/history/history';
import { historyOverview } from '../../../src/core/history/overview';
import { historyOf, observed } from './fixtures';

/** So many months closed, one figure each. */
function closedHistory(months: number): History {
  const codes = Array.from({ length: months }, (_, at) => {
    const year = 2017 + Math.floor(at / 12);
    return `${year}-${String((at % 12) + 1).padStart(2, '0')}`;
  });
  return codes.reduce<History>(
    (history, code) => {
      const [year = 0, month = 0] = code.split('-').map(Number);
      const result = closeMonth(history, { year, month }, { date: '2020-01-05' });
      if (!result.ok) throw new Error(code);
      return { ...history, closings: [...history.closings, result.closing] };
    },
    historyOf(codes.map((code) => observed(code, '南湖区', 'FDI', '9780'))),
  );
}

/** How often each figure is looked at, on average. */
function looksAtEach(months: number): number {
  const { figures, closings } = closedHistory(months);
  let looks = 0;
  const counted = figures.map(({ observation, ...row }) => ({
    ...row,
    get observation() {
      looks += 1;
      return observation;
    },
  }));
  const { months: found, quarters, findings } = historyOverview({ figures: counted, closings });
  expect([found.length, quarters.length, findings]).toEqual([months, months / 3, []]);
  return looks / months;
}

test('four times as many months do not look at each figure more often', () => {
  expect(looksAtEach(48)).toBe(looksAtEach(12));
});
