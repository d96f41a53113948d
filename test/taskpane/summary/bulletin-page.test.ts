/** @jest-environment jsdom */
import '../browser-streams';
import '../../../src/taskpane/summary/answer';
import '../../../src/taskpane/summary/jobs/bulletin';
import '../../../src/taskpane/summary/jobs/head';
import '../../../src/taskpane/summary/jobs/write-bulletin';
import '../../../src/taskpane/view/summary-tab/SummaryTab';
import '../../../src/taskpane/view/summary-tab/bulletin/BulletinPage';
import '../../../src/taskpane/view/summary-tab/overview/OverviewPage';
import { parseScheme } from '../../../src/core/scheme/parse';
import { look } from '../complaints';
import { closePanel, doing } from '../page';
import type { PageOptions, PanelPage } from '../page';
import { counties } from './reports';
import { openSummaryTab, TAB, until } from './summary-page';

afterEach(closePanel);

const NOTICE = `${TAB} article`;

async function openNotice(options: PageOptions = {}): Promise<PanelPage> {
  const page = await openSummaryTab(options);
  await until(page, /通报|Bulletin/);
  await page.press(`${TAB} nav button`, /^(通报|Bulletin)$/);
  await until(page, /招商引资2024(通报|:| )/);
  return page;
}

const paragraphs = (page: PanelPage): string[] =>
  page.all(`${NOTICE} p`).map((element) => element.textContent ?? '');

/** Types over what stands there. */
async function fill(element: HTMLElement, text: string): Promise<void> {
  await doing(() => {
    const kind = element instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement;
    const set = Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set;
    set?.call(element, text);
    element.dispatchEvent(new Event('input', { bubbles: true }));
  }, 400);
}

/** Chooses in the last select of this label. */
async function choose(page: PanelPage, label: string, value: string): Promise<void> {
  const select = page.all(`${TAB} select`).findLast((one) => nameOf(one) === label) as
    HTMLSelectElement | undefined;
  if (!select) throw new Error(`no ${label}`);
  await doing(() => {
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

const nameOf = (element: HTMLElement): string =>
  element.getAttribute('aria-label') ??
  document.querySelector(`label[for="${element.id}"]`)?.textContent ??
  '';

const tick = (page: PanelPage, name: string): Promise<void> => page.press(`${TAB} label`, name);

/** The text follows what is edited a moment later. */
async function edit(page: PanelPage): Promise<void> {
  await page.press(`${TAB} button`, '改句式…');
  await doing(() => undefined, 400);
}

const scheme = (page: PanelPage): string | undefined => {
  const kept = page.host.settings.get('target-tracker.scheme');
  return kept === null ? undefined : (JSON.parse(kept) as { text: string }).text;
};

test('every figure says where it comes from, and one with a cell leads there', async () => {
  const page = await openNotice();
  const [title, ...rest] = paragraphs(page);
  expect(title).toBe('招商引资2024通报（2024年1—6月）');
  expect(rest.join('\n')).toContain('实际利用外资1100万美元');
  await page.press(`${NOTICE} button`, '1100万美元');
  expect(page.find(`${NOTICE} [role=status]`).textContent).toMatch(
    /实际利用外资 · 完成数 · 由表中数计算.*B3.*B6/,
  );
  await page.press(`${NOTICE} [role=status] button`, 'B5');
  expect(page.host.selection).toMatchObject({ sheet: '六月', range: { row: 4, column: 1 } });
  // 丁县 has no target for the second indicator: what cannot be said is told with its reason.
  expect(page.find(`${TAB} section[aria-label=没有写的内容]`).textContent).toMatch(/没有写.*市外内资/);
  await page.choose('English', 'en-US');
  await until(page, '45.83% of the target');
  expect(page.find(NOTICE).lang).toBe('en-US');
});

test('copied by the old way where the new one is forbidden, and told where both are', async () => {
  const page = await openNotice();
  const copied: Record<string, string> = {};
  const command = jest.fn(() => {
    const event = new Event('copy', { cancelable: true });
    Object.assign(event, {
      clipboardData: { setData: (type: string, text: string) => (copied[type] = text) },
    });
    document.dispatchEvent(event);
    return true as boolean;
  });
  Object.assign(document, { execCommand: command });
  await page.press(`${TAB} button`, '复制（带格式）');
  await until(page, '已复制');
  expect(copied['text/html']).toMatch(/^<h1>.*<span title="六月!B3/s);
  expect(copied['text/plain']).toMatch(/^招商引资2024通报（2024年1—6月）\n\n2024年1—6月，/);
  delete copied['text/html'];
  await page.press(`${TAB} button`, '复制文字');
  expect(Object.keys(copied)).toEqual(['text/plain']);
  command.mockReturnValue(false);
  await page.press(`${TAB} button`, '复制文字');
  await until(page, '按 Ctrl+C');
});

test('written as a sheet, a second time over the first, and taken out again', async () => {
  const page = await openNotice();
  const names = async () => (await page.host.outline()).sheets.map(({ name }) => name);
  await page.press(`${TAB} button`, '写成工作表');
  await until(page, '已写入：通报');
  await page.press(`${TAB} button`, '写成工作表');
  await doing(() => undefined, 200);
  expect(await names()).toEqual(['六月', '通报']);
  const [sheet] = await page.host.read({ sheets: ['通报'] });
  expect(sheet?.values[0]?.[0]).toBe('招商引资2024通报（2024年1—6月）');
});

test('sentences are edited, an unknown field is said at its place, kept with the workbook, and given up again', async () => {
  const page = await openNotice();
  await edit(page);
  await page.press(`${TAB} button`, /^2\. 每项指标一句|^1\. 每项指标一句/);
  const box = page.all(`${TAB} textarea`).find((one) => one.textContent === '{{indicator}}{{actual}}');
  if (!box) throw new Error('no sentence with the amount');
  await fill(box, '{{indicator}}到位{{actuel}}');
  await until(page, '这里没有“actuel”可用');
  expect(page.text()).toMatch(/这里没有“actuel”可用。.*actual/);
  expect(page.find(`${TAB} textarea[aria-invalid=true]`)).toBe(box);
  // The text stands as it was, and what is wrong is not kept.
  expect(paragraphs(page).join()).toContain('实际利用外资1100万美元');
  await page.press(`${TAB} button`, '保存句式');
  expect(scheme(page)).toBeUndefined();

  await fill(box, '{{indicator}}到位{{actual}}');
  await until(page, '实际利用外资到位1100万美元');
  await page.press(`${TAB} button`, '保存句式');
  await until(page, '句式已保存');
  expect(scheme(page)).toContain('{{indicator}}到位{{actual}}');
  await until(page, '用的是本单位的句式');

  await edit(page);
  await page.press(`${TAB} button`, '恢复常用句式');
  await until(page, '已恢复常用句式');
  expect(scheme(page)).toBeUndefined();
  await until(page, '实际利用外资1100万美元');
  await page.press(`${TAB} button`, '撤销');
  await until(page, '用的是本单位的句式');
  expect(scheme(page)).toContain('{{indicator}}到位{{actual}}');
});

/** One short sentence of one's own, so that little has to be drawn. */
const ownScheme = JSON.stringify({
  format: 'tracking-scheme/1',
  bulletin: { patterns: [{ each: 'indicator', clauses: [{ ways: [{ zh: '{{indicator}}{{actual}}' }] }] }] },
});

test('a pattern is added and told of what, when and where it speaks; what it makes is shown beside it and can be read', async () => {
  const page = await openNotice({
    prepare: ({ settings }) =>
      void settings.set('target-tracker.scheme', JSON.stringify({ file: 's.json', text: ownScheme })),
  });
  await edit(page);
  await page.press(`${TAB} button`, '加一条');
  expect(document.activeElement?.textContent).toMatch(/^2\. 每项指标一句/);
  await choose(page, '写什么', 'entity');
  await tick(page, '全部单位');
  await tick(page, '丙县');
  await tick(page, '全部指标');
  const box = page.all(`${TAB} textarea`).at(-1);
  if (!box) throw new Error('no sentence');
  await fill(box, '{{entity}}完成{{completion}}，请加快');
  const sample = (): string => page.all(`${TAB} [role=region]`).at(-1)?.textContent ?? '';
  await until(page, '甲县完成52.00%');
  expect(sample()).toBe('按现在的数据写成：甲县完成52.00%，请加快。另有 1 段。');

  // Only who is below a half; a bound that is no figure is said at its place.
  await doing(() => page.all(`${TAB} button[aria-label$=条件和顺序]`).at(-1)?.click());
  await page.press(`${TAB} button`, '加一个条件');
  expect(nameOf(document.activeElement as HTMLElement)).toBe('条件 1 看什么');
  await choose(page, '条件 1 看什么', 'completion');
  await choose(page, '下限', '');
  await choose(page, '上限', 'below');
  const bound = page.all(`${TAB} input[aria-label=低于多少]`).at(-1);
  if (!bound) throw new Error('no bound');
  await fill(bound, '一半');
  await until(page, '"一半" 不符合要求');
  expect(bound.getAttribute('aria-invalid')).toBe('true');
  expect(sample()).toMatch(/^改错之前写成：/);
  await fill(bound, '５０');
  await until(page, '按现在的数据写成：丙县');
  expect(page.text()).toContain('完成率 < 50');
  expect(sample()).toBe('按现在的数据写成：丙县完成22.50%，请加快。');
  await page.press(`${NOTICE} button`, '1100万美元');
  const { complaints } = await look(page.find(TAB));
  expect(complaints).toEqual([]);

  // Before the other one; the keyboard stays on what is moved.
  const up = page.all(`${TAB} button[aria-label^=上移]`).at(-1);
  await doing(() => up?.click());
  expect(document.activeElement).toBe(up);
  expect(up?.getAttribute('aria-label')).toBe('上移：1. 每个单位一段');
  expect(page.find(`${TAB} section[aria-label=句式] p[role=status]`).textContent).toBe('已移到第 1 位。');
  await until(page, /（2024年1—6月）丙县完成22.50%，请加快。/);
  await page.press(`${TAB} button`, '保存句式');
  await until(page, '句式已保存');
  const parsed = parseScheme(scheme(page) ?? '', counties);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  expect(parsed.scheme.bulletin.patterns?.[0]).toEqual({
    ...{ each: 'entity', indicators: ['FDI'], entities: ['甲县', '丙县'], opening: [] },
    clauses: [
      {
        optional: false,
        ways: [
          {
            when: [{ field: 'completion', below: 50 }],
            wording: { zh: '{{entity}}完成{{completion}}，请加快', en: '{{indicator}}' },
          },
        ],
      },
    ],
  });
});
