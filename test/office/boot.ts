/** Starts the real office.js in jsdom, beside a workbook in memory instead of Excel. */
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DOMWindow } from 'jsdom';
import { JSDOM, VirtualConsole } from 'jsdom';
import type { MemorySheet } from '../../src/hosts/memory/sheets';
import { installExternal } from './external';
import { OfficeHost } from './host';

/** What the manifest demands, and no more: anything above must be feature-tested. */
export const DECLARED_SETS: Readonly<Record<string, number | string>> = {
  ExcelApi: 1.14,
  SharedRuntime: 1.1,
  CustomFunctionsRuntime: 1.3,
  // What Excel declares for office.js itself, beside the set that a manifest names.
  CustomFunctions: 1.3,
  AddinCommands: 1.1,
  RichApiRuntime: 1.1,
};

/** What a Microsoft 365 of today declares. office.js itself ends at 1.15, and takes the newer options unseen. */
export const NEWEST_SETS: Readonly<Record<string, number | string>> = {
  ...DECLARED_SETS,
  ExcelApi: '1.20',
  ExcelApiOnline: 1.1,
  SharedRuntime: 1.2,
  KeyboardShortcuts: 1.1,
};

export interface OfficeOptions {
  readonly sheets: readonly MemorySheet[];
  readonly locale?: string;
  readonly sets?: Readonly<Record<string, number | string>>;
  /** Settings already in the file. */
  readonly settings?: Readonly<Record<string, string>>;
}

export interface BootedOffice {
  readonly window: DOMWindow;
  readonly Office: typeof globalThis.Office;
  readonly Excel: typeof globalThis.Excel;
  readonly host: OfficeHost;
  /** Makes Office, Excel, OfficeExtension and CustomFunctions global, as they are in the page of an add-in. */
  makeGlobal(): void;
  close(): void;
}

/** office.js checks every member against the declared requirement sets, and throws ApiNotFound above them. */
export async function bootOffice(options: OfficeOptions): Promise<BootedOffice> {
  const { sheets, locale = 'zh-CN', sets = DECLARED_SETS, settings = {} } = options;
  const host = new OfficeHost(sheets, () => undefined);
  host.workbook.settings = { ...settings };
  const { window } = new JSDOM(PAGE, {
    ...JSDOM_OPTIONS,
    virtualConsole: new VirtualConsole(),
    beforeParse(window) {
      host.connect(
        installExternal(window, {
          locale,
          sets,
          execute: (id, parameters) => host.dispatch(id, JSON.parse(parameters)),
          readSettings: () => host.workbook.settings,
          writeSettings: (written) => void (host.workbook.settings = { ...written }),
        }),
      );
    },
  });
  await loadScript(window, join(officeDirectory(), 'office.js'));
  const { Office, Excel, OfficeExtension, CustomFunctions } = await globalsOf(window);
  OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  return {
    window,
    Office,
    Excel,
    host,
    makeGlobal: () => void Object.assign(globalThis, { Office, Excel, OfficeExtension, CustomFunctions }),
    close: () => window.close(),
  };
}

/** The same page in a browser, where there is no Excel. office.js is loaded, and its onReady never comes. */
export async function bootOutsideExcel(): Promise<Pick<BootedOffice, 'window' | 'close'>> {
  const { window } = new JSDOM(PAGE, { ...JSDOM_OPTIONS, virtualConsole: new VirtualConsole() });
  await loadScript(window, join(officeDirectory(), 'office.js'));
  return { window, close: () => window.close() };
}

const PAGE = '<!doctype html><html><head></head><body></body></html>';
const JSDOM_OPTIONS = {
  url: 'file:///taskpane.html',
  runScripts: 'dangerously',
  resources: 'usable',
  pretendToBeVisual: true,
} as const;

interface OfficeGlobals {
  readonly Office: typeof globalThis.Office;
  readonly Excel: typeof globalThis.Excel;
  readonly OfficeExtension: { readonly CommonUtility: { _doApiNotSupportedCheck: boolean } };
  readonly CustomFunctions: typeof globalThis.CustomFunctions;
}

export const officeDirectory = (): string =>
  join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');

async function globalsOf(window: DOMWindow): Promise<OfficeGlobals> {
  const globals = window as unknown as OfficeGlobals;
  await globals.Office.onReady();
  return globals;
}

function loadScript(window: DOMWindow, file: string): Promise<void> {
  const script = window.document.createElement('script');
  script.src = pathToFileURL(file).href;
  return new Promise((resolve, reject) => {
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`could not load ${file}`));
    window.document.head.append(script);
  });
}
