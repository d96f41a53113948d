/** A file that nobody changes while it is looked at: each of its sheets is read once, however many templates it is held against. */
import type { SheetSnapshot, WorkbookOutline } from '../workbook/snapshot';
import type { WorkbookHost } from '../workbook/host';

export type ReadableWorkbook = Pick<WorkbookHost, 'outline' | 'read'>;

/** Holds on to every sheet that was read; let go of it with the file. */
export function readOnce(host: ReadableWorkbook): ReadableWorkbook {
  let outline: Promise<WorkbookOutline> | null = null;
  const known = new Map<string, SheetSnapshot>();
  return {
    outline: () => (outline ??= host.outline()),
    async read(request) {
      if (typeof request.sheets === 'string' || 'range' in request) return host.read(request);
      const missing = request.sheets.filter((name) => !known.has(name));
      const found = missing.length > 0 ? await host.read({ sheets: missing }) : [];
      found.forEach((snapshot, index) => known.set(missing[index] ?? snapshot.name, snapshot));
      return request.sheets.flatMap((name) => known.get(name) ?? []);
    },
  };
}
