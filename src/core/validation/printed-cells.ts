/** What is known of the figure in a cell, for those who look for slips. */
import { cellId } from '../localization/cell-id';
import type { PrintedCell, PrintedCells } from '../localization/corrections';
import type { Place, SheetRelations } from '../localization/sheet-relations';
import type { SheetFigures } from '../report/sheet-figures';
import type { FigureMeasure } from '../rules/rule';
import { isCount } from '../statistics/units';

export function printedCells(sheet: SheetRelations, figures: SheetFigures): PrintedCells {
  return (cell) => {
    const place = sheet.place(cell);
    const figure = place && figures.figure(place.measure, place.line);
    return place && figure ? { printed: figure.printed, ...known(place, sheet, figures) } : null;
  };
}

function known(
  { line, measure }: Place,
  sheet: SheetRelations,
  figures: SheetFigures,
): Omit<PrintedCell, 'printed'> {
  const { unit, decimals } = figures.indicator(line);
  const isRate = RATES.has(measure);
  return {
    isRate,
    isSigned: SIGNED.has(measure),
    decimals: isRate ? null : decimals,
    isCount: !isRate && isCount(unit),
    neighbours: neighboursOf(line, measure, sheet, figures),
    // What was reported up to last month stands beside it.
    last: measure === 'actual' ? (figures.figure('previous', line)?.printed ?? null) : null,
  };
}

function neighboursOf(line: number, measure: FigureMeasure, sheet: SheetRelations, figures: SheetFigures) {
  const own = figures.cell(measure, line);
  if (!own) return [];
  return SIDES.map(([down, right]) => ({ row: own.row + down, column: own.column + right }))
    .filter(({ row, column }) => row >= 0 && column >= 0)
    .map(cellId)
    .filter((cell) => sheet.place(cell) !== null);
}

const SIDES = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
] as const;

const SIGNED: ReadonlySet<FigureMeasure> = new Set(['change', 'growth', 'gap']);
const RATES: ReadonlySet<FigureMeasure> = new Set(['completion', 'growth', 'gap', 'share']);
