/** What findings about the layout of a sheet have in common: no figures, but places. */
import type { CellRef } from '../../workbook/address';
import type { Message } from '../message';
import type { Severity } from '../template/template';
import type { CheckContext } from './context';
import type { BuiltInRule } from './finding';

export interface LayoutFinding {
  readonly rule: BuiltInRule;
  readonly severity: Severity;
  readonly cells?: readonly CellRef[];
  readonly indicator?: string | null;
  readonly entity?: string | null;
  readonly message: Message;
}

export function sayLayout({ findings }: CheckContext, finding: LayoutFinding): void {
  findings.add({
    outcome: 'fails',
    cells: [],
    indicator: null,
    entity: null,
    reported: null,
    expected: null,
    working: null,
    ...finding,
  });
}
