/** Sums that were found, as proposals: the rule, a sentence, and the figures of one sheet. */
import { message } from '../message';
import type { Message } from '../message';
import type { FigureMeasure } from '../rules/rule';
import type { Template } from '../template/template';
import { equals, sumOf } from '../validation/working';
import type { LearnedSum } from './learn-sums';
import type { Proposal } from './learned';
import type { RuleWriter } from './rule-text';
import type { Case, Sum } from './sum-evidence';

export function* sumProposals(
  sums: readonly LearnedSum[],
  template: Template,
  writer: RuleWriter,
): Generator<Proposal> {
  for (const { evidence, basis } of sums) {
    const { whole, parts } = evidence.sum;
    const [left, right] = [writer.figure(whole), writer.sum(parts)];
    if (left === null || right === null) continue;
    const name = (indicator: number) => template.indicators[indicator]?.name ?? '';
    const { bits, measures, support, example } = evidence;
    yield {
      kind: 'sum',
      rule: {
        id: writer.id('sum', template.indicators[whole]?.code ?? ''),
        severity: 'error',
        check: `${left} = ${right}`,
        measures,
        missing: 'skip',
        label: null,
        tolerance: null,
      },
      sentence: message('learning.sum', {
        whole: name(whole),
        parts: parts.map(name),
        measures: measures.map(measureWords),
        because: message(`learning.basis.${basis}`),
      }),
      basis,
      support,
      evidence: bits,
      example: exampleOf(evidence.sum, example),
      known: null,
    };
  }
}

export const measureWords = (measure: FigureMeasure): Message => message(`validation.measure.${measure}`);

function exampleOf({ whole, parts }: Sum, { table, measure, entity }: Case): Proposal['example'] {
  const { figures } = table;
  const figure = (indicator: number) => {
    const line = figures.line(indicator, entity);
    return line < 0 ? null : figures.figure(measure, line);
  };
  const [total, terms] = [figure(whole), parts.map(figure)];
  if (!total || !terms.every((term) => term !== null)) return null;
  return { working: equals(sumOf(terms.map(({ text }) => text)), total.text), cell: total.cell };
}
