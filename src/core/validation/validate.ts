/** Is the report right? Every check over one reading, in a fixed order. */
import { compileRules } from '../rules/compile';
import { SheetFigures } from '../report/sheet-figures';
import type { ReportReading } from '../report/reading';
import type { Period } from '../statistics/period';
import type { Template } from '../template/template';
import { checkCompletion } from './checks/completion';
import { checkTemplateRules } from './checks/template-rules';
import type { Check } from './context';
import type { Validation } from './finding';
import { Findings } from './findings';

const CHECKS: readonly Check[] = [
  checkCompletion,
  checkTemplateRules,
];

/**
 * Findings sorted by severity, then by place; the same reading gives the same findings in the same order.
 * @param period the period that was asked for or read; null leaves out what depends on it
 */
export function validate(reading: ReportReading, template: Template, period: Period | null): Validation {
  const { rules, problems } = compileRules(template);
  const findings = new Findings();
  const figures = new SheetFigures(reading.facts, template);
  const context = { reading, template, period, figures, rules, ruleProblems: problems, findings };
  for (const check of CHECKS) check(context);
  return findings.result();
}
