/** The sheet of function examples in the preview: every formula lives, spills, and follows the workbook's own rates. */
import type { Browser, Page } from 'playwright-core';
import { cellAddress } from '../../src/workbook/address';
import { functionLines, RESULT } from '../../src/tools/samples/functions-sheet';
import { cellText, cellValue, connect, openPreview, typeInto, until } from './pages';
import type { WatchedPage } from './pages';

let browser: Browser;
let watched: WatchedPage;
let page: Page;

beforeAll(async () => {
  browser = await connect();
  watched = await openPreview(browser);
  page = watched.page;
  await page.getByRole('combobox', { name: '工作簿' }).selectOption('functions');
  await until(async () => String(await cellValue(page, 'A1')).includes('函数示例'), 'the sheet is open');
});
afterAll(async () => {
  expect(watched.complaints).toEqual([]);
  await browser.close();
});

/** TRUE and FALSE are 1 and 0 in the grid; what a formula spills beside itself is there as print only. */
async function shows(
  address: string,
  expected: number | string | boolean,
  isSpilled: boolean,
): Promise<boolean> {
  if (!isSpilled)
    return (await cellValue(page, address)) === (typeof expected === 'boolean' ? Number(expected) : expected);
  const text = (await cellText(page, address)) ?? '';
  return text !== '' && Math.abs(Number(text) - Number(expected)) < 1e-6;
}

test('every result is calculated, and spills', async () => {
  for (const { row, definition, results } of await functionLines()) {
    for (const [r, line] of results.entries()) {
      for (const [c, expected] of line.entries()) {
        const address = cellAddress(row + r, RESULT + c);
        await until(
          () => shows(address, expected, r + c > 0),
          `${definition.id} gives ${String(expected)} in ${address}`,
        );
      }
    }
  }
});

test('a changed rate reaches the cells that use it', async () => {
  const lines = await functionLines();
  const own = lines.find(({ inputs }) => inputs.some(({ value }) => value === '汇率表'));
  const address = cellAddress(own?.row ?? 0, RESULT);
  const onSheet = (name: string): Promise<void> =>
    page.evaluate((sheetName) => {
      const workbook = window.grid?.getActiveWorkbook();
      const sheet = workbook?.getSheetByName(sheetName);
      if (workbook && sheet) workbook.setActiveSheet(sheet);
    }, name);
  await onSheet('汇率');
  await typeInto(page, 'B2', '6');
  await onSheet('函数示例');
  await until(async () => (await cellValue(page, address)) === 108, 'the amount follows the rate');
});
