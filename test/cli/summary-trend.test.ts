/** target-tracker summary --trend, --trend-of: whose months the dashboard shows, and of which indicator. */
import { run } from '../../src/cli/run';
import { newWorkbook } from '../../src/hosts/xlsx/new-workbook';
import { openXlsx } from '../../src/hosts/xlsx/open';
import type { ContentCell } from '../../src/workbook/content';
import { countiesSheet, countiesText } from '../taskpane/summary/reports';

const files = new Map<string, Uint8Array>();

async function summary(...argv: string[]) {
  const complaints: string[] = [];
  const code = await run(['summary', 'r.xlsx', '-t', 't.json', '-o', 's.xlsx', ...argv], {
    env: { LANG: 'zh_CN.UTF-8' },
    read: async (path) => {
      const bytes = files.get(path);
      if (!bytes) throw new Error(`no ${path}`);
      return bytes;
    },
    write: async (path, bytes) => void files.set(path, bytes),
    now: () => new Date('2024-07-05T08:00:00Z'),
    print: () => undefined,
    complain: (line) => complaints.push(line),
  });
  return { code, complaints };
}

beforeEach(async () => {
  const { name, rows } = countiesSheet();
  const content = { rows: rows as readonly (readonly ContentCell[])[] };
  files.clear();
  files.set('r.xlsx', await newWorkbook([{ name, content }]));
  files.set('t.json', new TextEncoder().encode(countiesText));
});

test('the entity and the indicator that were asked for, under any of their names', async () => {
  const { code, complaints } = await summary('--trend', 'DOM', '--trend-of', '丙县');
  expect([code, complaints]).toEqual([0, []]);
  const book = await openXlsx(files.get('s.xlsx') ?? new Uint8Array(), 's.xlsx');
  const [sheet] = await book.read({ sheets: ['作战室'] });
  const first = sheet?.values.map(([cell]) => cell) ?? [];
  const at = first.indexOf('丙县市外内资逐月完成情况');
  expect(at).toBeGreaterThan(0);
  // 5.2 of 10, by the end of June.
  expect(sheet?.values[at + 2 + 5]?.slice(0, 1)).toEqual(['2024年6月']);
  expect(sheet?.values[at + 2 + 5]?.[2]).toBe(0.52);
});

test('a name that nobody knows is told with the one that was probably meant, and nothing is written', async () => {
  const entity = await summary('--trend-of', '丙县城');
  expect([entity.code, entity.complaints.join()]).toEqual([
    2,
    expect.stringContaining('是不是“丙县”？请核对 --trend-of。'),
  ]);
  const indicator = await summary('--trend', '实际利用外资额');
  expect([indicator.code, indicator.complaints.join()]).toEqual([
    2,
    expect.stringContaining('是否应为“实际利用外资”'),
  ]);
  expect(files.has('s.xlsx')).toBe(false);
});

test('the whole by its own name', async () => {
  const { code, complaints } = await summary('--trend-of', '全市');
  expect([code, complaints]).toEqual([0, []]);
  const book = await openXlsx(files.get('s.xlsx') ?? new Uint8Array(), 's.xlsx');
  const [sheet] = await book.read({ sheets: ['作战室'] });
  expect(sheet?.values.map(([cell]) => cell)).toContain('全市实际利用外资逐月完成情况');
});
