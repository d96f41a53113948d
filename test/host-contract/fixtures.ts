/** The workbook that every host must be able to show. Formulas carry their true results, so a host that calculates agrees. */
import type { MemorySheet } from '../../src/hosts/memory/sheets';

export interface ContractFixture {
  readonly sheets: readonly MemorySheet[];
}

const REPORT: MemorySheet = {
  name: 'Report',
  rows: [
    ['2017年上半年主要指标', null, null, null],
    ['指标', '年度目标', '本年累计', '完成%'],
    ['到位资金', 36, 18.29, { formula: '=C3/B3', value: 18.29 / 36 }],
    ['实际外资', 14500, 9780, { formula: '=C4/B4', value: 9780 / 14500 }],
    ['合计', { formula: '=SUM(B3:B4)', value: 14536 }, 9798.29, null],
    [' 含空格 ', true, false, { formula: '=1/0', value: { error: '#DIV/0!' } }],
    ['备注', null, '-', '1,234'],
  ],
  numberFormats: { 'C3:C4': '0.00', 'D3:D4': '0.0%', B3: '#,##0' },
  merges: ['A1:D1'],
  hiddenRows: [4],
  hiddenColumns: [1],
  conditionalFormats: [{ range: 'C3:C5', formula: '=C3>10000' }],
};

export const COUNTIES = "1—6月 O'Brien (县)";

/** Values that do not begin in A1, under a name that must be quoted. */
const COUNTIES_SHEET: MemorySheet = {
  name: COUNTIES,
  rows: [[], [null, '单位', '位次'], [null, '甲县', 1], [null, null, null], [null, '乙县', 2]],
};

const CONTRACT_SHEETS: readonly MemorySheet[] = [
  REPORT,
  COUNTIES_SHEET,
  { name: 'Empty', rows: [] },
  { name: 'Aside', rows: [['x', 1]], visibility: 'hidden' },
];

export const contractFixture: ContractFixture = { sheets: CONTRACT_SHEETS };

/** The same with a sheet under protection. */
export const protectedFixture: ContractFixture = {
  sheets: [...CONTRACT_SHEETS, { name: 'Locked', rows: [['完成%'], [0.5]], isProtected: true }],
};
