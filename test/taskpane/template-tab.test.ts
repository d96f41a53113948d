/**
 * The template tab, with the real engine where it counts lights or reads sheets.
 *
 * @jest-environment jsdom
 */
// Compiled once before, so that no test waits for the compiler.
import '../../src/core/drafting/draft-from-sheet';
import '../../src/taskpane/view/template-tab/TemplateTab';
import type { Locale } from '../../src/messages/keys';
import { look } from './complaints';
import { otherSheet, reportSheet, sample, template, templateText } from './fixtures';
import { closePanel, openPanel } from './page';
import type { PageOptions, PanelPage } from './page';

beforeEach(() => localStorage.clear());
afterEach(closePanel);

type PageTitle =
  '分解目标' | '亮灯规则' | '生成填报表' | '模板与工作表互转' | '导出模板' | '我的模板' | '新建模板';

async function openTab(options: PageOptions = {}): Promise<PanelPage> {
  const page = await openPanel(options);
  await page.press('[role=tab]', /^(模板|Template)$/);
  return page;
}

async function openPage(title: PageTitle, options: PageOptions = {}): Promise<PanelPage> {
  const page = await openTab(options);
  await page.press('li button', title);
  return page;
}

const status = (page: PanelPage): string =>
  page
    .all('[role=status]')
    .map(({ textContent }) => textContent)
    .join(' ');
const kept = (page: PanelPage) =>
  JSON.parse(page.host.settings.get('target-tracker.template') ?? 'null') as Record<string, unknown> | null;
const library = (): string[] => Object.keys(localStorage).filter((key) => key.includes('library'));

describe('the template in use', () => {
  test('is told with its facts and how well the sheet fits', async () => {
    const page = await openTab();
    expect(page.text()).toContain('2017-01-01 至 2017-12-31');
    expect(page.text()).toContain('指标 5 项');
    expect(page.find('summary').textContent).toBe('“Sheet1”中找到 5 / 5 项指标、4 个表头');
  });

  test('arrow keys go round the five tabs', async () => {
    const page = await openTab();
    for (const tab of ['收表', '汇总', '审核']) {
      await page.key('ArrowRight');
      expect(document.activeElement?.textContent).toBe(tab);
    }
    for (let times = 0; times < 3; times += 1) await page.key('ArrowLeft');
    expect(document.activeElement?.textContent).toBe('模板');
  });

  test('of two that fit equally well both are offered, and one of them is chosen', async () => {
    const twin = JSON.stringify({ ...JSON.parse(templateText), version: '调整版' });
    const samples = [sample, { ...sample, id: 'twin', load: async () => twin }];
    const page = await openTab({ remembered: null, samples });
    expect(page.text()).toContain('不止一个符合');
    expect(page.text()).toContain('有 2 个模板与这张表同样符合');
    await page.press('[role=group] button', '调整版');
    expect(kept(page)?.['version']).toBe('调整版');
    expect(page.text()).not.toContain('同样符合');
  });

  test('as text to copy, which is the template again', async () => {
    const page = await openPage('导出模板');
    const box = page.find('textarea') as HTMLTextAreaElement;
    expect(JSON.parse(box.value)).toMatchObject({ id: template.id, format: 'target-template/1' });
    expect(box.readOnly).toBe(true);
  });
});

describe('lights', () => {
  test('each preset with its counts; the chosen one goes into the template and onto the sheet', async () => {
    const page = await openPage('亮灯规则');
    const counts = page.all('fieldset label').map((label) => label.textContent);
    // 41 % and 48 % after half of the year: nine and two points behind.
    expect(counts[0]).toContain('正在使用');
    expect(counts[0]).toContain('略慢 2 项');
    expect(counts[0]).toContain('达到或超过 3 项');
    // Less than ten points behind is left undefined in Yinchuan.
    expect(counts[1]).toContain('略慢 0 项');
    expect(counts[1]).toContain('未亮灯 2 项');
    await page.press('label', '银川');
    await page.press('button', '改用所选规则');
    expect(status(page)).toContain('已改用所选规则');
    expect(kept(page)?.['lights']).toHaveLength(3);
  });

  test('a period chosen by hand stays chosen', async () => {
    const page = await openPage('亮灯规则');
    await page.choose('期间', '2017-1..2017-9');
    await page.press('label', '银川');
    await page.press('button', '改用所选规则');
    expect((page.find('select', '期间') as HTMLSelectElement).value).toBe('2017-1..2017-9');
  });

  test('where no light can be counted, it is said why', async () => {
    const page = await openPage('亮灯规则', { sheets: [otherSheet, reportSheet()] });
    expect(page.text()).toContain('现在还看不到会亮哪些灯');
  });
});

describe('the report sheet', () => {
  test('is added to the workbook, and the way there is offered', async () => {
    const page = await openPage('生成填报表');
    await page.press('button', /^生成填报表$/);
    expect(status(page)).toContain('已生成 1 张填报表，第一张是“填报表”');
    expect((await page.host.outline()).sheets.map(({ name }) => name)).toContain('填报表');
    await page.press('button', '去看看');
    expect(page.host.selection?.sheet).toBe('填报表');
  });

  test('a template that was only guessed is remembered before the workbook grows', async () => {
    const page = await openPage('生成填报表', { remembered: null });
    expect(kept(page)).toBeNull();
    await page.press('button', /^生成填报表$/);
    expect(kept(page)?.['id']).toBe(template.id);
    expect(status(page)).toContain('已生成');
  });
});

describe('worksheets', () => {
  test('written, edited and read back', async () => {
    const page = await openPage('模板与工作表互转');
    await page.press('button', '写成工作表');
    expect(status(page)).toContain('已写成');
    const [indicators] = await page.host.read({ sheets: ['指标'] });
    const column = indicators!.values[0]!.indexOf('名称');
    expect(column).toBeGreaterThanOrEqual(0);
    await page.doing(() =>
      page.host.edit('指标', `${String.fromCharCode(65 + column)}2`, [['改了名的指标']]),
    );
    await page.press('button', '从工作表读取');
    expect(status(page)).toContain('已从工作表读取');
    expect(JSON.stringify(kept(page))).toContain('改了名的指标');
  });

  test('sheets that stand already are asked for before they are written anew', async () => {
    const page = await openPage('模板与工作表互转', {
      sheets: [reportSheet(), { name: '设置', rows: [['我自己的']] }],
    });
    await page.press('button', '写成工作表');
    expect(page.find('[role=alert]').textContent).toContain('工作簿里已有设置');
    await page.press('[role=alert] button', '取消');
    expect((await page.host.read({ sheets: ['设置'] }))[0]?.values).toEqual([['我自己的']]);
    await page.press('button', '写成工作表');
    await page.press('[role=alert] button', '重写');
    expect((await page.host.read({ sheets: ['设置'] }))[0]?.values[0]).toContain('标题');
  });

  test('what is wrong is listed, each leading to its cell, and the template stays', async () => {
    const page = await openPage('模板与工作表互转');
    await page.press('button', '写成工作表');
    const before = page.host.settings.get('target-tracker.template');
    const [indicators] = await page.host.read({ sheets: ['指标'] });
    const column = String.fromCharCode(65 + indicators!.values[0]!.indexOf('名称'));
    const [, , second] = indicators!.values;
    await page.doing(() => page.host.edit('指标', `${column}2`, [[second![column.charCodeAt(0) - 65]!]]));
    await page.press('button', '从工作表读取');
    expect(status(page)).toContain('处要改');
    await page.press('li button', '跳到');
    expect(page.host.selection?.sheet).toBe('指标');
    expect(page.host.settings.get('target-tracker.template')).toBe(before);
  });
});

describe('my templates', () => {
  test('kept, used, taken away and brought back', async () => {
    const page = await openPage('我的模板');
    expect(page.text()).toContain('还没有存模板');
    await page.press('button', '把正在使用的模板存进来');
    expect(library()).toHaveLength(1);
    await page.press('li button', '移除《');
    expect(library()).toHaveLength(0);
    await page.press('[role=status] button', '撤销');
    expect(library()).toHaveLength(1);
    await page.press('li button', '使用《');
    expect(page.text()).toContain(template.title);
  });

  test('the same id and version with other content is asked for', async () => {
    const page = await openPage('我的模板');
    await page.press('button', '把正在使用的模板存进来');
    const [key = ''] = library();
    const other = JSON.stringify({ ...JSON.parse(templateText), title: '另一个标题' });
    localStorage.setItem(key, other);
    await page.press('button', '返回');
    await page.press('li button', '我的模板');
    await page.press('button', '把正在使用的模板存进来');
    expect(page.find('[role=alert]').textContent).toContain('内容不同');
    await page.press('[role=alert] button', '保留原有的');
    expect(localStorage.getItem(key)).toBe(other);
  });

  test('a damaged entry is told and harms no other', async () => {
    localStorage.setItem('target-tracker.library.["x","1"]', '{"half');
    const page = await openPage('我的模板');
    await page.press('button', '把正在使用的模板存进来');
    expect(page.all('ul[aria-label="我的模板"] > li')).toHaveLength(2);
    expect(page.text()).toContain('有一份模板已损坏');
  });

  test('a full storage is said, and nothing is lost', async () => {
    const page = await openPage('我的模板');
    const setItem = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await page.press('button', '把正在使用的模板存进来');
    setItem.mockRestore();
    expect(status(page)).toContain('存储空间已满');
    expect(library()).toHaveLength(0);
  });

  test('is tried on a sheet like the samples', async () => {
    localStorage.setItem('target-tracker.library.["x","1"]', templateText);
    const page = await openTab({ remembered: null, samples: [] });
    expect(page.find('h2').textContent).toBe(template.title);
    expect(page.text()).toContain('推测');
  });
});

const axePages: readonly (readonly [string, RegExp | null])[] = [
  ['overview', null],
  ['lights', /^(亮灯规则|Rule for lights)/],
  ['report form', /^(生成填报表|Make the report)/],
  ['worksheets', /^(模板与工作表|Template as)/],
  ['export', /^(导出模板|Export)/],
  ['my templates', /^(我的模板|My templates)/],
  ['planning', /^(分解目标|Break down)/],
  ['new template', /^(新建模板|New template)/],
];

describe.each(['zh-CN', 'en-US'] as const satisfies readonly Locale[])('accessible in %s', (locale) => {
  test.each(axePages)('%s', async (_, title) => {
    localStorage.setItem('target-tracker.library.["x","1"]', templateText);
    const page = await openTab({ locale });
    if (title) await page.press('li button', title);
    const { complaints, kept: rules } = await look();
    expect(complaints).toEqual([]);
    expect(rules).toBeGreaterThan(5);
    // Every key has its words.
    expect(page.text()).not.toMatch(/panel\.|planning\.|drafting\.|forms\.|\{\{/);
  });
});
