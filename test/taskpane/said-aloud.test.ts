/**
 * What was done, and what did not work, is said to whoever does not see it. A live region is heard only where it stood before its text.
 *
 * @jest-environment jsdom
 */
import { WorkbookError } from '../../src/workbook/host';
import { otherSheet, reportSheet } from './fixtures';
import { closePanel, doing, openPanel, turnClockByHand } from './page';

turnClockByHand();
afterEach(closePanel);

test('a correction', async () => {
  const page = await openPanel({ sheets: [reportSheet([0.77, 1.55, 0.14, 0.67, 0.48]), otherSheet] });
  await page.press('button', /^审核$/);
  const region = page.find('[aria-live=polite]');
  expect(region.textContent).toBe('');
  await page.press('button', /^改为/);
  expect(region.isConnected).toBe(true);
  expect(region.textContent).toContain('已改正 E5');
});

test('lights that were refused', async () => {
  const page = await openPanel();
  await page.press('button', /^审核$/);
  await page.press('[role=tab]', '进度');
  const region = page.find('[aria-live=polite]');
  page.host.apply = async () => {
    throw new WorkbookError('sheet-protected', 'Sheet1');
  };
  await page.press('input[role=switch]', '在表中亮灯');
  expect(region.textContent).toContain('没能更新表中的灯');
  await page.press('[aria-live=polite] button', '关闭');
  expect(region.textContent).toBe('');
});

test('a template that cannot be used comes as an alert, because the page it stands on is new', async () => {
  const page = await openPanel({ remembered: '{}' });
  expect(page.find('[role=alert]').textContent).toContain('模板');
});

test('the verdict, once it is out of date, no longer says that the report may be submitted', async () => {
  const page = await openPanel();
  await page.press('button', /^审核$/);
  expect(page.find('[role=status] strong').textContent).toBe('可以上报');
  await doing(() => page.host.edit('Sheet1', 'E5', [[0.41]]));
  expect(page.find('[role=status] strong').textContent).toBe('请重新审核');
  expect(page.find('[role=status]').textContent).toContain('改动前的结果：可以上报');
  await page.press('button', /^审核$/);
  expect(page.find('[role=status] strong').textContent).toBe('可以上报');
});
