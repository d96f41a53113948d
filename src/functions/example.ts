/** The example of a function as a formula, for Excel's help, the preview and the reference. */
import type { Words } from '../messages/words';
import type { ExampleArgument, FunctionDefinition } from './definition';
import type { CellResult } from './failure';

/** =TARGET.COMPLETION(12.36,16) */
export const exampleFormula = ({ id, example }: FunctionDefinition): string =>
  `=TARGET.${id}(${example.map(argumentText).join(',')})`;

/** What the example gives, row by row; one cell where it does not spill. */
export function exampleResult(definition: FunctionDefinition, words: Words): (number | string | boolean)[][] {
  const result = definition.evaluate(definition.example);
  const rows = Array.isArray(result) ? result : [[result]];
  return rows.map((row) => row.map((cell) => shown(cell, words)));
}

/** As it is typed into a formula: 16, "2017-H1", {1,2;3,4}. */
export function argumentText(argument: ExampleArgument): string {
  if (typeof argument === 'number') return String(argument);
  if (typeof argument === 'string') return `"${argument.replaceAll('"', '""')}"`;
  return `{${argument.map((row) => row.map(argumentText).join(',')).join(';')}}`;
}

function shown(result: CellResult, words: Words): number | string | boolean {
  if (typeof result !== 'object') return result;
  return 'words' in result ? words.say(result.words) : result.error;
}
