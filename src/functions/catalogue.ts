/** All cell functions (namespace TARGET), free of any host. */
import { completionFunction } from './completion';
import type { FunctionDefinition } from './definition';
import { cnyToUsdFunction } from './exchange';
import { growthFunction } from './growth';
import { timeProgressFunction } from './time-progress';

export const functionCatalogue: readonly FunctionDefinition[] = [
  completionFunction,
  growthFunction,
  cnyToUsdFunction,
  timeProgressFunction,
];
