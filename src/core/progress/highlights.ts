/** The lights in the sheet: native conditional formats on the completion and actual cells, live when a figure is edited. */
import { cellAddress, columnName } from '../../workbook/address';
import type { CellRef } from '../../workbook/address';
import type { Highlight, LightLook, WorkbookChange } from '../../workbook/changes';
import type { SheetSnapshot } from '../../workbook/snapshot';
import { SheetFigures } from '../report/sheet-figures';
import type { ReportReading } from '../report/reading';
import type { FigureMeasure } from '../rules/rule';
import { decimalText, normalize, parseDecimal } from '../statistics/decimal';
import type { Template } from '../template/template';
import { lightFormulas } from './light-formulas';
import type { Operand } from './light-formulas';
import { sheetPower } from './sheet-power';
import type { MetricStatus, Progress } from './status';

/**
 * One change that puts the lights on the sheet; nothing where no metric can have a light. Neighbouring rows that differ in
 * their row only share their formats, so that 5,000 rows need a handful. A number stored as text gets no light, as it counts
 * in no formula of Excel either.
 * @param snapshot the sheet that was read: its number formats and its own units
 */
export function progressHighlights(
  progress: Progress,
  reading: ReportReading,
  template: Template,
  snapshot: SheetSnapshot,
): readonly WorkbookChange[] {
  const figures = new SheetFigures(reading.facts, template);
  const painted = new Painter(figures, snapshot, progress).cells();
  const highlights = runsOf(painted)
    .map(withoutUnlitEnds)
    .flatMap((run) => highlightsOf(run, template));
  return highlights.length > 0 ? [{ kind: 'highlight', sheet: snapshot.name, highlights }] : [];
}

/** One cell that gets a light, and the cells from which it is computed. */
interface PaintedCell {
  readonly cell: CellRef;
  readonly actual: CellRef;
  /** What the actual is measured against: its target (in the sheet, or a literal in the sheet's unit) or last year's figure. */
  readonly base: { readonly cell: CellRef } | { readonly literal: string };
  /** Power of ten that makes actual and base comparable. */
  readonly power: number;
  readonly status: MetricStatus;
  readonly numberFormat: string;
  readonly measured: 'amounts' | 'growth-cell';
}

class Painter {
  private readonly statuses = new Map<string, MetricStatus>();
  private readonly powers = new Map<string, number>();

  constructor(
    private readonly figures: SheetFigures,
    private readonly snapshot: SheetSnapshot,
    progress: Progress,
  ) {
    for (const status of progress.statuses) this.statuses.set(keyOf(status.indicator, status.entity), status);
  }

  cells(): PaintedCell[] {
    const { facts } = this.figures;
    return Array.from({ length: facts.lineCount }, (_, line) => this.paint(line)).flat();
  }

  private paint(line: number): PaintedCell[] {
    const { figures } = this;
    const status = this.statuses.get(keyOf(figures.indicator(line).code, figures.entityName(line)));
    const actual = figures.cell('actual', line);
    if (!status || !actual) return [];
    const source = figures.template.lights.measure === 'growth' ? this.growthSource(line) : this.target(line);
    if (!source) return [];
    return [figures.cell('completion', line), actual]
      .filter((cell): cell is CellRef => cell !== null)
      .map((cell) => ({ cell, actual, status, numberFormat: this.formatOf(cell), ...source }));
  }

  private target(line: number): Pick<PaintedCell, 'base' | 'power' | 'measured'> | null {
    const power = this.powerOf('actual', line);
    const cell = this.figures.cell('target', line);
    const isBlank = cell !== null && this.valueAt(cell) === null;
    const decimal = parseDecimal(this.figures.templateTarget(line) ?? '');
    if (cell && !(isBlank && decimal)) {
      return { base: { cell }, power: power - this.powerOf('target', line), measured: 'amounts' };
    }
    if (!decimal || decimal.digits === 0n) return null;
    const literal = decimalText(normalize({ digits: decimal.digits, scale: decimal.scale + power }));
    return { base: { literal }, power: 0, measured: 'amounts' };
  }

  private growthSource(line: number): Pick<PaintedCell, 'base' | 'power' | 'measured'> | null {
    const prior = this.figures.cell('prior', line);
    if (prior) {
      const power = this.powerOf('actual', line) - this.powerOf('prior', line);
      return { base: { cell: prior }, power, measured: 'amounts' };
    }
    const growth = this.figures.cell('growth', line);
    return growth && { base: { cell: growth }, power: this.powerOf('growth', line), measured: 'growth-cell' };
  }

  /** Power of ten from the sheet's figure to the fact: one unit for all figures of an indicator in one column. */
  private powerOf(measure: FigureMeasure, line: number): number {
    const key = `${measure},${this.figures.facts.indicator[line]},${this.figures.cell(measure, line)?.column}`;
    const known = this.powers.get(key);
    if (known !== undefined) return known;
    const power = sheetPower(this.figures, measure, line, (cell) => this.valueAt(cell));
    if (power !== null) this.powers.set(key, power);
    return power ?? 0;
  }

  private valueAt({ row, column }: CellRef) {
    const { used, values } = this.snapshot;
    return values[row - used.row]?.[column - used.column] ?? null;
  }

  private formatOf({ row, column }: CellRef): string {
    const { used, numberFormats } = this.snapshot;
    return numberFormats[row - used.row]?.[column - used.column] ?? 'General';
  }
}

/** Cells of one column, row after row, that differ in nothing but their row (and a literal target). */
function runsOf(cells: readonly PaintedCell[]): PaintedCell[][] {
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
      const isFull = 'literal' in cell.base && run && run.length >= MOST_LITERALS;
      if (last && !isFull && cell.cell.row === last.cell.row + 1) run?.push(cell);
      else runs.push([cell]);
    }
    return runs;
  });
}

/** Rows that can have no light (no target was set) are covered only where they lie between others. */
function withoutUnlitEnds(run: readonly PaintedCell[]): readonly PaintedCell[] {
  const isLit = ({ status }: PaintedCell) => status.light !== 'none' || status.absence === 'no-actual';
  return run.slice(Math.max(0, run.findIndex(isLit)), run.findLastIndex(isLit) + 1);
}

/** CHOOSE takes 254 values; a formula stays readable with far fewer. */
const MOST_LITERALS = 60;

function sharedKey({ cell, actual, base, power, status, numberFormat, measured }: PaintedCell): string {
  const from = (other: CellRef) => [other.column, other.row - cell.row];
  const against = 'cell' in base ? from(base.cell) : [];
  const { schedule, better } = status;
  return JSON.stringify([
    cell.column,
    from(actual),
    against,
    power,
    schedule,
    better,
    numberFormat,
    measured,
  ]);
}

function highlightsOf(run: readonly PaintedCell[], template: Template): Highlight[] {
  const [first] = run;
  if (!first) return [];
  const { row, column } = first.cell;
  const range = { row, column, rows: run.length, columns: 1 };
  const formulas = lightFormulas(template.lights, {
    actual: relative(first.actual),
    base: baseOperand(run, first),
    power: first.power,
    schedule: first.status.schedule,
    better: first.status.better,
    measured: first.measured,
  });
  const looks: readonly LightLook[] = ['green', 'yellow', 'red'];
  return looks.flatMap((look) => {
    const formula = formulas[look];
    return formula === null ? [] : [{ range, formula, look, numberFormat: first.numberFormat }];
  });
}

function baseOperand(run: readonly PaintedCell[], first: PaintedCell): Operand {
  if ('cell' in first.base) return { text: relative(first.base.cell), isLiteral: false };
  const literals = run.map(({ base }) => ('literal' in base ? base.literal : '0'));
  const isSame = literals.every((literal) => literal === literals[0]);
  const text = isSame ? (literals[0] ?? '0') : `CHOOSE(ROW()-${first.cell.row},${literals.join(',')})`;
  return { text, isLiteral: true };
}

/** $C5: the column stays, the row moves with the cell. */
function relative({ row, column }: CellRef): string {
  return `$${columnName(column)}${cellAddress(row, 0).slice(1)}`;
}

const keyOf = (indicator: string, entity: string | null): string => JSON.stringify([indicator, entity]);
