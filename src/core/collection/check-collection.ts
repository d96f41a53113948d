/** Do the submitted files agree with each other? Every check over one collection, in a fixed order. */
import type { Severity, Template } from '../template/template';
import { checkDoubles } from './checks/doubles';
import { checkIdentical } from './checks/identical';
import { checkMissing } from './checks/missing';
import { checkNames } from './checks/names';
import { checkPeriods } from './checks/periods';
import { checkRows } from './checks/rows';
import { checkTargets } from './checks/targets';
import { checkTotals } from './checks/totals';
import { checkUnits } from './checks/units';
import { Collected } from './collected';
import type { CollectionFinding } from './collection-finding';
import type { Submission } from './submission';

export interface CollectionOptions {
  /** Reports of the period before, for what is compared with it. */
  readonly before?: readonly Submission[];
  /** True where these are all files that came in: an entity without one is missing. */
  readonly isComplete?: boolean;
}

type Check = (collected: Collected) => readonly CollectionFinding[];

const CHECKS: readonly Check[] = [
  checkDoubles,
  checkNames,
  checkPeriods,
  checkIdentical,
  checkUnits,
  checkTargets,
  checkRows,
  checkTotals,
];

/**
 * Errors first; the same files in the same order give the same findings. What is wrong inside one file is not told again.
 * @param submissions all read by this template
 */
export function checkCollection(
  submissions: readonly Submission[],
  template: Template,
  { before = [], isComplete = false }: CollectionOptions = {},
): CollectionFinding[] {
  const collected = new Collected(submissions, template, before);
  const checks = isComplete ? [checkMissing, ...CHECKS] : CHECKS;
  return checks.flatMap((check) => check(collected)).sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
}

const ORDER: Readonly<Record<Severity, number>> = { error: 0, query: 1, hint: 2 };
