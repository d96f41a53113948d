/**
 * functions.json, the file by which Excel knows the cell functions: written at build time from the catalogue, through
 * Microsoft's own generator. The generator's webpack plugin is not used, because it cannot say allowErrorForDataTypeAny,
 * without which one error in a range keeps Excel from calling the function for the whole column.
 */
import { parseTree } from 'custom-functions-metadata';
import { functionCatalogue } from '../functions/catalogue';
import type { FunctionDefinition } from '../functions/definition';
import { exampleFormula, exampleResult } from '../functions/example';
import { helpOf } from '../functions/help';
import type { FunctionHelp } from '../functions/help';
import { wordsFor } from '../messages/words';

export interface FunctionsMetadata {
  readonly allowCustomDataForDataTypeAny: true;
  readonly allowErrorForDataTypeAny: true;
  readonly functions: ReturnType<typeof parseTree>['functions'];
}

/** @throws Error where the generator refuses a name, an id or a parameter of the catalogue */
export function functionsMetadata(
  catalogue: readonly FunctionDefinition[] = functionCatalogue,
): FunctionsMetadata {
  const { functions, extras } = parseTree(catalogue.map(declaration).join('\n'), 'catalogue.ts');
  const errors = extras.flatMap((extra) => extra.errors);
  if (errors.length > 0) throw new Error(errors.join('\n'));
  return { allowCustomDataForDataTypeAny: true, allowErrorForDataTypeAny: true, functions };
}

/** The text of functions.json. */
export const functionsMetadataJson = (): string => `${JSON.stringify(functionsMetadata(), null, 2)}\n`;

/** The function as the generator wants to read it: every argument a matrix, so that ranges arrive whole and results spill. */
function declaration(definition: FunctionDefinition): string {
  const { id } = definition;
  const { description, parameters } = helpOf(definition);
  const tags = parameters.map(({ name, description: words }) => ` * @param ${name} ${oneLine(words)}`);
  const list = parameters.map(({ name, optional }) => `${name}${optional ? '?' : ''}: any[][]`).join(', ');
  return [
    '/**',
    ` * ${oneLine(description)} · ${example(definition)}`,
    ` * @customfunction ${id}`,
    ...tags,
    ' */',
  ]
    .concat(`function ${id}(${list}): any[][] {}`)
    .join('\n');
}

/** Excel shows one text to every reader: Chinese first, then English. */
const oneLine = ({ zh, en }: FunctionHelp['description']): string => `${zh} · ${en}`;

/** =TARGET.COMPLETION(12.36,16) → 0.7725 */
const example = (definition: FunctionDefinition): string =>
  `${exampleFormula(definition)} → ${exampleResult(definition, wordsFor('zh-CN')).flat().join(', ')}`;
