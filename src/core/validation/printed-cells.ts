/** What is known of the figure in a cell, for those who look for slips. */
import { cellId } from '../localization/cell-id';
import type { PrintedCell, PrintedCells } from '../localization/corrections';
import type { Place, SheetRelations } from '../localization/sheet-relations';
import type { SheetFigures } from '../report/sheet-figures';
import type { FigureMeasure } from '../rules/rule';
import { isCount } from '../statistics/units';
import type { LastReport } from './last-report';

/** @param last the report of the period before; null where it is not at hand */
export function printedCells(
  sheet: SheetRelations,
  figures: SheetFigures,
  last: LastReport | null,
): PrintedCells {
  return (cell) => {
    const place = sheet.place(cell);
    const figure = place && figures.figure(place.measure, place.line);
    return place && figure ? { printed: figure.printed, ...known(place, sheet, figures, last) } : null;
  };
}

function known(
  { line, measure }: Place,
  sheet: SheetRelations,
  figures: SheetFigures,
  last: LastReport | null,
): Omit<PrintedCell, 'printed'> {
  const { unit, decimals } = figures.indicator(line);
  const isRate = RATES.has(measure);
  return {
    isRate,
    isSigned: SIGNED.has(measure),
    decimals: isRate ? null : decimals,
    isCount: !isRate && isCount(unit),
    neighbours: neighboursOf(line, measure, sheet, figures),
    last: lastOf(line, measure, figures, last),
    besides: isRate
      ? []
      : printedOf(
          AMOUNTS.filter((other) => other !== measure),
          line,
          figures,
        ),
    aboveAndBelow: [-1, 1]
      .map((down) => figures.cell(measure, line) && sheet.placeBelow(measure, line, down))
      .flatMap((place) => (place ? printedOf([place.measure], place.line, figures) : [])),
  };
}

const AMOUNTS: readonly FigureMeasure[] = ['target', 'actual', 'month', 'previous', 'prior'];

const printedOf = (measures: readonly FigureMeasure[], line: number, figures: SheetFigures) =>
  measures.flatMap((measure) => figures.figure(measure, line)?.printed ?? []);

/** What the last report gives; without it, what was reported up to last month stands beside the actual. */
function lastOf(line: number, measure: FigureMeasure, figures: SheetFigures, last: LastReport | null) {
  const place = last && measure !== 'target' && measure !== 'prior' ? last.line(figures, line) : -1;
  const before = last && place >= 0 ? last.figures.figure(measure, place) : null;
  if (before) return before.printed;
  return measure === 'actual' ? (figures.figure('previous', line)?.printed ?? null) : null;
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
