/** Fills the columns of facts: one pass over the cells, no object kept for any of them. */
import type { CellValue } from '../../workbook/snapshot';
import { isCount } from '../statistics/units';
import type { Indicator, Measure, Template } from '../template/template';
import { FigureState, FigureTrait } from './facts';
import type { FactColumn } from './facts';
import { emptyFigure, pad, readFigure } from './figures';
import type { Figure } from './figures';
import type { Grid } from './grid';
import type { FigureColumn, Table } from './table';
import { settleRates } from './rates';
import { signedWords } from './signed-words';
import type { SourceUnits } from './source-units';

export type FigureMeasure = Exclude<Measure, 'unit' | 'note'>;
export type FactColumns = Map<FigureMeasure, FactColumn>;

/** Figures that are written with a word instead of a sign. */
const SIGNED: ReadonlySet<Measure> = new Set(['growth', 'change', 'gap']);
const RATES: ReadonlySet<Measure> = new Set(['growth', 'completion', 'gap', 'share']);

export function factColumns(grid: Grid, table: Table, template: Template, units: SourceUnits): FactColumns {
  const columns: FactColumns = new Map();
  const columnFor = (measure: FigureMeasure): FactColumn => {
    const made = columns.get(measure) ?? emptyColumn(table.lines.length);
    columns.set(measure, made);
    return made;
  };
  const sources = sourcesByIndicator(grid, table, template, columnFor);
  // Rates written without a percent sign, per column of the sheet: 77 or 0.77, which their column decides as a whole.
  const unsigned = new Map<FigureColumn, number[]>();
  const { values, numberFormats, formulas, hiddenRows } = grid.sheet;
  const hidden = new Set(hiddenRows);
  const figure = emptyFigure();
  let index = -1;
  for (const line of table.lines) {
    index += 1;
    const indicator = template.indicators[line.indicator];
    const cells = values[line.row - grid.firstRow] ?? [];
    const formats = numberFormats[line.row - grid.firstRow] ?? [];
    const rowFormulas = formulas[line.row - grid.firstRow] ?? [];
    const rowTrait = hidden.has(line.row) ? FigureTrait.hidden : 0;
    for (const { heading, facts, at, trait } of (indicator && sources[line.indicator]) ?? []) {
      const value = cells[at] ?? null;
      const worded = typeof value === 'string' && SIGNED.has(heading.meaning) ? signedWords(value) : null;
      const bare = heading.meaning === 'rank' ? bareRank(value) : value;
      readFigure(worded ? worded.text : bare, formats[at] ?? 'General', figure);
      if (worded?.isDown && figure.digits > 0) figure.digits = -figure.digits;
      facts.state[index] = figure.state;
      facts.row[index] = line.row;
      facts.column[index] = heading.column;
      facts.traits[index] =
        trait |
        rowTrait |
        (worded && figure.state === FigureState.number ? worded.trait : 0) |
        (figure.fromText ? FigureTrait.fromText : 0) |
        (rowFormulas[at] == null ? 0 : FigureTrait.formula);
      if (figure.state !== FigureState.number || !indicator) continue;
      if (RATES.has(heading.meaning)) {
        figure.scale += 2;
        if (!figure.percent && figure.unit?.dimension !== 'points') remember(unsigned, heading, index);
      } else if (heading.meaning === 'rank') figure.exact = true;
      else readAmount(figure, heading.meaning, indicator, units.shiftOf(line, heading, figure.unit));
      facts.digits[index] = figure.digits;
      facts.scale[index] = figure.scale;
      facts.exact[index] = figure.exact ? 1 : 0;
      if (figure.rank > 0 && heading.meaning !== 'rank')
        bracketRank(columnFor('rank'), index, figure.rank, facts);
    }
  }
  settleRates(unsigned, columns, table, template);
  return columns;
}

/** A column of the sheet and the column of facts that it fills. */
interface Source {
  readonly heading: FigureColumn;
  readonly facts: FactColumn;
  /** Place in the rows of the snapshot. */
  readonly at: number;
  readonly trait: number;
}

/** What the lines of each indicator read. */
function sourcesByIndicator(
  grid: Grid,
  table: Table,
  template: Template,
  columnFor: (measure: FigureMeasure) => FactColumn,
): readonly (readonly Source[])[] {
  const hidden = new Set(grid.sheet.hiddenColumns);
  const all = table.figures.map((heading) => ({
    heading,
    facts: columnFor(heading.meaning),
    at: heading.column - grid.firstColumn,
    trait: hidden.has(heading.column) ? FigureTrait.hidden : 0,
  }));
  return template.indicators.map((_, index) =>
    table.layout === 'indicator-rows' ? all : all.filter(({ heading }) => heading.indicator === index),
  );
}

function emptyColumn(lines: number): FactColumn {
  return {
    state: new Uint8Array(lines),
    traits: new Uint8Array(lines),
    digits: new Float64Array(lines),
    scale: new Int8Array(lines),
    exact: new Uint8Array(lines),
    row: new Int32Array(lines).fill(-1),
    column: new Int32Array(lines).fill(-1),
  };
}

/** Brings an amount to the template's unit and decimals; a count is a point, and a target stays as it was set. */
function readAmount(
  figure: Figure,
  measure: FigureMeasure,
  { unit, decimals }: Indicator,
  shift: number,
): void {
  figure.scale -= shift;
  if (shift !== 0 || figure.exact) return;
  if (isCount(unit) && unit.exponent === 0) figure.exact = figure.scale <= 0;
  else if (decimals !== null && measure !== 'target') pad(figure, decimals);
}

function remember(unsigned: Map<FigureColumn, number[]>, source: FigureColumn, line: number): void {
  const lines = unsigned.get(source);
  if (lines) lines.push(line);
  else unsigned.set(source, [line]);
}

/** 第1名 is 1. */
function bareRank(value: CellValue): CellValue {
  return typeof value === 'string'
    ? value.replace(/^\s*第?\s*([\d\uff10-\uff19]+)\s*[名位]?\s*$/, '$1')
    : value;
}

/** 98.5(3): the rank stands in the cell of the figure. A column of ranks goes before it. */
function bracketRank(ranks: FactColumn, line: number, rank: number, { row, column }: FactColumn): void {
  if (ranks.state[line] !== FigureState.absent) return;
  ranks.state[line] = FigureState.number;
  ranks.traits[line] = FigureTrait.fromText;
  ranks.digits[line] = rank;
  ranks.exact[line] = 1;
  ranks.row[line] = row[line] ?? -1;
  ranks.column[line] = column[line] ?? -1;
}
