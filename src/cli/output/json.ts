/** The document that other people's scripts read: target-tracker/check@1. */
import { decimalNumber, parseDecimal } from '../../core/statistics/decimal';
import { periodCode } from '../../core/statistics/period';
import { roundDouble } from './round-double';
import type { FigureText } from '../../core/message';
import type { MetricStatus } from '../../core/progress/status';
import type { Finding } from '../../core/validation/finding';
import type { Words } from '../../messages/words';
import { cellAddress } from '../../workbook/address';
import type { ExaminedReport } from '../examine-file';

export function jsonOf(reports: readonly ExaminedReport[], words: Words): string {
  const document = {
    format: 'target-tracker/check@1',
    reports: reports.map(({ file, sheet, template, examination: { period, validation, progress } }) => ({
      file,
      sheet,
      template: template.id,
      period: period && periodCode(period),
      summary: validation.summary,
      findings: validation.findings.map((finding) => findingOf(finding, words)),
      progress: (progress?.statuses ?? []).map(statusOf),
    })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** Figures as they are printed: 76 for 76 %. */
export const figureNumber = (figure: FigureText | null): number | null => {
  const decimal = figure && parseDecimal(figure.figure);
  return decimal ? decimalNumber(decimal) : null;
};

function findingOf(finding: Finding, words: Words): object {
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
    suspects: suspects.map(({ cell, suggestion, reason }) => ({
      cell: cellAddress(cell.row, cell.column),
      suggestion: figureNumber(suggestion),
      reason,
    })),
    ...(dependants && { dependants: dependants.map((dependant) => findingOf(dependant, words)) }),
  };
}

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
