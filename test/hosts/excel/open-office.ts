/** One office.js for all tests of a file: each test opens a workbook of its own in it. */
import { createExcelHost } from '../../../src/hosts/excel/excel-host';
import type { Patience } from '../../../src/hosts/excel/conversation';
import type { MemorySheet } from '../../../src/hosts/memory/sheets';
import type { WorkbookHost } from '../../../src/workbook/host';
import type { BootedOffice, OfficeOptions } from '../../office/boot';
import { bootOffice, DECLARED_SETS, NEWEST_SETS } from '../../office/boot';

export interface OpenOffice {
  readonly office: BootedOffice;
  /** A fresh host that remembers nothing, over this workbook. */
  open(sheets: readonly MemorySheet[]): WorkbookHost;
  /** Round trips that the work takes. */
  roundTrips(work: Promise<unknown>): Promise<number>;
}

/** A test need not wait as long as people do. */
export const IMPATIENT: Patience = { whileEditing: [5, 10], whileBusy: [5, 10] };

/** Call it at the top of a test file; it starts office.js before the tests and ends it after them. */
export function useOffice(options: Omit<OfficeOptions, 'sheets'> = {}): OpenOffice {
  let office: BootedOffice | undefined;
  const booted = (): BootedOffice => {
    if (!office) throw new Error('office.js is not there before the tests begin');
    return office;
  };
  beforeAll(async () => {
    office = await bootOffice({ ...options, sheets: [{ name: 'Sheet1', rows: [] }] });
    office.makeGlobal();
    // office.js has something to say of its own at first.
    await office.host.settled();
  }, 60_000);
  afterAll(() => office?.close());
  return {
    get office() {
      return booted();
    },
    open(sheets) {
      const { host, Office } = booted();
      for (const key of Object.keys(host.workbook.settings)) Office.context.document.settings.remove(key);
      host.open(sheets);
      return createExcelHost(IMPATIENT);
    },
    async roundTrips(work) {
      const before = booted().host.batches.length;
      await work;
      return booted().host.batches.length - before;
    },
  };
}

export const SETS = { floor: DECLARED_SETS, top: NEWEST_SETS } as const;

/** The tests of a file, at the floor and at the top: office.js throws ApiNotFound for whatever is above the declared sets. */
export function describeAtBothLevels(tests: (excel: OpenOffice, level: keyof typeof SETS) => void): void {
  describe('at the floor, ExcelApi 1.14', () => tests(useOffice({ sets: SETS.floor }), 'floor'));
  describe('at the top, ExcelApi 1.20', () => tests(useOffice({ sets: SETS.top }), 'top'));
}
