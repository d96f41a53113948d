/**
 * plausibility.restated: 上年同期 that last year's report gave differently. Figures are restated rightly (按可比口径), so it
 * is never an error: to be explained, or only a hint where the sheet says itself that it was restated.
 */
import { message } from '../../message';
import { spansMeet } from '../../rules/ends';
import { isOfOtherCaliber, remarksOnCaliber } from '../caliber';
import type { CheckContext } from '../context';
import { sayFigure } from '../say-figure';

export function checkRestated(context: CheckContext): void {
  const { figures, findings, lastYear } = context;
  if (!lastYear) return;
  const isRemarked = remarksOnCaliber(context);
  for (let line = 0; line < figures.facts.lineCount; line++) {
    const place = lastYear.line(figures, line);
    const then = place < 0 ? null : lastYear.figures.figure('actual', place);
    const prior = figures.figure('prior', line);
    if (!then || !prior) {
      if (then && figures.column('prior')) findings.couldNotJudge();
      continue;
    }
    findings.judged();
    // What was only rounded, or cut off, to other digits is the same figure.
    if (spansMeet(prior.quantity.cut, then.quantity.cut)) continue;
    const isSaid = isRemarked || isOfOtherCaliber(context, line);
    sayFigure(context, line, prior, {
      rule: 'plausibility.restated',
      severity: isSaid ? 'hint' : 'query',
      message: message(isSaid ? 'validation.restated.as-said' : 'validation.restated', { then: then.text }),
    });
  }
}
