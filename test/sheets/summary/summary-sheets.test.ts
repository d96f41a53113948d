/** Summary, ranking and scores as sheets: what stands there, and formulas that come to what the engine says. */
import { parseScheme } from '../../../src/core/scheme/parse';
import { DEFAULT_SCHEME } from '../../../src/core/scheme/scheme';
import type { Observation } from '../../../src/core/observations/observation';
import { EMPTY_HISTORY } from '../../../src/core/history/history';
import { attainmentsOf } from '../../../src/core/summary/attainments-of';
import { Earlier } from '../../../src/core/summary/earlier';
import { rankingsOf } from '../../../src/core/summary/ranking';
import { scoreRankingsOf } from '../../../src/core/summary/score-ranking';
import { scoresOf } from '../../../src/core/summary/scores-of';
import { wholeSummary } from '../../../src/core/summary/whole';
import { newWorkbook } from '../../../src/hosts/xlsx/new-workbook';
import { openXlsx } from '../../../src/hosts/xlsx/open';
import { wordsFor } from '../../../src/messages/words';
import { inspectionSheet } from '../../../src/sheets/summary/inspection-sheet';
import { readOwnSheets } from '../../../src/sheets/own-sheets/own-sheets';
import { moveText, rankingSheet } from '../../../src/sheets/summary/ranking-sheet';
import { scoresSheet } from '../../../src/sheets/summary/scores-sheet';
import { wholeSummaryChanges } from '../../../src/sheets/summary/all-sheets';
import { summarySheet } from '../../../src/sheets/summary/summary-sheet';
import type { SheetContent } from '../../../src/workbook/content';
import { isStyledCell } from '../../../src/workbook/content';
import { requireLegalContent } from '../../../src/workbook/content-limits';
import type { CellValue } from '../../../src/workbook/snapshot';
import { calculated } from '../../support/calculated-form';
import { nativeFormula } from '../../support/native-formula';
import { actuals, observed, periodOf } from '../../core/summary/observed';
import { shownAt, shownLines } from '../content';
import { countiesTemplate, ENTITIES } from '../counties';

const zh = wordsFor('zh-CN');
const template = countiesTemplate({
  ...{ code: 'NH', name: '能耗', unit: '吨', better: 'lower' },
  target: { 桐乡市: 10, 海宁市: 0, 平湖市: 10, 嘉善县: 10 },
});
const half = periodOf('2017-H1');
const q1 = periodOf('2017-Q1');
const now: Observation[] = [
  ...actuals(half, 'FDI', { 桐乡市: '60', 海宁市: '85', 平湖市: '30', 嘉善县: '-' }),
  ...[
    ['桐乡市', '40'],
    ['海宁市', '0'],
    ['平湖市', '60'],
  ].map(([entity, figure]) => observed(half, entity!, 'FDI', 'prior', figure!)),
  ...actuals(half, 'LR', { 桐乡市: '1.5', 海宁市: '-2.25', 平湖市: '-3', 嘉善县: '-1' }),
  ...[
    ['桐乡市', '-46'],
    ['海宁市', '5'],
    ['平湖市', '-2'],
    ['嘉善县', '-4'],
  ].map(([entity, figure]) => observed(half, entity!, 'LR', 'prior', figure!)),
  ...actuals(half, 'NH', { 桐乡市: '4', 海宁市: '1', 平湖市: '…' }),
  {
    ...observed(half, '嘉善县', 'NH', 'actual', '9'),
    source: { file: null, cell: { sheet: '本表', row: 4, column: 3 } },
  },
];
const before = actuals(q1, 'FDI', { 桐乡市: '20', 海宁市: '60', 平湖市: '70', 嘉善县: '-' });
const earlier = new Earlier([...before, ...now], template, half);
const attainments = attainmentsOf(now, template, half, { earlier });
const sheet = summarySheet(attainments, template, zh);

/** What a formula of the sheet gives, worked out by another hand. */
function recalculated(content: SheetContent, row: number, column: number): CellValue {
  const cell = content.rows[row]?.[column] ?? null;
  if (!isStyledCell(cell)) return cell;
  if (!cell.formula || cell.formula.startsWith('=HYPERLINK(')) return cell.value;
  // In the helper's own terms: it knows neither $ nor & nor <>, and a blank cell is no text.
  const plain = cell.formula
    .replaceAll('$', '')
    .replaceAll('&', '+')
    .replace(/([A-Z]+\d+)=""/g, 'COUNTBLANK($1:$1)>0')
    .replace(/([A-Z]+\d+)<>0/g, 'OR($1>0,$1<0)');
  return calculated(plain, (r, c) => recalculated(content, r, c));
}

test('a block for each indicator with its total, as the engine has it', () => {
  const { content } = sheet;
  requireLegalContent(content);
  const [title, , , headings, name, ...rows] = shownLines(content);
  expect(title).toEqual(['招商引资汇总（2017年1—6月）']);
  expect(headings).toEqual([
    ...['单位', '计量单位', '目标', '累计完成', '上年同期', '完成率', '增幅'],
    ...['序时进度', '与序时差（百分点）', '亮灯', '来源', '备注'],
  ]);
  expect(name).toEqual(['实际外资']);
  expect(rows.slice(0, 5).map((row) => row.slice(0, 10))).toEqual([
    ['桐乡市', '万美元', 100, 60, 40, 0.6, 0.5, 0.5, 10, '● 绿'],
    ['海宁市', '万美元', 200, 85, 0, 0.425, '净增', 0.5, -7.5, '▲ 黄'],
    ['平湖市', '万美元', 300, 30, 60, 0.1, -0.5, 0.5, -40, '■ 红'],
    ['嘉善县', '万美元', 50, '-', null, '-', '', 0.5, '', '-'],
    ['全市', '万美元', 600, 175, 100, 175 / 600, 0.75, 0.5, expect.closeTo(-20.8333, 3), '■ 红'],
  ]);
  expect(rows[0]?.[10]).toMatch(/^桐乡市\.xlsx › 报表!D\d+$/);
});

test('every formula comes to what the engine says, and the lights to what they say', () => {
  const { content } = sheet;
  let formulas = 0;
  content.rows.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (!isStyledCell(cell) || !cell.formula || cell.formula.startsWith('=HYPERLINK(')) return;
      formulas += 1;
      const found = recalculated(content, r, c);
      if (c === 9) expect([r, lightByNative(content, r)]).toEqual([r, found]);
      const wanted = typeof cell.value === 'number' ? expect.closeTo(cell.value, 9) : cell.value;
      expect([r, c, found]).toEqual([r, c, wanted]);
    }),
  );
  expect(formulas).toBeGreaterThan(60);
  expect(
    shownLines(content)
      .slice(11, 15)
      .map((row) => row[6]),
  ).toEqual(['扭亏为盈', '由盈转亏', '增亏', '减亏']);
});

/** The conditional formats of the same cells, evaluated as Excel would: what they show must be what the text says. */
function lightByNative(content: SheetContent, row: number): string {
  const own = sheet.highlights.filter(({ range }) => row >= range.row && row < range.row + range.rows);
  const on = own.filter(
    ({ formula, range }) =>
      nativeFormula(formula, { row: range.row, down: row - range.row }, (r, c) =>
        recalculated(content, r, c),
      ) === true,
  );
  expect(on.length).toBeLessThanOrEqual(1);
  return on[0] ? { green: '● 绿', yellow: '▲ 黄', red: '■ 红' }[on[0].look] : '-';
}

test('sums leave out what was not set, and wait for what is still to come', () => {
  const formulas = sheet.content.rows.flatMap((row) =>
    row.flatMap((cell) => (isStyledCell(cell) && cell.formula?.startsWith('=SUM(') ? [cell.formula] : [])),
  );
  expect(formulas.slice(0, 3)).toEqual(['=SUM(C6:C8)', '=SUM(D6:D8)', '=SUM(E6:E8)']);
});

test('a total in which somebody is missing has neither completion, gap nor light, until the figure is typed in', () => {
  const reported = now.filter(({ entity, indicator }) => entity !== '平湖市' || indicator !== 'FDI');
  const short = summarySheet(attainmentsOf(reported, template, half), template, zh);
  const total = short.places.first(0) + ENTITIES.length;
  const shown = ['actual', 'completion', 'gap', 'light', 'remark'] as const;
  const told = (content: SheetContent) =>
    shown.map((column) => recalculated(content, total, short.places.column(column)));
  expect(shown.map((column) => shownAt(short.content, total, short.places.column(column)))).toEqual([
    ...[145, '-', '', '缺 1 个单位', '合计中缺：平湖市。'],
  ]);
  expect(told(short.content)).toEqual([145, '-', '', '缺 1 个单位', '合计中缺：平湖市。']);
  const lights = (content: SheetContent) =>
    short.highlights
      .filter(({ range }) => total >= range.row && total < range.row + range.rows)
      .filter(({ formula, range }) =>
        nativeFormula(formula, { row: range.row, down: total - range.row }, (r, c) =>
          recalculated(content, r, c),
        ),
      )
      .map(({ look }) => look);
  expect(lights(short.content)).toEqual([]);
  const [line, column] = [short.places.first(0) + ENTITIES.indexOf('平湖市'), short.places.column('actual')];
  const typed = {
    ...short.content,
    rows: short.content.rows.map((row, r) =>
      r === line ? row.map((cell, c) => (c === column ? 30 : cell)) : row,
    ),
  };
  expect(told(typed)).toEqual([175, 175 / 600, expect.closeTo(-20.8333, 3), '■ 红', '']);
  expect(lights(typed)).toEqual(['red']);
});

test('who is missing is named as long as the cell is blank, and by whichever cell is', () => {
  const given = (names: readonly string[]) => now.filter(({ entity }) => names.includes(entity ?? ''));
  const made = summarySheet(attainmentsOf(given(['桐乡市', '嘉善县']), template, half), template, zh);
  const [first, actual, remark] = [
    made.places.first(1),
    made.places.column('actual'),
    made.places.column('remark'),
  ];
  /** The remarks of the entities and of their total, with these cells typed over. */
  const remarks = (entries: Readonly<Record<number, number | null>>): CellValue[] => {
    const rows = made.content.rows.map((row, r) =>
      row.map((cell, c) => (c === actual && r - first in entries ? (entries[r - first] ?? null) : cell)),
    );
    return [0, 1, 2, 3, 4].map((line) => recalculated({ ...made.content, rows }, first + line, remark));
  };
  expect(remarks({})).toEqual([null, '缺。', '缺。', null, '合计中缺：海宁市、平湖市。']);
  expect(remarks({ 1: 7 })).toEqual([null, '', '缺。', null, '合计中缺：平湖市。']);
  expect(remarks({ 1: 7, 2: 8 })).toEqual([null, '', '', null, '']);
  expect(remarks({ 0: null })[4]).toBe('合计中缺：桐乡市、海宁市、平湖市。');
});

test('of very many the names are said as they were: a formula has no room for them', () => {
  const names = Array.from({ length: 400 }, (_, index) => `街道${index}`);
  const many = { ...template, entities: names.map((name) => ({ name, aliases: [] })) };
  const made = summarySheet(
    attainmentsOf([...actuals(half, 'LR', { 街道0: '1', 街道1: '2' })], many, half),
    many,
    zh,
  );
  requireLegalContent(made.content);
  const total = made.content.rows[made.places.first(1) + names.length]?.[made.places.column('remark')];
  expect(total).toMatchObject({ value: expect.stringContaining('街道399') });
  expect(total).not.toHaveProperty('formula');
});

test('what is missing is listed, and a cell of this workbook is a click away', () => {
  const short = attainmentsOf(
    now.filter(({ entity }) => entity !== '平湖市'),
    template,
    half,
  );
  const all = shownLines(summarySheet(short, template, zh).content);
  const start = all.findIndex(([first]) => first === '缺报清单（制表时）');
  expect(all[start + 1]).toEqual(['平湖市', '未报送', '实际外资、利润、能耗']);
  const links = sheet.content.rows.flatMap((row) =>
    row.flatMap((cell) =>
      isStyledCell(cell) && cell.formula?.startsWith('=HYPERLINK(') ? [cell.formula] : [],
    ),
  );
  expect(links).toEqual(['=HYPERLINK("#\'本表\'!D5","本表!D5")']);
});

const scheme = {
  ...DEFAULT_SCHEME,
  inspection: {
    ...DEFAULT_SCHEME.inspection,
    persons: [{ entity: '平湖市', indicator: null, asked: '王局长', by: '督查室' }],
  },
};
const whole = wholeSummary([...before, ...now], EMPTY_HISTORY, template, scheme, half);

test('the inspection list: the furthest behind first, with whoever is asked by whom, and the lights of all', () => {
  const content = inspectionSheet(whole.inspection, whole.entityLights, half, template, zh);
  requireLegalContent(content);
  const all = shownLines(content);
  expect(all[4]?.slice(0, 11)).toEqual([
    ...['平湖市', '实际外资', '万美元', 300, 30, 0.1, -40, '■ 红', '至少 1 个月', '王局长', '督查室'],
  ]);
  const lights = all.findIndex(([first]) => first === '各单位亮灯');
  expect(all[lights + 1]).toEqual(['单位', '亮灯', '绿灯（项）', '黄灯（项）', '红灯（项）', '无灯（项）']);
  expect(all[lights + 4]?.slice(0, 2)).toEqual(['平湖市', '■ 红']);
});

test('a second run writes our own sheets anew, and never one of the user under the same name', async () => {
  const theirs = { name: '汇总', content: { rows: [['手工汇总'], ['我的数']] } };
  const host = await openXlsx(await newWorkbook([theirs]), '');
  const first = wholeSummaryChanges(await readOwnSheets(host), whole, template, scheme, zh);
  expect(first.map((change) => [change.kind, 'sheet' in change ? change.sheet : null])).toEqual([
    ['add-sheet', '汇总 (2)'],
    ['highlight', '汇总 (2)'],
    ['add-sheet', '排名'],
    ['add-sheet', '督查清单'],
    ['add-sheet', '作战室'],
    ['highlight', '作战室'],
  ]);
  await host.apply(first);
  const again = await openXlsx(await host.save(), '');
  const english = wordsFor('en-US');

  const second = wholeSummaryChanges(
    await readOwnSheets(again),
    { ...whole, rankings: [] },
    template,
    scheme,
    english,
  );
  expect(second.map((change) => [change.kind, 'sheet' in change ? change.sheet : null])).toEqual([
    ['replace-sheet', '汇总 (2)'],
    ['highlight', '汇总 (2)'],
    ['remove-sheet', '排名'],
    ['replace-sheet', '督查清单'],
    ['replace-sheet', '作战室'],
    ['highlight', '作战室'],
  ]);
  await again.apply(second);
  const kept = await again.read({ sheets: 'all' });
  expect(kept.map(({ name }) => name)).toEqual(['汇总', '汇总 (2)', '督查清单', '作战室']);
  expect(kept[0]?.values[0]?.[0]).toBe('手工汇总');
  expect(kept[1]?.values[0]?.[0]).toBe('招商引资: summary (Jan–Jun 2017)');
});

test('places, moves, lists and those without a place', () => {
  const [fdi] = rankingsOf(attainments, DEFAULT_SCHEME.rankings, template, earlier);
  const content = rankingSheet([fdi!], template, new Map(), zh);
  requireLegalContent(content);
  expect(shownLines(content).slice(3)).toEqual([
    ['实际外资——按完成率排名'],
    ['名次', '单位', '数值', '较2017年1—3月', '连续第一', '连续低于序时进度'],
    [1, '桐乡市', 0.6, '↑2', '至少 1 个月', null],
    [2, '海宁市', 0.425, '↓1', null, '至少 1 个月'],
    [3, '平湖市', 0.1, '↓1', null, '至少 1 个月'],
    ['红榜：桐乡市'],
    ['黑榜：平湖市'],
    ['未参加排名：嘉善县（未设目标或不适用）'],
  ]);
  expect([2, -1, 0, null].map(moveText)).toEqual(['↑2', '↓1', '—', null]);
});

test('points with their sum as a formula, and how they came about', () => {
  const parsed = parseScheme(
    JSON.stringify({
      format: 'tracking-scheme/1',
      rankings: [{ by: 'score', score: 's' }],
      scores: [
        {
          ...{ id: 's', name: '综合', notSet: 'redistribute' },
          parts: [
            { indicator: 'FDI', weight: 60 },
            { indicator: '能耗', weight: 40 },
          ],
          adjustments: [{ entity: '桐乡市', points: -2, reason: '迟报' }],
        },
      ],
    }),
    template,
  );
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const tables = scoresOf(attainments, parsed.scheme, template);
  const content = scoresSheet(tables, template, zh);
  requireLegalContent(content);
  const all = shownLines(content);
  expect(all[3]).toEqual(['单位', '实际外资（60 分）', '能耗（40 分）', '加减分', '总分']);
  expect(all[4]).toEqual(['桐乡市', 36, 40, -2, 74]);
  expect(all[6]?.[4]).toBe('待定');
  [4, 7].forEach((row) =>
    expect(recalculated(content, row, 4)).toEqual(expect.closeTo(shownAt(content, row, 4) as number, 9)),
  );
  const trace = all.findIndex(([first]) => first === '得分依据');
  expect(all[trace + 2]?.slice(0, 4)).toEqual([
    '桐乡市',
    '实际外资',
    36,
    '60万美元 ÷ 100万美元 = 60.00%；60.00% × 60 分 = 36.00 分',
  ]);
  expect(all[trace + 4]?.slice(0, 4)).toEqual(['桐乡市', '合计', 74, '扣 2 分：迟报']);
  const [ranking] = scoreRankingsOf(attainments, tables, parsed.scheme, template, earlier);
  expect(ranking?.rows[0]).toMatchObject({ place: 1 });
  expect(ranking?.unranked.map(({ reason }) => reason)).toEqual(['no-score', 'no-score']);
});

test('in English all words are English', () => {
  const en = wordsFor('en-US');
  const content = summarySheet(attainments, template, en).content;
  expect(shownLines(content)[3]?.slice(0, 4)).toEqual(['Entity', 'Unit', 'Target', 'Actual to date']);
  const [fdi] = rankingsOf(attainments, DEFAULT_SCHEME.rankings, template, earlier);
  const words = [...shownLines(content), ...shownLines(rankingSheet([fdi!], template, new Map(), en))].flat();
  const chinese = words.filter(
    (value) => typeof value === 'string' && /summary\.|[，。：（]/.test(value) && !value.includes('.xlsx'),
  );
  expect(chinese).toEqual([]);
});
