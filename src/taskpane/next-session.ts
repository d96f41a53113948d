/** How each event changes what the panel knows. Pure: the controller does, this remembers. */
import type { Message } from '../core/message';
import type { Review } from '../core/review/explanations';
import type { Period } from '../core/statistics/period';
import type { StoredExplanation } from '../sheets/findings/explanations-sheet';
import type { SheetSnapshot, WorkbookOutline } from '../workbook/snapshot';
import type { PanelExamination } from './engine/engine';
import { compareLists, listFindings } from './findings';
import type { FindingKind, ListedFinding } from './findings';
import type { Fix } from './fixes';
import { emptySession } from './session';
import type {
  BadTemplate,
  ChosenTemplate,
  Done,
  Focus,
  Grouping,
  LearningState,
  Notice,
  Session,
  Tab,
  Work,
} from './session';

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
