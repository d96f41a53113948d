/** Fills in a blank report and calculates its formulas as Excel would: only what forms hold is understood, anything else throws. */
import { functionCatalogue } from '../../src/functions/catalogue';
import { cellAddress, parseAddress } from '../../src/workbook/address';
import type { SheetContent } from '../../src/workbook/content';
import { isStyledCell } from '../../src/workbook/content';
import type { CellValue, SheetSnapshot } from '../../src/workbook/snapshot';

/** @param entries by address; a cell that is not open throws, as Excel would refuse it */
export function filledForm(
  content: SheetContent,
  entries: ReadonlyMap<string, CellValue>,
  name = '填报表',
): SheetSnapshot {
  for (const address of entries.keys())
    if (!isOpen(content, address)) throw new Error(`${address} is locked`);
  const width = Math.max(...content.rows.map((row) => row.length));
  const cells = content.rows.map((row) =>
    Array.from({ length: width }, (_, c) => {
      const cell = row[c] ?? null;
      return isStyledCell(cell) ? cell : { value: cell };
    }),
  );
  const blank: SheetSnapshot = {
    name,
    used: { row: 0, column: 0, rows: cells.length, columns: width },
    values: cells.map((row) => row.map(({ value }) => value)),
    formulas: cells.map((row) => row.map((cell) => ('formula' in cell && cell.formula) || null)),
    numberFormats: cells.map((row) =>
      row.map((cell) => ('style' in cell && cell.style?.numberFormat) || 'General'),
    ),
    merges: content.merges ?? [],
    hiddenRows: [],
    hiddenColumns: [],
    visibility: 'visible',
    isProtected: content.openCells !== undefined,
  };
  return filledSheet(blank, entries);
}

/** The same for a sheet that was read; it must begin at A1. */
export function filledSheet(blank: SheetSnapshot, entries: ReadonlyMap<string, CellValue>): SheetSnapshot {
  const known = new Map<string, CellValue>();
  const valueAt = (row: number, column: number): CellValue => {
    const address = cellAddress(row, column);
    const entry = entries.get(address);
    if (entry !== undefined) return entry;
    const formula = blank.formulas[row]?.[column] ?? null;
    if (formula === null) return blank.values[row]?.[column] ?? null;
    let value = known.get(address);
    if (value === undefined) known.set(address, (value = calculated(formula, valueAt)));
    return value;
  };
  return { ...blank, values: blank.values.map((row, r) => row.map((_, c) => valueAt(r, c))) };
}

export function isOpen({ openCells = [] }: SheetContent, address: string): boolean {
  const cell = parseAddress(address);
  return openCells.some(
    ({ row, column, rows, columns }) =>
      cell !== null &&
      cell.row >= row &&
      cell.row < row + rows &&
      cell.column >= column &&
      cell.column < column + columns,
  );
}

type CellReader = (row: number, column: number) => CellValue;

/** Value of a formula of a form, or of a rule for entries. */
export function calculated(formula: string, read: CellReader): CellValue {
  const script = formula.replace(/^=/, '').replace(TOKEN, (token) => {
    if (token.startsWith('"')) return JSON.stringify(token.slice(1, -1));
    const [first, last] = token.split(':').map((each) => parseAddress(each));
    if (first && last) return `area(${first.row},${first.column},${last.row},${last.column})`;
    if (first) return `cell(${first.row},${first.column})`;
    if (token === '=') return '===';
    if (token === '^') return '**';
    if (token === '-') return '-';
    if (token === 'IF') return 'WHEN';
    return token.replace('TARGET.', 'TARGET_');
  });
  const names = Object.keys(FUNCTIONS);
  const unknown = script.match(/\b[A-Z_]+(?=\()/g)?.filter((each) => !names.includes(each)) ?? [];
  if (unknown.length > 0) throw new Error(`${formula}: ${unknown.join(', ')}`);
  const evaluate = new Function('cell', 'area', ...names, `return ${script};`) as (
    ...values: unknown[]
  ) => CellValue;
  const area = (top: number, left: number, bottom: number, right: number): CellValue[] => {
    const values: CellValue[] = [];
    for (let r = top; r <= bottom; r++) for (let c = left; c <= right; c++) values.push(read(r, c));
    return values;
  };
  const value = evaluate(
    (row: number, column: number) => read(row, column),
    area,
    ...Object.values(FUNCTIONS),
  );
  return typeof value === 'number' && !Number.isFinite(value) ? { error: '#VALUE!' } : value;
}

const TOKEN = /"[^"]*"|[A-Z]{1,3}\d+(?::[A-Z]{1,3}\d+)?(?![\w(])|>=|<=|<>|=|\^|-|TARGET\.\w+|IF(?=\()/g;

const numbers = (values: readonly unknown[]): number[] =>
  values.flat().filter((value) => typeof value === 'number');

const FUNCTIONS = {
  COUNTBLANK: (values: readonly CellValue[]) =>
    values.filter((value) => value === null || value === '').length,
  AND: (...values: unknown[]) => values.every(Boolean),
  OR: (...values: unknown[]) => values.some(Boolean),
  WHEN: (test: unknown, yes: unknown, no: unknown = false) => (test ? yes : no),
  IFERROR: (value: unknown, otherwise: unknown) => (Number.isNaN(value) ? otherwise : value),
  ISNUMBER: (value: unknown) => typeof value === 'number',
  MID: (text: string, from: number, count: number) => text.slice(from - 1, from - 1 + count),
  INT: (value: number) => Math.floor(value),
  ROUND: (value: number, digits: number) => Number(value.toFixed(digits)),
  N: (value: unknown) => (typeof value === 'number' ? value : 0),
  COUNT: (...values: unknown[]) => numbers(values).length,
  /** To fifteen digits, as Excel shows sums. */
  SUM: (...values: unknown[]) =>
    Number(
      numbers(values)
        .reduce((sum, value) => sum + value, 0)
        .toPrecision(15),
    ),
  TARGET_COMPLETION: (...values: CellValue[]) => ours('COMPLETION', values),
  TARGET_YOY_GROWTH: (...values: CellValue[]) => ours('YOY_GROWTH', values),
  TRUE: true,
  FALSE: false,
};

function ours(id: string, values: readonly CellValue[]): unknown {
  const found = functionCatalogue.find((each) => each.id === id);
  if (!found) throw new Error(id);
  return found.evaluate(
    values.map((value) => (typeof value === 'object' && value !== null ? value.error : value)),
  );
}
