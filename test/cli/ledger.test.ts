/** target-tracker ledger: the ledgers of two published reports, read back; what differs, bad input, and the sheets. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../src/cli/run';
import { newWorkbook } from '../../src/hosts/xlsx/new-workbook';
import { openXlsx } from '../../src/hosts/xlsx/open';
import type { CellValue } from '../../src/workbook/snapshot';

const sample = (name: string, file: string): string => join(__dirname, '../../assets/samples', name, file);
const of = (name: string): string[] => [
  ...[sample(name, 'ledger.xlsx'), '-r', sample(name, 'report.xlsx')],
  ...['-t', sample(name, 'template.json'), '--scheme', sample(name, 'scheme.json')],
];
const SHAOXING = 'shaoxing-2014-q1-q3';
const json = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

async function ended(argv: readonly string[], made: ReadonlyMap<string, Uint8Array> = new Map()) {
  const complaints: string[] = [];
  const written = new Map<string, Uint8Array>();
  let printed = '';
  const code = await run(argv, {
    env: { LANG: 'zh_CN.UTF-8' },
    read: async (path) => written.get(path) ?? made.get(path) ?? new Uint8Array(readFileSync(path)),
    write: async (path, bytes) => void written.set(path, bytes),
    now: () => new Date('2026-01-01T00:00:00Z'),
    print: (text) => (printed += text),
    complain: (line) => complaints.push(line),
  });
  return { code, printed, complaints, written };
}

/** A ledger of Shaoxing with its rows changed. */
async function changed(change: (rows: CellValue[][]) => void, name = '项目台账'): Promise<Uint8Array> {
  const host = await openXlsx(new Uint8Array(readFileSync(sample(SHAOXING, 'ledger.xlsx'))), 'x');
  const sheets = await host.read({ sheets: 'all' });
  return newWorkbook(
    sheets.map((sheet) => {
      const rows = sheet.values.map((row) => [...row]);
      if (sheet.name === '项目台账') change(rows);
      return { name: sheet.name === '项目台账' ? name : sheet.name, content: { rows } };
    }),
  );
}

const withBook = async (bytes: Uint8Array, ...more: string[]) => {
  const [, ...rest] = of(SHAOXING);
  return ended(['ledger', '台账.xlsx', ...rest, ...more], new Map([['台账.xlsx', bytes]]));
};

test('Shaoxing: 76 continuing projects with 89.6亿元, 74 problems raised and 53 solved', async () => {
  const { code, printed, complaints } = await ended(['ledger', ...of(SHAOXING)]);
  expect([code, complaints]).toEqual([0, []]);
  expect(printed).toMatch(/续建项目 +76个 +上报 76个 +一致/);
  expect(printed).toMatch(/续建项目实到资金 +89\.6亿元 +上报 89\.6亿元 +一致/);
  expect(printed).toContain('提出 74，已解决 53，未解决 21（逾期 18），解决率 71.6%');
});

test('Tongxiang: what each leader still owes of one meeting, one chamber, one major project and three firms', async () => {
  const { code, printed } = await ended(['ledger', ...of('tongxiang-2017-q1'), '-f', 'json']);
  expect(code).toBe(0);
  const { ledgers, period } = JSON.parse(printed) as {
    period: string;
    ledgers: {
      name: string;
      figures: { name: string; computed: number; outcome: string | null }[];
      duties?: { leader: string; duties: { missing: number }[] }[];
    }[];
  };
  expect(period).toBe('2017-Q1');
  expect(ledgers[0]?.figures.map(({ computed, outcome }) => [computed, outcome])).toEqual(
    [18.29, 45, 20, 10.99, 25, 7.3].map((value) => [value, 'agrees']),
  );
  expect(
    ledgers[1]?.duties?.map(({ leader, duties }) => [leader, duties.map(({ missing }) => missing)]),
  ).toEqual([
    ['领导甲', [0, 0, 0, 0]],
    ['领导乙', [0, 0, 0, 1]],
    ['领导丙', [0, 1, 1, 3]],
  ]);
});

test('a project entered twice is told with its row, and a text for an amount at its cell', async () => {
  const twice = await withBook(await changed((rows) => rows.splice(10, 0, [...rows[9]!])));
  expect(twice.code).toBe(1);
  expect(twice.printed).toContain(
    '! “续建项目实到资金”上报 89.6亿元，台账 77 行合计 90.7789亿元，台账多 1.1789亿元。请查对。',
  );
  expect(twice.printed).toContain('第 11 行与前面的一行重复，去掉它就与上报数一致');

  const text = await withBook(await changed((rows) => void (rows[9]![5] = '约1亿')), '-f', 'json');
  const { ledgers } = JSON.parse(text.printed) as {
    ledgers: { remarks: object[]; figures: { indicator: string; outcome: string; look?: object[] }[] }[];
  };
  expect(ledgers[0]?.remarks).toMatchObject([{ kind: 'text-amount', cells: ['项目台账!F10'] }]);
  const figure = ledgers[0]?.figures.find(({ indicator }) => indicator === 'YSHG_XJ');
  expect(figure).toMatchObject({ outcome: 'undecided', look: [{ reason: 'unknown', cell: '项目台账!F10' }] });
});

test('missing columns, a sheet of another name, and two that fit', async () => {
  const lacking = await withBook(await changed((rows) => rows.forEach((row) => (row[4] = null))));
  expect(lacking.code).toBe(1);
  expect(lacking.printed).toContain('没有“计划投资”一列，用到它的数都算不出来');
  expect(lacking.printed).not.toContain('亿元以上项目 ');

  const renamed = await withBook(await changed(() => undefined, '2014年项目'));
  expect([renamed.code, renamed.complaints]).toEqual([0, []]);
  expect(renamed.printed).toContain('项目台账（台账.xlsx › 2014年项目，126 行）');

  const unknown = await withBook(await changed((rows) => rows.forEach((row) => (row[4] = null)), '其他'));
  expect(unknown.complaints.join()).toContain(
    '台账.xlsx：没有找到台账“项目台账”：没有名为 项目台账 的工作表；“其他”最接近，但缺 计划投资',
  );

  const rows = [['项目名称', '项目性质', '资金来源地', '计划投资', '实到资金']];
  const two = await newWorkbook(['一', '二'].map((name) => ({ name, content: { rows } })));
  const both = await withBook(two);
  expect(both.complaints.join()).toContain('一、二 都像台账“项目台账”，分不清用哪一张');
});

test('the sheets in the workbook of the ledgers, in native formulas, written anew the second time', async () => {
  const book = await changed((rows) => void (rows[3]![1] = '=1+1'));
  const first = await withBook(book, '-o', '结果.xlsx', '--into', '台账.xlsx');
  expect(first.printed).toContain('核对结果已写入 结果.xlsx。');
  const sheetsOf = async (bytes: Uint8Array) => (await openXlsx(bytes, 'x')).read({ sheets: 'all' });
  const sheets = await sheetsOf(first.written.get('结果.xlsx')!);
  expect(sheets.map(({ name }) => name)).toEqual(['项目台账', '问题清单', '台账核对', '问题清单汇总']);
  const check = sheets[2]!;
  const at = check.values.findIndex((row) => row[2] === '续建项目实到资金');
  expect(check.formulas[at]?.[7]).toBe(
    "=SUMIFS('项目台账'!$F$4:$F$1129,'项目台账'!$C$4:$C$1129,\"续建\")/10000",
  );
  expect(check.values[at]?.[5]).toBe('实到资金合计：项目性质为续建');
  const problems = sheets[3]!;
  expect(problems.values[4]?.slice(2, 7)).toEqual([74, 53, 21, 18, expect.closeTo(53 / 74, 9)]);
  expect(problems.formulas[4]?.[2]).toBe('=COUNTIFS(\'问题清单\'!$C$4:$C$1077,"<"&DATE(2014,10,1))');
  expect(sheets[0]?.values[3]?.[1]).toBe('=1+1');
  expect(sheets[0]?.formulas[3]?.[1]).toBeNull();

  const [, ...rest] = of(SHAOXING);
  const again = await ended(
    ['ledger', '台账.xlsx', ...rest, '-o', '台账.xlsx', '--into', '台账.xlsx'],
    new Map([['台账.xlsx', first.written.get('结果.xlsx')!]]),
  );
  expect((await sheetsOf(again.written.get('台账.xlsx')!)).map(({ name }) => name)).toEqual(
    sheets.map(({ name }) => name),
  );
});

test('summary --ledger: what rows give stands beside the report; a difference is told, and neither counts', async () => {
  const report = ['summary', sample(SHAOXING, 'report.xlsx'), '-t', sample(SHAOXING, 'template.json')];
  const own = [...report, '--scheme', sample(SHAOXING, 'scheme.json'), '-o', 'out.xlsx'];
  const same = await ended([...own, '--ledger', sample(SHAOXING, 'ledger.xlsx')]);
  expect([same.code, same.complaints]).toEqual([0, []]);
  const bytes = await changed((rows) => rows.splice(10, 0, [...rows[9]!]));
  const differs = await ended([...own, '--ledger', '台账.xlsx'], new Map([['台账.xlsx', bytes]]));
  expect(differs.code).toBe(1);
  expect(differs.complaints.join('\n')).toContain('“续建项目”上报 76个，台账数出 77个，台账多 1个');
  const sheets = await (await openXlsx(differs.written.get('out.xlsx')!, 'x')).read({ sheets: ['汇总'] });
  const values = sheets[0]?.values ?? [];
  const at = values.findIndex(([first]) => first === '续建项目');
  expect(values[at + 1]?.[3]).toBeNull();

  const bare = await ended([...report, '-o', 'out.xlsx', '--ledger', '台账.xlsx']);
  expect([bare.code, bare.complaints.join()]).toEqual([2, expect.stringContaining('请加上 --scheme')]);
});

test.each<[string, readonly string[], string]>([
  ['no book', ['ledger', '-t', 'T', '--scheme', 'S'], '没有写台账工作簿'],
  ['no scheme', ['ledger', '台账.xlsx', '-t', 'T'], '请加上 --scheme'],
  ['into without out', ['ledger', 'a.xlsx', '-t', 'T', '--scheme', 'S', '--into', 'a.xlsx'], '还要用 --out'],
  ['a book written over', ['ledger', 'a.xlsx', '-t', 'T', '--scheme', 'S', '-o', 'a.xlsx'], '不能写到它上面'],
  ['another ending', ['ledger', 'a.xlsx', '-t', 'T', '--scheme', 'S', '-o', 'a.csv'], '.xlsx 工作簿'],
  [
    'a scheme without ledgers',
    ['ledger', 'a.xlsx', '-t', sample(SHAOXING, 'template.json'), '--scheme', 's.json'],
    '没有写台账（ledgers）',
  ],
  ['no period', ['ledger', sample(SHAOXING, 'ledger.xlsx'), ...of(SHAOXING).slice(3)], '不知道是哪个报告期'],
])('%s', async (_, argv, said) => {
  const { code, printed, complaints } = await ended(
    argv,
    new Map([['s.json', json({ format: 'tracking-scheme/1' })]]),
  );
  expect([code, printed]).toEqual([2, '']);
  expect(complaints.join('\n')).toContain(said);
});
