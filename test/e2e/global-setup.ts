/** Before the browser tests: what they look at is built, served and open in one browser that all of them share. */
import type { ChildProcess } from 'node:child_process';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { browserOptions } from './browser';

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

async function serve(folder: string): Promise<{ readonly address: string; readonly server: ChildProcess }> {
  const server = spawn(process.execPath, ['src/tools/serve.mjs', folder], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(server.stdout, 'data')) as [Buffer];
  return { address: line.toString().trim(), server };
}

declare global {
  // A property of globalThis can be declared in no other way.
  var endBrowserTests: (() => Promise<void>) | undefined;
}
