/** @jest-environment jsdom */
import '../browser-streams';
// Compiled once before, so that no test waits for the compiler.
import '../../../src/taskpane/summary/answer';
import '../../../src/taskpane/summary/jobs/head';
import '../../../src/taskpane/summary/jobs/ledgers';
import '../../../src/taskpane/summary/jobs/overview';
import '../../../src/taskpane/summary/jobs/write-ledgers';
import '../../../src/taskpane/view/summary-tab/SummaryTab';
import '../../../src/taskpane/view/summary-tab/ledgers/LedgersPage';
import '../../../src/taskpane/view/summary-tab/overview/OverviewPage';
import type { MemorySheet } from '../../../src/hosts/memory/sheets';
import { look } from '../complaints';
import { closePanel } from '../page';
import type { PageOptions, PanelPage } from '../page';
import { countiesSheet } from './reports';
import { openSummaryTab, TAB, until } from './summary-page';

afterEach(closePanel);

const scheme = {
  format: 'tracking-scheme/1',
  ledgers: [
    {
      name: '项目台账',
      columns: [
        { name: '项目' },
        { name: '县' },
        { name: '到资', aliases: ['到位外资'], kind: 'amount', unit: '万美元' },
      ],
      key: ['项目'],
      entity: '县',
      figures: [{ indicator: 'FDI', take: 'sum', of: '到资' }],
    },
    {
      name: '问题清单',
      columns: [{ name: '问题' }, { name: '解决日期', kind: 'date' }],
      key: ['问题'],
      problems: { solved: '解决日期' },
      duties: { leader: '问题', owed: [{ name: '开会', atLeast: 2 }] },
    },
  ],
  classes: [
    {
      name: '三色管理',
      classes: [
        { name: '绿色', look: 'green', when: [{ field: '亩均税收', atLeast: 10 }] },
        { name: '红色', look: 'red', when: [] },
      ],
    },
  ],
};

const LEDGER: MemorySheet = {
  name: '台账',
  rows: [
    ['项目', '县', '到位外资（万美元）'],
    ['一号', '甲县', 520],
    ['二号', '乙县', 300],
    ['二号', '乙县', 300],
    ['三号', '丙县', '约90'],
    ['四号', '丁县', 110],
  ],
};
const PROBLEMS: MemorySheet = {
  name: '问题清单',
  rows: [
    ['问题', '解决日期'],
    ['甲', '2024-05-01'],
    ['乙', null],
  ],
};
const FIRMS: MemorySheet = {
  name: '三色管理',
  rows: [
    ['企业名称', '亩均税收'],
    ['一厂', 12],
    ['二厂', 3],
    ['三厂', '不详'],
  ],
};

async function openLedgers(options: PageOptions, document: unknown = scheme): Promise<PanelPage> {
  const page = await openSummaryTab(options, async ({ host }) => {
    if (document === null) return;
    const text = JSON.stringify(document);
    await host.settings.set('target-tracker.scheme', JSON.stringify({ file: 's.json', text }));
  });
  // Not the name of this page: a sheet may be called so, and stand in the list of sheets long before.
  await until(page, /作战室|Dashboard/);
  await page.press(`${TAB} nav button`, /^(台账|Ledgers)$/);
  return page;
}

const items = (page: PanelPage, label: string): string[] =>
  page.all(`${TAB} ul[aria-label="${label}"] > li`).map((item) => item.textContent ?? '');

const ALL = [countiesSheet(), LEDGER, PROBLEMS, FIRMS];

test('figures from rows beside the reported ones, what is wrong at its cell, problems, duties and classes', async () => {
  const page = await openLedgers({ sheets: ALL });
  await until(page, '项目台账（5 行）');
  const [whole, first, second, third] = items(page, '项目台账算出的指标');
  expect(whole).toContain('报表没有这个数');
  expect(first).toBe('实际利用外资 · 甲县✓ 一致台账 520万美元 · 上报 520万美元B3');
  expect(second).toContain('✗ 不一致台账 600万美元 · 上报 380万美元');
  expect(second).toContain('第 4 行与前面的一行重复');
  expect(third).toContain('? 不能下结论');
  expect(items(page, '要看的地方').join('\n')).toContain('“到资”一列有 1 个单元格不是数字（如“约90”）');
  expect(page.text()).toContain('合计：提出 2，已解决 1，未解决 1，逾期 0，解决率 50');
  expect(items(page, '责任清单')).toEqual(['甲✗还欠 开会 1', '乙✗还欠 开会 1']);
  expect(page.text()).toContain('● 绿色 1 · ■ 红色 1 · 未分类 1');
  expect(items(page, '三色管理')[2]).toContain('三厂看不出“亩均税收”');

  await page.press(`${TAB} li button`, 'A4');
  expect(page.host.selection).toMatchObject({ sheet: '台账', range: { row: 3, column: 0 } });
  expect((await look(page.find(TAB))).complaints).toEqual([]);
});

test('written into the workbook in formulas over its rows, and taken out again', async () => {
  const page = await openLedgers({ sheets: ALL });
  await until(page, '项目台账（5 行）');
  await page.press(`${TAB} button`, '把核对结果写入工作簿');
  await until(page, '已写入：台账核对、问题清单汇总、责任清单落实、分类管理。');
  const [check] = await page.host.read({ sheets: ['台账核对'] });
  const rows = check?.values ?? [];
  const at = rows.findIndex((row) => row[1] === '甲县');
  expect(rows[at]?.slice(7, 11)).toEqual([520, 520, 0, '一致']);
  expect(check?.formulas[at]?.[7]).toBe(`=SUMIFS('台账'!$C$2:$C$1006,'台账'!$B$2:$B$1006,"甲县")`);
  // A ledger is read again with our own sheets beside it.
  await page.press(`${TAB} button`, '撤销');
  await until(page, '已撤销');
  expect((await page.host.outline()).sheets.map(({ name }) => name)).toEqual(ALL.map(({ name }) => name));
});

test('without a scheme, without ledgers in it, and with one that no sheet holds, it is said what to do', async () => {
  const bare = await openLedgers({ sheets: [countiesSheet()] }, null);
  await until(bare, '还没有考核方案');
  await closePanel();
  const empty = await openLedgers({ sheets: [countiesSheet()] }, { format: 'tracking-scheme/1' });
  await until(empty, '考核方案里没有台账');
  await closePanel();
  const missing = await openLedgers({ sheets: [countiesSheet()] });
  await until(missing, '没有找到台账“项目台账”');
});
