/** The site for networks without the internet: Excel opens it, everything works, and nothing is asked of anybody else. */
import type { ChildProcess } from 'node:child_process';
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { openedByExcel } from '../office/chromium';
import { connect, until, watchedPage } from './pages';
import { serve } from './serve';

const ROOT = resolve(__dirname, '../..');
const SITE = '.cache/e2e/intranet';

let browser: Browser;
let server: ChildProcess;
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
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  ({ address, server } = await serve(SITE));
  browser = await connect();
}, 120_000);
afterAll(() => void server.kill());

test('the real office.js comes from the site itself, a check and a cell function work, no other server is asked', async () => {
  const { page, complaints } = await watchedPage(browser, { viewport: { width: 350, height: 800 } });
  const excel = await openedByExcel(page, {
    sheets: [
      {
        name: '表1',
        rows: [
          ['指标', '实际完成'],
          ['合同利用外资', 1],
        ],
      },
    ],
  });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${address}taskpane.html`);
  await page.getByRole('button', { name: '审核', exact: true }).waitFor();
  expect(await excel.callCustomFunction('COMPLETION', [[[1]], [[4]]])).toEqual({ ok: true, value: [[0.25]] });
  await until(async () => asked.some((url) => url.endsWith('office/office.js')), 'office.js is loaded');
  expect(asked.filter((url) => !url.startsWith(address) && !/^(data|blob):/.test(url))).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();
});
