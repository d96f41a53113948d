/** What stands in a workbook beside its cells: the user's tables, filters, names, charts and comments, and the data of other add-ins. */
import type { CellRect } from '../../src/workbook/address';
import { quoteSheet } from '../../src/workbook/address';

export interface Filter {
  readonly range: CellRect;
  /** By column of the range, in Excel's own shape; null: not filtered. */
  readonly criteria: readonly (Readonly<Record<string, unknown>> | null)[];
}

export interface Table {
  readonly id: string;
  readonly name: string;
  readonly range: CellRect;
  readonly style: string;
  readonly showTotals: boolean;
  readonly filter: Filter;
}

export interface DefinedName {
  readonly name: string;
  /** With its leading =. */
  readonly formula: string;
  readonly visible: boolean;
  /** Name of the sheet on which alone it holds; null: the whole workbook. */
  readonly scope: string | null;
}

export interface Chart {
  readonly id: string;
  name: string;
  readonly type: string;
  title: string;
  /** In points, within the sheet. */
  readonly place: Readonly<Record<'left' | 'top' | 'width' | 'height', number>>;
  /** By name; one that was made here with what was set of it. */
  readonly series: (string | ChartSeries)[];
  /** What an add-in set of it, by the names of Excel. */
  readonly set?: Record<string, unknown>;
}

export interface ChartSeries {
  name: string;
  /** By the names of Excel; ranges as addresses. */
  readonly set: Record<string, unknown>;
}

export interface Comment {
  readonly id: string;
  readonly row: number;
  readonly column: number;
  readonly content: string;
  readonly author: string;
  readonly resolved: boolean;
}

export interface XmlPart {
  readonly id: string;
  readonly namespace: string;
  readonly xml: string;
}

/** Where a sheet is deleted, names that pointed to it point nowhere, and its own go with it. */
export function withoutSheet(names: readonly DefinedName[], sheet: string): DefinedName[] {
  const prefixes = [`${sheet}!`, `${quoteSheet(sheet)}!`];
  return names
    .filter(({ scope }) => scope !== sheet)
    .map((name) => ({
      ...name,
      formula: prefixes.reduce((formula, prefix) => formula.replaceAll(prefix, '#REF!'), name.formula),
    }));
}
