/** What the panel knows at a moment, and how each event changes it. Pure: the controller does, this remembers. */
import type { Learned } from '../core/learning/learned';
import type { RuleReport } from '../core/learning/rule-report';
import type { Message } from '../core/message';
import type { Review } from '../core/review/explanations';
import type { Period } from '../core/statistics/period';
import type { TemplateProblem } from '../core/template/parse';
import type { Template } from '../core/template/template';
import type { MessageKey } from '../messages/keys';
import type { StoredExplanation } from '../sheets/explanations-sheet';
import type { SheetSnapshot, WorkbookOutline } from '../workbook/snapshot';
import type { PanelExamination } from './engine/engine';
import { compareLists, listFindings } from './findings';
import type { FindingKind, ListedFinding } from './findings';
import type { Fix } from './fixes';

export type Tab = 'check' | 'progress' | 'template';

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

export type SessionEvent =
  | { readonly type: 'outlined'; readonly outline: WorkbookOutline }
  | { readonly type: 'sheet-chosen'; readonly sheet: string }
  | { readonly type: 'period-chosen'; readonly period: Period | null }
  | { readonly type: 'template-chosen'; readonly template: ChosenTemplate }
  | { readonly type: 'template-refused'; readonly bad: BadTemplate }
  | { readonly type: 'templates-opened'; readonly open: boolean }
  | { readonly type: 'work-began'; readonly work: Work }
  | { readonly type: 'work-ended' }
  | {
      readonly type: 'examined';
      readonly sheet: string;
      readonly examination: PanelExamination;
      readonly snapshot: SheetSnapshot;
      readonly beside: readonly SheetSnapshot[];
      readonly review: Review<StoredExplanation>;
      readonly at: number;
      /** After an edit that was followed, without anybody asking. */
      readonly follows: boolean;
    }
  | { readonly type: 'no-table'; readonly sheet: string; readonly reason: Message; readonly at: number }
  | { readonly type: 'failed'; readonly reason: Message }
  | { readonly type: 'edited'; readonly sheet: string }
  | { readonly type: 'asked'; readonly tab: Tab }
  | { readonly type: 'settled' }
  | { readonly type: 'tab-chosen'; readonly tab: Tab }
  | { readonly type: 'filter-chosen'; readonly filter: FindingKind | null }
  | { readonly type: 'focus-chosen'; readonly focus: Focus | null }
  | { readonly type: 'live-turned'; readonly on: boolean }
  | { readonly type: 'lit'; readonly sheets: readonly string[] }
  | { readonly type: 'noticed'; readonly notice: Notice | null }
  | { readonly type: 'did'; readonly done: Done | null }
  | { readonly type: 'fixed'; readonly fix: Fix }
  | { readonly type: 'taken-back'; readonly fix: Fix }
  | { readonly type: 'learning'; readonly learning: LearningState | null }
  | { readonly type: 'grouping-chosen'; readonly grouping: Grouping }
  | { readonly type: 'workbook-changed' };

export function nextSession(now: Session, event: SessionEvent): Session {
  switch (event.type) {
    case 'outlined': {
      const names = event.outline.sheets.map(({ name }) => name);
      const sheet = now.sheet !== null && names.includes(now.sheet) ? now.sheet : event.outline.activeSheet;
      const here = sheet === now.sheet ? {} : elsewhere;
      return { ...now, ...here, outline: event.outline, sheet: names.length > 0 ? sheet : null };
    }
    case 'sheet-chosen':
      return event.sheet === now.sheet ? now : { ...now, ...elsewhere, sheet: event.sheet };
    case 'period-chosen':
      return { ...now, period: event.period };
    case 'template-chosen':
      return {
        ...now,
        ...elsewhere,
        template: event.template,
        choosingTemplate: false,
        badTemplate: null,
      };
    case 'template-refused':
      return { ...now, badTemplate: event.bad, choosingTemplate: true, work: null };
    case 'templates-opened':
      return { ...now, choosingTemplate: event.open, badTemplate: null, learning: null };
    case 'work-began':
      return {
        ...now,
        work: event.work,
        failure: event.work.quiet ? now.failure : null,
        edited: event.work.step === 'reading' ? false : now.edited,
      };
    case 'work-ended':
      return { ...now, work: null };
    case 'examined': {
      const { sheet, examination, snapshot, beside, review, at, follows } = event;
      const fresh = listFindings(examination.validation, review);
      const before = now.look?.kind === 'examined' && now.look.sheet === sheet && now.asked ? now.look : null;
      const listed = before ? compareLists(before.listed, fresh, follows) : fresh;
      const filter = listed.some(({ kind }) => kind === now.filter) ? now.filter : null;
      return {
        ...now,
        ...done,
        stale: now.edited,
        filter,
        look: { kind: 'examined', sheet, examination, snapshot, beside, review, listed, at },
      };
    }
    case 'no-table':
      return {
        ...now,
        ...done,
        stale: now.edited,
        look: { kind: 'no-table', sheet: event.sheet, reason: event.reason, at: event.at },
      };
    case 'failed':
      return { ...now, work: null, failure: event.reason };
    case 'edited':
      return now.sheet === event.sheet ? { ...now, stale: now.look !== null, edited: true } : now;
    case 'asked':
      return { ...now, asked: true, tab: event.tab, choosingTemplate: false };
    case 'settled': {
      const { look } = now;
      if (look?.kind !== 'examined' || !look.listed.some(isSolved)) return now;
      return { ...now, look: { ...look, listed: look.listed.filter((one) => !isSolved(one)) } };
    }
    case 'tab-chosen':
      return { ...now, tab: event.tab };
    case 'filter-chosen':
      return { ...now, filter: event.filter };
    case 'focus-chosen':
      return { ...now, focus: event.focus, filter: null };
    case 'live-turned':
      // Whoever works like this waits for no button.
      return { ...now, live: event.on, asked: now.asked || event.on };
    case 'lit':
      return { ...now, lit: event.sheets };
    case 'noticed':
      return { ...now, notice: event.notice };
    case 'did':
      return { ...now, done: event.done };
    case 'fixed':
      return { ...now, fixes: [...now.fixes, event.fix] };
    case 'taken-back':
      return { ...now, fixes: now.fixes.filter(({ id }) => id !== event.fix.id) };
    case 'learning':
      return { ...now, learning: event.learning, work: null };
    case 'grouping-chosen':
      return { ...now, grouping: event.grouping };
    case 'workbook-changed':
      return { ...emptySession, tab: now.tab, asked: now.asked, live: now.live };
  }
}

/** Nothing that was said of one sheet or template holds for another. */
const elsewhere = {
  period: null,
  look: null,
  stale: false,
  failure: null,
  notice: null,
  done: null,
  learning: null,
  filter: null,
  focus: null,
  work: null,
};
const done = { work: null, failure: null };

const isSolved = ({ mark }: ListedFinding): boolean => mark === 'solved';
