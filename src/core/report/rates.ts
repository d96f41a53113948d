/**
 * Is it 77 or 0.77? A rate written without a percent sign may be either, and one cell alone cannot tell:
 * growth of 0.8 under "同比%" is 0.8 %, completion of 0.77 under "完成率" is 77 %. The whole column decides, by
 *   1. its own relation: completion beside actual ÷ target, growth beside actual ÷ prior − 1, cell by cell, by majority;
 *      a figure that would be implausible as a fraction has no voice, since the amounts beside it may be wrong;
 *   2. a heading that says %: percentages, unless two figures at least and the majority say otherwise;
 *   3. size: fractions when none is above 2 and one has more decimals than percentages are printed with
 *      (completions two or more, growth and shares three or more).
 */
import { decimalNumber, parseDecimal } from '../statistics/decimal';
import { TARGET_PAIRS } from '../template/template';
import type { TargetMeasure, Template } from '../template/template';
import { FigureState } from './facts';
import type { FactColumn } from './facts';
import type { FactColumns } from './fact-columns';
import type { FigureColumn, Table } from './table';

/** A column speaks with one voice; its first lines are enough to hear it. */
const MOST_VOTES = 200;
/** One figure that fits as a fraction only may stand beside an amount that is out by two powers of ten. */
const LEAST_AGAINST_HEADING = 2;
/** 67 is 67 %, never 6,700 %: published completions reach 355 %. */
const LARGEST_FRACTION = 10;
const LARGEST_UNDER_PERCENT = 2;

/** Those powers of ten that a double holds exactly. */
const POWERS = Array.from({ length: 23 }, (_, scale) => Number(`1e${scale}`));

/** A column of rates, and its lines whose rate is written without a percent sign. */
interface RateColumn {
  readonly heading: FigureColumn;
  readonly facts: FactColumn;
  readonly unsigned: Int32Array;
}

/** Rates without a percent sign were read as percentages so far; fractions are set right in place. */
export function settleRates(
  sources: readonly RateColumn[],
  columns: FactColumns,
  table: Table,
  template: Template,
): void {
  for (const { heading: source, facts, unsigned: lines } of sources) {
    if (lines.length === 0 || source.meaning === 'gap') continue;
    const votes = lines
      .subarray(0, MOST_VOTES)
      .reduce((sum, line) => sum + voteOf(source, facts, line, columns, table, template), 0);
    const isDecided = votes < 0 || votes >= (saysPercent(source) ? LEAST_AGAINST_HEADING : 1);
    const isFraction = isDecided ? votes > 0 : saysFraction(source, facts, lines);
    if (!isFraction) continue;
    for (const line of lines) facts.scale[line] = (facts.scale[line] ?? 0) - 2;
  }
}

/** 1 for a fraction, −1 for a percentage, 0 where nothing tells. */
function voteOf(
  source: FigureColumn,
  facts: FactColumn,
  line: number,
  columns: FactColumns,
  table: Table,
  template: Template,
): number {
  const rate = numberAt(facts, line);
  const due = relationOf(source, line, columns, table, template);
  if (rate === null || due === null || rate === 0 || due === 0) return 0;
  // As a percentage the rate should be like due; as a fraction it stands 100 times too low.
  const magnitude = Math.log10(Math.abs(due / rate));
  if (Math.abs(magnitude) < 0.5) return -1;
  const most = saysPercent(source) ? LARGEST_UNDER_PERCENT : LARGEST_FRACTION;
  return Math.abs(magnitude - 2) < 0.5 && Math.abs(rate * 100) <= most ? 1 : 0;
}

const saysPercent = ({ unit }: FigureColumn): boolean =>
  unit?.dimension === 'percent' || unit?.dimension === 'points';

/** What the rate should be about, from the other columns; null when they do not tell. */
function relationOf(
  source: FigureColumn,
  line: number,
  columns: FactColumns,
  table: Table,
  template: Template,
): number | null {
  const actual = numberAt(columns.get('actual'), line);
  if (actual === null) return null;
  if (source.meaning === 'growth') {
    const prior = numberAt(columns.get('prior'), line);
    return prior === null || prior <= 0 ? null : actual / prior - 1;
  }
  const pair = TARGET_PAIRS.find(({ completion }) => completion === source.meaning);
  if (!pair) return null;
  const target = numberAt(columns.get(pair.target), line) ?? ownTarget(line, table, template, pair.target);
  return target === null || target <= 0 ? null : actual / target;
}

function ownTarget(line: number, table: Table, template: Template, measure: TargetMeasure): number | null {
  const { indicator, entity } = table.lines;
  const target = template.indicators[indicator[line] ?? -1]?.[measure];
  if (target === undefined || target === null) return null;
  const text = typeof target === 'string' ? target : target[table.entities[entity[line] ?? -1] ?? ''];
  const decimal = text == null ? null : parseDecimal(text);
  return decimal && decimalNumber(decimal);
}

function saysFraction(source: FigureColumn, facts: FactColumn, lines: Int32Array): boolean {
  if (saysPercent(source)) return false;
  const tail = source.meaning === 'completion' || source.meaning === 'secondCompletion' ? 2 : 3;
  let hasLongTail = false;
  for (const line of lines) {
    if (Math.abs((numberAt(facts, line) ?? 0) * 100) > 2) return false;
    if ((facts.scale[line] ?? 0) - 2 >= tail) hasLongTail = true;
  }
  return hasLongTail;
}

/** The double nearest to a figure. */
function numberAt(column: FactColumn | undefined, line: number): number | null {
  if (column?.state[line] !== FigureState.number) return null;
  const digits = column.digits[line] ?? 0;
  const scale = column.scale[line] ?? 0;
  const power = POWERS[scale];
  // Two numbers that are exact make a quotient that is rounded once, as the text would be: at a tenth of its time.
  return power === undefined ? Number(`${digits}e${-scale}`) : digits / power;
}
