/** A whole column, several or the whole sheet out by one power of ten: told by the relations that it breaks and that the power mends. */
import { FigureState } from '../report/facts';
import type { FigureMeasure } from '../rules/rule';
import { scaled } from '../rules/quantity';
import type { Interval } from '../statistics/interval';
import { isCount } from '../statistics/units';
import { cellsOf } from './relations';
import type { CellId, Problem, Relation } from './relations';
import { conflictOf, times } from './rows';
import type { SheetRelations } from './sheet-relations';

export interface ColumnSlip {
  readonly measures: readonly FigureMeasure[];
  /** The printed figures are 10^power times what was meant. */
  readonly power: number;
  /** Every figure of these columns that the slip reaches, line by line. */
  readonly cells: readonly CellId[];
}

/** Fewer lines speak for themselves. */
const LEAST_LINES = 3;
/** A column may hold other errors besides. */
const LEAST_PART = 0.8;
/** Lines by which a column is judged, and broken relations by which a power is ruled out. */
const SAMPLE = 60;
const FIRST_LOOK = 10;

const AMOUNTS: readonly FigureMeasure[] = ['target', 'actual', 'month', 'previous', 'prior', 'change'];
const RATES: readonly FigureMeasure[] = ['completion', 'growth', 'share'];
const POWERS = [4, -4, 8, -8, 1, -1, 2, -2, 3, -3, 6, -6];

/**
 * @param violated the broken relations, or a sample of them
 * @throws Stopped
 */
export function columnSlipOf(
  violated: readonly Relation[],
  sheet: SheetRelations,
  problem: Problem,
): ColumnSlip | null {
  let best: { readonly slip: ColumnSlip; readonly mended: number } | null = null;
  for (const { measures, powers } of candidates(sheet)) {
    for (const power of powers) {
      const trial = new Trial(measures, power, sheet, problem);
      if (!trial.isWorthALook(violated)) continue;
      const mended = trial.mended();
      if (mended > (best?.mended ?? 0)) best = { slip: { measures, power, cells: trial.cells() }, mended };
    }
  }
  return best?.slip ?? null;
}

/** Fewer columns first: the whole sheet is suspected only where that explains more. */
function candidates(
  sheet: SheetRelations,
): { readonly measures: readonly FigureMeasure[]; readonly powers: readonly number[] }[] {
  const amounts = AMOUNTS.filter((measure) => sheet.figures.column(measure));
  const reported = amounts.filter((measure) => measure !== 'target');
  const now = reported.filter((measure) => measure !== 'prior' && measure !== 'change');
  const sets = [now, reported, amounts].filter(
    (set, place, all) => set.length > 1 && set.length !== all[place - 1]?.length,
  );
  return [
    ...amounts.map((measure) => ({ measures: [measure], powers: POWERS })),
    ...RATES.filter((measure) => sheet.figures.column(measure)).map((measure) => ({
      measures: [measure],
      powers: [2, -2],
    })),
    ...sets.map((measures) => ({ measures, powers: POWERS })),
  ];
}

class Trial {
  private readonly measures: ReadonlySet<FigureMeasure>;
  private readonly divisor: Interval['low'];
  private reached: readonly number[] | null = null;

  constructor(
    measures: readonly FigureMeasure[],
    power: number,
    private readonly sheet: SheetRelations,
    private readonly problem: Problem,
  ) {
    this.measures = new Set(measures);
    this.divisor = scaled(1n, power);
  }

  /** Whether the power mends most of the first broken relations that it reaches. */
  isWorthALook(violated: readonly Relation[]): boolean {
    const reached = spread(violated, SAMPLE).filter((relation) => this.spans(relation).size > 0);
    const looked = spread(reached, FIRST_LOOK);
    const mended = looked.filter((relation) => this.holds(relation)).length;
    return looked.length >= LEAST_LINES && mended >= LEAST_PART * looked.length;
  }

  /** Relations of the columns that only hold with the power, in a sample of lines; 0 where it is no slip of the columns. */
  mended(): number {
    const lines = spread(this.lines(), SAMPLE);
    const relations = new Set(
      lines.flatMap((line) => this.cellsOfLine(line)).flatMap((cell) => this.sheet.touching(cell)),
    );
    const judged = [...relations].filter((relation) => relation.kind !== 'opaque' || relation.mayHold);
    const after = judged.filter((relation) => this.holds(relation));
    const mended = after.filter((relation) => this.isBroken(relation));
    const broken = judged.filter((relation) => !after.includes(relation) && !this.isBroken(relation));
    const linesOf = (some: readonly Relation[]) => {
      const cells = new Set(some.flatMap(cellsOf));
      return lines.filter((line) => this.cellsOfLine(line).some((cell) => cells.has(cell))).length;
    };
    const isSlip =
      linesOf(mended) >= Math.max(LEAST_LINES, LEAST_PART * linesOf([...mended, ...broken])) &&
      after.length >= LEAST_PART * judged.length;
    return isSlip ? mended.length : 0;
  }

  cells(): CellId[] {
    return this.lines().flatMap((line) => this.cellsOfLine(line));
  }

  private lines(): readonly number[] {
    const { figures } = this.sheet;
    this.reached ??= Array.from({ length: figures.facts.lineCount }, (_, line) => line).filter(
      (line) => this.cellsOfLine(line).length > 0,
    );
    return this.reached;
  }

  private cellsOfLine(line: number): CellId[] {
    return [...this.measures]
      .filter((measure) => this.isReached(measure, line))
      .map((measure) => this.sheet.cell(measure, line))
      .filter((cell) => cell !== null);
  }

  /** Counts and percentages have no unit to mistake; nothing times ten is nothing. */
  private isReached(measure: FigureMeasure, line: number): boolean {
    const { figures } = this.sheet;
    const column = figures.column(measure);
    if (column?.state[line] !== FigureState.number || column.digits[line] === 0) return false;
    const { unit } = figures.indicator(line);
    return (
      RATES.includes(measure) ||
      (!isCount(unit) && unit.dimension !== 'percent' && unit.dimension !== 'points')
    );
  }

  private isBroken(relation: Relation): boolean {
    if (relation.kind === 'opaque') return relation.mayHold?.(new Map()) === false;
    return conflictOf([relation], new Set(), this.problem) !== null;
  }

  private holds(relation: Relation): boolean {
    return conflictOf([relation], new Set(), this.problem, this.spans(relation)) === null;
  }

  private spans(relation: Relation): Map<CellId, Interval> {
    const spans = new Map<CellId, Interval>();
    for (const cell of cellsOf(relation)) {
      const place = this.sheet.place(cell);
      if (!place || !this.measures.has(place.measure) || !this.isReached(place.measure, place.line)) continue;
      spans.set(cell, times(this.sheet.bounds(cell), this.divisor));
    }
    return spans;
  }
}

/** So many of them, evenly spread, the first among them. */
export function spread<T>(all: readonly T[], most: number): readonly T[] {
  if (all.length <= most) return all;
  return Array.from({ length: most }, (_, i) => all[Math.floor((i * all.length) / most)] as T);
}

/** The printed figures that a slip of a column reaches, as they were meant. */
export const spansOf = ({ cells, power }: ColumnSlip, sheet: SheetRelations): ReadonlyMap<CellId, Interval> =>
  new Map(cells.map((cell) => [cell, times(sheet.bounds(cell), scaled(1n, power))]));
