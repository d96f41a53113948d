/** The engine's worker, played by a port of our own: it runs the real engine code, or fails in every way a browser may. */
import { reportSheet, template } from '../fixtures';
import { createMemoryHost } from '../../../src/hosts/memory/host';
import type * as HistorySheet from '../../../src/sheets/history/history-sheet';
import { createEngine } from '../../../src/taskpane/engine/engine';
import type { WorkerRequest } from '../../../src/taskpane/engine/engine-worker';
import { examineForPanel } from '../../../src/taskpane/engine/examine-for-panel';
import { answerSent } from '../../../src/taskpane/engine/sent-request';
import type { SheetSnapshot } from '../../../src/workbook/snapshot';

class PlayedWorker {
  static begun: PlayedWorker[] = [];
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: (() => void) | null = null;
  terminated = false;
  readonly asked: WorkerRequest[] = [];
  /** Each worker remembers for itself; the module that answers is one for all of them here. */
  private wasGivenHistory = false;

  constructor() {
    if (mode === 'forbidden') throw new DOMException('policy');
    PlayedWorker.begun.push(this);
    if (mode === 'unloadable') queueMicrotask(() => this.onerror?.());
  }
  postMessage(request: WorkerRequest): void {
    const copied = structuredClone(request);
    this.asked.push(copied);
    const { history } = copied.request;
    this.wasGivenHistory ||= Boolean(history?.given);
    if (mode === 'works' && history && !this.wasGivenHistory) this.answer(copied.id, { known: false });
    else if (mode === 'works') {
      void answerSent(copied.request).then((answer) => this.answer(copied.id, structuredClone(answer)));
    }
    if (mode === 'stumbles') this.answer(copied.id, { failure: 'a bug' });
  }
  terminate(): void {
    this.terminated = true;
  }
  private answer(id: number, answer: unknown): void {
    queueMicrotask(() => !this.terminated && this.onmessage?.({ data: { id, answer } }));
  }
}

let mode: 'works' | 'silent' | 'stumbles' | 'unloadable' | 'forbidden' = 'works';

/** How often a history was read. */
let reads = 0;
jest.mock('../../../src/sheets/history/history-sheet', () => {
  const real = jest.requireActual<typeof HistorySheet>('../../../src/sheets/history/history-sheet');
  const readHistory: typeof real.readHistory = (...given) => {
    reads += 1;
    return real.readHistory(...given);
  };
  return { ...real, readHistory };
});

// The real file needs a bundler, which alone knows the address of the worker.
jest.mock('../../../src/taskpane/engine/start-worker', () => ({ startWorker: () => new PlayedWorker() }));

let snapshot: SheetSnapshot;
beforeAll(async () => {
  const completions = [0.77, 1.55, 0.41, 0.76, 0.48];
  const sheet = { ...reportSheet(completions), numberFormats: { 'E3:E7': '0%' } };
  [snapshot] = (await createMemoryHost([sheet]).read({ sheets: 'active' })) as [SheetSnapshot];
});
beforeEach(() => {
  mode = 'works';
  PlayedWorker.begun = [];
  Object.assign(globalThis, { Worker: PlayedWorker });
});
afterAll(() => Reflect.deleteProperty(globalThis, 'Worker'));

const expected = () => examineForPanel({ snapshot, template, period: null, past: [] });
const goOn = () => new AbortController().signal;

test('what comes over the border is what the engine says, and one worker serves all', async () => {
  const engine = createEngine();
  const [one, other] = await Promise.all([
    engine.examine(snapshot, template, null, goOn()),
    engine.examine(snapshot, template, null, goOn()),
  ]);
  expect(one).toEqual(expected());
  expect(other).toEqual(one);
  expect(PlayedWorker.begun).toHaveLength(1);
  expect(PlayedWorker.begun[0]?.asked.map(({ request }) => request.request.snapshot)).toEqual([
    snapshot,
    snapshot,
  ]);
});

test('cancelling ends the worker at once; the next question begins another', async () => {
  mode = 'silent';
  const engine = createEngine();
  const cancelling = new AbortController();
  const asked = engine.examine(snapshot, template, null, cancelling.signal);
  await new Promise((resolve) => setTimeout(resolve, 10));
  cancelling.abort();
  expect(PlayedWorker.begun[0]?.terminated).toBe(true);
  await expect(asked).rejects.toMatchObject({ name: 'Stopped' });
  mode = 'works';
  expect(await engine.examine(snapshot, template, null, goOn())).toEqual(expected());
  expect(PlayedWorker.begun).toHaveLength(2);
});

test('what was answered before is not ended by a late cancel', async () => {
  const engine = createEngine();
  const cancelling = new AbortController();
  await engine.examine(snapshot, template, null, cancelling.signal);
  cancelling.abort();
  expect(PlayedWorker.begun[0]?.terminated).toBe(false);
});

test('a fault of the engine is told as such, and does not run a second time on the page', async () => {
  mode = 'stumbles';
  await expect(createEngine().examine(snapshot, template, null, goOn())).rejects.toThrow('a bug');
});

test.each(['unloadable', 'forbidden'] as const)(
  'where the worker is %s the engine runs in the page',
  async (why) => {
    mode = why;
    const engine = createEngine();
    expect(await engine.examine(snapshot, template, null, goOn())).toEqual(expected());
    expect(await engine.examine(snapshot, template, null, goOn())).toEqual(expected());
    expect(PlayedWorker.begun.length).toBeLessThan(2);
  },
);

test('it learns there too', async () => {
  const result = await createEngine().learn(snapshot, template, goOn());
  expect(result).toMatchObject({
    ok: true,
    learned: { sheets: 1 },
    report: { rules: template.rules.length },
  });
});

test('so it does in a browser without workers', async () => {
  Reflect.deleteProperty(globalThis, 'Worker');
  expect(await createEngine().examine(snapshot, template, null, goOn())).toEqual(expected());
});

test('a history crosses once, and again when it was read anew', async () => {
  const engine = createEngine();
  const history = { ...snapshot, name: '历史' };
  const examine = (kept: readonly SheetSnapshot[], signal = goOn()) =>
    engine.examine(snapshot, template, null, signal, [], kept);
  const crossed = () =>
    PlayedWorker.begun.map(({ asked }) =>
      asked.map(({ request }) => request.history?.given?.sheets.map(({ name }) => name) ?? null),
    );
  await examine([history]);
  await examine([history]);
  await engine.read(snapshot, template, goOn());
  await examine([history]);
  expect(crossed()).toEqual([[['历史'], null, null, null]]);
  expect(
    PlayedWorker.begun[0]?.asked.map(({ request }) => 'kept' in request.request && request.request.kept),
  ).toEqual([[], [], false, []]);
  await examine([{ ...history }]);
  expect(crossed()).toEqual([[['历史'], null, null, null, ['历史']]]);
});

test('a history is read once by a template, however often the report is judged; and again when either is another', async () => {
  const sheets = { ...snapshot, name: '历史' };
  const before = reads;
  const engine = createEngine();
  const examine = (kept: SheetSnapshot, by = template) =>
    engine.examine(snapshot, by, null, goOn(), [], [kept]);
  await examine(sheets);
  await examine(sheets);
  await examine(sheets);
  expect(reads - before).toBe(1);
  await examine({ ...sheets });
  expect(reads - before).toBe(2);
  await examine(sheets, { ...template });
  expect(reads - before).toBe(3);
});

test('a worker that was begun anew asks for the history that the one before it knew', async () => {
  const engine = createEngine();
  const history = { ...snapshot, name: '历史' };
  const examine = (signal = goOn()) => engine.examine(snapshot, template, null, signal, [], [history]);
  const before = await examine();
  mode = 'silent';
  const cancelling = new AbortController();
  const stopped = examine(cancelling.signal);
  await new Promise((resolve) => setTimeout(resolve, 10));
  cancelling.abort();
  await expect(stopped).rejects.toMatchObject({ name: 'Stopped' });
  mode = 'works';
  expect(await examine()).toEqual(before);
  expect(
    PlayedWorker.begun[1]?.asked.map(({ request }) => request.history?.given?.sheets.length ?? null),
  ).toEqual([null, 1]);
});
