/**
 * Only one indicator, and the way back; the second owner's target in its row.
 *
 * @jest-environment jsdom
 */
import type { Engine } from '../../../src/taskpane/engine/engine';
import { examineSmall, reportSheet, smallEngine } from '../fixtures';
import { closePanel, openPanel } from '../page';
import type { PanelPage } from '../page';

afterEach(closePanel);

const cards = (page: PanelPage): number => page.all('li [role=group]').length;

test('a press on the name of an indicator leaves only what is about it, and another shows everything again', async () => {
  const page = await openPanel({ sheets: [reportSheet([0.77, 1.55, 0.14, 0.76, 0.84])] });
  await page.press('button', /^审核$/);
  expect(cards(page)).toBe(3);
  await page.press('li button', '实际利用外资');
  expect(cards(page)).toBe(1);
  expect(page.text()).toContain('只看：实际利用外资');
  expect(page.find('[role=status]').textContent).toContain('3 处错误');
  await page.press('button', '看全部');
  expect(cards(page)).toBe(3);
  await page.choose('分组', 'indicator');
  await page.press('button', '只看“合同利用外资”');
  expect(cards(page)).toBe(1);
});

test('the target of the second owner stands in one line', async () => {
  const engine: Engine = {
    ...smallEngine,
    examine: async (snapshot, template, period) => {
      const result = examineSmall(snapshot, template, period);
      if (!result.ok || !result.examination.progress) return result;
      const { progress } = result.examination;
      const [first, ...others] = progress.statuses;
      const target = { figure: '24000', unit: '万美元' };
      const second = { owner: '县', target, completion: 0.35875, gap: -14.125 };
      const statuses = first ? [{ ...first, second }, ...others] : [];
      return { ...result, examination: { ...result.examination, progress: { ...progress, statuses } } };
    },
  };
  const page = await openPanel({ sheets: [reportSheet()], engine });
  await page.press('button', /^审核$/);
  await page.press('[role=tab]', '进度');
  expect(page.text()).toContain('县任务 24,000万美元：完成 35.9%，落后 14.1 个百分点');
});
