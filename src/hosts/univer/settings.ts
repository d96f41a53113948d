/** Small values that travel with the workbook, in its custom data. */
import type { FUniver } from '@univerjs/presets';
import type { WorkbookSettings } from '../../workbook/host';
import { activeWorkbook } from './workbook';

const FIELD = 'targetTracker';

export function workbookSettings(api: FUniver): WorkbookSettings {
  const stored = (): Record<string, string> => {
    const values: unknown = activeWorkbook(api).getCustomMetadata()?.[FIELD];
    return typeof values === 'object' && values !== null ? { ...values } : {};
  };
  return {
    get: (key) => stored()[key] ?? null,
    async set(key, value) {
      const values = stored();
      if (value === null) delete values[key];
      else values[key] = value;
      const workbook = activeWorkbook(api);
      workbook.setCustomMetadata({ ...workbook.getCustomMetadata(), [FIELD]: values });
    },
  };
}
