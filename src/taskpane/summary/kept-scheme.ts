/** The scheme that travels with the workbook: its text as it was opened, and the name of its file. */
import { message } from '../../core/message';
import type { Message } from '../../core/message';
import type { WorkbookSettings } from '../../workbook/host';

const KEY = 'target-tracker.scheme';

/** Of the text in the settings, which may hold 2 MB altogether. */
export const LARGEST_SCHEME = 500_000;

export interface KeptScheme {
  readonly file: string;
  readonly text: string;
}

/** null: there is room for it in the workbook, or there is none to be kept. */
export const tooLarge = (scheme: KeptScheme | null): Message | null =>
  scheme && new TextEncoder().encode(scheme.text).length > LARGEST_SCHEME
    ? message('panel.summary.scheme.too-large', { file: scheme.file })
    : null;

/** null: none, or what somebody else wrote there. */
export function keptScheme(settings: WorkbookSettings): KeptScheme | null {
  try {
    const stored: unknown = JSON.parse(settings.get(KEY) ?? 'null');
    if (typeof stored !== 'object' || stored === null) return null;
    const { file, text } = stored as Partial<Record<keyof KeptScheme, unknown>>;
    return typeof file === 'string' && typeof text === 'string' ? { file, text } : null;
  } catch {
    return null;
  }
}

/** @param scheme null: it is taken away. Rejects where the host keeps nothing. */
export const keepScheme = (settings: WorkbookSettings, scheme: KeptScheme | null): Promise<void> =>
  settings.set(KEY, scheme && JSON.stringify(scheme));
