/** From the text of a rule to what it means: parsed as an Excel formula, its names found in the template. README.md describes the language. */
import { message } from '../message';
import type { Template, TemplateRule } from '../template/template';
import { definitionProblems } from './definitions';
import { Misunderstood } from './misunderstood';
import { Names } from './names';
import { RuleReader } from './read-rule';
import { comparisonsOf, termsOf } from './rule';
import type { FigureTerm, LogicalRule, Rule, RuleProblem } from './rule';
import { conditionWithShifts, withShifts } from './shifts';
import { spanAt, syntaxOf } from './syntax';

export interface CompiledRules {
  /** Rules that are one comparison. */
  readonly rules: readonly Rule[];
  /** Rules that join comparisons by AND, OR, NOT or IF. */
  readonly logical: readonly LogicalRule[];
  /** One for each rule that cannot be used; the other rules run all the same. */
  readonly problems: readonly RuleProblem[];
}

/** Every rule of a template, in time linear in their number and length. */
export function compileRules(template: Template): CompiledRules {
  const names = new Names(template);
  const rules: Rule[] = [];
  const logical: LogicalRule[] = [];
  const problems: RuleProblem[] = [];
  for (const source of template.rules) {
    try {
      const rule = compileRule(source, names, template);
      if ('condition' in rule) logical.push(rule);
      else rules.push(rule);
    } catch (problem) {
      if (!(problem instanceof Misunderstood)) throw problem;
      problems.push({ rule: source, message: problem.reason, at: problem.at });
    }
  }
  const misdefined = definitionProblems(rules, template);
  const unusable = new Set(misdefined.map(({ rule }) => rule));
  return {
    rules: rules.filter(({ source }) => !unusable.has(source)),
    logical,
    problems: [...problems, ...misdefined],
  };
}

function compileRule(source: TemplateRule, names: Names, template: Template): Rule | LogicalRule {
  const syntax = syntaxOf(source.check);
  const condition = new RuleReader(syntax, names, template).condition(syntax.root);
  const first = comparisonsOf(condition)
    .flatMap(({ left, right }) => [...termsOf(left), ...termsOf(right)])
    .map((term): FigureTerm => (term.kind === 'figure' ? term : term.figure))[0];
  if (!first)
    throw new Misunderstood(message('validation.rule.no-figure'), spanAt(syntax.root.loc, syntax.formula));
  if (condition.kind !== 'comparison')
    return { source, condition: conditionWithShifts(condition, first, template) };
  const { comparison, left, right } = condition;
  return {
    source,
    comparison,
    left: withShifts(left, first, template),
    right: withShifts(right, first, template),
  };
}
