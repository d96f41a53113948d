/**
 * Pictures of the preview, for the eye: npm run screenshots [-- FOLDER]   (.cache/screenshots otherwise)
 * Pane widths of 320 and 450, both languages, light and dark: before a verdict, after it, with the lights on; findings in
 * groups, the pages of the template tab, a correction made, an explanation being written, learning, and checking as one types; submitted files collected, and a sheet summed up; and preview.png, the
 * picture of the README.
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { newWorkbook } from '../../src/hosts/xlsx/new-workbook';
import type { ContentCell } from '../../src/workbook/content';
import { countiesSheet, countiesText } from '../taskpane/summary/reports';
import { browserOptions } from './browser';

const ROOT = resolve(__dirname, '../..');

void main(resolve(process.argv[2] ?? join(ROOT, '.cache', 'screenshots')));

async function main(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  execFileSync(process.execPath, ['src/tools/build.mjs', 'preview'], { cwd: ROOT, stdio: 'inherit' });
  const server = spawn(process.execPath, ['src/tools/serve.mjs', 'dist'], { cwd: ROOT });
  const browser = await chromium.launch(await browserOptions());
  try {
    const [line] = (await once(server.stdout, 'data')) as [Buffer];
    await takeAll(browser, `${line.toString().trim()}preview/`, folder);
  } finally {
    await browser.close();
    server.kill();
  }
  console.log(folder);
}

async function takeAll(browser: Browser, address: string, folder: string): Promise<void> {
  await takeCover(browser, address, folder);
  for (const locale of ['zh-CN', 'en-US']) {
    for (const dark of [false, true]) {
      for (const paneWidth of [320, 450]) {
        const page = await open(browser, address, { locale, dark, paneWidth });
        const take = (step: string): Promise<Buffer> =>
          page.screenshot({
            path: join(folder, `${locale}-${dark ? 'dark' : 'light'}-${paneWidth}-${step}.png`),
          });
        await take('1-ready');
        await validate(page);
        await take('2-verdict');
        await lightUp(page);
        await take('3-lights');
        await lookOverTemplates(page, take);
        await workOnFindings(page, take);
        await collect(page, take);
        await sumUp(page, take);
        await page.context().close();
      }
    }
  }
}

/** Every page of the template tab, as it is when it opens. */
async function lookOverTemplates(page: Page, take: (step: string) => Promise<Buffer>): Promise<void> {
  const pane = page.locator('#pane');
  await pane.getByRole('tab', { name: /^(模板|Template)$/ }).click();
  const links = pane.locator('#target-tracker-template-tabpanel li > button');
  await links.first().waitFor();
  await take('10-template');
  for (let i = 0; i < (await links.count()); i += 1) {
    await links.nth(i).click();
    await page.waitForTimeout(700);
    await take(`11-template-${i + 1}`);
    await pane.getByRole('button', { name: /^(返回|Back)$/ }).click();
  }
}

/** A slip, and a figure out of all proportion: something to correct, and something to explain. */
async function workOnFindings(page: Page, take: (step: string) => Promise<Buffer>): Promise<void> {
  const pane = page.locator('#pane');
  await page.evaluate(() => {
    const sheet = window.grid?.getActiveWorkbook()?.getActiveSheet();
    sheet?.getRange('E6').setValue(139.6);
    sheet?.getRange('E9').setValue(2000);
  });
  await pane.getByRole('tab').first().click();
  await page.waitForTimeout(500);
  await take('4-out-of-date');
  await pane.getByRole('switch', { name: /边填边审|Check as I type/ }).click();
  await page.waitForTimeout(2000);
  await take('5-live');
  await pane.getByRole('combobox', { name: /分组|Group/ }).selectOption('indicator');
  await take('6-grouped');
  await pane
    .getByRole('button', { name: /^(只看|Show only)/ })
    .first()
    .click();
  await take('7-one-indicator');
  await pane.getByRole('button', { name: /看全部|Show all/ }).click();
  const explain = pane.getByRole('button', { name: /说明原因…|Explain…/ }).first();
  if (await explain.isVisible()) {
    await explain.click();
    await take('8-explaining');
    await page.keyboard.press('Escape');
  }
  await pane
    .getByRole('button', { name: /^(改为|一并改正|Change to|Correct)/ })
    .first()
    .click();
  await page.waitForTimeout(1500);
  await take('9-corrected');
}

/** The five samples and a file that cannot be read; one of them opened. */
async function collect(page: Page, take: (step: string) => Promise<Buffer>): Promise<void> {
  const pane = page.locator('#pane');
  await pane.getByRole('tab', { name: /收表|Collect/ }).click();
  const input = pane.locator('input[data-source=files]');
  await input.waitFor({ state: 'attached' });
  await take('20-collect');
  const samples = join(ROOT, 'assets/samples');
  await input.setInputFiles([
    ...readdirSync(samples, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => ({
        name: `${name}.xlsx`,
        mimeType: '',
        buffer: readFileSync(join(samples, name, 'report.xlsx')),
      })),
    { name: '说明.xlsx', mimeType: '', buffer: Buffer.from('not a workbook') },
  ]);
  await pane.locator('progress').waitFor({ state: 'detached' });
  await page.waitForTimeout(500);
  await take('21-collected');
  await pane.getByRole('button', { name: /^quzhou/ }).click();
  await page.waitForTimeout(500);
  await take('22-findings-of-a-file');
}

/** Every page of the summary tab, out of a sheet of many counties. */
async function sumUp(page: Page, take: (step: string) => Promise<Buffer>): Promise<void> {
  const pane = page.locator('#pane');
  const { name, rows } = countiesSheet();
  const bytes = await newWorkbook([{ name, content: { rows: rows as readonly (readonly ContentCell[])[] } }]);
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: '六月.xlsx', mimeType: '', buffer: Buffer.from(bytes) });
  await page.waitForTimeout(1500);
  await pane.getByRole('tab').first().click();
  const template = pane.locator('input[type=file][accept*=json]').first();
  if ((await template.count()) === 0) {
    await pane
      .getByRole('button', { name: /^(模板|Template)/ })
      .first()
      .click();
  }
  await template.setInputFiles({ name: 't.json', mimeType: '', buffer: Buffer.from(countiesText) });
  await pane
    .getByText(/2 (\/|of) 2/)
    .first()
    .waitFor();
  await pane.getByRole('tab', { name: /^(汇总|Summary)$/ }).click();
  const links = pane.locator('#target-tracker-summary-tabpanel nav button');
  await links.first().waitFor();
  for (let i = 0; i < (await links.count()); i += 1) {
    await links.nth(i).click();
    await page.waitForTimeout(1000);
    await take(`30-summary-${i + 1}`);
  }
}

async function takeCover(browser: Browser, address: string, folder: string): Promise<void> {
  const page = await open(browser, address, { locale: 'zh-CN', dark: false, paneWidth: 380 });
  await page.getByRole('combobox', { name: '工作簿' }).selectOption('jiaxing-science-city-2017');
  await page.getByText('嘉兴科技城双招双引目标 2017').first().waitFor();
  await validate(page);
  await lightUp(page);
  await page.screenshot({ path: join(folder, 'preview.png') });
  await page.context().close();
}

interface Look {
  readonly locale: string;
  readonly dark: boolean;
  readonly paneWidth: number;
}

async function open(browser: Browser, address: string, look: Look): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1360, height: 840 } });
  await context.addInitScript(
    (kept) => localStorage.setItem('target-tracker.preview', kept),
    JSON.stringify(look),
  );
  const page = await context.newPage();
  await page.goto(address);
  await page.getByText(/24 (\/|of) 24/).waitFor();
  // The grid draws its sheet a moment after it was opened.
  await page.waitForTimeout(1500);
  return page;
}

async function validate(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(审核|Validate)$/ }).click();
  await page.locator('#pane [role=status]').first().waitFor();
  await page.waitForTimeout(500);
}

async function lightUp(page: Page): Promise<void> {
  await page.getByRole('tab', { name: /进度|Progress/ }).click();
  await page.getByRole('switch', { name: /亮灯|Lights/ }).click();
  await page.waitForTimeout(2000);
}
