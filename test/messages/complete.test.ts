import { readdirSync } from 'node:fs';
import path from 'node:path';
import { enUS as enOfPane } from '../../src/messages/en-US/all';
import { bulletin as enOfBulletin } from '../../src/messages/en-US/bulletin';
import { cli as enOfTerminal } from '../../src/messages/en-US/cli';
import { collection as enOfCollection } from '../../src/messages/en-US/collection';
import { dashboard as enOfDashboard } from '../../src/messages/en-US/dashboard';
import { exporting as enOfExporting } from '../../src/messages/en-US/exporting';
import { forms as enOfForms } from '../../src/messages/en-US/forms';
import { history as enOfHistory } from '../../src/messages/en-US/history';
import { learning as enOfLearning } from '../../src/messages/en-US/learning';
import { ledgers as enOfLedgers } from '../../src/messages/en-US/ledgers';
import { panelBulletin as enOfBulletinPage } from '../../src/messages/en-US/panel-bulletin';
import { panelCollect as enOfCollectTab } from '../../src/messages/en-US/panel-collect';
import { panelHistory as enOfHistoryPage } from '../../src/messages/en-US/panel-history';
import { panelSummary as enOfSummaryTab } from '../../src/messages/en-US/panel-summary';
import { panelTemplate as enOfTemplateTab } from '../../src/messages/en-US/panel-template';
import { sheets as enOfSheets } from '../../src/messages/en-US/sheets';
import { summary as enOfSummary } from '../../src/messages/en-US/summary';
import { zhCN as zhOfPane } from '../../src/messages/zh-CN/all';
import { bulletin as zhOfBulletin } from '../../src/messages/zh-CN/bulletin';
import { cli as zhOfTerminal } from '../../src/messages/zh-CN/cli';
import { collection as zhOfCollection } from '../../src/messages/zh-CN/collection';
import { dashboard as zhOfDashboard } from '../../src/messages/zh-CN/dashboard';
import { exporting as zhOfExporting } from '../../src/messages/zh-CN/exporting';
import { forms as zhOfForms } from '../../src/messages/zh-CN/forms';
import { history as zhOfHistory } from '../../src/messages/zh-CN/history';
import { learning as zhOfLearning } from '../../src/messages/zh-CN/learning';
import { ledgers as zhOfLedgers } from '../../src/messages/zh-CN/ledgers';
import { panelBulletin as zhOfBulletinPage } from '../../src/messages/zh-CN/panel-bulletin';
import { panelCollect as zhOfCollectTab } from '../../src/messages/zh-CN/panel-collect';
import { panelHistory as zhOfHistoryPage } from '../../src/messages/zh-CN/panel-history';
import { panelSummary as zhOfSummaryTab } from '../../src/messages/zh-CN/panel-summary';
import { panelTemplate as zhOfTemplateTab } from '../../src/messages/zh-CN/panel-template';
import { sheets as zhOfSheets } from '../../src/messages/zh-CN/sheets';
import { summary as zhOfSummary } from '../../src/messages/zh-CN/summary';

const zhCN = {
  ...zhOfPane,
  ...zhOfTerminal,
  ...zhOfCollection,
  ...zhOfDashboard,
  ...zhOfExporting,
  ...zhOfForms,
  ...zhOfHistory,
  ...zhOfLearning,
  ...zhOfLedgers,
  ...zhOfSheets,
  ...zhOfSummary,
  ...zhOfTemplateTab,
  ...zhOfSummaryTab,
  ...zhOfBulletinPage,
  ...zhOfHistoryPage,
  ...zhOfCollectTab,
  ...zhOfBulletin,
};
const enUS: Record<keyof typeof zhCN, string> = {
  ...enOfPane,
  ...enOfTerminal,
  ...enOfCollection,
  ...enOfDashboard,
  ...enOfExporting,
  ...enOfForms,
  ...enOfHistory,
  ...enOfLearning,
  ...enOfLedgers,
  ...enOfSheets,
  ...enOfSummary,
  ...enOfTemplateTab,
  ...enOfSummaryTab,
  ...enOfBulletinPage,
  ...enOfHistoryPage,
  ...enOfCollectTab,
  ...enOfBulletin,
};

const keys = Object.keys(zhCN) as (keyof typeof zhCN)[];
const placeholders = (sentence: string): string[] =>
  [...sentence.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name!).sort();

/** Without the values, and without what is quoted from a sheet or a file. */
const bare = (sentence: string): string =>
  sentence.replace(/\{\{\w+\}\}/g, '0').replace(/“[^”]*”|"[^"]*"/g, '');

test('every sentence stands in both languages', () => {
  expect(Object.keys(enUS).sort()).toEqual([...keys].sort());
  expect(keys.filter((key) => !zhCN[key].trim() || !enUS[key].trim())).toEqual([]);
});

test('both languages use the same values', () => {
  const different = keys.filter((key) => placeholders(zhCN[key]).join() !== placeholders(enUS[key]).join());
  expect(different).toEqual([]);
});

test('no key belongs to two parts', async () => {
  const folder = path.resolve('src/messages/zh-CN');
  // all.ts puts parts together, and first.ts is the beginning of panel.ts.
  const parts = readdirSync(folder).filter((file) => !['all.ts', 'first.ts'].includes(file));
  const modules = await Promise.all(
    parts.map((file) => import(path.join(folder, file)) as Promise<Record<string, object>>),
  );
  const all = modules.flatMap((module) => Object.values(module).flatMap((part) => Object.keys(part)));
  expect(all.length).toBeGreaterThan(1500);
  expect(all.filter((key, place) => all.indexOf(key) !== place)).toEqual([]);
});

test('Chinese sentences use Chinese punctuation', () => {
  const halfWidth = /[\u4e00-\u9fff][,;:?!()]|[,;:?!()][\u4e00-\u9fff]/;
  expect(keys.filter((key) => halfWidth.test(bare(zhCN[key]))).map((key) => `${key}: ${zhCN[key]}`)).toEqual(
    [],
  );
});

/** Units, headings and periods as Chinese sheets write them, and the name of the other language. */
const CHINESE_NAMES =
  /\d{4}年|\d{1,2}(?:—\d{1,2})?月|[一二三四]季度|上半年|年度目标|累计完成|完成率|[万亿]?美?元|[个家项条亩]|百分点|[近百千万亿]|中文/g;

test('English sentences hold no Chinese, except what is Chinese in the sheet itself', () => {
  const chinese = /[\u4e00-\u9fff，。；：？！（）、]/;
  expect(keys.filter((key) => chinese.test(bare(enUS[key]).replace(CHINESE_NAMES, '')))).toEqual([]);
});
