/** target-tracker template new: a template out of a report or a notice, and the questions that go with it. */
import type { Draft, DraftResult, Question } from '../core/drafting/draft';
import { draftFromNotice } from '../core/drafting/draft-from-notice';
import { draftFromSheet } from '../core/drafting/draft-from-sheet';
import type { Words } from '../messages/words';
import { cellAddress } from '../workbook/address';
import { Failure } from './failure';
import { firstThatFits } from './fitting-sheet';
import { printable } from './output/printable';
import type { NewTemplateOptions } from './template-options';
import type { Terminal } from './terminal';

/** @throws Failure, naming the file and why no template can be drafted from it */
export async function draftTemplate({ from, sheet }: NewTemplateOptions, terminal: Terminal): Promise<Draft> {
  const bytes = await terminal.read(from).catch((error: unknown) => {
    throw Failure.ofReading(from, error);
  });
  // A workbook begins as every ZIP archive does.
  if (/\.xls[xmb]?$/i.test(from) || (bytes[0] === 0x50 && bytes[1] === 0x4b)) {
    return (await firstThatFits(from, sheet, terminal, (snapshot) => draftFromSheet(snapshot))).result.draft;
  }
  const result: DraftResult = draftFromNotice(textOf(bytes));
  if (!result.ok) throw new Failure(result.reason);
  return result.draft;
}

/** Notices are often written in the older encoding of Chinese Windows. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

export function draftText({ template, questions, proposals }: Draft, from: string, words: Words): string {
  const { indicators, entities } = template;
  const counts = { indicators: indicators.length, entities: entities.length, rules: proposals.length };
  const isText = !/\.xls[xmb]?$/i.test(from);
  const section = (key: 'drafting.cli.must' | 'drafting.cli.confirm', asked: readonly Question[]) =>
    asked.length === 0
      ? []
      : [
          words.t(key, { count: asked.length }),
          ...asked.flatMap((question) => questionLines(question, isText, words)),
        ];
  const lines = [
    words.t('drafting.cli.drafted', counts),
    ...section(
      'drafting.cli.must',
      questions.filter(({ isOpen }) => isOpen),
    ),
    ...section(
      'drafting.cli.confirm',
      questions.filter(({ isOpen }) => !isOpen),
    ),
  ];
  return printable(`${lines.join('\n')}\n`);
}

function questionLines({ cell, message, choices }: Question, isText: boolean, words: Words): string[] {
  const where = !cell
    ? words.t('drafting.cli.whole')
    : isText
      ? words.t('drafting.cli.line', { line: cell.row + 1 })
      : cellAddress(cell.row, cell.column);
  const labels = choices.map(({ label }) => label);
  return [
    words.t('drafting.cli.question', { where, question: words.say(message) }),
    ...(labels.length > 0 ? [words.t('drafting.cli.choices', { choices: labels })] : []),
  ];
}
