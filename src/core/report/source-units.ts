/** In which unit a figure stands in the sheet, and the power of ten to the template's. */
import type { CellRef } from '../../workbook/address';
import { convertScale, unitOf } from '../statistics/units';
import type { Unit } from '../statistics/units';
import type { Template } from '../template/template';
import type { captionUnits } from './captions';
import type { Grid } from './grid';
import { namesIndicatorInRow } from './reading';
import type { FigureColumn, Table } from './table';
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
  /** Whether all figures of an indicator in one column stand in one unit, those aside that bring their own. */
  readonly isPerColumn: boolean;
  private readonly reported = new Set<string>();
  private readonly inCells = remembering(unitOf);
  private readonly inNames = remembering(unitInLabel);

  constructor(
    private readonly grid: Grid,
    private readonly table: Table,
    private readonly template: Template,
    private readonly caption: ReturnType<typeof captionUnits>,
  ) {
    this.isPerColumn = table.unitColumn === null && !namesIndicatorInRow(table.layout);
  }

  /** Power of ten by which an amount of the line is multiplied to stand in the template's unit. 0 where it cannot. */
  shiftOf(line: number, column: FigureColumn, behindFigure: Unit | null): number {
    const { lines, unitColumn, layout } = this.table;
    const indicator = lines.indicator[line] ?? -1;
    const due = this.template.indicators[indicator]?.unit;
    if (!due) return 0;
    const row = lines.row[line] ?? -1;
    if (behindFigure) return this.shift(indicator, behindFigure, due, row, column.column);
    const inRow = unitColumn === null ? null : this.inCells(this.grid.text(row, unitColumn));
    if (inRow && unitColumn !== null) return this.shift(indicator, inRow, due, row, unitColumn);
    if (namesIndicatorInRow(layout)) {
      const labelColumn = lines.labelColumn[line] ?? -1;
      const inName = this.inNames(this.grid.text(row, labelColumn));
      if (inName) return this.shift(indicator, inName, due, row, labelColumn);
    }
    if (column.unit) return this.shift(indicator, column.unit, due, column.cell.row, column.cell.column);
    return this.captionShift(indicator, due);
  }

  private shift(indicator: number, found: Unit, due: Unit, row: number, column: number): number {
    const scale = convertScale(found, due);
    if (scale !== null) return scale;
    // The change of a percentage stands in points; both are what they are.
    if (isRate(found) && isRate(due)) return 0;
    const key = `${indicator}/${row}/${column}`;
    if (!this.reported.has(key)) {
      this.reported.add(key);
      this.conflicts.push({
        indicator,
        found,
        cell: { sheet: this.grid.sheet.name, row, column },
      });
    }
    return 0;
  }

  /** A caption speaks of amounts of money; counts and areas beside them keep their own unit. */
  private captionShift(indicator: number, due: Unit): number {
    if (!this.caption) return 0;
    for (const unit of this.caption.units) {
      const scale = convertScale(unit, due);
      if (scale !== null) return scale;
    }
    const money = isMoney(due) ? this.caption.units.find(isMoney) : undefined;
    return money ? this.shift(indicator, money, due, this.caption.cell.row, this.caption.cell.column) : 0;
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
