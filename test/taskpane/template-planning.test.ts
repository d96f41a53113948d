/**
 * Planning and drafting in the template tab.
 *
 * @jest-environment jsdom
 */
import '../../src/core/drafting/draft-from-notice';
import '../../src/taskpane/view/template-tab/TemplateTab';
import { look } from './complaints';
import { otherSheet, reportSheet, templateText } from './fixtures';
import { pastedWeights } from '../../src/taskpane/actions/template/planning';
import { closePanel, openPanel } from './page';
import type { PageOptions, PanelPage } from './page';

beforeEach(() => localStorage.clear());
afterEach(closePanel);

interface Kept {
  readonly title: string;
  readonly schedule?: unknown;
  readonly indicators: readonly {
    readonly name: string;
    readonly unit: string;
    readonly target?: unknown;
    readonly schedule?: Readonly<Record<string, number>>;
    readonly targets?: readonly {
      readonly version: string;
      readonly date?: string;
      readonly value: unknown;
    }[];
  }[];
}

async function openPage(title: '分解目标' | '新建模板', options: PageOptions = {}): Promise<PanelPage> {
  const page = await openPanel(options);
  await page.press('[role=tab]', /^模板$/);
  await page.press('li button', title);
  return page;
}

const kept = (page: PanelPage): Kept =>
  JSON.parse(page.host.settings.get('target-tracker.template') ?? 'null') as Kept;
const status = (page: PanelPage): string =>
  page
    .all('[role=status]')
    .map(({ textContent }) => textContent)
    .join(' ');
const rows = (page: PanelPage): string[] =>
  page.all('tbody tr').map((row) => [...row.children].map((cell) => cell.textContent).join(' '));

/** As somebody types: React hears of it. */
const type = (page: PanelPage, label: string, text: string): Promise<void> =>
  page.doing(() => {
    const input = [...page.all('input, textarea')].find((each) =>
      (each.getAttribute('aria-label') ?? each.closest('label')?.textContent ?? '').includes(label),
    ) as HTMLInputElement | HTMLTextAreaElement | undefined;
    if (!input) throw new Error(`nothing to type ${label} into`);
    const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(input), 'value') ?? {};
    set?.call(input, text);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });

const choose = (page: PanelPage, label: string, value: string): Promise<void> =>
  page.doing(() => {
    const select = page
      .all('select')
      .find((each) => each.closest('label')?.textContent?.startsWith(label)) as HTMLSelectElement;
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });

describe('over time', () => {
  test('the result is shown before it goes into the template, and can be taken back', async () => {
    const page = await openPage('分解目标');
    const before = page.host.settings.get('target-tracker.template');
    await choose(page, '指标', 'WZ_SJ');
    await choose(page, '分到', 'quarter');
    await choose(page, '方式', 'opening');
    expect(rows(page)).toEqual([
      '2017年1—3月 4,350 4,350 30.00%',
      '2017年4—6月 3,625 7,975 55.00%',
      '2017年7—9月 3,625 11,600 80.00%',
      '2017年10—12月 2,900 14,500 100.00%',
    ]);
    expect(page.host.settings.get('target-tracker.template')).toBe(before);
    await page.press('button', '写入模板');
    expect(status(page)).toContain('“实际利用外资”的进度安排已写入模板，并随工作簿保存（原为按月均衡）');
    const fdi = () => kept(page).indicators.find(({ name }) => name === '实际利用外资');
    expect(fdi()?.schedule).toEqual({ '2017-03': 0.3, '2017-06': 0.55, '2017-09': 0.8, '2017-12': 1 });
    await page.press('[role=status] button', '撤销');
    expect(fdi()?.schedule).toBeUndefined();
  });

  test('all indicators at once get a schedule of the template', async () => {
    const page = await openPage('分解目标');
    await choose(page, '指标', '');
    await choose(page, '分到', 'quarter');
    await choose(page, '方式', 'strong-opening');
    expect(rows(page)[0]).toBe('2017年1—3月 35.00%');
    await page.press('button', '写入模板');
    expect(kept(page).schedule).toMatchObject({ '2017-03': 0.35, '2017-12': 1 });
  });

  test('last year is pasted; what is missing is named', async () => {
    const page = await openPage('分解目标');
    await choose(page, '方式', 'seasonal');
    expect(page.all('[role=alert]')).toEqual([]);
    await type(page, '上年各月', Array.from({ length: 11 }, (_, month) => month + 1).join('\t'));
    expect(page.find('[role=alert]').textContent).toContain('缺少上年 12 月的数');
    await type(page, '上年各月', Array.from({ length: 12 }, () => '1,000').join('\t'));
    expect(rows(page)).toHaveLength(12);
  });

  test('a curve of one’s own must not fall', async () => {
    const page = await openPage('分解目标');
    await choose(page, '分到', 'quarter');
    await choose(page, '方式', 'curve');
    await type(page, '截至 2017-03', '40');
    await type(page, '截至 2017-06', '30%');
    expect(page.find('[role=alert]').textContent).toContain('累计进度只能不变或增加');
    await type(page, '截至 2017-06', '六成');
    expect(page.find('[role=alert]').textContent).toContain('“六成”不是百分数');
    await type(page, '截至 2017-06', '60');
    expect(rows(page)[2]).toContain('80.00%');
  });
});

describe('among entities', () => {
  const withEntities = JSON.stringify({
    ...(JSON.parse(templateText) as object),
    entities: [{ name: '甲县' }, { name: '乙县' }, { name: '丙县' }],
    total: '全市',
    rules: [],
    indicators: [{ code: 'FDI', name: '实际利用外资', unit: '万美元', decimals: 0, target: 1000 }],
  });

  test('加码 is shown; what is accepted is a version with its day', async () => {
    const page = await openPage('分解目标', { remembered: withEntities });
    await choose(page, '分给', 'entities');
    expect(rows(page)).toEqual(['甲县 334', '乙县 333', '丙县 333', '合计 1,000']);
    expect(page.text()).toContain('与总目标一致');
    await type(page, '加码', '10');
    expect(page.text()).toContain('比总目标 1,000万美元 多 100万美元（加码 10.00%）');
    await type(page, '下达日期', '2017-03-01');
    await type(page, '版本名称', '分解');
    await page.press('button', '写入模板');
    expect(status(page)).toContain('各单位目标已写入模板');
    const [indicator] = kept(page).indicators;
    expect(indicator?.targets).toEqual([
      { version: '年初', value: 1000 },
      { version: '分解', date: '2017-03-01', value: { 甲县: 367, 乙县: 367, 丙县: 366, 全市: 1000 } },
    ]);
    expect(page.text()).toContain('目标变动');
    expect(page.text()).toContain('甲县、分解、2017-03-01');
  });

  test('a column of weights is pasted into the first box', async () => {
    const page = await openPage('分解目标', { remembered: withEntities });
    await choose(page, '分给', 'entities');
    await choose(page, '依据', 'weights');
    await page.doing(() => {
      const paste = new Event('paste', { bubbles: true, cancelable: true });
      Object.assign(paste, { clipboardData: { getData: () => '50\n30\n20\n' } });
      page.find('input', '甲县的权数').dispatchEvent(paste);
    });
    expect(rows(page).slice(0, 3)).toEqual(['甲县 500', '乙县 300', '丙县 200']);
  });

  test('pasted with the names beside them, weights find their own', () => {
    const names = ['甲县', '乙县', '丙县'];
    expect(pastedWeights('丙县\t1,200\n甲 县\t50\n合计\t1,250', names, 0)).toEqual({
      丙县: '1,200',
      甲县: '50',
    });
    expect(pastedWeights('30\n20\n10', names, 1)).toEqual({ 乙县: '30', 丙县: '20' });
    expect(pastedWeights('1,250', names, 0)).toBeNull();
  });

  test('and over the quarters at once: sums hold both ways, and both go into the template', async () => {
    const page = await openPage('分解目标', { remembered: withEntities });
    await choose(page, '分给', 'both');
    await choose(page, '分到', 'quarter');
    await choose(page, '方式', 'opening');
    await type(page, '加码', '10');
    expect(rows(page).at(-1)).toBe('合计 330 275 275 220 1,100');
    const cells = rows(page).map((row) =>
      row
        .split(' ')
        .slice(1)
        .map((cell) => Number(cell.replace(',', ''))),
    );
    for (const column of [0, 1, 2, 3, 4]) {
      const [total = NaN, ...parts] = cells.map((row) => row[column] ?? NaN).reverse();
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total);
    }
    expect(page.text()).toContain('加码 10.00%');
    await page.press('button', '写成新工作表');
    expect(status(page)).toContain('已写入新工作表“实际利用外资分解表”');
    const [sheet] = await page.host.read({ sheets: ['实际利用外资分解表'] });
    expect(sheet?.values[0]?.[0]).toBe('实际利用外资分解表');
    expect(sheet?.values[1]?.[0]).toBe('计量单位：万美元');
    expect(sheet?.values.at(-1)).toEqual(['合计', 330, 275, 275, 220, 1100]);
    await page.press('button', '写入模板');
    expect(status(page)).toContain('（进度原为按月均衡）');
    const [indicator] = kept(page).indicators;
    expect(indicator?.schedule).toMatchObject({ '2017-03': 0.3, '2017-12': 1 });
    expect(indicator?.targets?.at(-1)?.value).toEqual({
      甲县: cells[0]?.at(-1),
      乙县: cells[1]?.at(-1),
      丙县: cells[2]?.at(-1),
      全市: 1000,
    });
    // What is in force now is told above the form.
    expect(page.find('section > label + p').textContent).toContain('加码 10.00%');
  });

  test('a template without entities says where they are added', async () => {
    const page = await openPage('分解目标');
    await choose(page, '分给', 'entities');
    expect(page.text()).toContain('模板里没有列出单位');
  });
});

describe('a new template', () => {
  test('from this sheet: what was read, the rules, and then it is in use', async () => {
    const page = await openPage('新建模板', { remembered: null, samples: [] });
    await page.press('button', '从“Sheet1”新建');
    expect(page.text()).toContain('读出指标 5 项');
    expect(page.text()).toContain('实际利用外资（万美元）：14,500');
    await type(page, '标题', '我的新模板');
    await page.press('button', '使用这个模板');
    expect(kept(page)).toMatchObject({ title: '我的新模板' });
    expect(kept(page).indicators.map(({ name }) => name)).toContain('合同利用外资');
    expect(status(page)).toContain('《我的新模板》已建好');
    await page.press('button', /^审核$/);
    expect(status(page)).toContain('可以上报');
  });

  test('from a pasted notice: what must be answered is asked first', async () => {
    const page = await openPage('新建模板', { remembered: null, sheets: [otherSheet] });
    await type(page, '粘贴', '2024年目标任务\n指标\t单位\t年度目标\n实际利用外资\t万美元\t14500\n内资\t\t16');
    await page.press('button', '读取粘贴的内容');
    expect(page.text()).toContain('实际利用外资（万美元）：14,500');
    expect(page.text()).toContain('必答');
    expect(page.find('button', '使用这个模板').getAttribute('aria-disabled')).toBe('true');
    const question = page.all('li [role=group]').find(({ textContent }) => textContent?.includes('必答'));
    expect(question?.textContent).toContain('内资');
    expect((await look()).complaints).toEqual([]);
    await page.doing(() => {
      const select = question!.querySelector('select')!;
      select.value = '亿元';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await page.press('button', '使用这个模板');
    expect(kept(page).indicators.map(({ unit, target }) => [unit, target])).toEqual([
      ['万美元', 14500],
      ['亿元', 16],
    ]);
  });

  test('what is no table is said, and the text stays', async () => {
    const page = await openPage('新建模板', { sheets: [reportSheet()] });
    await type(page, '粘贴', '你好');
    await page.press('button', '读取粘贴的内容');
    expect(status(page)).not.toBe('');
    expect((page.find('textarea') as HTMLTextAreaElement).value).toBe('你好');
  });

  test('a draft waits while another page is open', async () => {
    const page = await openPage('新建模板');
    await page.press('button', '从“Sheet1”新建');
    await page.press('button', '返回');
    await page.press('[role=tab]', /^审核$/);
    await page.press('[role=tab]', /^模板$/);
    await page.press('li button', '新建模板');
    expect(page.text()).toContain('读出指标 5 项');
  });
});
