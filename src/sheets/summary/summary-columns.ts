/** The columns of the sheet 汇总, the same in every block of rows; and where its figures stand. */
import type { LightColumns } from './light-cells';

/** Where figures stand in the sheet, for the formulas of others. Zero-based. */
export interface SummaryPlaces {
  readonly column: (column: SummaryColumn) => number;
  /** Row of the first entity with an indicator; the others follow. @param indicator index in the template */
  readonly first: (indicator: number) => number;
  readonly entities: number;
}

export const COLUMNS = [
  ...(['entity', 'unit', 'target', 'actual', 'prior', 'completion', 'growth', 'schedule', 'gap'] as const),
  ...(['light', 'source', 'remark'] as const),
];
export type SummaryColumn = (typeof COLUMNS)[number];

/** Zero-based. */
export const at = (column: SummaryColumn): number => COLUMNS.indexOf(column);

/** In characters. */
export const WIDTHS: Readonly<Record<SummaryColumn, number>> = {
  ...{ entity: 20, unit: 10, target: 14, actual: 14, prior: 14, completion: 10, growth: 12, schedule: 10 },
  ...{ gap: 12, light: 10, source: 30, remark: 32 },
};

export const LIGHT_COLUMNS: LightColumns = {
  target: at('target'),
  actual: at('actual'),
  completion: at('completion'),
  growth: at('growth'),
};
