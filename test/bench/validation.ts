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
const REPEATS = 5;
const SHEETS = 5000;
const PERIOD = parsePeriod('2017-H1');

function read(sheet: SheetSnapshot): ReportReading {
  const result = readReport(sheet, LARGE_TEMPLATE);
  if (!result.ok) throw new Error(result.reason.key);
  return result.reading;
}

/** Milliseconds of processor time, the median of several runs: what else runs on the machine makes little difference. */
function median(work: () => unknown): number {
  const times = Array.from({ length: REPEATS }, () => {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return times.sort((a, b) => a - b)[Math.floor(REPEATS / 2)] ?? NaN;
}

function main(): void {
  const totals = SIZES.map((rows) => {
    const sheet = largeSheet(rows);
    const reading = read(sheet);
    const { summary } = validate(reading, LARGE_TEMPLATE, PERIOD);
    if (summary.errors > 0 || summary.checks < rows * 8) throw new Error(JSON.stringify(summary));
    const [reads, validates] = [
      median(() => read(sheet)),
      median(() => validate(reading, LARGE_TEMPLATE, PERIOD)),
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
  printResults([
    {
      what: 'growth from 1,000 to 100,000 rows, as a power of the rows',
      value: Math.round(slope * 100) / 100,
      unit: '(1 is linear)',
    },
    {
      what: 'eight row rules on columns already read, 100,000 rows',
      value: eightRules(),
      unit: 'ms',
      limit: 40,
    },
    { what: 'memory above the snapshot, 100,000 rows', value: peakMemory(), unit: 'MB', limit: 300 },
    {
      what: `false alarms in ${SHEETS} random correct sheets`,
      value: countFalseAlarms(SHEETS),
      unit: 'errors',
      limit: 0,
    },
  ]);
}

/** Sums, differences, shares, bounds and logic: what a template asks of every row. */
function eightRules(): number {
  const { indicators } = LARGE_TEMPLATE;
  const template = templateOf({
    total: '合计',
    indicators: indicators.map(({ code, name, unit, decimals }) => ({
      code,
      name,
      unit: unit.symbol,
      decimals,
    })),
    rules: [
      'SW <= NZ',
      'SW[prior] <= NZ[prior]',
      'NZ - SW >= 0',
      'NZ[completion] >= 0',
      'SW / NZ >= 20%',
      'XM >= 1',
      'ABS(NZ[growth]) <= 1000%',
      'NZ + SW <= 2 * NZ',
    ].map((check, i) => ({ id: `r${i}`, check })),
  });
  const reading = read(largeSheet(LARGEST));
  const { rules, logical, problems } = compileRules(template);
  const figures = new SheetFigures(reading.facts, template);
  return median(() => {
    const findings = new Findings();
    checkTemplateRules({
      ...{ reading, template, period: PERIOD, last: null, figures, findings },
      ...{ rules, logicalRules: logical, ruleProblems: problems },
    });
    const { summary } = findings.result();
    if (summary.errors > 0 || summary.checks < 8 * LARGEST) throw new Error(JSON.stringify(summary));
  });
}

/** In a process of its own, where nothing else has been in memory. */
function peakMemory(): number {
  const { stdout } = spawnSync(process.execPath, [...process.execArgv, __filename, 'memory'], {
    encoding: 'utf8',
  });
  return Number(stdout.trim().split('\n').pop());
}

function printPeakMemory(): void {
  const sheet = largeSheet(LARGEST);
  const before = process.memoryUsage().rss;
  validate(read(sheet), LARGE_TEMPLATE, PERIOD);
  console.log((process.resourceUsage().maxRSS * 1024 - before) / 2 ** 20);
}

if (process.argv[2] === 'memory') printPeakMemory();
else main();
