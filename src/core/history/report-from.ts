/** Kept figures as a report that was read: so that last month's, or last year's, can stand beside this one. */
import type { Observation, ObservedMeasure } from '../observations/observation';
import { FigureState, emptyColumn } from '../report/facts';
import type { FactColumn, Facts } from '../report/facts';
import type { ReportReading } from '../report/reading';
import { monthIndex, periodCode } from '../statistics/period';
import type { Period } from '../statistics/period';
import type { Template } from '../template/template';
import { figuresOf } from './history';
import type { History, KeptFigure } from './history';
import { yearBefore } from './restated';

export interface OfWhom {
  /**
   * Left out: of all, for a report of many entities. A name, or null for the whole: of that one alone, for a report that
   * speaks of one entity only.
   */
  readonly entity?: string | null;
}

/**
 * The report before: of the latest period that begins with this one and ends before it.
 * @returns null where none is kept
 */
export function reportBefore(
  history: History,
  template: Template,
  period: Period,
  whom: OfWhom = {},
): ReportReading | null {
  const end = monthIndex(period.to);
  let latest: Period | null = null;
  for (const { observation } of ofWhom(history.figures, whom)) {
    const { from, to } = observation.period;
    if (monthIndex(from) !== monthIndex(period.from) || monthIndex(to) >= end) continue;
    if (!latest || monthIndex(to) > monthIndex(latest.to)) latest = observation.period;
  }
  return latest && reportOf(history, template, latest, whom);
}

/** The same period one year earlier. */
export const reportLastYear = (
  history: History,
  template: Template,
  period: Period,
  whom: OfWhom = {},
): ReportReading | null => reportOf(history, template, yearBefore(period), whom);

/** The figures of one period; null where there are none. Of a figure that is kept twice the first. */
export function reportOf(
  history: History,
  template: Template,
  period: Period,
  whom: OfWhom = {},
): ReportReading | null {
  const code = periodCode(period);
  const own = ofWhom(figuresOf(history, period), whom);
  const [first] = own;
  if (!first) return null;
  const facts = factsOf(own, template, whom);
  const rows = own.map(({ cell }) => cell.row);
  const top = rows.reduce((least, row) => Math.min(least, row), Infinity);
  return {
    facts,
    layout: 'long-rows',
    title: null,
    period: { period, text: code, cell: first.cell },
    headerRows: { first: 0, last: 0 },
    body: {
      row: top,
      column: 0,
      rows: rows.reduce((most, row) => Math.max(most, row), 0) - top + 1,
      columns: first.cell.column + 1,
    },
    headings: [],
    missingIndicators: missingFrom(facts, template),
    duplicateIndicators: [],
    unexpectedLabels: [],
    missingEntities: [],
    duplicateEntities: [],
    unitConflicts: [],
    unreadable: [],
    hiddenRows: [],
    hiddenColumns: [],
  };
}

const ofWhom = (figures: readonly KeptFigure[], { entity }: OfWhom): readonly KeptFigure[] =>
  entity === undefined ? figures : figures.filter(({ observation }) => observation.entity === entity);

function factsOf(figures: readonly KeptFigure[], template: Template, { entity: only }: OfWhom): Facts {
  const indicators = new Map(template.indicators.map(({ code }, index) => [code, index]));
  const entities: string[] = [];
  const entityPlaces = new Map<string, number>();
  const isOfMany = only === undefined && figures.some(({ observation }) => observation.entity !== null);
  const placeOf = ({ entity }: Observation): number => {
    // Among many the whole is a row of its own, under the name that the template gives it.
    const name = only !== undefined ? null : (entity ?? (isOfMany ? template.total : null));
    if (name === null) return -1;
    const known = entityPlaces.get(name);
    if (known !== undefined) return known;
    entityPlaces.set(name, entities.length);
    return entities.push(name) - 1;
  };
  const lines = new Map<string, number>();
  const lineIndicator: number[] = [];
  const lineEntity: number[] = [];
  const places = figures.flatMap(({ observation, cell }) => {
    const indicator = indicators.get(observation.indicator);
    if (indicator === undefined) return [];
    const entity = placeOf(observation);
    const key = `${indicator}/${entity}`;
    let line = lines.get(key);
    if (line === undefined) {
      lines.set(key, (line = lineIndicator.length));
      lineIndicator.push(indicator);
      lineEntity.push(entity);
    }
    return [{ line, observation, cell }];
  });
  const measures = new Map<ObservedMeasure, FactColumn>();
  for (const { line, observation, cell } of places) {
    let column = measures.get(observation.measure);
    if (!column) measures.set(observation.measure, (column = emptyColumn(lineIndicator.length)));
    if (column.state[line] === FigureState.absent) put(column, line, observation, cell);
  }
  return {
    sheet: figures[0]?.cell.sheet ?? '',
    lineCount: lineIndicator.length,
    indicator: Int32Array.from(lineIndicator),
    entity: Int32Array.from(lineEntity),
    entities,
    totalEntity: template.total === null ? -1 : (entityPlaces.get(template.total) ?? -1),
    measures,
    notes: new Map(),
  };
}

function put(
  column: FactColumn,
  line: number,
  { figure }: Observation,
  { row, column: at }: KeptFigure['cell'],
): void {
  column.row[line] = row;
  column.column[line] = at;
  if (typeof figure !== 'object') {
    column.state[line] = figure === 'not-set' ? FigureState.notSet : FigureState.belowUnit;
    return;
  }
  column.state[line] = FigureState.number;
  column.digits[line] = figure.digits;
  column.scale[line] = figure.scale;
  column.exact[line] = figure.exact ? 1 : 0;
}

function missingFrom({ indicator }: Facts, template: Template): number[] {
  const present = new Set(indicator);
  return [...template.indicators.keys()].filter((index) => !present.has(index));
}
