/** 台账 as a user works it: the ledgers of Shaoxing beside their report, described in the form, compared, a slip found and mended, written and taken out again. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { newWorkbook } from '../../src/hosts/xlsx/new-workbook';
import type { NewSheet } from '../../src/hosts/xlsx/new-workbook';
import { openXlsx } from '../../src/hosts/xlsx/open';
import { cellValue, connect, openPreview, selection, until } from './pages';
import type { WatchedPage } from './pages';

const SAMPLE = join(__dirname, '../../assets/samples/shaoxing-2014-q1-q3');

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

/** The report and its ledgers in one workbook, as an office keeps them. */
async function workbook(): Promise<Buffer> {
  const sheets: NewSheet[] = [];
  for (const file of ['report.xlsx', 'ledger.xlsx']) {
    const host = await openXlsx(new Uint8Array(readFileSync(join(SAMPLE, file))), file);
    for (const { name, values, numberFormats } of await host.read({ sheets: 'all' })) {
      const rows = values.map((row, r) =>
        row.map((value, c) => ({ value, style: { numberFormat: numberFormats[r]?.[c] ?? 'General' } })),
      );
      sheets.push({ name, content: { rows } });
    }
  }
  return Buffer.from(await newWorkbook(sheets));
}

test('76 projects with 89.6亿元, 74 problems and 53 solved: described, compared, written, taken out', async () => {
  const { page } = watched;
  const pane = page.locator('#pane');
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: '台账.xlsx', mimeType: '', buffer: await workbook() });
  await pane.getByText('绍兴市越商回归引进省外资金 2014').first().waitFor();
  await pane.getByRole('tab', { name: '汇总' }).click();
  await pane.getByRole('button', { name: '台账', exact: true }).click();

  await pane.getByRole('button', { name: '项目台账（126 行）…' }).click();
  await pane.getByText('算出 11 项指标；与上报数比 11 项，一致 11 项').waitFor();
  await pane.getByRole('button', { name: '用这份台账' }).click();
  await pane.getByRole('button', { name: '问题清单（74 行）…' }).click();
  await pane.getByText('提出 74，已解决 53').waitFor();
  await pane.getByRole('button', { name: '用这份台账' }).click();
  await pane.getByText('合计：提出 74，已解决 53，未解决 21').waitFor();
  const figure = pane.getByRole('listitem').filter({ hasText: /^续建项目实到资金/ });
  await figure.filter({ hasText: '✓ 一致台账 89.6亿元 · 上报 89.6亿元' }).waitFor();

  // A digit lost in a row: the figure no longer agrees, and the way to the report's cell is one click.
  await page.evaluate(() => {
    const ledger = window.grid?.getActiveWorkbook()?.getSheetByName('项目台账');
    ledger?.getRange('F4').setValue(1789);
  });
  await figure.filter({ hasText: '✗ 不一致台账 88.6亿元' }).waitFor();
  await figure.getByRole('button', { name: 'D7', exact: true }).click();
  await until(async () => (await selection(page)) === 'D7', 'the reported figure is selected');
  await page.evaluate(() => {
    const ledger = window.grid?.getActiveWorkbook()?.getSheetByName('项目台账');
    ledger?.getRange('F4').setValue(11_789);
  });
  await figure.filter({ hasText: '✓ 一致' }).waitFor();

  await pane.getByRole('button', { name: '把核对结果写入工作簿' }).click();
  await pane.getByText('已写入：台账核对、问题清单汇总。').waitFor();
  await pane.getByRole('button', { name: '去看看' }).click();
  await until(
    async () => String(await cellValue(page, 'A1')).startsWith('台账核对'),
    'the comparison is in view',
  );
  await pane.getByRole('button', { name: '撤销' }).click();
  await pane.getByText('已撤销', { exact: false }).waitFor();
});
