/** Fills the columns of facts: one pass over the cells, no object kept for any of them. */
import { isCount } from '../statistics/units';
import type { Indicator, Measure, Template } from '../template/template';
import { FigureState, FigureTrait } from './facts';
import type { FactColumn } from './facts';
import { emptyFigure, pad, readFigure } from './figures';
import type { Figure } from './figures';
import type { Grid } from './grid';
import type { FigureColumn, Table } from './table';
import { settleRates } from './rates';
import type { SourceUnits } from './source-units';

export type FigureMeasure = Exclude<Measure, 'unit' | 'note'>;
export type FactColumns = Map<FigureMeasure, FactColumn>;

const AMOUNTS: ReadonlySet<Measure> = new Set(['target', 'actual', 'month', 'previous', 'prior', 'change']);
const RATES: ReadonlySet<Measure> = new Set(['growth', 'completion', 'gap', 'share']);

export function factColumns(grid: Grid, table: Table, template: Template, units: SourceUnits): FactColumns {
  const columns: FactColumns = new Map();
  const column = (measure: FigureMeasure): FactColumn => {
    const made = columns.get(measure) ?? emptyColumn(table.lines.length);
    columns.set(measure, made);
    return made;
  };
  // Rates written without a percent sign, per column of the sheet: 77 or 0.77, which their column decides as a whole.
  const unsigned = new Map<FigureColumn, number[]>();
  const hiddenRows = new Set(grid.sheet.hiddenRows);
  const hiddenColumns = new Set(grid.sheet.hiddenColumns);
  const byIndicator = figuresByIndicator(table, template);
  const figure = emptyFigure();
  for (const [index, line] of table.lines.entries()) {
    const indicator = template.indicators[line.indicator];
    if (!indicator) continue;
    for (const source of byIndicator[line.indicator] ?? []) {
      const { row } = line;
      const gridRow = row - grid.firstRow;
      const gridColumn = source.column - grid.firstColumn;
      readFigure(
        grid.value(row, source.column),
        grid.sheet.numberFormats[gridRow]?.[gridColumn] ?? 'General',
        figure,
      );
      const facts = column(source.meaning);
      facts.state[index] = figure.state;
      facts.row[index] = row;
      facts.column[index] = source.column;
      facts.traits[index] =
        (figure.fromText ? FigureTrait.fromText : 0) |
        (grid.sheet.formulas[gridRow]?.[gridColumn] != null ? FigureTrait.formula : 0) |
        (hiddenRows.has(row) || hiddenColumns.has(source.column) ? FigureTrait.hidden : 0);
      if (figure.state !== FigureState.number) continue;
      if (AMOUNTS.has(source.meaning))
        readAmount(figure, indicator, units.shiftOf(line, source, figure.unit));
      else if (source.meaning === 'rank') figure.exact = true;
      else if (RATES.has(source.meaning)) {
        const isSigned = figure.percent || figure.unit?.dimension === 'points';
        figure.scale += 2;
        if (!isSigned) remember(unsigned, source, index);
      }
      facts.digits[index] = figure.digits;
      facts.scale[index] = figure.scale;
      facts.exact[index] = figure.exact ? 1 : 0;
      if (figure.rank > 0 && source.meaning !== 'rank')
        bracketRank(column('rank'), index, figure.rank, facts);
    }
  }
  settleRates(unsigned, columns, table, template);
  return columns;
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

/** The columns that a line of each indicator reads. */
function figuresByIndicator(table: Table, template: Template): readonly (readonly FigureColumn[])[] {
  return template.indicators.map((_, index) =>
    table.layout === 'indicator-rows'
      ? table.figures
      : table.figures.filter(({ indicator }) => indicator === index),
  );
}

/** Brings an amount to the template's unit and decimals; a count is a point. */
function readAmount(figure: Figure, { unit, decimals }: Indicator, shift: number): void {
  figure.scale -= shift;
  if (shift !== 0 || figure.exact) return;
  if (isCount(unit) && unit.exponent === 0) figure.exact = figure.scale <= 0;
  else if (decimals !== null) pad(figure, decimals);
}

function remember(unsigned: Map<FigureColumn, number[]>, source: FigureColumn, line: number): void {
  const lines = unsigned.get(source);
  if (lines) lines.push(line);
  else unsigned.set(source, [line]);
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
