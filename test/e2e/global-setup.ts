/** Before the browser tests: what they look at is built, served and open in one browser that all of them share. */
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { browserOptions } from './browser';
import { serve } from './serve';

const ROOT = resolve(__dirname, '../..');

const globalSetup = async (): Promise<void> => {
  run('src/tools/build.mjs', 'preview', 'site');
  run('test/e2e/build-contract-page.mjs');
  const site = await serve('dist');
  const contract = await serve('.cache/e2e/contract');
  const browser = await chromium.launchServer(await browserOptions());
  Object.assign(process.env, {
    E2E_SITE: site.address,
    E2E_CONTRACT: contract.address,
    E2E_BROWSER: browser.wsEndpoint(),
  });
  // Found again by global-teardown.ts, which jest runs in the same process.
  globalThis.endBrowserTests = async () => {
    site.server.kill();
    contract.server.kill();
    await browser.close();
  };
};
module.exports = globalSetup;

function run(...args: string[]): void {
  execFileSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit' });
}

declare global {
  // A property of globalThis can be declared in no other way.
  var endBrowserTests: (() => Promise<void>) | undefined;
}
