/** npm run bench:validation (bundled first, as everybody else runs it: tsx costs a getter for every import): from a sheet snapshot to findings, eight rules on columns already read, memory, and false alarms. */
import { spawnSync } from 'node:child_process';
import { readReport } from '../../src/core/report/read-report';
import type { ReportReading } from '../../src/core/report/reading';
import { SheetFigures } from '../../src/core/report/sheet-figures';
import { compileRules } from '../../src/core/rules/compile';
import { parsePeriod } from '../../src/core/statistics/period';
import type { SheetSnapshot } from '../../src/workbook/snapshot';
import { checkTemplateRules } from '../../src/core/validation/checks/template-rules';
import { Findings } from '../../src/core/validation/findings';
import { validate } from '../../src/core/validation/validate';
import { templateOf } from '../support/facts';
import { countFalseAlarms } from '../support/random-reports';
import { LARGE_TEMPLATE, largeSheet } from './large-sheet';
import { printResults } from './result';

const SIZES = [1000, 10_000, 100_000];
const LARGEST = 100_000;
/** Small sheets take little time: more of them for one figure that can be trusted. */
const REPEATS: Readonly<Record<number, number>> = { 1000: 41, 10_000: 15, 100_000: 7 };
const SHEETS = 5000;
const PERIOD = parsePeriod('2017-H1');

function read(sheet: SheetSnapshot): ReportReading {
  const result = readReport(sheet, LARGE_TEMPLATE);
  if (!result.ok) throw new Error(result.reason.key);
  return result.reading;
}

/** Milliseconds of processor time, the median of several runs: what else runs on the machine makes little difference. */
function median(work: () => unknown, rows = LARGEST): number {
  const times = Array.from({ length: REPEATS[rows] ?? 1 }, () => timeOf(work));
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;
}

function timeOf(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function main(): void {
  // The compiler learns on a sheet of its own, or the smallest sheet would pay for all.
  const warm = largeSheet(10_000);
  for (let i = 0; i < 10; i++) validate(read(warm), LARGE_TEMPLATE, PERIOD);
  const totals = SIZES.map((rows) => {
    const sheet = largeSheet(rows);
    const reading = read(sheet);
    const { summary } = validate(reading, LARGE_TEMPLATE, PERIOD);
    if (summary.errors > 0 || summary.checks < rows * 8) throw new Error(JSON.stringify(summary));
    const [reads, validates] = [
      median(() => read(sheet), rows),
      median(() => validate(reading, LARGE_TEMPLATE, PERIOD), rows),
    ];
    const isLargest = rows === LARGEST;
    printResults([
      { what: `${rows} rows × 12: reading`, value: reads, unit: 'ms of processor time' },
      { what: `${rows} rows × 12: validating`, value: validates, unit: 'ms' },
      {
        what: `${rows} rows × 12: together`,
        value: reads + validates,
        unit: 'ms',
        ...(isLargest ? { limit: 500 } : {}),
      },
      {
        what: `${rows} rows × 12: checks per second`,
        value: Math.round(summary.checks / ((reads + validates) / 1000)),
        unit: '',
      },
    ]);
    return reads + validates;
  });
  const slope = Math.log10((totals[2] ?? NaN) / (totals[0] ?? NaN)) / 2;
  const once = inFreshProcess();
  printResults([
    {
      what: 'growth from 1,000 to 100,000 rows, as a power of the rows',
      value: Math.round(slope * 100) / 100,
      unit: '(1 is linear)',
    },
    {
      what: 'eight row rules on columns already read, 100,000 rows',
      value: rowRules(EIGHT_RULES),
      unit: 'ms',
      limit: 40,
    },
    {
      what: 'two equal quotients (completion, growth) as rules, 100,000 rows',
      value: rowRules(QUOTIENTS),
      unit: 'ms',
    },
    { what: 'the first time in a fresh process, 100,000 rows: together', value: once.time, unit: 'ms' },
    { what: 'memory above the snapshot, 100,000 rows', value: once.memory, unit: 'MB', limit: 300 },
    {
      what: `false alarms in ${SHEETS} random correct sheets`,
      value: countFalseAlarms(SHEETS),
      unit: 'errors',
      limit: 0,
    },
  ]);
}

/** Sums, differences, shares, bounds and logic: what a template asks of every row. */
const EIGHT_RULES = [
  'SW <= NZ',
  'SW[prior] <= NZ[prior]',
  'NZ - SW >= 0',
  'NZ[completion] >= 0',
  'SW / NZ >= 20%',
  'XM >= 1',
  'ABS(NZ[growth]) <= 1000%',
  'NZ + SW <= 2 * NZ',
];

/** Printed quotients are seldom equal to the last digit: what rounding allows must be told as fast. */
const QUOTIENTS = ['NZ[completion] = NZ / NZ[target]', 'NZ[growth] = NZ / NZ[prior] - 1'];

function rowRules(checks: readonly string[]): number {
  const { indicators } = LARGE_TEMPLATE;
  const template = templateOf({
    total: '合计',
    indicators: indicators.map(({ code, name, unit, decimals }) => ({
      code,
      name,
      unit: unit.symbol,
      decimals,
    })),
    rules: checks.map((check, i) => ({ id: `r${i}`, check })),
  });
  const reading = read(largeSheet(LARGEST));
  const { rules, logical, problems } = compileRules(template);
  return median(() => {
    const findings = new Findings();
    checkTemplateRules({
      ...{ reading, template, period: PERIOD, last: null, lastYear: null, findings },
      ...{ rules, logicalRules: logical, ruleProblems: problems },
      // New every time, because it remembers amounts that were worked out once.
      figures: new SheetFigures(reading.facts, template),
    });
    const { summary } = findings.result();
    if (summary.errors > 0 || summary.checks < checks.length * LARGEST)
      throw new Error(JSON.stringify(summary));
  });
}

/** Where nothing else has been in memory, and nothing was compiled. */
function inFreshProcess(): { readonly time: number; readonly memory: number } {
  const { stdout } = spawnSync(process.execPath, [...process.execArgv, __filename, 'once'], {
    encoding: 'utf8',
  });
  const [time = NaN, memory = NaN] = stdout.trim().split(' ').map(Number);
  return { time, memory };
}

function runOnce(): void {
  const sheet = largeSheet(LARGEST);
  const before = process.memoryUsage().rss;
  const time = timeOf(() => validate(read(sheet), LARGE_TEMPLATE, PERIOD));
  console.log(time, (process.resourceUsage().maxRSS * 1024 - before) / 2 ** 20);
}

if (process.argv[2] === 'once') runOnce();
else main();
