/** In which unit does the sheet itself count? Read off its own numbers, since facts are in the template's units. */
import type { CellRef } from '../../workbook/address';
import type { CellValue } from '../../workbook/snapshot';
import type { SheetFigures } from '../report/sheet-figures';
import type { FigureMeasure } from '../rules/rule';

/**
 * Power of ten from the number in the sheet to the fact: 18.29 (亿元) and 182900 (万元) give 4, 77 (%) and 0.77 give −2.
 * @returns null where nothing can be read off this line: no number in the cell, or a zero
 */
export function sheetPower(
  figures: SheetFigures,
  measure: FigureMeasure,
  line: number,
  valueAt: (cell: CellRef) => CellValue,
): number | null {
  const figure = figures.figure(measure, line);
  const value = figure && valueAt(figure.cell);
  if (typeof value !== 'number' || value === 0 || figure?.printed.digits === 0) return null;
  const { digits, scale } = figure?.printed ?? { digits: 0, scale: 0 };
  const power = Math.log10(Math.abs(digits / value)) - scale;
  return Number.isFinite(power) ? Math.round(power) : null;
}
