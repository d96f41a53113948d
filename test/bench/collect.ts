/**
 * npm run bench:collect [-- COUNT]: the collect tab in a real Chromium while a folder of 1,000 small files is checked. Main-thread tasks
 * are measured in their own thread's time, so that what else runs on the machine makes little difference; medians of three runs.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, CDPSession } from 'playwright-core';
import { chromium } from 'playwright-core';
import { newWorkbook } from '../../src/hosts/xlsx/new-workbook';
import { keepTemplate } from '../../src/taskpane/actions/template/library';
import { browserOptions } from '../e2e/browser';
import { serve } from '../e2e/serve';
import { parsedTemplate } from '../support/templates';
import type { BenchResult } from './result';
import { printResults } from './result';

const RUNS = 3;
const COUNT = Number(process.argv[2] ?? 1000);
const FOLDER = resolve(`node_modules/.cache/bench-collect/${COUNT}`);

interface Measured {
  /** Milliseconds of the longest task of the main thread: from the choice to the first drawing of the table, and after it. */
  readonly first: number;
  readonly longest: number;
  /** Milliseconds between two frames while the table fills. */
  readonly frame: number;
  readonly slowestFrames: number;
  readonly seconds: number;
}

async function main(): Promise<void> {
  await writeFiles();
  const { address, server } = await serve('dist');
  const browser = await chromium.launch(await browserOptions());
  try {
    const all: Measured[] = [];
    for (let run = 0; run < RUNS; run += 1) all.push(await measured(browser, `${address}preview/`));
    printResults(resultsOf(all));
  } finally {
    await browser.close();
    server.kill();
  }
}

const resultsOf = (all: readonly Measured[]): readonly BenchResult[] => {
  const of = (name: keyof Measured): number => median(all.map((one) => one[name]));
  return [
    { what: `${COUNT} files, checked`, value: of('seconds'), unit: 's' },
    { what: 'Longest task up to the first drawing', value: of('first'), unit: 'ms' },
    { what: 'Longest task while the table fills', value: of('longest'), unit: 'ms', limit: 50 },
    { what: 'Between two frames', value: of('frame'), unit: 'ms' },
    { what: 'Between two frames, the slowest of a hundred', value: of('slowestFrames'), unit: 'ms' },
  ];
};

async function measured(browser: Browser, address: string): Promise<Measured> {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1280, height: 800 } });
  await context.addInitScript((entries) => {
    for (const [key, value] of entries) localStorage.setItem(key, value);
  }, libraryEntries());
  const page = await context.newPage();
  await page.goto(address);
  await page.getByText(/24 (\/|of) 24/).waitFor();
  const pane = page.locator('#pane');
  await pane.getByRole('tab', { name: '收表' }).click();
  const input = pane.locator('input[data-source=folder]');
  await input.waitFor({ state: 'attached' });
  await page.waitForTimeout(1000);
  const cdp = await context.newCDPSession(page);
  await page.evaluate(WATCH_FRAMES);
  const tasks = await traceTasks(cdp);
  const began = Date.now();
  await input.setInputFiles(FOLDER);
  await pane.getByRole('button', { name: '县区' }).first().waitFor();
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 0))));
  await page.evaluate(() => performance.mark('first-drawing'));
  // Seldom, and without a look at every text: the watcher must not be what is measured.
  const isDone = (): boolean => document.querySelector('#pane progress') === null;
  await page.waitForFunction(isDone, null, { polling: 500, timeout: 600_000 });
  await page.waitForTimeout(1000);
  const seconds = (Date.now() - began) / 1000;
  const frames = await page.evaluate(() => window.framesSeen?.splice(0) ?? []);
  const { before, after } = await tasks();
  await context.close();
  frames.sort((a, b) => a - b);
  return {
    first: Math.max(0, ...before),
    longest: Math.max(0, ...after),
    frame: frames[Math.floor(frames.length / 2)] ?? NaN,
    slowestFrames: frames[Math.floor(frames.length * 0.99)] ?? NaN,
    seconds,
  };
}

/** As text: what compiles this file would leave marks of its own in a function. */
const WATCH_FRAMES = `
  window.framesSeen = [];
  let last = performance.now();
  const next = (now) => {
    window.framesSeen.push(now - last);
    last = now;
    requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
`;

/** Starts recording. @returns ends it: milliseconds of thread time of every task of the main thread, before the mark and after it */
async function traceTasks(cdp: CDPSession): Promise<() => Promise<Record<'before' | 'after', number[]>>> {
  const events: TraceEvent[] = [];
  cdp.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', 'blink.user_timing'], excludedCategories: ['*'] },
  });
  return async () => {
    const complete = new Promise((done) => cdp.once('Tracing.tracingComplete', done));
    await cdp.send('Tracing.end');
    await complete;
    const mark = events.find(({ name }) => name === 'first-drawing');
    if (!mark) throw new Error('the first drawing was not marked');
    const own = events.filter(({ name, pid, tid }) => name === TASK && pid === mark.pid && tid === mark.tid);
    if (own.length === 0) throw new Error('the trace holds no tasks');
    const timesOf = (some: readonly TraceEvent[]): number[] => some.map(({ tdur = 0 }) => tdur / 1000);
    return {
      before: timesOf(own.filter(({ ts }) => ts <= mark.ts)),
      after: timesOf(own.filter(({ ts }) => ts > mark.ts)),
    };
  };
}

const TASK = 'ThreadControllerImpl::RunTask';

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds: on the clock, and in time of the thread. */
  readonly ts: number;
  readonly tdur?: number;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

const names = Array.from({ length: COUNT }, (_, index) => `县区${index + 1}`);
const indicators = Array.from({ length: 10 }, (_, index) => ({
  code: `I${index}`,
  name: `任务${index + 1}`,
}));

const template = parsedTemplate({
  format: 'target-template/1',
  id: 'bench-collect',
  title: '县区目标任务 2024',
  version: '1',
  window: { from: '2024-01-01', to: '2024-12-31' },
  entities: names.map((name) => ({ name })),
  indicators: indicators.map((one, index) => ({
    ...one,
    unit: '万元',
    target: Object.fromEntries(names.map((name) => [name, 1000 + index])),
  })),
});

/** What the library keeps of the template, key by key. */
function libraryEntries(): [string, string][] {
  const kept = new Map<string, string>();
  keepTemplate(template, {
    get length() {
      return kept.size;
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  });
  return [...kept];
}

/** A county's report each; in one of ten a completion is wrong. */
async function writeFiles(): Promise<void> {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  for (const [index, name] of names.entries()) {
    const rows = [
      ['2024年1—6月目标任务完成情况'],
      [`填报单位:${name}`],
      ['指标', '计量单位', '年度目标', '累计完成', '完成率(%)'],
      ...indicators.map((one, line) => {
        const actual = 400 + ((index * 7 + line * 13) % 300);
        const completion = Math.round((actual / (1000 + line)) * 1000) / 10;
        const isWrong = index % 10 === 3 && line === 4;
        return [one.name, '万元', 1000 + line, actual, isWrong ? completion + 20 : completion];
      }),
    ];
    writeFileSync(join(FOLDER, `${name}.xlsx`), await newWorkbook([{ name: '报表', content: { rows } }]));
  }
}

declare global {
  interface Window {
    framesSeen?: number[];
  }
}

void main();
