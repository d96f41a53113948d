/** The engine behind the panel, as the panel sees it: a template from text, an examination of a sheet. */
import type { SubmittedEntity } from '../../core/collection/submission';
import type { Examination } from '../../core/examine';
import type { DraftResult } from '../../core/drafting/draft';
import type { Learned } from '../../core/learning/learned';
import type { RuleReport } from '../../core/learning/rule-report';
import type { Message } from '../../core/message';
import type { PastReport } from '../../core/progress/past';
import type { Absence, Light, Progress } from '../../core/progress/status';
import type { ReportReading } from '../../core/report/reading';
import type { CellEntries } from '../../core/review/cell-entries';
import type { Period } from '../../core/statistics/period';
import type { LightPreset } from '../../core/template/light-presets';
import type { TemplateResult } from '../../core/template/parse';
import type { Template } from '../../core/template/template';
import type { SheetSnapshot } from '../../workbook/snapshot';
import { answerOnPage } from './on-page';
import { createThread } from './thread';

export interface Engine {
  parse(text: string): Promise<TemplateResult>;
  /**
   * Rejects with Stopped when signal is aborted: in a worker at once, on the page when the thread is free again.
   * @param past what earlier reports left behind, for lights that look back
   * @param kept the sheets of the history, where the workbook has one
   */
  examine(
    snapshot: SheetSnapshot,
    template: Template,
    period: Period | null,
    signal: AbortSignal,
    past?: readonly PastReport[],
    kept?: readonly SheetSnapshot[],
  ): Promise<PanelResult>;
  /** How well a template fits the sheet: it is only read. Rejects as examine does. */
  read(snapshot: SheetSnapshot, template: Template, signal: AbortSignal): Promise<ReadResult>;
  /** What a clean sheet teaches, and what is wrong with the rules that there are. Rejects as examine does. */
  learn(snapshot: SheetSnapshot, template: Template, signal: AbortSignal): Promise<LearnResult>;
  /** What each preset of lights would show in this sheet; past as for examine. Rejects as examine does. */
  preview(
    snapshot: SheetSnapshot,
    template: Template,
    period: Period | null,
    signal: AbortSignal,
    past?: readonly PastReport[],
  ): Promise<PreviewResult>;
  /** A template out of a sheet. Rejects as examine does. */
  draft(snapshot: SheetSnapshot, signal: AbortSignal): Promise<DraftResult>;
}

/** The panel shows what was recognised, never the figures themselves: the sheet is beside it. */
export type PanelReading = Omit<ReportReading, 'facts'>;

export interface PanelExamination extends Omit<Examination, 'reading' | 'progress'> {
  readonly reading: PanelReading;
  /** leftOut: how many statuses, the least urgent, stayed behind; the counts and the lights know them. */
  readonly progress: (Progress & { readonly leftOut: number }) | null;
  /** How the suggestions are put into their cells. */
  readonly entries: CellEntries;
  /** Whose report it is, and what said so; null for a report of all entities, and for one of the whole. */
  readonly entity: SubmittedEntity | null;
  /** What is worth keeping for lights that look back; null without progress, and where it is too much to keep. */
  readonly past: PastReport | null;
}

export type PanelResult =
  | { readonly ok: true; readonly examination: PanelExamination }
  | { readonly ok: false; readonly reason: Message };

export type ReadResult =
  { readonly ok: true; readonly reading: PanelReading } | { readonly ok: false; readonly reason: Message };

export type LearnResult =
  | { readonly ok: true; readonly learned: Learned; readonly report: RuleReport }
  | { readonly ok: false; readonly reason: Message };

export interface PreviewedLights {
  readonly counts: Readonly<Record<Light, number>>;
  /** How many stay without a light, by reason. */
  readonly unlit: readonly (readonly [Absence, number])[];
}

export type PreviewResult =
  | {
      readonly ok: true;
      /** With the lights that the template has. */
      readonly now: PreviewedLights;
      readonly presets: Readonly<Record<LightPreset, PreviewedLights>>;
    }
  | { readonly ok: false; readonly reason: Message };

export interface ExamineRequest {
  readonly kind: 'examine';
  readonly snapshot: SheetSnapshot;
  readonly template: Template;
  readonly period: Period | null;
  readonly past: readonly PastReport[];
  /** None where there is no history. */
  readonly kept: readonly SheetSnapshot[];
}

export interface ReadRequest {
  readonly kind: 'read';
  readonly snapshot: SheetSnapshot;
  readonly template: Template;
}

export interface LearnRequest {
  readonly kind: 'learn';
  readonly snapshot: SheetSnapshot;
  readonly template: Template;
}

export interface PreviewRequest {
  readonly kind: 'preview';
  readonly snapshot: SheetSnapshot;
  readonly template: Template;
  readonly period: Period | null;
  readonly past: readonly PastReport[];
}

export interface DraftRequest {
  readonly kind: 'draft';
  readonly snapshot: SheetSnapshot;
}

/** What goes to the worker, or is done on the page. */
export type EngineRequest = ExamineRequest | ReadRequest | LearnRequest | PreviewRequest | DraftRequest;
export type AnswerTo<R extends EngineRequest> = Answers[R['kind']];

interface Answers {
  readonly examine: PanelResult;
  readonly read: ReadResult;
  readonly learn: LearnResult;
  readonly preview: PreviewResult;
  readonly draft: DraftResult;
}

/** Its parts are fetched when the first template is there, so that the panel is drawn before them. One engine for a page. */
export function createEngine(): Engine {
  const thread = createThread();
  const ask = async <R extends EngineRequest>(request: R, signal: AbortSignal): Promise<AnswerTo<R>> =>
    (await thread?.ask(request, signal)) ?? answerOnPage(request, signal);
  return {
    parse: async (text) => (await import('../../core/template/parse')).parseTemplate(text),
    examine: (snapshot, template, period, signal, past = [], kept = []) =>
      ask({ kind: 'examine', snapshot, template, period, past, kept }, signal),
    read: (snapshot, template, signal) => ask({ kind: 'read', snapshot, template }, signal),
    learn: (snapshot, template, signal) => ask({ kind: 'learn', snapshot, template }, signal),
    preview: (snapshot, template, period, signal, past = []) =>
      ask({ kind: 'preview', snapshot, template, period, past }, signal),
    draft: (snapshot, signal) => ask({ kind: 'draft', snapshot }, signal),
  };
}
