/** From clean sheets to rules: which relations hold in them, and would not hold by chance. */
import type { ReportReading } from '../report/reading';
import { compileRules } from '../rules/compile';
import type { FigureMeasure, Rule } from '../rules/rule';
import type { Template, TemplateRule } from '../template/template';
import { confirmedRelations } from './confirmed';
import { judgedMeasures } from './figure-key';
import { KnownRules, sumsAmong } from './known-rules';
import { learnAtMosts } from './learn-at-most';
import { learnSums } from './learn-sums';
import type { Learned, Proposal } from './learned';
import { RuleWriter } from './rule-text';
import { atMostProposals } from './say-at-most';
import { sumProposals } from './say-sums';
import { SheetTable, UnitGroups } from './sheet-table';

/**
 * @param readings clean sheets, read by the template: several months, or several entities
 * @returns proposals, the best supported first; the same sheets give the same proposals in the same order
 */
export function learnRules(readings: readonly ReportReading[], template: Template): Learned {
  const groups = new UnitGroups(template);
  const tables = readings.map((reading) => new SheetTable(reading, template, groups));
  const compiled = compileRules(template);
  const { rules } = compiled;
  const { sums, isCut } = learnSums(tables, template, groups, sumsAmong(rules));
  const writer = new RuleWriter(template);
  const { atMosts, isCut: isOrderCut } = learnAtMosts(tables, template, groups);
  const proposals = [...sumProposals(sums, template, writer), ...atMostProposals(atMosts, template, writer)];
  return {
    proposals: withoutKnown(proposals, template, rules),
    confirmed: confirmedRelations(readings, template, compiled),
    sheets: readings.length,
    isCut: isCut || isOrderCut,
  };
}

/**
 * Compares by meaning: what the template has is marked, what follows from it and from better proposals is left out.
 * A rule that the template has for some measures only is proposed for the others.
 */
function withoutKnown(
  proposals: readonly Proposal[],
  template: Template,
  rules: readonly Rule[],
): Proposal[] {
  const known = new KnownRules();
  known.add(rules);
  const compiled = compiledRules(proposals, template);
  const owns = new Map<Proposal, string>();
  const others: { readonly proposal: Proposal; readonly rule: Rule }[] = [];
  for (const proposal of [...proposals].sort(simplestFirst)) {
    const rule = compiled.get(proposal.rule.id);
    if (!rule) continue;
    const ids = judgedMeasures(rule).map((measure) => known.sameAs(rule, measure));
    const [own] = ids;
    if (own && ids.every((id) => id !== null)) owns.set(proposal, own);
    else others.push({ proposal, rule });
  }
  const redundant = known.add(others.map(({ rule }) => rule));
  const news = others.flatMap(({ proposal, rule }): Proposal[] => {
    const measures = proposal.rule.measures.filter(
      (measure) => isFigureMeasure(measure) && redundant.get(rule)?.get(measure) === null,
    );
    return measures.length > 0 ? [{ ...proposal, rule: { ...proposal.rule, measures } }] : [];
  });
  return [...[...owns].map(([proposal, own]) => ({ ...proposal, known: own })), ...news].sort(
    (a, b) => b.evidence - a.evidence || (a.rule.id < b.rule.id ? -1 : 1),
  );
}

/** As the rule engine reads them: what it does not understand is not proposed. */
function compiledRules(proposals: readonly Proposal[], template: Template) {
  const rules = proposals.map(({ rule }): TemplateRule => rule);
  return new Map(compileRules({ ...template, rules }).rules.map((rule) => [rule.source.id, rule]));
}

/** Equalities before what follows from them, short ones before what is made of them. */
function simplestFirst(a: Proposal, b: Proposal): number {
  return (
    KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
    a.rule.check.split(/[+,]/).length - b.rule.check.split(/[+,]/).length ||
    b.evidence - a.evidence ||
    (a.rule.id < b.rule.id ? -1 : 1)
  );
}

const KINDS: readonly Proposal['kind'][] = ['sum', 'at-most'];

const isFigureMeasure = (measure: TemplateRule['measures'][number]): measure is FigureMeasure =>
  measure !== 'unit' && measure !== 'note';
