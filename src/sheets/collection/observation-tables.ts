/** The columns of the collected data and of their log, in the order in which a new sheet has them. */
import { observationColumns } from '../figure-rows/observation-columns';
import type { ObservationField } from '../figure-rows/observation-columns';
import { FIGURE, PLAIN } from '../styles';
import type { Table } from '../table-sheet';

export type CollectedField = ObservationField | 'template';

/** The decimals stand in the number formats here: the table is always written as a whole. */
export const OBSERVATIONS_TABLE: Table<CollectedField> = [
  ...observationColumns(
    ['period', 'entity', 'code', 'indicator', 'measure', 'value', 'unit', 'file', 'sheet', 'cell'],
    ['period', 'entity', 'code', 'measure', 'value', 'file', 'sheet', 'cell'],
  ).map((column) => ({ ...column, style: PLAIN })),
  { field: 'template', heading: 'sheets.observations.template', width: 20, isRequired: true, style: PLAIN },
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
