/** 汇总 as a user works it: a sheet of many counties, summed up in a worker, page by page, written into the workbook and taken out again. */
import type { Browser } from 'playwright-core';
import { newWorkbook } from '../../src/hosts/xlsx/new-workbook';
import type { ContentCell } from '../../src/workbook/content';
import { countiesSheet, countiesText } from '../taskpane/summary/reports';
import { cellValue, connect, openPreview, selection, site, until } from './pages';
import type { WatchedPage } from './pages';

let browser: Browser;
let watched: WatchedPage;
beforeAll(async () => {
  browser = await connect();
  watched = await openPreview(browser);
});
afterAll(async () => {
  expect(watched.complaints).toEqual([]);
  await watched.page.context().close();
});

test('a sheet of many counties: overview, ranking, inspection; into the workbook and out again', async () => {
  const { page } = watched;
  const pane = page.locator('#pane');
  const { name, rows } = countiesSheet();
  const bytes = await newWorkbook([{ name, content: { rows: rows as readonly (readonly ContentCell[])[] } }]);
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: '六月.xlsx', mimeType: '', buffer: Buffer.from(bytes) });
  await until(async () => (await cellValue(page, 'A3')) === '甲县', 'the workbook is open');
  const template = pane.locator('input[type=file][accept*=json]').first();
  if ((await template.count()) === 0) await pane.getByRole('button', { name: /^模板/ }).click();
  await template.setInputFiles({ name: 't.json', mimeType: '', buffer: Buffer.from(countiesText) });
  await pane.getByText('找到 2 / 2 项指标').waitFor();

  await pane.getByRole('tab', { name: '汇总' }).click();
  await pane.getByText('落后 4.2 个百分点').waitFor();
  expect(page.workers().map((worker) => worker.url())).toContain(`${site.preview}summary-worker.js`);
  await pane.getByRole('listitem').getByRole('button', { name: '实际利用外资' }).click();
  await pane.getByRole('button', { name: 'B5' }).click();
  await until(async () => (await selection(page)) === 'B5', 'the cell of the figure is selected');

  const pages = pane.getByRole('navigation', { name: '汇总的各页' });
  await pages.getByRole('button', { name: '排名' }).click();
  await pane.getByRole('listitem').filter({ hasText: '丁县55.00%' }).waitFor();
  await pages.getByRole('button', { name: '督查' }).click();
  await pane.getByText('丙县——实际利用外资').waitFor();

  await pane.getByRole('button', { name: '写入工作簿' }).click();
  await pane.getByText('已写入：汇总、排名', { exact: false }).waitFor();
  await pane.getByRole('button', { name: '去看看' }).click();
  await until(
    async () => (await cellValue(page, 'A1')) === '招商引资2024汇总（2024年1—6月）',
    'the summary is in view',
  );
  await pane.getByRole('button', { name: '撤销' }).click();
  await pane.getByText('已撤销', { exact: false }).waitFor();
  await until(async () => (await cellValue(page, 'A3')) === '甲县', 'the summary is gone');
});
