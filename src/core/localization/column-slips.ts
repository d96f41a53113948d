/** A whole column, several or the whole sheet out by one power of ten: told by the relations that it breaks and that the power mends. */
import { FigureState } from '../report/facts';
import type { FigureMeasure } from '../rules/rule';
import type { Interval } from '../statistics/interval';
import type { PrintedNumber } from '../statistics/printed';
import { isCount } from '../statistics/units';
import type { PrintedCells } from './corrections';
import { cellsOf } from './relations';
import type { CellId, Problem, Relation } from './relations';
import { conflictOf } from './rows';
import type { SheetRelations } from './sheet-relations';
import { asPrinted } from './slips';
import { spanOfPrinted } from './spans';

export interface ColumnSlip {
  readonly measures: readonly FigureMeasure[];
  /** The printed figures are 10^power times what was meant. */
  readonly power: number;
  /** What was meant in every cell of these columns that the slip reaches, line by line. */
  readonly figures: ReadonlyMap<CellId, PrintedNumber>;
}

/** Fewer lines speak for themselves. */
const LEAST_LINES = 3;
/** A column may hold other errors besides. */
const LEAST_PART = 0.8;
/** Units of the last place that must be left of a figure. */
const LEAST_LEFT = 5;
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
  cells: PrintedCells,
): ColumnSlip | null {
  let best: { readonly slip: ColumnSlip; readonly mended: number } | null = null;
  const meant = new Meant(cells);
  for (const { measures, powers } of candidates(sheet)) {
    const columns = new Columns(measures, sheet);
    for (const power of powers) {
      const trial = new Trial(columns, power, sheet, problem, meant);
      if (!trial.isWorthALook(violated)) continue;
      const mended = trial.mended();
      if (mended > (best?.mended ?? 0)) best = { slip: trial.slip(), mended };
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
  constructor(
    private readonly columns: Columns,
    private readonly power: number,
    private readonly sheet: SheetRelations,
    private readonly problem: Problem,
    private readonly meant: Meant,
  ) {}

  /** Whether the power mends most of the first broken relations that it reaches. */
  isWorthALook(violated: readonly Relation[]): boolean {
    if (!this.leavesFigures()) return false;
    const reached = spread(violated, SAMPLE).filter((relation) => this.spans(relation).size > 0);
    const looked = spread(reached, FIRST_LOOK);
    const mended = looked.filter((relation) => this.holds(relation)).length;
    return looked.length >= LEAST_LINES && mended >= LEAST_PART * looked.length;
  }

  /** Divided by enough, every figure comes to nothing, and nothing breaks no sum. */
  private leavesFigures(): boolean {
    const sample = this.columns.sample().flatMap((line) => this.columns.cellsOfLine(line));
    const left = sample.filter((cell) => {
      const place = this.sheet.place(cell);
      const digits = place && this.sheet.figures.column(place.measure)?.digits[place.line];
      return Math.abs(digits ?? 0) >= LEAST_LEFT * 10 ** this.power;
    });
    return left.length >= LEAST_PART * sample.length;
  }

  /** Relations of the columns that only hold with the power, in a sample of lines; 0 where it is no slip of the columns. */
  mended(): number {
    const lines = this.columns.sample();
    const relations = new Set(
      lines.flatMap((line) => this.columns.cellsOfLine(line)).flatMap((cell) => this.sheet.touching(cell)),
    );
    const judged = [...relations].filter((relation) => relation.kind !== 'opaque' || relation.mayHold);
    const after = judged.filter((relation) => this.holds(relation));
    const mended = after.filter((relation) => this.isBroken(relation));
    const broken = judged.filter((relation) => !after.includes(relation) && !this.isBroken(relation));
    const linesOf = (some: readonly Relation[]) => {
      const cells = new Set(some.flatMap(cellsOf));
      return lines.filter((line) => this.columns.cellsOfLine(line).some((cell) => cells.has(cell))).length;
    };
    const isSlip =
      linesOf(mended) >= Math.max(LEAST_LINES, LEAST_PART * linesOf([...mended, ...broken])) &&
      after.length >= LEAST_PART * judged.length;
    return isSlip ? mended.length : 0;
  }

  slip(): ColumnSlip {
    const reached = this.columns.lines().flatMap((line) => this.columns.cellsOfLine(line));
    const figures = reached.flatMap((cell) => {
      const meant = this.meant.figure(cell, this.power);
      return meant ? [[cell, meant] as const] : [];
    });
    return { measures: this.columns.measures, power: this.power, figures: new Map(figures) };
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
      if (!place || !this.columns.reaches(place.measure, place.line)) continue;
      const span = this.meant.span(cell, this.power);
      if (span) spans.set(cell, span);
    }
    return spans;
  }
}

/** The columns that may be out together, and where: every power asks for the same lines again. */
class Columns {
  private reached: readonly number[] | null = null;

  constructor(
    readonly measures: readonly FigureMeasure[],
    private readonly sheet: SheetRelations,
  ) {}

  /** Lines that have a figure in one of them. */
  lines(): readonly number[] {
    if (this.reached) return this.reached;
    const reached: number[] = [];
    for (let line = 0; line < this.sheet.figures.facts.lineCount; line++) {
      // A number stands somewhere: its cell is made only for the lines that are looked at.
      if (this.measures.some((measure) => this.isReached(measure, line))) reached.push(line);
    }
    return (this.reached = reached);
  }

  sample(): readonly number[] {
    return spread(this.lines(), SAMPLE);
  }

  cellsOfLine(line: number): CellId[] {
    return this.measures.map((measure) => this.cellOf(measure, line)).filter((cell) => cell !== null);
  }

  reaches(measure: FigureMeasure, line: number): boolean {
    return this.measures.includes(measure) && this.isReached(measure, line);
  }

  private cellOf(measure: FigureMeasure, line: number): CellId | null {
    return this.isReached(measure, line) ? this.sheet.cell(measure, line) : null;
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
}

/** So many of them, evenly spread, the first among them. */
export function spread<T>(all: readonly T[], most: number): readonly T[] {
  if (all.length <= most) return all;
  return Array.from({ length: most }, (_, i) => all[Math.floor((i * all.length) / most)] as T);
}

/** Figures without the power. Columns are tried alone and together, and ask for the same spans again. */
class Meant {
  private readonly spans = new Map<number, Map<CellId, Interval | null>>();

  constructor(private readonly cells: PrintedCells) {}

  /** Printed as its kind is. */
  figure(cell: CellId, power: number): PrintedNumber | null {
    const own = this.cells(cell);
    if (!own) return null;
    const { digits, scale, exact } = own.printed;
    return asPrinted({ digits, scale: scale + power, exact }, own.printed, own);
  }

  span(cell: CellId, power: number): Interval | null {
    const known = this.spans.get(power) ?? new Map<CellId, Interval | null>();
    this.spans.set(power, known);
    let span = known.get(cell);
    if (span === undefined) {
      const meant = this.figure(cell, power);
      known.set(cell, (span = meant && spanOfPrinted(meant)));
    }
    return span;
  }
}
