/** What the collect tab asks its worker, and what comes back. Everything crosses the border as it is. */
import type { CollectionFinding } from '../../core/collection/collection-finding';
import type { CheckedSubmission, Submission } from '../../core/collection/submission';
import type { Message } from '../../core/message';
import type { Facts } from '../../core/report/facts';
import type { Period } from '../../core/statistics/period';
import type { Template } from '../../core/template/template';
import type { Locale } from '../../messages/keys';
import type { CellRef } from '../../workbook/address';
import type { WorkbookChange } from '../../workbook/changes';
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
  readonly submissions: readonly Submission[];
  /** Of each of them the key of the template by which it was read; null where it cannot be read. */
  readonly readBy: readonly (string | null)[];
  readonly templates: readonly Template[];
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

/** The figures of files that were checked, beside those that the open workbook holds already. */
export interface BringRequest {
  readonly kind: 'bring';
  /** All of one template, each with its period. */
  readonly submissions: readonly CheckedSubmission[];
  readonly template: Template;
  /** The sheets of the workbook that look like ours. */
  readonly snapshots: readonly SheetSnapshot[];
  /** Of all its sheets. */
  readonly names: readonly string[];
  readonly locale: Locale;
  /** As it is to be read: 2024-07-05 10:32 */
  readonly when: string;
}

export type BringAnswer =
  /** Nothing may be written: what stands in the workbook would be lost. The first few reasons, of so many. */
  | { readonly ok: false; readonly problems: readonly PlacedProblem[]; readonly count: number }
  | ({ readonly ok: true } & Brought);

export interface PlacedProblem {
  readonly cell: CellRef;
  readonly message: Message;
}

export interface Brought {
  readonly changes: readonly WorkbookChange[];
  /** What undoes them, in this order. */
  readonly back: readonly WorkbookChange[];
  /** The sheet with the figures. */
  readonly sheet: string;
  /** The name of a sheet that somebody made by hand and that stays as it is; null: there is none. */
  readonly beside: string | null;
  readonly counts: FigureCounts;
  /** The first few contradictions, of so many. */
  readonly conflicts: readonly Message[];
  readonly conflictCount: number;
}

/** Figures of the table, after against before. */
export interface FigureCounts {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  /** Sent again as they were. */
  readonly unchanged: number;
}

export type CollectRequest =
  CheckRequest | AnnotateRequest | AcrossRequest | FindingsRequest | CompareRequest | BringRequest;

interface Answers {
  readonly check: CheckAnswer;
  readonly annotate: AnnotateAnswer;
  readonly across: Across;
  readonly findings: FindingsAnswer;
  readonly compare: CompareAnswer;
  readonly bring: BringAnswer;
}
export type CollectAnswerTo<R extends CollectRequest> = Answers[R['kind']];
