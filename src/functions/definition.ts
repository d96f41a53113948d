/** What a cell function is: a rule for one row of cells, told once, that answers for single cells and for ranges. */
import { message } from '../core/message';
import type { BilingualText } from '../core/statistics/exchange';
import { rationalNumber } from '../core/statistics/rational';
import type { Rational } from '../core/statistics/rational';
import { functions as en } from '../messages/en-US/functions';
import { functions as zh } from '../messages/zh-CN/functions';
import { broadcast } from './broadcast';
import type { Cell } from './cell';
import { failure, isFailure } from './failure';
import type { CellFailure, CellResult } from './failure';

export interface FunctionParameter {
  readonly name: string;
  readonly optional: boolean;
  readonly description: BilingualText;
}

export interface FunctionDefinition {
  /** Never changes: workbooks hold it. In Excel behind the namespace: TARGET.COMPLETION. */
  readonly id: string;
  readonly description: BilingualText;
  readonly parameters: readonly FunctionParameter[];
  /**
   * @param args as the host passes them: scalars, or ranges as rows of cells; an omitted optional one is null or missing.
   * Ranges broadcast as with Excel's own operators. Never throws.
   * @returns a scalar where the result is one cell, otherwise rows of cells to spill
   */
  evaluate(args: readonly unknown[]): CellResult | CellResult[][];
}

type FunctionKey = keyof typeof zh;

interface Recipe {
  readonly id: string;
  readonly description: FunctionKey;
  readonly parameters: readonly {
    readonly name: string;
    readonly description: FunctionKey;
    readonly optional?: true;
  }[];
  /** The exact result for one cell of each argument. */
  readonly compute: (cells: readonly Cell[]) => Rational | CellFailure;
  /** Which argument makes a result too large for a double. */
  readonly divisor: FunctionKey;
}

export function defineFunction(recipe: Recipe): FunctionDefinition {
  const count = recipe.parameters.length;
  const compute = (cells: readonly Cell[]): CellResult => {
    const exact = recipe.compute(cells);
    if (isFailure(exact)) return exact;
    const nearest = rationalNumber(exact);
    if (Number.isFinite(nearest)) return nearest;
    return failure('#NUM!', message('functions.overflow', { argument: message(recipe.divisor) }));
  };
  return {
    id: recipe.id,
    description: bilingual(recipe.description),
    parameters: recipe.parameters.map(({ name, description, optional = false }) => ({
      name,
      optional,
      description: bilingual(description),
    })),
    evaluate: (args) =>
      args.length > count
        ? failure('#VALUE!', message('functions.tooMany', { count }))
        : broadcast(
            Array.from({ length: count }, (_, index) => args[index]),
            compute,
          ),
  };
}

const bilingual = (key: FunctionKey): BilingualText => ({ zh: zh[key], en: en[key] });
