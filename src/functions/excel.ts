/** The functions inside Excel: each is associated with its id, and failures become CustomFunctions.Error. */
import type { Message } from '../core/message';
import { functions as english } from '../messages/en-US/functions';
import type { Locale } from '../messages/keys';
import { localeOf, speak } from '../messages/speak';
import type { Words } from '../messages/speak';
import { functions as chinese } from '../messages/zh-CN/functions';
import { functionCatalogue } from './catalogue';
import type { FunctionDefinition } from './definition';
import type { CellResult } from './failure';

/**
 * Once, as soon as the page of the shared runtime loads and before Office is ready: Excel may already be waiting to
 * calculate. Without office.js there is nobody to tell.
 */
export function associateFunctions(): void {
  if (typeof CustomFunctions === 'undefined') return;
  for (const definition of functionCatalogue)
    CustomFunctions.associate(definition.id, excelFunction(definition));
}

/** Every formula again, because Excel cannot be told which of them used the rates; the user changed a rate, and waits for that. */
export function recalculateExcel(): Promise<void> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    context.workbook.application.calculate(Excel.CalculationType.full);
    await context.sync();
  });
}

type ExcelCell = number | boolean | string | CustomFunctions.Error;

/** All arguments and results are matrices (functions.json says so), a single cell being one of 1 × 1. */
function excelFunction(definition: FunctionDefinition): (...args: readonly unknown[]) => ExcelCell[][] {
  // The last argument is always Excel's invocation object, declared or not.
  return (...args) => {
    const result = definition.evaluate(args.slice(0, -1));
    const rows = Array.isArray(result) ? result : [[result]];
    return rows.map((row) => row.map(excelCell));
  };
}

function excelCell(result: CellResult): ExcelCell {
  if (typeof result !== 'object') return result;
  if ('words' in result) return wordsOf(localeOf(displayLanguage() ?? 'zh-CN')).say(result.words);
  return new CustomFunctions.Error(result.error as CustomFunctions.ErrorCode, sentence(result.message));
}

/** In the reader's language; in both where Excel does not tell it. */
function sentence(why: Message): string {
  const language = displayLanguage();
  if (language) return wordsOf(localeOf(language)).say(why);
  return `${wordsOf('zh-CN').say(why)} ${wordsOf('en-US').say(why)}`;
}

const displayLanguage = (): string | undefined =>
  typeof Office === 'undefined' ? undefined : Office.context?.displayLanguage;

/** The functions answer at once, so their own words are at hand in both languages; those of the pane are fetched. */
const wordsOf = (locale: Locale): Words => speak(locale, locale === 'zh-CN' ? chinese : english);
