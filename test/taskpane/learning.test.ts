/**
 * 从本表学习: proposals by tick into the template, with the real engine.
 *
 * @jest-environment jsdom
 */
import { createEngine } from '../../src/taskpane/engine/engine';
import { templateText } from './fixtures';
import { closePanel, openPanel } from './page';
import type { PanelPage } from './page';

afterEach(closePanel);

const template = JSON.stringify({
  ...(JSON.parse(templateText) as object),
  title: '三项',
  rules: [{ id: 'odd', severity: 'error', check: '[甲] = [没有]' }],
  indicators: ['合计', '甲', '乙', '丙'].map((name) => ({
    code: name,
    name,
    unit: '万元',
    decimals: 2,
    target: null,
  })),
});

async function learn(): Promise<PanelPage> {
  const page = await openPanel({
    engine: createEngine(),
    remembered: template,
    sheets: [
      {
        name: '六月',
        rows: [
          ['2017年1—6月完成情况'],
          ['指标', '单位', '本月止累计', '上年同期'],
          ['合计', '万元', 73518.47, 61250.66],
          ['甲', '万元', 41207.36, 33018.25],
          ['乙', '万元', 20190.58, 18123.77],
          ['丙', '万元', 12120.53, 10108.64],
        ],
      },
    ],
  });
  await page.press('button', '三项');
  await page.press('button', '从本表学习');
  return page;
}

const boxes = (page: PanelPage) => page.all('input[type=checkbox]') as HTMLInputElement[];

test('what holds is proposed as people write it; what is ticked becomes a rule and is remembered', async () => {
  const page = await learn();
  expect(page.text()).toContain('合计 = 甲 + 乙 + 丙');
  expect(page.text()).toContain('41,207.36万元 + 20,190.58万元 + 12,120.53万元'.replaceAll('万元', ''));
  expect(boxes(page).some(({ checked }) => checked)).toBe(false);
  expect(page.find('button', '加入所选').getAttribute('aria-disabled')).toBe('true');
  await page.press('label', '合计 = 甲 + 乙 + 丙');
  await page.press('button', '加入所选 1 条');
  expect(page.text()).toContain('已把 1 条审核关系加入模板');
  const kept = JSON.parse(page.host.settings.get('target-tracker.template') ?? '') as {
    rules: { check: string }[];
  };
  expect(kept.rules.map(({ check }) => check)).toEqual(['[甲] = [没有]', expect.stringContaining('[合计]')]);
  // The rule is in use at once.
  await page.press('button', /^审核$/);
  await page.doing(() => page.host.edit('六月', 'C4', [[41207.63]]));
  await page.press('button', /^审核$/);
  expect(page.find('[role=status]').textContent).toContain('不能上报');
});

test('the rules that the template has are told about too', async () => {
  const page = await learn();
  expect(page.text()).toContain('模板现有的审核关系');
  expect(page.text()).toContain('没有“没有”这个指标');
});

test('all can be ticked at once, and the way back leaves everything as it was', async () => {
  const page = await learn();
  await page.press('button', '全选');
  expect(boxes(page).every(({ checked }) => checked)).toBe(true);
  await page.press('button', '返回');
  expect(page.text()).toContain('选择模板');
  expect(page.host.settings.get('target-tracker.template')).toBe(template);
});
