/** The page of the add-in inside Excel: one shared runtime for the panel, the ribbon buttons and the cell functions. */
import { createRoot } from 'react-dom/client';
import { associateCommands } from '../commands/commands';
import { setStartsWithWorkbook, startsWithWorkbook } from '../commands/startup';
import { associateFunctions, recalculateExcel } from '../functions/excel';
import { followRates } from '../functions/follow-rates';
import { createExcelHost } from '../hosts/excel/excel-host';
import { fetchFirstWords } from '../messages/fetch-words';
import { localeOf } from '../messages/speak';
import { isOpenedByOffice } from './hosted';
import { mountPanel } from './mount';
import { sampleTemplates } from './samples';
import { panelTheme } from './theme';
import type { PanelTheme } from './theme';
import { OutsideExcel } from './view/OutsideExcel';

/** Office answers within a moment; after this long the page says something, and still turns into the panel if it does. */
const PATIENCE = 4000;

// Before anything starts: when Office is ready already, its answer comes at once.
let outside: ReturnType<typeof createRoot> | null = null;
let isPanel = false;

function start(element: HTMLElement): void {
  // Excel may be waiting to calculate or to run a button before the panel is ever opened.
  associateFunctions();
  if (typeof Office === 'undefined' || !isOpenedByOffice(window)) return void showOutside(element);
  associateCommands();
  const impatience = setTimeout(() => void showOutside(element), PATIENCE);
  void Office.onReady(({ host }) => {
    clearTimeout(impatience);
    if (host === Office.HostType.Excel) showPanel(element);
    else void showOutside(element);
  });
}

async function showOutside(element: HTMLElement): Promise<void> {
  const words = await fetchFirstWords(localeOf(navigator.language));
  if (isPanel) return;
  outside ??= createRoot(element);
  outside.render(<OutsideExcel words={words} theme={currentTheme()} />);
}

function showPanel(element: HTMLElement): void {
  isPanel = true;
  // Excel was only slow to answer.
  outside?.unmount();
  const host = createExcelHost();
  followRates(host, recalculateExcel);
  const panel = mountPanel(element, {
    host,
    locale: localeOf(Office.context.displayLanguage),
    theme: currentTheme(),
    samples: sampleTemplates,
    startup: { starts: startsWithWorkbook, set: setStartsWithWorkbook },
  });
  const follow = (): void => panel.setTheme(currentTheme());
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', follow);
  matchMedia('(forced-colors: active)').addEventListener('change', follow);
  // Excel tells nobody when its own theme changes; whoever changed it comes back to the pane.
  window.addEventListener('focus', follow);
}

function currentTheme(): PanelTheme {
  const office = typeof Office === 'undefined' ? undefined : Office.context?.officeTheme;
  return panelTheme(office, (query) => matchMedia(query).matches);
}

const container = document.getElementById('panel');
if (container) start(container);
