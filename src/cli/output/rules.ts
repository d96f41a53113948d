/** What was learned, and what is wrong with rules: for people, and for scripts (target-tracker/rules@1). */
import type { Learned, Proposal, Support } from '../../core/learning/learned';
import type { RuleReport } from '../../core/learning/rule-report';
import type { Template } from '../../core/template/template';
import type { Words } from '../../messages/words';
import { cellAddress } from '../../workbook/address';
import { printable } from './printable';

export function learnedText({ proposals, confirmed, sheets, isCut }: Learned, words: Words): string {
  const news = proposals.filter(({ known }) => known === null);
  const known = proposals.filter((proposal) => proposal.known !== null);
  const head = words.t('cli.rules.learned', {
    sheets,
    count: news.length,
    known: known.length,
    confirmed: confirmed.length,
  });
  return text([
    head,
    ...section(
      words.t('cli.rules.new'),
      news.flatMap((proposal) => proposalLines(proposal, words)),
    ),
    ...section(
      words.t('cli.rules.known'),
      known.flatMap((proposal) => proposalLines(proposal, words)),
    ),
    ...section(
      words.t('cli.rules.confirmed'),
      confirmed.map(({ rule, sentence }) => `  ${words.say(sentence)} [${rule}]`),
    ),
    ...(isCut ? ['', words.t('cli.rules.cut')] : []),
  ]);
}

export function remarksText({ remarks, rules, sheets, isCut }: RuleReport, words: Words): string {
  const key = remarks.length > 0 ? 'cli.rules.remarks' : 'cli.rules.fine';
  return text([
    words.t(key, { rules, sheets, count: remarks.length }),
    ...remarks.map(
      ({ message, trouble }) => `  ${words.say(message)} [${words.t(`cli.rules.trouble.${trouble}`)}]`,
    ),
    ...(isCut ? ['', words.t('cli.rules.cut')] : []),
  ]);
}

export const learnedJson = (
  { proposals, confirmed, sheets, isCut }: Learned,
  template: Template,
  words: Words,
) =>
  json({
    template: template.id,
    sheets,
    complete: !isCut,
    proposals: proposals.map(({ kind, rule, sentence, basis, support, evidence, example, known }) => ({
      kind,
      rule: { id: rule.id, severity: rule.severity, check: rule.check, measures: rule.measures },
      sentence: words.say(sentence),
      basis,
      support,
      evidence: Math.round(evidence * 10) / 10,
      example: example && {
        cell: cellAddress(example.cell.row, example.cell.column),
        working: words.say(example.working),
      },
      known,
    })),
    confirmed: confirmed.map(({ rule, figures, support, sentence }) => ({
      rule,
      figures,
      support,
      sentence: words.say(sentence),
    })),
  });

export const remarksJson = (
  { remarks, rules, sheets, isCut }: RuleReport,
  template: Template,
  words: Words,
) =>
  json({
    template: template.id,
    rules,
    sheets,
    complete: !isCut,
    remarks: remarks.map((remark) => ({ ...remark, message: words.say(remark.message) })),
  });

function proposalLines({ rule, sentence, example, support, known }: Proposal, words: Words): string[] {
  const address = example && cellAddress(example.cell.row, example.cell.column);
  return [
    `  ${rule.check} [${known ?? rule.id}]`,
    `      ${words.say(sentence)}`,
    `      ${[example && `${address ?? ''}  ${words.say(example.working)}`, supportWords(support, words)].filter(Boolean).join('  ')}`,
  ];
}

const supportWords = ({ supports, contradicts, undecided }: Support, words: Words): string =>
  words.t('cli.rules.support', { supports, contradicts, undecided });

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length > 0 ? ['', title, ...lines] : [];

const text = (lines: readonly string[]): string => printable(`${lines.join('\n')}\n`);

const json = (document: object): string =>
  `${JSON.stringify({ format: 'target-tracker/rules@1', ...document }, null, 2)}\n`;
