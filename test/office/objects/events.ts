/** Events of the worksheets, with the numbers by which office.js knows them. */
import { rectAddress } from '../../../src/workbook/address';
import type { OfficeSheet } from '../workbook';
import type { SheetRange } from './range';
import type { HostEvent } from './type';

export const changedEvent = ({ sheet, rect }: SheetRange, source = 'Local'): HostEvent => ({
  name: 'DataChanged',
  type: 10,
  args: {
    address: rectAddress(rect),
    changeType: 'RangeEdited',
    shiftDirection: 'None',
    source,
    worksheetId: sheet.id,
  },
});

export const activatedEvent = (sheet: OfficeSheet): HostEvent => sheetEvent('Activated', 11, sheet);
export const addedEvent = (sheet: OfficeSheet): HostEvent => sheetEvent('Added', 13, sheet);
export const deletedEvent = (sheet: OfficeSheet): HostEvent => sheetEvent('Deleted', 15, sheet);

export const nameChangedEvent = (sheet: OfficeSheet, nameBefore: string): HostEvent => ({
  name: 'NameChanged',
  type: 25,
  args: { worksheetId: sheet.id, nameBefore, nameAfter: sheet.name, source: 'Local' },
});

const sheetEvent = (name: string, type: number, sheet: OfficeSheet): HostEvent => ({
  name,
  type,
  args: { worksheetId: sheet.id, source: 'Local' },
});
