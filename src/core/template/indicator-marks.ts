/** What is asked of an indicator line by line, answered once for each: a report has a hundred thousand lines. */
import type { Indicator, Template } from './template';

/** 1 for each indicator of which it is true, else 0. */
export const indicatorMarks = (
  { indicators }: Pick<Template, 'indicators'>,
  is: (indicator: Indicator) => boolean,
): Uint8Array => Uint8Array.from(indicators, (indicator) => Number(is(indicator)));
