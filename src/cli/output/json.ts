/** The document that other people's scripts read: target-tracker/check@1. */
import { decimalNumber, parseDecimal } from '../../core/statistics/decimal';
import { periodCode } from '../../core/statistics/period';
import { roundDouble } from './round-double';
import type { FigureText } from '../../core/message';
import type { MetricStatus } from '../../core/progress/status';
import type { Correction, Finding } from '../../core/validation/finding';
import type { ExplanationState } from '../../core/review/explanations';
import type { Words } from '../../messages/words';
import { cellAddress } from '../../workbook/address';
import type { ExaminedReport } from '../../collecting/check-file';

/** @param reports made by jsonReport @param more what is told of all of them together */
export const jsonDocument = (reports: readonly unknown[], more: object = {}): string =>
  `${JSON.stringify({ format: 'target-tracker/check@1', reports, ...more }, null, 2)}\n`;

export const jsonReport = (
  { file, sheet, template, examination, review, problems, isComparable }: ExaminedReport,
  words: Words,
): object => ({
  file,
  sheet,
  template: template.id,
  period: examination.period && periodCode(examination.period),
  ready: review.readiness.ready,
  ...(isComparable !== undefined && { comparedWithBefore: isComparable }),
  ...(examination.validation.causesCut && { causesCut: true }),
  summary: { ...examination.validation.summary, unexplained: review.readiness.unexplained },
  findings: examination.validation.findings.map((finding) =>
    findingOf(finding, words, review.states.get(finding)),
  ),
  ...(problems.length > 0 && {
    explanationProblems: problems.map(({ cell, message }) => ({
      sheet: cell.sheet,
      cell: cellAddress(cell.row, cell.column),
      message: words.say(message),
    })),
  }),
  progress: (examination.progress?.statuses ?? []).map(statusOf),
});

/** Figures as they are printed: 76 for 76 %. */
export const figureNumber = (figure: FigureText | null): number | null => {
  const decimal = figure && parseDecimal(figure.figure);
  return decimal ? decimalNumber(decimal) : null;
};

/** A query has its explanation, or null; a lapsed one was given for another value or period. */
function findingOf(finding: Finding, words: Words, state?: ExplanationState): object {
  const { rule, severity, outcome, cells, indicator, entity, reported, expected, suspects, dependants } =
    finding;
  return {
    rule,
    severity,
    outcome,
    cells: cells.map(({ row, column }) => cellAddress(row, column)),
    indicator,
    entity,
    reported: figureNumber(reported),
    expected: expected && [figureNumber(expected.low), figureNumber(expected.high)],
    message: words.say(finding.message),
    suspects: suspects.map(({ reason, also, ...suspect }) => ({
      ...correctionOf(suspect),
      reason,
      ...(also && { also: also.map(correctionOf) }),
    })),
    ...(state && { explanation: explanationOf(state) }),
    ...(dependants && { dependants: dependants.map((dependant) => findingOf(dependant, words)) }),
  };
}

function explanationOf(state: ExplanationState): object | null {
  if (state.kind === 'none') return null;
  const { text, who, when, period, value } = state.explanation;
  return { state: state.kind, text, who, when, period, value };
}

const correctionOf = ({ cell, suggestion }: Correction): object => ({
  cell: cellAddress(cell.row, cell.column),
  suggestion: figureNumber(suggestion),
});

/** completion and schedule are ratios with four decimals, gap is in percentage points with two. */
function statusOf(status: MetricStatus): object {
  const { indicator, entity, actual, target, completion, schedule, gap, light, basis } = status;
  return {
    indicator,
    entity,
    actual: figureNumber(actual),
    target: figureNumber(target),
    completion: completion === null ? null : roundDouble(completion, 4),
    schedule: roundDouble(schedule, 4),
    gap: gap === null ? null : roundDouble(gap, 2),
    light,
    basis,
  };
}
