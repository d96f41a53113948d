/**
 * The panel over the real engine: a report whose figures are right is not accused, and one changed digit is found where it
 * stands.
 *
 * @jest-environment jsdom
 */
import { createEngine } from '../../src/taskpane/engine/engine';
import { reportSheet, templateText } from './fixtures';
import { closePanel, openPanel } from './page';
import type { PanelPage } from './page';

const engine = createEngine();

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

describe('progress', () => {
  const openProgress = async (template: object, rows: readonly (readonly (string | number | null)[])[]) => {
    const page = await openPanel({
      engine,
      sheets: [{ name: 'Sheet1', rows: [['嘉兴科技城2017年1—6月双招双引完成情况'], ...rows] }],
      remembered: JSON.stringify({ ...(JSON.parse(templateText) as object), ...template }),
    });
    await page.press('button', /^审核$/);
    await page.press('[role=tab]', '进度');
    return page;
  };
  const cards = (page: PanelPage) => page.all('li [role=group]').map(({ textContent }) => textContent);
  const indicators = (targets: readonly (number | null)[]) =>
    ['引进区外注册内资', '引进市外注册内资', '引进浙商回归资本'].map((name, index) => ({
      code: `Z${index}`,
      name,
      unit: '亿元',
      decimals: 2,
      target: targets[index],
    }));

  test('what has no target is folded away below what has one', async () => {
    const page = await openProgress({ indicators: indicators([16, null, null]), rules: [] }, [
      ['指标', '单位', '本月止累计'],
      ['引进区外注册内资', '亿元', 12.36],
      ['引进市外注册内资', '亿元', 12.36],
      ['引进浙商回归资本', '亿元', 10.92],
    ]);
    expect(cards(page)).toHaveLength(1);
    await page.press('button', /没有定目标的 2 项/);
    expect(cards(page).slice(1)).toEqual(['引进市外注册内资12.36亿元', '引进浙商回归资本10.92亿元']);
  });

  test('lights by growth say so and show the growth', async () => {
    const lights = { measure: 'growth', green: 0, yellow: -10 };
    const page = await openProgress({ indicators: indicators([null, null, null]), rules: [], lights }, [
      ['指标', '单位', '本月止累计', '上年同期'],
      ['引进区外注册内资', '亿元', 12, 10],
      ['引进市外注册内资', '亿元', 19, 20],
      ['引进浙商回归资本', '亿元', 10.92, null],
    ]);
    expect(page.text()).toContain('按同比增幅亮灯绿 ≥ 0%，黄 ≥ −10%');
    expect(page.text()).not.toContain('序时');
    expect(cards(page)).toEqual([
      '略慢 引进市外注册内资−5.0%比上年同期下降19.00亿元',
      '达到或超过 引进区外注册内资+20.0%比上年同期增长12.00亿元',
    ]);
    expect(page.find('button', /没有同比增幅的 1 项/)).toBeDefined();
  });
});

test('the lights go on and come off', async () => {
  const page = await openReport();
  await page.press('button', /^审核$/);
  await page.press('[role=tab]', '进度');
  expect(page.text()).toContain('序时进度 50.0%按月 6/12');
  expect(page.find('li [role=group]').textContent).toContain('合同利用外资');
  await page.press('input[role=switch]', '亮灯');
  expect(page.host.conditionalFormats('Sheet1').length).toBeGreaterThan(0);
  await page.press('input[role=switch]', '亮灯');
  expect(page.host.conditionalFormats('Sheet1')).toEqual([]);
});
