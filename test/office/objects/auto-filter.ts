/** AutoFilter: of a table, or of the sheet itself. */
import type { Filter, Table } from '../furniture';
import type { OfficeSheet } from '../workbook';
import { changeable } from './protection';
import { rangeAt } from './range';
import type { ObjectType } from './type';

interface Filtered {
  readonly sheet: OfficeSheet;
  /** null: the filter of the sheet. */
  readonly table: Table | null;
}

const filterOf = ({ sheet, table }: Filtered): Filter | null => table?.filter ?? sheet.filter;

export const autoFilter: ObjectType<Filtered> = {
  name: 'AutoFilter',
  properties: {
    Enabled: { get: (target) => filterOf(target) !== null },
    IsDataFiltered: { get: (target) => filterOf(target)?.criteria.some((one) => one !== null) ?? false },
    Criteria: { get: (target) => filterOf(target)?.criteria ?? [] },
  },
  methods: {
    GetRangeOrNullObject(target) {
      const filter = filterOf(target);
      return filter && rangeAt(target.sheet, filter.range, 'AutoFilter.getRangeOrNullObject');
    },
    /** What it hid is shown again. A sheet without a filter takes it as well. */
    Remove(target) {
      changeable(target.sheet, 'AutoFilter.remove');
      const { sheet } = target;
      const { row = 0, rows = 0 } = sheet.filter?.range ?? {};
      for (const at of [...sheet.hiddenRows]) if (at >= row && at < row + rows) sheet.hiddenRows.delete(at);
      sheet.filter = null;
    },
  },
};
