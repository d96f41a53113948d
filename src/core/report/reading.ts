/** What was recognised in a sheet, with its evidence: the facts, and everything that did not fit. */
import type { CellRect, CellRef } from '../../workbook/address';
import type { CellValue } from '../../workbook/snapshot';
import type { Message } from '../message';
import type { Period } from '../statistics/period';
import type { Unit } from '../statistics/units';
import type { Measure } from '../template/template';
import type { Facts } from './facts';
import type { Turning } from './turned';

export type ReadingResult =
  | { readonly ok: true; readonly reading: ReportReading }
  /** No table of this template in the sheet: why, and what to do. */
  | { readonly ok: false; readonly reason: Message };

export type Layout = 'indicator-rows' | 'entity-rows' | 'matrix' | 'long-rows';

/** Each row is one indicator, so that its unit and its name stand in the row; else in the headings. */
export const namesIndicatorInRow = (layout: Layout): boolean =>
  layout === 'indicator-rows' || layout === 'long-rows';

export interface ReportReading {
  readonly facts: Facts;
  readonly layout: Layout;
  readonly title: { readonly text: string; readonly cell: CellRef } | null;
  /** Read from title or caption; null when no period stands anywhere. */
  readonly period: { readonly period: Period; readonly text: string; readonly cell: CellRef } | null;
  /** Where the table was turned by a right angle to be read: about which cell. All places are those of the sheet as it stands. */
  readonly turned?: Turning;
  /** Of the table as it was read: of a turned one, after turning. */
  readonly headerRows: { readonly first: number; readonly last: number };
  /** The rows of the table body, and the columns that were recognised. */
  readonly body: CellRect;
  readonly headings: readonly RecognisedHeading[];
  /** Template indicators that stand in no row or column: indexes into template.indicators. */
  readonly missingIndicators: readonly number[];
  readonly duplicateIndicators: readonly { readonly indicator: number; readonly cells: readonly CellRef[] }[];
  /** Rows that hold figures under a name which the template does not know. */
  readonly unexpectedLabels: readonly { readonly text: string; readonly cell: CellRef }[];
  readonly missingEntities: readonly string[];
  readonly duplicateEntities: readonly { readonly name: string; readonly cells: readonly CellRef[] }[];
  /** Units that cannot be converted to the template's (亿元 where 万美元 is due). */
  readonly unitConflicts: readonly {
    readonly indicator: number;
    readonly found: Unit;
    readonly cell: CellRef;
  }[];
  /** Figures that could not be read: text, error values; with what stands in the cell. */
  readonly unreadable: readonly {
    readonly line: number;
    readonly measure: Measure;
    readonly cell: CellRef;
    readonly value: CellValue;
  }[];
  /** Notes below the table (注:上年同期按可比口径调整), without the signatures. */
  readonly remarks?: readonly { readonly text: string; readonly cell: CellRef }[];
  /** The names of the lines as they stand, indents and 其中 included, where every row is an indicator. */
  readonly labels?: readonly string[];
  /** The first cell far away from the table, behind a thousand blank rows or two hundred blank columns: nothing there was read. */
  readonly leftOut?: CellRef;
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

export interface RecognisedHeading {
  readonly measure: Measure;
  /** Index into template.indicators where the heading belongs to a group of one indicator; null otherwise. */
  readonly indicator: number | null;
  readonly text: string;
  readonly cell: CellRef;
  readonly unit: Unit | null;
}
