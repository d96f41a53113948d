/** The sample sheet of the cell functions: one line for each, its arguments in cells, the live formula behind them. */
import { functionCatalogue } from '../../functions/catalogue';
import type { ExampleArgument, FunctionDefinition } from '../../functions/definition';
import type { CellResult } from '../../functions/failure';
import { setWorkbookRates } from '../../functions/workbook-rates';
import { wordsFor } from '../../messages/words';
import { rectAddress } from '../../workbook/address';
import { readRateSheet } from '../../functions/rate-sheet';
import { createMemoryHost } from '../../hosts/memory/host';

export interface FunctionLine {
  /** Zero-based; more than one where arguments or results have several rows. */
  readonly row: number;
  readonly rows: number;
  readonly definition: FunctionDefinition;
  /** Constants by zero-based place. */
  readonly inputs: readonly {
    readonly row: number;
    readonly column: number;
    readonly value: number | string;
  }[];
  /** Of each argument: the address of its cells. */
  readonly addresses: readonly string[];
  /** Rows of values, from the place of the formula on. */
  readonly results: readonly (readonly (number | string | boolean)[])[];
}

export const FIRST_INPUT = 3;
export const FORMULA_TEXT = 9;
export const RESULT = 10;
/** Below the title, a note and the headings. */
const FIRST_ROW = 3;

/** Its own rates, as the provincial order of 2013 set one for Taiyuan. */
export const RATE_ROWS = [
  ['期间 Period', '汇率(1美元合人民币元) CNY per USD', '说明 Note'],
  ['2013年', 6.48, '省定折算汇率 set by provincial order'],
] as const;

/** Beside the example of every function: a column that spills down, the rates of the workbook, a two-way table. */
const MORE: readonly (readonly [id: string, args: readonly ExampleArgument[]])[] = [
  [
    'COMPLETION',
    [
      [[432], [176], [144], [39.45]],
      [[320], [160], [60], [35]],
    ],
  ],
  ['CNY_TO_USD', [648, '2013年', '汇率表']],
  ['TIME_PROGRESS', ['2020-08', '2020-07-01', '2020-09-30', '日']],
  [
    'BALANCED_ROUND',
    [
      [
        [10.45, 20.4, 30.85],
        [5.3, 6.3, 11.6],
        [15.75, 26.7, 42.45],
      ],
      0,
    ],
  ],
];

export async function functionLines(): Promise<readonly FunctionLine[]> {
  const host = createMemoryHost([{ name: '汇率', rows: RATE_ROWS }]);
  const [rates] = await host.read({ sheets: 'all' });
  setWorkbookRates(rates ? readRateSheet(rates) : null);
  try {
    return linesOf([
      ...functionCatalogue.map((definition) => [definition, definition.example] as const),
      ...MORE.map(([id, args]) => [named(id), args] as const),
    ]);
  } finally {
    setWorkbookRates(null);
  }
}

function linesOf(
  calls: readonly (readonly [FunctionDefinition, readonly ExampleArgument[]])[],
): FunctionLine[] {
  let row = FIRST_ROW;
  return calls.map(([definition, args]) => {
    const line = lineOf(definition, args, row);
    row += line.rows;
    return line;
  });
}

function lineOf(definition: FunctionDefinition, args: readonly ExampleArgument[], row: number): FunctionLine {
  const inputs: { row: number; column: number; value: number | string }[] = [];
  let column = FIRST_INPUT;
  let height = 1;
  const addresses = args.map((argument) => {
    const range = typeof argument === 'object' ? argument : [[argument]];
    const [rows, columns] = [range.length, range[0]?.length ?? 0];
    range.forEach((line, r) =>
      line.forEach((value, c) => inputs.push({ row: row + r, column: column + c, value })),
    );
    const address = rectAddress({ row, column, rows, columns });
    column += columns;
    height = Math.max(height, rows);
    return address;
  });
  if (column > FORMULA_TEXT) throw new Error(`the arguments of ${definition.id} do not fit`);
  const result = definition.evaluate(args);
  const results = (Array.isArray(result) ? result : [[result]]).map((line) => line.map(valueOf));
  return { row, rows: Math.max(height, results.length), definition, inputs, addresses, results };
}

function named(id: string): FunctionDefinition {
  const definition = functionCatalogue.find((each) => each.id === id);
  if (!definition) throw new Error(`no function ${id}`);
  return definition;
}

function valueOf(result: CellResult): number | string | boolean {
  if (typeof result !== 'object') return result;
  if ('words' in result) return wordsFor('zh-CN').say(result.words);
  throw new Error(`an example fails: ${wordsFor('en-US').say(result.message)}`);
}

/** Where the results lie: K4, or K4:M4 where they spill. */
export const resultAddress = ({ row, results }: FunctionLine): string =>
  rectAddress({ row, column: RESULT, rows: results.length, columns: results[0]?.length ?? 1 });

export const formulaText = ({ definition, addresses }: FunctionLine): string =>
  `TARGET.${definition.id}(${addresses.join(',')})`;
