/**
 * 随工作簿启动: the switch at the end of the template tab. That Excel keeps what is asked for: test/commands/commands.test.ts.
 *
 * @jest-environment jsdom
 */
import '../../src/taskpane/view/template-tab/TemplateTab';
import { closePanel, openPanel } from './page';
import type { PageOptions, PanelPage } from './page';

afterEach(closePanel);

type Startup = NonNullable<PageOptions['startup']>;

async function openTab(startup?: Startup): Promise<PanelPage> {
  const page = await openPanel(startup && { startup });
  await page.press('[role=tab]', '模板');
  return page;
}

const tick = (page: PanelPage): HTMLInputElement =>
  page.find('input[type=checkbox]', '随工作簿启动') as HTMLInputElement;

test('shows what the workbook has, sets what is asked for, and says from when on', async () => {
  const asked: boolean[] = [];
  const page = await openTab({ starts: async () => true, set: async (starts) => void asked.push(starts) });
  expect(tick(page).checked).toBe(true);
  await page.press('input[type=checkbox]', '随工作簿启动');
  expect([asked, tick(page).checked]).toEqual([[false], false]);
  expect(page.text()).toContain('不再随它启动。请保存工作簿。');
  await page.press('input[type=checkbox]', '随工作簿启动');
  expect([asked, tick(page).checked]).toEqual([[false, true], true]);
});

test('where Excel refuses it stays as it was, and the reason is said', async () => {
  const page = await openTab({
    starts: async () => false,
    set: () => Promise.reject(new Error('not for guests')),
  });
  await page.press('input[type=checkbox]', '随工作簿启动');
  expect(tick(page).checked).toBe(false);
  expect(page.text()).toContain('not for guests');
});

test('is not offered where nothing can be started, or Excel does not tell', async () => {
  const without = await openTab();
  expect(without.text()).not.toContain('随工作簿启动');
  await closePanel();
  const silent = await openTab({ starts: () => Promise.reject(new Error()), set: async () => undefined });
  expect(silent.text()).not.toContain('随工作簿启动');
});
