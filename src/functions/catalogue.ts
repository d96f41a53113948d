/** All cell functions (namespace TARGET), free of any host. */
import {
  forecastFunction,
  lightFunction,
  lightTextFunction,
  requiredRateFunction,
  scheduleGapFunction,
} from './against-schedule';
import { rankPlaceFunction, scoreFunction } from './appraisal';
import { balancedRoundFunction } from './balanced-round';
import { checkRatioFunction, checkSumFunction } from './checks';
import { completionFunction, shareFunction } from './completion';
import type { FunctionDefinition } from './definition';
import { cnyToUsdFunction, fxBasisFunction, fxRateFunction, usdToCnyFunction } from './exchange';
import { changePointsFunction, growthFunction, twoYearAverageFunction } from './growth';
import { impliedBaseFunction, impliedTargetFunction } from './implied';
import { roundHalfEvenFunction } from './rounding';
import { timeProgressFunction } from './schedule';
import { convertUnitFunction, parseAmountFunction } from './units';

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
  impliedTargetFunction,
  impliedBaseFunction,
  cnyToUsdFunction,
  usdToCnyFunction,
  fxRateFunction,
  fxBasisFunction,
  convertUnitFunction,
  parseAmountFunction,
  roundHalfEvenFunction,
  balancedRoundFunction,
  scoreFunction,
  rankPlaceFunction,
  checkSumFunction,
  checkRatioFunction,
];
