/** @jest-environment jsdom */
import '../browser-streams';
// Compiled once before, so that no test waits for the compiler.
import '../../../src/taskpane/collect/answer';
import '../../../src/taskpane/summary/answer';
import '../../../src/taskpane/summary/jobs/head';
import '../../../src/taskpane/summary/jobs/inspection';
import '../../../src/taskpane/summary/jobs/overview';
import '../../../src/taskpane/summary/jobs/ranking';
import '../../../src/taskpane/summary/jobs/scores';
import '../../../src/taskpane/summary/jobs/write';
import '../../../src/taskpane/view/collect-tab/CollectTab';
import '../../../src/taskpane/view/summary-tab/SummaryTab';
import '../../../src/taskpane/view/summary-tab/inspection/InspectionPage';
import '../../../src/taskpane/view/summary-tab/overview/OverviewPage';
import '../../../src/taskpane/view/summary-tab/ranking/RankingPage';
import '../../../src/taskpane/view/summary-tab/scores/ScoresPage';
import { look } from '../complaints';
import { closePanel, doing } from '../page';
import type { PanelPage } from '../page';
import { countiesFile, JUNE, MAY, schemeText } from './reports';
import { openSummaryTab, TAB, until } from './summary-page';

afterEach(closePanel);

async function offer(page: PanelPage, input: string, files: readonly File[]): Promise<void> {
  await doing(() => {
    const element = page.find(input);
    Object.defineProperty(element, 'files', { value: files, configurable: true });
    Object.defineProperty(element, 'value', { value: '', writable: true, configurable: true });
    element.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

async function openPage(page: PanelPage, name: string | RegExp, text: string | RegExp): Promise<void> {
  await page.press(`${TAB} nav button`, name);
  await until(page, text);
}

const items = (page: PanelPage, label: string): string[] =>
  page.all(`${TAB} ul[aria-label="${label}"] > li`).map((item) => item.textContent ?? '');

test('the sheet in view is told of at once, page by page, and a figure leads to its cell', async () => {
  const page = await openSummaryTab();
  await until(page, '落后 4.2 个百分点');
  expect(page.text()).toContain('当前的表“六月”');
  expect(page.text()).toContain('计入 1 份报表，缺报 1 个单位');
  expect(items(page, '全市的完成情况')[0]).toMatch(
    /^略慢实际利用外资45\.8%.*1,100 \/ 2,400万美元由 4 处相加/,
  );
  // From an indicator of the whole to its entities, and from one of them to all its indicators.
  await page.press(`${TAB} li button`, '实际利用外资');
  await until(page, '丙县22.5%');
  expect(items(page, '实际利用外资的完成情况')[2]).toBe('落后丙县22.5%落后 27.5 个百分点90 / 400万美元B5');
  await page.press(`${TAB} li button`, 'B5');
  expect(page.host.selection).toMatchObject({ sheet: '六月', range: { row: 4, column: 1 } });
  await page.press(`${TAB} li button`, '丙县');
  await until(page, '市外内资52.0%');
  expect(items(page, '丙县的完成情况')).toHaveLength(2);

  await openPage(page, '排名', '没有往期数据');
  expect(items(page, '名次').map((text) => text.slice(0, 3))).toEqual(['1丁县', '2甲县', '3乙县', '4丙县']);
  await openPage(page, '督查', '丙县——实际利用外资');
  expect(items(page, '各单位亮灯')[2]).toBe('丙县落后 1 项，达到或超过 1 项');
  await openPage(page, '得分', '还没有考核方案');
});

test('files of the collect tab: left out with errors, counted when wanted, and a file leads to its findings', async () => {
  const page = await openSummaryTab();
  await until(page, '当前的表');
  await page.press('[role=tab]', '收表');
  await until(page, '选择文件');
  await offer(page, 'input[data-source=files]', [
    await countiesFile('五月.xlsx', MAY, '1—5月'),
    await countiesFile('六月.xlsx', { ...JUNE, 甲县: [9000, 8] }),
    await countiesFile('甲县.xlsx', { 甲县: JUNE['甲县']! }),
  ]);
  await until(page, '3 个文件审核完毕');
  await page.press('[role=tab]', /^汇总$/);
  await until(page, '收表的文件（3 个）');
  await until(page, '计入 1 份报表，另有往期 1 份，用于比较，未计入 1 份，缺报 3 个单位');
  // Three sources are there: files go before the sheet.
  expect(page.find(`${TAB} select`, '数据来自').textContent).toContain('当前的表“六月”');
  await page.press(`${TAB} button`, /数据说明/);
  expect(page.text()).toContain('“六月.xlsx”有 1 处错误，没有计入。');
  await page.press(`${TAB} input`, '有错误的报表也计入');
  await until(page, '计入 2 份报表');
  // Two reports give different figures for one county: neither counts, and both are named.
  await until(page, '要核对 1 处');
  expect(page.text()).toContain('“甲县的实际利用外资”的');
  await page.press(`${TAB} input`, '有错误的报表也计入');
  await until(page, '计入 1 份报表');
  await openPage(page, '排名', '上期（2024年1—5月）参加排名的单位与本期不同，不比名次升降');
  expect(items(page, '名次')).toEqual(['1甲县52.00%甲县.xlsx › B3']);
  await page.press(`${TAB} li button`, '甲县.xlsx');
  await until(page, '这里只看不改');
  expect(page.find('[role=tab][aria-selected=true]').textContent).toBe('收表');
});

test('written into the workbook, gone to, and undone', async () => {
  const page = await openSummaryTab();
  await until(page, '写入工作簿');
  const names = async () => (await page.host.outline()).sheets.map(({ name }) => name);
  await doing(() => page.find(`${TAB} button`, '写入工作簿').click(), 0);
  await page.press(`${TAB} button`, '取消');
  await until(page, '已取消，工作簿恢复原样。');
  expect(document.activeElement?.textContent).toBe('写入工作簿');
  expect(await names()).toEqual(['六月']);

  const told = new Set<string>();
  const watching = new MutationObserver(() =>
    page.all(`${TAB} [role=status]`).forEach(({ textContent }) => told.add(textContent ?? '')),
  );
  watching.observe(page.find(TAB), { childList: true, subtree: true, characterData: true });
  await page.press(`${TAB} button`, '写入工作簿');
  await until(page, '已写入：汇总、排名');
  watching.disconnect();
  expect([...told]).toEqual(expect.arrayContaining(['正在写“汇总”（第 1 张，共 4 张）']));
  expect(await names()).toEqual(expect.arrayContaining(['六月', '汇总', '排名', '督查清单']));
  await page.press(`${TAB} button`, '去看看');
  expect(page.host.selection?.sheet).toBe('汇总');
  // The sheet that was written is no report: what is told stays.
  await doing(() => page.host.activate('汇总'), 200);
  expect(page.text()).toContain('当前的表“六月”');
  await page.press(`${TAB} button`, '撤销');
  await until(page, '已撤销');
  expect(await names()).toEqual(['六月']);
});

test('a scheme is opened, scores by it with the grounds of each point, and a bad one is named field by field', async () => {
  const page = await openSummaryTab();
  await until(page, '数据说明');
  await page.press(`${TAB} button`, /数据说明/);
  const scheme = (name: string, text: string): File =>
    Object.assign(new File([text], name), { text: async () => text });
  await offer(page, `${TAB} input[type=file]`, [
    scheme('错.json', schemeText.replace('"weight":60', '"weight":50')),
  ]);
  await until(page, '考核方案“错.json”不能用');
  expect(page.text()).toContain('各项权重之和为 90');
  await offer(page, `${TAB} input[type=file]`, [scheme('方案.json', schemeText)]);
  await until(page, '“县区考核”');
  await openPage(page, '得分', '综合得分（满分 100 分）');
  await page.press(`${TAB} li button`, /丙县/);
  expect(page.text()).toContain('实际利用外资（60 分）13.50 分');
  expect(page.text()).toContain('90万美元 ÷ 400万美元');
  await openPage(page, '督查', '市督查室督查，丙县分管县长负责');
  // What was unfolded on the page before takes no room here.
  expect(page.text()).not.toContain('不用方案');
  await page.press(`${TAB} button`, /数据说明/);
  await page.press(`${TAB} button`, '不用方案');
  await until(page, '没有考核方案');
});

test('accessible: each page with everything unfolded', async () => {
  const page = await openSummaryTab({ locale: 'en-US' });
  await until(page, 'behind');
  await page.press(`${TAB} button`, /About the figures/);
  await page.press(`${TAB} button`, /sum of 4 figures/);
  expect((await look(page.find(TAB))).complaints).toEqual([]);
  for (const name of ['Ranking', 'Scores', 'Inspection']) {
    await page.press(`${TAB} nav button`, name);
    await doing(() => undefined, 150);
    const { complaints, kept } = await look(page.find(TAB));
    expect(complaints).toEqual([]);
    expect(kept).toBeGreaterThan(3);
  }
});

test('nothing to sum up: what to do first is a click away', async () => {
  const page = await openSummaryTab({ sheets: [{ name: '说明', rows: [['本表由各街道填报']] }] });
  await until(page, '还没有可以汇总的数');
  await page.press(`${TAB} button`, '去收表');
  expect(page.find('[role=tab][aria-selected=true]').textContent).toBe('收表');
});
