/** What travels with the workbook: the template in use, and the sheets whose lights are on. */
import type { WorkbookSettings } from '../workbook/host';

const TEMPLATE_KEY = 'target-tracker.template';
const LIT_KEY = 'target-tracker.lit';

/** The JSON text of the remembered template; null when there is none. */
export function rememberedTemplate(settings: WorkbookSettings): string | null {
  return settings.get(TEMPLATE_KEY);
}

export function rememberTemplate(settings: WorkbookSettings, text: string): Promise<void> {
  return settings.set(TEMPLATE_KEY, text);
}

export function litSheets(settings: WorkbookSettings): string[] {
  try {
    const stored: unknown = JSON.parse(settings.get(LIT_KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter((name) => typeof name === 'string') : [];
  } catch {
    // Somebody else wrote there: then nothing is known to be lit, and putting the lights on sets it right.
    return [];
  }
}

export function rememberLit(settings: WorkbookSettings, sheets: readonly string[]): Promise<void> {
  return settings.set(LIT_KEY, sheets.length > 0 ? JSON.stringify(sheets) : null);
}
