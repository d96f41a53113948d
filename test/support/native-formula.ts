/** Evaluates the few native Excel functions that our conditional formats use, over a grid of plain values. */
import type { CellValue } from '../../src/workbook/snapshot';

export type CellReader = (row: number, column: number) => CellValue;

/**
 * Value of a formula written for the top left cell of its range, as it applies `down` rows further.
 * Only what conditional formats of lights may hold: AND OR NOT IF ISNUMBER ROUND CHOOSE ROW TRUE FALSE COUNTBLANK, arithmetic, comparisons.
 */
export function nativeFormula(
  formula: string,
  at: { readonly row: number; readonly down: number },
  read: CellReader,
): unknown {
  const script = formula
    .replace(/^=/, '')
    .replace(
      /\$([A-Z]+)\$(\d+):\$\1\$(\d+)/g,
      (_, column: string, first: string, last: string) =>
        `LIST(${Array.from({ length: Number(last) - Number(first) + 1 }, (__, i) => `cell(${Number(first) - 1 + i},${columnIndex(column)})`).join(',')})`,
    )
    .replace(
      /\$([A-Z]+)\$(\d+)/g,
      (_, column: string, row: string) => `cell(${Number(row) - 1},${columnIndex(column)})`,
    )
    .replace(
      /\$([A-Z]+)(\d+)/g,
      (_, column: string, row: string) => `cell(${Number(row) - 1 + at.down},${columnIndex(column)})`,
    )
    .replaceAll('<>', '!==')
    .replace(/(?<![<>!=])=(?!=)/g, '===')
    .replaceAll('IF(', 'WHEN(');
  if (!/^[A-Z0-9a-z(),.+\-*/<>=! ]*$/.test(script)) throw new Error(`not a light's formula: ${formula}`);
  const evaluate = compile(script);
  return evaluate(read, at.row + at.down + 1);
}

type Evaluator = (cell: CellReader, row: number) => unknown;

function compile(script: string): Evaluator {
  const names = Object.keys(FUNCTIONS);
  const body = new Function('cell', 'ROW', ...names, `return ${script};`) as (
    ...values: unknown[]
  ) => unknown;
  return (cell, row) => body(cell, () => row, ...Object.values(FUNCTIONS));
}

const FUNCTIONS = {
  LIST: (...values: readonly unknown[]) => values,
  COUNTBLANK: (values: readonly unknown[]) => values.filter((value) => value === null || value === '').length,
  AND: (...values: unknown[]) => values.every(Boolean),
  OR: (...values: unknown[]) => values.some(Boolean),
  NOT: (value: unknown) => !value,
  WHEN: (test: unknown, yes: unknown, no: unknown) => (test ? yes : no),
  ISNUMBER: (value: unknown) => typeof value === 'number',
  ROUND: (value: number, digits: number) => Number(value.toFixed(digits)),
  TRUE: true,
  FALSE: false,
  CHOOSE: (index: number, ...values: unknown[]) => values[index - 1],
};

const columnIndex = (name: string): number =>
  [...name].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
