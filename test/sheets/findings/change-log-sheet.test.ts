/** What was corrected with one click stands in the workbook, with the way back. */
import { createMemoryHost } from '../../../src/hosts/memory/host';
import type { Locale } from '../../../src/messages/keys';
import { wordsFor } from '../../../src/messages/words';
import type { LoggedChange } from '../../../src/sheets/findings/change-log-sheet';
import { changeLogChanges } from '../../../src/sheets/findings/change-log-sheet';
import { readOwnSheets } from '../../../src/sheets/own-sheets/own-sheets';
import { openSample } from '../../samples/open-sample';

const change: LoggedChange = {
  when: '2017-07-05 10:32',
  cell: { sheet: '一季度\'报"表', row: 6, column: 5 },
  before: '76%',
  after: '67%',
  reason: 'digit-slip',
  rule: 'arithmetic.completion',
};
const link = `=HYPERLINK("#'一季度''报""表'!F7","F7")`;

async function log(locale: Locale, ...batches: LoggedChange[][]) {
  const { template } = await openSample('jiaxing-science-city-2017');
  const host = createMemoryHost([{ name: '报表', rows: [['x']] }]);
  for (const batch of batches) {
    await host.apply(changeLogChanges(await readOwnSheets(host), batch, template, wordsFor(locale)));
  }
  const { sheets } = await host.outline();
  const [sheet] = await host.read({ sheets: [sheets[1]?.name ?? ''] });
  return { names: sheets.map(({ name }) => name), values: sheet?.values, formulas: sheet?.formulas };
}

test('each correction is a row, and so is taking it back', async () => {
  const undone: LoggedChange = {
    ...change,
    before: '67%',
    after: '76%',
    reason: 'undo',
    when: '2017-07-05 10:40',
  };
  const { names, values, formulas } = await log('zh-CN', [change, { ...change, after: '=1+1' }], [undone]);
  expect(names).toEqual(['报表', '修改记录']);
  expect(values?.map((row) => row.filter((_, column) => column !== 2))).toEqual([
    ['时间', '工作表', '修改前', '修改后', '修改原因', '依据的审核'],
    ['2017-07-05 10:32', change.cell.sheet, '76%', '67%', '一位数字写错', '完成率（arithmetic.completion）'],
    ['2017-07-05 10:32', change.cell.sheet, '76%', '=1+1', '一位数字写错', '完成率（arithmetic.completion）'],
    [
      '2017-07-05 10:40',
      change.cell.sheet,
      '67%',
      '76%',
      '撤销修改，恢复原数',
      '完成率（arithmetic.completion）',
    ],
  ]);
  expect(formulas?.map((row) => row[2])).toEqual([null, link, link, link]);
  expect(formulas?.flat().filter((formula) => formula !== null)).toHaveLength(3);
});

test('in English', async () => {
  const { names, values } = await log('en-US', [change]);
  expect(names).toEqual(['报表', 'Change log']);
  expect(values?.[0]?.slice(0, 4)).toEqual(['Time', 'Sheet', 'Cell', 'Before']);
  expect(values?.[1]?.slice(5)).toEqual(['one digit wrong', 'Completion (arithmetic.completion)']);
});
