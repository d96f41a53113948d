/** The real office.js in a real browser page, beside a workbook in memory: for tests of the built pane. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { DECLARED_SETS, officeDirectory } from './boot';
import type { OfficeOptions } from './boot';
import { installExternal } from './external';
import { OfficeHost } from './host';

/** Where a page loads office.js from; the requests are answered from node_modules. */
const OFFICE_CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/';

/** Makes this page one that Excel has opened; call it before the page goes anywhere. */
export async function openedByExcel(page: Page, options: OfficeOptions): Promise<OfficeHost> {
  const { sheets, locale = 'zh-CN', sets = DECLARED_SETS, settings = {} } = options;
  const host = new OfficeHost(sheets, (dispatchId, message) => {
    void page.evaluate(([id, sent]) => window.emitFromExcel?.(id, sent), [dispatchId, message] as const);
  });
  host.workbook.settings = { ...settings };
  await page.route(`${OFFICE_CDN}**`, async (route) => {
    const file = new URL(route.request().url()).pathname.replace('/lib/1/hosted/', '');
    const body = await readFile(join(officeDirectory(), file)).catch(() => null);
    if (body) await route.fulfill({ body, contentType: 'text/javascript; charset=utf-8' });
    else await route.abort();
  });
  await page.exposeFunction('callExcel', (dispatchId: number, parameters: string) =>
    host.dispatch(dispatchId, JSON.parse(parameters)),
  );
  await page.exposeFunction('saveSettings', (written: Record<string, string>) => {
    host.workbook.settings = written;
  });
  const given = JSON.stringify({ locale, sets, settings: host.workbook.settings });
  // The function is carried over as text; nothing outside of it is there in the page.
  await page.addInitScript(`
    (() => {
      const { locale, sets, settings } = ${given};
      let saved = settings;
      window.emitFromExcel = (${installExternal.toString()})(window, {
        locale,
        sets,
        execute: (id, parameters) => window.callExcel(id, parameters),
        readSettings: () => saved,
        writeSettings: (written) => { saved = written; void window.saveSettings(written); },
      });
    })();`);
  return host;
}

declare global {
  interface Window {
    emitFromExcel?(dispatchId: number, message: readonly unknown[]): boolean;
  }
}
