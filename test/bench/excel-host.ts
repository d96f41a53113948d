/** A sheet of 5,000 rows in Excel: round trips to validate and to highlight it, and what the engine needs for it. */
import { examine } from '../../src/core/examine';
import { parseTemplate } from '../../src/core/template/parse';
import { createExcelHost } from '../../src/hosts/excel/excel-host';
import type { MemoryCell, MemorySheet } from '../../src/hosts/memory/sheets';
import { bootOffice } from '../office/boot';
import type { BenchResult } from './result';
import { printResults } from './result';

const ENTITIES = 5000;
const INDICATORS = [
  { code: 'FUNDS', name: '到位资金', unit: '万元', decimals: 0 },
  { code: 'FDI', name: '实际外资', unit: '万美元', decimals: 0 },
];
const HEADINGS = ['年度目标', '本年累计', '完成%', '上年同期', '增幅%'];

export async function benchExcelHost(): Promise<BenchResult[]> {
  const office = await bootOffice({ sheets: [report()] });
  office.makeGlobal();
  const { requests } = office.host;
  const parsed = parseTemplate(template());
  if (!parsed.ok) throw new Error(`the template of the benchmark: ${JSON.stringify(parsed.problems)}`);

  const host = createExcelHost();
  await host.outline();
  const [snapshot] = await host.read({ sheets: 'active' });
  const toValidate = requests.length;
  if (!snapshot) throw new Error('nothing was read');

  const begun = performance.now();
  const result = examine(snapshot, parsed.template);
  const elapsed = performance.now() - begun;
  if (!result.ok) throw new Error(`the sheet of the benchmark: ${JSON.stringify(result.reason)}`);
  const { validation, highlights } = result.examination;

  await host.apply(highlights);
  const toHighlight = requests.length - toValidate;
  const marks = office.host.workbook.active.formats.length;
  office.close();
  return [
    { what: 'Excel: syncs to validate 5,000 rows', value: toValidate, unit: 'syncs', limit: 3 },
    { what: 'Excel: syncs to highlight them', value: toHighlight, unit: 'syncs', limit: 1 },
    { what: `Engine: ${validation.summary.checks} checks on 5,000 rows`, value: elapsed, unit: 'ms' },
    { what: 'Conditional formats laid over them', value: marks, unit: 'formats' },
  ];
}

function report(): MemorySheet {
  const width = 1 + INDICATORS.length * HEADINGS.length;
  const first: MemoryCell[] = ['单位'];
  const second: MemoryCell[] = [null];
  for (const { name, unit } of INDICATORS) {
    first.push(`${name}（${unit}）`, ...HEADINGS.slice(1).map(() => null));
    second.push(...HEADINGS);
  }
  return {
    name: '月报',
    rows: [
      ['2017年1—6月招商引资进度', ...Array<null>(width - 1).fill(null)],
      first,
      second,
      ...Array.from({ length: ENTITIES }, (_, i) => row(i)),
    ],
    merges: ['A1:K1', 'A2:A3', 'B2:F2', 'G2:K2'],
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
  return [entityName(i), ...figures];
}

const targetOf = (i: number, k: number): number => 1000 + ((i * 13 + k * 29) % 500);
const entityName = (i: number): string => `第${i + 1}镇`;
const round = (value: number): number => Math.round(value * 100) / 100;

function template(): string {
  const entities = Array.from({ length: ENTITIES }, (_, i) => i);
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

if (require.main === module) void benchExcelHost().then(printResults);
