/**
 * Requests on their way to the worker. Templates are the same for hundreds of files, and submissions are a thousand: each set of templates
 * is sent once, and of a submission its number, because copying a thousand of them at once would hold up the page.
 */
import type { Submission } from '../../core/collection/submission';
import type { Template } from '../../core/template/template';
import type { CollectAnswerTo, CollectRequest } from './request';

export type SentRequest = AskRequest | KeepRequest;

export interface AskRequest {
  readonly kind: 'ask';
  /** Without its templates where a set is named, and without its submissions where they are numbered. */
  readonly request: CollectRequest;
  readonly set: TemplateSet | null;
  /** The number under which the submission is kept that is answered; null where the answer is none. */
  readonly keepAs: number | null;
  /** The request's submissions, in their order; null where it has none. */
  readonly submissions: readonly number[] | null;
}

export interface TemplateSet {
  readonly id: number;
  /** null: the worker was given them before. */
  readonly given: readonly Template[] | null;
}

/** What the worker lacks: it was begun after the files were checked. */
export interface KeepRequest {
  readonly kind: 'keep';
  readonly submissions: readonly NumberedSubmission[];
}

export interface NumberedSubmission {
  readonly number: number;
  readonly submission: Submission;
}

export type SentAnswer =
  | { readonly kind: 'answered'; readonly answer: CollectAnswerTo<CollectRequest> }
  /** A new worker, that must be given these. */
  | { readonly kind: 'lacking'; readonly templates: boolean; readonly submissions: readonly number[] }
  | { readonly kind: 'kept' };
