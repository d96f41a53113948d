/** A rule through which no line can be drawn, judged as the checks judge it, with other figures in some of its cells. */
import { FigureState } from '../report/facts';
import { judgeLogicalRule } from '../rules/judge';
import { ZERO, belowUnit, maximum, minimum, shiftedBy, sum } from '../rules/quantity';
import type { Quantity } from '../rules/quantity';
import type { EntitiesTerm, FigureMeasure, FigureTerm } from '../rules/rule';
import type { Interval } from '../statistics/interval';
import * as q from '../statistics/rational';
import { addsNothing } from './placed-rule';
import type { PlacedRule } from './placed-rule';
import type { CellId, OpaqueRelation } from './relations';
import { toleranceOf } from './rule-tolerance';
import type { Place, SheetRelations } from './sheet-relations';

type Changed = ReadonlyMap<CellId, Interval>;
type PlacesOf = (term: FigureTerm | EntitiesTerm) => readonly Place[];

/** Null where none of its figures stands in the sheet. */
export function judgedRelation(
  id: string,
  rule: PlacedRule,
  measure: FigureMeasure,
  sheet: SheetRelations,
  placesOf: PlacesOf,
): OpaqueRelation | null {
  const cells = rule.terms
    .flatMap(placesOf)
    .map((place) => sheet.cell(place.measure, place.line))
    .filter((cell) => cell !== null);
  if (cells.length === 0) return null;
  const tolerance = toleranceOf(rule.source, rule.terms, measure, sheet.figures.template);
  const mayHold = (changed: Changed): boolean => {
    const quantity = (figure: FigureTerm, place: Place | undefined): Quantity | null =>
      place ? quantityAt(figure, place, rule, sheet, changed) : null;
    const judgement = judgeLogicalRule(
      rule,
      (term) => quantity(term, placesOf(term)[0]),
      (term, by) => {
        const values = placesOf(term)
          .filter((place) => !isSetAside(place, term, sheet))
          .map((place) => quantity(term.figure, place));
        if (!values.every((value) => value !== null) || (values.length === 0 && by !== 'SUM')) return null;
        return by === 'SUM' ? sum(values) : values.reduce(by === 'MIN' ? minimum : maximum);
      },
      tolerance,
    );
    return judgement?.verdict !== 'fails';
  };
  return { kind: 'opaque', id, cells: [...new Set(cells)], mayHold };
}

/** "-" in the row of an entity is neither to be added nor the least or most of anything. */
const isSetAside = (place: Place, { which }: EntitiesTerm, sheet: SheetRelations): boolean =>
  which === 'data' && sheet.state(place) === FigureState.notSet;

function quantityAt(
  term: FigureTerm,
  place: Place,
  rule: PlacedRule,
  sheet: SheetRelations,
  changed: Changed,
): Quantity | null {
  const cell = sheet.cell(place.measure, place.line);
  if (cell === null) return addsNothing(sheet.state(place), term, rule) ? ZERO : null;
  const other = changed.get(cell);
  if (other) return shiftedBy(quantityOfSpan(other), term.shift);
  const figure = sheet.figures.figure(place.measure, place.line);
  const own = figure?.quantity ?? belowUnit(sheet.figures.indicator(place.line).decimals ?? 0);
  return shiftedBy(own, term.shift);
}

const quantityOfSpan = (span: Interval): Quantity => ({
  nominal: q.divide(q.add(span.low, span.high), { n: 2n, d: 1n }),
  rounded: span,
  cut: span,
});
