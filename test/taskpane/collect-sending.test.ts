/** What crosses to the worker of the collect tab: templates once for all files, and again for a new worker. */
import type { Template } from '../../src/core/template/template';
import type { CollectRequest } from '../../src/taskpane/collect/request';
import { sender } from '../../src/taskpane/collect/send-request';
import { answerSent } from '../../src/taskpane/collect/sent-request';
import type { SentRequest } from '../../src/taskpane/collect/sent-request';
import { parsedTemplate } from '../support/templates';

const template = parsedTemplate({
  format: 'target-template/1',
  id: 't',
  title: 't',
  version: '1',
  window: { from: '2024-01-01', to: '2024-12-31' },
  indicators: [{ code: 'FDI', name: '实际利用外资', unit: '万美元' }],
});

const across = (templates: readonly Template[]): CollectRequest => ({
  kind: 'across',
  submissions: [
    {
      submission: {
        file: 'a.xlsx',
        outcome: { kind: 'unreadable', reason: { key: 'host.unknown', values: {} } },
      },
      readBy: null,
    },
  ],
  templates,
});
const { signal } = new AbortController();

test('one set of templates is sent once, another one again', async () => {
  const sent: SentRequest[] = [];
  const send = sender({
    ask(request) {
      sent.push(request);
      return answerSent(request);
    },
  });
  const templates = [template];
  const answer = await send(across(templates), signal);
  expect(answer).toEqual({ findings: [], missing: [], problem: null });
  await send(across(templates), signal);
  await send(across([template]), signal);
  expect(sent.map(({ set }) => set?.given?.length ?? null)).toEqual([1, null, 1]);
  expect(sent.every(({ request }) => 'templates' in request && request.templates.length === 0)).toBe(true);
});

test('a worker that was ended is given them anew', async () => {
  const given: (number | null)[] = [];
  let isNew = false;
  const send = sender({
    async ask(request) {
      given.push(request.set?.given?.length ?? null);
      if (isNew && !request.set?.given) return { known: false };
      return answerSent(request);
    },
  });
  const templates = [template];
  await send(across(templates), signal);
  isNew = true;
  expect(await send(across(templates), signal)).toMatchObject({ problem: null });
  expect(given).toEqual([1, null, 1]);
});

test('where there is no worker nothing is answered', async () => {
  expect(await sender({ ask: async () => null })(across([template]), signal)).toBeNull();
});
