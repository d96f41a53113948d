/** layout.indicator-missing of one entity: where each row is one indicator of one entity, a row may have been left out. */
import { message } from '../../message';
import { marked } from '../../report/table';
import { targetFinder } from '../../template/target';
import type { Indicator } from '../../template/template';
import type { CheckContext } from '../context';
import { sayLayout } from '../say-layout';

/** What stands in no row at all is told by other checks; one finding per entity and severity, because a block left out is one thing to do. */
export function checkPairs(context: CheckContext): void {
  const { figures, template, findings } = context;
  const { facts } = figures;
  const entities = ones(marked(facts.entity, facts.entities.length));
  const indicators = ones(marked(facts.indicator, template.indicators.length));
  if (entities.length * indicators.length <= facts.lineCount) return;
  const targetOf = targetFinder(template);
  for (const entity of entities) {
    const name = facts.entities[entity] ?? '';
    const missing = { error: [] as Indicator[], query: [] as Indicator[] };
    for (const index of indicators) {
      const indicator = template.indicators[index];
      if (!indicator || figures.line(index, entity) >= 0) continue;
      const target = targetOf(indicator, name, entity === facts.totalEntity);
      // The template says that nothing is due from this entity.
      if (target === null) continue;
      findings.judged();
      missing[target === undefined ? 'query' : 'error'].push(indicator);
    }
    for (const severity of ['error', 'query'] as const) say(context, name, severity, missing[severity]);
  }
}

function ones(marks: Uint8Array): number[] {
  const places: number[] = [];
  for (let i = 0; i < marks.length; i++) if (marks[i] === 1) places.push(i);
  return places;
}

function say(
  context: CheckContext,
  entity: string,
  severity: 'error' | 'query',
  missing: readonly Indicator[],
): void {
  const [first, ...others] = missing;
  if (!first) return;
  sayLayout(context, {
    rule: 'layout.indicator-missing',
    severity,
    indicator: others.length === 0 ? first.code : null,
    entity,
    message: message('validation.layout.pair-missing', {
      entity,
      names: missing.map(({ name }) => `“${name}”`),
      count: missing.length,
    }),
  });
}
