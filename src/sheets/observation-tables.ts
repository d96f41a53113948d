/** The columns of the collected data and of their log, in the order in which a new sheet has them. */
import { FIGURE, QUIET } from './styles';
import type { Table } from './table-sheet';

export type ObservationField =
  | 'period'
  | 'entity'
  | 'code'
  | 'name'
  | 'measure'
  | 'value'
  | 'unit'
  | 'file'
  | 'sheet'
  | 'cell'
  | 'template';

export const OBSERVATIONS_TABLE: Table<ObservationField> = [
  { field: 'period', heading: 'sheets.observations.period', width: 18, isRequired: true },
  { field: 'entity', heading: 'sheets.observations.entity', width: 14, isRequired: true },
  { field: 'code', heading: 'sheets.observations.code', width: 12, isRequired: true },
  { field: 'name', heading: 'sheets.observations.name', width: 22 },
  { field: 'measure', heading: 'sheets.observations.measure', width: 12, isRequired: true },
  { field: 'value', heading: 'sheets.observations.value', width: 14, isRequired: true, style: FIGURE },
  { field: 'unit', heading: 'sheets.observations.unit', width: 10 },
  { field: 'file', heading: 'sheets.observations.file', width: 30, isRequired: true },
  { field: 'sheet', heading: 'sheets.observations.sheet', width: 14, isRequired: true },
  { field: 'cell', heading: 'sheets.observations.cell', width: 8, isRequired: true },
  { field: 'template', heading: 'sheets.observations.template', width: 20, isRequired: true, style: QUIET },
];

export type LogField =
  'when' | 'period' | 'entity' | 'code' | 'name' | 'measure' | 'before' | 'after' | 'file' | 'fileBefore';

export const COLLECTION_LOG_TABLE: Table<LogField> = [
  { field: 'when', heading: 'sheets.collection-log.when', width: 18, isRequired: true },
  { field: 'period', heading: 'sheets.observations.period', width: 18, isRequired: true },
  { field: 'entity', heading: 'sheets.observations.entity', width: 14, isRequired: true },
  { field: 'code', heading: 'sheets.observations.code', width: 12 },
  { field: 'name', heading: 'sheets.observations.name', width: 22 },
  { field: 'measure', heading: 'sheets.observations.measure', width: 12, isRequired: true },
  { field: 'before', heading: 'sheets.collection-log.before', width: 14, isRequired: true, style: FIGURE },
  { field: 'after', heading: 'sheets.collection-log.after', width: 14, isRequired: true, style: FIGURE },
  { field: 'file', heading: 'sheets.collection-log.file', width: 30 },
  { field: 'fileBefore', heading: 'sheets.collection-log.file-before', width: 30 },
];
