/** Requests on their way to the worker: a history is large and the same from edit to edit, so it is sent once and kept there. */
import type { Template } from '../../core/template/template';
import type { SheetSnapshot } from '../../workbook/snapshot';
import { answerTo } from './answer';
import type { AnswerTo, EngineRequest } from './engine';

export interface SentRequest {
  /** Without the sheets of the history, where they are named. */
  readonly request: EngineRequest;
  readonly history: SentHistory | null;
}

export interface SentHistory {
  /** Of these sheets as they are read by this template. */
  readonly id: number;
  /** null: the worker was given it before. */
  readonly given: GivenHistory | null;
}

export interface GivenHistory {
  readonly sheets: readonly SheetSnapshot[];
  /** That of the request: as one and the same object every time, so that the sheets are read by it once. */
  readonly template: Template;
}

/** Not known: a new worker, that must be given the history. */
export type SentAnswer =
  { readonly known: false } | { readonly known: true; readonly answer: AnswerTo<EngineRequest> };

let last: (GivenHistory & { readonly id: number }) | null = null;

/** In the worker. */
export async function answerSent({ request, history }: SentRequest): Promise<SentAnswer> {
  if (history?.given) last = { id: history.id, ...history.given };
  if (!history || request.kind !== 'examine') return { known: true, answer: await answerTo(request) };
  if (last?.id !== history.id) return { known: false };
  return { known: true, answer: await answerTo({ ...request, template: last.template, kept: last.sheets }) };
}
