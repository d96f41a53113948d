/** All cell functions (namespace TARGET), free of any host. */
import {
  forecastFunction,
  lightFunction,
  lightTextFunction,
  requiredRateFunction,
  scheduleGapFunction,
} from './against-schedule';
import { completionFunction, shareFunction } from './completion';
import type { FunctionDefinition } from './definition';
import { cnyToUsdFunction, fxBasisFunction, fxRateFunction, usdToCnyFunction } from './exchange';
import { changePointsFunction, growthFunction, twoYearAverageFunction } from './growth';
import { timeProgressFunction } from './schedule';

export const functionCatalogue: readonly FunctionDefinition[] = [
  completionFunction,
  growthFunction,
  changePointsFunction,
  twoYearAverageFunction,
  shareFunction,
  timeProgressFunction,
  scheduleGapFunction,
  lightFunction,
  lightTextFunction,
  requiredRateFunction,
  forecastFunction,
  cnyToUsdFunction,
  usdToCnyFunction,
  fxRateFunction,
  fxBasisFunction,
];
