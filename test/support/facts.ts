/** Facts for a test, from a compact table of lines, with the reading around them; no sheet is read. */
import { FigureState, FigureTrait } from '../../src/core/report/facts';
import type { FactColumn, Facts } from '../../src/core/report/facts';
import type { ReportReading } from '../../src/core/report/reading';
import { parsePeriod } from '../../src/core/statistics/period';
import { isCount } from '../../src/core/statistics/units';
import { parseTemplate } from '../../src/core/template/parse';
import { TEMPLATE_FORMAT } from '../../src/core/template/template';
import type { Measure, Template } from '../../src/core/template/template';

type FigureMeasure = Exclude<Measure, 'unit' | 'note'>;

/**
 * One line: the indicator's code, and figures as written. "77%" is a ratio, "2.29pp" percentage points, "-" not set,
 * "…" below the unit, "" blank; "=…" is the result of a formula, "~…" holds more digits than it shows; anything else is text.
 * A measure that is not named is absent.
 */
export type FactLine = {
  readonly indicator: string;
  readonly entity?: string;
  readonly note?: string;
} & Partial<Record<FigureMeasure, string>>;

export interface FactsOptions {
  readonly total?: string;
  readonly period?: string;
  readonly reading?: Partial<ReportReading>;
}

/** Columns in which the measures stand, from column C on; one row per line, from row 5 on. */
export const MEASURE_COLUMNS: readonly FigureMeasure[] = [
  'target',
  'actual',
  'month',
  'previous',
  'prior',
  'change',
  'growth',
  'completion',
  'gap',
  'share',
  'rank',
];
export const FIRST_ROW = 4;
export const FIRST_COLUMN = 2;

export const columnOf = (measure: FigureMeasure): number => FIRST_COLUMN + MEASURE_COLUMNS.indexOf(measure);

export function readingOf(
  template: Template,
  lines: readonly FactLine[],
  options: FactsOptions = {},
): ReportReading {
  const facts = factsOf(template, lines, options.total ?? template.total);
  const period = parsePeriod(options.period ?? '');
  const present = new Set(lines.map(({ indicator }) => indicator));
  return {
    facts,
    layout: facts.entities.length > 0 ? 'entity-rows' : 'indicator-rows',
    title: null,
    period: period && { period, text: options.period ?? '', cell: { sheet: facts.sheet, row: 0, column: 0 } },
    headerRows: { first: 2, last: 3 },
    body: { row: FIRST_ROW, column: 0, rows: lines.length, columns: FIRST_COLUMN + MEASURE_COLUMNS.length },
    headings: [...facts.measures.keys()].map((measure) => ({
      measure,
      indicator: null,
      text: measure,
      cell: { sheet: facts.sheet, row: 3, column: columnOf(measure) },
      unit: null,
    })),
    missingIndicators: [...template.indicators.keys()].filter(
      (i) => !present.has(template.indicators[i]?.code ?? ''),
    ),
    duplicateIndicators: [],
    unexpectedLabels: [],
    missingEntities: [],
    duplicateEntities: [],
    unitConflicts: [],
    unreadable: unreadableOf(lines),
    hiddenRows: [],
    hiddenColumns: [],
    ...options.reading,
  };
}

/** A template from the fields that matter to a test. */
export function templateOf(fields: Readonly<Record<string, unknown>>): Template {
  const result = parseTemplate(
    JSON.stringify({
      format: TEMPLATE_FORMAT,
      id: 'test',
      title: 'test',
      version: '1',
      window: { from: '2017-01-01', to: '2017-12-31' },
      schedule: 'even-months',
      lights: { measure: 'gap', green: 0, yellow: -10 },
      ...fields,
    }),
  );
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.template;
}

function factsOf(template: Template, lines: readonly FactLine[], total: string | null): Facts {
  const entities = [...new Set(lines.flatMap(({ entity }) => entity ?? []))];
  const places = new Map(template.indicators.map(({ code }, index) => [code, index]));
  const entityPlaces = new Map(entities.map((entity, index) => [entity, index]));
  const measures = new Map<FigureMeasure, FactColumn>();
  for (const measure of MEASURE_COLUMNS) {
    if (lines.some((line) => line[measure] !== undefined))
      measures.set(measure, factColumn(template, lines, measure));
  }
  return {
    sheet: 'Sheet1',
    lineCount: lines.length,
    indicator: Int32Array.from(lines, ({ indicator }) => places.get(indicator) ?? -1),
    entity: Int32Array.from(lines, ({ entity }) => entityPlaces.get(entity ?? '') ?? -1),
    entities,
    totalEntity: total === null ? -1 : entities.indexOf(total),
    measures,
    notes: new Map(lines.flatMap(({ note }, line) => (note === undefined ? [] : [[line, note]]))),
  };
}

function factColumn(template: Template, lines: readonly FactLine[], measure: FigureMeasure): FactColumn {
  const column: FactColumn = {
    state: new Uint8Array(lines.length),
    traits: new Uint8Array(lines.length),
    digits: new Float64Array(lines.length),
    scale: new Int8Array(lines.length),
    exact: new Uint8Array(lines.length),
    row: new Int32Array(lines.length).fill(-1),
    column: new Int32Array(lines.length).fill(-1),
  };
  const units = new Map(template.indicators.map(({ code, unit }) => [code, unit]));
  lines.forEach((line, index) => {
    const written = line[measure];
    if (written === undefined) return;
    column.row[index] = FIRST_ROW + index;
    column.column[index] = columnOf(measure);
    const isFormula = written.startsWith('=');
    if (isFormula) column.traits[index] = FigureTrait.formula;
    const { state, digits, scale, exact } = figureOf(isFormula ? written.slice(1) : written);
    const unit = units.get(line.indicator);
    const isCounted = unit !== undefined && isCount(unit) && AMOUNTS.has(measure);
    column.state[index] = state;
    column.digits[index] = digits;
    column.scale[index] = scale;
    column.exact[index] = exact || isCounted ? 1 : 0;
  });
  return column;
}

const AMOUNTS: ReadonlySet<FigureMeasure> = new Set([
  'target',
  'actual',
  'month',
  'previous',
  'prior',
  'change',
  'rank',
]);

function figureOf(written: string): { state: FigureState; digits: number; scale: number; exact: boolean } {
  const match = /^(~?)([+-]?\d+)(?:\.(\d+))?(%|pp)?$/.exec(written);
  if (match) {
    const [, mark, whole = '', fraction = '', unit] = match;
    const scale = fraction.length + (unit ? 2 : 0);
    return { state: FigureState.number, digits: Number(whole + fraction), scale, exact: mark === '~' };
  }
  const state = STATES.get(written) ?? (written.startsWith('#') ? FigureState.error : FigureState.text);
  return { state, digits: 0, scale: 0, exact: false };
}

const STATES: ReadonlyMap<string, FigureState> = new Map([
  ['', FigureState.blank],
  ['-', FigureState.notSet],
  ['—', FigureState.notSet],
  ['…', FigureState.belowUnit],
]);

function unreadableOf(lines: readonly FactLine[]): ReportReading['unreadable'] {
  return lines.flatMap((line, index) =>
    MEASURE_COLUMNS.flatMap((measure) => {
      const written = line[measure];
      const state = written === undefined ? FigureState.absent : figureOf(written.replace(/^=/, '')).state;
      if (written === undefined || (state !== FigureState.text && state !== FigureState.error)) return [];
      return {
        line: index,
        measure,
        cell: { sheet: 'Sheet1', row: FIRST_ROW + index, column: columnOf(measure) },
        value: state === FigureState.error ? { error: written } : written,
      };
    }),
  );
}
