/** What every check is given: the reading, the template, a way to the figures, and where to say what was found. */
import type { LogicalRule, Rule, RuleProblem } from '../rules/rule';
import type { ReportReading } from '../report/reading';
import type { Period } from '../statistics/period';
import type { Template } from '../template/template';
import type { Findings } from './findings';
import type { LastReport } from './last-report';
import type { SheetFigures } from '../report/sheet-figures';

export interface CheckContext {
  readonly reading: ReportReading;
  readonly template: Template;
  /** The period that was asked for or read; null when neither is known. */
  readonly period: Period | null;
  readonly figures: SheetFigures;
  /** The report of the period before; null where it is not at hand. */
  readonly last: LastReport | null;
  /** Last year's report of the same period; null where it is not at hand. */
  readonly lastYear: LastReport | null;
  /** Rules of the template that are one comparison. */
  readonly rules: readonly Rule[];
  /** Its rules of AND, OR, NOT and IF. */
  readonly logicalRules: readonly LogicalRule[];
  readonly ruleProblems: readonly RuleProblem[];
  readonly findings: Findings;
}

export type Check = (context: CheckContext) => void;
