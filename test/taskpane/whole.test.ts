/**
 * The panel over the real engine: a report whose figures are right is not accused, and one changed digit is found where it
 * stands.
 *
 * @jest-environment jsdom
 */
import { engine } from '../../src/taskpane/engine';
import { reportSheet } from './fixtures';
import { closePanel, openPanel } from './page';
import type { PanelPage } from './page';

afterEach(closePanel);

const openReport = (completions?: readonly number[]): Promise<PanelPage> =>
  openPanel({ engine, sheets: [{ ...reportSheet(completions), numberFormats: { 'E3:E7': '0%' } }] });

test('the report may be submitted; its tie is explained, not accused', async () => {
  const page = await openReport();
  expect(page.text()).toContain('找到 5 / 5 项指标');
  await page.press('button', /^审核$/);
  expect(page.find('[role=status]').textContent).toContain('可以上报');
  await page.press('h2 button', '说明');
  expect(page.text()).toContain('154.5%');
});

test('one changed digit names the relation and the cell', async () => {
  const page = await openReport([0.77, 1.55, 0.41, 0.76, 0.48]);
  await page.press('button', /^审核$/);
  expect(page.find('[role=status]').textContent).toContain('不能上报');
  const card = page.all('li [role=group]').find((one) => one.textContent?.includes('完成率与实际'));
  expect(card?.textContent).toContain('实际利用外资');
  expect(card?.textContent).toContain('上报76%');
  expect(card?.textContent).toContain('9,780 ÷ 14,500 = 67.4');
  await page.press('li [role=group] button', '跳到 E6');
  expect(page.host.selection?.range).toEqual({ row: 5, column: 4, rows: 1, columns: 1 });
});

test('the lights go on and come off', async () => {
  const page = await openReport();
  await page.press('button', /^审核$/);
  await page.press('[role=tab]', '进度');
  expect(page.text()).toContain('序时进度 50.0%按月 6/12');
  expect(page.find('li [role=group]').textContent).toContain('合同利用外资');
  await page.press('input[role=switch]');
  expect(page.host.conditionalFormats('Sheet1').length).toBeGreaterThan(0);
  await page.press('input[role=switch]');
  expect(page.host.conditionalFormats('Sheet1')).toEqual([]);
});
