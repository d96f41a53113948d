/** The columns of the sheets that are tables, in the order in which a new one has them. */
import { LINK, QUIET, TEXT } from './styles';
import type { Table } from './table-sheet';

export type ExplanationField =
  | 'sheet'
  | 'cell'
  | 'subject'
  | 'entity'
  | 'period'
  | 'value'
  | 'asked'
  | 'text'
  | 'who'
  | 'when'
  | 'rule'
  | 'indicator';

export const EXPLANATIONS_TABLE: Table<ExplanationField> = [
  { field: 'sheet', heading: 'sheets.explanations.sheet', width: 16, isRequired: true },
  { field: 'cell', heading: 'sheets.explanations.cell', width: 8, isRequired: true },
  { field: 'subject', heading: 'sheets.explanations.subject', width: 20 },
  { field: 'entity', heading: 'sheets.explanations.entity', width: 14 },
  { field: 'period', heading: 'sheets.explanations.period', width: 12 },
  { field: 'value', heading: 'sheets.explanations.value', width: 14, style: { ...TEXT, align: 'right' } },
  { field: 'asked', heading: 'sheets.explanations.asked', width: 36, style: QUIET },
  { field: 'text', heading: 'sheets.explanations.text', width: 48, isRequired: true },
  { field: 'who', heading: 'sheets.explanations.who', width: 12 },
  { field: 'when', heading: 'sheets.explanations.when', width: 12 },
  { field: 'rule', heading: 'sheets.explanations.rule', width: 22, isRequired: true, style: QUIET },
  { field: 'indicator', heading: 'sheets.explanations.indicator', width: 14, style: QUIET },
];

export type ChangeField = 'when' | 'sheet' | 'cell' | 'before' | 'after' | 'reason' | 'rule';

export const CHANGE_LOG_TABLE: Table<ChangeField> = [
  { field: 'when', heading: 'sheets.change-log.when', width: 18, isRequired: true },
  { field: 'sheet', heading: 'sheets.change-log.sheet', width: 16, isRequired: true },
  { field: 'cell', heading: 'sheets.change-log.cell', width: 8, isRequired: true, style: LINK },
  {
    field: 'before',
    heading: 'sheets.change-log.before',
    width: 16,
    isRequired: true,
    style: { ...TEXT, align: 'right' },
  },
  {
    field: 'after',
    heading: 'sheets.change-log.after',
    width: 16,
    isRequired: true,
    style: { ...TEXT, align: 'right' },
  },
  { field: 'reason', heading: 'sheets.change-log.reason', width: 24 },
  { field: 'rule', heading: 'sheets.change-log.rule', width: 30, style: QUIET },
];
