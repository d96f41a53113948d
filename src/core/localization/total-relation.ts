/** The total row is the sum of the entities: one relation for each measure of each indicator. */
import { FigureState } from '../report/facts';
import type { FigureMeasure } from '../rules/rule';
import { nameKey } from '../template/name-key';
import { idOf } from './cell-id';
import type { Relation, Term } from './relations';
import type { SheetRelations, SheetSources } from './sheet-relations';

/** None where the sheet has no total, or a figure is missing. Targets may add up to more than their total. */
export function totalRelation(
  measure: FigureMeasure,
  indicator: number,
  sheet: SheetRelations,
  { figures }: SheetSources,
): readonly Relation[] {
  const { facts, template } = figures;
  const totalLine = facts.totalEntity < 0 ? -1 : figures.line(indicator, facts.totalEntity);
  const total = sheet.cell(measure, totalLine);
  const isDerived = measure === 'change' && figures.column('actual') && figures.column('prior');
  if (total === null || !AMOUNTS.has(measure) || isDerived) return [];
  if (template.indicators[indicator]?.unit.dimension === 'percent') return [];
  const known = new Set(template.entities.flatMap(({ name, aliases }) => [name, ...aliases]).map(nameKey));
  const terms: Term[] = [{ cell: total, coefficient: { n: 1n, d: 1n } }];
  for (const [entity, name] of facts.entities.entries()) {
    if (entity === facts.totalEntity || (known.size > 0 && !known.has(nameKey(name)))) continue;
    const line = figures.line(indicator, entity);
    const cell = sheet.cell(measure, line);
    if (cell !== null) terms.push({ cell, coefficient: { n: -1n, d: 1n } });
    else if (line < 0 || figures.state(measure, line) !== FigureState.notSet) return [];
  }
  if (terms.length === 1) return [];
  return [
    {
      kind: 'linear',
      id: idOf('arithmetic.total', total),
      terms,
      comparison: '=',
      constant: { n: 0n, d: 1n },
    },
  ];
}

const AMOUNTS: ReadonlySet<FigureMeasure> = new Set(['actual', 'month', 'previous', 'prior', 'change']);
