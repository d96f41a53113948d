/** The figures of a report, one by one. */
import { FigureState, figureAt } from '../report/facts';
import type { FactColumn, Facts } from '../report/facts';
import type { Period } from '../statistics/period';
import type { Template } from '../template/template';
import type { Observation } from './observation';

/** Where a report comes from, and whose figures those are that stand under no entity of their own. */
export interface Origin {
  readonly period: Period;
  /** Null for the city's own report. */
  readonly entity: string | null;
  readonly file: string | null;
}

/**
 * Every cell with a figure, from left to right and from top to bottom. Blank cells, texts and error values are no
 * figures; the total row of many entities speaks for the whole, and so for no entity.
 * @param template the one that the facts were read by, or one with the same indicators in the same order
 */
export function observationsOf(
  facts: Facts,
  template: Template,
  { period, entity, file }: Origin,
): Observation[] {
  const observations: Observation[] = [];
  const spelled = facts.entities.map((name, index) => (index === facts.totalEntity ? null : name));
  for (const [measure, column] of facts.measures) {
    for (let line = 0; line < facts.lineCount; line++) {
      const indicator = template.indicators[facts.indicator[line] ?? -1];
      const figure = figureOf(column, line);
      if (!indicator || figure === null) continue;
      const own = facts.entity[line] ?? -1;
      observations.push({
        period,
        entity: own < 0 ? entity : (spelled[own] ?? null),
        indicator: indicator.code,
        measure,
        figure,
        source: {
          file,
          cell: { sheet: facts.sheet, row: column.row[line] ?? 0, column: column.column[line] ?? 0 },
        },
      });
    }
  }
  return observations.sort(
    ({ source: { cell: a } }, { source: { cell: b } }) => a.row - b.row || a.column - b.column,
  );
}

function figureOf(column: FactColumn, line: number): Observation['figure'] | null {
  switch (column.state[line]) {
    case FigureState.number:
      return figureAt(column, line);
    case FigureState.notSet:
      return 'not-set';
    case FigureState.belowUnit:
      return 'below-unit';
    default:
      return null;
  }
}
