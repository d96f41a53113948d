/** What crosses to the worker of the collect tab: templates once for all files, submissions by number, and both again for a new worker. */
import type { Submission } from '../../src/core/collection/submission';
import type { Template } from '../../src/core/template/template';
import { createAnswering } from '../../src/taskpane/collect/answer-sent';
import { keyOf } from '../../src/taskpane/collect/collection';
import type { Collection } from '../../src/taskpane/collect/collection';
import { createCollecting } from '../../src/taskpane/collect/collecting';
import type { Collecting } from '../../src/taskpane/collect/collecting';
import type { Collector } from '../../src/taskpane/collect/collector';
import { findAcross } from '../../src/taskpane/collect/find-across';
import type { CollectRequest } from '../../src/taskpane/collect/request';
import { sender } from '../../src/taskpane/collect/send-request';
import type { Send } from '../../src/taskpane/collect/send-request';
import type { SentAnswer, SentRequest } from '../../src/taskpane/collect/sent-request';
import { parsedTemplate } from '../support/templates';
import { reportFile } from './collect-files';

const NAMES = ['新塍镇', '王江泾镇', '油车港镇'];

const template = parsedTemplate({
  format: 'target-template/1',
  id: 't',
  title: 't',
  version: '1',
  window: { from: '2024-01-01', to: '2024-12-31' },
  entities: NAMES.map((name) => ({ name })),
  indicators: [{ code: 'FDI', name: '实际利用外资', unit: '万美元' }],
});
const { signal } = new AbortController();

/** A worker whose thread is left out: whatever crosses is copied, and noted. */
function worker(): {
  readonly sent: SentRequest[];
  readonly send: Send;
  /** The next one knows nothing. */
  readonly restart: () => void;
} {
  const sent: SentRequest[] = [];
  let answer = createAnswering();
  return {
    sent,
    send: sender({
      async ask(request): Promise<SentAnswer> {
        sent.push(request);
        // Files cross as they are; what holds their bytes in a test does not.
        const { request: asked } = request.kind === 'ask' ? request : { request: null };
        return asked?.kind === 'check'
          ? answer(request)
          : structuredClone(await answer(structuredClone(request)));
      },
    }),
    restart: () => (answer = createAnswering()),
  };
}

const across = (templates: readonly Template[], submissions: readonly Submission[] = [broken('a.xlsx')]) =>
  ({
    kind: 'across',
    submissions,
    readBy: submissions.map(({ outcome }) => (outcome.kind === 'checked' ? keyOf(template) : null)),
    templates,
  }) satisfies CollectRequest;

const broken = (file: string): Submission => ({
  file,
  outcome: { kind: 'unreadable', reason: { key: 'host.unknown', values: {} } },
});

const givenIn = (sent: readonly SentRequest[]): (number | null)[] =>
  sent.flatMap((one) => (one.kind === 'ask' ? [one.set?.given?.length ?? null] : []));

/** How many submissions crossed as they are, message by message. */
const copiedIn = (sent: readonly SentRequest[]): number[] =>
  sent.map((one) =>
    one.kind === 'keep'
      ? one.submissions.length
      : 'submissions' in one.request
        ? one.request.submissions.length
        : 0,
  );

test('one set of templates is sent once, another one again', async () => {
  const { sent, send } = worker();
  const templates = [template];
  const answer = await send(across(templates, []), signal);
  expect(answer).toEqual({ findings: [], missing: [], problem: null });
  await send(across(templates, []), signal);
  await send(across([template], []), signal);
  expect(givenIn(sent)).toEqual([1, null, 1]);
  expect(
    sent.every(
      (one) => one.kind === 'ask' && 'templates' in one.request && one.request.templates.length === 0,
    ),
  ).toBe(true);
});

test('a worker that was ended is given them anew', async () => {
  const { sent, send, restart } = worker();
  const templates = [template];
  await send(across(templates, []), signal);
  restart();
  expect(await send(across(templates, []), signal)).toMatchObject({ problem: null });
  expect(givenIn(sent)).toEqual([1, null, 1]);
});

test('what a worker lacks is given to it in pieces, and once', async () => {
  const { sent, send } = worker();
  const many = Array.from({ length: 120 }, (_, index) => broken(`${index}.xlsx`));
  const templates = [template];
  await send(across(templates, many), signal);
  expect(copiedIn(sent)).toEqual([0, 50, 50, 20, 0]);
  sent.length = 0;
  await send(across(templates, many), signal);
  expect(copiedIn(sent)).toEqual([0]);
});

test('what is no longer compared is let go of', async () => {
  const answer = createAnswering();
  const submissions = [1, 2].map((number) => ({ number, submission: broken(`${number}.xlsx`) }));
  await answer({ kind: 'keep', submissions });
  const asked = (...numbers: number[]): Promise<SentAnswer> =>
    answer({ kind: 'ask', request: across([], []), set: null, keepAs: null, submissions: numbers });
  expect(await asked(1)).toMatchObject({ kind: 'answered' });
  expect(await asked(1, 2)).toEqual({ kind: 'lacking', templates: false, submissions: [2] });
});

test('where there is no worker nothing is answered', async () => {
  const send = sender({ ask: async () => null });
  expect(await send(across([template]), signal)).toBeNull();
});

describe('a collection over its worker: what is compared is what stands in the table', () => {
  const report = (name: string, actual: number, period = '2024年1—6月'): Promise<File> =>
    reportFile(`${name}.xlsx`, [
      [`${period}目标任务完成情况`],
      [`填报单位:${name}`],
      ['指标', '计量单位', '年度目标', '本年累计'],
      ['实际利用外资', '万美元', 1000, actual],
    ]);

  async function begun(files: readonly File[]) {
    const thread = worker();
    let requests = 0;
    const collector: Collector = {
      async ask(request, stopped) {
        requests += 1;
        const answer = await thread.send(request, stopped);
        stopped.throwIfAborted();
        return answer as never;
      },
      end: () => thread.restart(),
    };
    const collecting = createCollecting(collector, async () => [template, { ...template, version: '2' }]);
    add(collecting, ...files);
    await compared(collecting);
    return { ...thread, collecting, requests: () => requests };
  }

  const add = (collecting: Collecting, ...files: readonly File[]): void =>
    collecting.add({ files: files.map((file) => ({ path: file.name, file })), passedOver: 0 });

  const missingIn = ({ across: found }: Collection): string[] =>
    found?.missing.map(({ entity }) => entity) ?? [];

  /** Waits for what is between the files. */
  async function compared({ get }: Collecting): Promise<Collection> {
    for (let turn = 0; turn < 300 && (get().run === 'running' || get().across === null); turn += 1)
      await new Promise((resolve) => setTimeout(resolve, 5));
    return get();
  }

  /** As the same code finds it that is given everything. */
  function expectAllCompared({ files, templates, across: found }: Collection): void {
    const submissions = files.flatMap(({ path: file, state }): Submission[] =>
      state.kind === 'checked'
        ? [state.report.submission]
        : state.kind === 'unreadable'
          ? [{ file, outcome: state }]
          : [],
    );
    const readBy = files.flatMap(({ state }) =>
      state.kind === 'checked' ? [state.report.template] : state.kind === 'unreadable' ? [null] : [],
    );
    expect(found).toEqual(findAcross({ submissions, readBy, templates }));
  }

  let files: readonly File[];
  beforeAll(async () => {
    files = await Promise.all([report('新塍镇', 400), report('王江泾镇', 500)]);
  });

  test('none of them crosses twice', async () => {
    const { sent, collecting } = await begun(files);
    expect(copiedIn(sent)).toEqual([0, 0, 0]);
    expect(missingIn(collecting.get())).toEqual(['油车港镇']);
    expectAllCompared(collecting.get());
  });

  test('a corrected file takes the place of the one before, and a removed one counts no longer', async () => {
    const { sent, collecting } = await begun([...files, await report('油车港镇', 400)]);
    add(collecting, await report('油车港镇', 700, '2024年1—5月'));
    const corrected = await compared(collecting);
    expect(corrected.across?.findings.map(({ rule }) => rule)).toContain('collection.period');
    expectAllCompared(corrected);
    collecting.remove('新塍镇.xlsx');
    const removed = await compared(collecting);
    expect(missingIn(removed)).toContain('新塍镇');
    expectAllCompared(removed);
    expect(copiedIn(sent).every((count) => count === 0)).toBe(true);
  });

  test('a file that is tried again counts as it is now', async () => {
    const gone = await report('油车港镇', 400);
    const read = gone.arrayBuffer.bind(gone);
    gone.arrayBuffer = async () => Promise.reject(new DOMException('', 'NotReadableError'));
    const { collecting } = await begun([...files, gone]);
    expect(collecting.get().across?.findings.map(({ message }) => message.key)).toEqual([
      'collection.missing-unreadable',
    ]);
    gone.arrayBuffer = read;
    collecting.retry(gone.name);
    expect((await compared(collecting)).across?.findings).toEqual([]);
    expectAllCompared(collecting.get());
  });

  test('another template: every file counts as it is read by that one', async () => {
    const { collecting } = await begun(files);
    collecting.chooseTemplate(keyOf({ ...template, version: '2' }));
    const { files: now } = await compared(collecting);
    expect(now.map(({ state }) => state.kind === 'checked' && state.report.template)).toEqual(
      files.map(() => keyOf({ ...template, version: '2' })),
    );
    expectAllCompared(collecting.get());
  });

  test('a new worker is told what the old one knew; cleared, nothing is known', async () => {
    const { sent, restart, collecting } = await begun(files);
    restart();
    collecting.remove('新塍镇.xlsx');
    expectAllCompared(await compared(collecting));
    expect(copiedIn(sent).slice(3)).toEqual([0, 1, 0]);
    collecting.clear();
    sent.length = 0;
    add(collecting, ...files);
    expectAllCompared(await compared(collecting));
    expect(givenIn(sent)).toEqual([2, null, null]);
  });
});
