/** What is wrong with the rules of a template, for its author: useless, doubled, or impossible ones, and what to do. */
import { message } from '../message';
import type { Message } from '../message';
import type { ReportReading } from '../report/reading';
import { compileRules } from '../rules/compile';
import type { CompiledRules } from '../rules/compile';
import type { Rule } from '../rules/rule';
import type { Template, TemplateRule } from '../template/template';
import { contradictionsAmong } from './contradictions';
import { KnownRules } from './known-rules';
import type { Redundancy } from './known-rules';
import { talliesOf } from './rule-tally';
import type { RuleTally } from './rule-tally';

export type RuleTrouble =
  /** Cannot be read: a wrong name, a circle. */
  'unusable' | 'contradictory' | 'always-fails' | 'never-judged' | 'duplicate' | 'implied';

export interface RuleRemark {
  readonly trouble: RuleTrouble;
  /** Ids: the rule to look at first, then those it has to do with. */
  readonly rules: readonly string[];
  /** What is wrong, and what to do. */
  readonly message: Message;
}

export interface RuleReport {
  /** The worst first, each in the order of the template. */
  readonly remarks: readonly RuleRemark[];
  readonly rules: number;
  readonly sheets: number;
  /** True where there were too many rules to test all of them against one another. */
  readonly isCut: boolean;
}

/** @param readings sheets read by the template; without any, the rules are only held against one another */
export function reportOnRules(template: Template, readings: readonly ReportReading[]): RuleReport {
  const compiled = compileRules(template);
  const contradictions = contradictionsAmong(compiled.rules, template);
  const redundant = redundantRules(compiled);
  const idle = new Set(
    redundant.remarks.filter(({ trouble }) => trouble === 'duplicate').map(({ rules }) => rules[0]),
  );
  const tallies = readings.length > 0 ? talliesOf(compiled, template, readings) : [];
  const remarks = [
    ...compiled.problems.map(({ rule, message: reason, at }): RuleRemark => ({
      trouble: 'unusable',
      rules: [rule.id],
      message: message('learning.report.unusable', { rule: nameOf(rule), at: at.start + 1, reason }),
    })),
    ...contradictions.sets.map(({ rules, isOnlyZero }): RuleRemark => ({
      trouble: 'contradictory',
      rules: rules.map(({ id }) => id),
      message: message(isOnlyZero ? 'learning.report.only-zero' : 'learning.report.contradictory', {
        rules: rules.map(nameOf),
      }),
    })),
    ...tallies.flatMap((tally) => (idle.has(tally.rule.id) ? [] : remarkOn(tally))),
    ...redundant.remarks,
  ];
  return {
    remarks,
    rules: template.rules.length,
    sheets: readings.length,
    isCut: contradictions.isCut || redundant.isCut,
  };
}

function remarkOn({ rule, held, failed, absentNames, absentMeasures }: RuleTally): RuleRemark[] {
  const remark = (trouble: RuleTrouble, said: Message): RuleRemark[] => [
    { trouble, rules: [rule.id], message: said },
  ];
  const name = nameOf(rule);
  if (held > 0) return [];
  if (failed > 0) {
    return remark('always-fails', message('learning.report.always-fails', { rule: name, count: failed }));
  }
  if (absentNames.length > 0) {
    return remark('never-judged', message('learning.report.no-lines', { rule: name, names: absentNames }));
  }
  if (absentMeasures.length > 0) {
    const measures = absentMeasures.map((measure) => message(`validation.measure.${measure}`));
    return remark('never-judged', message('learning.report.no-columns', { rule: name, measures }));
  }
  return remark('never-judged', message('learning.report.no-figures', { rule: name }));
}

function redundantRules({ rules, logical }: CompiledRules): {
  readonly remarks: RuleRemark[];
  readonly isCut: boolean;
} {
  const known = new KnownRules();
  const remarks = new Map<TemplateRule, RuleRemark>();
  for (const [rule, byMeasure] of known.add(rules)) {
    const found = [...byMeasure.values()];
    if (found.every((redundancy) => redundancy !== null)) {
      remarks.set(rule.source, redundantRemark(rule, found));
    }
  }
  const texts = new Map<string, TemplateRule>();
  for (const rule of [...rules, ...logical]) sayIfSame(rule.source, textOf(rule), texts, remarks);
  const inOrder = [...rules, ...logical].flatMap(({ source }) => remarks.get(source) ?? []);
  return { remarks: inOrder, isCut: known.isCut };
}

function redundantRemark({ source }: Rule, found: readonly Redundancy[]): RuleRemark {
  const others = [
    ...new Set(
      found.flatMap((redundancy) => (redundancy.kind === 'same' ? [redundancy.as] : redundancy.from)),
    ),
  ].filter((id) => id !== source.id);
  const isSame = found.every(({ kind }) => kind === 'same');
  return isSame
    ? duplicateOf(source, others)
    : {
        trouble: 'implied',
        rules: [source.id, ...others],
        message: message('learning.report.implied', {
          rule: nameOf(source),
          others: others.slice(0, MOST_NAMED),
        }),
      };
}

const duplicateOf = (source: TemplateRule, others: readonly string[]): RuleRemark => ({
  trouble: 'duplicate',
  rules: [source.id, ...others],
  message: message('learning.report.duplicate', {
    rule: nameOf(source),
    others: others.slice(0, MOST_NAMED),
  }),
});

/** Rules that are no lines are the same only where they read the same. */
function sayIfSame(
  source: TemplateRule,
  text: string,
  texts: Map<string, TemplateRule>,
  remarks: Map<TemplateRule, RuleRemark>,
): void {
  const first = texts.get(text);
  if (!first) texts.set(text, source);
  else if (!remarks.has(source)) remarks.set(source, duplicateOf(source, [first.id]));
}

const textOf = ({
  source,
  ...meaning
}: CompiledRules['rules'][number] | CompiledRules['logical'][number]): string =>
  JSON.stringify([meaning, source.measures, source.missing, source.tolerance], (_key, value: unknown) =>
    typeof value === 'bigint' ? value.toString() : value,
  );

const MOST_NAMED = 6;
const LONGEST_SHOWN = 120;

/** By id, with what it asks. */
function nameOf({ id, check, label }: TemplateRule): Message {
  const text = label ?? check;
  return message('learning.report.rule', {
    id,
    check: text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text,
  });
}
