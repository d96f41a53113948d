/** What each function and argument is, in both languages: apart from the functions, because Excel's pane does without. */
import type { BilingualText } from '../core/statistics/exchange';
import { functionHelp as en } from '../messages/en-US/function-help';
import { functionHelp as zh } from '../messages/zh-CN/function-help';
import type { FunctionDefinition } from './definition';

export interface FunctionHelp {
  readonly description: BilingualText;
  readonly parameters: readonly {
    readonly name: string;
    readonly optional: boolean;
    readonly description: BilingualText;
  }[];
}

export function helpOf({ id, parameters }: FunctionDefinition): FunctionHelp {
  return {
    description: bilingual(`functions.help.${id}`),
    parameters: parameters.map(({ name, optional, about }) => ({
      name,
      optional,
      description: bilingual(about),
    })),
  };
}

const bilingual = (key: keyof typeof zh): BilingualText => ({ zh: zh[key], en: en[key] });
