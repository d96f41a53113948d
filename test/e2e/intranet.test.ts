/** The site for networks without the internet: Excel opens it, everything works, and nothing is asked of anybody else. */
import type { ChildProcess } from 'node:child_process';
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { openedByExcel } from '../office/chromium';
import { reportSheet, templateText } from '../taskpane/fixtures';
import { connect, until, watchedPage } from './pages';
import { serve } from './serve';

const ROOT = resolve(__dirname, '../..');
const SITE = '.cache/e2e/intranet';

let browser: Browser;
let server: ChildProcess | undefined;
let address: string;

beforeAll(async () => {
  const webpack = [
    '--config-name',
    'site',
    '--mode',
    'development',
    '--env',
    'intranet',
    '--output-path',
    SITE,
  ];
  execFileSync(process.execPath, ['node_modules/webpack/bin/webpack.js', ...webpack], {
    cwd: ROOT,
    // webpack tells what is wrong on its standard output.
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  ({ address, server } = await serve(SITE));
  browser = await connect();
}, 120_000);
afterAll(async () => {
  server?.kill();
  await browser.close();
});

test('the real office.js comes from the site itself, a check and a cell function work, no other server is asked', async () => {
  const { page, complaints } = await watchedPage(browser, { viewport: { width: 350, height: 800 } });
  const excel = await openedByExcel(page, {
    sheets: [{ ...reportSheet(), numberFormats: { 'E3:E7': '0%' } }],
    settings: { 'target-tracker.template': templateText },
  });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${address}taskpane.html`);
  await page.getByRole('button', { name: '审核', exact: true }).click();
  await page.getByText('可以上报').waitFor();
  expect(await excel.callCustomFunction('COMPLETION', [[[1]], [[4]]])).toEqual({ ok: true, value: [[0.25]] });
  await until(async () => asked.some((url) => url.endsWith('office/office.js')), 'office.js is loaded');
  expect(asked.filter((url) => !url.startsWith(address) && !/^(data|blob):/.test(url))).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();
});
