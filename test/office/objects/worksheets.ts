/** The worksheets of a workbook, and one of them. */
import { itemNotFound } from '../protocol';
import type { OfficeSheet } from '../workbook';
import { activatedEvent } from './events';
import { rangeAt, rangeByAddress } from './range';
import type { Node, ObjectType, Surroundings } from './type';
import { node } from './type';

/** Event methods of the collection, and the event each one is about. */
const EVENTS = {
  DataChangedEvent: 'DataChanged',
  ActivatedEvent: 'Activated',
  AddedEvent: 'Added',
  DeletedEvent: 'Deleted',
  EventNameChanged: 'NameChanged',
};

export const worksheetCollection: ObjectType<null> = {
  name: 'WorksheetCollection',
  items: (_target, { workbook }) => workbook.sheets.map((sheet) => node(worksheet, sheet)),
  item(_target, key, around) {
    const found = find(key, around);
    if (!found) throw itemNotFound('WorksheetCollection.getItem');
    return found;
  },
  methods: {
    GetItemOrNullObject: (_target, [key], around) => find(key, around),
    GetActiveWorksheet: (_target, _args, { workbook }) => node(worksheet, workbook.active),
    GetCount: (_target, _args, { workbook }) => workbook.sheets.length,
    ...Object.fromEntries(
      Object.entries(EVENTS).flatMap(([method, event]) => [
        [
          `_Register${method}`,
          (_target: null, _args: readonly unknown[], around: Surroundings) => around.register(event),
        ],
        [
          `_Unregister${method}`,
          (_target: null, _args: readonly unknown[], around: Surroundings) => around.unregister(event),
        ],
      ]),
    ),
  },
};

const worksheet: ObjectType<OfficeSheet> = {
  name: 'Worksheet',
  check(sheet, { workbook }) {
    if (!workbook.sheets.includes(sheet)) throw itemNotFound('Worksheet');
  },
  properties: {
    Id: { get: ({ id }) => id },
    Name: { get: ({ name }) => name },
    Position: { get: (sheet, { workbook }) => workbook.sheets.indexOf(sheet) },
    Visibility: { get: ({ visibility }) => visibility },
  },
  navigation: { Protection: (sheet) => node(worksheetProtection, sheet) },
  methods: {
    GetRange: (sheet, [address]) => rangeByAddress(sheet, address),
    GetRangeByIndexes: (sheet, [row, column, rows, columns]) =>
      rangeAt(
        sheet,
        { row: Number(row), column: Number(column), rows: Number(rows), columns: Number(columns) },
        'Worksheet.getRangeByIndexes',
      ),
    GetUsedRangeOrNullObject(sheet, [valuesOnly]) {
      const used = sheet.usedRange(valuesOnly === true);
      return used && rangeAt(sheet, used, 'Worksheet.getUsedRangeOrNullObject');
    },
    GetUsedRange(sheet, [valuesOnly]) {
      const firstCell = { row: 0, column: 0, rows: 1, columns: 1 };
      return rangeAt(sheet, sheet.usedRange(valuesOnly === true) ?? firstCell, 'Worksheet.getUsedRange');
    },
    Activate(sheet, _args, around) {
      if (around.workbook.active === sheet) return;
      around.workbook.active = sheet;
      around.raise(activatedEvent(sheet));
    },
  },
};

const worksheetProtection: ObjectType<OfficeSheet> = {
  name: 'WorksheetProtection',
  properties: { Protected: { get: ({ isProtected }) => isProtected } },
};

function find(key: unknown, { workbook }: Surroundings): Node | null {
  const sheet = workbook.find(String(key));
  return sheet ? node(worksheet, sheet) : null;
}
