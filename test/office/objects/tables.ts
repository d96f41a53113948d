/** Tables of a workbook or of one sheet. */
import { itemNotFound } from '../protocol';
import type { Table } from '../furniture';
import type { OfficeSheet } from '../workbook';
import { autoFilter } from './auto-filter';
import { changeable } from './protection';
import { rangeAt } from './range';
import type { ObjectType } from './type';
import { node } from './type';

interface SheetTable {
  readonly sheet: OfficeSheet;
  readonly table: Table;
}

/** null: those of all sheets. */
export const tableCollection: ObjectType<OfficeSheet | null> = {
  name: 'TableCollection',
  items: (target, { workbook }) =>
    (target ? [target] : workbook.sheets).flatMap((sheet) =>
      sheet.tables.map((one) => node(table, { sheet, table: one })),
    ),
  item(_target, key, { workbook }) {
    for (const sheet of workbook.sheets) {
      const found = sheet.tables.find(({ id, name }) => id === key || name === key);
      if (found) return node(table, { sheet, table: found });
    }
    throw itemNotFound('TableCollection.getItem');
  },
};

const table: ObjectType<SheetTable> = {
  name: 'Table',
  properties: {
    Id: { get: ({ table: { id } }) => id },
    Name: { get: ({ table: { name } }) => name },
    Style: { get: ({ table: { style } }) => style },
    ShowTotals: { get: ({ table: { showTotals } }) => showTotals },
  },
  navigation: {
    AutoFilter: (target) => node(autoFilter, { sheet: target.sheet, table: target.table }),
  },
  methods: {
    GetRange: ({ sheet, table: { range } }) => rangeAt(sheet, range, 'Table.getRange'),
    Delete(target) {
      changeable(target.sheet, 'Table.delete');
      target.sheet.tables = target.sheet.tables.filter((other) => other !== target.table);
    },
  },
};
