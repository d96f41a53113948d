/** Requests on their way to the worker: templates are large and the same for hundreds of files, so each set of them is sent once. */
import type { Template } from '../../core/template/template';
import { answerTo } from './answer';
import type { CollectAnswerTo, CollectRequest } from './request';

export interface SentRequest {
  /** Without its templates, where a set is named. */
  readonly request: CollectRequest;
  readonly set: TemplateSet | null;
}

export interface TemplateSet {
  readonly id: number;
  /** null: the worker was given them before. */
  readonly given: readonly Template[] | null;
}

/** Not known: a new worker, that must be given the templates. */
export type SentAnswer =
  { readonly known: false } | { readonly known: true; readonly answer: CollectAnswerTo<CollectRequest> };

let last: { readonly id: number; readonly templates: readonly Template[] } | null = null;

/** In the worker. */
export async function answerSent({ request, set }: SentRequest): Promise<SentAnswer> {
  if (set?.given) last = { id: set.id, templates: set.given };
  if (!set) return { known: true, answer: await answerTo(request) };
  if (last?.id !== set.id) return { known: false };
  const whole = { ...request, templates: last.templates } as CollectRequest;
  return { known: true, answer: await answerTo(whole) };
}
