/** Orders that were found, as proposals: a query, because a part that exceeds its whole may have its reasons. */
import { message } from '../message';
import type { Template } from '../template/template';
import { bare } from '../validation/working';
import type { LearnedAtMost } from './learn-at-most';
import type { Proposal } from './learned';
import type { RuleWriter } from './rule-text';
import { measureWords } from './say-sums';

export function* atMostProposals(
  atMosts: readonly LearnedAtMost[],
  { indicators }: Template,
  writer: RuleWriter,
): Generator<Proposal> {
  for (const { evidence, basis, bits } of atMosts) {
    const { part, whole, measures, support } = evidence;
    const [left, right] = [writer.figure(part), writer.figure(whole)];
    if (left === null || right === null) continue;
    yield {
      kind: 'at-most',
      rule: {
        id: writer.id('within', indicators[part]?.code ?? ''),
        severity: 'query',
        check: `${left} <= ${right}`,
        measures,
        missing: 'skip',
        label: null,
        tolerance: null,
      },
      sentence: message('learning.at-most', {
        part: indicators[part]?.name ?? '',
        whole: indicators[whole]?.name ?? '',
        measures: measures.map(measureWords),
        because: message(`learning.basis.${basis}`),
      }),
      basis,
      support,
      evidence: bits,
      example: exampleOf(evidence),
      known: null,
    };
  }
}

function exampleOf({
  part,
  whole,
  example: { table, measure, entity },
}: LearnedAtMost['evidence']): Proposal['example'] {
  const [low, high] = [part, whole].map((indicator) => {
    const line = table.figures.line(indicator, entity);
    return line < 0 ? null : table.figures.figure(measure, line);
  });
  if (!low || !high) return null;
  return {
    working: message('learning.working.at-most', { part: bare(low.text), whole: high.text }),
    cell: low.cell,
  };
}
