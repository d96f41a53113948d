import { parsePeriod } from '../../src/core/statistics/period';
import type { Period } from '../../src/core/statistics/period';
import { periodWords } from '../../src/messages/periods';

test.each([
  ['2017', '2017年全年', 'Full year 2017'],
  ['2017-H1', '2017年1—6月', 'Jan–Jun 2017'],
  ['2014-01..2014-09', '2014年1—9月', 'Jan–Sep 2014'],
  ['2017-06', '2017年6月当月', 'Jun 2017'],
  ['2017-01', '2017年1月', 'Jan 2017'],
  ['2016-07..2017-06', '2016年7月—2017年6月', 'Jul 2016 – Jun 2017'],
])('%s in words', (code, chinese, english) => {
  const period = parsePeriod(code) as Period;
  expect(periodWords(period, 'zh-CN')).toBe(chinese);
  expect(periodWords(period, 'en-US')).toBe(english);
});
