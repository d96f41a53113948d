/** The dashboard as a sheet: what stands there, formulas that come to it by another hand, how it prints, and its charts. */
import { dashboardOf } from '../../../src/core/dashboard/dashboard';
import { EMPTY_HISTORY } from '../../../src/core/history/history';
import { DEFAULT_SCHEME } from '../../../src/core/scheme/scheme';
import { wholeSummary } from '../../../src/core/summary/whole';
import { monthSpan } from '../../../src/core/statistics/period';
import { newWorkbook } from '../../../src/hosts/xlsx/new-workbook';
import { openXlsx } from '../../../src/hosts/xlsx/open';
import { wordsFor } from '../../../src/messages/words';
import { dashboardSheet } from '../../../src/sheets/dashboard/dashboard-sheet';
import { bulletText } from '../../../src/sheets/dashboard/bars';
import { ownSheets, sheetsOfKind } from '../../../src/sheets/own-sheets/own-sheets';
import { summarySheet } from '../../../src/sheets/summary/summary-sheet';
import { parseAddress } from '../../../src/workbook/address';
import type { SheetContent } from '../../../src/workbook/content';
import { isStyledCell } from '../../../src/workbook/content';
import { requireLegalContent } from '../../../src/workbook/content-limits';
import type { CellValue } from '../../../src/workbook/snapshot';
import { packageFaults } from '../../hosts/xlsx/check-package';
import { actuals } from '../../core/summary/observed';
import { shown } from '../content';
import { countiesTemplate, ENTITIES } from '../counties';

const template = countiesTemplate();
const half = monthSpan(2017, 1, 6);
const whole = wholeSummary(
  [
    ...actuals(monthSpan(2017, 1, 3), 'FDI', { 桐乡市: '20', 海宁市: '60', 平湖市: '70', 嘉善县: '5' }),
    ...actuals(half, 'FDI', { 桐乡市: '60', 海宁市: '85', 平湖市: '30', 嘉善县: '55' }),
  ],
  EMPTY_HISTORY,
  template,
  DEFAULT_SCHEME,
  half,
);
const board = dashboardOf(whole, template);
const zh = wordsFor('zh-CN');
const summary = summarySheet(whole.attainments, template, zh);
const made = dashboardSheet(board, whole, DEFAULT_SCHEME, {
  ...{ template, words: zh },
  summary: { sheet: '汇总', places: summary.places },
});
const { content } = made;

const cellOf = (of: SheetContent, row: number, column: number) => of.rows[row]?.[column] ?? null;
const find = (text: string): number => content.rows.findIndex((row) => shown(row[0]) === text);

/** Excel's own functions, as far as the dashboard uses them, over its own cells and those of the summary as it stands. */
function evaluated(formula: string, edits: ReadonlyMap<string, CellValue> = new Map()): unknown {
  const ranges: unknown[] = [];
  const read = (sheet: string | undefined, address: string): unknown => {
    const { row, column, rows, columns } = parseAddress(address)!;
    const at = (r: number, c: number): unknown => {
      const key = `${sheet ?? ''}!${r},${c}`;
      if (edits.has(key)) return edits.get(key) ?? '';
      const cell = cellOf(sheet ? summary.content : content, r, c);
      const own = !sheet && isStyledCell(cell) && cell.formula;
      return own ? evaluated(cell.formula!, edits) : (shown(cell) ?? '');
    };
    if (!address.includes(':')) return at(row, column);
    return Array.from({ length: rows * columns }, (_, i) =>
      at(row + Math.floor(i / columns), column + (i % columns)),
    );
  };
  const script = formula
    .replace(/^=/, '')
    .replace(
      /"[^"]*"|(?:'([^']+)'!)?(\$?[A-Z]{1,2}\$?\d+(?::\$?[A-Z]{1,2}\$?\d+)?)/g,
      (token, sheet?: string, address?: string) =>
        address === undefined ? token : `R[${ranges.push(read(sheet, address)) - 1}]`,
    )
    .replaceAll('&', '+')
    .replace(/(?<![<>=])=(?!=)/g, '===')
    .replace(/ISNUMBER\((R\[\d+\])\)\*\((R\[\d+\])([<>])(R\[\d+\])\)/g, 'COMPARED($1,$4,"$3")')
    .replaceAll('IF(', 'WHEN(');
  const functions = {
    WHEN: (test: unknown, yes: unknown, no: unknown) => (test ? yes : no),
    ISNUMBER: (value: unknown) => typeof value === 'number',
    ROUND: (value: number) => Math.round(value),
    MIN: (...values: unknown[]) => Math.min(...values.flat().filter((one) => typeof one === 'number')),
    MAX: (...values: unknown[]) => Math.max(...values.flat().filter((one) => typeof one === 'number')),
    REPT: (text: string, count: number) => text.repeat(Math.max(0, count || 0)),
    REPLACE: (text: string, at: number, count: number, by: string) =>
      text.slice(0, at - 1) + by + text.slice(at - 1 + count),
    LEFT: (text: string, count: number) => String(text).slice(0, count),
    SUMPRODUCT: (values: number[]) => values.reduce((sum, one) => sum + one, 0),
    COMPARED: (all: unknown[], own: number, sign: string) =>
      all.map((one) => (typeof one === 'number' && (sign === '>' ? one > own : one < own) ? 1 : 0)),
  };
  const run = new Function('R', ...Object.keys(functions), `return ${script};`) as (
    ...values: unknown[]
  ) => unknown;
  return run(ranges, ...Object.values(functions));
}

test('every formula comes to what stands beside it', () => {
  requireLegalContent(content);
  let count = 0;
  content.rows.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (!isStyledCell(cell) || !cell.formula) return;
      count += 1;
      const wanted = typeof cell.value === 'number' ? expect.closeTo(cell.value, 9) : cell.value;
      expect([r, c, evaluated(cell.formula)]).toEqual([r, c, wanted]);
    }),
  );
  // Bullets, ranking, months, lights.
  expect(count).toBe(2 * 7 + 4 * 3 + 12 * 2 + 1 + 4 * 2);
});

test('what is edited in the summary moves bars, places and lights without the add-in', () => {
  const { places } = summary;
  const [completion, light] = [places.column('completion'), places.column('light')];
  const row = places.first(0) + ENTITIES.indexOf('平湖市');
  const edits = new Map<string, CellValue>([
    [`汇总!${row},${completion}`, 1.5],
    [`汇总!${row},${light}`, '● 绿'],
  ]);
  const line = find('平湖市');
  const formula = (column: number): string => {
    const cell = cellOf(content, line, column);
    if (!isStyledCell(cell) || !cell.formula) throw new Error(`no formula in column ${column}`);
    return cell.formula;
  };
  expect([shown(cellOf(content, line, 2)), shown(cellOf(content, line, 3))]).toEqual([0.1, 4]);
  expect(evaluated(formula(1), edits)).toBe(bulletText(1.5, 0.5));
  expect(evaluated(formula(1), edits)).toMatch(/→$/);
  expect([evaluated(formula(2), edits), evaluated(formula(3), edits)]).toEqual([1.5, 1]);
});

test('the schedule line, the legend and the blocks', () => {
  const texts = content.rows.map((row) => shown(row[0]));
  expect(texts[0]).toBe('招商引资作战室（2017年1—6月）');
  expect(texts[2]).toBe('序时进度 50.0%（按月均衡，6/12）');
  expect(texts[3]).toMatch(/^图例：.*■ 红灯.*▲ 黄灯.*● 绿灯/);
  expect(texts).toEqual(
    expect.arrayContaining(['全市各项指标与序时进度', '实际外资——按完成率排名', '全市实际外资逐月完成情况']),
  );
  const first = content.rows[find('嘉善县')]!;
  expect(first.slice(2, 5).map((cell) => shown(cell))).toEqual([1.1, 1, '↑3']);
  expect(bulletText(0.35, 0.5)).toBe('███████──┃──────────│');
  expect(bulletText(null, 0)).toBe('┃───────────────────│');
  expect(bulletText(1.01, 1)).toBe('███████████████████┃│→');
});

test('one page, printed across, with all that stands on it and the charts below', () => {
  const { page, charts = [], rows } = content;
  const width = Math.max(...rows.map((row) => row.length));
  expect(page).toMatchObject({ paper: 'A4', orientation: 'landscape', fitsWidth: true, fitsHeight: true });
  expect(page?.printArea).toMatchObject({ row: 0, column: 0, columns: width });
  expect(charts.map(({ title }) => title)).toEqual(['完成率与序时进度', '实际外资：完成率与计划']);
  for (const { place, categories, series } of charts) {
    expect(place.row).toBeGreaterThanOrEqual(rows.length);
    expect(place.row + place.rows).toBeLessThanOrEqual(page!.printArea!.rows);
    expect(place.column + place.columns).toBeLessThanOrEqual(width);
    // What is drawn are the cells beside the labels.
    expect(series.map(({ values }) => [values.row, values.rows, values.column])).toEqual([
      [categories.row, categories.rows, 2],
      [categories.row, categories.rows, 3],
    ]);
  }
  expect(shown(cellOf(content, charts[0]!.categories.row, 0))).toBe('实际外资（万美元）');
  expect(shown(cellOf(content, charts[1]!.categories.row, 0))).toBe('2017年1月');
});

test('lights are symbols, and coloured by the symbols', () => {
  expect(made.highlights.map(({ look, formula }) => [look, formula.slice(-3)])).toEqual(
    expect.arrayContaining([
      ['green', '"●"'],
      ['yellow', '"▲"'],
      ['red', '"■"'],
    ]),
  );
  const heat = content.rows.findIndex((row) => shown(row[9] ?? null) === '平湖市');
  expect(content.rows[heat]!.slice(9).map((cell) => shown(cell))).toEqual(['平湖市', '■ 红', '■', '-']);
});

test('read back from a file it is known as ours, and nothing of it would be repaired', async () => {
  const bytes = await newWorkbook([
    { name: '汇总', content: summary.content },
    { name: '作战室', content },
  ]);
  expect(await packageFaults(bytes)).toEqual([]);
  const host = await openXlsx(bytes, '');
  const own = ownSheets(['汇总', '作战室'], await host.read({ sheets: 'all' }));
  const [sheet] = sheetsOfKind(own, 'dashboard');
  expect(sheet?.values[find('桐乡市')]?.slice(2, 4)).toEqual([0.6, 2]);
  expect(sheet?.formulas[find('桐乡市')]?.[2]).toMatch(/^=IF\('汇总'!F\d+="","",'汇总'!F\d+\)$/);
});

test('in English all words are English', () => {
  const en = wordsFor('en-US');
  const english = dashboardSheet(board, whole, DEFAULT_SCHEME, {
    ...{ template, words: en },
    summary: { sheet: 'Summary', places: summary.places },
  });
  const left = english.content.rows
    .flat()
    .map((cell) => shown(cell))
    .filter((value) => typeof value === 'string' && /dashboard\.|[，。：（]/.test(value));
  expect(left).toEqual([]);
});
