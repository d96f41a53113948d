/** What the collect tab asks its worker, and what comes back. Everything crosses the border as it is. */
import type { CollectionFinding } from '../../core/collection/collection-finding';
import type { Submission } from '../../core/collection/submission';
import type { Message } from '../../core/message';
import type { Facts } from '../../core/report/facts';
import type { Period } from '../../core/statistics/period';
import type { Template } from '../../core/template/template';
import type { Locale } from '../../messages/keys';
import type { SheetSnapshot } from '../../workbook/snapshot';
import type { CollectedReport } from './collection';
import type { Across } from './across';

/** The worker reads the bytes: the page never holds them. */
export interface CheckRequest {
  readonly kind: 'check';
  readonly path: string;
  readonly file: File;
  /** The one that fits is taken; the likelier ones stand first. */
  readonly templates: readonly Template[];
  readonly period: Period | null;
}

export type CheckAnswer =
  | { readonly kind: 'unreadable'; readonly reason: Message }
  | { readonly kind: 'checked'; readonly report: CollectedReport };

/** The file once more, with its findings in it. */
export interface AnnotateRequest {
  readonly kind: 'annotate';
  readonly path: string;
  readonly file: File;
  readonly template: Template;
  readonly period: Period | null;
  readonly locale: Locale;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export type AnnotateAnswer =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly remarks: readonly string[] }
  | { readonly ok: false; readonly reason: Message };

/** What is wrong between the files. */
export interface AcrossRequest {
  readonly kind: 'across';
  readonly submissions: readonly ReadSubmission[];
  readonly templates: readonly Template[];
}

export interface ReadSubmission {
  readonly submission: Submission;
  /** The key of the template by which it was read; null where it cannot be read. */
  readonly readBy: string | null;
}

/** All findings as one workbook. */
export interface FindingsRequest {
  readonly kind: 'findings';
  readonly files: readonly FoundInFile[];
  /** Between them. */
  readonly findings: readonly CollectionFinding[];
  readonly templates: readonly Template[];
  readonly locale: Locale;
  /** As it is to be read: 2017-07-05. */
  readonly date: string;
}

export interface FoundInFile {
  readonly path: string;
  readonly outcome: CheckAnswer;
}

export interface FindingsAnswer {
  readonly bytes: Uint8Array;
}

/** Whether a sheet of the open workbook is the one that was read. */
export interface CompareRequest {
  readonly kind: 'compare';
  readonly snapshot: SheetSnapshot;
  readonly facts: Facts;
  readonly template: Template;
}

export interface CompareAnswer {
  readonly isSame: boolean;
}

export type CollectRequest =
  CheckRequest | AnnotateRequest | AcrossRequest | FindingsRequest | CompareRequest;

interface Answers {
  readonly check: CheckAnswer;
  readonly annotate: AnnotateAnswer;
  readonly across: Across;
  readonly findings: FindingsAnswer;
  readonly compare: CompareAnswer;
}
export type CollectAnswerTo<R extends CollectRequest> = Answers[R['kind']];
