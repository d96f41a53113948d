/** Summary and ranking of many entities, indicators and months: time, and memory as the months grow. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Observation, ObservedMeasure } from '../../src/core/observations/observation';
import { dashboardOf } from '../../src/core/dashboard/dashboard';
import { EMPTY_HISTORY } from '../../src/core/history/history';
import { DEFAULT_SCHEME } from '../../src/core/scheme/scheme';
import { wholeSummary } from '../../src/core/summary/whole';
import { monthSpan } from '../../src/core/statistics/period';
import type { Period } from '../../src/core/statistics/period';
import { parseTemplate } from '../../src/core/template/parse';
import type { Template } from '../../src/core/template/template';
import { printResults } from './result';

const ENTITIES = 1000;
const INDICATORS = 30;

setFlagsFromString('--expose-gc');
/** However the bench is started: without it the memory would be that of whatever is still lying about. */
const collectGarbage = runInNewContext('gc') as () => void;

/** Shared, as a reading shares them. */
const NAMES = Array.from({ length: ENTITIES }, (_, e) => `单位${e}`);
const FILES = Array.from({ length: ENTITIES }, (_, e) => `${e}.xlsx`);
const CODES = Array.from({ length: INDICATORS }, (_, i) => `I${i}`);

function template(): Template {
  const entities = NAMES.map((name) => ({ name }));
  const target = Object.fromEntries(entities.map(({ name }, e) => [name, 1000 + e]));
  const indicators = CODES.map((code, i) => ({
    ...{ code, name: `指标${i}`, unit: '万元', target },
  }));
  const read = parseTemplate(
    JSON.stringify({
      format: 'target-template/1',
      ...{ id: 'bench', title: 'bench', entities, indicators },
      window: { from: '2020-01-01', to: '2020-12-31' },
    }),
  );
  if (!read.ok) throw new Error(JSON.stringify(read.problems[0]));
  return read.template;
}

/** Actual figures and those of last year, with a growing sum over the months; each is made as observationsOf makes it. */
function observations(months: number): Observation[] {
  const found: Observation[] = [];
  for (let month = 1; month <= months; month++) {
    const period = monthSpan(2020, 1, month);
    for (let e = 0; e < ENTITIES; e++) {
      for (let i = 0; i < INDICATORS; i++) {
        const digits = month * (5000 + ((e * 7919 + i * 104729 + month * 31) % 5000));
        found.push(observation(period, e, i, 'actual', digits));
        found.push(observation(period, e, i, 'prior', month * 6000));
      }
    }
  }
  return found;
}

const observation = (
  period: Period,
  e: number,
  i: number,
  measure: ObservedMeasure,
  digits: number,
): Observation => ({
  period,
  entity: NAMES[e] ?? '',
  indicator: CODES[i] ?? '',
  measure,
  figure: { digits, scale: 2, exact: false },
  source: {
    file: FILES[e] ?? '',
    cell: { sheet: '报表', row: i + 4, column: measure === 'actual' ? 3 : 4 },
  },
});

function measured(months: number, of: Template) {
  const all = observations(months);
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  const [start, used] = [performance.now(), process.cpuUsage()];
  const period = monthSpan(2020, 1, months);
  const whole = wholeSummary(all, EMPTY_HISTORY, of, DEFAULT_SCHEME, period);
  const board = dashboardOf(whole, of);
  const seconds = (performance.now() - start) / 1000;
  const processor = process.cpuUsage(used).user / 1e6;
  collectGarbage();
  const megabytes = (process.memoryUsage().heapUsed - before) / 2 ** 20;
  const { rankings, attainments, earlier } = whole;
  if (rankings.length !== INDICATORS || attainments.rows.length !== ENTITIES * INDICATORS)
    throw new Error('not whole');
  if (board.trend?.points.filter(({ completion }) => completion !== null).length !== months)
    throw new Error('no trend');
  if (earlier.latest === null) throw new Error('no months before');
  return { seconds, processor, megabytes };
}

const bench = template();
measured(2, bench);
const half = measured(6, bench);
const year = measured(12, bench);
const size = `${ENTITIES} entities × ${INDICATORS} indicators`;
printResults([
  { what: `summary, ranking, dashboard: ${size} × 12 months`, value: year.seconds, unit: 's', limit: 3 },
  { what: `  processor time, on all cores`, value: year.processor, unit: 's' },
  { what: `  of 6 months`, value: half.seconds, unit: 's' },
  { what: `memory of 12 months`, value: year.megabytes, unit: 'MB' },
  {
    what: `  as a multiple of that of 6 months`,
    value: year.megabytes / half.megabytes,
    unit: '×',
    limit: 2.5,
  },
]);
