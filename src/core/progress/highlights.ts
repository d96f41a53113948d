/** The lights in the sheet: native conditional formats on the completion and actual cells, live when a figure is edited. */
import { cellAddress, columnName } from '../../workbook/address';
import type { CellRef } from '../../workbook/address';
import type { Highlight, LightLook, WorkbookChange } from '../../workbook/changes';
import type { SheetSnapshot } from '../../workbook/snapshot';
import { SheetFigures } from '../report/sheet-figures';
import type { ReportReading } from '../report/reading';
import { decimalOf, decimalText } from '../statistics/decimal';
import type { Period } from '../statistics/period';
import type { Lights } from '../template/lights';
import type { Template } from '../template/template';
import { lightFormulas } from './light-formulas';
import type { GrowthOperands, LightSubject, Operand } from './light-measures';
import { streakHolds } from './lights';
import { Painter } from './painted-cells';
import type { Asked, GrowthSource, PaintedCell } from './painted-cells';
import { NO_PAST, pastReader } from './past';
import type { PastReport } from './past';
import { References } from './references';
import type { LineProgress } from './line-progress';
import type { Absence } from './status';

/**
 * One change that puts the lights on the sheet; nothing where no metric can have a light. Neighbouring rows that differ in
 * their row only share their formats, so that 5,000 rows need a handful. A number stored as text gets no light, as it counts
 * in no formula of Excel either.
 * @param snapshot the sheet that was read: its number formats and its own units
 * @param past the earlier reports that progress was told of, with the period it is for; what they say is written into the formulas
 */
export function progressHighlights(
  progress: LineProgress,
  reading: ReportReading,
  template: Template,
  snapshot: SheetSnapshot,
  past: { readonly period: Period; readonly reports: readonly PastReport[] } | null = null,
): readonly WorkbookChange[] {
  const figures = new SheetFigures(reading.facts, template);
  const pastOf = past ? pastReader(past.reports, past.period, template.window) : () => NO_PAST;
  const references = new References(figures, pastOf);
  const asked = askedBy(template.lights);
  const painted = new Painter(
    figures,
    snapshot,
    references,
    asked,
    progress,
    reading.layout === 'long-rows',
  ).cells();
  const highlights = runsOf(painted, asked)
    .map(withoutUnlitEnds)
    .flatMap((run) => highlightsOf(run, template.lights));
  return highlights.length > 0 ? [{ kind: 'highlight', sheet: snapshot.name, highlights }] : [];
}

function askedBy(lights: Lights): Asked {
  const conditions = lights.flatMap(({ when }) => when);
  const measures = new Set(conditions.map(({ measure }) => measure));
  return {
    total: conditions.some(({ against }) => against === 'total'),
    plan: conditions.some(({ against }) => against === 'plan'),
    past: measures.has('streak') || measures.has('rank-change'),
    target: measures.has('gap') || measures.has('ratio') || measures.has('streak'),
    growth: measures.has('growth'),
    rank: measures.has('rank-change'),
  };
}

/** Cells of one column, row after row, that differ in nothing but their row (and literals). */
function runsOf(cells: readonly PaintedCell[], asked: Asked): PaintedCell[][] {
  const groups = new Map<string, PaintedCell[]>();
  for (const cell of cells) {
    const key = sharedKey(cell);
    const group = groups.get(key);
    if (group) group.push(cell);
    else groups.set(key, [cell]);
  }
  return [...groups.values()].flatMap((group) => {
    const runs: PaintedCell[][] = [];
    for (const cell of group.sort((a, b) => a.cell.row - b.cell.row)) {
      const run = runs[runs.length - 1];
      const last = run?.[run.length - 1];
      const hasLiterals = asked.past || asked.plan || (cell.target !== null && 'literal' in cell.target);
      const isFull = hasLiterals && run && run.length >= MOST_LITERALS;
      if (last && !isFull && cell.cell.row === last.cell.row + 1) run?.push(cell);
      else runs.push([cell]);
    }
    return runs;
  });
}

/** Rows that can have no light (no target was set) are covered only where they lie between others. */
function withoutUnlitEnds(run: readonly PaintedCell[]): readonly PaintedCell[] {
  const isLit = ({ light: { absence } }: PaintedCell) => absence === null || MAY_CHANGE.has(absence);
  return run.slice(Math.max(0, run.findIndex(isLit)), run.findLastIndex(isLit) + 1);
}

/** What an edited figure can mend. */
const MAY_CHANGE: ReadonlySet<Absence> = new Set(['no-actual', 'undefined-range', 'no-history', 'no-rank']);

/** CHOOSE takes 254 values; a formula stays readable with far fewer. */
const MOST_LITERALS = 60;

/** Joined by hand: a long sheet has a hundred thousand of them. */
function sharedKey(painted: PaintedCell): string {
  const { cell, actual, target, growth, total, rank, light, numberFormat } = painted;
  const from = (other: CellRef) => `${other.column},${other.row - cell.row}`;
  const source = (one: GrowthSource | null, place: (other: CellRef) => string) =>
    one &&
    `${place(one.actual)},${place(one.kind === 'amounts' ? one.prior : one.cell)},${one.power},${one.kind}`;
  const against = target && `${'cell' in target ? from(target.cell) : 'literal'},${target.power}`;
  const sources = `${against};${source(growth, from)};${source(total, ({ row, column }) => `${row},${column}`)}`;
  const own = `${cell.column};${from(actual)};${rank && from(rank)}`;
  return `${own};${sources};${light.schedule};${light.better};${numberFormat}`;
}

function highlightsOf(run: readonly PaintedCell[], lights: Lights): Highlight[] {
  const [first] = run;
  if (!first) return [];
  const { row, column } = first.cell;
  const range = { row, column, rows: run.length, columns: 1 };
  const formulas = lightFormulas(lights, subjectOf(run, first));
  const looks: readonly LightLook[] = ['green', 'yellow', 'red'];
  return looks.flatMap((look) => {
    const formula = formulas[look];
    return formula === null ? [] : [{ range, formula, look, numberFormat: first.numberFormat }];
  });
}

function subjectOf(run: readonly PaintedCell[], first: PaintedCell): LightSubject {
  const { target, growth, total, rank, light } = first;
  const literal = (textOf: (cell: PaintedCell) => string) => literalOf(run, textOf);
  return {
    actual: relative(first.actual),
    target: target && {
      ...('cell' in target
        ? { text: relative(target.cell), isLiteral: false }
        : literal(({ target: own }) => (own && 'literal' in own ? own.literal : '0'))),
      power: target.power,
    },
    growth: growth && growthOperands(growth, relative),
    totalGrowth: total && growthOperands(total, absolute),
    plannedGrowth: literal(({ plannedGrowth }) => numberText(plannedGrowth)),
    rank: rank && { cell: relative(rank), last: literal(({ past }) => numberText(past.rank)) },
    streak: (condition) => {
      const flag = (wanted: boolean) =>
        literal(({ past }) => (streakHolds(condition, past.behind) === wanted ? '1' : '0')).text;
      return { holds: flag(true), fails: flag(false) };
    },
    schedule: light.schedule,
    better: light.better,
  };
}

/** One literal where all rows have the same, else the row chooses. */
function literalOf(run: readonly PaintedCell[], textOf: (cell: PaintedCell) => string): Operand {
  const literals = run.map(textOf);
  const isSame = literals.every((literal) => literal === literals[0]);
  const text = isSame ? (literals[0] ?? '0') : `CHOOSE(ROW()-${run[0]?.cell.row ?? 0},${literals.join(',')})`;
  return { text, isLiteral: !literals.includes(UNKNOWN) };
}

/** Never a number. */
const UNKNOWN = 'FALSE';
const numberText = (value: number | null): string =>
  value === null ? UNKNOWN : decimalText(decimalOf(value));

function growthOperands(source: GrowthSource, place: (cell: CellRef) => string): GrowthOperands {
  const { power } = source;
  const actual = place(source.actual);
  return source.kind === 'amounts'
    ? { kind: 'amounts', actual, prior: place(source.prior), power }
    : { kind: 'cell', actual, cell: place(source.cell), power };
}

/** $C5: the column stays, the row moves with the cell. */
function relative({ row, column }: CellRef): string {
  return `$${columnName(column)}${cellAddress(row, 0).slice(1)}`;
}

/** $C$5: the total row, for every row. */
function absolute({ row, column }: CellRef): string {
  return `$${columnName(column)}$${cellAddress(row, 0).slice(1)}`;
}
