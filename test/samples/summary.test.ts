/** target-tracker summary of the five published reports: the workbook is read back, place by place. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../src/cli/run';
import type { Observation } from '../../src/core/observations/observation';
import { parseDecimal } from '../../src/core/statistics/decimal';
import { monthSpan } from '../../src/core/statistics/period';
import { newWorkbook } from '../../src/hosts/xlsx/new-workbook';
import { openXlsx } from '../../src/hosts/xlsx/open';
import { wordsFor } from '../../src/messages/words';
import { historyContent } from '../../src/sheets/history/history-sheet';
import type { CellValue, SheetSnapshot } from '../../src/workbook/snapshot';
import { parsedTemplate } from '../support/templates';

const sample = (name: string, file: string): string => join(__dirname, '../../assets/samples', name, file);
const json = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

/** @param made files that are not on the disk */
async function summarised(argv: readonly string[], made: ReadonlyMap<string, Uint8Array> = new Map()) {
  const complaints: string[] = [];
  let printed = '';
  let bytes: Uint8Array | null = null;
  const code = await run(['summary', ...argv, '-o', 'out.xlsx'], {
    env: { LANG: 'zh_CN.UTF-8' },
    read: async (path) => made.get(path) ?? new Uint8Array(readFileSync(path)),
    write: async (_path, written) => {
      bytes = written;
    },
    now: () => new Date('2026-01-01T00:00:00Z'),
    print: (text) => (printed += text),
    complain: (line) => complaints.push(line),
  });
  const sheets = bytes ? await (await openXlsx(bytes, 'out.xlsx')).read({ sheets: 'all' }) : [];
  return { code, printed, complaints, sheets };
}

async function ofSample(name: string) {
  const made = await summarised([sample(name, 'report.xlsx'), '-t', sample(name, 'template.json')]);
  expectDashboard(made.sheets);
  return made;
}

/** The bullets say what the summary says, and their bars are as long as that. */
function expectDashboard(sheets: readonly SheetSnapshot[]): void {
  const rows = sheetOf(sheets, '作战室');
  const from = rows.findIndex(([first]) => first === '指标') + 1;
  const bullets = rows.slice(
    from,
    rows.findIndex(([first], r) => r > from && (!first || String(first).startsWith('另有'))),
  );
  expect(bullets.length).toBeGreaterThan(0);
  expect(rows[2]?.[0]).toMatch(/^序时进度 \d/);
  const summary = sheetOf(sheets, '汇总');
  for (const [name, bar, completion, schedule, gap, , actual, target] of bullets) {
    const at = summary.findIndex(([first]) => first === String(name).replace(/（[^（]*）$/, ''));
    const [, , wantedTarget, wantedActual, , ratio, , due, points] = summary[at + 1] ?? [];
    const wanted = [ratio, due, points, wantedActual, wantedTarget].map((value) => value ?? '');
    expect([completion, schedule, gap, actual, target]).toEqual(wanted);
    const full = typeof completion === 'number' ? Math.max(0, Math.min(20, Math.round(completion * 20))) : 0;
    // The mark of the schedule may lie on the bar.
    expect(Math.abs(String(bar).split('█').length - 1 - full)).toBeLessThanOrEqual(1);
    expect(String(bar).endsWith('→')).toBe(typeof completion === 'number' && completion > 1);
  }
}

const sheetOf = (sheets: readonly SheetSnapshot[], name: string): readonly (readonly CellValue[])[] => {
  const sheet = sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`no sheet ${name}, only ${sheets.map((one) => one.name).join()}`);
  return sheet.values;
};

/** Of the summary: target, actual, prior, completion, growth, schedule and gap below the name of the indicator. */
function figures(sheets: readonly SheetSnapshot[], indicator: string, entity = 1): readonly CellValue[] {
  const rows = sheetOf(sheets, '汇总');
  const at = rows.findIndex(([first]) => first === indicator);
  return rows[at + entity]?.slice(2, 9) ?? [];
}

/** A report with an indicator in each row. */
const reportOf = (title: string, entity: string, rows: readonly (readonly CellValue[])[]) =>
  newWorkbook([
    {
      name: '报表',
      content: {
        rows: [
          [title],
          [`填报单位：${entity}`],
          ['指标名称', '计量单位', '累计完成'],
          ...rows.map((row) => [...row]),
        ],
      },
    },
  ]);

test('Tongxiang: 27.3 % of the year in its first quarter, 2.3 points ahead', async () => {
  const { code, printed, complaints, sheets } = await ofSample('tongxiang-2017-q1');
  expect([code, complaints]).toEqual([0, []]);
  expect(sheets.map(({ name }) => name)).toEqual(['汇总', '督查清单', '作战室']);
  const completion = 18.29 / 67;
  expect(figures(sheets, '浙商回归实际到位资金')).toEqual([
    ...[67, 18.29, null, expect.closeTo(completion, 12), '', 0.25],
    expect.closeTo((completion - 0.25) * 100, 9),
  ]);
  expect(printed).toContain('1 个单位、6 项指标，用到 1 个文件。');
});

test('Shaoxing: 74 problems raised and 53 solved', async () => {
  const { code, sheets } = await ofSample('shaoxing-2014-q1-q3');
  expect(code).toBe(0);
  expect(figures(sheets, '汇总困难问题')[1]).toBe(74);
  expect(figures(sheets, '已解决困难问题')[1]).toBe(53);
});

test('Jiaxing: the light comes from the completion that the report gives', async () => {
  const { code, sheets } = await ofSample('jiaxing-science-city-2017');
  expect(code).toBe(0);
  const rows = sheetOf(sheets, '汇总');
  const at = rows.findIndex(([first]) => first === '实际利用外资');
  expect(rows[at + 1]?.[3]).toBe(9780);
  expect(rows[at + 1]?.[5]).toBeCloseTo(0.67, 2);
  expect(rows[at + 1]?.[9]).toBe('● 绿');
});

test('Quzhou: departments bound together are assessed with the figures of their group', async () => {
  const plain = await ofSample('quzhou-2011');
  expect(plain.code).toBe(0);
  expect(figures(plain.sheets, '招商引资协议引资额').slice(0, 4)).toEqual([320, 432, null, 1.35]);
  // 432 and 176 are the figures of the city; who brought in how much of them was not published.
  const departments = { 招商局: ['300', '20'], 经信委: ['132', '156'], 农办: ['0', '0'] };
  const template = {
    format: 'target-template/1',
    ...{ id: 'quzhou-groups', title: '衢州市招商引资大组捆绑考核 2011' },
    window: { from: '2011-01-01', to: '2011-12-31' },
    entities: Object.keys(departments).map((name) => ({ name })),
    indicators: [
      {
        code: 'ZS_XY',
        name: '招商引资协议引资额',
        unit: '亿元',
        target: { 招商局: 160, 经信委: 160, 农办: 10 },
      },
      { code: 'ZS_SW', name: '实际到位市外资金', unit: '亿元', target: { 招商局: 80, 经信委: 80, 农办: 10 } },
    ],
  };
  const scheme = {
    format: 'tracking-scheme/1',
    groups: [{ name: '招商大组', members: ['招商局', '经信委'] }],
    scores: [
      {
        ...{ id: 'kh', name: '招商引资考核' },
        parts: [
          { indicator: 'ZS_XY', weight: 60, most: null },
          { indicator: 'ZS_SW', weight: 40, most: null },
        ],
      },
    ],
    rankings: [{ by: 'score', score: 'kh' }],
  };
  const made = new Map([
    ['t.json', json(template)],
    ['s.json', json(scheme)],
  ]);
  for (const [entity, [agreed, paid]] of Object.entries(departments)) {
    const rows = [
      ['招商引资协议引资额', '亿元', Number(agreed)],
      ['实际到位市外资金', '亿元', Number(paid)],
    ];
    made.set(`${entity}.xlsx`, await reportOf('衢州市2011年全年任务完成情况', entity, rows));
  }
  const files = Object.keys(departments).map((entity) => `${entity}.xlsx`);
  const { code, complaints, sheets } = await summarised(
    [...files, '-t', 't.json', '--scheme', 's.json'],
    made,
  );
  expect([code, complaints]).toEqual([0, []]);
  const scores = sheetOf(sheets, '考核得分');
  // 432 ÷ 320 × 60 and 176 ÷ 160 × 40, for both of the group.
  expect(scores.slice(4, 7).map((row) => row.slice(0, 5))).toEqual([
    ['招商局', 81, 44, 0, 125],
    ['经信委', 81, 44, 0, 125],
    ['农办', 0, 0, 0, 0],
  ]);
  const ranking = sheetOf(sheets, '排名');
  expect(ranking.slice(5, 8).map((row) => row.slice(0, 3))).toEqual([
    [1, '招商局', 125],
    [1, '经信委', 125],
    [3, '农办', 0],
  ]);
});

describe('Pinghu among seven', () => {
  const OTHERS = ['南湖区', '秀洲区', '嘉善县', '海盐县', '海宁市', '桐乡市'];
  const ALL = ['平湖市', ...OTHERS];
  const template = {
    format: 'target-template/1',
    ...{ id: 'jiaxing-contest-2020', title: '嘉兴市利用外资竞赛 2020' },
    window: { from: '2020-01-01', to: '2020-12-31' },
    entities: ALL.map((name) => ({ name })),
    indicators: [{ code: 'WZ_SJ', name: '实际外资', unit: '万美元', decimals: 0 }],
  };
  const scheme = { format: 'tracking-scheme/1', rankings: [{ by: 'amount' }] };
  // Only Pinghu's 37,551 were published; the others and the months before are made up around them.
  const amountAt = (entity: string, month: number): number => {
    if (entity === '平湖市') return month === 1 ? 100 : Math.floor((37551 * month) / 10);
    return 1000 * month + ALL.indexOf(entity) * 10;
  };
  const history = ALL.flatMap((entity, row) =>
    Array.from({ length: 9 }, (_, at): Observation => {
      const { digits, scale } = parseDecimal(String(amountAt(entity, at + 1))) ?? { digits: 0n, scale: 0 };
      return {
        ...{ period: monthSpan(2020, 1, at + 1), entity, indicator: 'WZ_SJ', measure: 'actual' },
        figure: { digits: Number(digits), scale, exact: true },
        source: { file: `${entity}.xlsx`, cell: { sheet: '报表', row, column: 2 } },
      };
    }),
  );

  test('first place of seven, nine months running, its move since last month', async () => {
    const made = new Map([
      ['t.json', json(template)],
      ['s.json', json(scheme)],
    ]);
    const content = historyContent(history, parsedTemplate(template), wordsFor('zh-CN'));
    made.set('历史.xlsx', await newWorkbook([{ name: '历史', content }]));
    for (const entity of ALL) {
      const rows = [['实际外资', '万美元', amountAt(entity, 10)]];
      made.set(`${entity}.xlsx`, await reportOf('嘉兴市2020年1—10月利用外资竞赛', entity, rows));
    }
    const files = ALL.map((entity) => `${entity}.xlsx`);
    const { code, printed, complaints, sheets } = await summarised(
      [...files, '-t', 't.json', '--scheme', 's.json', '--history', '历史.xlsx'],
      made,
    );
    expect([code, complaints]).toEqual([0, []]);
    const ranking = sheetOf(sheets, '排名');
    expect(ranking.slice(5, 12)).toHaveLength(7);
    expect(ranking[4]?.[3]).toBe('较2020年1—9月');
    expect(ranking[5]?.slice(0, 5)).toEqual([1, '平湖市', 37551, '—', '9 个月']);
    expect(ranking[6]?.slice(0, 3)).toEqual([2, '桐乡市', 10060]);
    expect(printed).toContain('实际外资：领先 平湖市、桐乡市、海宁市；须督促 南湖区、秀洲区、嘉善县');
  });

  test('the window of the contest has 92 days: 62 of them are gone by the end of August', async () => {
    const contest = {
      ...template,
      window: { from: '2020-07-01', to: '2020-09-30' },
      schedule: 'even-days',
      indicators: [{ ...template.indicators[0], target: { 平湖市: 9200 } }],
    };
    const made = new Map([['t.json', json(contest)]]);
    const rows = [['实际外资', '万美元', 6210]];
    made.set('平湖市.xlsx', await reportOf('嘉兴市2020年7—8月利用外资竞赛', '平湖市', rows));
    const { code, printed, sheets } = await summarised(['平湖市.xlsx', '-t', 't.json'], made);
    expect(code).toBe(0);
    expect(figures(sheets, '实际外资').slice(0, 2)).toEqual([9200, 6210]);
    expect(figures(sheets, '实际外资')[5]).toBeCloseTo(62 / 92, 12);
    expect(figures(sheets, '实际外资')[6]).toBeCloseTo((0.675 - 62 / 92) * 100, 9);
    expect(printed).toContain('缺 南湖区：全部 1 项指标');
  });
});

test('a report with errors does not count, and is named; another run counts it', async () => {
  const name = 'shaoxing-2014-q1-q3';
  const bytes = new Uint8Array(readFileSync(sample(name, 'report.xlsx')));
  const host = await openXlsx(bytes, 'report.xlsx');
  const [sheet] = await host.read({ sheets: 'active' });
  if (!sheet) throw new Error('no sheet');
  const row = sheet.values.findIndex((cells) => cells.some((cell) => cell === 53));
  const column = sheet.values[row]?.indexOf(53) ?? -1;
  const range = { row: sheet.used.row + row, column: sheet.used.column + column, rows: 1, columns: 1 };
  await host.apply([{ kind: 'write', sheet: sheet.name, range, values: [[75]] }]);
  const made = new Map([['wrong.xlsx', await host.save()]]);
  const argv = ['wrong.xlsx', '-t', sample(name, 'template.json')];
  const without = await summarised(argv, made);
  expect(without.code).toBe(1);
  expect(without.complaints.join()).toMatch(/“wrong\.xlsx”有 \d+ 处强制性错误，没有计入/);
  expect(sheetOf(without.sheets, '汇总')[2]?.[0]).toContain('wrong.xlsx');
  const counted = await summarised([...argv, '--with-errors'], made);
  expect([counted.code, figures(counted.sheets, '已解决困难问题')[1]]).toEqual([0, 75]);
});

test('a stray report of another year, with errors, does not decide which month is told', async () => {
  const jiaxing = 'jiaxing-science-city-2017';
  const stray = sample('pinghu-2020', 'report.xlsx');
  const { code, printed, complaints } = await summarised([
    sample(jiaxing, 'report.xlsx'),
    stray,
    '-t',
    sample(jiaxing, 'template.json'),
  ]);
  expect(printed).toContain('2017年1—6月');
  expect(printed).toContain('用到 1 个文件');
  expect(complaints).toEqual([expect.stringContaining('pinghu-2020')]);
  expect(complaints[0]).toContain('2 处强制性错误');
  expect(code).toBe(1);
});

test('a sentence pattern of the scheme that names an unknown field is told in words', async () => {
  const jiaxing = 'jiaxing-science-city-2017';
  const scheme = '{"format":"tracking-scheme/1","bulletin":{"title":{"zh":"{{perod}}"}}}';
  const { code, complaints } = await summarised(
    [
      ...[sample(jiaxing, 'report.xlsx'), '-t', sample(jiaxing, 'template.json')],
      ...['--scheme', 'scheme.json'],
    ],
    new Map([['scheme.json', new TextEncoder().encode(scheme)]]),
  );
  expect(code).toBe(2);
  expect(complaints.join()).toContain('这里没有“perod”可用。是否应为“period”？');
});
