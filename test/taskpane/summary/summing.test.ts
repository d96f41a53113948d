/** What counts, out of which source, and why the rest does not; the worker asked again after it was ended; written and taken out again. */
import type { CheckedSubmission } from '../../../src/core/collection/submission';
import { periodCode } from '../../../src/core/statistics/period';
import { createMemoryHost } from '../../../src/hosts/memory/host';
import { readObservations } from '../../../src/sheets/collection/read-observations';
import { historyContent } from '../../../src/sheets/history/history-sheet';
import type { MemoryHost } from '../../../src/hosts/memory/host';
import { wordsFor } from '../../../src/messages/words';
import { bringTogether } from '../../../src/taskpane/collect/bring-together';
import { emptyCollection } from '../../../src/taskpane/collect/collection';
import type { CollectedFile, Collection } from '../../../src/taskpane/collect/collection';
import { createEngine } from '../../../src/taskpane/engine/engine';
import { emptySession } from '../../../src/taskpane/session';
import type { Session } from '../../../src/taskpane/session';
import { nextSession } from '../../../src/taskpane/next-session';
import { reviewed } from '../../../src/taskpane/review-part';
import { answerTo } from '../../../src/taskpane/summary/answer';
import type { SummaryHead } from '../../../src/taskpane/summary/jobs/head';
import { createSummarizer } from '../../../src/taskpane/summary/summarizer';
import type { SummaryThread } from '../../../src/taskpane/summary/summarizer';
import { createSumming } from '../../../src/taskpane/summary/summing';
import type { Summing } from '../../../src/taskpane/summary/summing';
import { writeSummary } from '../../../src/taskpane/summary/write-summary';
import type { WriteStep } from '../../../src/taskpane/summary/write-summary';
import { Stopped } from '../../../src/taskpane/engine/stopped';
import type { WorkbookChange } from '../../../src/workbook/changes';
import { WorkbookError } from '../../../src/workbook/host';
import { withSummaryTabWords } from '../../../src/taskpane/summary/words';
import { takeBack } from '../../../src/taskpane/take-back';
import { collectorOf } from '../collect-worker';
import { counties, countiesFile, countiesSheet, JUNE, MAY, schemeText } from './reports';
import type { CountyFigures } from './reports';

const collector = collectorOf();
const words = withSummaryTabWords(wordsFor('zh-CN'));

async function checked(name: string, figures: CountyFigures, months?: string): Promise<CollectedFile> {
  const file = await countiesFile(name, figures, months);
  const state = await collector.ask(
    { kind: 'check', path: name, file, templates: [counties], period: null },
    new AbortController().signal,
  );
  return { path: name, file, state };
}

const submissionOf = ({ state }: CollectedFile): CheckedSubmission => {
  if (state.kind !== 'checked') throw new Error(JSON.stringify(state));
  return state.report.submission;
};

const only = (county: string, figures: CountyFigures): CountyFigures => ({ [county]: figures[county]! });

let may: CollectedFile;
let files: readonly CollectedFile[];
beforeAll(async () => {
  may = await checked('五月.xlsx', MAY, '1—5月');
  files = [
    await checked('甲县.xlsx', only('甲县', JUNE)),
    // More than the rule allows.
    await checked('乙县.xlsx', { 乙县: [9000, 11.5] }),
    await checked('丙县.xlsx', only('丙县', JUNE)),
    may,
    {
      path: '坏了.xlsx',
      file: new File([], '坏了.xlsx'),
      state: { kind: 'unreadable', reason: { key: 'panel.collect.gone', values: { file: '坏了.xlsx' } } },
    },
  ];
});

interface Desk {
  readonly host: MemoryHost;
  readonly summing: Summing;
  collection: Collection;
  session: Session;
}

const requests: string[] = [];
/** Does what the worker does, and copies what crosses the border. */
const worker: SummaryThread = async (request) => {
  requests.push(`${request.job}${request.given ? ' +materials' : ''}`);
  return structuredClone(await answerTo(structuredClone(request)));
};

function deskOf(
  collected: readonly CollectedFile[] = [],
  host = createMemoryHost([{ name: 'Sheet1', rows: [] }]),
): Desk {
  const desk: Desk = {
    host,
    collection: { ...emptyCollection, files: collected, templates: [counties] },
    session: { ...emptySession, template: { template: counties, source: 'chosen' } },
    summing: createSumming(
      { host, get: () => desk.session },
      { get: () => desk.collection },
      createSummarizer(worker),
    ),
  };
  requests.length = 0;
  return desk;
}

async function headOf({ summing }: Desk): Promise<SummaryHead> {
  await summing.refresh();
  const { head, failure } = summing.get();
  if (!head) throw new Error(JSON.stringify(failure));
  return head;
}

/** A sheet is looked at, as the panel does. */
async function see(desk: Desk, name: string): Promise<void> {
  const [snapshot] = await desk.host.read({ sheets: [name] });
  const result = await createEngine().examine(snapshot!, counties, null, new AbortController().signal);
  desk.session = result.ok
    ? nextSession(desk.session, {
        ...{
          type: 'examined',
          sheet: name,
          examination: result.examination,
          snapshot: snapshot!,
          beside: [],
        },
        ...{ review: reviewed(result.examination, snapshot!, [], []), at: 0, follows: false },
      })
    : nextSession(desk.session, { type: 'no-table', sheet: name, reason: result.reason, at: 0 });
}

test('files: the latest month, what has errors is left out and named, what is missing is listed', async () => {
  const head = await headOf(deskOf(files));
  expect(head.source).toEqual({ kind: 'files', reports: 4, sheet: null });
  expect(head.offers).toHaveLength(1);
  expect(head.period && periodCode(head.period)).toBe('2024-H1');
  expect(head.periods.map(periodCode)).toEqual(['2024-H1', '2024-01..2024-05']);
  expect([head.reports, head.earlier]).toEqual([2, 1]);
  expect(head.uncounted).toMatchObject([
    { file: '乙县.xlsx', why: 'has-errors', errors: 1 },
    { file: '坏了.xlsx', why: 'unreadable' },
  ]);
  expect(head.missing).toEqual([
    { entity: '乙县', reason: 'left-out', isAll: true, indicators: ['实际利用外资', '市外内资'] },
    { entity: '丁县', reason: 'not-reported', isAll: true, indicators: ['实际利用外资', '市外内资'] },
  ]);
});

test('reports with errors count when they are wanted, another month when it is chosen', async () => {
  const desk = deskOf(files);
  await headOf(desk);
  await desk.summing.choose({ withErrors: true });
  expect(desk.summing.get().head).toMatchObject({ reports: 3, uncounted: [{ file: '坏了.xlsx' }] });
  const { periods } = desk.summing.get().head!;
  await desk.summing.choose({ period: periods[1]! });
  expect(desk.summing.get().head).toMatchObject({
    reports: 1,
    earlier: 0,
    missing: [{ entity: '丁县', isAll: false }],
  });
  // The materials crossed the border once.
  expect(requests).toEqual(['head +materials', 'head', 'head']);
});

test('figures by indicator and by entity, each with the cell that it stands in', async () => {
  const desk = deskOf(files);
  await headOf(desk);
  const { total, rows, lights } = await desk.summing.ask('overview', { by: 'indicator', indicator: 'FDI' });
  expect(rows.map(({ entity, completion, light }) => [entity, completion?.figure, light])).toEqual([
    ['甲县', '52.0', 'green'],
    ['乙县', undefined, 'none'],
    ['丙县', '22.5', 'red'],
    ['丁县', undefined, 'none'],
  ]);
  expect(rows[2]).toMatchObject({
    gap: { figure: '-27.5', unit: '百分点' },
    sources: [{ file: '丙县.xlsx', cell: { sheet: 'Sheet1', row: 2, column: 1 } }],
  });
  expect(total).toMatchObject({ actual: { figure: '610' }, without: ['乙县', '丁县'], sourceCount: 2 });
  expect(lights).toEqual({ green: 1, yellow: 0, red: 1, none: 2 });
  const whole = await desk.summing.ask('overview', { by: 'entity', entity: null });
  expect(whole.rows.map(({ name }) => name)).toEqual(['实际利用外资', '市外内资']);
  const third = await desk.summing.ask('overview', { by: 'entity', entity: '丙县' });
  expect(third.rows.map(({ actual }) => actual?.figure)).toEqual(['90', '5.2']);
});

test('what was brought together in the workbook: each figure leads to its row', async () => {
  const desk = deskOf();
  await bringTogether(desk.host, collector, [submissionOf(files[0]!), submissionOf(may)], {
    ...{ template: counties, words, now: new Date(2024, 6, 5), signal: new AbortController().signal },
  });
  const head = await headOf(desk);
  expect(head.source).toEqual({ kind: 'workbook', reports: 5, sheet: null });
  expect([head.reports, head.earlier]).toEqual([1, 4]);
  const { rows } = await desk.summing.ask('overview', { by: 'entity', entity: '甲县' });
  const [data] = await desk.host.read({ sheets: ['汇总数据'] });
  for (const { sources, actual } of rows) {
    const { file, cell } = sources[0]!;
    expect([file, cell.sheet]).toEqual([null, '汇总数据']);
    expect(data!.values[cell.row]?.[cell.column]).toBe(Number(actual!.figure));
  }
  expect(desk.summing.reads('汇总数据')).toBe(true);
  // Moves need no files of May: the workbook knows them.
  const ranking = await desk.summing.ask('ranking', { ranking: 0 });
  expect(ranking?.since && periodCode(ranking.since)).toBe('2024-01..2024-05');
});

test('months that the workbook keeps are looked back to by files', async () => {
  const desk = deskOf(files.slice(0, 3));
  await bringTogether(desk.host, collector, [submissionOf(may)], {
    ...{ template: counties, words, now: new Date(2024, 6, 5), signal: new AbortController().signal },
  });
  const head = await headOf(desk);
  expect(head.offers.map(({ kind }) => kind)).toEqual(['files', 'workbook']);
  const ranking = await desk.summing.ask('ranking', { ranking: 0 });
  // Two of the counties that stood before them in May have not reported: who moved up cannot be told.
  expect(ranking).toMatchObject({ since: { to: { year: 2024, month: 5 } }, isSameField: false });
  expect(ranking?.rows.map(({ entity, place, moved }) => [entity, place, moved])).toEqual([
    ['甲县', 1, null],
    ['丙县', 2, null],
  ]);
  desk.collection = { ...desk.collection, files: [await checked('六月.xlsx', JUNE)] };
  await headOf(desk);
  const whole = await desk.summing.ask('ranking', { ranking: 0 });
  expect(whole?.rows.map(({ entity, place, moved }) => [entity, place, moved])).toEqual([
    ['丁县', 1, 1],
    ['甲县', 2, 1],
    ['乙县', 3, -2],
    ['丙县', 4, 0],
  ]);
  await desk.summing.choose({ source: 'workbook', period: null });
  expect(desk.summing.get().head).toMatchObject({ source: { kind: 'workbook' }, reports: 4 });
});

test('a history that differs from what was brought together is told once, at its cell, in every page', async () => {
  const desk = deskOf();
  await bringTogether(desk.host, collector, [submissionOf(files[0]!)], {
    ...{ template: counties, words, now: new Date(2024, 6, 5), signal: new AbortController().signal },
  });
  expect(await headOf(desk)).toMatchObject({ problems: [], problemCount: 0 });
  const [data] = await desk.host.read({ sheets: ['汇总数据'] });
  const { rows } = readObservations(data!, counties)!;
  const [first, ...others] = rows.map(({ observation }) => observation);
  const figure = { digits: 30_120, scale: 0, exact: false };
  const content = historyContent([{ ...first!, figure }, ...others], counties, words);
  await desk.host.apply([{ kind: 'add-sheet', sheet: '历史', content }]);
  desk.summing.touch();
  const { problems, problemCount } = await headOf(desk);
  expect(problemCount).toBe(1);
  expect(problems[0]?.source).toMatchObject({ file: null, cell: { sheet: '历史', row: 1 } });
  expect(words.say(problems[0]!.message)).toMatch(
    /甲县“.+”的.+各处不同：“历史”第 2 行是 30,120、“汇总数据”第 \d+ 行是/,
  );
});

test('the sheet in view: with errors it counts only when it is wanted, and a sheet of ours takes no place of it', async () => {
  const host = createMemoryHost([
    countiesSheet(),
    countiesSheet({ ...JUNE, 甲县: [901, 8] }, '1—6月', '有错'),
  ]);
  const desk = deskOf([], host);
  await see(desk, '有错');
  expect(await headOf(desk)).toMatchObject({
    ...{ source: { kind: 'sheet', sheet: '有错' }, reports: 0 },
    uncounted: [{ file: '有错', why: 'has-errors', errors: 1 }],
  });
  await desk.summing.choose({ withErrors: true });
  expect(desk.summing.get().head).toMatchObject({ reports: 1, uncounted: [] });
  await see(desk, '六月');
  expect(await headOf(desk)).toMatchObject({ source: { kind: 'sheet', sheet: '六月' }, reports: 1 });
  await writeSummary(host, desk.summing, 'zh-CN');
  await see(desk, '汇总');
  desk.summing.touch();
  expect(await headOf(desk)).toMatchObject({ source: { kind: 'sheet', sheet: '六月' }, reports: 1 });
});

test('nothing at hand, and nothing done where nothing has changed', async () => {
  const desk = deskOf();
  expect(await headOf(desk)).toMatchObject({ source: null, offers: [], reports: 0, period: null });
  await desk.summing.refresh();
  expect(requests).toEqual(['head +materials']);
  desk.collection = { ...desk.collection, run: 'running', files };
  await desk.summing.refresh();
  expect(requests).toHaveLength(1);
  desk.collection = { ...desk.collection, run: 'idle' };
  expect(await headOf(desk)).toMatchObject({ reports: 2 });
});

test('a scheme is kept with the workbook, scores by it, names what is wrong with it, and is taken away again', async () => {
  const desk = deskOf(files);
  await headOf(desk);
  await desk.summing.setScheme({ file: '方案.json', text: schemeText });
  expect(desk.summing.get().head).toMatchObject({
    schemeTitle: '县区考核',
    scores: [{ id: 'total', name: '综合得分' }],
  });
  const scores = await desk.summing.ask('scores', { score: 0 });
  expect(scores?.rows.map(({ entity, points }) => [entity, points?.figure])).toEqual([
    ['甲县', '47.20'],
    ['乙县', '0.00'],
    ['丙县', '34.30'],
    ['丁县', '0.00'],
  ]);
  expect(words.say(scores!.rows[0]!.parts[0]!.steps[0]!)).toContain('520');
  const inspection = await desk.summing.ask('inspection', null);
  expect(inspection.rows).toMatchObject([
    { attainment: { entity: '丙县' }, asked: '丙县分管县长', by: '市督查室' },
  ]);
  // Another panel on the same workbook finds it.
  const other = deskOf(files, desk.host);
  expect(await headOf(other)).toMatchObject({ schemeTitle: '县区考核' });
  await other.summing.setScheme({ file: '错.json', text: schemeText.replace('"FDI"', '"XYZ"') });
  expect(other.summing.get().head).toMatchObject({
    ...{ schemeTitle: null, scores: [] },
    schemeProblems: [{ path: expect.stringMatching(/^rankings\[0\]\.indicators/) as unknown }],
  });
  await other.summing.setScheme(null);
  expect(other.summing.get().head).toMatchObject({ schemeProblems: [], rankings: [{}, {}] });
});

test('a worker that was ended is given the materials again; who cancels is told nothing until it is asked for', async () => {
  let answers = 0;
  const forgetful: SummaryThread = (request, signal) => {
    answers += 1;
    return answers === 2 ? Promise.resolve({ known: false }) : worker(request, signal);
  };
  const desk = deskOf(files);
  const summing = createSumming(
    { host: desk.host, get: () => desk.session },
    { get: () => desk.collection },
    createSummarizer(forgetful),
  );
  await summing.refresh();
  expect((await summing.ask('overview', { by: 'entity', entity: null })).rows).toHaveLength(2);
  expect(requests).toEqual(['head +materials', 'overview +materials']);
  summing.touch();
  const refreshed = summing.refresh();
  summing.cancel();
  await refreshed;
  expect(summing.get()).toMatchObject({ isStopped: true, work: null });
  await summing.refresh();
  expect(summing.get()).toMatchObject({ isStopped: false, head: { reports: 2 } });
});

describe('into the workbook', () => {
  const sheets = async (host: MemoryHost) => (await host.outline()).sheets.map(({ name }) => name);

  test('all sheets in one change, written anew the next time, and taken out again', async () => {
    const desk = deskOf(files);
    await headOf(desk);
    const first = await writeSummary(desk.host, desk.summing, 'zh-CN');
    const made = await sheets(desk.host);
    expect(made.slice(0, 3)).toEqual(['Sheet1', '汇总', '排名']);
    const before = await desk.host.read({ sheets: made });
    const looks = desk.host.content('汇总');
    await desk.summing.choose({ withErrors: true });
    const second = await writeSummary(desk.host, desk.summing, 'zh-CN');
    expect(await sheets(desk.host)).toEqual(made);
    expect(await desk.host.read({ sheets: made })).not.toEqual(before);
    expect(await takeBack(desk.host, second!)).toBeNull();
    expect(await desk.host.read({ sheets: made })).toEqual(before);
    expect(desk.host.content('汇总')).toEqual(looks);
    expect(await takeBack(desk.host, first!)).toBeNull();
    expect(await sheets(desk.host)).toEqual(['Sheet1']);
  });

  test('sheet by sheet where somebody waits; cancelled or refused between two of them, the workbook is as it was', async () => {
    const desk = deskOf(files);
    await headOf(desk);
    const before = await desk.host.read({ sheets: 'all' });
    const told: (readonly [string, number, number])[] = [];
    const steps = (signal: AbortSignal, then: (step: WriteStep) => void = () => undefined) => ({
      signal,
      begins: (step: WriteStep) => {
        told.push([step.sheet, step.number, step.count]);
        then(step);
      },
    });
    const cancelling = new AbortController();
    const cancelled = writeSummary(
      desk.host,
      desk.summing,
      'zh-CN',
      steps(cancelling.signal, ({ number }) => number === 3 && cancelling.abort()),
    );
    await expect(cancelled).rejects.toBeInstanceOf(Stopped);
    expect(told.map(([, number]) => number)).toEqual([1, 2, 3]);
    expect(await desk.host.read({ sheets: 'all' })).toEqual(before);

    const { signal } = new AbortController();
    const refusing = {
      apply: async (changes: readonly WorkbookChange[]) => {
        if (changes.some(({ sheet }) => sheet === '作战室')) throw new WorkbookError('busy', '作战室');
        await desk.host.apply(changes);
      },
    };
    await expect(writeSummary(refusing, desk.summing, 'zh-CN', steps(signal))).rejects.toMatchObject({
      code: 'busy',
    });
    expect(await desk.host.read({ sheets: 'all' })).toEqual(before);

    told.length = 0;
    const written = await writeSummary(desk.host, desk.summing, 'zh-CN', steps(signal));
    const made = await sheets(desk.host);
    expect(told).toEqual(made.slice(1).map((sheet, i) => [sheet, i + 1, made.length - 1]));
    expect(await takeBack(desk.host, written!)).toBeNull();
    expect(await desk.host.read({ sheets: 'all' })).toEqual(before);
  });

  test('a sheet of ours that was protected since is told before any other is touched', async () => {
    const desk = deskOf(files);
    await headOf(desk);
    await writeSummary(desk.host, desk.summing, 'zh-CN');
    const before = await desk.host.read({ sheets: 'all' });
    const { signal } = new AbortController();
    const barred = {
      ...desk.summing,
      readAgain: async () => {
        const materials = await desk.summing.readAgain();
        const snapshots = materials.snapshots.map((one) => ({ ...one, isProtected: one.name === '作战室' }));
        return { ...materials, snapshots };
      },
    };
    const begins = jest.fn();
    await expect(writeSummary(desk.host, barred, 'zh-CN', { signal, begins })).rejects.toMatchObject({
      ...{ code: 'sheet-protected', subject: '作战室' },
    });
    expect(begins).not.toHaveBeenCalled();
    expect(await desk.host.read({ sheets: 'all' })).toEqual(before);
  });

  test('a sheet of an earlier day comes back with its figures and formulas', async () => {
    const desk = deskOf(files);
    await headOf(desk);
    const earlier = deskOf(files, desk.host);
    await headOf(earlier);
    await writeSummary(desk.host, earlier.summing, 'zh-CN');
    const made = await sheets(desk.host);
    // Somebody edited it since, so that it is not as it was written.
    desk.host.edit('排名', 'A1', [['改过的标题']]);
    const [before] = await desk.host.read({ sheets: ['汇总'] });
    desk.host.edit('汇总', 'H40', [['批注']]);
    const [edited] = await desk.host.read({ sheets: ['汇总'] });
    const lights = desk.host.conditionalFormats('汇总');
    expect(lights.length).toBeGreaterThan(0);
    const written = await writeSummary(desk.host, desk.summing, 'zh-CN');
    expect(await takeBack(desk.host, written!)).toBeNull();
    expect(desk.host.conditionalFormats('汇总')).toEqual(lights);
    const [after] = await desk.host.read({ sheets: ['汇总'] });
    expect(after?.values).toEqual(edited?.values);
    expect(after?.formulas).toEqual(edited?.formulas);
    expect(after?.numberFormats.slice(0, before!.used.rows)).toEqual(
      edited?.numberFormats.slice(0, before!.used.rows),
    );
    expect((await sheets(desk.host)).slice().sort()).toEqual(made.slice().sort());
  });

  test('what somebody changed since is not undone', async () => {
    const desk = deskOf(files);
    await headOf(desk);
    const written = await writeSummary(desk.host, desk.summing, 'zh-CN');
    desk.host.edit('排名', 'B20', [['我的话']]);
    expect(await takeBack(desk.host, written!)).toBe('排名');
    expect(await sheets(desk.host)).toContain('汇总');
  });
});
