/** The summary tab of a panel, with the template of four counties. */
import { createEngine } from '../../../src/taskpane/engine/engine';
import { doing, openPanel } from '../page';
import type { PageOptions, PanelPage } from '../page';
import { countiesSheet, countiesText } from './reports';

export const TAB = '#target-tracker-summary-tabpanel';

const engine = createEngine();

/** Opens it over the sheet of June, unless told otherwise. @param before what is to be there when the tab opens */
export async function openSummaryTab(
  options: PageOptions = {},
  before: (page: PanelPage) => Promise<unknown> = async () => undefined,
): Promise<PanelPage> {
  const page = await openPanel({
    ...{ sheets: [countiesSheet()], remembered: countiesText, engine },
    ...options,
  });
  await before(page);
  await page.press('[role=tab]', /^(汇总|Summary)$/);
  return page;
}

/** Lets the page work until something stands in it, or holds. */
export async function until(page: PanelPage, what: string | RegExp | (() => boolean)): Promise<void> {
  const stands = (): boolean =>
    typeof what === 'function'
      ? what()
      : typeof what === 'string'
        ? page.text().includes(what)
        : what.test(page.text());
  for (let turn = 0; turn < 200 && !stands(); turn += 1) await doing(() => undefined, 20);
  if (!stands()) throw new Error(`no ${String(what)} in: ${page.text()}`);
}
