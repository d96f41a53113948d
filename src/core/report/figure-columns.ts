/** Which columns give the figures: one for each measure. */
import { MEASURES } from '../template/template';
import type { ColumnMeaning } from './columns';
import type { FigureColumn } from './table';

const FIGURES: ReadonlySet<string> = new Set(
  MEASURES.filter((measure) => measure !== 'unit' && measure !== 'note'),
);

/** One column for each measure (of each indicator): the template's own spelling, the one that others speak of, the first. */
export function figureColumns(
  columns: readonly ColumnMeaning[],
  ownerOf: (column: ColumnMeaning) => number | null,
): FigureColumn[] {
  const latest = columns.reduce((year, column) => Math.max(year, column.year ?? 0), 0);
  const chosen = new Map<string, FigureColumn>();
  for (const column of columns) {
    const measure = yearly(column, latest, columns);
    const owner = ownerOf(column);
    if (measure === null || owner === null) continue;
    const key = `${owner}/${measure}`;
    const figure: FigureColumn = { ...column, meaning: measure };
    const rival = chosen.get(key);
    if (!rival || rank(figure, columns) > rank(rival, columns)) {
      chosen.set(key, figure);
    }
  }
  return [...chosen.values()];
}

/** The measure of a column. 2023年1—6月 beside 2024年1—6月 is prior; 2023年全年 beside it is nothing of ours. */
function yearly(
  column: ColumnMeaning,
  latest: number,
  columns: readonly ColumnMeaning[],
): FigureColumn['meaning'] | null {
  const { meaning, year } = column;
  if (meaning === null || !FIGURES.has(meaning)) return null;
  const measure = meaning as FigureColumn['meaning'];
  if (year === null || year === latest || measure === 'prior') return measure;
  const twin = columns.some(
    (other) =>
      other.year === latest && other.meaning === 'actual' && yearless(other.words) === yearless(column.words),
  );
  return year === latest - 1 && measure === 'actual' && twin ? 'prior' : null;
}

const yearless = (words: string): string => words.replace(/20\d\d年度?/g, '');

/** Which of two columns of one measure is meant; the first one where they are equal. */
function rank(column: FigureColumn, columns: readonly ColumnMeaning[]): number {
  if (column.isDeclared) return 2;
  return column.meaning === 'target' && isDenominator(column, columns) ? 1 : 0;
}

/** 年初预算 beside 调整预算: the goal is the one that 占年初预算% divides by. */
function isDenominator(column: ColumnMeaning, columns: readonly ColumnMeaning[]): boolean {
  return columns.some(({ meaning, words }) => meaning === 'completion' && words.includes(column.words));
}
