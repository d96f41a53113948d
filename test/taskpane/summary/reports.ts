/** A template of four counties and two indicators, and reports of them as sheets and as files. */
import { parseTemplate } from '../../../src/core/template/parse';
import type { Template } from '../../../src/core/template/template';
import type { MemorySheet } from '../../../src/hosts/memory/sheets';
import { reportFile } from '../collect-files';

export const countiesText = JSON.stringify({
  format: 'target-template/1',
  id: 'counties-2024',
  title: '招商引资2024',
  issuer: '某市',
  version: '1',
  window: { from: '2024-01-01', to: '2024-12-31' },
  lights: { measure: 'gap', green: 0, yellow: -10 },
  total: '全市',
  entities: ['甲县', '乙县', '丙县', '丁县'].map((name) => ({ name, aliases: [] })),
  indicators: [
    {
      ...{ code: 'FDI', name: '实际利用外资', unit: '万美元', decimals: 0 },
      target: { 甲县: 1000, 乙县: 800, 丙县: 400, 丁县: 200 },
    },
    {
      ...{ code: 'DOM', name: '市外内资', unit: '亿元', decimals: 1 },
      target: { 甲县: 20, 乙县: 20, 丙县: 10, 丁县: null },
    },
  ],
  rules: [{ id: 'at-most', severity: 'error', check: '[实际利用外资] <= 900' }],
});

export const counties: Template = (() => {
  const result = parseTemplate(countiesText);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.template;
})();

/** Actual figures of both indicators by county; null: a blank cell. */
export type CountyFigures = Readonly<Record<string, readonly [fdi: number | null, dom: number | null]>>;

export const MAY: CountyFigures = { 甲县: [410, 7.1], 乙县: [390, 9.6], 丙县: [80, 4.8], 丁县: [90, null] };
export const JUNE: CountyFigures = { 甲县: [520, 8], 乙县: [380, 11.5], 丙县: [90, 5.2], 丁县: [110, null] };

/** A report of these counties: a row each, a column for each indicator. */
export function countiesSheet(figures: CountyFigures = JUNE, months = '1—6月', name = '六月'): MemorySheet {
  return {
    name,
    rows: [
      [`某市2024年${months}招商引资完成情况`],
      ['单位', '实际利用外资（万美元）', '市外内资（亿元）'],
      ...Object.entries(figures).map(([county, [fdi, dom]]) => [county, fdi, dom]),
    ],
  };
}

/** The same as a file of its own. */
export const countiesFile = (name: string, figures: CountyFigures, months = '1—6月'): Promise<File> =>
  reportFile(name, countiesSheet(figures, months).rows as never);

/** Ranks by completion and by growth, and gives points for both indicators. */
export const schemeText = JSON.stringify({
  format: 'tracking-scheme/1',
  title: '县区考核',
  rankings: [{ by: 'completion', indicators: ['FDI'], best: 1, worst: 1 }],
  scores: [
    {
      ...{ id: 'total', name: '综合得分', outOf: 100, missing: 'zero', notSet: 'redistribute' },
      parts: [
        { indicator: 'FDI', weight: 60 },
        { indicator: 'DOM', weight: 40 },
      ],
    },
  ],
  inspection: { lights: ['red'], persons: [{ entity: '丙县', asked: '丙县分管县长', by: '市督查室' }] },
});
