/** The ledger behind the published figures of Shaoxing, made so that its rows add up: what is computed from rows agrees with what was printed. */
import { ledgerLines, problemLines } from '../../../src/core/ledgers/compare';
import type { LedgerLine } from '../../../src/core/ledgers/compare';
import { countLedger, ledgerObservations } from '../../../src/core/ledgers/count-ledger';
import { problemObservations, problemReport } from '../../../src/core/ledgers/problem-list';
import { rationalNumber } from '../../../src/core/statistics/rational';
import type { CellValue } from '../../../src/workbook/snapshot';
import { snapshotOf } from '../../support/snapshot';
import { PROJECTS, ledgerOf, reported, shaoxing, tableOf, toSeptember, words } from './fixtures';

/** What is found, of how many figures that the report and the ledger both give. */
const verdictOf = (lines: readonly LedgerLine[]) => ({
  findings: lines.flatMap(({ finding }) => finding ?? []),
  checks: lines.filter((line) => line.reported !== null).length,
});
const compareWithReport = (...of: Parameters<typeof ledgerLines>) => verdictOf(ledgerLines(...of));
const compareProblems = (...of: Parameters<typeof problemLines>) => verdictOf(problemLines(...of));

const HEADINGS = [
  '序号',
  '项目名称',
  '项目性质',
  '所属地区',
  '资金来源地',
  '计划总投资（亿元）',
  '实到资金(万元)',
  '开工日期',
];

/** 76 continuing projects with 89.57亿元, 50 new ones with 48亿元; 7 above 20亿元 with 241.7亿元, 85 of 1亿元 at least, 22 from Shanghai. */
function projects(): CellValue[][] {
  const rows: CellValue[][] = [];
  for (let i = 0; i < 126; i++) {
    const isContinuing = i < 76;
    const planned = i < 6 ? 34 : i === 6 ? 37.7 : i < 60 ? 1 + (i % 9) : i < 85 ? 1 : 0.4 + (i % 5) / 10;
    const arrived = isContinuing
      ? i < 75
        ? 11785
        : 895_700 - 75 * 11_785
      : i < 125
        ? 9600
        : 480_000 - 49 * 9600;
    rows.push([
      i + 1,
      `项目${i + 1}`,
      isContinuing ? '续建' : '新建',
      i % 2 === 0 ? '越城区' : '绍兴县',
      i % 6 === 0 || i === 1 ? '上海市' : '杭州',
      planned,
      arrived,
      '2014年3月',
    ]);
  }
  return rows;
}

const sheet = (rows: readonly (readonly CellValue[])[]) =>
  snapshotOf(
    [
      ['绍兴市越商回归项目台账'],
      ['单位：万元'],
      HEADINGS,
      ['甲', '乙', '丙', '丁', 1, 2, 3, 4],
      ...rows,
      ['合计', null, null, null, null, 999, 999],
    ],
    { name: '项目台账' },
  );

const PUBLISHED = [
  reported('XJ', '76'),
  reported('XJ_ZJ', '89.6'),
  reported('XM', '126'),
  reported('YY', '85'),
  reported('ZD', '7'),
  reported('ZD_TZ', '241.7'),
  reported('SH', '22'),
];

const ledger = ledgerOf(PROJECTS);

test('what the rows add up to agrees with what was printed', () => {
  const table = tableOf(sheet(projects()), ledger);
  expect(table.rows).toHaveLength(126);
  expect(table.remarks).toEqual([]);
  const counted = countLedger(table, shaoxing, toSeptember);
  expect(
    counted.figures.map(({ indicator, taken }) => [indicator.code, rationalNumber(taken.value)]),
  ).toEqual([
    ['XJ', 76],
    ['XJ_ZJ', 89.57],
    ['XM', 126],
    ['YY', 85],
    ['ZD', 7],
    ['ZD_TZ', 241.7],
    ['SH', 22],
  ]);
  expect(compareWithReport(counted, PUBLISHED)).toEqual({ checks: 7, findings: [] });
  const [first, second] = ledgerObservations(counted);
  expect(first).toMatchObject({
    indicator: 'XJ',
    entity: null,
    figure: { digits: 76, scale: 0, exact: true },
  });
  expect(second).toMatchObject({
    indicator: 'XJ_ZJ',
    source: { file: null, cell: { sheet: '项目台账', row: 2, column: 6 } },
  });
});

test('by entity, under the name of the template', () => {
  const table = tableOf(sheet(projects()), ledgerOf({ ...PROJECTS, entity: '所属地区' }));
  expect(table.entities).toEqual(['越城区', '柯桥区']);
  const counted = countLedger(table, shaoxing, toSeptember);
  const continuing = counted.figures.filter(({ indicator }) => indicator.code === 'XJ');
  expect(continuing.map(({ entity, taken }) => [entity, taken.rows])).toEqual([
    [null, 76],
    ['越城区', 38],
    ['柯桥区', 38],
  ]);
  const { findings, checks } = compareWithReport(counted, [reported('XJ', '39', { entity: '柯桥区' })]);
  expect(checks).toBe(1);
  expect(findings[0]).toMatchObject({
    kind: 'differs',
    entity: '柯桥区',
    reported: { figure: '39' },
    computed: { figure: '38' },
  });
});

test('figures of other periods and other measures are no matter of this ledger', () => {
  const counted = countLedger(tableOf(sheet(projects()), ledger), shaoxing, toSeptember);
  const others = [
    reported('XJ', '1', { period: { from: { year: 2013, month: 1 }, to: { year: 2013, month: 9 } } }),
    reported('XJ', '1', { measure: 'prior' }),
    reported('WT', '1'),
    reported('XJ', '1', { figure: 'not-set' }),
  ];
  expect(compareWithReport(counted, others)).toEqual({ checks: 0, findings: [] });
});

describe('where the two differ, the rows that matter are told', () => {
  const differ = (rows: readonly (readonly CellValue[])[], figure = reported('XJ_ZJ', '89.6')) => {
    const counted = countLedger(tableOf(sheet(rows), ledger), shaoxing, toSeptember);
    const { findings } = compareWithReport(counted, [figure]);
    return findings.map((finding) => ({
      kind: finding.kind,
      said: words.say(finding.message),
      rows: finding.rows.map(({ message }) => words.say(message)),
    }));
  };

  test('a project that was entered twice', () => {
    const rows = projects();
    rows.splice(40, 0, [200, ' 项目 4', '续建', '越城区', '杭州', 34, 11785, '2014年3月']);
    expect(differ(rows)).toEqual([
      {
        kind: 'differs',
        said: '“续建项目实到资金”上报 89.6亿元，台账 77 行合计 90.7485亿元，台账多 1.1485亿元。请查对。',
        rows: ['第 45 行与前面的一行重复，去掉它就与上报数一致'],
      },
    ]);
    expect(differ(rows, reported('XJ', '76'))[0]?.rows).toEqual([
      '第 45 行与前面的一行重复，去掉它就与上报数一致',
    ]);
  });

  test('a row whose status is spelled otherwise just fails', () => {
    const rows = projects();
    rows[9]![2] = '续建项目';
    expect(differ(rows)).toEqual([
      {
        kind: 'differs',
        said: '“续建项目实到资金”上报 89.6亿元，台账 75 行合计 88.3915亿元，台账少 1.2085亿元。请查对。',
        rows: ['第 14 行只差“项目性质”一个条件没有算上（续建项目），算上它就与上报数一致'],
      },
    ]);
  });

  test('a size just below the bound', () => {
    const rows = projects();
    rows[84]![5] = 0.98;
    expect(differ(rows, reported('YY', '85'))).toEqual([
      {
        kind: 'differs',
        said: '“亿元以上项目”上报 85个，台账数出 84个，台账少 1个。请查对。',
        rows: ['第 89 行只差“计划投资”一个条件没有算上（0.98亿元）'],
      },
    ]);
  });

  test('an amount in the wrong unit', () => {
    const rows = projects();
    rows[3]![6] = 1.1785;
    const [finding] = differ(rows);
    expect(finding?.rows).toEqual(['第 8 行的数如果差 4 个 0，改正后就与上报数一致']);
  });

  test('text for an amount: nothing is concluded, and its row is told', () => {
    const rows = projects();
    rows[3]![6] = '约1亿多';
    expect(differ(rows)).toEqual([
      {
        kind: 'undecided',
        said: '“续建项目实到资金”上报 89.6亿元，台账已算得 88.3915亿元，另有 1 行判断不了，所以不能下结论。请先改正这些行。',
        rows: ['第 8 行：判断不了是否该算，或算多少'],
      },
    ]);
  });
});

test('rounding of the rows is told, never accused', () => {
  const rows = [
    ['A', '续建', 1.2],
    ['B', '续建', 2.3],
    ['C', '续建', 3.4],
  ];
  const table = tableOf(
    snapshotOf([['项目名称', '项目性质', '到位资金(亿元)'], ...rows]),
    ledgerOf({
      ...PROJECTS,
      columns: PROJECTS.columns.map((one) => (one.name === '到位资金' ? { ...one, unit: '亿元' } : one)),
    }),
  );
  const counted = countLedger(table, shaoxing, toSeptember);
  const kinds = ['6.9', '7.0', '7.05', '7.1', '7.2'].map(
    (text) => compareWithReport(counted, [reported('XJ_ZJ', text)]).findings[0]?.kind ?? 'agrees',
  );
  expect(kinds).toEqual(['agrees', 'rounding', 'rounding', 'rounding', 'differs']);
  // 6.9 is 6 and a bit only where it was cut off.
  expect(compareWithReport(counted, [reported('XJ_ZJ', '6')]).findings[0]).toMatchObject({
    kind: 'truncated',
    severity: 'hint',
  });
});

test('a problem list: 74 raised, 53 solved, 21 open, 71.6 %', () => {
  const rows = Array.from({ length: 76 }, (_, i): CellValue[] => [
    `问题${i + 1}`,
    // Two were raised after the period.
    i < 74 ? '2014-08-10' : '2014-10-08',
    i < 53 ? '2014-09-20' : i < 60 ? '2014-10-09' : null,
    i < 70 ? '2014-09-25' : null,
  ]);
  const problems = {
    raised: '提出日期',
    solved: '解决日期',
    due: '办结期限',
    indicators: { raised: 'WT', solved: 'JJ', open: 'DJ', rate: 'JJL' },
  };
  const list = ledgerOf({
    name: '问题清单',
    columns: [
      { name: '问题' },
      { name: '提出日期', kind: 'date' },
      { name: '解决日期', kind: 'date' },
      { name: '办结期限', kind: 'date' },
    ],
    key: ['问题'],
    problems,
  });
  const table = tableOf(
    snapshotOf([['问题', '提出日期', '解决日期', '办结期限'], ...rows], { name: '问题清单' }),
    list,
  );
  const report = problemReport(table, list.problems!, shaoxing, toSeptember);
  expect(report.counts).toMatchObject([
    { entity: null, raised: 74, solved: 53, open: 21, overdue: 17, unknown: 0 },
  ]);
  expect(rationalNumber(report.counts[0]!.rate!)).toBe(53 / 74);
  expect(report.overdue).toHaveLength(17);
  expect(report.overdue[0]).toEqual({
    name: '问题54',
    cell: { sheet: '问题清单', row: 54, column: 3 },
    entity: null,
    due: '2014-09-25',
    daysOverdue: 5,
  });
  const observed = problemObservations(report, list.problems!, table, toSeptember);
  expect(observed.map(({ indicator, figure }) => [indicator, figure])).toEqual([
    ['WT', { digits: 74, scale: 0, exact: true }],
    ['JJ', { digits: 53, scale: 0, exact: true }],
    ['DJ', { digits: 21, scale: 0, exact: true }],
    ['JJL', { digits: 71621621621622, scale: 12, exact: true }],
  ]);

  const against = (...figures: ReturnType<typeof reported>[]) => {
    const verdict = compareProblems(report, list.problems!, shaoxing, toSeptember, figures);
    return [verdict.checks, ...verdict.findings.map(({ kind, message }) => `${kind} ${words.say(message)}`)];
  };
  expect(
    against(reported('WT', '74'), reported('JJ', '53'), reported('DJ', '21'), reported('JJL', '71.6')),
  ).toEqual([4]);
  expect(against(reported('DJ', '20'), reported('JJL', '72.6'), reported('JJL', '1'))).toEqual([
    2,
    'differs “待解决问题”上报 20项，台账数出 21项，台账多 1项。请查对。',
    'differs “解决率”上报 72.6%，按台账 74 个问题计算是 71.6216%，台账低 0.9784 个百分点。请查对。',
  ]);
  expect(against(reported('JJL', '71'))[1]).toMatch(/^truncated /);
});

test('a problem whose date cannot be read leaves its figures open', () => {
  const list = ledgerOf({
    name: '问题清单',
    columns: [{ name: '问题' }, { name: '解决日期', kind: 'date' }, { name: '状态' }],
    problems: {
      solved: '解决日期',
      solvedWhere: [{ field: '状态', is: ['已解决'] }],
      indicators: { solved: 'JJ' },
    },
  });
  const rows = [
    ['停车', '9月中旬', '已解决'],
    ['供电', '2014-09-01', '已解决'],
    ['用地', '2014-09-01', '办理中'],
  ];
  const table = tableOf(snapshotOf([['问题', '解决日期', '状态'], ...rows]), list);
  const report = problemReport(table, list.problems!, shaoxing, toSeptember);
  expect(report.counts).toMatchObject([{ raised: 3, solved: 1, open: 2, unknown: 1 }]);
  expect(problemObservations(report, list.problems!, table, toSeptember)).toEqual([]);
  const { findings } = compareProblems(report, list.problems!, shaoxing, toSeptember, [reported('JJ', '2')]);
  expect(findings).toMatchObject([{ kind: 'undecided', severity: 'query', outcome: 'undecided' }]);
});

test('a problem that was solved before it was raised is told at its cell', () => {
  const list = ledgerOf({
    name: '问题清单',
    columns: [{ name: '问题' }, { name: '提出', kind: 'date' }, { name: '解决', kind: 'date' }],
    problems: { raised: '提出', solved: '解决' },
  });
  const sheet = snapshotOf([
    ['问题', '提出', '解决'],
    ['停车', '2014-09-02', '2014-09-01'],
  ]);
  const { remarks } = problemReport(tableOf(sheet, list), list.problems!, shaoxing, toSeptember);
  expect(
    remarks.map(({ kind, cells, message }) => [kind, cells[0]?.row, cells[0]?.column, words.say(message)]),
  ).toEqual([
    [
      'solved-early',
      1,
      2,
      '有 1 个问题的解决日期早于提出日期，如第 2 行：2014-09-02 提出，2014-09-01 就解决了。请核对“解决”。',
    ],
  ]);
});
