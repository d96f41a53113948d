/** plausibility.base-sign: a rate of growth over a loss, or from a profit into one; the field writes words (扭亏为盈) there. */
import { message } from '../../message';
import { FigureState } from '../../report/facts';
import type { CheckContext } from '../context';

export function checkBaseSign({ figures, findings }: CheckContext): void {
  const growths = figures.column('growth');
  const actuals = figures.column('actual');
  const priors = figures.column('prior');
  if (!growths || !actuals || !priors) return;
  for (let line = 0; line < figures.facts.lineCount; line++) {
    if (growths.state[line] !== FigureState.number || priors.state[line] !== FigureState.number) continue;
    const base = priors.digits[line] ?? 0;
    const now = actuals.state[line] === FigureState.number ? (actuals.digits[line] ?? 0) : 0;
    findings.judged();
    if (base >= 0 && (base === 0 || now >= 0)) continue;
    const [reported, actual, prior] = (['growth', 'actual', 'prior'] as const).map((m) =>
      figures.figure(m, line),
    );
    if (!reported) continue;
    findings.add({
      rule: 'plausibility.base-sign',
      severity: 'query',
      outcome: 'fails',
      cells: [reported, actual, prior].flatMap((figure) => (figure ? [figure.cell] : [])),
      ...figures.subject(line),
      reported: reported.text,
      expected: null,
      message: message(base < 0 ? 'validation.growth.negative-base' : 'validation.growth.into-loss'),
      working: null,
    });
  }
}
