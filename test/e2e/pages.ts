/** Where the tests find the pages, and how they open and work the preview. */
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { chromium } from 'playwright-core';

jest.setTimeout(60_000);

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

/** The browser that global-setup.ts started; its close() ends the connection and what was opened over it, not the browser. */
export const connect = (): Promise<Browser> => chromium.connect(given('E2E_BROWSER'));

/** A page, and everything that went wrong in it so far: errors, warnings of the policy, requests to elsewhere. */
export interface WatchedPage {
  readonly page: Page;
  readonly complaints: readonly string[];
}

export async function watchedPage(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({
    locale: 'zh-CN',
    viewport: { width: 1280, height: 800 },
    ...options,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  // A breach of the content security policy is an error on the console.
  page.on('console', (line) => line.type() === 'error' && complaints.push(line.text()));
  page.on('pageerror', (error) => complaints.push(error.stack ?? error.message));
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    const isOurs = hostname === '127.0.0.1' || protocol === 'data:' || protocol === 'blob:';
    if (!isOurs) complaints.push(`a request to ${request.url()}`);
  });
  return { page, complaints };
}

/** The preview with its first sample, ready for work. */
export async function openPreview(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const watched = await watchedPage(browser, options);
  await watched.page.goto(site.preview);
  await isReady(watched.page);
  return watched;
}

/** The panel has recognised the sheet and can be asked for a verdict. */
export async function isReady(page: Page): Promise<void> {
  await page.getByText(/24 (\/|of) 24/).waitFor();
}

/** 在表中亮灯, in the progress tab. */
export const lightSwitch = (page: Page): Locator => page.getByRole('switch', { name: /亮灯|Lights/ });

/** The stored value of a cell of the active sheet. */
export const cellValue = (page: Page, address: string): Promise<unknown> =>
  page.evaluate(
    (a1) => window.grid?.getActiveWorkbook()?.getActiveSheet().getRange(a1).getRawValue(),
    address,
  );

/** What is printed in a cell, with number format and conditional format. */
export const cellText = (page: Page, address: string): Promise<string | undefined> =>
  page.evaluate(
    (a1) => window.grid?.getActiveWorkbook()?.getActiveSheet().getRange(a1).getDisplayValue(),
    address,
  );

/** Formulas of the conditional formats of the active sheet. */
export const formatFormulas = (page: Page): Promise<string[]> =>
  page.evaluate(
    () =>
      window.grid
        ?.getActiveWorkbook()
        ?.getActiveSheet()
        .getConditionalFormattingRules()
        .map(({ rule }) => ('value' in rule ? String(rule.value) : '')) ?? [],
  );

export const selection = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => window.grid?.getActiveWorkbook()?.getActiveRange()?.getA1Notation());

/** Types into a cell as a user does: to the name box, there, the text, Enter. */
export async function typeInto(page: Page, address: string, text: string): Promise<void> {
  const holds = (): Promise<boolean> =>
    page.evaluate(
      ([a1, typed]) => {
        const cell = window.grid?.getActiveWorkbook()?.getActiveSheet().getRange(a1);
        return cell?.getFormula() === typed || String(cell?.getRawValue()) === typed;
      },
      [address, text] as const,
    );
  // On a busy machine the grid takes the keyboard late, and misses the first letters: a user would type them again.
  for (let attempt = 1; ; attempt += 1) {
    try {
      await goToCell(page, address);
      await page.keyboard.type(text, { delay: 5 });
      await page.keyboard.press('Enter');
      return await until(holds, `${address} holds ${text}`, 2000);
    } catch (error) {
      if (attempt === 3) throw error;
    }
  }
}

async function goToCell(page: Page, address: string): Promise<void> {
  const nameBox = page.locator('input.univer-size-full, [class*=univer] input').first();
  await nameBox.click();
  await nameBox.fill(address);
  await nameBox.press('Enter');
  await until(async () => (await selection(page)) === address, `${address} is selected`, 5000);
  await until(() => nameBox.evaluate((box) => box !== document.activeElement), 'the sheet has the keyboard');
}

/** Drops files onto the page, or a part of it, as from the desktop. */
export async function dropFiles(
  page: Page,
  files: readonly { name: string; base64: string }[],
  onto = 'body',
): Promise<void> {
  const transfer = await page.evaluateHandle((given) => {
    const data = new DataTransfer();
    for (const { name, base64 } of given) {
      data.items.add(new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], name));
    }
    return data;
  }, files);
  await page.dispatchEvent(onto, 'dragover', { dataTransfer: transfer });
  await page.dispatchEvent(onto, 'drop', { dataTransfer: transfer });
}

/** Waits for something that comes true in a moment; fails by saying what did not. */
export async function until(isTrue: () => Promise<boolean>, what: string, patience = 15_000): Promise<void> {
  for (const end = Date.now() + patience; Date.now() < end;) {
    if (await isTrue()) return;
    await new Promise((next) => setTimeout(next, 50));
  }
  throw new Error(`in vain waited for: ${what}`);
}

function given(variable: string): string {
  const value = process.env[variable];
  if (!value) throw new Error(`${variable} is not set: run these tests through jest's project e2e`);
  return value;
}
