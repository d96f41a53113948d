/** What the blocks of the dashboard share: where they stand, and how they refer to the summary sheet. */
import type { Words } from '../../messages/speak';
import { cellAddress, quoteSheet } from '../../workbook/address';
import type { CellStyle, ContentCell } from '../../workbook/content';
import type { Template } from '../../core/template/template';
import { formula } from '../summary/cells';
import type { SummaryColumn, SummaryPlaces } from '../summary/summary-columns';

export interface Page {
  readonly template: Template;
  readonly words: Words;
  readonly summary: SummaryLinks;
}

/** Where the figures come from: the summary sheet of the same workbook. */
export interface SummaryLinks {
  readonly sheet: string;
  readonly places: SummaryPlaces;
}

/** A row of the summary sheet. @param entity index of the entity; null: the total below the entities */
export const summaryRow = ({ summary: { places } }: Page, indicator: number, entity: number | null): number =>
  places.first(indicator) + (entity ?? places.entities);

/** 汇总!F6, quoted. */
export const summaryCell = ({ summary }: Page, column: SummaryColumn, row: number): string =>
  `${quoteSheet(summary.sheet)}!${cellAddress(row, summary.places.column(column))}`;

/** The same for all entities of an indicator, fixed. */
export function summaryColumn({ summary }: Page, column: SummaryColumn, indicator: number): string {
  const { places, sheet } = summary;
  const first = places.first(indicator);
  const ends = [first, first + places.entities - 1].map((row) =>
    cellAddress(row, places.column(column)).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2'),
  );
  return `${quoteSheet(sheet)}!${ends.join(':')}`;
}

/** A figure of the summary; what is blank there stays blank. */
export const linked = (cell: string, value: number | string | null, style: CellStyle): ContentCell =>
  formula(`=IF(${cell}="","",${cell})`, value ?? '', style);

/** Columns of the left half, which all its blocks share: a name, a bar, and figures. */
export const LEFT = { name: 0, bar: 1, a: 2, b: 3, c: 4, d: 5, e: 6, f: 7 } as const;
export const LEFT_COLUMNS = 8;
