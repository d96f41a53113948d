/** Our functions in the cells of the grid: the same catalogue that Excel gets, spoken in Univer's manner. */
import type { FUniver } from '@univerjs/presets';
import { LocaleType } from '@univerjs/presets';
import { FunctionType } from '@univerjs/preset-sheets-core';
import { functionCatalogue } from '../functions/catalogue';
import type { FunctionDefinition } from '../functions/definition';
import { argumentText } from '../functions/example';
import { helpOf } from '../functions/help';
import { isFailure } from '../functions/failure';
import type { CellResult } from '../functions/failure';
import type { Words } from '../messages/words';

/**
 * Once, after the first workbook is open. A range of results spills as in Excel.
 * @param words of the language that the page speaks when a cell is calculated
 */
export function registerCellFunctions(api: FUniver, words: () => Words): void {
  const formula = api.getFormula();
  const shown = (result: CellResult): GridValue => {
    if (typeof result !== 'object') return result;
    // The grid takes an error by its name, as text.
    return isFailure(result) ? result.error : words().say(result.words);
  };
  for (const definition of functionCatalogue) {
    const answer = (...args: unknown[]): GridValue | GridValue[][] => {
      const result = definition.evaluate(args);
      return Array.isArray(result) ? result.map((row) => row.map(shown)) : shown(result);
    };
    formula.registerFunction(`TARGET.${definition.id}`, answer, help(definition));
  }
}

type GridValue = number | string | boolean;

/** What the grid tells while a formula is typed, in both languages. */
function help(definition: FunctionDefinition) {
  const { id, example } = definition;
  const { description, parameters } = helpOf(definition);
  const key = (...parts: string[]): string => ['target', id, ...parts].join('.');
  const words = (language: 'zh' | 'en') => ({
    target: {
      [id]: {
        what: description[language],
        ...Object.fromEntries(parameters.map(({ name, description: about }) => [name, about[language]])),
      },
    },
  });
  return {
    locales: { [LocaleType.ZH_CN]: words('zh'), [LocaleType.EN_US]: words('en') },
    description: {
      functionName: `TARGET.${id}`,
      functionType: FunctionType.User,
      description: key('what'),
      abstract: key('what'),
      functionParameter: parameters.map(({ name, optional }, index) => ({
        name,
        detail: key(name),
        example: index < example.length ? argumentText(example[index] ?? '') : '',
        require: optional ? (0 as const) : (1 as const),
        repeat: 0 as const,
      })),
    },
  };
}
