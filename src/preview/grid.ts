/** The grid of the page: one Univer, in which workbooks take each other's place. */
import type { FUniver } from '@univerjs/presets';
import { createUniver, LocaleType, mergeLocales } from '@univerjs/presets';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import formattingEnUS from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
import formattingZhCN from '@univerjs/preset-sheets-conditional-formatting/locales/zh-CN';
import { ILayoutService, UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import sheetsEnUS from '@univerjs/preset-sheets-core/locales/en-US';
import sheetsZhCN from '@univerjs/preset-sheets-core/locales/zh-CN';
import { followRates } from '../functions/follow-rates';
import { printWithHighlightFormats } from '../hosts/univer/highlights';
import { createUniverHost } from '../hosts/univer/host';
import type { Locale } from '../messages/keys';
import { wordsFor } from '../messages/words';
import type { WorkbookHost } from '../workbook/host';
import { registerCellFunctions } from './cell-functions';
import { workbookData } from './workbook-data';
import type { WorkbookContent } from './workbook-data';

export interface Grid {
  /** Whatever workbook is open. */
  readonly host: WorkbookHost;
  /** Shows this workbook in place of the one that is open. */
  open(content: WorkbookContent): void;
  setLocale(locale: Locale): void;
  setDark(dark: boolean): void;
  /** Puts the keyboard into the sheet. */
  focus(): void;
}

/** Builds the grid inside the element, without a workbook yet. */
export function createGrid(container: HTMLElement, locale: Locale, dark: boolean): Grid {
  const { univer, univerAPI: api } = createUniver({
    locale: LOCALES[locale],
    darkMode: dark,
    locales: {
      [LocaleType.ZH_CN]: mergeLocales(sheetsZhCN, formattingZhCN, calculating('zh-CN')),
      [LocaleType.EN_US]: mergeLocales(sheetsEnUS, formattingEnUS, calculating('en-US')),
    },
    presets: [
      // The pane is what is shown here: the formula bar and the sheet tabs are enough of a spreadsheet.
      UniverSheetsCorePreset({ container, header: true, toolbar: false, disableAutoFocus: true }),
      UniverSheetsConditionalFormattingPreset(),
    ],
  });
  // For the browser's console, and for tests that look into the cells.
  window.grid = api;
  let language = locale;
  let isFirst = true;
  const host = createUniverHost(univer, api);
  const recalculate = (): void => api.getFormula().executeCalculation();
  return {
    host,
    open(content) {
      const before = api.getActiveWorkbook()?.getId();
      // First: the drawing of a second workbook would register its parts beside those of the first.
      if (before !== undefined) api.disposeUnit(before);
      const workbook = api.createWorkbook(workbookData(content));
      if (isFirst) {
        // The parts for sheets start with the first workbook; before it they cannot take anything.
        registerCellFunctions(api, () => wordsFor(language));
        printWithHighlightFormats(univer);
        followRates(host, async () => recalculate());
        isFirst = false;
      }
      const active = workbook.getSheetByName(content.activeSheet);
      if (active && !active.isSheetHidden()) workbook.setActiveSheet(active);
    },
    setLocale(next) {
      language = next;
      api.setLocale(LOCALES[next]);
      // Some functions answer in words.
      if (!isFirst) recalculate();
    },
    setDark: (next) => api.toggleDarkMode(next),
    focus: () => univer.__getInjector().get(ILayoutService).focus(),
  };
}

declare global {
  interface Window {
    grid?: FUniver;
  }
}

const LOCALES: Readonly<Record<Locale, LocaleType>> = {
  'zh-CN': LocaleType.ZH_CN,
  'en-US': LocaleType.EN_US,
};

/** Univer names what it is doing during a calculation, but brings no words for it. */
function calculating(locale: Locale) {
  const text = wordsFor(locale).t('preview.calculating');
  const steps = ['analyzing', 'calculating', 'array-analysis', 'array-calculation', 'done'];
  return { 'sheets-formula': { progress: Object.fromEntries(steps.map((step) => [step, text])) } };
}
