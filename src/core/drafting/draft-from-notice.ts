/** A template out of the text of a notice: a pasted table of targets, or lines that name one each. */
import { message } from '../message';
import type { Draft, DraftResult, Question } from './draft';
import { draftFromSheet } from './draft-from-sheet';
import { listSheet, tableSheet } from './notice-text';
import type { NoticeSheet } from './notice-text';

/** text: pasted cells (tabs), Markdown, columns set apart by commas or blanks, or sentences. The cells of questions are lines. */
export function draftFromNotice(text: string): DraftResult {
  for (const notice of [tableSheet(text), listSheet(text)]) {
    const result = draftFromSheet(notice.sheet, { source: 'notice' });
    if (result.ok && result.draft.template.indicators.some(({ target }) => target !== null)) {
      return { ok: true, draft: atLines(result.draft, notice) };
    }
  }
  return { ok: false, reason: message('drafting.no-notice') };
}

function atLines(draft: Draft, { lines, unread }: NoticeSheet): Draft {
  const questions = draft.questions.map((question): Question => ({
    ...question,
    cell: question.cell && { ...question.cell, row: lines[question.cell.row] ?? question.cell.row },
  }));
  const pieces = unread.map(({ text, line }): Question => ({
    path: 'indicators',
    about: 'line',
    isOpen: false,
    cell: { sheet: '', row: line, column: 0 },
    message: message('drafting.ask.line', { text }),
    choices: [],
    isFree: false,
  }));
  return { ...draft, questions: [...questions, ...pieces] };
}
