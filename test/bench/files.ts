/**
 * npm run bench:files: submitted files read and checked, in processes of their own, against what is promised of them. Times are
 * processor time, medians of three: what else runs on the machine makes little difference. Hostile files as well, with --hostile.
 */
import { NOTHING_EARLIER } from '../../src/core/history/earlier-reports';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inTurns } from '../../src/cli/batch/batch';
import type { CheckSetup } from '../../src/cli/batch/file-check';
import { workerPool } from '../../src/cli/batch/worker-pool';
import { annotatedCopy } from '../../src/collecting/annotated-copy';
import { checkFile } from '../../src/collecting/check-file';
import type { ExaminedReport } from '../../src/collecting/check-file';
import { openReport } from '../../src/hosts/open-report';
import { openXlsx } from '../../src/hosts/xlsx/open';
import { ByteXml } from '../../src/hosts/xlsx/byte-xml';
import { openPackage } from '../../src/hosts/xlsx/package';
import { wordsFor } from '../../src/messages/words';
import type { SheetSnapshot } from '../../src/workbook/snapshot';
import { HOSTILE_FILES } from '../hosts/hostile/files';
import { excelFile } from './files/excel-file';
import { LARGE_TEMPLATE, largeSheet } from './large-sheet';
import { printResults } from './result';

const folder = path.resolve('node_modules/.cache/bench-files');
const fileOf = (name: string): string => path.join(folder, `${name}.xlsx`);
const LARGE = '100000';
/** The same with one completion in a hundred out by a digit. */
const WRONG = '100000-wrong';

interface Measured {
  /** Milliseconds of processor time, and megabytes at the peak. */
  readonly time: number;
  readonly memory: number;
  /** Milliseconds on the clock, from the start of the process to its end: what else runs on the machine counts. */
  readonly clock: number;
}

const TASKS: Readonly<Record<string, (argument: string) => Promise<unknown>>> = {
  bare: (rows) => tokens(read(rows)),
  read: async (rows) => (await openXlsx(read(rows), 'a.xlsx')).read({ sheets: 'all' }),
  check: (rows) => check(read(rows)),
  'check-wrong': (rows) => checkWrong(read(rows)),
  annotate: async (rows) => {
    const report = await checkWrong(read(rows));
    return annotatedCopy(read(rows), 'a.xlsx', report, wordsFor('zh-CN'), new Date(2017, 6, 1));
  },
  // As the terminal does it, in two of its own threads.
  many: async (count) => {
    const file = fileOf('200');
    const pool = workerPool(path.join(__dirname, 'check-thread.cjs'), {
      count: 2,
      seconds: 120,
      megabytes: 1024,
      worker: { workerData: SETUP },
    });
    await inTurns(Array.from({ length: Number(count) }), 2, async () => {
      const { submission } = await pool.check(file, () => NOTHING_EARLIER);
      if (submission.outcome.kind !== 'checked' || submission.outcome.counts.errors > 0)
        throw new Error(JSON.stringify(submission.outcome).slice(0, 500));
    });
    await pool.stop();
  },
  hostile: async (index) => {
    const file = HOSTILE_FILES[Number(index)];
    if (!file) throw new Error(index);
    const host = openReport(file.bytes(), file.what);
    await host.then((opened) => opened.read({ sheets: 'all' })).catch(() => NOTHING_EARLIER);
  },
};

const SETUP: CheckSetup = {
  template: LARGE_TEMPLATE,
  locale: 'zh-CN',
  sheet: null,
  period: null,
  entity: null,
  format: 'csv',
  report: null,
  annotate: false,
  at: new Date(2017, 6, 1),
  timeLimit: 120,
  count: 200,
};

const read = (name: string): Uint8Array => new Uint8Array(readFileSync(fileOf(name)));

async function check(bytes: Uint8Array) {
  const checked = await checkFile({ name: 'a.xlsx', bytes }, LARGE_TEMPLATE);
  if (!checked.report || checked.report.examination.validation.summary.errors > 0)
    throw new Error(JSON.stringify(checked.submission.outcome).slice(0, 500));
  return checked;
}

async function checkWrong(bytes: Uint8Array): Promise<ExaminedReport> {
  const { report, submission } = await checkFile({ name: 'a.xlsx', bytes }, LARGE_TEMPLATE);
  if (!report || report.examination.validation.summary.errors < 900)
    throw new Error(JSON.stringify(submission.outcome).slice(0, 500));
  return report;
}

function withWrongCells(sheet: SheetSnapshot): SheetSnapshot {
  const [first, column] = [3, 4];
  const values = sheet.values.map((row, r) =>
    r >= first && r % 100 === 0 && typeof row[column] === 'number' ? row.with(column, row[column] + 10) : row,
  );
  return { ...sheet, values };
}

/** Every part unpacked and taken apart, and nothing made of it. */
async function tokens(bytes: Uint8Array): Promise<void> {
  const file = await openPackage(bytes, 'a.xlsx');
  for (const part of file.parts) {
    const stream = new ByteXml({});
    await file.stream(part, (piece) => stream.write(piece));
    stream.end();
  }
}

function measure(task: string, argument: string | number, times = 3): Measured {
  const runs = Array.from({ length: times }, () => {
    const begun = performance.now();
    const { stdout, stderr } = spawnSync(process.execPath, [__filename, task, String(argument)], {
      encoding: 'utf8',
    });
    const clock = performance.now() - begun;
    const [time = NaN, memory = NaN] = stdout.trim().split(' ').map(Number);
    if (!(time > 0)) throw new Error(`${task} ${argument}: ${stderr}`);
    return { time, memory, clock };
  });
  const middle = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(times / 2)] ?? NaN;
  return {
    time: middle(runs.map(({ time }) => time)),
    memory: middle(runs.map(({ memory }) => memory)),
    clock: middle(runs.map(({ clock }) => clock)),
  };
}

async function main(withHostile: boolean): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const rows of [200, 100_000])
    if (!existsSync(fileOf(String(rows))))
      writeFileSync(fileOf(String(rows)), await excelFile(largeSheet(rows)));
  if (!existsSync(fileOf(WRONG)))
    writeFileSync(fileOf(WRONG), await excelFile(withWrongCells(largeSheet(100_000))));

  const [bare, reading] = [measure('bare', LARGE), measure('read', LARGE)];
  const [checked, wrong] = [measure('check', LARGE), measure('check-wrong', WRONG)];
  const annotated = measure('annotate', WRONG);
  const [two, ten] = [measure('many', 200), measure('many', 1000, 1)];
  const large = '100,000 rows × 12';
  printResults([
    { what: `${large}: read and checked`, value: checked.time, unit: 'ms', limit: 3500 },
    { what: `${large}: peak`, value: checked.memory, unit: 'MB', limit: 400 },
    { what: `${large}: reading alone`, value: reading.time, unit: 'ms' },
    {
      what: `${large}: against bare inflating and tokenizing, in percent`,
      value: (100 * reading.time) / bare.time,
      unit: '%',
      limit: 150,
    },
    { what: `${large}, 1,000 errors: checked`, value: wrong.time, unit: 'ms' },
    { what: `${large}, 1,000 errors: checked and annotated`, value: annotated.time, unit: 'ms' },
    {
      what: `${large}: an annotated copy alone`,
      value: annotated.time - wrong.time,
      unit: 'ms',
      limit: 5000,
    },
    { what: `${large}: peak of annotating`, value: annotated.memory, unit: 'MB', limit: 500 },
    {
      what: '200 workbooks of 200 rows, checked in two threads, for each of them',
      value: two.time / 2,
      unit: 'ms',
      limit: 3000,
    },
    {
      what: 'the same on the clock, where nothing else runs at most 3,000',
      value: two.clock,
      unit: 'ms',
    },
    { what: '1,000 of them against 200, by the file', value: ten.time / 5 / two.time, unit: '(1 is linear)' },
    { what: 'peak at 1,000 above that at 200', value: ten.memory - two.memory, unit: 'MB' },
  ]);
  if (!withHostile) return;
  const hostile = HOSTILE_FILES.map(({ what }, i) => ({ what, ...measure('hostile', i, 1) }));
  const most = (of: 'time' | 'memory') => hostile.reduce((a, b) => (b[of] > a[of] ? b : a));
  const [slowest, largest] = [most('time'), most('memory')];
  printResults([
    {
      what: `${hostile.length} hostile files, the slowest: ${slowest.what}`,
      value: slowest.time,
      unit: 'ms',
      limit: 2000,
    },
    {
      what: `${hostile.length} hostile files, the largest: ${largest.what}`,
      value: largest.memory,
      unit: 'MB',
      limit: 300,
    },
  ]);
}

async function perform(task: string, argument: string): Promise<void> {
  const start = process.cpuUsage();
  await TASKS[task]?.(argument);
  const { user, system } = process.cpuUsage(start);
  console.log((user + system) / 1000, process.resourceUsage().maxRSS / 1024);
}

const [, , task, argument] = process.argv;
if (task && argument !== undefined) void perform(task, argument);
else void main(task === '--hostile');
