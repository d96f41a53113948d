/** layout.left-out: something stands far away from the table, where nothing was read. */
import { cellAddress } from '../../../workbook/address';
import { message } from '../../message';
import type { CheckContext } from '../context';
import { sayLayout } from '../say-layout';

export function checkLeftOut(context: CheckContext): void {
  const { leftOut } = context.reading;
  context.findings.judged();
  if (!leftOut) return;
  sayLayout(context, {
    rule: 'layout.left-out',
    severity: 'hint',
    cells: [leftOut],
    message: message('validation.layout.left-out', { cell: cellAddress(leftOut.row, leftOut.column) }),
  });
}
