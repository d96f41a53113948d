/** The columns of a table of figures, one figure a row: the same for the history and for the collected data. */
import type { SheetSnapshot } from '../../workbook/snapshot';
import { FIGURE, LINK, QUIET } from '../styles';
import type { Headings, Table, TableColumn } from '../table-sheet';
import { headingsOf } from '../table-sheet';

export type ObservationField =
  | 'period'
  | 'entity'
  | 'code'
  | 'indicator'
  | 'measure'
  | 'value'
  | 'unit'
  | 'decimals'
  | 'file'
  | 'sheet'
  | 'cell';

type Column<Field extends ObservationField> = Omit<TableColumn<Field>, 'isRequired'>;

const COLUMNS: { readonly [Field in ObservationField]: Column<Field> } = {
  period: { field: 'period', heading: 'sheets.observations.period', width: 18 },
  entity: { field: 'entity', heading: 'sheets.observations.entity', width: 16 },
  code: { field: 'code', heading: 'sheets.observations.code', width: 14, style: QUIET },
  indicator: { field: 'indicator', heading: 'sheets.observations.name', width: 24 },
  measure: { field: 'measure', heading: 'sheets.observations.measure', width: 14 },
  value: { field: 'value', heading: 'sheets.observations.value', width: 14, style: FIGURE },
  unit: { field: 'unit', heading: 'sheets.observations.unit', width: 10 },
  decimals: { field: 'decimals', heading: 'sheets.observations.decimals', width: 8, style: QUIET },
  file: { field: 'file', heading: 'sheets.observations.file', width: 24, style: QUIET },
  sheet: { field: 'sheet', heading: 'sheets.observations.sheet', width: 16, style: QUIET },
  cell: { field: 'cell', heading: 'sheets.observations.cell', width: 10, style: LINK },
};

/** @param required without these the sheet is none of ours */
export const observationColumns = (
  fields: readonly ObservationField[],
  required: readonly ObservationField[],
): Table<ObservationField> =>
  fields.map((field) => ({ ...COLUMNS[field], isRequired: required.includes(field) }));

const ALL = Object.keys(COLUMNS) as ObservationField[];

/** In the order in which a new history has them. */
export const OBSERVATION_COLUMNS = observationColumns(ALL, ['period', 'code', 'measure', 'value']);

/** Where the fields stand; the tidy CSV has one more (status), which says in words what is no number. */
export type ObservationHeadings = Omit<Headings<string>, 'columns'> & {
  readonly columns: ReadonlyMap<string, number>;
};

/** By their words in either language, else by the names that the tidy CSV gives them; null where this is another table. */
export function observationHeadings(sheet: SheetSnapshot): ObservationHeadings | null {
  const worded = headingsOf(OBSERVATION_COLUMNS, sheet);
  if (worded) return worded;
  const { used, values } = sheet;
  const columns = new Map(
    (values[0] ?? []).flatMap((value, column) =>
      typeof value === 'string' ? [[value, used.column + column] as const] : [],
    ),
  );
  const isTidy = OBSERVATION_COLUMNS.every(({ field, isRequired }) => !isRequired || columns.has(field));
  return isTidy ? { row: used.row, columns } : null;
}
