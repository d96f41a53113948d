/** The grids of a range, from Excel's own ways into those of a snapshot. */
import { WorkbookError } from '../../workbook/host';
import type { CellValue } from '../../workbook/snapshot';

export interface Grids {
  readonly values: CellValue[][];
  readonly formulas: (string | null)[][];
  readonly numberFormats: string[][];
}

export function askForGrids(range: Excel.Range): void {
  range.load('values,formulas,valueTypes,numberFormat');
}

/** Refuses a range beyond 5 million cells, for which Excel gives no grid at all. */
export function gridsOf(range: Excel.Range, sheet: string): Grids {
  const values = range.values as unknown[][] | null;
  if (!values) throw new WorkbookError('too-large', sheet);
  const shown = range.formulas as unknown[][];
  const formulas = values.map((row, r) => row.map((value, c) => formulaOf(shown[r]?.[c], value)));
  return {
    values: values.map((row, r) =>
      row.map((value, c) => valueOf(value, range.valueTypes[r]?.[c], formulas[r]?.[c] ?? null)),
    ),
    formulas,
    numberFormats: (range.numberFormat as unknown[][]).map((row) => row.map(String)),
  };
}

/** Excel shows a blank cell as '': only a formula can give a text of no length. */
function valueOf(value: unknown, type: string | undefined, formula: string | null): CellValue {
  if (type === 'Error') return { error: String(value) };
  if (value === '' && formula === null) return null;
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
}

/** For a constant Excel repeats the value, also for a text that begins with =. */
const formulaOf = (shown: unknown, value: unknown): string | null =>
  typeof shown === 'string' && shown.startsWith('=') && shown !== value ? shown : null;
