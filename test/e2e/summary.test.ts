/** 汇总 as a user works it: a sheet of many counties, summed up in a worker, page by page, written into the workbook and taken out again. */
import type { Browser, Locator, Page } from 'playwright-core';
import { newWorkbook } from '../../src/hosts/xlsx/new-workbook';
import type { ContentCell } from '../../src/workbook/content';
import { countiesSheet, countiesText } from '../taskpane/summary/reports';
import { cellText, cellValue, connect, openPreview, selection, site, until } from './pages';
import type { WatchedPage } from './pages';

let browser: Browser;
let watched: WatchedPage;
beforeAll(async () => {
  browser = await connect();
  watched = await openPreview(browser);
});
afterAll(async () => {
  expect(watched.complaints).toEqual([]);
  await browser.close();
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

  // The editor takes the place of the button that opens it, and gives it back: the keyboard goes along.
  await pages.getByRole('button', { name: '通报' }).click();
  await pane.getByRole('button', { name: '改句式…' }).click();
  await until(
    () => hasFocus(pane.getByRole('region', { name: '句式', exact: true })),
    'the editor has the keyboard',
  );
  await pane.getByRole('button', { name: '不改了' }).click();
  await until(() => hasFocus(pane.getByRole('button', { name: '改句式…' })), 'it is where it was');

  await pane.getByRole('button', { name: '写入工作簿' }).click();
  await pane.getByText('已写入：汇总、排名', { exact: false }).waitFor();
  await pane.getByRole('button', { name: '去看看' }).click();
  await until(
    async () => (await cellValue(page, 'A1')) === '招商引资2024汇总（2024年1—6月）',
    'the summary is in view',
  );
  await until(async () => (await cellText(page, 'J15')) === '-', 'nothing lights where no target was set');
  expect(await errorsOf(page)).toEqual([]);
  await pane.getByRole('button', { name: '撤销' }).click();
  await pane.getByText('已撤销', { exact: false }).waitFor();
  await until(async () => (await cellValue(page, 'A3')) === '甲县', 'the summary is gone');
});

const hasFocus = (element: Locator): Promise<boolean> =>
  element.evaluate((one) => one === document.activeElement);

/** Cells of all sheets that show an error, as the formulas of the grid come out. */
const errorsOf = (page: Page): Promise<string[]> =>
  page.evaluate(
    () =>
      window.grid
        ?.getActiveWorkbook()
        ?.getSheets()
        .flatMap((sheet) => sheet.getDataRange().getDisplayValues().flat())
        .filter((text) => text?.startsWith('#')) ?? [],
  );
