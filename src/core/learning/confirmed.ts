/** Relations between columns that hold in all the sheets. Every sheet is checked for them anyway, so they need no rule. */
import { message } from '../message';
import type { ReportReading } from '../report/reading';
import { SheetFigures } from '../report/sheet-figures';
import type { CompiledRules } from '../rules/compile';
import type { FigureMeasure } from '../rules/rule';
import type { Template } from '../template/template';
import { checkChange } from '../validation/checks/change';
import { checkCompletion } from '../validation/checks/completion';
import { checkCumulative } from '../validation/checks/cumulative';
import { checkGap } from '../validation/checks/gap';
import { checkGrowth } from '../validation/checks/growth';
import { checkRanks } from '../validation/checks/rank';
import { checkShares } from '../validation/checks/share';
import { checkTotals } from '../validation/checks/total';
import type { Check } from '../validation/context';
import type { BuiltInRule } from '../validation/finding';
import { Findings } from '../validation/findings';
import type { Confirmed } from './learned';

const RELATIONS = [
  { rule: 'arithmetic.completion', measure: 'completion', check: checkCompletion },
  { rule: 'arithmetic.growth', measure: 'growth', check: checkGrowth },
  { rule: 'arithmetic.change', measure: 'change', check: checkChange },
  { rule: 'arithmetic.cumulative', measure: 'actual', check: checkCumulative },
  { rule: 'arithmetic.gap', measure: 'gap', check: checkGap },
  { rule: 'arithmetic.share', measure: 'share', check: checkShares },
  { rule: 'arithmetic.total', measure: 'actual', check: checkTotals },
  { rule: 'arithmetic.rank', measure: 'rank', check: checkRanks },
] as const satisfies readonly { rule: BuiltInRule; measure: FigureMeasure; check: Check }[];

/** In a fixed order; those that fail in a sheet, or could be judged in none, are left out. */
export function confirmedRelations(
  readings: readonly ReportReading[],
  template: Template,
  { rules, logical, problems }: CompiledRules,
): Confirmed[] {
  const sheets = readings.map((reading) => ({
    reading,
    template,
    period: reading.period?.period ?? null,
    figures: new SheetFigures(reading.facts, template),
    last: null,
    lastYear: null,
    rules,
    logicalRules: logical,
    ruleProblems: problems,
  }));
  return RELATIONS.flatMap(({ rule, measure, check }): Confirmed[] => {
    let [figures, supports, contradicts] = [0, 0, 0];
    for (const sheet of sheets) {
      const findings = new Findings();
      check({ ...sheet, findings });
      const { summary, findings: said } = findings.result();
      const judged = summary.checks - summary.undecided;
      if (said.some(({ outcome, severity }) => outcome === 'fails' && severity !== 'hint')) contradicts += 1;
      else if (judged > 0) [figures, supports] = [figures + judged, supports + 1];
    }
    if (supports === 0 || contradicts > 0) return [];
    const support = { supports, contradicts, undecided: readings.length - supports };
    const sentence = message(`learning.confirmed.${rule}`, { count: figures });
    return [{ rule, measure, figures, support, sentence }];
  });
}
