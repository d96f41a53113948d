/** Is the report right? Every check over one reading, in a fixed order. */
import { compileRules } from '../rules/compile';
import type { CompiledRules } from '../rules/compile';
import { SheetFigures } from '../report/sheet-figures';
import type { ReportReading } from '../report/reading';
import type { Period } from '../statistics/period';
import type { Template } from '../template/template';
import { checkErrorValues } from './checks/cell-error-value';
import { checkExcessDecimals } from './checks/cell-excess-decimals';
import { checkFormulaOverwritten } from './checks/cell-formula-overwritten';
import { checkHidden } from './checks/cell-hidden';
import { checkMissing } from './checks/cell-missing';
import { checkNegative } from './checks/cell-negative';
import { checkNotANumber } from './checks/cell-not-a-number';
import { checkChange } from './checks/change';
import { checkBaseSign } from './checks/base-sign';
import { checkCompletion } from './checks/completion';
import { checkCumulative } from './checks/cumulative';
import { checkGap } from './checks/gap';
import { checkGrowth } from './checks/growth';
import { checkGrowthSize } from './checks/growth-size';
import { checkEntities } from './checks/layout-entities';
import { checkHeadingMissing } from './checks/layout-heading-missing';
import { checkIndicators } from './checks/layout-indicators';
import { checkLeftOut } from './checks/layout-left-out';
import { checkPairs } from './checks/layout-pairs';
import { checkPeriod } from './checks/layout-period';
import { checkUnits } from './checks/layout-unit-mismatch';
import { checkMagnitude } from './checks/magnitude';
import { checkRanks } from './checks/rank';
import { checkRestated } from './checks/restated';
import { checkShares } from './checks/share';
import { checkStale } from './checks/stale';
import { checkTargetAltered } from './checks/target-altered';
import { checkTemplateRules } from './checks/template-rules';
import { checkTotals } from './checks/total';
import { checkWordsAndSign } from './checks/words-and-sign';
import type { Check } from './context';
import type { Validation } from './finding';
import { Findings } from './findings';
import { LastReport, lastReportOf } from './last-report';

const CHECKS: readonly Check[] = [
  checkPeriod,
  checkHeadingMissing,
  checkIndicators,
  checkEntities,
  checkPairs,
  checkUnits,
  checkLeftOut,
  checkMissing,
  checkNotANumber,
  checkErrorValues,
  checkExcessDecimals,
  checkNegative,
  checkFormulaOverwritten,
  checkHidden,
  checkTargetAltered,
  checkCompletion,
  checkGrowth,
  checkChange,
  checkCumulative,
  checkGap,
  checkShares,
  checkTotals,
  checkRanks,
  checkWordsAndSign,
  checkMagnitude,
  checkGrowthSize,
  checkBaseSign,
  checkStale,
  checkRestated,
  checkTemplateRules,
];

/**
 * Findings sorted by severity, then by place; the same reading gives the same findings in the same order.
 * @param period the period that was asked for or read; null leaves out what depends on it
 * @param before the report of the period before, by the same template; null leaves out what is compared with it
 * @param more lastYear is the report of the same period a year ago, by the same template; rules and figures are what the
 *   caller has made of the template and the reading already
 */
export function validate(
  reading: ReportReading,
  template: Template,
  period: Period | null,
  before: ReportReading | null = null,
  more: {
    readonly rules?: CompiledRules;
    readonly figures?: SheetFigures;
    readonly lastYear?: ReportReading;
  } = {},
): Validation {
  const { rules, logical, problems } = more.rules ?? compileRules(template);
  const findings = new Findings();
  const figures = more.figures ?? new SheetFigures(reading.facts, template);
  const context = {
    reading,
    template,
    period,
    figures,
    last: lastReportOf(before, template, period),
    lastYear: more.lastYear ? new LastReport(more.lastYear, template, false) : null,
    rules,
    logicalRules: logical,
    ruleProblems: problems,
    findings,
  };
  for (const check of CHECKS) check(context);
  return findings.result();
}
