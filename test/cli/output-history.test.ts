/** What stands in a note of a closed month stays on its line. */
import { overviewText } from '../../src/cli/output/history-text';
import { cliWords } from '../../src/cli/words';
import { counties } from '../taskpane/summary/reports';

test('a note of several lines', () => {
  const month = { year: 2024, month: 6 };
  const closing = {
    month,
    state: 'closed',
    rows: 8,
    seal: 'x',
    date: '2024-07-05',
    note: '半年报\n已报市局',
    cell: { sheet: '月结', row: 1, column: 0 },
  } as const;
  const months = [{ month, figures: 8, closing, changes: [], state: 'closed' }] as const;
  const text = overviewText({ months, quarters: [], findings: [] }, 'h.xlsx', counties, cliWords('zh-CN'));
  expect(text.split('\n').slice(1)).toEqual(['2024年6月  已关账  8 个数  2024-07-05  半年报 已报市局', '']);
});
