/** A suggested figure as it is put into its cell: 67 % goes into a percent cell as 0.67, 1.2 亿元 into a column of 万元 as 12000. */
import type { CellValue, SheetSnapshot } from '../../workbook/snapshot';
import type { FigureText } from '../message';
import type { Facts } from '../report/facts';
import { SheetFigures } from '../report/sheet-figures';
import { decimalNumber, parseDecimal } from '../statistics/decimal';
import type { Template } from '../template/template';
import type { Correction, Finding } from '../validation/finding';

/** By entryKey; a suggestion without an entry has to be typed in by whoever knows how the cell is meant. */
export type CellEntries = Readonly<Record<string, number | string>>;

export const entryKey = ({ cell, suggestion }: Correction): string =>
  `${cell.row},${cell.column}=${suggestion.figure}${suggestion.unit ?? ''}`;

/** The entries of all suspects, and of the cells that are corrected together with them. */
export function cellEntries(
  findings: readonly Finding[],
  snapshot: Pick<SheetSnapshot, 'used' | 'values'>,
  facts: Facts,
  template: Template,
): CellEntries {
  const corrections = findings.flatMap(({ suspects }) =>
    suspects.flatMap((suspect) => [suspect, ...(suspect.also ?? [])]),
  );
  const shown = shownAt(
    new Set(corrections.map(({ cell }) => placeKey(cell.row, cell.column))),
    facts,
    template,
  );
  const entries: Record<string, number | string> = {};
  for (const correction of corrections) {
    const { row, column } = correction.cell;
    const value = snapshot.values[row - snapshot.used.row]?.[column - snapshot.used.column] ?? null;
    const figure = shown.get(placeKey(row, column));
    const entry = figure ? entryOf(correction.suggestion, figure, value) : null;
    if (entry !== null) entries[entryKey(correction)] = entry;
  }
  return entries;
}

/**
 * @param shown what stands in the cell now, in the unit of the suggestion
 * @param value the same as the cell holds it
 * @returns null where it is not plain how the cell is to be filled in: words beside the figure, a zero without a scale
 */
export function entryOf(suggestion: FigureText, shown: FigureText, value: CellValue): number | string | null {
  const wanted = parseDecimal(suggestion.figure);
  if (!wanted || suggestion.unit !== shown.unit) return null;
  if (typeof value === 'number') {
    const power = powerBetween(value, Number(shown.figure));
    return power === null ? null : decimalNumber({ digits: wanted.digits, scale: wanted.scale - power });
  }
  if (typeof value !== 'string') return null;
  const [, digits = '', percent = ''] =
    /^([+-]?[\d,]*\.?\d+)\s*(%?)$/.exec(value.normalize('NFKC').replace('−', '-').trim()) ?? [];
  const written = parseDecimal(digits.replaceAll(',', ''));
  if (!written) return null;
  // A percentage that is a text stays one; any other number that was a text becomes the number it should be.
  if (percent) return suggestion.unit === '%' ? `${suggestion.figure}%` : null;
  return entryOf(suggestion, shown, decimalNumber(written));
}

/** The power of ten between a cell and what is shown of it, whose last digits may have been rounded away; null where there is none. */
function powerBetween(value: number, shown: number): number | null {
  if (value === 0 || shown === 0) return null;
  const ratio = value / shown;
  const power = Math.round(Math.log10(Math.abs(ratio)));
  return Math.abs(ratio / 10 ** power - 1) < ROUNDED_AWAY ? power : null;
}

/** 0.15 may be shown as 20 %, at one digit: more than that is another figure. */
const ROUNDED_AWAY = 0.5;

function shownAt(places: ReadonlySet<number>, facts: Facts, template: Template): Map<number, FigureText> {
  const shown = new Map<number, FigureText>();
  if (places.size === 0) return shown;
  const figures = new SheetFigures(facts, template);
  for (const [measure, column] of facts.measures) {
    for (let line = 0; line < facts.lineCount; line += 1) {
      const place = placeKey(column.row[line] ?? -1, column.column[line] ?? 0);
      const figure = places.has(place) ? figures.figure(measure, line) : null;
      if (figure) shown.set(place, figure.text);
    }
  }
  return shown;
}

const placeKey = (row: number, column: number): number => row * 16_384 + column;
