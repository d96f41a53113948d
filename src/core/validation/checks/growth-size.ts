/** plausibility.growth: growth of ten times and more, or a fall to almost nothing: possible, but worth a second look. */
import { message } from '../../message';
import { FigureState } from '../../report/facts';
import type { CheckContext } from '../context';
import { MAGNITUDE_RATIO } from './magnitude';
import { valueAt } from '../verdict';
import { sayFigure } from '../say-figure';

/** 1,000 % up, 95 % down; below −100 % nothing can fall. */
const MOST_GROWTH = 10;
const MOST_FALL = -0.95;

export function checkGrowthSize(context: CheckContext): void {
  const { figures, findings } = context;
  const growths = figures.column('growth');
  if (!growths) return;
  const [actuals, priors] = [figures.column('actual'), figures.column('prior')];
  for (let line = 0; line < figures.facts.lineCount; line++) {
    if (growths.state[line] !== FigureState.number) continue;
    findings.judged();
    const growth = valueAt(growths, line);
    if (growth <= MOST_GROWTH && growth >= MOST_FALL) continue;
    const isKnown = actuals?.state[line] === FigureState.number && priors?.state[line] === FigureState.number;
    const ratio = isKnown ? valueAt(actuals, line) / valueAt(priors, line) : NaN;
    // Nothing left of it is no implausible growth; a slip of the unit and a base below zero are told as what they are.
    if (ratio <= 0 || ratio >= MAGNITUDE_RATIO || ratio <= 1 / MAGNITUDE_RATIO) continue;
    const reported = figures.figure('growth', line);
    if (!reported) continue;
    sayFigure(context, line, reported, {
      rule: 'plausibility.growth',
      severity: 'query',
      message: message(growth < -1 ? 'validation.growth.below-all' : 'validation.growth.size'),
    });
  }
}
