/** The grid of the preview keeps the contract of every host, in a real browser. */
import type { Browser, Page } from 'playwright-core';
import { hostContract } from '../host-contract/cases';
import { connect, site } from './pages';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await connect();
  page = await browser.newPage();
  await page.goto(site.contract);
  await page.waitForFunction(() => window.contract !== undefined);
});
afterAll(() => browser.close());

describe('univer: what every host must do', () => {
  // The grid of the preview neither prints nor keeps rules for entries.
  const possible = hostContract.filter(({ needs }) => needs !== 'forms');
  test.each(possible.map(({ name }) => name))('%s', async (name) => {
    const wrong = await page.evaluate((which) => window.contract?.run(which), name);
    expect(wrong).toBeNull();
  });
});
