/** @jest-environment jsdom */
import './browser-streams';
// Compiled once before, so that no test waits for the compiler.
import '../../src/taskpane/collect/answer';
import '../../src/taskpane/collect/find-across';
import '../../src/taskpane/view/collect-tab/CollectTab';
import { brokenFile, reportFile } from './collect-files';
import { look } from './complaints';
import { reportSheet } from './fixtures';
import { closePanel, doing, openPanel } from './page';
import type { PageOptions, PanelPage } from './page';

afterEach(closePanel);

/** A file as the open sheet is, one with a wrong completion, and one that cannot be read. */
let files: readonly File[];
beforeAll(async () => {
  const rows = (...given: Parameters<typeof reportSheet>) => reportSheet(...given).rows as never;
  files = [
    await reportFile('同一张.xlsx', rows()),
    await reportFile('有错.xlsx', rows([0.77, 1.55, 0.41, 0.97, 0.48])),
    brokenFile(),
  ];
});

async function openTab(options: PageOptions = {}): Promise<PanelPage> {
  const page = await openPanel(options);
  await page.press('[role=tab]', /收表|Collect/);
  return page;
}

async function choose(page: PanelPage, chosen: readonly File[]): Promise<void> {
  await doing(() => {
    const input = page.find('input[data-source=files]');
    Object.defineProperty(input, 'files', { value: chosen, configurable: true });
    Object.defineProperty(input, 'value', { value: '', writable: true, configurable: true });
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
  for (let turn = 0; turn < 200 && page.all('progress').length > 0; turn += 1) {
    await doing(() => undefined, 50);
  }
  await doing(() => undefined, 100);
}

const rowTexts = (page: PanelPage): string[] => page.all('tbody tr').map((row) => row.textContent ?? '');

test('files become rows in words, are filtered, and the wrong one tells its findings by sheet and cell', async () => {
  const page = await openTab();
  await choose(page, files);
  expect(rowTexts(page)).toEqual([
    expect.stringContaining('读不出来'),
    expect.stringMatching(/^同一张\.xlsx可以上报错误 0核实 0全部单位2017年1—6月指标 5\/5/),
    expect.stringMatching(/^有错\.xlsx不能上报错误 1/),
  ]);
  expect(page.text()).toContain('3 个文件审核完毕：1 个可以上报，2 个未就绪');
  await page.press('button', /^有错误/);
  expect(rowTexts(page).map((text) => text.slice(0, 2))).toEqual(['坏了', '有错']);
  // ↓ walks to it, Enter opens it, Escape comes back to it.
  await doing(() => page.all('tbody button')[0]?.focus());
  await page.key('ArrowDown');
  expect(document.activeElement?.getAttribute('aria-label')).toBe('有错.xlsx，打开审核结果');
  await page.key('Enter');
  expect(document.activeElement?.textContent).toBe('有错.xlsx');
  expect(page.text()).toContain('Sheet1!E6');
  expect(page.all('li button').filter((one) => /^(改为|跳到|说明)/.test(one.textContent ?? ''))).toEqual([]);
  await page.key('Escape');
  expect(document.activeElement?.getAttribute('aria-label')).toBe('有错.xlsx，打开审核结果');
  // The check tab knows nothing of it.
  await page.press('[role=tab]', /审核/);
  expect(page.text()).not.toContain('有错.xlsx，');
});

test('the file that is the open workbook leads to its cells', async () => {
  const page = await openTab({ sheets: [reportSheet([0.77, 1.55, 0.41, 0.97, 0.48])] });
  await choose(page, files.slice(1, 2));
  await page.press('tbody button', /^有错/);
  await doing(() => undefined, 200);
  expect(page.text()).toContain('这就是当前打开的工作簿');
  await page.press('button', /^跳到 E6/);
  expect(page.host.selection).toEqual({
    sheet: 'Sheet1',
    range: { row: 5, column: 4, rows: 1, columns: 1 },
  });
});

test('a corrected file takes the place of the one before; another is removed; a third is tried again', async () => {
  const page = await openTab();
  await choose(page, files.slice(1));
  const corrected = await reportFile('有错.xlsx', reportSheet().rows as never);
  await choose(page, [corrected]);
  expect(rowTexts(page)[1]).toContain('可以上报');
  await page.press('button', /^重新审核/);
  await doing(() => undefined, 200);
  expect(rowTexts(page)[0]).toContain('读不出来');
  await page.press('button', /移除 坏了/);
  await doing(() => undefined, 200);
  expect(rowTexts(page)).toHaveLength(1);
  await page.press('button', /^清空/);
  expect(page.text()).toContain('选择文件…');
});

test('a drop without a table says so', async () => {
  const page = await openTab();
  await doing(() => {
    const event = Object.assign(new Event('drop', { bubbles: true, cancelable: true }), {
      dataTransfer: { types: ['Files'], items: [] },
    });
    page.find('[data-takes-files]').dispatchEvent(event);
  });
  expect(page.text()).toContain('里面没有可以审核的表格文件');
});

test('accessible as a table, and with findings open', async () => {
  const page = await openTab({ locale: 'en-US' });
  await choose(page, files);
  // What stands around the tab is looked at with the other tabs.
  expect((await look(page.find('[data-takes-files]'))).complaints).toEqual([]);
  await page.press('tbody button', /^有错/);
  const { complaints, kept } = await look(page.find('[data-takes-files]'));
  expect(complaints).toEqual([]);
  expect(kept).toBeGreaterThan(5);
});
