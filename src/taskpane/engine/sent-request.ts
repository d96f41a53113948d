/** Requests on their way to the worker: a history is large and the same from edit to edit, so it is sent once and kept there. */
import type { SheetSnapshot } from '../../workbook/snapshot';
import { answerTo } from './answer';
import type { AnswerTo, EngineRequest } from './engine';

export interface SentRequest {
  /** Without the sheets of the history, where they are named. */
  readonly request: EngineRequest;
  readonly history: SentHistory | null;
}

export interface SentHistory {
  readonly id: number;
  /** null: the worker was given them before. */
  readonly given: readonly SheetSnapshot[] | null;
}

/** Not known: a new worker, that must be given the history. */
export type SentAnswer =
  { readonly known: false } | { readonly known: true; readonly answer: AnswerTo<EngineRequest> };

let last: { readonly id: number; readonly sheets: readonly SheetSnapshot[] } | null = null;

/** In the worker. */
export async function answerSent({ request, history }: SentRequest): Promise<SentAnswer> {
  if (history?.given) last = { id: history.id, sheets: history.given };
  if (!history || request.kind !== 'examine') return { known: true, answer: await answerTo(request) };
  if (last?.id !== history.id) return { known: false };
  return { known: true, answer: await answerTo({ ...request, kept: last.sheets }) };
}
