/** Months closed and reopened, figures kept twice, figures restated: everything is told, nothing is written over. */
import { additionOf } from '../../../src/core/history/add-report';
import { brokenClosings, changesOf } from '../../../src/core/history/changes';
import type { HistoryFinding } from '../../../src/core/history/changes';
import { closeMonth, closedMonths, quarterState, reopenMonth } from '../../../src/core/history/closing';
import { conflictsIn } from '../../../src/core/history/conflicts';
import { faultsIn } from '../../../src/core/history/faults';
import { digest } from '../../../src/core/history/digest';
import type { History, KeptFigure } from '../../../src/core/history/history';
import { restatedFigures } from '../../../src/core/history/restated';
import type { Month } from '../../../src/core/statistics/period';
import { historyOf, observed, template, words } from './fixtures';

const june: Month = { year: 2017, month: 6 };
const figures = [
  observed('2017-H1', '南湖区', 'FDI', '9780'),
  observed('2017-H1', '南湖区', 'FDI', '67.4%', 'growth'),
  observed('2017-H1', null, 'XM', '12'),
  observed('2017-01..2017-05', '南湖区', 'FDI', '8000'),
];

function closed(history: History, month = june): History {
  const result = closeMonth(history, month, { date: '2017-07-05' });
  if (!result.ok) throw new Error('not closed');
  const sealed = new Map(result.figures.map((figure) => [figure.cell.row, figure] as const));
  const closings = history.closings.filter((one) => one.month.month !== month.month);
  return {
    figures: history.figures.map((figure) => sealed.get(figure.cell.row) ?? figure),
    closings: [
      ...closings,
      { ...result.closing, cell: { sheet: '月结', row: 1 + closings.length, column: 0 } },
    ],
  };
}

const said = (findings: readonly HistoryFinding[]) =>
  findings.map(({ kind, severity, cells, message }) => [
    kind,
    severity,
    cells.map(({ sheet, row }) => `${sheet}!${row + 1}`).join(' '),
    words.say(message),
  ]);

const withRow = (history: History, row: number, change: Partial<KeptFigure['observation']>): History => ({
  ...history,
  figures: history.figures.map((figure) =>
    figure.cell.row === row ? { ...figure, observation: { ...figure.observation, ...change } } : figure,
  ),
});

test('the digest is FNV-1a', () => {
  expect(digest('')).toBe('cbf29ce484222325');
  expect(digest('a')).toBe('af63dc4c8601ec8c');
  expect(digest('foobar')).toBe('85944171f73967e8');
  expect(digest('万元')).not.toBe(digest('亿元'));
});

describe('a closed month', () => {
  const history = closed(historyOf(figures));

  test('seals its own figures and leaves the others', () => {
    expect(history.figures.map(({ sealed }) => sealed?.text ?? null)).toEqual([
      '2017-H1|南湖区|FDI||actual|9780||',
      '2017-H1|南湖区|FDI||growth|0.674||',
      '2017-H1||XM||actual|12*||',
      null,
    ]);
    expect(brokenClosings(history)).toEqual([]);
    expect(closedMonths(history)).toEqual([june]);
    expect(closeMonth(history, june, { date: '2017-07-06' })).toMatchObject({
      ok: false,
      reasons: { key: 'history.already-closed' },
    });
  });

  test('rows in another order are the same rows', () => {
    expect(brokenClosings({ ...history, figures: [...history.figures].reverse() })).toEqual([]);
  });

  test('a figure edited by hand is told at its cell, with what it was', () => {
    const edited = withRow(history, 2, { figure: { digits: 676, scale: 3, exact: false } });
    expect(said(brokenClosings(edited))).toEqual([
      [
        'edited',
        'error',
        '历史!3',
        '2017年6月已关账，南湖区“FDI”growth的数值却被改过：关账时是 0.674，现在是 0.676。要改请先重开这个月，否则请改回。',
      ],
    ]);
  });

  test('another entity in the row, its seal copied or its sealed figure edited too', () => {
    expect(said(brokenClosings(withRow(history, 1, { entity: '秀洲区' })))).toEqual([
      [
        'edited',
        'error',
        '历史!2',
        '2017年6月已关账，南湖区“FDI”actual的单位却被改过：关账时是 南湖区，现在是 秀洲区。要改请先重开这个月，否则请改回。',
      ],
    ]);
    const forged = {
      ...history,
      figures: history.figures.map((figure) => ({
        ...figure,
        sealed: figure.sealed && { ...figure.sealed, text: '2017-H1|南湖区|FDI||actual|9999||' },
      })),
    };
    // The value itself is as it was: nothing is broken but the column of sealed figures, which proves nothing.
    expect(brokenClosings(forged)).toEqual([]);
    expect(
      said(brokenClosings(withRow(forged, 1, { figure: { digits: 9999, scale: 0, exact: false } }))),
    ).toEqual([
      [
        'changed',
        'error',
        '历史!2',
        '2017年6月已关账，这一行（现在是2017年1—6月南湖区“FDI”的actual 9,999）和它的封存栏却都被改过，关账时是什么已看不出来。请从备份找回，或先重开这个月。',
      ],
    ]);
  });

  test('rows added and rows removed', () => {
    const more = historyOf([...figures, observed('2017-H1', '秀洲区', 'FDI', '1')]).figures;
    const added = { ...history, figures: [...history.figures, ...more.slice(4)] };
    expect(said(brokenClosings(added))).toEqual([
      [
        'added',
        'error',
        '历史!6',
        '2017年6月已关账，2017年1—6月秀洲区“FDI”的actual 1 却是关账以后加的。要补数请先重开这个月，否则请删去这一行。',
      ],
    ]);
    const removed = { ...history, figures: history.figures.slice(1) };
    expect(said(brokenClosings(removed))).toEqual([
      ['removed', 'error', '月结!2', '2017年6月已关账，关账时的数少了 1 行。请找回，或先重开这个月。'],
    ]);
    const both = { ...history, figures: [...history.figures.slice(1), ...more.slice(4)] };
    expect(said(brokenClosings(both)).map(([kind]) => kind)).toEqual(['added', 'removed']);
  });

  test('reopened: the figures may change, and closing again says what did', () => {
    const reopened = reopenMonth(history, june, { date: '2017-07-10', note: '补报' });
    expect(reopened).toMatchObject({ closing: { state: 'reopened', note: '补报' }, changes: [] });
    const open = withRow({ ...history, closings: [reopened!.closing] }, 1, {
      figure: { digits: 9870, scale: 0, exact: false },
    });
    expect(brokenClosings(open)).toEqual([]);
    expect(said(changesOf(open, reopened!.closing))).toEqual([
      [
        'edited',
        'hint',
        '历史!2',
        '2017年6月关账后改了南湖区“FDI”actual的数值：关账时是 9,780，现在是 9,870。',
      ],
    ]);
    const again = closeMonth(open, june, { date: '2017-07-12' });
    expect(again).toMatchObject({
      ok: true,
      closing: { state: 'closed', date: '2017-07-12', cell: { row: 1 } },
    });
    expect(again.ok && said(again.changes).map(([kind]) => kind)).toEqual(['edited']);
    expect(reopenMonth(open, june, { date: '2017-07-12' })).toBeNull();
  });
});

test('a quarter is closed when its three months are, with or without figures', () => {
  let history = historyOf(figures);
  expect(quarterState(history, 2017, 2)).toEqual({
    isClosed: false,
    months: [
      { month: { year: 2017, month: 4 }, state: 'open', figures: 0 },
      { month: { year: 2017, month: 5 }, state: 'open', figures: 1 },
      { month: { year: 2017, month: 6 }, state: 'open', figures: 3 },
    ],
  });
  for (const month of [4, 5]) history = closed(history, { year: 2017, month });
  expect(quarterState(history, 2017, 2).isClosed).toBe(false);
  history = closed(history);
  expect(quarterState(history, 2017, 2).isClosed).toBe(true);
  expect(quarterState(history, 2017, 1).isClosed).toBe(false);
});

test('the same month twice: the same figures are a hint, different ones cannot be closed', () => {
  const twice = historyOf([...figures, figures[0]!]);
  expect(said(conflictsIn(twice.figures))).toEqual([
    [
      'double',
      'hint',
      '历史!2 历史!6',
      '2017年1—6月南湖区“FDI”的累计完成重复登记（历史第 2、6 行，数相同）。请删去多余的行。',
    ],
  ]);
  expect(closeMonth(twice, june, { date: '2017-07-05' }).ok).toBe(true);
  const different = historyOf([...figures, observed('2017-H1', '南湖区', 'FDI', '9870')]);
  expect(said(conflictsIn(different.figures))).toEqual([
    [
      'conflict',
      'error',
      '历史!2 历史!6',
      '2017年1—6月南湖区“FDI”的累计完成有两个不同的数：9,780、9,870（历史第 2、6 行）。请核对，只留对的一行。',
    ],
  ]);
  expect(closeMonth(different, june, { date: '2017-07-05' })).toMatchObject({
    ok: false,
    reasons: [{ kind: 'conflict' }],
  });
});

test('what was brought together beside the history and differs is told with both places', () => {
  const other = { sheet: '汇总数据', row: 4, column: 5 };
  const collected = (text: string) => [
    { observation: observed('2017-H1', '南湖区', 'FDI', text), cell: other, sealed: null },
  ];
  expect(faultsIn(historyOf(figures), collected('9780'))).toEqual([]);
  expect(said(faultsIn(historyOf(figures), collected('9870')))).toEqual([
    [
      'conflict',
      'error',
      '历史!2 汇总数据!5',
      '2017年1—6月南湖区“FDI”的累计完成各处不同：“历史”第 2 行是 9,780、“汇总数据”第 5 行是 9,870。请核对以哪个为准，改成一致。',
    ],
  ]);
});

test('a report beside the history: new, known, contradicting, of a closed month', () => {
  const history = closed(historyOf(figures));
  const july = observed('2017-01..2017-07', '南湖区', 'FDI', '11000');
  const offered = [
    observed('2017-H1', '南湖区', 'FDI', '9780'),
    observed('2017-01..2017-05', '南湖区', 'FDI', '8001'),
    observed('2017-H1', '秀洲区', 'FDI', '100'),
    july,
    { ...july, source: { ...july.source, file: '又一份.xlsx' } },
    observed('2017-01..2017-07', '南湖区', 'FDI', '11001'),
  ];
  expect(additionOf(history, offered)).toEqual({
    known: 1,
    differing: [{ kept: history.figures[3], offered: offered[1] }],
    closed: [offered[2]],
    fresh: [july],
    contradicting: [[july, offered[5]]],
  });
});

test('restated figures of last year, with both figures; what rounding explains is none', () => {
  const history = historyOf([
    observed('2016-H1', '南湖区', 'FDI', '5842'),
    observed('2016-H1', '秀洲区', 'FDI', '5842'),
    observed('2016-H1', null, 'NZ', '8.67'),
  ]);
  const now = [
    observed('2017-H1', '南湖区', 'FDI', '5642', 'prior'),
    observed('2017-H1', '秀洲区', 'FDI', '5842', 'prior'),
    observed('2017-H1', null, 'NZ', '8.7', 'prior'),
    observed('2017-H1', null, 'XM', '5', 'prior'),
  ];
  const restated = restatedFigures(history, now, template);
  expect(restated.map(({ message, then }) => [words.say(message), then.cell.row])).toEqual([
    [
      '南湖区“实际利用外资”的上年同期数是 5,642万美元，而去年上报的2016年1—6月是 5,842万美元。如按可比口径调整过，请注明；否则请核对。',
      1,
    ],
  ]);
});
