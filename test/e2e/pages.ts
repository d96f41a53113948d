/** Where the tests find the pages, and how they open the preview. */
import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';

export const site = {
  get preview(): string {
    return `${given('E2E_SITE')}preview/`;
  },
  get taskpane(): string {
    return `${given('E2E_SITE')}taskpane.html`;
  },
  get contract(): string {
    return given('E2E_CONTRACT');
  },
};

/** The browser that global-setup.ts started. */
export const connect = (): Promise<Browser> => chromium.connect(given('E2E_BROWSER'));

function given(variable: string): string {
  const value = process.env[variable];
  if (!value) throw new Error(`${variable} is not set: run these tests through jest's project e2e`);
  return value;
}
