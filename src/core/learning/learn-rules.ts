/** From clean sheets to rules: which relations hold in them, and would not hold by chance. */
import type { ReportReading } from '../report/reading';
import { compileRules } from '../rules/compile';
import type { FigureMeasure } from '../rules/rule';
import type { Template, TemplateRule } from '../template/template';
import { KnownRules, sumsAmong } from './known-rules';
import { learnSums } from './learn-sums';
import type { Learned, Proposal } from './learned';
import { RuleWriter } from './rule-text';
import { sumProposals } from './say-sums';
import { SheetTable, UnitGroups } from './sheet-table';

/**
 * @param readings clean sheets, read by the template: several months, or several entities
 * @returns proposals, the best supported first; the same sheets give the same proposals in the same order
 */
export function learnRules(readings: readonly ReportReading[], template: Template): Learned {
  const groups = new UnitGroups(template);
  const tables = readings.map((reading) => new SheetTable(reading, template, groups));
  const { rules } = compileRules(template);
  const { sums, isCut } = learnSums(tables, template, groups, sumsAmong(rules));
  const writer = new RuleWriter(template);
  const proposals = [...sumProposals(sums, template, writer)];
  return {
    proposals: withoutKnown(proposals, template, new KnownRules(rules)),
    confirmed: [],
    sheets: readings.length,
    isCut,
  };
}

/**
 * Compares by meaning: what the template has is marked, what follows from it and from better proposals is left out.
 * A rule that the template has for some measures only is proposed for the others.
 */
function withoutKnown(proposals: readonly Proposal[], template: Template, known: KnownRules): Proposal[] {
  const kept: Proposal[] = [];
  const compiled = compiledRules(proposals, template);
  for (const proposal of [...proposals].sort(simplestFirst)) {
    const rule = compiled.get(proposal.rule.id);
    if (!rule) continue;
    const measures = proposal.rule.measures.filter(isFigureMeasure);
    const ids = measures.map((measure) => known.sameAs(rule, measure));
    const own = ids.filter((id) => id !== null);
    const isOfTemplate = own.find((id) => template.rules.some((source) => source.id === id));
    if (own.length === measures.length && isOfTemplate !== undefined) {
      kept.push({ ...proposal, known: isOfTemplate });
      continue;
    }
    const news = measures.filter((measure) => known.isNews(rule, measure));
    if (news.length > 0) kept.push({ ...proposal, rule: { ...proposal.rule, measures: news } });
  }
  return kept.sort((a, b) => b.evidence - a.evidence || (a.rule.id < b.rule.id ? -1 : 1));
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

const KINDS: readonly Proposal['kind'][] = ['sum', 'column', 'share', 'multiple', 'at-most'];

const isFigureMeasure = (measure: TemplateRule['measures'][number]): measure is FigureMeasure =>
  measure !== 'unit' && measure !== 'note';
