/** One figure of a report by itself, with where it came from: what is brought together, kept, ranked and told. */
import type { CellRef } from '../../workbook/address';
import type { Period } from '../statistics/period';
import type { PrintedNumber } from '../statistics/printed';
import type { Measure } from '../template/template';

export type ObservedMeasure = Exclude<Measure, 'unit' | 'note'>;

export interface Observation {
  readonly period: Period;
  /** As the template spells it; null where the report is of no entity by itself (the city's own). */
  readonly entity: string | null;
  /** Code of the template's indicator. */
  readonly indicator: string;
  readonly measure: ObservedMeasure;
  /**
   * Amounts in the template's unit of the indicator, ratios as ratios (77 % is 0.77, two digits): see FactColumn.
   * not-set is "-" in the sheet: no target, not applicable, not ranked. below-unit is "…".
   * What was blank, text or an error value is no observation.
   */
  readonly figure: PrintedNumber | 'not-set' | 'below-unit';
  readonly source: Source;
}

export interface Source {
  /** Name of the file as the user knows it; null: the workbook itself. */
  readonly file: string | null;
  readonly cell: CellRef;
}
