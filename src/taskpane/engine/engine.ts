/** The engine behind the panel, as the panel sees it: a template from text, an examination of a sheet. */
import type { Examination } from '../../core/examine';
import type { Message } from '../../core/message';
import type { Progress } from '../../core/progress/status';
import type { ReportReading } from '../../core/report/reading';
import type { CellEntries } from '../../core/review/cell-entries';
import type { Period } from '../../core/statistics/period';
import type { TemplateResult } from '../../core/template/parse';
import type { Template } from '../../core/template/template';
import type { SheetSnapshot } from '../../workbook/snapshot';
import { examineOnPage } from './on-page';
import { createThread } from './thread';

export interface Engine {
  parse(text: string): Promise<TemplateResult>;
  /** Rejects with Stopped when signal is aborted: in a worker at once, on the page when the thread is free again. */
  examine(
    snapshot: SheetSnapshot,
    template: Template,
    period: Period | null,
    signal: AbortSignal,
  ): Promise<PanelResult>;
}

/** The panel shows what was recognised, never the figures themselves: the sheet is beside it. */
export interface PanelExamination extends Omit<Examination, 'reading' | 'progress'> {
  readonly reading: Omit<ReportReading, 'facts'>;
  /** leftOut: how many statuses, the least urgent, stayed behind; the counts and the lights know them. */
  readonly progress: (Progress & { readonly leftOut: number }) | null;
  /** How the suggestions are put into their cells. */
  readonly entries: CellEntries;
}

export type PanelResult =
  | { readonly ok: true; readonly examination: PanelExamination }
  | { readonly ok: false; readonly reason: Message };

/** What goes to the worker; the answer is a PanelResult. */
export interface ExamineRequest {
  readonly id: number;
  readonly snapshot: SheetSnapshot;
  readonly template: Template;
  readonly period: Period | null;
}

/** Its parts are fetched when the first template is there, so that the panel is drawn before them. One engine for a page. */
export function createEngine(): Engine {
  const thread = createThread();
  return {
    parse: async (text) => (await import('../../core/template/parse')).parseTemplate(text),
    async examine(snapshot, template, period, signal) {
      const answer = await thread?.examine({ snapshot, template, period }, signal);
      return answer ?? examineOnPage({ snapshot, template, period }, signal);
    },
  };
}
