/** The columns of the sheets 历史 and 月结, in the order in which a new one has them. */
import { OBSERVATION_COLUMNS } from '../figure-rows/observation-columns';
import type { ObservationField } from '../figure-rows/observation-columns';
import { FIGURE, QUIET } from '../styles';
import type { Table } from '../table-sheet';

export type HistoryField = ObservationField | 'sealed' | 'seal';

export const HISTORY_TABLE: Table<HistoryField> = [
  ...OBSERVATION_COLUMNS,
  {
    field: 'sealed',
    heading: 'sheets.history.sealed',
    width: 40,
    isRequired: true,
    style: QUIET,
  },
  { field: 'seal', heading: 'sheets.history.seal', width: 20, isRequired: true, style: QUIET },
];

export type ClosingField = 'month' | 'state' | 'rows' | 'seal' | 'date' | 'note';

export const CLOSINGS_TABLE: Table<ClosingField> = [
  { field: 'month', heading: 'sheets.closings.month', width: 12, isRequired: true },
  { field: 'state', heading: 'sheets.closings.state', width: 12, isRequired: true },
  { field: 'rows', heading: 'sheets.closings.rows', width: 10, isRequired: true, style: FIGURE },
  { field: 'date', heading: 'sheets.closings.date', width: 14 },
  { field: 'note', heading: 'sheets.closings.note', width: 40 },
  { field: 'seal', heading: 'sheets.closings.seal', width: 20, isRequired: true, style: QUIET },
];
