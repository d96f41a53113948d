/** target-tracker history: figures added, months closed, reopened and told, as files go in and come out. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../src/cli/run';
import { newWorkbook } from '../../src/hosts/xlsx/new-workbook';
import { openXlsx } from '../../src/hosts/xlsx/open';
import type { CellValue } from '../../src/workbook/snapshot';

const sample = (name: string, file: string): string => join(__dirname, '../../assets/samples', name, file);
const city = sample('jiaxing-science-city-2017', 'report.xlsx');
const template = sample('jiaxing-science-city-2017', 'template.json');

/** What the commands of one test leave behind for the next. */
const files = new Map<string, Uint8Array>();

async function ended(...argv: string[]) {
  const complaints: string[] = [];
  let printed = '';
  const code = await run(argv, {
    env: { LANG: 'zh_CN.UTF-8' },
    read: async (path) => files.get(path) ?? new Uint8Array(readFileSync(path)),
    write: async (path, bytes) => void files.set(path, bytes),
    now: () => new Date('2017-07-05T08:00:00Z'),
    print: (text) => (printed += text),
    complain: (line) => complaints.push(line),
  });
  return { code, printed, complaints };
}

const history = (...argv: string[]) => ended('history', ...argv, '-t', template);

async function rows(file: string, sheet: string): Promise<readonly (readonly CellValue[])[]> {
  const [read] = await (await openXlsx(files.get(file)!, file)).read({ sheets: [sheet] });
  return read!.values;
}

async function edited(file: string, cell: { row: number; column: number }, value: CellValue): Promise<void> {
  const host = await openXlsx(files.get(file)!, file);
  const range = { ...cell, rows: 1, columns: 1 };
  await host.apply([{ kind: 'write', sheet: '历史', range, values: [[value as number]] }]);
  files.set(file, await host.save());
}

beforeEach(() => files.clear());

const begun = () => history('add', city, '-o', 'h.xlsx');

test('the figures of a report, kept once', async () => {
  const first = await begun();
  expect([first.code, first.complaints]).toEqual([0, []]);
  expect(first.printed).toBe('登记了 30 个数，0 个原来就有，0 处没有登记；已写入“h.xlsx”。\n');
  const kept = await rows('h.xlsx', '历史');
  expect(kept).toHaveLength(31);
  expect(kept.find(([, , code, , measure]) => code === 'WZ_SJ' && measure === '累计完成')).toEqual([
    ...['2017-H1', '嘉兴科技城', 'WZ_SJ', '实际利用外资', '累计完成', 9780, '万美元', 0],
    ...[city, expect.any(String), expect.any(String), null, null],
  ]);
  const again = await history('add', city, '-o', 'h.xlsx', '--into', 'h.xlsx');
  expect([again.code, again.printed]).toEqual([
    0,
    '登记了 0 个数，30 个原来就有，0 处没有登记；已写入“h.xlsx”。\n',
  ]);
  expect(await rows('h.xlsx', '历史')).toEqual(kept);
});

test('from collected data, in the same workbook', async () => {
  await ended('collect', city, '-t', template, '-o', 'data.xlsx');
  const { code, printed } = await history('add', '--into', 'data.xlsx', '-o', 'data.xlsx');
  expect([code, printed]).toEqual([0, '登记了 30 个数，0 个原来就有，0 处没有登记；已写入“data.xlsx”。\n']);
  expect(await rows('data.xlsx', '汇总数据')).toHaveLength(31);
  const none = await history('add', '--collected', 'data.xlsx', '-p', '2018-H1', '-o', 'h.xlsx');
  expect([none.code, none.complaints]).toEqual([2, ['target-tracker：没有可以登记的数，没有写文件。']]);
});

test('what differs is told at its row and not written', async () => {
  await begun();
  const at = (await rows('h.xlsx', '历史')).findIndex(
    ([, , code, , of]) => code === 'WZ_SJ' && of === '累计完成',
  );
  await edited('h.xlsx', { row: at, column: 5 }, 9870);
  const { code, complaints } = await history('add', city, '--into', 'h.xlsx', '-o', 'h.xlsx');
  expect(code).toBe(1);
  expect(complaints).toEqual([
    `target-tracker：2017年1—6月嘉兴科技城“实际利用外资”的累计完成，历史第 ${at + 1} 行是 9,870万美元，“${city}”中是 9,780万美元，没有写入。请核对：历史有误的请改正（已关账的月份先重开），报表有误的请退回。`,
  ]);
  expect((await rows('h.xlsx', '历史'))[at]?.[5]).toBe(9870);
});

test('a month is closed, edited by hand, found, reopened, corrected and closed again', async () => {
  await begun();
  const closed = await history('close', 'h.xlsx', '-p', '2017-06', '--note', '半年报', '-o', 'h.xlsx');
  expect([closed.code, closed.printed]).toEqual([0, '2017年6月已关账，封存 30 个数。\n已写入“h.xlsx”。\n']);
  expect(await rows('h.xlsx', '月结')).toEqual([
    ['月份', '状态', '行数', '日期', '说明', '封存码'],
    ['2017-06', '已关账', 30, '2017-07-05', '半年报', expect.stringMatching(/^[0-9a-f]{16}$/)],
  ]);
  const twice = await history('close', 'h.xlsx', '-p', '2017-06', '-o', 'h.xlsx');
  expect([twice.code, twice.complaints[0]]).toEqual([1, expect.stringContaining('已经关账')]);

  await edited('h.xlsx', { row: 3, column: 5 }, 1);
  const before = (await rows('h.xlsx', '历史'))[3]?.[11];
  const status = await history('status', 'h.xlsx');
  expect(status.code).toBe(1);
  const [head, june, quarter, finding, ...more] = status.printed.trimEnd().split('\n');
  expect(head).toBe('嘉兴科技城双招双引目标 2017：“h.xlsx”中有 1 个月、30 个数');
  expect(june).toBe('2017年6月  已关账  30 个数  2017-07-05  半年报');
  expect(quarter).toBe('2017年第2季度未结清：2017年4月、2017年5月没有关账');
  const [, , , , , was = ''] = String(before).split('|');
  expect(finding).toBe(
    `✘ 强制性  历史!F4  2017年6月已关账，嘉兴科技城“引进区外注册内资”完成率的数值却被改过：关账时是 ${was}，现在是 1。要改请先重开这个月，否则请改回。`,
  );
  expect(more).toEqual([]);
  const document = await history('status', 'h.xlsx', '-f', 'json');
  expect(document.code).toBe(1);
  expect(JSON.parse(document.printed)).toEqual({
    format: 'target-tracker/history@1',
    template: 'jiaxing-science-city-2017',
    months: [
      {
        ...{ month: '2017-06', state: 'closed', figures: 30, changes: [] },
        closing: {
          rows: 30,
          date: '2017-07-05',
          note: '半年报',
          seal: expect.stringMatching(/^[0-9a-f]{16}$/),
        },
      },
    ],
    quarters: [{ quarter: '2017-Q2', closed: false, open: ['2017-04', '2017-05'] }],
    findings: [
      {
        kind: 'edited',
        severity: 'error',
        cells: ['历史!F4'],
        message: expect.stringContaining('数值却被改过'),
      },
    ],
    problems: [],
  });
  const table = await history('status', 'h.xlsx', '-f', 'csv');
  expect(table.code).toBe(1);
  const lines = table.printed.trimEnd().split('\r\n');
  expect(lines[0]).toMatch(/^\ufefffile,sheet,template,period,severity,outcome,rule,cells,/);
  expect(lines.slice(1)).toEqual([
    'h.xlsx,,jiaxing-science-city-2017,2017-06,,closed,month,,,,,,,,30 个数  2017-07-05  半年报,,,,,',
    'h.xlsx,,jiaxing-science-city-2017,2017-Q2,,open,quarter,,,,,,,,2017年第2季度未结清：2017年4月、2017年5月没有关账,,,,,',
    expect.stringMatching(
      /^h\.xlsx,历史,jiaxing-science-city-2017,,error,fails,edited,历史!F4,,,,,,,2017年6月已关账，.+,,,,,$/,
    ),
  ]);
  expect(await history('status', 'h.xlsx', '-f', 'xml')).toMatchObject({ code: 2, printed: '' });

  const reopened = await history('reopen', 'h.xlsx', '-p', '2017-06', '-o', 'h.xlsx');
  expect(reopened.code).toBe(0);
  expect(reopened.printed.split('\n')[0]).toBe(
    `· 提示性  历史!F4  2017年6月关账后改了嘉兴科技城“引进区外注册内资”完成率的数值：关账时是 ${was}，现在是 1。`,
  );
  await edited('h.xlsx', { row: 3, column: 5 }, Number(was.replace('%', '')));
  const again = await history('close', 'h.xlsx', '-p', '2017-Q2', '-o', 'h.xlsx');
  expect(again.printed).toBe(
    '2017年4月已关账，但这个月一个数也没有登记。如果写错了月份，请用 history reopen 重开。\n2017年5月已关账，但这个月一个数也没有登记。如果写错了月份，请用 history reopen 重开。\n2017年6月已关账，封存 30 个数。\n已写入“h.xlsx”。\n',
  );
  expect((await history('status', 'h.xlsx')).printed).toContain('2017年第2季度已结清');
  const late = await history('add', city, '--into', 'h.xlsx', '-o', 'h.xlsx');
  expect(late.printed).toContain('30 个原来就有');
});

test('a month with two figures for one thing is not closed, and nothing is written', async () => {
  await begun();
  const host = await openXlsx(files.get('h.xlsx')!, 'h.xlsx');
  const row = (await rows('h.xlsx', '历史'))[2]!.map((value, c) => (c === 5 ? 7 : value));
  const range = { row: 31, column: 0, rows: 1, columns: row.length };
  await host.apply([{ kind: 'write', sheet: '历史', range, values: [row as string[]] }]);
  files.set('h.xlsx', await host.save());
  const closed = await history('close', 'h.xlsx', '-p', '2017-06', '-o', 'out.xlsx');
  expect(closed.code).toBe(1);
  expect(closed.complaints).toEqual([expect.stringMatching(/有两个不同的数.*（历史第 3、32 行）/)]);
  expect(files.has('out.xlsx')).toBe(false);
});

test('a closed month edited by hand is told wherever its figures are used', async () => {
  await begun();
  await history('close', 'h.xlsx', '-p', '2017-06', '-o', 'h.xlsx');
  await edited('h.xlsx', { row: 3, column: 5 }, 1);
  const told =
    /^target-tracker：“h\.xlsx”的 历史!F4：2017年6月已关账，.+“引进区外注册内资”完成率的数值却被改过：关账时是 .+，现在是 1。/;
  const used = ['-t', template, '--history', 'h.xlsx'];
  for (const [command, code, ...more] of [
    ['summary', 1, '-o', 's.xlsx'],
    ['bulletin', 1],
    ['check', 0],
  ] as const) {
    const run = await ended(command, city, ...used, ...more);
    expect([command, run.code, run.complaints.filter((line) => told.test(line)).length]).toEqual([
      ...[command, code, 1],
    ]);
  }
});

test('of a history that was typed over as a whole the beginning is told', async () => {
  await begun();
  await history('close', 'h.xlsx', '-p', '2017-06', '-o', 'h.xlsx');
  for (let row = 1; row <= 12; row += 1) await edited('h.xlsx', { row, column: 5 }, row + 1e6);
  const { complaints } = await ended('summary', city, '-t', template, '--history', 'h.xlsx', '-o', 's.xlsx');
  expect(complaints).toHaveLength(11);
  expect(complaints.at(-1)).toContain('“h.xlsx”中还有 2 处矛盾或改动');
});

test('what differs between the history and the collected data beside it is told where they are looked back to', async () => {
  await ended('collect', city, '-t', template, '-o', 'data.xlsx');
  await history('add', '--into', 'data.xlsx', '-o', 'data.xlsx');
  const of = ['-t', template, '--history', 'data.xlsx'];
  const differs = /各处不同/;
  expect((await ended('bulletin', city, ...of)).complaints.filter((line) => differs.test(line))).toEqual([]);
  await edited('data.xlsx', { row: 3, column: 5 }, 1);
  const told = await ended('bulletin', city, ...of);
  expect([told.code, told.complaints.filter((line) => differs.test(line))]).toEqual([
    1,
    [expect.stringMatching(/历史!F4：.+完成率各处不同：“历史”第 4 行是 1%、“汇总数据”第 \d+ 行是 77%。/)],
  ]);
});

test('of many names that the template does not know ten are told, and how many more', async () => {
  await begun();
  const host = await openXlsx(files.get('h.xlsx')!, 'h.xlsx');
  const range = { row: 1, column: 2, rows: 14, columns: 1 };
  const values = Array.from({ length: 14 }, (_, place) => [`旧${place}`]);
  await host.apply([{ kind: 'write', sheet: '历史', range, values }]);
  files.set('h.xlsx', await host.save());
  const { complaints } = await history('status', 'h.xlsx');
  expect(complaints).toHaveLength(11);
  expect(complaints.at(-1)).toContain('“h.xlsx”中还有 4 处名称是模板中没有的');
});

test('a row that cannot be read stops what would be written', async () => {
  await begun();
  await edited('h.xlsx', { row: 2, column: 5 }, '约一千');
  for (const argv of [
    ['add', city, '--into', 'h.xlsx', '-o', 'out.xlsx'],
    ['close', 'h.xlsx', '-p', '2017-06', '-o', 'out.xlsx'],
    ['status', 'h.xlsx'],
  ]) {
    const { code, complaints } = await history(...argv);
    expect([code, complaints[0]]).toEqual([2, expect.stringContaining('第 3 行的数值“约一千”不是数字')]);
  }
  expect(files.has('out.xlsx')).toBe(false);
});

test.each<[string, readonly string[], string]>([
  ['no action', [], '没有“-”这个做法'],
  ['another action', ['burn', 'h.xlsx'], '没有“burn”这个做法'],
  ['no workbook', ['close', '-p', '2017-06'], '有“历史”表的工作簿'],
  ['no month', ['close', 'h.xlsx', '-o', 'h.xlsx'], '没有写哪个月'],
  ['nowhere to write', ['close', 'h.xlsx', '-p', '2017-06'], '请加上 --out 历史.xlsx'],
  ['no report', ['add', '-o', 'h.xlsx'], '没有写要登记的报表'],
  ['a report written over', ['add', 'r.xlsx', '-o', 'r.xlsx'], '不能被审核报告覆盖'],
  [
    'a month that was not closed',
    ['reopen', 'h.xlsx', '-p', '2017-06', '-o', 'h.xlsx'],
    '没有关账，不用重开',
  ],
])('%s', async (_, argv, said) => {
  files.set('h.xlsx', await newWorkbook([{ name: '别的', content: { rows: [['x']] } }]));
  const { complaints, printed } = await history(...argv);
  expect(complaints.join('\n')).toContain(said);
  expect(printed).toBe('');
});

describe('what is kept, beside a report', () => {
  /** A history of one figure each: of last year, and of the month before. */
  async function keptBook(): Promise<void> {
    await begun();
    const host = await openXlsx(files.get('h.xlsx')!, 'h.xlsx');
    const line = (period: string, value: number): (string | number)[] => [
      ...[period, '嘉兴科技城', 'WZ_SJ', '实际利用外资', '累计完成', value, '万美元', 0],
    ];
    const values = [line('2016-H1', 5000), line('2017-01..2017-05', 9999)];
    const range = { row: 31, column: 0, rows: 2, columns: 8 };
    await host.apply([{ kind: 'write', sheet: '历史', range, values }]);
    files.set('h.xlsx', await host.save());
  }

  test('last month and last year are compared with it', async () => {
    await keptBook();
    const { code, printed, complaints } = await ended(
      ...['check', city, '-t', template, '--history', 'h.xlsx', '-f', 'json'],
    );
    expect(complaints).toEqual([]);
    const [{ findings }] = (
      JSON.parse(printed) as { reports: [{ findings: { rule: string; message: string }[] }] }
    ).reports;
    expect(
      findings
        .filter(({ rule }) => rule === 'arithmetic.cumulative' || rule === 'plausibility.restated')
        .map(({ rule, message }) => [rule, message]),
    ).toEqual([
      ['arithmetic.cumulative', '本月止累计低于上期报表的 9,999万美元。请核实；如有核减，请说明。'],
      [
        'plausibility.restated',
        '上年同期数与去年上报的 5,000万美元 不同。如按可比口径调整过，请说明；否则请核实。',
      ],
    ]);
    expect(code).toBe(0);
  });

  test('a history that cannot be read stops the check, and the notice', async () => {
    await keptBook();
    await edited('h.xlsx', { row: 31, column: 5 }, '不详');
    for (const command of ['check', 'bulletin']) {
      const { code, printed, complaints } = await ended(command, city, '-t', template, '--history', 'h.xlsx');
      expect([code, printed]).toEqual([2, '']);
      expect(complaints[0]).toContain('第 32 行的数值“不详”不是数字');
    }
  });

  test('the notice looks back to it', async () => {
    await keptBook();
    const { code, printed } = await ended('bulletin', city, '-t', template, '--history', 'h.xlsx');
    expect([code, printed.includes('实际利用外资')]).toEqual([0, true]);
  });
});
