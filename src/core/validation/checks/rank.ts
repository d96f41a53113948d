/** arithmetic.rank: 位次 must follow the order of some measure; which one, only the office knows, so a doubt is a query. */
import { message } from '../../message';
import { FigureState } from '../../report/facts';
import type { FactColumn } from '../../report/facts';
import type { FigureMeasure } from '../../rules/rule';
import type { CheckContext } from '../context';
import { valueAt } from '../verdict';

const MEASURES: readonly FigureMeasure[] = ['completion', 'growth', 'actual'];

export function checkRanks(context: CheckContext): void {
  const { figures, template, findings } = context;
  const ranks = figures.column('rank');
  if (!ranks) return;
  const { entities, totalEntity } = figures.facts;
  for (const [indicator, { better }] of template.indicators.entries()) {
    const lines = [...entities.keys()]
      .filter((entity) => entity !== totalEntity)
      .map((entity) => figures.line(indicator, entity))
      .filter((line) => line >= 0 && ranks.state[line] === FigureState.number)
      .sort((a, b) => valueAt(ranks, a) - valueAt(ranks, b));
    if (lines.length < 2) continue;
    const trials = MEASURES.flatMap((measure) => {
      const column = figures.column(measure);
      const isKnown = column && lines.every((line) => column.state[line] === FigureState.number);
      return isKnown
        ? [{ measure, broken: brokenPairs(lines, ranks, column, better === 'lower' ? -1 : 1) }]
        : [];
    });
    if (trials.length === 0) {
      findings.couldNotJudge();
      continue;
    }
    findings.judged();
    const [closest] = trials.sort((a, b) => a.broken.length - b.broken.length);
    if (closest && closest.broken.length > 0) sayBroken(context, closest.measure, closest.broken);
  }
}

/** Neighbours in rank whose figures stand the other way round, or that share a rank with different figures. */
function brokenPairs(
  lines: readonly number[],
  ranks: FactColumn,
  column: FactColumn,
  sign: 1 | -1,
): [number, number][] {
  return lines.slice(1).flatMap((line, i): [number, number][] => {
    const before = lines[i] ?? line;
    const step = sign * (valueAt(column, before) - valueAt(column, line));
    const isTie = valueAt(ranks, before) === valueAt(ranks, line);
    return step < 0 || (isTie && step !== 0) ? [[before, line]] : [];
  });
}

function sayBroken(
  { figures, findings }: CheckContext,
  measure: FigureMeasure,
  pairs: readonly [number, number][],
): void {
  const lines = [...new Set(pairs.flat())];
  const first = lines[0] ?? 0;
  const cells = [
    ...lines.map((line) => figures.cell('rank', line)),
    ...lines.map((line) => figures.cell(measure, line)),
  ];
  findings.add({
    rule: 'arithmetic.rank',
    severity: 'query',
    outcome: 'fails',
    cells: cells.filter((cell) => cell !== null),
    ...figures.subject(first),
    reported: figures.figure('rank', first)?.text ?? null,
    expected: null,
    message: message('validation.rank', { measure: message(`validation.measure.${measure}`) }),
    working: null,
  });
}
