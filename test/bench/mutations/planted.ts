/** Errors as people make them, planted in a sheet: in one figure, or in several at once. */
import { FigureState, figureAt } from '../../../src/core/report/facts';
import type { Examination } from '../../../src/core/examine';
import type { SheetSnapshot } from '../../../src/workbook/snapshot';

export interface Place {
  readonly row: number;
  readonly column: number;
}

export interface Planted {
  readonly kind: string;
  /** The wrong cells, with what stands there now. */
  readonly values: ReadonlyMap<string, number>;
  readonly places: readonly Place[];
  readonly sheet: SheetSnapshot;
}

export const keyOf = ({ row, column }: Place): string => `${row},${column}`;

/** Every figure of the sheet that is not zero. */
export function figuresOf({ reading }: Examination): Place[] {
  const places = new Map<string, Place>();
  for (const column of reading.facts.measures.values()) {
    column.state.forEach((state, line) => {
      const place = { row: column.row[line] ?? -1, column: column.column[line] ?? -1 };
      if (state === FigureState.number && (figureAt(column, line)?.digits ?? 0) !== 0)
        places.set(keyOf(place), place);
    });
  }
  return [...places.values()];
}

/** One error of each kind in one figure. */
export function plantedIn(sheet: SheetSnapshot, place: Place): Planted[] {
  const value = valueAt(sheet, place);
  return slipsOf(value, isPercent(sheet, place)).map(({ kind, value: wrong }) =>
    planted(kind, sheet, [[place, wrong]]),
  );
}

/** Errors that move figures: among those that take part in a relation, in the same column or the same row. */
export function movedIn(
  sheet: SheetSnapshot,
  places: readonly Place[],
  before: ReadonlyMap<string, number>,
): Planted[] {
  const all = new Map(places.map((place) => [keyOf(place), place]));
  const at = (row: number, column: number) => all.get(keyOf({ row, column }));
  const isLike = (a: Place, b: Place) => isPercent(sheet, a) === isPercent(sheet, b);
  const moved: Planted[] = [];
  for (const place of places) {
    const { row, column } = place;
    for (const other of [at(row + 1, column), at(row, column + 1)]) {
      if (!other || !isLike(place, other)) continue;
      const [a, b] = [valueAt(sheet, place), valueAt(sheet, other)];
      moved.push(
        planted('value-swap', sheet, [
          [place, b],
          [other, a],
        ]),
      );
    }
    for (const [kind, line] of [
      ['row-shift', [place, at(row + 1, column), at(row + 2, column)]],
      ['column-shift', [place, at(row, column + 1), at(row, column + 2)]],
    ] as const) {
      const [a, b, c] = line;
      if (!b || !c || !isLike(a, b) || !isLike(b, c)) continue;
      const [x, y, z] = [valueAt(sheet, a), valueAt(sheet, b), valueAt(sheet, c)];
      moved.push(
        planted(kind, sheet, [
          [a, z],
          [b, x],
          [c, y],
        ]),
      );
    }
    const old = before.get(keyOf(place));
    if (old !== undefined) moved.push(planted('not-updated', sheet, [[place, old]]));
  }
  return moved.filter(({ values }) => values.size > 0);
}

function planted(
  kind: string,
  sheet: SheetSnapshot,
  changes: readonly (readonly [Place, number])[],
): Planted {
  const real = changes.filter(([place, value]) => valueAt(sheet, place) !== value);
  const values = new Map(real.map(([place, value]) => [keyOf(place), value]));
  return { kind, values, places: real.map(([place]) => place), sheet: withValues(sheet, values) };
}

function slipsOf(value: number, percent: boolean): { readonly kind: string; readonly value: number }[] {
  const shown = percent ? Number((value * 100).toFixed(8)) : value;
  const text = String(Math.abs(shown));
  const digits = [...text].flatMap((character, i) => (/\d/.test(character) ? [i] : []));
  const back = (size: number) => Number(((percent ? size / 100 : size) * Math.sign(value)).toPrecision(12));
  const replaced = digits.map((i) => {
    const other = (Number(text[i]) + 1 + ((i * 5 + text.length) % 8)) % 10;
    return { kind: 'digit-slip', value: back(Number(text.slice(0, i) + other + text.slice(i + 1))) };
  });
  const swapped = digits.slice(1).flatMap((i, k) => {
    const j = digits[k] ?? i;
    if (text[i] === text[j]) return [];
    const letters = [...text];
    [letters[i], letters[j]] = [letters[j] ?? '', letters[i] ?? ''];
    return [{ kind: 'digit-swap', value: back(Number(letters.join(''))) }];
  });
  const powers = percent
    ? []
    : [1, 2, 3, 4, 8].map((k) => ({ kind: 'unit-slip', value: back(Math.abs(shown) * 10 ** k) }));
  const percents = percent ? [{ kind: 'percent-slip', value: back(Math.abs(shown) * 100) }] : [];
  return [{ kind: 'sign-flip', value: -value }, ...powers, ...percents, ...replaced, ...swapped].filter(
    (slip) => slip.value !== value && slip.value !== 0,
  );
}

const isPercent = (sheet: SheetSnapshot, { row, column }: Place): boolean =>
  (sheet.numberFormats[row - sheet.used.row]?.[column - sheet.used.column] ?? '').includes('%');

/** A figure typed as text (59.5%, 1,234) is counted as what it reads as. */
export function valueAt(sheet: SheetSnapshot, { row, column }: Place): number {
  const value = sheet.values[row - sheet.used.row]?.[column - sheet.used.column];
  return typeof value === 'number' ? value : Number(value);
}

export const isNumeric = (sheet: SheetSnapshot, place: Place): boolean =>
  typeof sheet.values[place.row - sheet.used.row]?.[place.column - sheet.used.column] === 'number';

export function withValues(sheet: SheetSnapshot, changes: ReadonlyMap<string, number>): SheetSnapshot {
  const values = sheet.values.map((cells, r) =>
    cells.map(
      (cell, c) => changes.get(keyOf({ row: r + sheet.used.row, column: c + sheet.used.column })) ?? cell,
    ),
  );
  return { ...sheet, values };
}
