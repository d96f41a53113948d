/** cell.formula-overwritten: a typed number in a column of formulas; it will not follow when its figures are corrected. */
import { message } from '../../message';
import { FigureState, FigureTrait } from '../../report/facts';
import type { FactColumn } from '../../report/facts';
import type { FigureMeasure } from '../../rules/rule';
import type { CheckContext } from '../context';
import { sayFigure } from '../say-figure';

const COMPUTED: readonly FigureMeasure[] = [
  'completion',
  'secondCompletion',
  'growth',
  'change',
  'gap',
  'share',
];

/** Fewer formulas are no custom, and a smaller part is none either. */
const LEAST_FORMULAS = 3;
const LEAST_PART = 0.75;

export function checkFormulaOverwritten(context: CheckContext): void {
  for (const measure of COMPUTED) {
    const column = context.figures.column(measure);
    if (!column || !hasFormulas(column)) continue;
    for (const lines of linesByColumn(column, context.figures.facts.lineCount).values()) {
      checkLines(context, measure, column, lines);
    }
  }
}

/** Most sheets have a hundred formulas or none: then there is nothing to sort by columns. */
function hasFormulas({ traits }: FactColumn): boolean {
  let formulas = 0;
  for (let line = 0; line < traits.length && formulas < LEAST_FORMULAS; line++)
    if (((traits[line] ?? 0) & FigureTrait.formula) !== 0) formulas += 1;
  return formulas >= LEAST_FORMULAS;
}

function linesByColumn({ state, column }: FactColumn, lineCount: number): Map<number, number[]> {
  const lines = new Map<number, number[]>();
  for (let line = 0; line < lineCount; line++) {
    if (state[line] !== FigureState.number) continue;
    const place = column[line] ?? -1;
    const known = lines.get(place);
    if (known) known.push(line);
    else lines.set(place, [line]);
  }
  return lines;
}

function checkLines(
  context: CheckContext,
  measure: FigureMeasure,
  { traits }: FactColumn,
  lines: readonly number[],
): void {
  const { figures, findings } = context;
  const typed = lines.filter((line) => ((traits[line] ?? 0) & FigureTrait.formula) === 0);
  const formulas = lines.length - typed.length;
  if (formulas < LEAST_FORMULAS || formulas < LEAST_PART * lines.length) return;
  findings.judged(lines.length);
  for (const line of typed) {
    const figure = figures.figure(measure, line);
    if (!figure) continue;
    sayFigure(context, line, figure, {
      rule: 'cell.formula-overwritten',
      severity: 'hint',
      message: message('validation.cell.formula-overwritten', {
        measure: message(`validation.measure.${measure}`),
      }),
    });
  }
}
