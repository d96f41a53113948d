/** What the collect tab knows, and how each event changes it; which files are taken. */
import type {
  CollectedFile,
  CollectedReport,
  Collection,
  FileState,
} from '../../src/taskpane/collect/collection';
import { emptyCollection, keyOf, progressOf } from '../../src/taskpane/collect/collection';
import { filesOf } from '../../src/taskpane/collect/chosen-files';
import { nextCollection } from '../../src/taskpane/collect/next-collection';
import type { CollectionEvent } from '../../src/taskpane/collect/next-collection';
import { countRows, rowsOf } from '../../src/taskpane/collect/rows';
import { stateWord } from '../../src/taskpane/collect/state-word';
import { message } from '../../src/core/message';
import { template } from './fixtures';

const file = (path: string): CollectedFile['file'] => ({ name: path }) as File;
const added = (...paths: string[]): CollectionEvent => ({
  type: 'added',
  files: paths.map((path) => ({ path, file: file(path) })),
});
const after = (...events: CollectionEvent[]): Collection => events.reduce(nextCollection, emptyCollection);
const states = ({ files }: Collection): string[] => files.map(({ path, state }) => `${path} ${state.kind}`);

const report = (errors: number, queries: number, isReady: boolean): CollectedReport =>
  ({
    submission: {
      file: '',
      outcome: {
        kind: 'checked',
        isReady,
        counts: { errors, queries, hints: 0 },
        entity: null,
        period: null,
      },
    },
    template: keyOf(template),
    found: 1,
    validation: { findings: [], summary: { errors, queries, hints: 0, checks: 1, undecided: 0 } },
    review: { states: new Map(), readiness: { ready: isReady } },
  }) as unknown as CollectedReport;
const ready: FileState = { kind: 'checked', report: report(0, 0, true) };
const wrong: FileState = { kind: 'checked', report: report(2, 0, false) };
const asked: FileState = { kind: 'checked', report: report(0, 1, false) };
const unreadable: FileState = { kind: 'unreadable', reason: message('panel.collect.no-template') };

/** The state of a file, given to it while it stands under its path. */
function having(now: Collection, states: Readonly<Record<string, FileState>>): Collection {
  return now.files.reduce(
    (before, of) =>
      nextCollection(before, { type: 'file', of, state: states[of.path] ?? of.state, next: null }),
    now,
  );
}

test('a file that comes again under its path takes the place of the one before', () => {
  const first = having(after(added('a', 'b')), { a: ready, b: wrong });
  const again = nextCollection(first, added('b', 'c'));
  expect(states(again)).toEqual(['a checked', 'b waiting', 'c waiting']);
  const [, oldB] = first.files;
  const late = nextCollection(again, { type: 'file', of: oldB!, state: ready, next: null });
  expect(states(late)).toEqual(['a checked', 'b waiting', 'c waiting']);
});

test('a pause takes the file that is read back to its place, cancelling leaves it', () => {
  const now = having(after(added('a', 'b', 'c'), { type: 'began' }), { a: ready, b: { kind: 'reading' } });
  const paused = nextCollection(now, { type: 'paused' });
  expect([paused.run, ...states(paused)]).toEqual(['paused', 'a checked', 'b waiting', 'c waiting']);
  const cancelled = nextCollection(now, { type: 'cancelled' });
  expect([cancelled.run, ...states(cancelled)]).toEqual(['idle', 'a checked', 'b left', 'c left']);
  expect(progressOf(cancelled)).toEqual({ done: 1, total: 1 });
  expect(progressOf(now)).toEqual({ done: 1, total: 3 });
  const resumed = nextCollection(cancelled, { type: 'began' });
  expect(states(resumed)).toEqual(['a checked', 'b waiting', 'c waiting']);
});

test('when one is done the next is read, unless it was removed or replaced', () => {
  const now = after(added('a', 'b', 'c'));
  const [a, b] = now.files;
  const done = { type: 'file', of: a!, state: ready, next: b! } as const;
  expect(states(nextCollection(now, done))).toEqual(['a checked', 'b reading', 'c waiting']);
  expect(states(nextCollection(nextCollection(now, { type: 'removed', path: 'b' }), done))).toEqual([
    'a checked',
    'c waiting',
  ]);
  expect(states(nextCollection(nextCollection(now, added('b')), done))).toEqual([
    'a checked',
    'b waiting',
    'c waiting',
  ]);
});

test('once more: one of them, or all', () => {
  const now = having(after(added('a', 'b')), { a: ready, b: wrong });
  expect(states(nextCollection(now, { type: 'again', path: 'b' }))).toEqual(['a checked', 'b waiting']);
  expect(states(nextCollection(now, { type: 'again', path: null }))).toEqual(['a waiting', 'b waiting']);
});

test('what was removed is no longer open, and clearing keeps the templates', () => {
  const now = after(
    added('a', 'b'),
    { type: 'opened', path: 'a' },
    { type: 'templates-known', templates: [template] },
  );
  expect(nextCollection(now, { type: 'removed', path: 'a' }).opened).toBeNull();
  expect(nextCollection(now, { type: 'removed', path: 'b' }).opened).toBe('a');
  expect(nextCollection(now, { type: 'cleared' })).toEqual({ ...emptyCollection, templates: [template] });
});

test('templates of before stay behind the new ones', () => {
  const other = { ...template, id: 'other' };
  const changed = { ...template, title: 'changed' };
  const now = after({ type: 'templates-known', templates: [template, other] });
  const next = nextCollection(now, { type: 'templates-known', templates: [changed] });
  expect(next.templates).toEqual([changed, other]);
});

test('another template forgets the period that was chosen for the one before', () => {
  const period = { from: { year: 2017, month: 1 }, to: { year: 2017, month: 6 } };
  const now = after(
    { type: 'period-chosen', period },
    { type: 'template-chosen', template: keyOf(template) },
  );
  expect([now.template, now.period]).toEqual([keyOf(template), null]);
});

test('rows by filter; who is missing has a row, whose turn has not come is in no filter', () => {
  const now: Collection = {
    ...having(after(added('a', 'b', 'c', 'd', 'e')), { a: ready, b: wrong, c: asked, d: unreadable }),
    across: {
      findings: [],
      missing: ['东栅', '南湖'].map((entity) => ({ entity, period: null })),
      problem: null,
    },
  };
  const keys = (filter: Collection['filter']): string[] => rowsOf({ ...now, filter }).map(({ key }) => key);
  expect(keys('all')).toHaveLength(7);
  expect(keys('errors')).toEqual(['file b', 'file d']);
  expect(keys('not-ready')).toEqual(['missing 0 东栅', 'missing 1 南湖', 'file b', 'file c', 'file d']);
  expect(keys('missing')).toEqual(['missing 0 东栅', 'missing 1 南湖']);
  expect(countRows(now)).toEqual({ all: 7, errors: 2, 'not-ready': 5, missing: 2 });
});

test.each([
  [ready, 'ready'],
  [wrong, 'errors'],
  [asked, 'queries'],
  [unreadable, 'unreadable'],
  [{ kind: 'left' }, 'left'],
] as const)('how a file stands: %#', (state, word) => {
  expect(stateWord(state)).toBe(word);
});

test('of a folder only tables are taken, in the order of their names; a single file is meant', () => {
  const of = (path: string): File =>
    ({ name: path.split('/').at(-1), webkitRelativePath: path.includes('/') ? path : '' }) as File;
  const folder = [
    'm/街道10.xlsx',
    'm/街道2.xlsx',
    'm/~$街道2.xlsx',
    'm/说明.docx',
    'm/.DS_Store',
    'm/旧.xls',
  ];
  expect(filesOf(folder.map(of))).toEqual({
    files: ['m/街道2.xlsx', 'm/街道10.xlsx', 'm/旧.xls'].map((path) => expect.objectContaining({ path })),
    passedOver: 3,
  });
  expect(filesOf([of('说明.docx')])).toMatchObject({ passedOver: 0, files: [{ path: '说明.docx' }] });
});
