/** --before: the report of the period before, to compare with. */
import { writeXlsx } from 'hucre/xlsx';
import { run } from '../../src/cli/run';

const template = JSON.stringify({
  format: 'target-template/1',
  id: 'test',
  title: 'test',
  version: '1',
  window: { from: '2017-01-01', to: '2017-12-31' },
  schedule: 'even-months',
  lights: { measure: 'gap', green: 0, yellow: -10 },
  entities: ['甲县', '乙县', '丙县'].map((name) => ({ name })),
  total: '合计',
  indicators: [{ code: 'FDI', name: '实际外资', unit: '万美元', decimals: 0 }],
});

const HEADINGS = ['单位', '上月止累计', '本月', '本月止累计'];
const THIS_MONTH = [
  ['甲县', 513, 101, 614],
  ['乙县', 984, 203, 1187],
  ['丙县', 1414, 309, 1723],
  ['合计', 2911, 613, 3524],
];
const LAST_MONTH = [
  ['甲县', 400, 113, 513],
  ['乙县', 800, 184, 984],
  ['丙县', 1200, 214, 1414],
  ['合计', 2400, 511, 2911],
];

const sheet = (title: string, rows: (string | number)[][]): Promise<Uint8Array> =>
  writeXlsx({
    sheets: [{ name: '报表', rows: [[title], ['指标：实际外资（万美元）'], HEADINGS, ...rows] }],
  });

async function check(files: Readonly<Record<string, Uint8Array>>, ...argv: string[]) {
  let printed = '';
  const complaints: string[] = [];
  const code = await run(['check', 'now.xlsx', '-t', 't.json', '--before', 'last.xlsx', ...argv], {
    env: { LANG: 'zh_CN.UTF-8' },
    read: async (file) => {
      const bytes = file === 't.json' ? new TextEncoder().encode(template) : files[file];
      if (!bytes) throw Object.assign(new Error('no'), { code: 'ENOENT' });
      return bytes;
    },
    write: async () => undefined,
    now: () => new Date(2017, 6, 5),
    print: (text) => void (printed += text),
    complain: (line) => void complaints.push(line),
  });
  return { code, printed, complaints };
}

const last = sheet('2017年1—5月实际外资完成情况表', LAST_MONTH);

test('a right report stays right beside that of the month before', async () => {
  const now = await sheet('2017年1—6月实际外资完成情况表', THIS_MONTH);
  const { code, printed, complaints } = await check({ 'now.xlsx': now, 'last.xlsx': await last });
  expect([code, complaints]).toEqual([0, []]);
  expect(printed).not.toContain('--before');
});

test('a figure that was not brought up to date is named, with what it should be, in every format', async () => {
  const stale = THIS_MONTH.map((row) => (row[0] === '乙县' ? ['乙县', 984, 203, 984] : row));
  const files = {
    'now.xlsx': await sheet('2017年1—6月实际外资完成情况表', stale),
    'last.xlsx': await last,
  };
  const text = await check(files);
  expect(text.code).toBe(1);
  expect(text.printed).toContain('可能是 D5 写错，应为 1,187万美元（还是上期的数，没有更新）');
  const { printed } = await check(files, '-f', 'json');
  const { reports } = JSON.parse(printed) as {
    reports: { comparedWithBefore: boolean; findings: { suspects: object[] }[] }[];
  };
  expect(reports[0]?.comparedWithBefore).toBe(true);
  expect(reports[0]?.findings[0]?.suspects[0]).toEqual({
    cell: 'D5',
    suggestion: 1187,
    reason: 'not-updated',
  });
});

test('figures in each other’s cells are told together', async () => {
  const swapped = THIS_MONTH.map((row) => (row[0] === '乙县' ? ['乙县', 984, 1187, 203] : row));
  const now = await sheet('2017年1—6月实际外资完成情况表', swapped);
  const files = { 'now.xlsx': now, 'last.xlsx': await last };
  const { printed } = await check(files);
  expect(printed).toMatch(/可能是 C5 写错，应为 203万美元（两个数填串了格）；连同 D5 1,187万美元/);
  const csv = await check(files, '-f', 'csv');
  expect(csv.printed).toContain('C5 203 + D5 1187');
});

test('a report of no earlier period is not compared with, and that is said', async () => {
  const now = await sheet('2017年1—6月实际外资完成情况表', THIS_MONTH);
  const later = await sheet('2017年1—8月实际外资完成情况表', LAST_MONTH);
  const { code, printed } = await check({ 'now.xlsx': now, 'last.xlsx': later });
  expect(code).toBe(0);
  expect(printed).toContain('没有用来对照');
});

test('one that cannot be read is said in one line', async () => {
  const now = await sheet('2017年1—6月实际外资完成情况表', THIS_MONTH);
  const { code, complaints } = await check({ 'now.xlsx': now });
  expect([code, complaints.length]).toEqual([2, 1]);
  expect(complaints[0]).toContain('last.xlsx');
});
