/** A large correct report: a row per entity, two amounts with five columns each and a count; every figure as an office prints it. */
import type { CellValue, SheetSnapshot } from '../../src/workbook/snapshot';
import type { Template } from '../../src/core/template/template';
import { templateOf } from '../support/facts';

/** Two amounts and a count in twelve columns; completion, growth, totals, and three rules over them. */
export const LARGE_TEMPLATE: Template = templateOf({
  total: '合计',
  indicators: [
    { code: 'NZ', name: '引进内资', unit: '万元', decimals: 1 },
    { code: 'SW', name: '市外内资', unit: '万元', decimals: 1 },
    { code: 'XM', name: '项目数', unit: '个' },
  ],
  rules: [
    { id: 'part', check: '[市外内资] <= [引进内资]', measures: ['actual', 'prior'] },
    { id: 'projects', check: 'IF([引进内资] > 0, [项目数] >= 1)' },
    { id: 'share', check: '[市外内资] / [引进内资] >= 20%' },
  ],
});

const AMOUNT_HEADINGS = ['年度目标', '上年同期', '累计完成', '完成率(%)', '同比增幅(%)'];

/** The same figures for the same number of rows; twelve columns, numbers only, as General and with one decimal. */
export function largeSheet(rows: number): SheetSnapshot {
  const figure = figures();
  const lines: CellValue[][] = [];
  const total = new Array<number>(7).fill(0);
  for (let row = 0; row < rows; row++) {
    const [target, prior] = [100 + figure(9000), 1000 + figure(90_000)];
    const actual = prior + figure(Math.round(prior / 2));
    const [partTarget, partPrior] = [50 + figure(400), Math.round(prior * 0.6)];
    const part = Math.round(actual * 0.5);
    const projects = 1 + figure(40);
    [target, prior, actual, partTarget, partPrior, part, projects].forEach(
      (n, i) => (total[i] = (total[i] ?? 0) + n),
    );
    lines.push(lineOf(`第${row + 1}镇`, target, prior, actual, partTarget, partPrior, part, projects));
  }
  const [target = 0, prior = 0, actual = 0, partTarget = 0, partPrior = 0, part = 0, projects = 0] = total;
  lines.push(lineOf('合计', target, prior, actual, partTarget, partPrior, part, projects));
  const values: CellValue[][] = [
    ['某省2017年1—6月招商引资完成情况表', ...blanks(11)],
    ['乡镇', '引进内资', ...blanks(4), '市外内资', ...blanks(4), '项目数'],
    [null, ...AMOUNT_HEADINGS, ...AMOUNT_HEADINGS, '累计完成'],
    ...lines,
  ];
  const formats = ['General', '0', '0.0', '0.0', '0.0', '0.0', '0', '0.0', '0.0', '0.0', '0.0', '0'];
  const none = new Array<null>(12).fill(null);
  return {
    name: 'Sheet1',
    used: { row: 0, column: 0, rows: values.length, columns: 12 },
    values,
    formulas: values.map(() => none),
    numberFormats: values.map(() => formats),
    merges: [
      { row: 1, column: 1, rows: 1, columns: 5 },
      { row: 1, column: 6, rows: 1, columns: 5 },
      { row: 1, column: 0, rows: 2, columns: 1 },
    ],
    hiddenRows: [],
    hiddenColumns: [],
    visibility: 'visible',
    isProtected: false,
  };
}

/** Amounts come in tenths of the unit, so that they add up exactly. */
function lineOf(
  name: string,
  target: number,
  prior: number,
  actual: number,
  partTarget: number,
  partPrior: number,
  part: number,
  projects: number,
): CellValue[] {
  const group = (goal: number, before: number, now: number): number[] => [
    goal,
    before / 10,
    now / 10,
    printed((now / 10 / goal) * 100),
    printed((now / before - 1) * 100),
  ];
  return [name, ...group(target, prior, actual), ...group(partTarget, partPrior, part), projects];
}

const printed = (value: number): number => Math.round(value * 10) / 10;
const blanks = (count: number): null[] => new Array<null>(count).fill(null);

function figures(): (below: number) => number {
  let seed = 20_170_630;
  return (below) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % Math.max(1, below);
  };
}
