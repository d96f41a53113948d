/** What the figures of a sheet tell of its indicators: decimals and targets. */
import { message } from '../message';
import { figureAt, FigureState } from '../report/facts';
import type { FactColumn } from '../report/facts';
import type { Grid } from '../report/grid';
import { readNumberFormat } from '../report/number-format';
import type { ReportReading } from '../report/reading';
import { decimalText, normalize } from '../statistics/decimal';
import type { Indicator, TargetValue, Template } from '../template/template';
import type { Question } from './draft';

export function figuresOf(
  grid: Grid,
  reading: ReportReading,
  template: Template,
  source: 'report' | 'notice',
): { readonly indicators: readonly Indicator[]; readonly questions: readonly Question[] } {
  const { facts } = reading;
  const actual = facts.measures.get('actual');
  const targets = facts.measures.get('target') ?? (source === 'notice' ? actual : undefined);
  const questions: Question[] = [];
  const indicators = template.indicators.map((indicator, index): Indicator => {
    const lines = linesOf(facts.indicator, index);
    for (const line of lines) {
      const asked = targets && questionOf(grid, targets, line, indicator, index);
      if (asked) questions.push(asked);
    }
    return {
      ...indicator,
      decimals: source === 'report' && actual ? decimalsOf(grid, actual, lines) : null,
      target: targets ? targetOf(reading, targets, lines) : null,
    };
  });
  return { indicators, questions };
}

function linesOf(indicators: Int32Array, wanted: number): number[] {
  const lines: number[] = [];
  indicators.forEach((indicator, line) => {
    if (indicator === wanted) lines.push(line);
  });
  return lines;
}

/**
 * As many decimals as are shown. A whole number in a cell without a format does not tell whether it was rounded to one:
 * nothing is claimed then.
 */
function decimalsOf(grid: Grid, actual: FactColumn, lines: readonly number[]): number | null {
  const shown = lines.flatMap((line) => {
    const figure = figureAt(actual, line);
    if (!figure) return [];
    const [row, column] = [actual.row[line] ?? -1, actual.column[line] ?? -1];
    const code = grid.sheet.numberFormats[row - grid.firstRow]?.[column - grid.firstColumn] ?? 'General';
    const format = readNumberFormat(code, figure.digits);
    if (format.kind === 'decimals' && !format.percent && format.shift === 0) return [format.most];
    return figure.scale > 0 ? [figure.scale] : [];
  });
  return shown.length > 0 ? Math.min(MOST_DECIMALS, Math.max(...shown)) : null;
}

/** What a template may ask for. */
const MOST_DECIMALS = 9;

/** The only target of a sheet that speaks of one entity; else by entity, where any has one. */
function targetOf(
  { facts, layout }: ReportReading,
  targets: FactColumn,
  lines: readonly number[],
): TargetValue {
  if (layout === 'indicator-rows') return amountAt(targets, lines[0] ?? -1);
  const said = lines.filter((line) => {
    const state = targets.state[line];
    return state === FigureState.number || state === FigureState.notSet;
  });
  if (!said.some((line) => targets.state[line] === FigureState.number)) return null;
  return Object.fromEntries(
    said.map((line) => [facts.entities[facts.entity[line] ?? -1] ?? '', amountAt(targets, line)]),
  );
}

function amountAt(targets: FactColumn, line: number): string | null {
  const figure = figureAt(targets, line);
  return figure && decimalText(normalize({ digits: BigInt(figure.digits), scale: figure.scale }));
}

/** A target that stands there and cannot be read is asked for, one that does not is none. */
function questionOf(
  grid: Grid,
  targets: FactColumn,
  line: number,
  { name }: Indicator,
  index: number,
): Question | null {
  const state = targets.state[line];
  if (state !== FigureState.text && state !== FigureState.error) return null;
  const [row, column] = [targets.row[line] ?? -1, targets.column[line] ?? -1];
  const value = grid.value(row, column);
  return {
    path: `indicators[${index}].target`,
    about: 'target',
    isOpen: false,
    cell: { sheet: grid.sheet.name, row, column },
    message: message('drafting.ask.target', { name, found: typeof value === 'string' ? value : '#' }),
    choices: [{ value: '-', label: message('drafting.ask.no-target') }],
    isFree: true,
  };
}
