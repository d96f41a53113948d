/** Relations that hold in the sheet in view, and what is wrong with the rules that the template has. */
import { learnRules } from '../../core/learning/learn-rules';
import { reportOnRules } from '../../core/learning/rule-report';
import { readReport } from '../../core/report/read-report';
import type { LearnRequest, LearnResult } from './engine';

export function learnForPanel({ snapshot, template }: LearnRequest): LearnResult {
  const result = readReport(snapshot, template);
  if (!result.ok) return result;
  const readings = [result.reading];
  return { ok: true, learned: learnRules(readings, template), report: reportOnRules(template, readings) };
}
