/** The task pane in its element, from the moment there is a workbook; language and light follow the page. */
import type { RefObject } from 'react';
import { useEffect, useRef } from 'react';
import { mountPanel } from '../taskpane/mount';
import type { PanelHandle } from '../taskpane/mount';
import { sampleTemplates } from '../taskpane/samples';
import type { WorkbookHost } from '../workbook/host';
import type { Preferences } from './preferences';

export function usePane(
  element: RefObject<HTMLElement>,
  host: WorkbookHost | null,
  returnFocus: () => void,
  { locale, dark }: Preferences,
): void {
  const panel = useRef<PanelHandle | null>(null);
  const theme = dark ? 'dark' : 'light';
  const look = useRef({ locale, theme } as const);
  look.current = { locale, theme };
  useEffect(() => {
    if (!host || !element.current) return;
    const mounted = mountPanel(element.current, {
      host,
      samples: sampleTemplates,
      returnFocus,
      ...look.current,
    });
    panel.current = mounted;
    return () => mounted.unmount();
  }, [element, host, returnFocus]);
  useEffect(() => panel.current?.setLocale(locale), [locale]);
  useEffect(() => panel.current?.setTheme(theme), [theme]);
}

/** F6 goes from the sheet to the pane and back, as in Excel. */
export function usePaneKey(element: RefObject<HTMLElement>, focusSheet: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'F6' || !element.current) return;
      event.preventDefault();
      event.stopPropagation();
      if (element.current.contains(document.activeElement)) focusSheet();
      else element.current.querySelector<HTMLElement>('button:not([disabled])')?.focus();
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [element, focusSheet]);
}
