/** What the panel knows at a moment. How each event changes it: next-session.ts. */
import type { Learned } from '../core/learning/learned';
import type { RuleReport } from '../core/learning/rule-report';
import type { Message } from '../core/message';
import type { Review } from '../core/review/explanations';
import type { Period } from '../core/statistics/period';
import type { TemplateProblem } from '../core/template/parse';
import type { Template } from '../core/template/template';
import type { MessageKey } from '../messages/keys';
import type { StoredExplanation } from '../sheets/findings/explanations-sheet';
import type { SheetSnapshot, WorkbookOutline } from '../workbook/snapshot';
import type { PanelExamination } from './engine/engine';
import type { FindingKind, ListedFinding } from './findings';
import type { Fix } from './fixes';

export type Tab = 'check' | 'progress' | 'template' | 'collect' | 'summary';

/** A template in use, and how it came to be: an own choice, what the workbook remembered, or a guess from the sheet. */
export interface ChosenTemplate {
  readonly template: Template;
  readonly source: 'chosen' | 'remembered' | 'guessed';
  /** Others that fit the sheet as well as the one that was guessed. */
  readonly rivals?: readonly Rival[];
}

export interface Rival {
  readonly title: string;
  readonly version: string;
  /** The template itself, as JSON. */
  readonly text: string;
}

/** What was last read from a sheet. */
export type Look =
  | {
      readonly kind: 'examined';
      readonly sheet: string;
      readonly examination: PanelExamination;
      /** The sheet as it was judged. */
      readonly snapshot: SheetSnapshot;
      /** The sheets that held explanations. */
      readonly beside: readonly SheetSnapshot[];
      readonly review: Review<StoredExplanation>;
      readonly listed: readonly ListedFinding[];
      /** Milliseconds since 1970. */
      readonly at: number;
    }
  | { readonly kind: 'no-table'; readonly sheet: string; readonly reason: Message; readonly at: number };

export interface Work {
  readonly step: 'outline' | 'template' | 'reading' | 'judging';
  /** A quiet run leaves what is shown in place. */
  readonly quiet: boolean;
}

/** A template that could not be used. */
export type BadTemplate =
  /** name: of the file or the sample; null: the one that the workbook remembered. */
  | { readonly name: string | null; readonly problems: readonly TemplateProblem[] }
  | { readonly name: string; readonly reason: 'unreadable' | 'too-large' };

/** Something that did not work beside results that still stand. */
export interface Notice {
  readonly title: Extract<MessageKey, `panel.failure.${string}`>;
  readonly reason: Message;
  readonly retry: (() => Promise<unknown>) | null;
}

/** Something that was done to the workbook, until it is closed or something else is done. */
export interface Done {
  readonly message: Message;
  /** The sheet that was written, to go there. */
  readonly sheet: string | null;
  /** The correction that was made. */
  readonly fix: Fix['id'] | null;
}

/** 从本表学习, in the place where templates are chosen. */
export type LearningState =
  | { readonly kind: 'working' }
  | { readonly kind: 'failed'; readonly reason: Message }
  | {
      readonly kind: 'learned';
      readonly sheet: string;
      readonly learned: Learned;
      readonly report: RuleReport;
    };

/** What the list is divided by. */
export type Grouping = 'kind' | 'rule' | 'indicator' | 'entity';

export interface Focus {
  readonly by: 'indicator' | 'entity';
  /** The code of the indicator, or the name of the entity. */
  readonly of: string;
}

export interface Session {
  readonly outline: WorkbookOutline | null;
  readonly sheet: string | null;
  readonly template: ChosenTemplate | null;
  /** Chosen by hand; null: as read from the sheet. */
  readonly period: Period | null;
  readonly look: Look | null;
  /** The sheet was edited after the look. */
  readonly stale: boolean;
  /** It was edited after the last reading began. */
  readonly edited: boolean;
  /** 边填边审: edits are followed. */
  readonly live: boolean;
  /** The user has asked for a verdict; from then on each sheet shows its own. */
  readonly asked: boolean;
  readonly work: Work | null;
  readonly failure: Message | null;
  readonly notice: Notice | null;
  readonly done: Done | null;
  /** Corrections that can be taken back, the last one last. */
  readonly fixes: readonly Fix[];
  readonly tab: Tab;
  readonly choosingTemplate: boolean;
  readonly badTemplate: BadTemplate | null;
  readonly learning: LearningState | null;
  readonly filter: FindingKind | null;
  /** Only what concerns one indicator or one entity. */
  readonly focus: Focus | null;
  readonly grouping: Grouping;
  /** Sheets whose lights we put on. */
  readonly lit: readonly string[];
}

export const emptySession: Session = {
  outline: null,
  sheet: null,
  template: null,
  period: null,
  look: null,
  stale: false,
  edited: false,
  live: false,
  asked: false,
  work: null,
  failure: null,
  notice: null,
  done: null,
  fixes: [],
  tab: 'check',
  choosingTemplate: false,
  badTemplate: null,
  learning: null,
  filter: null,
  focus: null,
  grouping: 'kind',
  lit: [],
};
