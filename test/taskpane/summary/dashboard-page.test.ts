/** @jest-environment jsdom */
import '../browser-streams';
// Compiled once before, so that no test waits for the compiler.
import '../../../src/taskpane/summary/answer';
import '../../../src/taskpane/summary/jobs/dashboard';
import '../../../src/taskpane/summary/jobs/head';
import '../../../src/taskpane/summary/jobs/overview';
import '../../../src/taskpane/summary/jobs/write';
import '../../../src/taskpane/view/summary-tab/SummaryTab';
import '../../../src/taskpane/view/summary-tab/dashboard/DashboardPage';
import '../../../src/taskpane/view/summary-tab/overview/OverviewPage';
import { look } from '../complaints';
import { closePanel, doing } from '../page';
import { openSummaryTab, TAB, until } from './summary-page';

afterEach(closePanel);
afterEach(() => jest.restoreAllMocks());

test('the picture is drawn, read aloud figure by figure, walked by one tab stop, saved and written', async () => {
  const page = await openSummaryTab();
  await until(page, '落后 4.2 个百分点');
  await page.press(`${TAB} nav button`, '作战室');
  await until(page, '保存图片');
  expect(page.text()).toContain('序时进度 50.0%（按月均衡，6/12）');
  const figures = page.all(`${TAB} svg[role=group] > g`);
  const labels = figures.map((figure) => figure.getAttribute('aria-label'));
  expect(labels).toContain('实际利用外资：黄，完成率 45.8%，序时进度 50.0%，相差 −4.2 个百分点');
  expect(labels.filter((label) => label?.startsWith('第 1 名'))).toHaveLength(1);
  expect(labels.some((label) => label?.startsWith('丙县：实际利用外资 红'))).toBe(true);
  expect(figures.filter((figure) => figure.getAttribute('tabindex') === '0')).toHaveLength(1);
  await look();

  // The months of one of them, here and in the sheet that is written.
  const select = page
    .all(`${TAB} select`)
    .find(({ id }) =>
      /的单位/.test(document.querySelector(`label[for="${id}"]`)?.textContent ?? ''),
    ) as HTMLSelectElement;
  await doing(() => {
    select.value = '丙县';
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
  const heads = (): (string | null)[] =>
    page.all(`${TAB} svg[role=group] > g`).map((figure) => figure.getAttribute('aria-label'));
  await until(page, () => heads().includes('丙县实际利用外资逐月完成情况'));
  expect(heads()).toContain('逐月完成情况：6 月完成 22.5%，应完成 50.0%');

  const saved: Blob[] = [];
  const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  Object.assign(URL, {
    createObjectURL: (blob: Blob) => `blob:${saved.push(blob)}`,
    revokeObjectURL: () => undefined,
  });
  await page.press(`${TAB} button`, '保存图片（.svg）');
  expect(saved.map(({ type }) => type)).toEqual(['image/svg+xml']);

  expect(click).toHaveBeenCalledTimes(1);

  await page.press(`${TAB} button`, /写入/);
  const sheets = async (): Promise<string[]> => (await page.host.outline()).sheets.map(({ name }) => name);
  for (let turn = 0; turn < 200 && !(await sheets()).includes('作战室'); turn += 1)
    await doing(() => undefined, 20);
  expect(await sheets()).toContain('作战室');
  const [written] = await page.host.read({ sheets: ['作战室'] });
  expect(written?.values.map(([cell]) => cell)).toContain('丙县实际利用外资逐月完成情况');
});
