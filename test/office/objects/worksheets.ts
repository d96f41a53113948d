/** The worksheets of a workbook, and one of them. */
import { accessDenied, HostError, invalidArgument, itemNotFound } from '../protocol';
import type { OfficeSheet } from '../workbook';
import { autoFilter } from './auto-filter';
import { chartCollection } from './charts';
import { commentCollection } from './comments';
import { activatedEvent, addedEvent, deletedEvent } from './events';
import { namedItemCollection } from './names';
import { worksheetProtection, changeable } from './protection';
import { pageLayout } from './page-layout';
import { rangeAt, rangeByAddress } from './range';
import { tableCollection } from './tables';
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
    Add(_target, [name], around) {
      const { workbook } = around;
      if (workbook.isStructureProtected) throw accessDenied('WorksheetCollection.add');
      if (!isSheetName(name)) throw invalidArgument('WorksheetCollection.add');
      if (workbook.find(name)) throw alreadyExists('WorksheetCollection.add');
      const sheet = workbook.add({ name, rows: [] });
      around.raise(addedEvent(sheet));
      return node(worksheet, sheet);
    },
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
    Visibility: {
      get: ({ visibility }) => visibility,
      set(sheet, value, { workbook }) {
        if (value !== 'Visible' && value !== 'Hidden' && value !== 'VeryHidden') {
          throw invalidArgument('Worksheet.visibility');
        }
        if (workbook.isStructureProtected) throw accessDenied('Worksheet.visibility');
        const others = workbook.sheets.filter((other) => other !== sheet && other.visibility === 'Visible');
        if (value !== 'Visible' && !others[0]) throw invalidOperation('Worksheet.visibility');
        sheet.visibility = value;
        if (value !== 'Visible' && workbook.active === sheet && others[0]) workbook.active = others[0];
      },
    },
  },
  navigation: {
    Protection: (sheet) => node(worksheetProtection, sheet),
    FreezePanes: (sheet) => node(worksheetFreezePanes, sheet),
    PageLayout: (sheet) => node(pageLayout, sheet),
    Tables: (sheet) => node(tableCollection, sheet),
    Names: (sheet) => node(namedItemCollection, sheet),
    Charts: (sheet) => node(chartCollection, sheet),
    Comments: (sheet) => node(commentCollection, sheet),
    AutoFilter: (sheet) => node(autoFilter, { sheet, table: null }),
  },
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
    Delete(sheet, _args, around) {
      const { workbook } = around;
      if (workbook.isStructureProtected) throw accessDenied('Worksheet.delete');
      const visible = workbook.sheets.filter(({ visibility }) => visibility === 'Visible');
      const isLast = visible.length === 1 && visible[0] === sheet;
      if (isLast || sheet.visibility === 'VeryHidden') throw invalidOperation('Worksheet.delete');
      workbook.remove(sheet.name);
      around.raise(deletedEvent(sheet));
    },
    Activate(sheet, _args, around) {
      if (around.workbook.active === sheet) return;
      around.workbook.active = sheet;
      around.raise(activatedEvent(sheet));
    },
  },
};

const worksheetFreezePanes: ObjectType<OfficeSheet> = {
  name: 'WorksheetFreezePanes',
  methods: {
    FreezeRows(sheet, [count]) {
      changeable(sheet, 'WorksheetFreezePanes.freezeRows');
      sheet.frozenRows = Number(count);
    },
    Unfreeze(sheet) {
      changeable(sheet, 'WorksheetFreezePanes.unfreeze');
      sheet.frozenRows = 0;
    },
  },
};

const isSheetName = (name: unknown): name is string =>
  typeof name === 'string' &&
  name.length > 0 &&
  name.length <= 31 &&
  !/[\\/?*[\]:]/.test(name) &&
  !/^'|'$/.test(name);

const alreadyExists = (location: string): HostError =>
  new HostError('ItemAlreadyExists', 'The resource being created already exists.', location, 409);

const invalidOperation = (location: string): HostError =>
  new HostError('InvalidOperation', 'The operation attempted is invalid on the object.', location);

function find(key: unknown, { workbook }: Surroundings): Node | null {
  const sheet = workbook.find(String(key));
  return sheet ? node(worksheet, sheet) : null;
}
