/** In which unit a figure stands in the sheet, and the power of ten to the template's. */
import type { CellRef } from '../../workbook/address';
import { convertScale, unitOf } from '../statistics/units';
import type { Unit } from '../statistics/units';
import type { Template } from '../template/template';
import type { captionUnits } from './captions';
import type { Grid } from './grid';
import type { FigureColumn, Line, Table } from './table';
import { unitInLabel } from './names';

export interface UnitConflict {
  readonly indicator: number;
  readonly found: Unit;
  readonly cell: CellRef;
}

/**
 * Looks for the unit of an amount where sheets give it, the nearest first: behind the figure itself, in the unit column,
 * in brackets behind the name, in the heading or the group above it, in the caption. Nothing said: the template's unit.
 */
export class SourceUnits {
  readonly conflicts: UnitConflict[] = [];
  private readonly reported = new Set<string>();
  private readonly inCells = remembering(unitOf);
  private readonly inNames = remembering(unitInLabel);

  constructor(
    private readonly grid: Grid,
    private readonly table: Table,
    private readonly template: Template,
    private readonly caption: ReturnType<typeof captionUnits>,
  ) {}

  /** Power of ten by which an amount of the line is multiplied to stand in the template's unit. 0 where it cannot. */
  shiftOf(line: Line, column: FigureColumn, behindFigure: Unit | null): number {
    const due = this.template.indicators[line.indicator]?.unit;
    if (!due) return 0;
    if (behindFigure) return this.shift(line, behindFigure, due, line.row, column.column);
    const { unitColumn, layout } = this.table;
    const inRow = unitColumn === null ? null : this.inCells(this.grid.text(line.row, unitColumn));
    if (inRow && unitColumn !== null) return this.shift(line, inRow, due, line.row, unitColumn);
    if (layout === 'indicator-rows') {
      const inName = this.inNames(this.grid.text(line.row, line.labelColumn));
      if (inName) return this.shift(line, inName, due, line.row, line.labelColumn);
    }
    if (column.unit) return this.shift(line, column.unit, due, column.cell.row, column.cell.column);
    return this.captionShift(line, due);
  }

  private shift(line: Line, found: Unit, due: Unit, row: number, column: number): number {
    const scale = convertScale(found, due);
    if (scale !== null) return scale;
    // The change of a percentage stands in points; both are what they are.
    if (isRate(found) && isRate(due)) return 0;
    const key = `${line.indicator}/${row}/${column}`;
    if (!this.reported.has(key)) {
      this.reported.add(key);
      this.conflicts.push({
        indicator: line.indicator,
        found,
        cell: { sheet: this.grid.sheet.name, row, column },
      });
    }
    return 0;
  }

  /** A caption speaks of amounts of money; counts and areas beside them keep their own unit. */
  private captionShift(line: Line, due: Unit): number {
    if (!this.caption) return 0;
    for (const unit of this.caption.units) {
      const scale = convertScale(unit, due);
      if (scale !== null) return scale;
    }
    const money = isMoney(due) ? this.caption.units.find(isMoney) : undefined;
    return money ? this.shift(line, money, due, this.caption.cell.row, this.caption.cell.column) : 0;
  }
}

/** The same few texts stand in every row. */
function remembering(read: (text: string) => Unit | null): (text: string) => Unit | null {
  const known = new Map<string, Unit | null>([['', null]]);
  return (text) => {
    let unit = known.get(text);
    if (unit === undefined) known.set(text, (unit = read(text)));
    return unit;
  };
}

const isMoney = ({ dimension }: Unit): boolean => dimension === 'CNY' || dimension === 'USD';
const isRate = ({ dimension }: Unit): boolean => dimension === 'percent' || dimension === 'points';
