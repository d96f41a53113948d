/** What the reader chose for this page, kept in the browser; a browser that keeps nothing is no fault. */
import type { Locale } from '../messages/keys';
import { localeOf } from '../messages/words';

export interface Preferences {
  readonly locale: Locale;
  readonly dark: boolean;
  /** Width of the task pane in pixels. */
  readonly paneWidth: number;
}

export const PANE_WIDTH = { least: 320, usual: 380, most: 450 };

const KEY = 'target-tracker.preview';

export function loadPreferences(): Preferences {
  const usual: Preferences = {
    locale: localeOf(navigator.language),
    dark: matchMedia('(prefers-color-scheme: dark)').matches,
    paneWidth: PANE_WIDTH.usual,
  };
  const kept = stored();
  return {
    locale: kept.locale === 'zh-CN' || kept.locale === 'en-US' ? kept.locale : usual.locale,
    dark: typeof kept.dark === 'boolean' ? kept.dark : usual.dark,
    paneWidth: typeof kept.paneWidth === 'number' ? paneWidth(kept.paneWidth) : usual.paneWidth,
  };
}

export function savePreferences(preferences: Preferences): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(preferences));
  } catch {
    // Storage may be switched off; the choice then lasts as long as the page.
  }
}

/** A width that the pane may have. */
export const paneWidth = (wanted: number): number =>
  Math.round(Math.min(PANE_WIDTH.most, Math.max(PANE_WIDTH.least, wanted)));

function stored(): Partial<Record<keyof Preferences, unknown>> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return typeof kept === 'object' && kept !== null ? kept : {};
  } catch {
    return {};
  }
}
