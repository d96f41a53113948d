/** The pane as Excel opens it: the built page, its policy, the real office.js, a real browser; only Excel is ours. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { MemorySheet } from '../../src/hosts/memory/sheets';
import { openXlsx } from '../../src/hosts/xlsx/open';
import { rectAddress } from '../../src/workbook/address';
import { isOwnFormula } from '../../src/workbook/changes';
import { openedByExcel } from '../office/chromium';
import type { OfficeHost } from '../office/host';
import { connect, isReady, lightSwitch, site, until, watchedPage } from './pages';

let browser: Browser;
let page: Page;
let excel: OfficeHost;
let complaints: readonly string[];

beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());
beforeEach(async () => {
  const watched = await watchedPage(browser, { viewport: { width: 350, height: 800 } });
  ({ page } = watched);
  complaints = watched.complaints;
  excel = await openedByExcel(page, { sheets: await sample('jiaxing-science-city-2017') });
  await page.goto(site.taskpane);
  await page.getByRole('button', { name: '审核', exact: true }).waitFor();
});
afterEach(async () => {
  // office.js is the one thing that the page may fetch from elsewhere.
  const isOffice = /a request to https:\/\/appsforoffice\.microsoft\.com\/lib\/1\/hosted\//;
  expect(complaints.filter((complaint) => !isOffice.test(complaint))).toEqual([]);
  await page.context().close();
});

const lit = (): string[] => excel.workbook.active.formats.map(({ formula }) => formula).filter(isOwnFormula);

test('the ribbon button validates the sheet in the panel', async () => {
  const press = excel.pressRibbonButton('validate');
  await page.getByText('可以上报').waitFor();
  await until(async () => excel.completedCommands.includes(press), 'the button is free again');
  expect(excel.panelState).toBe('Visible');
});

test('lights go on in the sheet by the switch, and come off without a trace', async () => {
  excel.pressRibbonButton('validate');
  await page.getByText('可以上报').waitFor();
  await page.getByRole('tab', { name: '进度' }).click();
  await lightSwitch(page).click();
  await until(async () => lit().length > 0, 'the lights are on');
  await lightSwitch(page).click();
  await until(async () => lit().length === 0, 'the lights are off');
  expect(excel.workbook.active.formats).toEqual([]);
});

test('the cell functions calculate in the same page', async () => {
  expect(await excel.callCustomFunction('COMPLETION', [[[9780]], [[14500]]])).toEqual({
    ok: true,
    value: [[9780 / 14500]],
  });
});

test('opened in a browser it says at once where it belongs, and leads to the preview', async () => {
  const { page: plain } = await watchedPage(browser);
  await plain.route(/appsforoffice/, (route) => route.abort());
  await plain.goto(site.taskpane);
  await plain.getByText('这是 Excel 里的面板').waitFor({ timeout: 2000 });
  await plain.getByRole('link', { name: /网页预览/ }).click();
  await plain.waitForURL(`${site.preview}index.html`);
  await isReady(plain);
  await plain.context().close();
});

/** The sheets of a sample workbook, as Excel would show them. */
async function sample(name: string): Promise<MemorySheet[]> {
  const file = resolve(__dirname, '../../assets/samples', name, 'report.xlsx');
  const snapshots = await (await openXlsx(readFileSync(file), name)).read({ sheets: 'all' });
  return snapshots.map(({ name: sheet, used, values, formulas, numberFormats, merges }) => ({
    name: sheet,
    rows: [
      ...Array.from({ length: used.row }, () => []),
      ...values.map((row, r) => [
        ...Array.from({ length: used.column }, () => null),
        ...row.map((value, c) => {
          const formula = formulas[r]?.[c] ?? null;
          return formula === null ? value : { formula, value };
        }),
      ]),
    ],
    numberFormats: Object.fromEntries(
      numberFormats.flatMap((row, r) =>
        row.map((code, c) => [
          rectAddress({ row: used.row + r, column: used.column + c, rows: 1, columns: 1 }),
          code,
        ]),
      ),
    ),
    merges: merges.map(rectAddress),
  }));
}
