/** The note on a cell: what was found there, short enough to be read beside the sheet. */
import type { Template } from '../../core/template/template';
import type { Finding } from '../../core/validation/finding';
import { rangeWords } from '../../messages/ranges';
import type { Words } from '../../messages/speak';
import { kindOf } from './finding-words';
import { suspectWords } from './findings-details';
import { ruleName } from './rule-names';
import { withSheetWords } from '../words';

/** More on one cell are counted. */
const MOST_FINDINGS = 4;

export interface NoteContext {
  readonly template: Template;
  /** As it is to be read: 2017-07-05. */
  readonly date: string;
  /** The name of the findings sheet. */
  readonly report: string;
}

/** @param findings of one cell, the gravest first; at least one */
export function findingNote(findings: readonly Finding[], context: NoteContext, words: Words): string {
  const said = withSheetWords(words);
  const more = findings.length - MOST_FINDINGS;
  return [
    ...findings.slice(0, MOST_FINDINGS).map((finding) => findingText(finding, context, said)),
    ...(more > 0 ? [said.t('sheets.note.more', { count: more, sheet: context.report })] : []),
    said.t('sheets.note.end', { date: context.date }),
  ].join('\n\n');
}

function findingText(finding: Finding, { template }: NoteContext, words: Words): string {
  const { rule, reported, expected, message, suspects } = finding;
  const figures = [
    reported && words.t('sheets.note.reported', { reported: words.figure(reported) }),
    expected && words.t('sheets.note.expected', { expected: rangeWords(words, expected.low, expected.high) }),
  ].filter((part) => part !== null);
  return [
    words.t('sheets.note.head', {
      kind: words.t(`sheets.findings.kind.${kindOf(finding)}`),
      rule: ruleName(rule, template, words),
    }),
    words.say(message),
    ...(figures.length > 0 ? [figures.join(words.locale === 'zh-CN' ? '　' : '   ')] : []),
    ...suspects.map((suspect) => suspectWords(suspect, words)),
  ].join('\n');
}
