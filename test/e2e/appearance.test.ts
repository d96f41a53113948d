/** What every size, language and light must keep: nothing scrolls sideways, and anybody can use it. */
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { connect, lightSwitch, openPreview } from './pages';

const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());

test.each([
  { width: 320, locale: 'zh-CN' },
  { width: 450, locale: 'en-US' },
  { width: 900, locale: 'en-US' },
])('nothing scrolls sideways in a window of $width pixels, $locale', async ({ width, locale }) => {
  const { page, complaints } = await openPreview(browser, { viewport: { width, height: 900 }, locale });
  for (const step of steps) {
    await step(page);
    expect(await sideways(page)).toEqual([]);
  }
  expect(complaints).toEqual([]);
  await page.context().close();
});

test.each([{ colorScheme: 'light' as const }, { colorScheme: 'dark' as const }])(
  'the pane and the bar have no barrier that axe knows of, $colorScheme',
  async ({ colorScheme }) => {
    // The policy of the page would keep the checker out; no other test goes round it.
    const { page } = await openPreview(browser, { colorScheme, bypassCSP: true });
    await page.evaluate(axeSource);
    for (const step of steps) {
      await step(page);
      expect(await barriers(page)).toEqual([]);
    }
    await page.context().close();
  },
);

/** What is looked at, one after the other: the panel as it comes, the verdict, the progress. */
const steps: readonly ((page: Page) => Promise<void>)[] = [
  async () => undefined,
  async (page) => {
    await page.getByRole('button', { name: /^(审核|Validate)$/ }).click();
    await page.getByText(/可以上报|Ready to submit/).waitFor();
  },
  async (page) => {
    await page.getByRole('tab', { name: /进度|Progress/ }).click();
    await lightSwitch(page).waitFor();
  },
];

/** Elements of the page or the pane that are wider than their place. */
const sideways = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [document.documentElement, document.body, ...document.querySelectorAll('#bar, #pane, #pane main')]
      .filter((element) => element.scrollWidth > element.clientWidth)
      .map((element) => `${element.tagName} ${element.scrollWidth} > ${element.clientWidth}`),
  );

interface Axe {
  run(
    context: { readonly include: string[] },
    options: { readonly runOnly: readonly string[] },
  ): Promise<{
    readonly violations: readonly {
      readonly id: string;
      readonly nodes: readonly { readonly html: string }[];
    }[];
  }>;
}

/** What axe finds in our own parts; the grid is Univer's. */
const barriers = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const { axe } = window as unknown as { readonly axe: Axe };
    const { violations } = await axe.run(
      { include: ['#bar', '#pane'] },
      { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'] },
    );
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
