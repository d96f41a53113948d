/** The preview as a user works it: a real sheet, live formulas, the panel, files and switches. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { isOwnFormula } from '../../src/workbook/changes';
import {
  cellText,
  cellValue,
  connect,
  dropFiles,
  formatFormulas,
  isReady,
  lightSwitch,
  openPreview,
  selection,
  site,
  typeInto,
  until,
} from './pages';
import type { WatchedPage } from './pages';

const sample = (name: string): string =>
  readFileSync(resolve(__dirname, '../../assets/samples', name, 'report.xlsx')).toString('base64');

let browser: Browser;
let watched: WatchedPage;
let page: Page;
let isUntouched = true;

beforeAll(async () => {
  browser = await connect();
  watched = await openPreview(browser);
  page = watched.page;
});
// One page for all of them, as a user has one: loading the grid takes longer than what is tried in it.
beforeEach(async () => {
  if (isUntouched) isUntouched = false;
  else await openAnew(page);
});
afterEach(() => expect(watched.complaints).toEqual([]));
afterAll(() => browser.close());

test('shows the Shaoxing sample with formulas that live', async () => {
  expect(await cellValue(page, 'A1')).toContain('绍兴市2014年1—9月');
  await until(async () => (await cellText(page, 'H6')) === '84.7%', 'completion is calculated');
  await typeInto(page, 'D6', '100');
  await until(async () => (await cellValue(page, 'H6')) === 0.5, 'completion follows an edit');
  await until(async () => (await cellText(page, 'I6')) === '-25.0%', 'so does the gap');
});

test('a range given to one of our functions spills', async () => {
  await typeInto(page, 'L7', '=TARGET.COMPLETION(D7:D9,D12)');
  await until(async () => (await cellText(page, 'L9')) !== '', 'the last row is filled');
  await typeInto(page, 'M7', '=L9*1000');
  await until(
    async () => Math.abs(Number(await cellValue(page, 'M7')) - (9.3 / 126) * 1000) < 1e-9,
    'and can be used',
  );
});

test('an error of one of our functions is an error of the sheet', async () => {
  await typeInto(page, 'L7', '=IFERROR(TARGET.COMPLETION(1,0),"none")');
  await until(async () => (await cellValue(page, 'L7')) === 'none', 'IFERROR sees it');
});

test('checks as one types, and jumps to the cell of a finding', async () => {
  await page.getByRole('switch', { name: '边填边审' }).click();
  await page.getByText('可以上报').waitFor();
  await typeInto(page, 'E6', '48.7');
  await page.getByText('不能上报').waitFor();
  await page.getByRole('button', { name: '跳到 E6' }).first().click();
  await until(async () => (await selection(page)) === 'E6', 'E6 is selected');
  expect(page.workers().map((worker) => worker.url())).toEqual([`${site.preview}engine-worker.js`]);
  await page.getByRole('switch', { name: '边填边审' }).click();
});

test('one click corrects the cell and logs it, another takes it back', async () => {
  const before = await cellValue(page, 'E6');
  await typeInto(page, 'E6', '139.6');
  await validate(page);
  await page.getByRole('button', { name: /^改为/ }).first().click();
  await until(async () => (await cellValue(page, 'E6')) === before, 'the figure is right again');
  await page.getByText('可以上报').waitFor();
  const log = page.getByRole('combobox', { name: '工作表' }).getByRole('option', { name: '修改记录' });
  await log.waitFor({ state: 'attached' });
  await page.getByRole('button', { name: '撤销' }).first().click();
  await until(async () => (await cellValue(page, 'E6')) === 139.6, 'what was typed is back');
});

test('a cancelled examination ends at once, and the pane never stops answering', async () => {
  // A real worker that never comes to an end.
  await page.route('**/engine-worker.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'onmessage = () => { for (;;); };' }),
  );
  await page.reload();
  await validate(page);
  await page.getByRole('button', { name: '取消', exact: true }).click();
  await page.getByText('可以开始审核').waitFor();
  await until(async () => page.workers().length === 0, 'the worker is ended');
  await page.unroute('**/engine-worker.js');
  await validate(page);
  await page.getByText('可以上报').waitFor();
});

test('validates and lights up by keyboard alone', async () => {
  await page.getByRole('button', { name: '打开文件…' }).focus();
  await tabTo(page, page.getByRole('button', { name: '审核', exact: true }));
  await page.keyboard.press('Enter');
  await page.getByText('可以上报').waitFor();
  await tabTo(page, page.getByRole('tab', { name: /审核/ }));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await tabTo(page, lightSwitch(page));
  await page.keyboard.press('Space');
  await until(async () => (await formatFormulas(page)).length > 0, 'the lights are on');
});

test('F6 goes between the sheet and the pane', async () => {
  const inPane = (): Promise<boolean> =>
    page.evaluate(() => document.getElementById('pane')?.contains(document.activeElement) ?? false);
  await page.keyboard.press('F6');
  await until(inPane, 'the keyboard is in the pane');
  await page.keyboard.press('F6');
  await until(async () => !(await inPane()), 'the keyboard is in the sheet');
  await page.keyboard.press('ArrowDown');
  await until(async () => (await selection(page)) === 'A2:E2', 'and moves there');
});

test('lights go on as conditional formats and come off without a trace', async () => {
  await page.evaluate(() => {
    const sheet = window.grid?.getActiveWorkbook()?.getActiveSheet();
    const rule = sheet
      ?.newConditionalFormattingRule()
      .whenFormulaSatisfied('=D7>80')
      .setRanges([sheet.getRange('D7:D9').getRange()])
      .setBold(true)
      .build();
    if (rule) sheet?.addConditionalFormattingRule(rule);
  });
  const [usersOwn] = await formatFormulas(page);
  await validate(page);
  await page.getByRole('tab', { name: '进度' }).click();
  await lightSwitch(page).click();
  await until(async () => (await formatFormulas(page)).some(isOwnFormula), 'ours are there');
  expect(await formatFormulas(page)).toContain(usersOwn);
  // Told by a symbol too, not by colour alone; and live: far behind, the light is another one.
  await until(async () => (await cellText(page, 'E6'))?.startsWith('● ') === true, 'ahead of schedule');
  await typeInto(page, 'D6', '100');
  await until(async () => (await cellText(page, 'E6'))?.startsWith('■ ') === true, 'behind schedule');
  await lightSwitch(page).click();
  await until(async () => !(await formatFormulas(page)).some(isOwnFormula), 'ours are gone');
  expect(await formatFormulas(page)).toEqual([usersOwn]);
  expect(await cellText(page, 'E6')).toBe('84.7');
});

test('opens another sample, and a workbook that is dropped', async () => {
  await page.getByRole('combobox', { name: '工作簿' }).selectOption('quzhou-2011');
  await until(async () => String(await cellValue(page, 'A1')).includes('衢州'), 'the sample is open');
  // The panel goes along.
  await page.getByText('衢州市招商引资和山海协作年度任务 2011').waitFor();
  await dropFiles(page, [{ name: '平湖十月.xlsx', base64: sample('pinghu-2020') }]);
  await until(async () => String(await cellValue(page, 'A1')).includes('平湖'), 'the file is open');
  await page.getByText('自己的文件：平湖十月.xlsx').waitFor({ state: 'attached' });
});

test('a file that is no workbook is refused by name, and nothing is lost', async () => {
  await typeInto(page, 'D6', '123');
  await dropFiles(page, [{ name: '说明.txt', base64: Buffer.from('不是表格').toString('base64') }]);
  await page.getByText('“说明.txt”不是 Excel 工作簿', { exact: false }).waitFor();
  expect(await cellValue(page, 'D6')).toBe(123);
  await page.getByRole('button', { name: '关闭' }).click();
  await page.getByText('说明.txt').waitFor({ state: 'detached' });
});

test('the pane is as wide as one likes, from 320 to 450', async () => {
  const divider = page.getByRole('separator', { name: '任务窗格宽度' });
  const width = async (): Promise<number> => (await page.locator('#pane').boundingBox())?.width ?? 0;
  await divider.focus();
  await page.keyboard.press('Home');
  await until(async () => (await width()) === 320, 'the least');
  const at = await divider.boundingBox();
  if (!at) throw new Error('the divider cannot be seen');
  await page.mouse.move(at.x + 3, at.y + 300);
  await page.mouse.down();
  await page.mouse.move(at.x - 90, at.y + 300, { steps: 4 });
  await page.mouse.up();
  expect(await width()).toBeGreaterThan(400);
  await divider.focus();
  await page.keyboard.press('End');
  await until(async () => (await width()) === 450, 'the most');
});

// The last one: the page stays English and dark.
test('language and light are switched for all of the page, and kept', async () => {
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: 'Validate', exact: true }).waitFor();
  await page.getByRole('button', { name: 'Dark' }).click();
  await page.reload();
  await isReady(page);
  expect(await page.locator('html').getAttribute('lang')).toBe('en-US');
  const background = await page.locator('#bar').evaluate((bar) => getComputedStyle(bar).backgroundColor);
  expect(background).toBe('rgb(41, 41, 41)');
});

/** The sample as it is delivered, whatever was open; the panel forgets what it knew of the other workbook. */
async function openAnew(on: Page): Promise<void> {
  const samples = on.getByRole('combobox', { name: '工作簿' });
  await samples.selectOption('quzhou-2011');
  await until(async () => String(await cellValue(on, 'A1')).includes('衢州'), 'another workbook is open');
  await samples.selectOption('shaoxing-2014-q1-q3');
  await until(async () => String(await cellValue(on, 'A1')).includes('绍兴'), 'the sample is open again');
  await isReady(on);
}

async function validate(on: Page): Promise<void> {
  await on.getByRole('button', { name: '审核', exact: true }).click();
}

/** Presses Tab until the keyboard is there. */
async function tabTo(on: Page, target: ReturnType<Page['locator']>): Promise<void> {
  for (let pressed = 0; pressed < 60; pressed += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await on.keyboard.press('Tab');
  }
  throw new Error('the keyboard does not get there');
}
