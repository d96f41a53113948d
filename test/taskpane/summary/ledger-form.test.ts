/** @jest-environment jsdom */
import '../browser-streams';
// Compiled once before, so that no test waits for the compiler.
import '../../../src/taskpane/summary/answer';
import '../../../src/taskpane/summary/jobs/head';
import '../../../src/taskpane/summary/jobs/ledger-draft';
import '../../../src/taskpane/summary/jobs/ledgers';
import '../../../src/taskpane/summary/jobs/overview';
import '../../../src/taskpane/view/summary-tab/SummaryTab';
import '../../../src/taskpane/view/summary-tab/ledgers/LedgersPage';
import '../../../src/taskpane/view/summary-tab/ledgers/form/LedgerForm';
import '../../../src/taskpane/view/summary-tab/overview/OverviewPage';
import type { MemorySheet } from '../../../src/hosts/memory/sheets';
import { look } from '../complaints';
import { closePanel } from '../page';
import type { PageOptions, PanelPage } from '../page';
import { countiesSheet } from './reports';
import { openSummaryTab, TAB, until } from './summary-page';

afterEach(closePanel);

const LEDGER: MemorySheet = {
  name: '外资台账',
  rows: [
    ['项目名称', '县区', '实际利用外资（万美元）', '状态', '备注'],
    ['一号', '甲县', 520, '投产', null],
    ['二号', '乙县', 380, '开工', null],
    ['三号', '丙县', 90, '开工', '补报'],
  ],
};

async function openLedgers(scheme: object | null, options: PageOptions = {}): Promise<PanelPage> {
  const page = await openSummaryTab({ sheets: [countiesSheet(), LEDGER], ...options }, async (opened) => {
    if (scheme !== null) await keptAs(opened, scheme);
  });
  await until(page, () => page.all(`${TAB} nav button`).length > 0);
  await page.press(`${TAB} nav button`, /^(台账|Ledgers)$/);
  return page;
}

const keptAs = (page: PanelPage, scheme: object): Promise<void> =>
  page.host.settings.set(
    'target-tracker.scheme',
    JSON.stringify({ file: 's.json', text: JSON.stringify(scheme) }),
  );

const kept = (page: PanelPage): { ledgers?: { name: string; figures?: object[] }[] } | null => {
  const stored = page.host.settings.get('target-tracker.scheme');
  return stored === null
    ? null
    : (JSON.parse((JSON.parse(stored) as { text: string }).text) as ReturnType<typeof kept>);
};

const field = (page: PanelPage, label: string, at = 0): HTMLSelectElement | HTMLInputElement => {
  const labels = page.all(`${TAB} label`).filter(({ textContent }) => textContent?.startsWith(label));
  const control = labels[at]?.querySelector<HTMLSelectElement | HTMLInputElement>('select, input');
  if (!control) throw new Error(`no field ${label} in: ${page.text()}`);
  return control;
};

const fill = (page: PanelPage, label: string, value: string, at = 0): Promise<void> =>
  page.doing(() => {
    const control = field(page, label, at);
    const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control) as object, 'value')?.set;
    setter?.call(control, value);
    const kind = control instanceof HTMLSelectElement ? 'change' : 'input';
    control.dispatchEvent(new Event(kind, { bubbles: true }));
  });

const status = (page: PanelPage): string => page.find(`${TAB} [role=status][aria-busy]`).textContent ?? '';
const button = (page: PanelPage, name: string | RegExp): HTMLElement => page.find(`${TAB} button`, name);

test('without a scheme: a sheet that looks like a ledger is described, corrected, counted at once, kept and taken back', async () => {
  const page = await openLedgers(null);
  await until(page, '外资台账（3 行）');
  await page.press(`${TAB} button`, '外资台账（3 行）');
  await until(page, '算出 1 项指标');
  expect(document.activeElement?.textContent).toBe('定义台账');
  expect(status(page)).toBe('表头在第 1 行，共 3 行；算出 1 项指标');
  const card = button(page, /^实际利用外资/);
  expect(card.textContent).toBe('实际利用外资 ▾实际利用外资合计– 报表没有这个数 · 台账 990万美元');

  // Another figure takes the keyboard to what must be chosen first, and is not kept without it.
  await page.press(`${TAB} button`, '加一项指标');
  expect(document.activeElement === field(page, '与哪项指标比较')).toBe(true);
  expect(button(page, '用这份台账').getAttribute('aria-disabled')).toBe('true');
  await page.press(`${TAB} button`, '不算这一项');
  expect(document.activeElement?.textContent).toBe('加一项指标');

  await page.press(`${TAB} button`, /^实际利用外资/);
  await page.press(`${TAB} button`, '加条件');
  await fill(page, '列', '状态');
  await until(page, () => /台账 470万美元/.test(button(page, /^实际利用外资/).textContent ?? ''));
  expect((await look(page.find(TAB))).complaints).toEqual([]);
  await page.press(`${TAB} button`, '去掉条件 1');
  await fill(page, '各行属于哪个单位', '县区');
  await fill(page, '台账名称', '外资');
  await until(page, () => button(page, '用这份台账').getAttribute('aria-disabled') !== 'true');
  await page.press(`${TAB} button`, '用这份台账');
  await until(page, '已用台账“外资”');
  await until(page, '外资（3 行）');
  expect(kept(page)).toMatchObject({
    format: 'tracking-scheme/1',
    ledgers: [
      { name: '外资', sheets: ['外资台账'], entity: '县区', figures: [{ indicator: 'FDI', take: 'sum' }] },
    ],
  });
  expect(page.text()).toContain('实际利用外资 · 甲县✓ 一致');
  // The keyboard is where the ledger can be changed again.
  await until(page, () => (document.activeElement as HTMLElement).dataset['opens'] === '外资');

  // A row that is corrected is counted again.
  await page.doing(() => page.host.edit('外资台账', 'C2', [[521]]));
  await until(page, '台账 991万美元');

  await page.press(`${TAB} button`, '撤销');
  await until(page, '已撤销，方案和原来一样');
  expect(kept(page)).toBeNull();
});

test('a ledger of a scheme is changed in the same form: what it combines stays as it is, and it can be removed', async () => {
  const both = [
    {
      any: [
        { field: '状态', is: ['投产'] },
        { field: '外资', atLeast: 300 },
      ],
    },
  ];
  const page = await openLedgers({
    ...{ format: 'tracking-scheme/1', title: '考核' },
    ledgers: [
      {
        ...{ name: '外资台账', key: ['项目名称'] },
        columns: [
          { name: '项目名称' },
          { name: '外资', aliases: ['实际利用外资'], kind: 'amount', unit: '万美元' },
          { name: '状态' },
          { name: '竣工日期', kind: 'date' },
        ],
        figures: [{ indicator: '实际利用外资', take: 'sum', of: '外资', where: both }],
      },
    ],
  });
  await until(page, '修改“外资台账”的定义…');
  await page.press(`${TAB} button`, '修改“外资台账”的定义…');
  await until(page, '算出 1 项指标');
  expect(button(page, /^实际利用外资/).textContent).toContain('台账 900万美元');
  await page.press(`${TAB} button`, /^实际利用外资/);
  expect(page.text()).toContain('（状态为投产，或 外资 ≥ 300万美元）');
  expect((field(page, '与哪项指标比较') as HTMLSelectElement).value).toBe('FDI');
  await page.press(`${TAB} button`, '去掉“竣工日期”一列');
  await until(page, () => button(page, '用这份台账').getAttribute('aria-disabled') !== 'true');
  await page.press(`${TAB} button`, '用这份台账');
  await until(page, '已用台账“外资台账”');
  expect(kept(page)).toMatchObject({
    title: '考核',
    ledgers: [{ figures: [{ indicator: '实际利用外资', where: both }] }],
  });
  await until(page, '外资台账（3 行）');
  // The keyboard is where it was before the form.
  await until(page, () => (document.activeElement as HTMLElement).dataset['opens'] === '外资台账');

  await page.press(`${TAB} button`, '修改“外资台账”的定义…');
  await until(page, '算出 1 项指标');
  await page.press(`${TAB} button`, '从方案中去掉');
  await until(page, '已从方案中去掉台账“外资台账”');
  expect(kept(page)?.ledgers).toBeUndefined();
});

test('what leaders owe, and what counts as solved, are corrected in their own parts', async () => {
  const record: MemorySheet = {
    name: '领衔工作记录',
    rows: [
      ['领导', '事项', '对象'],
      ['甲', '商会', '一会'],
      ['甲', '企业', '一厂'],
      ['乙', '商会', '一会'],
    ],
  };
  const page = await openLedgers(null, { sheets: [countiesSheet(), record] });
  await until(page, '领衔工作记录（3 行）');
  await page.press(`${TAB} button`, '领衔工作记录（3 行）');
  await until(page, '2 名领导，完成 1 名');
  await page.press(`${TAB} button`, /^商会/);
  await fill(page, '每人至少', '２');
  await until(page, '2 名领导，完成 0 名');
  await page.press(`${TAB} button`, '去掉事项 1');
  await until(page, '2 名领导，完成 1 名');

  await page.press(`${TAB} input`, '这是问题清单');
  await until(page, '有 1 处要改');
  // The first condition of the part is that of the problems: the duties stand below it, folded.
  await page.press(`${TAB} button`, '加条件');
  await until(page, '提出 3，已解决 2');
  await page.press(`${TAB} button`, '用这份台账');
  await until(page, '已用台账“领衔工作记录”');
  expect(kept(page)?.ledgers?.[0]).toMatchObject({
    duties: { leader: '领导', owed: [{ name: '企业', atLeast: 1 }] },
    problems: { solvedWhere: [{ field: '领导', is: ['甲'] }] },
  });
});

test('in English; a sheet without headings says so, and what is typed wrong says what to do', async () => {
  const page = await openLedgers(null, {
    locale: 'en-US',
    sheets: [countiesSheet(), LEDGER, { name: '空', rows: [['x']] }],
  });
  await until(page, '外资台账 (3 rows)');
  await page.press(`${TAB} button`, '外资台账 (3 rows)');
  await until(page, 'figures counted: 1');
  await fill(page, 'Sheet', '空');
  await until(page, 'No headings were found in “空”');
  await fill(page, 'Sheet', '外资台账');
  await until(page, 'figures counted: 1');
  await page.press(`${TAB} button`, /^实际利用外资/);
  await page.press(`${TAB} button`, 'Add a condition');
  await fill(page, 'Column', '实际利用外资', 1);
  await fill(page, 'Amount (USD 10k)', 'x');
  await until(page, () => page.all(`${TAB} [role=alert] li`).length > 0);
  expect(status(page)).toMatch(/^To be mended/);
  expect(button(page, /^实际利用外资/).textContent).toContain('实际利用外资 ≥ ? USD 10k');
  // As an input method for Chinese writes it.
  await fill(page, 'Amount', '５００');
  await until(page, () => /From rows 520/.test(button(page, /^实际利用外资/).textContent ?? ''));
});
