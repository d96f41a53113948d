/** @jest-environment jsdom */
import '../browser-streams';
// Compiled once before, so that no test waits for the compiler.
import '../../../src/taskpane/summary/answer';
import '../../../src/taskpane/summary/jobs/head';
import '../../../src/taskpane/summary/jobs/history';
import '../../../src/taskpane/summary/jobs/overview';
import '../../../src/taskpane/summary/jobs/write-history';
import '../../../src/taskpane/view/summary-tab/SummaryTab';
import '../../../src/taskpane/view/summary-tab/history/HistoryPage';
import '../../../src/taskpane/view/summary-tab/overview/OverviewPage';
import type { CellValue } from '../../../src/workbook/snapshot';
import { look } from '../complaints';
import { closePanel, doing } from '../page';
import type { PanelPage } from '../page';
import { openSummaryTab, TAB, until } from './summary-page';

afterEach(closePanel);

async function openHistory(): Promise<PanelPage> {
  const page = await openSummaryTab();
  await until(page, '数据说明');
  await page.press(`${TAB} nav button`, '历史');
  await until(page, /登记/);
  return page;
}

const press = async (page: PanelPage, name: string | RegExp, then: string | RegExp): Promise<void> => {
  await page.press(`${TAB} button`, name);
  await until(page, then);
};

const valuesOf = async (page: PanelPage, sheet: string): Promise<readonly (readonly CellValue[])[]> =>
  (await page.host.read({ sheets: [sheet] }))[0]!.values;

const names = async (page: PanelPage): Promise<string[]> =>
  (await page.host.outline()).sheets.map(({ name }) => name);

test('figures are kept, a month closed, edited by hand and found at its cell, reopened, and each step taken back', async () => {
  const page = await openHistory();
  expect(page.text()).toContain('还没有登记过');
  page
    .all(`${TAB} button`)
    .find(({ textContent }) => textContent?.startsWith('登记'))
    ?.focus();
  await press(page, '登记2024年1—6月的 7 个数', '已登记 7 个数。');
  expect(page.find(TAB).contains(document.activeElement)).toBe(true);
  expect(await valuesOf(page, '历史')).toHaveLength(8);
  await until(page, '2024年6月未关账7 个数');
  // The workbook goes before the sheet in view, and has nothing but what is kept.
  expect(page.text()).toContain('现在汇总的就是历史中的数');
  await page.choose('数据来自', 'sheet');
  await until(page, '2024年1—6月的 7 个数都已登记');

  // What was pressed is gone, and the keyboard is where it was.
  const focused = (): Element | null => document.activeElement;
  page.find(`${TAB} [role=status] button`).focus();
  await press(page, '撤销', '登记2024年1—6月的 7 个数');
  expect(page.find(TAB).contains(focused())).toBe(true);
  expect(page.text()).toContain('已撤销');
  expect(await names(page)).toEqual(['六月']);
  await press(page, '登记2024年1—6月', '2024年6月未关账7 个数');

  await press(page, '2024年6月关账', '2024年6月已关账，封存 7 个数。');
  expect((await valuesOf(page, '月结'))[1]?.slice(0, 3)).toEqual(['2024-06', '已关账', 7]);
  expect((await valuesOf(page, '历史'))[1]?.at(-1)).toMatch(/^[0-9a-f]{16}$/);
  await until(page, '2024年第2季度还差 2024年4月、2024年5月');

  await doing(() => page.host.edit('历史', 'F3', [[1]]), 300);
  await until(page, '要核对的（1 处）');
  expect(page.text()).toMatch(/2024年6月已关账，.+“.+”.+的数值却被改过：关账时是 \d+(?:\.\d+)?，现在是 1。/);
  await page.press(`${TAB} li button`, 'F3');
  expect(page.host.selection).toMatchObject({ sheet: '历史', range: { row: 2, column: 5 } });

  await press(page, '重开2024年6月', '2024年6月已重开；关账后改过 1 处，见下。');
  await until(page, '2024年6月关账后改过的');
  await press(page, '撤销', '已撤销');
  await until(page, '要核对的（1 处）');
  expect((await look(page.find(TAB))).complaints).toEqual([]);
});

test('what differs is told at its cell and not written; a row that cannot be read stops every step', async () => {
  const page = await openHistory();
  await press(page, '登记2024年1—6月', '2024年6月未关账7 个数');
  await page.choose('数据来自', 'sheet');
  await doing(() => page.host.edit('历史', 'F2', [[999]]), 300);
  await until(page, '不能登记的（1 处）');
  expect(page.text()).toContain('历史第 2 行是 999');
  await doing(() => page.host.edit('历史', 'F2', [['大约']]), 300);
  await press(page, '2024年6月关账', '没有写入。');
  expect(page.text()).toContain('第 2 行的数值“大约”不是数字');
  expect(await names(page)).toEqual(['六月', '历史']);
});

test('the check compares with what is kept', async () => {
  const page = await openHistory();
  await press(page, '登记2024年1—6月', '已登记 7 个数。');
  const [heads = [], first = []] = await valuesOf(page, '历史');
  // The month before had more of it.
  const row = ['2024-01..2024-05', ...first.slice(1, 5), 530, ...first.slice(6, heads.length - 2)];
  await doing(() => page.host.edit('历史', 'A9:K9', [row.map((value) => value as string)]), 300);
  await page.press('[role=tab]', '审核');
  await page.press('button', /^(审核|重新审核)/);
  await until(page, '低于上期报表');
});
