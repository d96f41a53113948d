/** @jest-environment jsdom */
import type { Locale } from '../../src/messages/keys';
import { WorkbookError } from '../../src/workbook/host';
import { look } from './complaints';
import { otherSheet, reportSheet } from './fixtures';
import { closePanel, doing, openPanel } from './page';
import type { PageOptions, PanelPage } from './page';

const slips = (): PageOptions => ({ sheets: [reportSheet([0.77, 1.55, 0.14, 0.76, 0.48]), otherSheet] });

const asked = (): PageOptions => ({ sheets: [reportSheet([0.77, 1.55, 0.41, 0.67, 9.48]), otherSheet] });

const states: readonly (readonly [string, () => PageOptions, (page: PanelPage) => Promise<unknown>])[] = [
  ['empty', () => ({ sheets: [otherSheet], remembered: null }), async () => undefined],
  ['ready, with its evidence', slips, (page) => page.press('button', /依据|Evidence/)],
  ['findings', slips, (page) => page.press('button', /^(审核|Validate)$/)],
  ['a solved finding', slips, solveOne],
  ['an explanation being written', asked, openExplanation],
  ['a correction that was made', slips, correctOne],
  ['what was learned', slips, learn],
  ['nothing wrong, explanations unfolded', () => ({}), unfold],
  ['progress with lights', () => ({}), lightUp],
  ['templates, one of them bad', () => ({}), offerBadFile],
  ['files to collect', () => ({}), openCollect],
  ['no table', () => ({ sheets: [otherSheet] }), (page) => page.press('button', /^(审核|Validate)$/)],
  ['failure', () => ({ prepare: breakReading }), async () => undefined],
  ['refused lights', () => ({}), refuseLights],
  ['loading', () => ({ prepare: neverRead }), (page) => page.press('button', /^(审核|Validate)$/)],
  ['loading for long', () => ({ prepare: neverRead }), waitLong],
];

afterEach(closePanel);

describe.each(['zh-CN', 'en-US'] as const satisfies readonly Locale[])('in %s', (locale) => {
  test.each(states)(
    '%s',
    async (_, options, reach) => {
      const page = await openPanel({ ...options(), locale });
      await reach(page);
      const { complaints, kept } = await look();
      expect(complaints).toEqual([]);
      expect(kept).toBeGreaterThan(5);
    },
    20_000,
  );
});

async function solveOne(page: PanelPage): Promise<void> {
  await page.press('button', /^(审核|Validate)$/);
  await doing(() => page.host.edit('Sheet1', 'E5', [[0.41]]));
  await page.press('button', /^(审核|Validate)$/);
  expect(page.text()).toMatch(/已解决|Solved/);
}

async function openExplanation(page: PanelPage): Promise<void> {
  await page.press('button', /^(审核|Validate)$/);
  await page.press('li button', /说明原因|Explain/);
  expect(page.all('textarea')).toHaveLength(1);
}

async function correctOne(page: PanelPage): Promise<void> {
  await page.press('button', /^(审核|Validate)$/);
  await page.press('li button', /^(改为|Change to)/);
  expect(page.text()).toMatch(/已改正|corrected/);
}

async function learn(page: PanelPage): Promise<void> {
  await page.press('button', /嘉兴科技城双招双引目标 2017/);
  await page.press('button', /从本表学习|Learn from/);
  expect(page.text()).toMatch(/模板现有的审核关系|Rules that the template has/);
}

async function unfold(page: PanelPage): Promise<void> {
  await page.press('button', /^(审核|Validate)$/);
  await page.press('h2 button');
}

async function lightUp(page: PanelPage): Promise<void> {
  await page.press('button', /^(审核|Validate)$/);
  await page.press('[role=tab]', /进度|Progress/);
  await page.press('input[role=switch]', /亮灯|Lights/);
}

async function openCollect(page: PanelPage): Promise<void> {
  await page.press('[role=tab]', /收表|Collect/);
  expect(page.text()).toMatch(/选择文件夹…|Choose a folder…/);
}

async function offerBadFile(page: PanelPage): Promise<void> {
  await page.press('button', /嘉兴科技城双招双引目标 2017/);
  await page.offerFile('a.json', '{}');
}

async function refuseLights(page: PanelPage): Promise<void> {
  page.host.refuseChanges(new WorkbookError('sheet-protected', 'Sheet1'));
  await lightUp(page);
}

async function waitLong(page: PanelPage): Promise<void> {
  await page.press('button', /^(审核|Validate)$/);
  await doing(() => undefined, 1100);
  expect(page.all('progress')).toHaveLength(1);
}

function breakReading(host: PanelPage['host']): void {
  host.read = async () => {
    throw new WorkbookError('cell-edit-mode', 'Sheet1');
  };
}

function neverRead(host: PanelPage['host']): void {
  host.read = () => new Promise(() => undefined);
}
