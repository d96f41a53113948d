/** Right figures in wrong cells: two swapped, a run of rows or a few columns moved by one. All of them are put back together, or none. */
import { FigureState } from '../report/facts';
import type { FigureMeasure } from '../rules/rule';
import type { PrintedNumber } from '../statistics/printed';
import { cellId } from './cell-id';
import type { PrintedCell, PrintedCells } from './corrections';
import { onlyFigure } from './corrections';
import { faceValue } from './face-value';
import { impliedBounds } from './implied';
import { cellsOf } from './relations';
import type { CellId, Problem, Relation } from './relations';
import { conflictOf } from './rows';
import type { SheetRelations } from './sheet-relations';
import { spanOfPrinted } from './spans';

export interface Move {
  readonly kind: 'value-swap' | 'row-shift' | 'column-shift';
  /** What was meant in each cell, from the top down and from left to right. */
  readonly figures: ReadonlyMap<CellId, PrintedNumber>;
  /** The broken relations that it mends; nothing else breaks by it. */
  readonly mends: ReadonlySet<Relation>;
}

/** Runs up to this length are tried in every part. */
const LONGEST_RUN = 8;
const MOST_PAIRED = 12;

/** Every move that mends something, those that mend most first. @throws Stopped */
export function movesOf(
  violated: readonly Relation[],
  sheet: SheetRelations,
  problem: Problem,
  cells: PrintedCells,
): readonly Move[] {
  const search = new MoveSearch(new Set(violated), sheet, problem, cells);
  search.alongColumns();
  search.alongRows();
  return search.moves.sort((a, b) => b.mends.size - a.mends.size || a.figures.size - b.figures.size);
}

class MoveSearch {
  readonly moves: Move[] = [];
  private readonly suspicious: ReadonlySet<CellId>;

  constructor(
    private readonly violated: ReadonlySet<Relation>,
    private readonly sheet: SheetRelations,
    private readonly problem: Problem,
    private readonly cells: PrintedCells,
  ) {
    this.suspicious = new Set(
      [...violated].flatMap(cellsOf).filter((cell) => problem.weight(cell) < Infinity && cells(cell)),
    );
  }

  /** Within one measure, from row to row; then the same with all measures of the rows. */
  alongColumns(): void {
    const lines = new Map<FigureMeasure, number[]>();
    for (const cell of this.suspicious) {
      const place = this.sheet.place(cell);
      if (place) lines.set(place.measure, [...(lines.get(place.measure) ?? []), place.line]);
    }
    const rows = new Set<number>();
    for (const [measure, own] of lines) {
      const ordered = this.inOrder(measure, own);
      for (const line of ordered) rows.add(line);
      for (const run of this.runsOf(measure, ordered)) this.tryRun([measure], run);
      if (ordered.length <= MOST_PAIRED) {
        for (const [a, b] of pairs(ordered)) this.trySwap(measure, a, b);
      }
    }
    const measures = [...this.sheet.figures.facts.measures.keys()];
    const figures = measures.filter((measure) => measure !== 'target' && measure !== 'rank');
    const [first = 'actual'] = figures;
    for (const run of this.runsOf(first, this.inOrder(first, [...rows]))) {
      this.tryRun(figures, run);
      if (measures.includes('target')) this.tryRun([...figures, 'target'], run);
    }
  }

  /** Within one line, from measure to measure. */
  alongRows(): void {
    const lines = new Set([...this.suspicious].map((cell) => this.sheet.place(cell)?.line ?? -1));
    for (const line of lines) {
      for (const group of [AMOUNTS, RATES, [...AMOUNTS, ...RATES, 'gap'] as const]) {
        const stand = group
          .map((measure) => this.sheet.cell(measure, line))
          .filter((cell) => cell !== null && this.cells(cell) !== null)
          .filter((cell) => cell !== null)
          .sort((a, b) => a - b);
        for (const [a, b] of pairs(stand)) this.tryPermuted('value-swap', [a, b], [b, a]);
        for (const part of partsOf(stand).filter(({ length }) => length > 2)) {
          this.tryPermuted('column-shift', part, rotated(part, 1));
          this.tryPermuted('column-shift', part, rotated(part, -1));
        }
      }
    }
  }

  private trySwap(measure: FigureMeasure, a: number, b: number): void {
    const [one, other] = [this.sheet.cell(measure, a), this.sheet.cell(measure, b)];
    if (one !== null && other !== null) this.tryPermuted('value-swap', [one, other], [other, one]);
  }

  private tryRun(measures: readonly FigureMeasure[], run: readonly number[]): void {
    for (const part of partsOf(run)) {
      for (const step of part.length > 2 ? [1, -1] : [1]) {
        const [to, from] = [part, rotated(part, step)].map((lines) =>
          measures.flatMap((measure) => lines.map((line) => this.sheet.cell(measure, line))),
        );
        // What stands in one of the rows only cannot be exchanged.
        const whole = (to ?? []).flatMap((cell, i) => {
          const other = from?.[i] ?? null;
          return cell !== null && other !== null ? [[cell, other] as const] : [];
        });
        const kind = part.length === 2 && measures.length === 1 ? 'value-swap' : 'row-shift';
        this.tryPermuted(
          kind,
          whole.map(([cell]) => cell),
          whole.map(([, other]) => other),
        );
      }
      const [measure, ...others] = measures;
      if (measure && others.length === 0)
        for (const step of [1, -1]) this.tryOverwritten(measure, part, step);
    }
  }

  /** A block pasted one row off: one figure stands twice or left a blank behind, the last one was overwritten. */
  private tryOverwritten(measure: FigureMeasure, run: readonly number[], step: number): void {
    const ordered = step > 0 ? run : [...run].reverse();
    const [first] = ordered;
    const lost = this.sheet.cell(measure, ordered[ordered.length - 1] ?? -1);
    if (first === undefined || lost === null || ordered.length < 2) return;
    const at = this.sheet.figures.cell(measure, first);
    const behind = at && at.row >= step ? cellId({ ...at, row: at.row - step }) : null;
    const left = behind === null ? null : this.sheet.place(behind);
    const own = this.sheet.cell(measure, first);
    if (behind === null || left?.measure !== measure || own === null) return;
    const isBlank = this.sheet.state(left) === FigureState.blank;
    if (!isBlank && !same(this.cells(behind)?.printed, this.cells(own)?.printed)) return;
    const moved = ordered.slice(0, -1).map((line, i) => [line, ordered[i + 1] ?? -1] as const);
    const figures = new Map<CellId, PrintedNumber>();
    const ownFigure = this.cells(own)?.printed;
    if (isBlank && ownFigure) figures.set(behind, ownFigure);
    for (const [to, from] of moved) {
      const [cell, other] = [this.sheet.cell(measure, to), this.sheet.cell(measure, from)];
      const printed = other === null ? null : this.cells(other)?.printed;
      if (cell === null || !printed) return;
      figures.set(cell, printed);
    }
    this.tryMove('row-shift', figures, lost);
  }

  private tryPermuted(kind: Move['kind'], to: readonly CellId[], from: readonly CellId[]): void {
    const figures = new Map<CellId, PrintedNumber>();
    for (const [i, cell] of to.entries()) {
      const [own, other] = [this.cells(cell), this.cells(from[i] ?? -1)];
      const printed = own && other && asTypedIn(own, other);
      if (!printed || (own.isCount && printed.scale > 0)) return;
      const isLocked = this.problem.weight(cell) === Infinity;
      if (same(own.printed, printed)) continue;
      if (isLocked) return;
      figures.set(cell, { ...printed, exact: own.isCount });
    }
    if (figures.size > 1) this.tryMove(kind, figures, null);
  }

  /** Kept where every relation of the moved cells then holds. @param lost a cell whose figure is gone, and follows from the others */
  private tryMove(
    kind: Move['kind'],
    figures: ReadonlyMap<CellId, PrintedNumber>,
    lost: CellId | null,
  ): void {
    const changed = [...figures.keys(), ...(lost === null ? [] : [lost])];
    const relations = [...new Set(changed.flatMap((cell) => this.problem.touching(cell)))];
    const mends = new Set(relations.filter((relation) => this.violated.has(relation)));
    if (![...mends].some(isEquation)) return;
    const fixed = new Map([...figures].map(([cell, printed]) => [cell, spanOfPrinted(printed)]));
    const freed = new Set(lost === null ? [] : [lost]);
    // Most trials fail at the first relation: only what mends each alone is tried with all of them.
    for (const relation of mends) if (conflictOf([relation], freed, this.problem, fixed) !== null) return;
    if (conflictOf(relations, freed, this.problem, fixed) !== null) return;
    const whole = new Map(figures);
    if (lost !== null) {
      const own = this.cells(lost);
      const bounds = (cell: CellId) => fixed.get(cell) ?? this.problem.bounds(cell);
      const implied = impliedBounds(lost, relations, new Set(), bounds);
      const cells = (cell: CellId) => withFigure(this.cells(cell), figures.get(cell));
      const only = own && (onlyFigure(implied, own) ?? faceValue(lost, relations, new Set(), implied, cells));
      if (!only) return;
      whole.set(lost, only);
    }
    const inOrder = [...whole].sort(([a], [b]) => a - b);
    this.moves.push({ kind, figures: new Map(inOrder), mends });
  }

  private inOrder(measure: FigureMeasure, lines: readonly number[]): number[] {
    const row = (line: number) => this.sheet.figures.cell(measure, line)?.row ?? -1;
    return [...new Set(lines)].filter((line) => row(line) >= 0).sort((a, b) => row(a) - row(b) || a - b);
  }

  /** Lines that stand one below the other, in one column. */
  private runsOf(measure: FigureMeasure, ordered: readonly number[]): number[][] {
    const runs: number[][] = [];
    for (const line of ordered) {
      const run = runs[runs.length - 1];
      const [above, own] = [run?.[run.length - 1] ?? -1, line].map((one) =>
        this.sheet.figures.cell(measure, one),
      );
      if (run && above && own && own.row === above.row + 1 && own.column === above.column) run.push(line);
      else runs.push([line]);
    }
    return runs.filter(({ length }) => length > 1);
  }
}

const AMOUNTS: readonly FigureMeasure[] = ['target', 'actual', 'month', 'previous', 'prior', 'change'];
const RATES: readonly FigureMeasure[] = ['completion', 'growth', 'share'];

/** What a figure comes to in another cell: 67 is 67 % in a column of percentages, and 67 among amounts. */
function asTypedIn(own: PrintedCell, { isRate, printed }: PrintedCell): PrintedNumber {
  if (own.isRate === isRate) return printed;
  return { ...printed, scale: printed.scale + (own.isRate ? 2 : -2) };
}

/** What only sets a limit is mended by almost anything. */
const isEquation = (relation: Relation): boolean =>
  relation.kind === 'rate' || (relation.kind === 'linear' && relation.comparison === '=');

const same = (a: PrintedNumber | undefined, b: PrintedNumber | undefined): boolean =>
  a !== undefined && b !== undefined && a.digits === b.digits && a.scale === b.scale;

const withFigure = (own: PrintedCell | null, printed: PrintedNumber | undefined): PrintedCell | null =>
  own && printed ? { ...own, printed } : own;

const rotated = <T>(all: readonly T[], step: number): T[] => [...all.slice(step), ...all.slice(0, step)];

const pairs = <T>(all: readonly T[]): (readonly [T, T])[] =>
  all.flatMap((one, i) => all.slice(i + 1).map((other) => [one, other] as const));

/** Every stretch of at least two; of long ones the whole and those without one of its ends. */
function partsOf<T>(all: readonly T[]): (readonly T[])[] {
  if (all.length > LONGEST_RUN) return [all, all.slice(1), all.slice(0, -1)];
  const parts: (readonly T[])[] = [];
  for (let from = 0; from < all.length; from++) {
    for (let to = from + 2; to <= all.length; to++) parts.push(all.slice(from, to));
  }
  return parts;
}
