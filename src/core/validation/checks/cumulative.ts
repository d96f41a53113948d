/** arithmetic.cumulative: 上月止累计 + 本月 = 本月止累计, for what flows; a stock does not add up over months. */
import { message } from '../../message';
import type { CheckContext } from '../context';
import { checkLineSums } from './sums';

export function checkCumulative(context: CheckContext): void {
  checkLineSums(context, {
    rule: 'arithmetic.cumulative',
    result: 'actual',
    left: 'previous',
    sign: 1,
    right: 'month',
    failure: message('validation.cumulative'),
    skips: (line) => context.figures.indicator(line).kind === 'stock',
  });
}
