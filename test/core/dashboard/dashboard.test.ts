/** What goes on the wall: bullets of the whole, the ranking with its moves, months against the plan, lights of all. */
import * as fc from 'fast-check';
import { dashboardOf, MOST_BULLETS } from '../../../src/core/dashboard/dashboard';
import { weightiest } from '../../../src/core/dashboard/bounded';
import { MOST_HEAT_COLUMNS, MOST_HEAT_ROWS } from '../../../src/core/dashboard/heat';
import { MOST_BEST, MOST_LAST } from '../../../src/core/dashboard/ranking-view';
import { trendOf } from '../../../src/core/dashboard/trend';
import { EMPTY_HISTORY } from '../../../src/core/history/history';
import type { Observation } from '../../../src/core/observations/observation';
import { DEFAULT_SCHEME } from '../../../src/core/scheme/scheme';
import { monthSpan } from '../../../src/core/statistics/period';
import type { Period } from '../../../src/core/statistics/period';
import { wholeSummary } from '../../../src/core/summary/whole';
import { parsedTemplate } from '../../support/templates';
import { actuals, observed } from '../summary/observed';

const COUNTIES = ['桐乡市', '海宁市', '平湖市'];
const template = parsedTemplate({
  format: 'target-template/1',
  ...{ id: 't', title: '招商引资', version: '1', total: '全市' },
  window: { from: '2017-01-01', to: '2017-12-31' },
  entities: COUNTIES.map((name) => ({ name })),
  indicators: [
    { code: 'LR', name: '利润', unit: '亿元' },
    { code: 'FDI', name: '外资', unit: '万美元', target: { 桐乡市: 100, 海宁市: 200, 平湖市: 300 } },
    {
      ...{ code: 'CU', name: '内资', unit: '亿元', target: { 桐乡市: 10, 海宁市: 10, 平湖市: 10 } },
      schedule: { '2017-03': 0.2, '2017-06': 0.6 },
    },
  ],
});
const upTo = (month: number): Period => monthSpan(2017, 1, month);
const now = upTo(6);
const reported: Observation[] = [
  ...actuals(upTo(4), 'FDI', { 桐乡市: '30', 海宁市: '90', 平湖市: '60' }),
  ...actuals(upTo(5), 'FDI', { 桐乡市: '50', 海宁市: '95' }),
  ...actuals(now, 'FDI', { 桐乡市: '60', 海宁市: '100', 平湖市: '80' }),
  ...actuals(now, 'CU', { 桐乡市: '6', 海宁市: '12', 平湖市: '1' }),
];
const whole = wholeSummary(reported, EMPTY_HISTORY, template, DEFAULT_SCHEME, now);
const board = dashboardOf(whole, template);

test('bullets are of the whole, in the order of the template, with the exact gap', () => {
  expect(board.isOfMany).toBe(true);
  expect(
    board.bullets.shown.map(({ indicator, completion, schedule, gap, basis }) => [
      ...[indicator.code, completion, schedule, gap, basis],
    ]),
  ).toEqual([
    ['LR', null, 0.5, null, 'even-months'],
    ['FDI', 0.4, 0.5, -10, 'even-months'],
    ['CU', 19 / 30, 0.6, expect.closeTo(100 / 30, 12), 'curve'],
  ]);
  expect(board.bullets.more).toBe(0);
  expect(Object.values(board.lights).reduce((sum, count) => sum + count)).toBe(3);
});

test('the schedule is named with its basis, that of most indicators first', () => {
  expect(board.schedules).toEqual([
    { basis: 'even-months', share: 0.5, elapsed: 6, total: 12, indicators: ['利润', '外资'] },
    { basis: 'curve', share: 0.6, elapsed: 6, total: 12, indicators: ['内资'] },
  ]);
});

test('the first ranking that ranks anybody, with moves, and bars as shares of the greatest', () => {
  const { ranking } = board;
  expect(ranking?.indicator?.code).toBe('FDI');
  expect(ranking?.best.map(({ row, reach }) => [row.entity, row.place, row.moved, reach])).toEqual([
    ['桐乡市', 1, null, 1],
    ['海宁市', 2, null, expect.closeTo(0.5 / 0.6, 12)],
    ['平湖市', 3, null, expect.closeTo(80 / 300 / 0.6, 12)],
  ]);
  expect([ranking?.between, ranking?.last]).toEqual([0, []]);
});

test('months against the plan: the sum as it was known, with who was missing, and what is still to come', () => {
  const { trend } = board;
  expect(trend?.indicator.code).toBe('FDI');
  expect(trend?.points.map(({ completion }) => completion)).toEqual([
    ...[null, null, null, 0.3, null, 0.4],
    ...[null, null, null, null, null, null],
  ]);
  expect(trend?.points.map(({ without }) => without)).toEqual([0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0]);
  expect(trend?.points.map(({ plan }) => plan)).toEqual(
    Array.from({ length: 12 }, (_, i) => expect.closeTo((i + 1) / 12, 12) as number),
  );
  expect(trend?.points.findIndex(({ isNow }) => isNow)).toBe(5);
  const curve = trendOf(whole, template, 'CU');
  expect(curve?.points.map(({ plan }) => plan)).toEqual([
    0, 0, 0.2, 0.2, 0.2, 0.6, 0.6, 0.6, 0.6, 0.6, 0.6, 1,
  ]);
  const one = trendOf(whole, template, 'FDI', '海宁市');
  expect(one?.points.map(({ completion }) => completion).slice(3, 6)).toEqual([0.45, 0.475, 0.5]);
  expect(trendOf(whole, template, 'LR')).toBeNull();
  expect(trendOf(whole, template, '?')).toBeNull();
});

test('a long window is cut around the present month, and that is told', () => {
  const years = { ...template, window: { from: '2016-01-01', to: '2020-12-31' } };
  const long = wholeSummary(reported, EMPTY_HISTORY, years, DEFAULT_SCHEME, now);
  const trend = trendOf(long, years, 'FDI');
  expect([trend?.points.length, trend?.before, trend?.after]).toEqual([24, 0, 36]);
  expect(trend?.points[17]).toMatchObject({ isNow: true, month: { year: 2017, month: 6 } });
});

test('the lights of all, as the summary has them', () => {
  const { heat } = board;
  expect(heat?.columns.shown.map(({ indicator }) => indicator.code)).toEqual(['LR', 'FDI', 'CU']);
  expect(heat?.rows.shown.map(({ entity, cells }) => [entity, ...cells.map(({ light }) => light)])).toEqual(
    COUNTIES.map((entity, e) => [
      entity,
      ...whole.attainments.rows.slice(e * 3, e * 3 + 3).map(({ light }) => light),
    ]),
  );
});

test('the report of one office has neither ranking nor heat table, and its own bullets', () => {
  const alone = parsedTemplate({
    format: 'target-template/1',
    ...{ id: 'o', title: '一个单位', version: '1' },
    window: { from: '2017-01-01', to: '2017-12-31' },
    indicators: [{ code: 'FDI', name: '外资', unit: '万美元', target: 100 }],
  });
  const own = wholeSummary(
    [observed(upTo(3), null, 'FDI', 'actual', '30'), observed(now, null, 'FDI', 'actual', '120')],
    EMPTY_HISTORY,
    alone,
    DEFAULT_SCHEME,
    now,
  );
  const page = dashboardOf(own, alone);
  expect([page.isOfMany, page.ranking, page.heat]).toEqual([false, null, null]);
  expect(page.bullets.shown[0]).toMatchObject({ completion: 1.2, gap: 70 });
  expect(page.trend?.points.map(({ completion }) => completion).slice(0, 6)).toEqual([
    ...[null, null, 0.3, null, null, 1.2],
  ]);
});

test('two hundred entities and forty indicators still fit on one page, and what is left out is counted', () => {
  const names = Array.from({ length: 200 }, (_, e) => `单位${e}`);
  const codes = Array.from({ length: 40 }, (_, i) => `I${i}`);
  const targets = Object.fromEntries(names.map((name) => [name, 40]));
  const large = parsedTemplate({
    format: 'target-template/1',
    ...{ id: 'l', title: '大', version: '1' },
    window: { from: '2017-01-01', to: '2017-12-31' },
    entities: names.map((name) => ({ name })),
    indicators: codes.map((code) => ({ code, name: code, unit: '亿元', target: targets })),
  });
  const figures = codes.flatMap((code, i) =>
    actuals(now, code, Object.fromEntries(names.map((name, e) => [name, String(((e * 7 + i) % 40) + 1)]))),
  );
  const many = dashboardOf(wholeSummary(figures, EMPTY_HISTORY, large, DEFAULT_SCHEME, now), large);
  expect([many.bullets.shown.length, many.bullets.more]).toEqual([MOST_BULLETS, 40 - MOST_BULLETS]);
  expect([many.ranking?.best.length, many.ranking?.last.length]).toEqual([MOST_BEST, MOST_LAST]);
  expect(many.ranking?.between).toBe(200 - MOST_BEST - MOST_LAST);
  expect([many.heat?.rows.shown.length, many.heat?.rows.more]).toEqual([
    MOST_HEAT_ROWS,
    200 - MOST_HEAT_ROWS,
  ]);
  expect(many.heat?.rows.shown.every(({ cells }) => cells.length === MOST_HEAT_COLUMNS)).toBe(true);
});

test('the weightiest are shown, in the order in which they came', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -5, max: 5 })), fc.nat({ max: 8 }), (all, most) => {
      const { shown, more } = weightiest(all, most, (one) => one);
      expect(shown.length + more).toBe(all.length);
      const sorted = [...all].sort((a, b) => b - a).slice(0, most);
      expect([...shown].sort((a, b) => b - a)).toEqual(sorted);
      let at = -1;
      for (const one of shown) {
        at = all.indexOf(one, at + 1);
        expect(at).toBeGreaterThanOrEqual(0);
      }
    }),
  );
});
