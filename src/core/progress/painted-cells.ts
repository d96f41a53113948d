/** The cells that get a light, and where the figures stand that it is computed from. */
import type { CellRef } from '../../workbook/address';
import type { SheetSnapshot } from '../../workbook/snapshot';
import type { SheetFigures } from '../report/sheet-figures';
import type { FigureMeasure } from '../rules/rule';
import { decimalText, normalize, parseDecimal } from '../statistics/decimal';
import { nearest } from './nearest';
import type { Past } from './past';
import { NO_PAST } from './past';
import type { References } from './references';
import { sheetPower } from './sheet-power';
import type { LineLight, LineProgress } from './line-progress';

/** One cell that gets a light. */
export interface PaintedCell {
  readonly cell: CellRef;
  readonly actual: CellRef;
  readonly target: TargetSource | null;
  readonly growth: GrowthSource | null;
  /** Growth of the total row. */
  readonly total: GrowthSource | null;
  /** A ratio; null where none was planned. */
  readonly plannedGrowth: number | null;
  readonly rank: CellRef | null;
  readonly past: Past;
  readonly light: LineLight;
  readonly numberFormat: string;
}

/** The target in the sheet, or a literal in the sheet's unit; power: of ten that makes actual and target comparable. */
export type TargetSource = ({ readonly cell: CellRef } | { readonly literal: string }) & {
  readonly power: number;
};

export type GrowthSource = { readonly actual: CellRef; readonly power: number } & (
  { readonly kind: 'amounts'; readonly prior: CellRef } | { readonly kind: 'cell'; readonly cell: CellRef }
);

/** What the lights of the template ask for. */
export interface Asked {
  readonly target: boolean;
  readonly growth: boolean;
  /** Growth of the total row, and the planned one. */
  readonly total: boolean;
  readonly plan: boolean;
  readonly rank: boolean;
  readonly past: boolean;
}

export class Painter {
  private readonly powers = new Map<string, number>();

  constructor(
    private readonly figures: SheetFigures,
    private readonly snapshot: SheetSnapshot,
    private readonly references: References,
    private readonly asked: Asked,
    private readonly progress: LineProgress,
    /** Each row may bring its own unit. */
    private readonly isUnitPerRow: boolean,
  ) {}

  cells(): PaintedCell[] {
    const { facts } = this.figures;
    return Array.from({ length: facts.lineCount }, (_, line) => this.paint(line)).flat();
  }

  private paint(line: number): PaintedCell[] {
    const { figures, references, asked } = this;
    const actual = figures.cell('actual', line);
    if (!actual) return [];
    const target = asked.target ? this.target(line) : null;
    const growth = asked.growth ? this.growth(line) : null;
    const rank = asked.rank ? figures.cell('rank', line) : null;
    if (!target && !growth && !rank) return [];
    const totalLine = asked.total ? references.totalLine(line) : -1;
    const total = totalLine < 0 ? null : this.growth(totalLine);
    const planned = asked.plan ? references.plannedGrowth(line) : null;
    const plannedGrowth = planned && nearest(planned);
    const light = this.progress.light(line);
    const past = asked.past ? references.past(line) : NO_PAST;
    return [figures.cell('completion', line), actual]
      .filter((cell): cell is CellRef => cell !== null)
      .map((cell) => ({
        cell,
        actual,
        target,
        growth,
        total,
        plannedGrowth,
        rank,
        past,
        light,
        numberFormat: this.formatOf(cell),
      }));
  }

  private target(line: number): TargetSource | null {
    const power = this.powerOf('actual', line);
    const cell = this.figures.cell('target', line);
    const isBlank = cell !== null && this.valueAt(cell) === null;
    const decimal = parseDecimal(this.figures.templateTarget(line) ?? '');
    if (cell && !(isBlank && decimal)) return { cell, power: power - this.powerOf('target', line) };
    if (!decimal || decimal.digits === 0n) return null;
    const literal = decimalText(normalize({ digits: decimal.digits, scale: decimal.scale + power }));
    return { literal, power: 0 };
  }

  /** From this year's and last year's figure; as reported where last year's is not there. */
  private growth(line: number): GrowthSource | null {
    const [actual, prior, cell] = (['actual', 'prior', 'growth'] as const).map((measure) =>
      this.figures.cell(measure, line),
    );
    if (!actual) return null;
    if (prior && (!cell || this.figures.figure('prior', line))) {
      const power = this.powerOf('actual', line) - this.powerOf('prior', line);
      return { kind: 'amounts', actual, prior, power };
    }
    return cell ? { kind: 'cell', actual, cell, power: this.powerOf('growth', line) } : null;
  }

  /** Power of ten from the sheet's figure to the fact: one unit for all figures of an indicator in one column, unless each row has its own. */
  private powerOf(measure: FigureMeasure, line: number): number {
    const shared = `${measure},${this.figures.facts.indicator[line]},${this.figures.cell(measure, line)?.column}`;
    const key = this.isUnitPerRow ? `${shared},${line}` : shared;
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
