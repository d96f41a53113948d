/** Fills the columns of facts: one pass over the cells, no object kept for any of them. */
import type { CellValue } from '../../workbook/snapshot';
import { isCount } from '../statistics/units';
import { isTarget } from '../template/template';
import type { Indicator, Measure, Template } from '../template/template';
import { FigureState, FigureTrait, emptyColumn } from './facts';
import type { FactColumn } from './facts';
import { emptyFigure, pad, readCell } from './figures';
import type { Figure } from './figures';
import type { Grid } from './grid';
import { namesIndicatorInRow } from './reading';
import type { FigureColumn, Table } from './table';
import { formatSections } from './number-format';
import type { NumberFormat } from './number-format';
import { settleRates } from './rates';
import { signedWords } from './signed-words';
import type { SourceUnits } from './source-units';

export type FigureMeasure = Exclude<Measure, 'unit' | 'note'>;
export type FactColumns = Map<FigureMeasure, FactColumn>;

/** Figures that are written with a word instead of a sign. */
const SIGNED: ReadonlySet<Measure> = new Set(['growth', 'change', 'gap']);
const RATES: ReadonlySet<Measure> = new Set(['growth', 'completion', 'secondCompletion', 'gap', 'share']);

export function factColumns(grid: Grid, table: Table, template: Template, units: SourceUnits): FactColumns {
  const columns: FactColumns = new Map();
  const columnFor = (measure: FigureMeasure): FactColumn => {
    const made = columns.get(measure) ?? emptyColumn(table.lines.count);
    columns.set(measure, made);
    return made;
  };
  const all = sourcesOf(grid, table, columnFor);
  const sources = Array.from(template.indicators, (_, index) =>
    namesIndicatorInRow(table.layout) ? all : all.filter(({ heading }) => heading.indicator === index),
  );
  const { values, numberFormats, formulas, hiddenRows } = grid.sheet;
  const sheet = { firstRow: grid.firstRow, values, numberFormats, formulas, hidden: new Set(hiddenRows) };
  readLines(table.lines, sheet, template.indicators, sources, units, columnFor);
  settleRates(
    all.map(({ heading, facts, unsigned }) => ({ heading, facts, unsigned: unsigned.all() })),
    columns,
    table,
    template,
  );
  return columns;
}

interface SheetRows extends Pick<Grid['sheet'], 'values' | 'numberFormats' | 'formulas'> {
  readonly firstRow: number;
  readonly hidden: ReadonlySet<number>;
}

/** Apart from what is done once for a sheet: the engine compiles the loop once for all files, whatever a table is made of. */
function readLines(
  lines: Table['lines'],
  { firstRow, values, numberFormats, formulas, hidden }: SheetRows,
  indicators: Template['indicators'],
  /** By indicator. */
  sources: readonly (readonly Source[])[],
  units: SourceUnits,
  columnFor: (measure: FigureMeasure) => FactColumn,
): void {
  const figure = emptyFigure();
  let [row, cells, formats, rowFormulas, rowTrait] = [-1, values[0], numberFormats[0], formulas[0], 0];
  for (let line = 0; line < lines.count; line++) {
    const indicator = lines.indicator[line] ?? -1;
    const due = indicators[indicator];
    const own = sources[indicator];
    if (!due || !own) continue;
    // The lines of one row follow each other.
    if (row !== lines.row[line]) {
      row = lines.row[line] ?? -1;
      const at = row - firstRow;
      [cells, formats, rowFormulas] = [values[at], numberFormats[at], formulas[at]];
      rowTrait = hidden.has(row) ? FigureTrait.hidden : 0;
    }
    for (let i = 0; i < own.length; i++) {
      const source = own[i];
      if (!source) continue;
      const { facts, kind } = source;
      const code = formats?.[source.at] ?? 'General';
      if (code !== source.code) {
        source.code = code;
        source.format = formatSections(code);
      }
      const value = cells?.[source.at] ?? null;
      const worded = source.isSigned && typeof value === 'string' ? signedWords(value) : null;
      const bare = kind === 'rank' ? bareRank(value) : value;
      readCell(worded ? worded.text : bare, source.format, figure);
      if (worded?.isDown && figure.digits > 0) figure.digits = -figure.digits;
      facts.state[line] = figure.state;
      facts.row[line] = row;
      facts.column[line] = source.column;
      facts.traits[line] =
        source.trait |
        rowTrait |
        (worded && figure.state === FigureState.number ? worded.trait : 0) |
        (figure.fromText ? FigureTrait.fromText : 0) |
        (rowFormulas?.[source.at] == null ? 0 : FigureTrait.formula);
      if (figure.state !== FigureState.number) continue;
      if (kind === 'rate') {
        figure.scale += 2;
        if (!figure.percent && figure.unit?.dimension !== 'points') source.unsigned.add(line);
      } else if (kind === 'rank') figure.exact = true;
      else {
        let shift = figure.unit ? null : source.shift;
        if (shift === null) {
          shift = units.shiftOf(line, source.heading, figure.unit);
          if (!figure.unit && units.isPerColumn) source.shift = shift;
        }
        readAmount(figure, source.isTarget, due, shift);
      }
      facts.digits[line] = figure.digits;
      facts.scale[line] = figure.scale;
      facts.exact[line] = figure.exact ? 1 : 0;
      if (figure.rank > 0 && kind !== 'rank') bracketRank(columnFor('rank'), line, figure.rank, facts);
    }
  }
}

/** A column of the sheet and the column of facts that it fills. */
export interface Source {
  readonly heading: FigureColumn;
  readonly facts: FactColumn;
  readonly kind: 'amount' | 'rate' | 'rank';
  /** Figures that may be written with a word instead of a sign. */
  readonly isSigned: boolean;
  readonly isTarget: boolean;
  /** Column of the sheet, and its place in the rows of the snapshot. */
  readonly column: number;
  readonly at: number;
  readonly trait: number;
  /** Lines whose rate is written without a percent sign: 77 or 0.77, which their column decides as a whole. */
  readonly unsigned: LineList;
  /** The number format met last, and what it says: neighbours mostly have one. */
  code: string;
  format: readonly NumberFormat[];
  /** Power of ten to the template's unit; null as long as it is not known, or where it differs from row to row. */
  shift: number | null;
}

function sourcesOf(grid: Grid, table: Table, columnFor: (measure: FigureMeasure) => FactColumn): Source[] {
  const hidden = new Set(grid.sheet.hiddenColumns);
  return table.figures.map((heading): Source => {
    const { meaning, column } = heading;
    return {
      heading,
      facts: columnFor(meaning),
      kind: RATES.has(meaning) ? 'rate' : meaning === 'rank' ? 'rank' : 'amount',
      isSigned: SIGNED.has(meaning),
      isTarget: isTarget(meaning),
      column,
      at: column - grid.firstColumn,
      trait: hidden.has(column) ? FigureTrait.hidden : 0,
      unsigned: new LineList(RATES.has(meaning) ? table.lines.count : 0),
      code: 'General',
      format: formatSections('General'),
      shift: null,
    };
  });
}

/** Lines in the order in which they were met, of which there may be very many. */
class LineList {
  private readonly lines: Int32Array;
  private count = 0;

  constructor(most: number) {
    this.lines = new Int32Array(most);
  }

  add(line: number): void {
    this.lines[this.count++] = line;
  }

  all(): Int32Array {
    return this.lines.subarray(0, this.count);
  }
}

/** Brings an amount to the template's unit and decimals; a count is a point, and a target stays as it was set. */
function readAmount(
  figure: Figure,
  isTargetColumn: boolean,
  { unit, decimals }: Indicator,
  shift: number,
): void {
  figure.scale -= shift;
  if (shift !== 0 || figure.exact) return;
  if (isCount(unit) && unit.exponent === 0) figure.exact = figure.scale <= 0;
  else if (decimals !== null && !isTargetColumn) pad(figure, decimals);
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
