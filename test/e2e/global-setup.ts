/** Before the browser tests: what they look at is being built, served and open in one browser that all of them share. */
import { chromium } from 'playwright-core';
import { browserOptions } from './browser';
import { startBuilds } from './builds';
import { serve } from './serve';

const globalSetup = async (): Promise<void> => {
  startBuilds();
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

declare global {
  // A property of globalThis can be declared in no other way.
  var endBrowserTests: (() => Promise<void>) | undefined;
}
