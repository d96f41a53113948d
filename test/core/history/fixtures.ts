/** Kept figures for tests: written as codes and digits. */
import type { History, KeptFigure } from '../../../src/core/history/history';
import type { Observation, ObservedMeasure } from '../../../src/core/observations/observation';
import { parsePeriod } from '../../../src/core/statistics/period';
import type { Period } from '../../../src/core/statistics/period';
import { printedNumber } from '../../../src/core/statistics/printed';
import { wordsFor } from '../../../src/messages/words';
import { SHEET_SENTENCES } from '../../../src/sheets/words';
import { templateOf } from '../../support/facts';

export const words = wordsFor('zh-CN', SHEET_SENTENCES);

export const template = templateOf({
  window: { from: '2017-01-01', to: '2017-12-31' },
  entities: [{ name: '南湖区' }, { name: '秀洲区', aliases: ['秀洲'] }],
  total: '全市',
  indicators: [
    {
      code: 'FDI',
      name: '实际利用外资',
      unit: '万美元',
      decimals: 0,
      target: { 全市: 14500, 南湖区: 9000, 秀洲区: 5500 },
    },
    { code: 'NZ', name: '市外内资', unit: '亿元', target: { 全市: 16, 南湖区: 9 } },
    { code: 'XM', name: '项目', unit: '个' },
  ],
});

export function period(code: string): Period {
  const parsed = parsePeriod(code);
  if (!parsed) throw new Error(code);
  return parsed;
}

/** 2017-H1 南湖区 FDI actual 9780; "77%" is a ratio, "-" and "…" are themselves. */
export function observed(
  code: string,
  entity: string | null,
  indicator: string,
  text: string,
  measure: ObservedMeasure = 'actual',
): Observation {
  const source = { file: '上报.xlsx', cell: { sheet: '上报表', row: 6, column: 5 } };
  const base = { period: period(code), entity, indicator, measure, source };
  if (text === '-') return { ...base, figure: 'not-set' };
  if (text === '…') return { ...base, figure: 'below-unit' };
  const figure = printedNumber(text.replace('%', ''), indicator === 'XM' || measure === 'rank');
  if (!figure) throw new Error(text);
  return { ...base, figure: text.endsWith('%') ? { ...figure, scale: figure.scale + 2 } : figure };
}

/** Rows from row 2 of the sheet 历史 on, values in column F. */
export const historyOf = (observations: readonly Observation[]): History => ({
  figures: observations.map((observation, i): KeptFigure => ({
    observation,
    cell: { sheet: '历史', row: i + 1, column: 5 },
    sealed: null,
  })),
  closings: [],
});
