/** What a cell function is: a rule for one row of cells, told once, that answers for single cells and for ranges. */
import { message } from '../core/message';
import { exactNumber } from '../core/statistics/exact';
import type { Exact } from '../core/statistics/exact';
import type { functionHelp } from '../messages/zh-CN/function-help';
import { broadcast, rangeOf } from './broadcast';
import type { Range } from './broadcast';
import type { ArgumentName, Cell } from './cell';
import { failure, isFailure } from './failure';
import type { CellFailure, CellResult, CellWords } from './failure';
import type { Parameter } from './parameter';

export interface FunctionParameter {
  readonly name: string;
  readonly optional: boolean;
  /** Key of what it is about; help.ts has the words. */
  readonly about: keyof typeof functionHelp;
}

/** A cell, or the rows of a range. */
export type ExampleArgument = number | string | readonly (readonly (number | string)[])[];

export interface FunctionDefinition {
  /** Never changes: workbooks hold it. In Excel behind the namespace: TARGET.COMPLETION. */
  readonly id: FunctionId;
  readonly parameters: readonly FunctionParameter[];
  /** Arguments that give a result; optional ones at the end may be missing. */
  readonly example: readonly ExampleArgument[];
  /**
   * @param args as the host passes them: scalars, or ranges as rows of cells; an omitted optional one is null or missing.
   * Ranges broadcast as with Excel's own operators. Never throws.
   * @returns a scalar where the result is one cell, otherwise rows of cells to spill
   */
  evaluate(args: readonly unknown[]): CellResult | CellResult[][];
}

/** What a rule may answer for one cell; a list spills to the right. */
type Answer = Exact | number | boolean | CellWords | CellFailure;

type HelpKey = Extract<keyof typeof functionHelp, `functions.help.${string}`>;
export type FunctionId = HelpKey extends `functions.help.${infer Id}` ? Id : never;

interface Named<Parameters extends readonly Parameter<unknown>[]> {
  readonly id: FunctionId;
  readonly parameters: Parameters;
  readonly example: readonly ExampleArgument[];
}

type Values<Parameters extends readonly Parameter<unknown>[]> = {
  -readonly [Index in keyof Parameters]: Parameters[Index] extends Parameter<infer Value> ? Value : never;
};

interface CellRecipe<Parameters extends readonly Parameter<unknown>[]> extends Named<Parameters> {
  /** The exact result for one cell of each argument; an argument that cannot be read is answered before. */
  readonly compute: (...values: Values<Parameters>) => Answer | readonly Answer[];
  /** Cells that each result takes to the right; 1 where compute answers with no list. */
  readonly width?: number;
  /** Which argument makes a result too large for a double. */
  readonly divisor?: ArgumentName;
}

/** A function that answers cell by cell. */
export function defineFunction<const Parameters extends readonly Parameter<unknown>[]>(
  recipe: CellRecipe<Parameters>,
): FunctionDefinition {
  const { parameters, width = 1 } = recipe;
  const compute = recipe.compute as (...values: unknown[]) => Answer | readonly Answer[];
  const answered = (answer: Answer): CellResult => cellResult(answer, recipe.divisor);
  return define(recipe, (ranges) => {
    // What does not broadcast is read once; so is a cell that stands before every row, and a period that repeats downwards.
    const values: unknown[] = parameters.map(({ readRange }, i) => readRange?.(ranges[i] ?? []));
    const spread = ranges.map((range, i): Range => (parameters[i]?.readRange ? ANYWHERE : range));
    const lastCells: Cell[] = parameters.map(({ readRange }) => (readRange ? null : NOT_YET));
    const answers = broadcast(spread, (cells) => {
      for (let i = 0; i < parameters.length; i += 1) {
        const cell = cells[i];
        if (cell !== lastCells[i]) {
          lastCells[i] = cell;
          values[i] = (parameters[i] as Parameter<unknown>).read(cell);
        }
        if (isFailure(values[i])) return values[i] as CellFailure;
      }
      const answer = compute(...values);
      return isList(answer) ? answer.map(answered) : answered(answer);
    });
    return width === 1
      ? (answers as CellResult[][])
      : answers.map((row) => row.flatMap((answer) => spilled(answer, width)));
  });
}

/** What cannot be computed fails in all its cells. */
const spilled = (answer: CellResult | readonly CellResult[], width: number): readonly CellResult[] =>
  isList(answer) ? answer : Array.from({ length: width }, () => answer);

interface RangeRecipe<Parameters extends readonly Parameter<unknown>[]> extends Named<Parameters> {
  /** The results for whole ranges, rows of cells to spill. */
  readonly computeRanges: (ranges: readonly Range[]) => readonly (readonly Answer[])[];
}

/** A function whose result depends on all the cells of its ranges together. */
export function defineRangeFunction<const Parameters extends readonly Parameter<unknown>[]>(
  recipe: RangeRecipe<Parameters>,
): FunctionDefinition {
  return define(recipe, (ranges) =>
    recipe.computeRanges(ranges).map((row) => row.map((answer) => cellResult(answer))),
  );
}

function define<Parameters extends readonly Parameter<unknown>[]>(
  { id, parameters, example }: Named<Parameters>,
  results: (ranges: readonly Range[]) => CellResult[][],
): FunctionDefinition {
  const count = parameters.length;
  return {
    id,
    parameters: parameters.map(({ name, optional, about }) => ({ name, optional, about })),
    example,
    evaluate: (args) => {
      if (args.length > count) return failure('#VALUE!', message('functions.tooMany', { count }));
      const rows = results(parameters.map((_, index) => rangeOf(args[index])));
      const [first] = rows;
      return rows.length === 1 && first?.length === 1 ? (first[0] as CellResult) : rows;
    },
  };
}

function cellResult(answer: Answer, divisor?: ArgumentName): CellResult {
  if (typeof answer === 'boolean') return answer;
  if (typeof answer === 'object' && !('n' in answer)) return answer;
  const nearest = typeof answer === 'number' ? answer : exactNumber(answer);
  if (Number.isFinite(nearest)) return nearest;
  return divisor
    ? failure('#NUM!', message('functions.overflow', { argument: message(divisor) }))
    : failure('#NUM!', message('functions.tooLarge'));
}

/** No host hands this over, so the first cell is always read. */
const NOT_YET: unique symbol = Symbol('not yet');

/** For an argument that does not broadcast: one cell, which is never read. */
const ANYWHERE: Range = [[null]];

const isList = <Item>(answer: Item | readonly Item[]): answer is readonly Item[] => Array.isArray(answer);
