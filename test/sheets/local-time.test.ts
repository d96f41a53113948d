/** By the clock of the office: the suite may run in any zone, so the times are given as that clock shows them. */
import { localDay, localMinute } from '../../src/sheets/local-time';

test.each([
  [new Date(2024, 6, 5, 10, 32, 59), '2024-07-05', '2024-07-05 10:32'],
  // In Greenwich these may be of the day before, or of the next.
  [new Date(2024, 0, 1, 0, 5), '2024-01-01', '2024-01-01 00:05'],
  [new Date(2024, 11, 31, 23, 59), '2024-12-31', '2024-12-31 23:59'],
])('%s', (now, day, minute) => {
  expect(localDay(now)).toBe(day);
  expect(localMinute(now)).toBe(minute);
});
