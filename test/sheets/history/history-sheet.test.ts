/** The sheets 历史 and 月结: written, read back without loss, and told at their cells where hands were on them. */
import fc from 'fast-check';
import { additionOf } from '../../../src/core/history/add-report';
import { brokenClosings, changesOf } from '../../../src/core/history/changes';
import { closeMonth, reopenMonth } from '../../../src/core/history/closing';
import { conflictsIn } from '../../../src/core/history/conflicts';
import { EMPTY_HISTORY, SEALED_FIELDS } from '../../../src/core/history/history';
import type { SealedField } from '../../../src/core/history/history';
import { storableText } from '../../../src/core/review/cell-text';
import type { Observation, ObservedMeasure } from '../../../src/core/observations/observation';
import { parsePeriod } from '../../../src/core/statistics/period';
import { unitOf } from '../../../src/core/statistics/units';
import { createMemoryHost } from '../../../src/hosts/memory/host';
import type { MemoryHost } from '../../../src/hosts/memory/host';
import { newWorkbook } from '../../../src/hosts/xlsx/new-workbook';
import { openXlsx } from '../../../src/hosts/xlsx/open';
import type { Locale } from '../../../src/messages/keys';
import { wordsFor } from '../../../src/messages/words';
import {
  closingChanges,
  closingRowChanges,
  historyContent,
  keepChanges,
  noRoomFor,
  readHistory,
} from '../../../src/sheets/history/history-sheet';
import { HISTORY_TABLE } from '../../../src/sheets/history/history-tables';
import { ownSheets, readOwnSheets } from '../../../src/sheets/own-sheets/own-sheets';
import type { OwnSheets } from '../../../src/sheets/own-sheets/own-sheets';
import { withSheetWords } from '../../../src/sheets/words';
import { isStyledCell } from '../../../src/workbook/content';
import { MOST_CELLS_READ, rectAddress } from '../../../src/workbook/address';
import type { CellValue } from '../../../src/workbook/snapshot';
import { observed, template } from '../../core/history/fixtures';
import { snapshotOf } from '../../support/snapshot';

const zh = withSheetWords(wordsFor('zh-CN'));
/** As many as can be read again. */
const MOST_ROWS = Math.floor(MOST_CELLS_READ / HISTORY_TABLE.length);
const june = { year: 2017, month: 6 };
const read = async (host: Pick<MemoryHost, 'outline' | 'read'>) =>
  readHistory(await readOwnSheets(host), template);

const FIGURES = [
  observed('2017-H1', '南湖区', 'FDI', '9780'),
  observed('2017-H1', '南湖区', 'FDI', '67.40%', 'growth'),
  observed('2017-H1', null, 'NZ', '12.36'),
  observed('2017-H1', null, 'NZ', '-', 'target'),
  observed('2017-H1', '秀洲区', 'NZ', '…'),
];

test('a name that no cell can hold as it is, is known again and kept once', async () => {
  const [name, total] = ['南\u0007湖区', `全市${'长'.repeat(12_000)}`];
  const odd = { ...template, entities: [{ ...template.entities[0]!, name, aliases: [] }], total };
  const figures = [observed('2017-H1', name, 'FDI', '9780'), observed('2017-H1', null, 'FDI', '14500')];
  const host = createMemoryHost([{ name: '上报表', rows: [['x']] }]);
  const content = historyContent(figures, odd, zh);
  const stored = content.rows.map((row) =>
    row.map((cell) =>
      isStyledCell(cell) && typeof cell.value === 'string'
        ? { ...cell, value: storableText(cell.value) }
        : cell,
    ),
  );
  await host.apply([{ kind: 'add-sheet', sheet: '历史', content: { ...content, rows: stored } }]);
  const { history, remarks } = readHistory(await readOwnSheets(host), odd);
  expect(remarks).toEqual([]);
  expect(additionOf(history, figures)).toMatchObject({ fresh: [], known: 2 });
});

test('what finds no room below what is kept is refused with what there is room for', async () => {
  const host = createMemoryHost([{ name: '上报表', rows: [['x']] }]);
  expect(noRoomFor(MOST_ROWS - 1, await readOwnSheets(host))).toBeNull();
  expect(noRoomFor(MOST_ROWS, await readOwnSheets(host))?.values).toMatchObject({ free: MOST_ROWS - 1 });
  await host.apply(keepChanges(await readOwnSheets(host), FIGURES, template, wordsFor('zh-CN')));
  const own = await readOwnSheets(host);
  /** As it stands when so many rows are used. */
  const until = (rows: number): OwnSheets => ({
    ...own,
    sheets: own.sheets.map((one) => {
      const { snapshot } = one;
      return { ...one, snapshot: { ...snapshot, used: { ...snapshot.used, rows } } };
    }),
  });
  expect(noRoomFor(5, until(MOST_ROWS - 5))).toBeNull();
  expect(noRoomFor(6, until(MOST_ROWS - 5))).toEqual({
    key: 'history.no-room',
    values: { count: 6, free: 5, rows: MOST_ROWS },
  });
});

describe.each<Locale>(['zh-CN', 'en-US'])('%s', (locale) => {
  const words = wordsFor(locale);

  test('figures are kept, more of them below, and come back as they were', async () => {
    const host = createMemoryHost([{ name: '上报表', rows: [['x']] }]);
    await host.apply(keepChanges(await readOwnSheets(host), FIGURES.slice(0, 2), template, words));
    await host.apply(keepChanges(await readOwnSheets(host), FIGURES.slice(2), template, words));
    const { history, problems } = await read(host);
    expect(problems).toEqual([]);
    expect(history.figures.map(({ observation }) => observation)).toEqual(FIGURES);
    expect(history.figures[4]?.cell).toEqual({
      sheet: locale === 'zh-CN' ? '历史' : 'History of figures',
      row: 5,
      column: 5,
    });
  });

  test('a month is closed, edited by hand, reopened', async () => {
    const host = createMemoryHost([{ name: '上报表', rows: [['x']] }]);
    await host.apply(keepChanges(await readOwnSheets(host), FIGURES, template, words));
    const closing = closeMonth((await read(host)).history, june, { date: '2017-07-05', note: '6月' });
    if (!closing.ok) throw new Error('not closed');
    await host.apply(closingChanges(await readOwnSheets(host), closing.closing, closing.figures, words));
    const kept = await read(host);
    expect(kept.problems).toEqual([]);
    expect(kept.history.closings).toEqual([
      { ...closing.closing, cell: { sheet: locale === 'zh-CN' ? '月结' : 'Closings', row: 1, column: 0 } },
    ]);
    expect(brokenClosings(kept.history)).toEqual([]);
    const range = { row: 1, column: 5, rows: 1, columns: 1 };
    const sheet = kept.history.figures[0]!.cell.sheet;
    await host.apply([{ kind: 'write', sheet, range, values: [[9870]] }]);
    const broken = brokenClosings((await read(host)).history);
    expect(broken.map(({ kind, cells }) => [kind, cells])).toEqual([
      ['edited', [{ sheet, row: 1, column: 5 }]],
    ]);
    const reopened = reopenMonth((await read(host)).history, june, { date: '2017-07-10' });
    await host.apply(closingRowChanges(await readOwnSheets(host), reopened!.closing, words));
    const after = (await read(host)).history;
    expect(after.closings).toMatchObject([{ state: 'reopened', date: '2017-07-10' }]);
    expect(brokenClosings(after)).toEqual([]);
  });
});

describe('a closed month, any of its cells edited', () => {
  const COLUMN: Readonly<Record<SealedField, number>> = {
    ...{ period: 0, entity: 1, code: 2, indicator: 3, measure: 4, value: 5, unit: 6, decimals: 7 },
  };

  const closedSheets = async () => {
    const host = createMemoryHost([{ name: '上报表', rows: [['x']] }]);
    await host.apply(keepChanges(await readOwnSheets(host), FIGURES, template, zh));
    const closing = closeMonth((await read(host)).history, june, { date: '2017-07-05' });
    if (!closing.ok) throw new Error('not closed');
    await host.apply(closingChanges(await readOwnSheets(host), closing.closing, closing.figures, zh));
    return readOwnSheets(host);
  };
  let own: OwnSheets;
  beforeAll(async () => {
    own = await closedSheets();
  });

  test.each([...SEALED_FIELDS])('%s', (field) => {
    const typed = fc.oneof(
      fc.constantFrom<CellValue>(
        '2017-Q3',
        '2018年1—6月',
        '秀洲',
        'XM',
        '项目',
        '上年同期',
        '亿美元',
        '乱写',
        null,
      ),
      fc.integer({ min: -5, max: 99_999 }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: FIGURES.length }), typed, (row, value) => {
        const before = own.sheets.find(({ kind }) => kind === 'history')!.snapshot;
        const at = (sheet: typeof before) => (sheet.values[row] ?? [])[COLUMN[field]] ?? null;
        fc.pre(String(at(before) ?? '') !== String(value ?? ''));
        const values = before.values.map((cells, r) =>
          r === row ? cells.map((cell, c) => (c === COLUMN[field] ? value : cell)) : cells,
        );
        const sheets = own.sheets.map((sheet) =>
          sheet.kind === 'history' ? { ...sheet, snapshot: { ...before, values } } : sheet,
        );
        const { history } = readHistory({ ...own, sheets }, template);
        const [found, ...others] = brokenClosings(history);
        expect(others).toEqual([]);
        expect(found).toMatchObject({ kind: 'edited', severity: 'error' });
        expect(found?.cells).toEqual([{ sheet: '历史', row, column: COLUMN[field] }]);
        const [closing] = history.closings;
        const reopened = changesOf(history, { ...closing!, state: 'reopened' });
        expect(reopened.map(({ cells, message }) => [cells, message.values])).toEqual([
          [found?.cells, found?.message.values],
        ]);
      }),
      { numRuns: 25 },
    );
  });

  test('the template of next year, with other units and without an indicator, breaks no seal', () => {
    const other = {
      ...template,
      indicators: template.indicators
        .filter(({ code }) => code !== 'NZ')
        .map((one) => (one.code === 'FDI' ? { ...one, unit: unitOf('亿美元')!, name: '外资' } : one)),
    };
    const { history, problems } = readHistory(own, other);
    expect(problems).toEqual([]);
    expect(history.figures[0]?.observation.figure).toEqual({ digits: 9780, scale: 4, exact: false });
    expect(brokenClosings(history)).toEqual([]);
  });
});

const MEASURES: readonly ObservedMeasure[] = [
  'target',
  'actual',
  'month',
  'prior',
  'change',
  'growth',
  'completion',
  'gap',
  'share',
  'rank',
];
const RATES: ReadonlySet<string> = new Set(['growth', 'completion', 'gap', 'share']);

const anyObservation: fc.Arbitrary<Observation> = fc
  .record({
    period: fc
      .constantFrom('2017', '2017-H1', '2017-Q3', '2017-06', '2016-07..2017-06')
      .map((code) => parsePeriod(code)!),
    entity: fc.constantFrom(null, '南湖区', '秀洲区', '=不在模板里', '平 湖'),
    indicator: fc.constantFrom('FDI', 'NZ', 'XM'),
    measure: fc.constantFrom(...MEASURES),
    digits: fc.integer({ min: -99_999_999_999, max: 99_999_999_999 }),
    scale: fc.integer({ min: -2, max: 4 }),
    exact: fc.boolean(),
    special: fc.constantFrom(null, null, null, 'not-set' as const, 'below-unit' as const),
    file: fc.constantFrom(null, '收表/南湖区.xlsx'),
    row: fc.integer({ min: 0, max: 1000 }),
  })
  .map(({ period, entity, indicator, measure, digits, scale, exact, special, file, row }): Observation => {
    const isRate = RATES.has(measure);
    const isPoint = measure === 'rank' || (indicator === 'XM' && !isRate);
    const figure = isPoint
      ? { digits, scale: 0, exact: true }
      : { digits, scale: isRate ? scale + 2 : scale, exact: exact && digits % 10 !== 0 && scale > 0 };
    return {
      ...{ period, entity, indicator, measure },
      figure: special ?? figure,
      source: { file, cell: { sheet: '上报表', row, column: 4 } },
    };
  });

test('any figures, through a file, come back as they were', async () => {
  const figures = fc.sample(anyObservation, { numRuns: 400, seed: 7 });
  const bytes = await newWorkbook([{ name: '历史', content: historyContent(figures, template, zh) }]);
  const { history, problems } = await read(await openXlsx(bytes, 'h.xlsx'));
  expect(problems).toEqual([]);
  expect(history.figures.map(({ observation }) => observation)).toEqual(figures);
});

test('what was added is known when it is offered again', async () => {
  const offered = fc.sample(anyObservation, { numRuns: 150, seed: 11 });
  const { fresh } = additionOf(EMPTY_HISTORY, offered);
  const host = createMemoryHost([{ name: '上报表', rows: [['x']] }]);
  await host.apply(keepChanges(await readOwnSheets(host), fresh.slice(0, 50), template, zh));
  await host.apply(keepChanges(await readOwnSheets(host), fresh.slice(50), template, zh));
  const { history } = await read(host);
  expect(additionOf(history, fresh)).toEqual({
    ...{ fresh: [], known: fresh.length, differing: [], closed: [], contradicting: [] },
  });
});

describe('what people leave behind', () => {
  const HEADINGS = [
    '报告期',
    '单位',
    '指标代码',
    '指标',
    '数据项',
    '数值',
    '计量单位',
    '小数位',
    '封存内容',
    '封存码',
  ];
  const rowsRead = (rows: readonly (readonly CellValue[])[], formats: Record<string, string> = {}) =>
    readHistory(ownSheets(['历史'], [snapshotOf([HEADINGS, ...rows], { name: '历史', formats })]), template);
  const told = (...rows: (readonly CellValue[])[]) =>
    rowsRead(rows).problems.map(({ cell, message }) => [
      rectAddress({ ...cell, rows: 1, columns: 1 }),
      zh.say(message),
    ]);

  test.each<[string, readonly CellValue[], string, string]>([
    [
      'a period',
      ['六月', '南湖区', 'FDI', null, '累计完成', 1],
      'A2',
      '第 2 行的报告期“六月”读不懂。请写成 2017-H1 或 2017年1—6月的样子。',
    ],
    [
      'an indicator',
      ['2017-H1', null, null, '产值', '累计完成', 1],
      'D2',
      '第 2 行的指标“产值”不在模板“test”中。请核对指标代码或名称。',
    ],
    ['a measure', ['2017-H1', null, 'FDI', null, '余额', 1], 'E2', '第 2 行的数据项“余额”不认识。'],
    ['a text', ['2017-H1', null, 'FDI', null, '累计完成', '约一千'], 'F2', '第 2 行的数值“约一千”不是数字。'],
    ['nothing', ['2017-H1', null, 'FDI', null, '累计完成', null], 'F2', '第 2 行没有数值。'],
    [
      'a unit',
      ['2017-H1', null, 'FDI', null, '累计完成', 1, '亿元'],
      'G2',
      '第 2 行的计量单位“亿元”不认识，或换算不成“万美元”。请改正。',
    ],
    [
      'a unit in the cell',
      ['2017-H1', null, 'FDI', null, '累计完成', '1亿元'],
      'F2',
      '第 2 行的计量单位“1亿元”不认识，或换算不成“万美元”。',
    ],
    [
      'a seal',
      ['2017-H1', null, 'FDI', null, '累计完成', 1, '万美元', 0, '1', 'abc'],
      'J2',
      '历史第 2 行的封存码“abc”不完整。',
    ],
  ])('%s that cannot be read', (_, row, cell, sentence) => {
    const [problem] = told(row);
    expect(problem?.[0]).toBe(cell);
    expect(problem?.[1]).toContain(sentence);
  });

  test('a date for a period: nobody can tell which', () => {
    const { problems } = rowsRead([[42_887, null, 'FDI', null, '累计完成', 1]], { A2: 'yyyy-mm' });
    expect(problems.map(({ message }) => message.key)).toEqual(['sheets.observations.date-period']);
  });

  test('names, units and words as people type them', () => {
    const { history, problems } = rowsRead([
      ['2017年1—6月', '秀洲', null, '实际利用外资', '累计完成', '1.7亿美元'],
      ['2017-H1', '全市', 'FDI', null, 'Actual', '9,780'],
      ['2017-H1', null, 'FDI', null, 'completion', '67%'],
      ['2017-H1', null, 'FDI', null, '完成率', 67.45, '%', '精确'],
      [null, null, null, null, null, null],
    ]);
    expect(problems).toEqual([]);
    expect(
      history.figures.map(({ observation: { entity, measure, figure } }) => [entity, measure, figure]),
    ).toEqual([
      ['秀洲区', 'actual', { digits: 17, scale: -3, exact: false }],
      [null, 'actual', { digits: 9780, scale: 0, exact: false }],
      [null, 'completion', { digits: 67, scale: 2, exact: false }],
      [null, 'completion', { digits: 6745, scale: 4, exact: true }],
    ]);
    expect(history.figures[0]?.observation.source).toEqual({
      file: null,
      cell: { sheet: '历史', row: 1, column: 5 },
    });
  });

  test('names that the template does not know are told once, and their rows are kept', () => {
    const row = (entity: string, code: string) => ['2017-H1', entity, code, null, '累计完成', 1];
    const { history, problems, remarks } = rowsRead([
      row('秀洲区', 'GDP'),
      row('秀洲', 'FDI'),
      row('秀州区', 'FDI'),
      row('秀州区', 'NZ'),
      row('海盐', 'GDP'),
    ]);
    expect(problems).toEqual([]);
    expect(history.figures).toHaveLength(5);
    expect(remarks.map(({ cell, message }) => [cell.row + 1, zh.say(message)])).toEqual([
      [2, '历史第 2、6 行的指标“GDP”不在模板“test”中，没有用到。如是代码写错，请改正。'],
      [
        4,
        '历史第 4、5 行的单位“秀州区”不在模板“test”中，按另一个单位计。是否就是“秀洲区”？是的话，请在模板中加为别名，或改正。',
      ],
      [6, '历史第 6 行的单位“海盐”不在模板“test”中，按另一个单位计。如是别称，请在模板中加为别名。'],
    ]);
  });

  test('an entity under two names is one: its two figures contradict each other', () => {
    const row = (entity: string, value: number) => ['2017-H1', entity, 'FDI', null, '累计完成', value];
    const { history } = rowsRead([row('秀洲区', 1), row('秀洲', 2), row(' 秀 洲 区', 1)]);
    expect(
      conflictsIn(history.figures).map(({ kind, cells }) => [kind, cells.map(({ row: at }) => at)]),
    ).toEqual([['conflict', [1, 2, 3]]]);
  });

  test('closings: a month, a state, a month twice', () => {
    const sheet = snapshotOf(
      [
        ['月份', '状态', '行数', '封存码'],
        ['6月', '已关账', 1, 'x'],
        ['2017-06', '关了', 1, 'x'],
        ['2017-H1', '已关账', 1, 'x'],
        ['2017-05', '已关账', 3, 'x'],
        ['2017-05', 'Reopened', 4, 'y'],
      ],
      { name: '月结' },
    );
    const { history, problems } = readHistory(ownSheets(['月结'], [sheet]), template);
    expect(problems.map(({ cell, message }) => [cell.row + 1, zh.say(message)])).toEqual([
      [2, '月结第 2 行的月份“6月”读不懂。请写成 2017-06 的样子。'],
      [3, '月结第 3 行的状态“关了”不认识。请填 已关账、已重开 中的一种。'],
      [4, '月结第 4 行的月份“2017-H1”读不懂。请写成 2017-06 的样子。'],
      [6, '月结第 6 行与第 5 行是同一个月。以下面一行为准，请删去多余的一行。'],
    ]);
    expect(history.closings).toMatchObject([
      { month: { year: 2017, month: 5 }, state: 'reopened', rows: 4, seal: 'y' },
    ]);
  });
});
