/**
 * npm run bench:files: submitted files read and checked, in processes of their own, against what is promised of them. Times are
 * processor time, medians of three: what else runs on the machine makes little difference. Hostile files as well, with --hostile.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { annotatedCopy } from '../../src/collecting/annotated-copy';
import { checkFile } from '../../src/collecting/check-file';
import { openReport } from '../../src/hosts/open-report';
import { openXlsx } from '../../src/hosts/xlsx/open';
import { ByteXml } from '../../src/hosts/xlsx/byte-xml';
import { openPackage } from '../../src/hosts/xlsx/package';
import { wordsFor } from '../../src/messages/words';
import { HOSTILE_FILES } from '../hosts/hostile/files';
import { excelFile } from './files/excel-file';
import { LARGE_TEMPLATE, largeSheet } from './large-sheet';
import { printResults } from './result';

const folder = path.resolve('node_modules/.cache/bench-files');
const fileOf = (rows: number): string => path.join(folder, `${rows}.xlsx`);

interface Measured {
  /** Milliseconds of processor time, and megabytes at the peak. */
  readonly time: number;
  readonly memory: number;
}

const TASKS: Readonly<Record<string, (argument: string) => Promise<unknown>>> = {
  bare: (rows) => tokens(read(rows)),
  read: async (rows) => (await openXlsx(read(rows), 'a.xlsx')).read({ sheets: 'all' }),
  check: (rows) => check(read(rows)),
  annotate: async (rows) => {
    const { report } = await check(read(rows));
    if (!report) throw new Error('not read');
    return annotatedCopy(read(rows), 'a.xlsx', report, wordsFor('zh-CN'), new Date(2017, 6, 1));
  },
  many: async (count) => {
    const bytes = read('200');
    for (let i = 0; i < Number(count); i += 1) await check(bytes);
  },
  hostile: async (index) => {
    const file = HOSTILE_FILES[Number(index)];
    if (!file) throw new Error(index);
    const host = openReport(file.bytes(), file.what);
    await host.then((opened) => opened.read({ sheets: 'all' })).catch(() => null);
  },
};

const read = (rows: string): Uint8Array => new Uint8Array(readFileSync(fileOf(Number(rows))));

async function check(bytes: Uint8Array) {
  const checked = await checkFile({ name: 'a.xlsx', bytes }, LARGE_TEMPLATE);
  if (!checked.report || checked.report.examination.validation.summary.errors > 0)
    throw new Error(JSON.stringify(checked.submission.outcome).slice(0, 500));
  return checked;
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
    const { stdout, stderr } = spawnSync(process.execPath, [__filename, task, String(argument)], {
      encoding: 'utf8',
    });
    const [time = NaN, memory = NaN] = stdout.trim().split(' ').map(Number);
    if (!(time > 0)) throw new Error(`${task} ${argument}: ${stderr}`);
    return { time, memory };
  });
  const middle = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(times / 2)] ?? NaN;
  return {
    time: middle(runs.map(({ time }) => time)),
    memory: middle(runs.map(({ memory }) => memory)),
  };
}

async function main(withHostile: boolean): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const rows of [200, 100_000])
    if (!existsSync(fileOf(rows))) writeFileSync(fileOf(rows), await excelFile(largeSheet(rows)));

  const [bare, reading] = [measure('bare', 100_000), measure('read', 100_000)];
  const [checked, annotated] = [measure('check', 100_000), measure('annotate', 100_000)];
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
    { what: `${large}: checked and annotated`, value: annotated.time, unit: 'ms' },
    {
      what: `${large}: an annotated copy alone`,
      value: annotated.time - checked.time,
      unit: 'ms',
      limit: 5000,
    },
    { what: `${large}: peak of annotating`, value: annotated.memory, unit: 'MB', limit: 500 },
    {
      what: '200 workbooks of 200 rows, checked in one thread, for each of two',
      value: two.time / 2,
      unit: 'ms',
      limit: 3000,
    },
    { what: '1,000 of them against 200, by the file', value: ten.time / 5 / two.time, unit: '(1 is linear)' },
    { what: 'peak at 1,000 above that at 200', value: ten.memory - two.memory, unit: 'MB' },
  ]);
  if (!withHostile) return;
  const hostile = HOSTILE_FILES.map(({ what }, i) => ({ what, ...measure('hostile', i, 1) }));
  printResults(
    hostile.flatMap(({ what, time, memory }) => [
      { what: `hostile, ${what}`, value: time, unit: 'ms', limit: 2000 },
      { what: `hostile, ${what}: peak`, value: memory, unit: 'MB', limit: 300 },
    ]),
  );
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
