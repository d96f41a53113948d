import { message } from '../../src/core/message';
import { nextSession } from '../../src/taskpane/next-session';
import type { SessionEvent } from '../../src/taskpane/next-session';
import { emptySession } from '../../src/taskpane/session';
import type { Session } from '../../src/taskpane/session';
import type { SheetSnapshot } from '../../src/workbook/snapshot';
import { createMemoryHost } from '../../src/hosts/memory/host';
import { reportSheet, examineSmall, template } from './fixtures';
import type { PanelExamination } from '../../src/taskpane/engine/engine';

const after = (...events: SessionEvent[]): Session => events.reduce(nextSession, emptySession);

let snapshot: SheetSnapshot;
beforeAll(async () => {
  [snapshot] = (await createMemoryHost([reportSheet()]).read({ sheets: 'active' })) as [SheetSnapshot];
});

async function examined(completions?: readonly number[]): Promise<PanelExamination> {
  const [sheet] = await createMemoryHost([reportSheet(completions)]).read({ sheets: 'active' });
  const result = examineSmall(sheet!, template, null);
  if (!result.ok) throw new Error('the fixture has no table');
  return result.examination;
}

const outline = { sheets: [{ name: 'Sheet1', visible: true }], activeSheet: 'Sheet1' };
const chosen: SessionEvent = { type: 'template-chosen', template: { template, source: 'chosen' } };

const seenAs = (examination: PanelExamination, at: number): SessionEvent => ({
  type: 'examined',
  sheet: 'Sheet1',
  examination,
  snapshot,
  beside: [],
  follows: false,
  review: { states: new Map(), readiness: { ready: true, errors: 0, unexplained: 0 } },
  at,
});

const reading: SessionEvent = { type: 'work-began', work: { step: 'reading', quiet: true } };

describe('the session', () => {
  test('follows the active sheet when it first sees the workbook, and keeps its sheet afterwards', () => {
    const two = { sheets: [...outline.sheets, { name: '说明', visible: true }], activeSheet: '说明' };
    expect(after({ type: 'outlined', outline }).sheet).toBe('Sheet1');
    expect(after({ type: 'outlined', outline }, { type: 'outlined', outline: two }).sheet).toBe('Sheet1');
  });

  test('goes to the active sheet when its own was removed', () => {
    const renamed = { sheets: [{ name: '一月', visible: true }], activeSheet: '一月' };
    expect(after({ type: 'outlined', outline }, { type: 'outlined', outline: renamed }).sheet).toBe('一月');
  });

  test('a workbook without sheets leaves no sheet', () => {
    expect(after({ type: 'outlined', outline: { sheets: [], activeSheet: '' } }).sheet).toBeNull();
  });

  test('what was said of one sheet is forgotten on another: result, period, filter, failure', async () => {
    const examination = await examined();
    const elsewhere = after(
      { type: 'outlined', outline },
      chosen,
      { type: 'period-chosen', period: { from: { year: 2017, month: 1 }, to: { year: 2017, month: 5 } } },
      seenAs(examination, 1),
      { type: 'filter-chosen', filter: 'explained' },
      { type: 'sheet-chosen', sheet: '说明' },
    );
    expect(elsewhere).toMatchObject({ sheet: '说明', look: null, period: null, filter: null, failure: null });
    expect(elsewhere.template?.template.id).toBe(template.id);
  });

  test('an edit makes the result stale only where the result belongs to the sheet', async () => {
    const examination = await examined();
    const seen = after({ type: 'outlined', outline }, chosen, seenAs(examination, 1));
    expect(nextSession(seen, { type: 'edited', sheet: '说明' }).stale).toBe(false);
    expect(nextSession(seen, { type: 'edited', sheet: 'Sheet1' }).stale).toBe(true);
  });

  test('an edit after the reading began leaves the new result stale', async () => {
    const examination = await examined();
    const edited: SessionEvent = { type: 'edited', sheet: 'Sheet1' };
    const seen = after({ type: 'outlined', outline }, chosen, reading, edited, seenAs(examination, 1));
    expect(seen.stale).toBe(true);
    expect([reading, seenAs(examination, 2)].reduce(nextSession, seen).stale).toBe(false);
  });

  test('a run after the verdict marks what was solved; settling takes it away', async () => {
    const before = await examined([0.77, 1.55, 0.14, 0.76, 0.48]);
    const now = await examined([0.77, 1.55, 0.41, 0.76, 0.48]);
    const solved = after(
      { type: 'outlined', outline },
      chosen,
      { type: 'asked', tab: 'check' },
      seenAs(before, 1),
      { type: 'edited', sheet: 'Sheet1' },
      reading,
      seenAs(now, 2),
    );
    const marks = (session: Session) =>
      session.look?.kind === 'examined' ? session.look.listed.map(({ mark }) => mark) : null;
    expect(marks(solved)).toEqual(['solved', null, null]);
    expect(solved.stale).toBe(false);
    expect(marks(nextSession(solved, { type: 'settled' }))).toEqual([null, null]);
  });

  test('a filter that shows nothing any more is lifted', async () => {
    const before = await examined([0.77, 1.55, 0.14, 0.67, 0.48]);
    const clean = await examined();
    const session = after(
      { type: 'outlined', outline },
      chosen,
      seenAs(before, 1),
      { type: 'filter-chosen', filter: 'error' },
      seenAs(clean, 2),
    );
    expect(session.filter).toBeNull();
  });

  test('quiet work leaves a failure in view, a new attempt takes it away', () => {
    const failed = after({ type: 'failed', reason: message('host.cell-edit-mode') });
    const work = (quiet: boolean): SessionEvent => ({ type: 'work-began', work: { step: 'reading', quiet } });
    expect(nextSession(failed, work(true)).failure).not.toBeNull();
    expect(nextSession(failed, work(false)).failure).toBeNull();
  });

  test('a refused template file leaves the one in use', () => {
    const session = nextSession(after(chosen), {
      type: 'template-refused',
      bad: { name: 'a.json', reason: 'too-large' },
    });
    expect(session.template?.template.id).toBe(template.id);
    expect(session.choosingTemplate).toBe(true);
    expect(nextSession(session, { type: 'templates-opened', open: false }).badTemplate).toBeNull();
  });
});
