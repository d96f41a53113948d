/** What a sheet costs in Excel: round trips, bytes each way, requests within them, and what the engine needs. */
import { examine } from '../../src/core/examine';
import { parseTemplate } from '../../src/core/template/parse';
import { createExcelHost } from '../../src/hosts/excel/excel-host';
import type { MemoryCell, MemorySheet } from '../../src/hosts/memory/sheets';
import type { WorkbookHost } from '../../src/workbook/host';
import { bootOffice } from '../office/boot';
import type { BootedOffice } from '../office/boot';
import type { BenchResult } from './result';

const INDICATORS = [
  { code: 'FUNDS', name: '到位资金', unit: '万元', decimals: 0 },
  { code: 'FDI', name: '实际外资', unit: '万美元', decimals: 0 },
];
const HEADINGS = ['年度目标', '本年累计', '完成%', '上年同期', '增幅%'];

/** What one click of the user costs. */
export interface Cost {
  readonly what: string;
  readonly syncs: number;
  readonly actions: number;
  readonly bytesOut: number;
  readonly bytesBack: number;
  /** Milliseconds of the processor for the engine; what office.js and the stand-in for Excel need is not in it. */
  readonly compute: number;
}

/** A sheet of so many rows and 12 columns: validated, highlighted, edited in one cell, cleared. */
export async function costsOf(rows: number): Promise<Cost[]> {
  const office = await bootOffice({ sheets: [report(rows)] });
  office.makeGlobal();
  await office.host.settled();
  const parsed = parseTemplate(template(rows));
  if (!parsed.ok) throw new Error(`the template of the benchmark: ${JSON.stringify(parsed.problems)}`);
  const host = createExcelHost();
  const examined = async (): Promise<[ReturnType<typeof examineOrFail>, number]> => {
    const [snapshot] = await host.read({ sheets: 'active' });
    if (!snapshot) throw new Error('nothing was read');
    const begun = process.cpuUsage();
    const result = examineOrFail(snapshot, parsed.template);
    return [result, process.cpuUsage(begun).user / 1000];
  };
  let marks: Awaited<ReturnType<typeof examined>>[0]['highlights'] = [];
  const costs = [
    await cost(office, 'validate', async () => {
      await host.outline();
      const [{ highlights }, compute] = await examined();
      marks = highlights;
      return compute;
    }),
    await cost(office, 'highlight', async () => void (await host.apply(marks))),
    await cost(office, 'edit', () => answerEdit(host)),
    await cost(
      office,
      'clear',
      async () => void (await host.apply([{ kind: 'clear-highlights', sheet: '月报' }])),
    ),
  ];
  office.close();
  return costs;
}

/** One figure changes: what it touched is read, and its light follows by itself, as it is a native format. */
async function answerEdit(host: WorkbookHost): Promise<void> {
  const range = { row: 9, column: 0, rows: 1, columns: 12 };
  await host.read({ sheets: ['月报'], range });
}

function examineOrFail(...given: Parameters<typeof examine>) {
  const result = examine(...given);
  if (!result.ok) throw new Error(`the sheet of the benchmark: ${JSON.stringify(result.reason)}`);
  return result.examination;
}

async function cost({ host }: BootedOffice, what: string, work: () => Promise<number | void>): Promise<Cost> {
  const before = host.batches.length;
  const compute = (await work()) ?? 0;
  const batches = host.batches.slice(before);
  const sum = (of: (batch: (typeof batches)[number]) => number): number =>
    batches.reduce((n, b) => n + of(b), 0);
  return {
    what,
    syncs: batches.length,
    actions: sum(({ actions }) => actions),
    bytesOut: sum(({ bytesOut }) => bytesOut),
    bytesBack: sum(({ bytesBack }) => bytesBack),
    compute,
  };
}

/** The promises of the main job, for 5,000 rows. */
export async function benchExcelHost(): Promise<BenchResult[]> {
  const costs = new Map((await costsOf(5000)).map((each) => [each.what, each]));
  const of = (what: string, which: 'syncs' | 'compute' | 'actions'): number =>
    costs.get(what)?.[which] ?? NaN;
  return [
    { what: 'Excel: syncs to validate 5,000 rows', value: of('validate', 'syncs'), unit: 'syncs', limit: 3 },
    { what: 'Excel: syncs to highlight them', value: of('highlight', 'syncs'), unit: 'syncs', limit: 1 },
    {
      what: 'Excel: requests to highlight them',
      value: of('highlight', 'actions'),
      unit: 'requests',
      limit: 100,
    },
    { what: 'Engine: checks on 5,000 rows', value: of('validate', 'compute'), unit: 'ms' },
  ];
}

function report(entities: number): MemorySheet {
  const width = 2 + INDICATORS.length * HEADINGS.length;
  const first: MemoryCell[] = ['单位'];
  const second: MemoryCell[] = [null];
  for (const { name, unit } of INDICATORS) {
    first.push(`${name}（${unit}）`, ...HEADINGS.slice(1).map(() => null));
    second.push(...HEADINGS);
  }
  first.push('备注');
  second.push(null);
  return {
    name: '月报',
    rows: [
      ['2017年1—6月招商引资进度', ...Array<null>(width - 1).fill(null)],
      first,
      second,
      ...Array.from({ length: entities }, (_, i) => row(i)),
    ],
    merges: ['A1:L1', 'A2:A3', 'B2:F2', 'G2:K2', 'L2:L3'],
  };
}

/** One entity in a hundred reports a completion that does not follow from its figures. */
function row(i: number): MemoryCell[] {
  const figures = INDICATORS.flatMap((_, k) => {
    const target = targetOf(i, k);
    const actual = 300 + ((i * 37 + k * 11) % 700);
    const prior = 280 + ((i * 53 + k * 7) % 600);
    const completion = (actual / target) * 100 + (i % 100 === 0 && k === 0 ? 10 : 0);
    return [target, actual, round(completion), prior, round((actual / prior - 1) * 100)];
  });
  return [entityName(i), ...figures, null];
}

const targetOf = (i: number, k: number): number => 1000 + ((i * 13 + k * 29) % 500);
const entityName = (i: number): string => `第${i + 1}镇`;
const round = (value: number): number => Math.round(value * 100) / 100;

function template(count: number): string {
  const entities = Array.from({ length: count }, (_, i) => i);
  return JSON.stringify({
    format: 'target-template/1',
    id: 'bench',
    title: '招商引资进度',
    issuer: '基准',
    version: '1',
    window: { from: '2017-01-01', to: '2017-12-31' },
    schedule: 'even-months',
    rounding: 'any',
    lights: { measure: 'gap', green: 0, yellow: -10 },
    entities: entities.map((i) => ({ name: entityName(i), aliases: [] })),
    indicators: INDICATORS.map((indicator, k) => ({
      ...indicator,
      aliases: [],
      kind: 'flow',
      better: 'higher',
      target: Object.fromEntries(entities.map((i) => [entityName(i), targetOf(i, k)])),
    })),
    rules: [],
  });
}
