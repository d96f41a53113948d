/** plausibility.stale: the figures of the period before, sent again. */
import type { CellRef } from '../../../workbook/address';
import { message } from '../../message';
import { compare } from '../../statistics/rational';
import type { CheckContext } from '../context';

/** Fewer figures may stand still by chance, and so may some of many. */
const LEAST_FIGURES = 3;
const LEAST_PART = 0.9;

export function checkStale({ figures, findings, last }: CheckContext): void {
  if (!last) return;
  const same: CellRef[] = [];
  let compared = 0;
  for (let line = 0; line < figures.facts.lineCount; line++) {
    const place = last.line(figures, line);
    const before = place < 0 ? null : last.figures.figure('actual', place);
    const actual = figures.figure('actual', line);
    // What stands still at nothing, or is a stock, says nothing of having been sent again.
    if (!before || !actual || actual.printed.digits === 0 || figures.indicator(line).kind === 'stock')
      continue;
    compared += 1;
    if (compare(before.nominal, actual.nominal) === 0) same.push(actual.cell);
  }
  if (compared < LEAST_FIGURES) {
    findings.couldNotJudge();
    return;
  }
  findings.judged();
  if (same.length < LEAST_PART * compared) return;
  findings.add({
    rule: 'plausibility.stale',
    severity: 'query',
    outcome: 'fails',
    cells: same,
    indicator: null,
    entity: null,
    reported: null,
    expected: null,
    message: message('validation.stale', { same: same.length, compared }),
    working: null,
  });
}
