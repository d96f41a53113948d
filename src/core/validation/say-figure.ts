/** What is wrong with one figure by itself: nothing else takes part, and nothing is worked out in its place. */
import type { SheetFigure } from '../report/sheet-figures';
import type { CheckContext } from './context';
import type { Finding } from './finding';

export function sayFigure(
  { figures, findings }: CheckContext,
  line: number,
  figure: SheetFigure,
  said: Pick<Finding, 'rule' | 'severity' | 'message'>,
): void {
  findings.add({
    ...said,
    outcome: 'fails',
    cells: [figure.cell],
    ...figures.subject(line),
    reported: figure.text,
    expected: null,
    working: null,
  });
}
