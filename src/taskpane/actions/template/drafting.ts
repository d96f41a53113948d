/** A new template: drafted from the sheet in view or from a pasted notice. */
import type { Draft, DraftResult, Question } from '../../../core/drafting/draft';
import type { Proposal } from '../../../core/learning/learned';
import type { Template } from '../../../core/template/template';
import { WorkbookError } from '../../../workbook/host';
import { patiently } from './patiently';
import type { TemplateRoom } from './room';

/** Rejects with WorkbookError. */
export async function draftOfSheet({ host, engine }: TemplateRoom, sheet: string): Promise<DraftResult> {
  const [snapshot] = await host.read({ sheets: [sheet] });
  if (!snapshot) throw new WorkbookError('sheet-not-found', sheet);
  return patiently((signal) => engine.draft(snapshot, signal));
}

export async function draftOfNotice(text: string): Promise<DraftResult> {
  const { draftFromNotice } = await import(
    /* webpackChunkName: "drafting-notice" */ '../../../core/drafting/draft-from-notice'
  );
  return draftFromNotice(text);
}

/** What was guessed was right: it is not asked again. */
export const confirmed = (draft: Draft, question: Question): Draft => ({
  ...draft,
  questions: draft.questions.filter((other) => other !== question),
});

/** The template as the user wants it, without the rules that he left out. */
export function finished({ template }: Draft, leftOut: ReadonlySet<Proposal>): Template {
  const checks = new Set([...leftOut].map(({ rule }) => rule.check));
  return { ...template, rules: template.rules.filter(({ check }) => !checks.has(check)) };
}
