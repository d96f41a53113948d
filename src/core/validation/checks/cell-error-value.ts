/** cell.error-value: #DIV/0! and its kind where a figure belongs. */
import { isCellError } from '../../../workbook/snapshot';
import { message } from '../../message';
import type { CheckContext } from '../context';

export function checkErrorValues({ reading, figures, findings }: CheckContext): void {
  for (const { line, cell, value } of reading.unreadable) {
    if (!isCellError(value)) continue;
    findings.judged();
    findings.add({
      rule: 'cell.error-value',
      severity: 'error',
      outcome: 'fails',
      cells: [cell],
      ...figures.subject(line),
      reported: null,
      expected: null,
      message: message('validation.cell.error-value', { error: value.error }),
      working: null,
    });
  }
}
