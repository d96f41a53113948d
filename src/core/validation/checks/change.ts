/** arithmetic.change: 增减额 = this period − the same period last year. */
import { message } from '../../message';
import type { CheckContext } from '../context';
import { checkLineSums } from './sums';

export function checkChange(context: CheckContext): void {
  checkLineSums(context, {
    rule: 'arithmetic.change',
    result: 'change',
    left: 'actual',
    sign: -1,
    right: 'prior',
    failure: message('validation.change'),
  });
}
