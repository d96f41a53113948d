/** Files checked one after the other: by the real code, as the worker runs it. */
import { parseTemplate } from '../../src/core/template/parse';
import type { Template } from '../../src/core/template/template';
import { openXlsx } from '../../src/hosts/xlsx/open';
import { answerTo } from '../../src/taskpane/collect/answer';
import { keyOf } from '../../src/taskpane/collect/collection';
import type { CollectedReport } from '../../src/taskpane/collect/collection';
import { createCollecting } from '../../src/taskpane/collect/collecting';
import type { Collecting } from '../../src/taskpane/collect/collecting';
import type { Collector } from '../../src/taskpane/collect/collector';
import { annotatedCopies } from '../../src/taskpane/collect/copies';
import type { CollectRequest } from '../../src/taskpane/collect/request';
import { withCollectWords } from '../../src/taskpane/collect/words';
import { sampleTemplates } from '../../src/taskpane/samples';
import { wordsFor } from '../../src/messages/words';
import { Uint8ArrayReader, ZipReader } from '@zip.js/zip.js';
import { brokenFile, fileOf, SAMPLES, sampleFile } from './collect-files';
import { collectorOf } from './collect-worker';

let templates: readonly Template[];
beforeAll(async () => {
  const texts = await Promise.all(sampleTemplates.map((source) => source.load()));
  templates = texts.flatMap((text) => {
    const parsed = parseTemplate(text);
    return parsed.ok ? [parsed.template] : [];
  });
});

const settled = async (collecting: Collecting): Promise<void> => {
  for (let turn = 0; turn < 400 && (collecting.get().run === 'running' || turn < 2); turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
};

const chosen = (...files: File[]) => ({
  files: files.map((file) => ({ path: file.name, file })),
  passedOver: 0,
});

describe('the five samples and a broken file', () => {
  let collecting: Collecting;
  beforeAll(async () => {
    collecting = createCollecting(collectorOf(), async () => templates);
    collecting.add(chosen(...SAMPLES.map(sampleFile), brokenFile()));
    await settled(collecting);
  });
  const reportOf = (path: string): CollectedReport => {
    const state = collecting.get().files.find((one) => one.path === path)?.state;
    if (state?.kind !== 'checked') throw new Error(`${path}: ${JSON.stringify(state)}`);
    return state.report;
  };

  test('each is read by its own template', () => {
    const idOf = new Map(templates.map((template) => [keyOf(template), template.id]));
    expect(SAMPLES.map((name) => idOf.get(reportOf(`${name}.xlsx`).template))).toEqual([
      'jiaxing-science-city-2017',
      'pinghu-foreign-investment-2020',
      'quzhou-investment-2011',
      'shaoxing-returning-merchants-2014',
      'tongxiang-returning-merchants-2017',
    ]);
  });

  test('the broken one stops nothing and says why; the others are compared', () => {
    const broken = collecting.get().files.at(-1);
    expect(broken?.state).toMatchObject({ kind: 'unreadable', reason: { key: 'host.broken-file' } });
    expect(collecting.get().across).toEqual({ findings: [], missing: [], problem: null });
  });

  test('the explanations of queries are known by their findings after the crossing', () => {
    for (const name of SAMPLES) {
      const { validation, review } = reportOf(`${name}.xlsx`);
      const queries = validation.findings.filter(
        ({ severity, outcome }) => severity === 'query' && outcome === 'fails',
      );
      expect(queries.every((finding) => review.states.has(finding))).toBe(true);
    }
  });

  test('all findings go into one workbook: the files first, then each in which something was found', async () => {
    const { files, across } = collecting.get();
    const outcomes = files.flatMap(({ path, state }) =>
      state.kind === 'checked' || state.kind === 'unreadable' ? [{ path, outcome: state }] : [],
    );
    const { bytes } = await answerTo({
      kind: 'findings',
      files: outcomes,
      findings: across?.findings ?? [],
      templates,
      locale: 'zh-CN',
      date: '2020-11-05',
    });
    const host = await openXlsx(bytes, 'all.xlsx');
    const [overview, ...others] = await host.read({ sheets: 'all' });
    expect(overview?.name).toBe('收表情况');
    const names = overview?.values.map(([name]) => name);
    expect(names).toEqual(expect.arrayContaining(['坏了.xlsx', 'quzhou-2011.xlsx']));
    const withFindings = SAMPLES.filter((name) => reportOf(`${name}.xlsx`).validation.findings.length > 0);
    expect(others.map(({ name }) => name)).toEqual(withFindings.map((name) => name.slice(0, 31)));
  });

  test('very many with findings share one sheet, as they do in the terminal', async () => {
    const [name = ''] = SAMPLES.filter((one) => reportOf(`${one}.xlsx`).validation.findings.length > 0);
    const report = reportOf(`${name}.xlsx`);
    const bytesOf = async (count: number): Promise<Uint8Array> => {
      const files = Array.from({ length: count }, (_, index) => ({
        path: `县区/${index + 1}.xlsx`,
        outcome: { kind: 'checked' as const, report },
      }));
      const request = { findings: [], templates, locale: 'zh-CN' as const, date: '2020-11-05' };
      return (await answerTo({ kind: 'findings', files, ...request })).bytes;
    };
    const few = await openXlsx(await bytesOf(50), 'few.xlsx');
    expect((await few.outline()).sheets).toHaveLength(1 + 50);
    const many = await openXlsx(await bytesOf(51), 'many.xlsx');
    expect((await many.outline()).sheets.map((sheet) => sheet.name)).toEqual(['收表情况', '明细']);
    const [details] = await many.read({ sheets: ['明细'] });
    const told = new Set(details?.values.slice(1).map(([file]) => file));
    expect(told.size).toBe(51);
    expect(told).toContain('县区/51.xlsx');
  });

  test('copies with the findings in them go into one archive, and the broken one is not among them', async () => {
    const progress: string[] = [];
    const { archive, count, refused } = await annotatedCopies(collectorOf(), collecting.get(), {
      at: new Date(2020, 10, 5),
      words: withCollectWords(wordsFor('zh-CN')),
      signal: new AbortController().signal,
      onProgress: (done, total) => progress.push(`${done}/${total}`),
    });
    expect([count, refused]).toEqual([5, []]);
    expect(progress).toEqual(['0/5', '1/5', '2/5', '3/5', '4/5']);
    const bytes = new Uint8Array(await (archive as Blob).arrayBuffer());
    const entries = await new ZipReader(new Uint8ArrayReader(bytes)).getEntries();
    expect(entries.map(({ filename }) => filename)).toEqual(SAMPLES.map((name) => `${name}.xlsx`));
  });

  test('the sheet of a file is known in the open workbook by its figures', async () => {
    const { submission, template } = reportOf('quzhou-2011.xlsx');
    const { facts, sheet } = submission.outcome;
    const host = await openXlsx(new Uint8Array(await sampleFile('quzhou-2011').arrayBuffer()), 'q');
    const [snapshot] = await host.read({ sheets: [sheet] });
    const meant = templates.find((one) => keyOf(one) === template)!;
    const ask = (values: typeof snapshot) =>
      answerTo({ kind: 'compare', snapshot: values!, facts, template: meant });
    expect(await ask(snapshot)).toEqual({ isSame: true });
    const changed = snapshot!.values.map((row) =>
      row.map((value) => (typeof value === 'number' && value > 100 ? value + 1 : value)),
    );
    expect(await ask({ ...snapshot!, values: changed })).toEqual({ isSame: false });
  });
});

test('one template for all: what does not fit it says so', async () => {
  const collecting = createCollecting(collectorOf(), async () => templates);
  collecting.add(chosen(sampleFile('quzhou-2011')));
  await settled(collecting);
  const other = templates.find(({ id }) => id.startsWith('pinghu'))!;
  collecting.chooseTemplate(keyOf(other));
  await settled(collecting);
  expect(collecting.get().files[0]?.state).toMatchObject({
    kind: 'unreadable',
    reason: { key: 'collection.no-table' },
  });
});

test('the period that is chosen counts for all', async () => {
  const collecting = createCollecting(collectorOf(), async () => templates);
  const period = { from: { year: 2011, month: 1 }, to: { year: 2011, month: 3 } };
  collecting.choosePeriod(period);
  collecting.add(chosen(sampleFile('quzhou-2011')));
  await settled(collecting);
  expect(collecting.get().files[0]?.state).toMatchObject({
    report: { submission: { outcome: { period } } },
  });
});

test('a pause holds the rest, going on takes it up, cancelling ends it at once', async () => {
  let open: () => void = () => undefined;
  const gate = (): Promise<void> => new Promise((resolve) => (open = resolve));
  const asked: CollectRequest['kind'][] = [];
  const collecting = createCollecting(collectorOf(asked, gate), async () => templates);
  const kinds = (): string[] => collecting.get().files.map(({ state }) => state.kind);
  collecting.add(chosen(brokenFile(), fileOf('b.xlsx', new Uint8Array())));
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(kinds()).toEqual(['reading', 'waiting']);
  collecting.pause();
  expect(kinds()).toEqual(['waiting', 'waiting']);
  open();
  await new Promise((resolve) => setTimeout(resolve, 10));
  // What was stopped is not heard, and nothing new begins while it is paused.
  expect([asked.length, ...kinds()]).toEqual([1, 'waiting', 'waiting']);
  collecting.add(chosen(fileOf('c.xlsx', new Uint8Array())));
  expect([asked.length, collecting.get().run]).toEqual([1, 'paused']);
  collecting.resume();
  await new Promise((resolve) => setTimeout(resolve, 10));
  open();
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(kinds()).toEqual(['unreadable', 'reading', 'waiting']);
  collecting.cancel();
  expect([collecting.get().run, ...kinds()]).toEqual(['idle', 'unreadable', 'left', 'left']);
});

test('a worker that stumbles over one file goes on with the next', async () => {
  const stumbling: Collector = {
    ask: async () => Promise.reject(new Error('a bug')),
    end: () => undefined,
  };
  const collecting = createCollecting(stumbling, async () => templates);
  collecting.add(chosen(brokenFile(), fileOf('b.xlsx', new Uint8Array())));
  await settled(collecting);
  expect(collecting.get().files.map(({ state }) => state.kind)).toEqual(['unreadable', 'unreadable']);
  expect(collecting.get().across).toMatchObject({ problem: { key: 'panel.collect.across.failed' } });
});

test('a file that has gone, and one that no template fits', async () => {
  const gone = fileOf('gone.xlsx', new Uint8Array());
  gone.arrayBuffer = async () => Promise.reject(new DOMException('', 'NotReadableError'));
  const collecting = createCollecting(collectorOf(), async () => templates);
  const note = fileOf('说明.csv', new TextEncoder().encode('说明,备注\n本表由各街道填报,无\n'));
  collecting.add(chosen(gone, note));
  await settled(collecting);
  expect(
    collecting.get().files.map(({ state }) => (state.kind === 'unreadable' ? state.reason.key : '')),
  ).toEqual(['panel.collect.gone', 'panel.collect.no-fit']);
});
