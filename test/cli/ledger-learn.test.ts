/** target-tracker ledger learn: two published ledgers described from their sheets, kept as schemes that give what was published. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../src/cli/run';
import { newWorkbook } from '../../src/hosts/xlsx/new-workbook';

const sample = (name: string, file: string): string => join(__dirname, '../../assets/samples', name, file);
const SHAOXING = 'shaoxing-2014-q1-q3';
const TONGXIANG = 'tongxiang-2017-q1';
const of = (name: string): string[] => [
  ...[sample(name, 'ledger.xlsx'), '-r', sample(name, 'report.xlsx'), '-t', sample(name, 'template.json')],
];

async function ended(argv: readonly string[], made: ReadonlyMap<string, Uint8Array> = new Map()) {
  const complaints: string[] = [];
  const written = new Map(made);
  let printed = '';
  const code = await run(argv, {
    env: { LANG: 'zh_CN.UTF-8' },
    read: async (path) => written.get(path) ?? new Uint8Array(readFileSync(path)),
    write: async (path, bytes) => void written.set(path, bytes),
    now: () => new Date('2026-01-01T00:00:00Z'),
    print: (text) => (printed += text),
    complain: (line) => complaints.push(line),
  });
  return { code, printed, complaints, written };
}

test('Shaoxing: what is proposed is told with what it gives, and the scheme gives it again', async () => {
  const { code, printed, complaints, written } = await ended([
    ...['ledger', 'learn', ...of(SHAOXING), '-o', 'scheme.json'],
  ]);
  expect([code, complaints]).toEqual([0, []]);
  expect(printed).toContain('ledger.xlsx › 项目台账，表头第 3 行，126 行）');
  expect(printed).toContain('列：项目名称、项目性质、资金来源地、计划投资（亿元）、实到资金（万元）');
  expect(printed).toMatch(/续建项目 +行数：项目性质为续建 +76个 +上报 76个 +一致/);
  expect(printed).toMatch(/续建项目实到资金 +实到资金合计：项目性质为续建 +89\.6亿元 +上报 89\.6亿元 +一致/);
  expect(printed).toContain('问题清单（按“解决日期”算已解决）：提出 74，已解决 53，未解决 21，逾期 18');
  expect(printed).toContain('方案已写入 scheme.json');
  const again = await ended(['ledger', ...of(SHAOXING), '--scheme', 'scheme.json'], written);
  expect([again.code, again.complaints]).toEqual([0, []]);
  expect(again.printed.match(/ 一致$/gm)).toHaveLength(13);
});

test('Tongxiang: added to a scheme, whose sheets are described already; as JSON the scheme stands alone', async () => {
  const scheme = {
    ...{ format: 'tracking-scheme/1', title: '桐乡' },
    ledgers: [{ name: '项目台账', columns: [{ name: '项目名称' }] }],
  };
  const made = new Map([['s.json', new TextEncoder().encode(JSON.stringify(scheme))]]);
  const argv = ['ledger', 'learn', ...of(TONGXIANG), '--scheme', 's.json'];
  const { code, printed } = await ended([...argv, '-f', 'json'], made);
  expect(code).toBe(0);
  expect(JSON.parse(printed)).toMatchObject({
    title: '桐乡',
    ledgers: [scheme.ledgers[0], { name: '领衔工作记录', duties: { leader: '领导' } }],
  });
  const text = await ended(argv, made);
  expect(text.printed).toContain('商会：至少 1（不同的对象数：事项为商会）');
  expect(text.printed).toContain('请加上 --out 方案.json');
});

test('nothing that looks like a ledger, a sheet that is none, and wrong words are told with the remedy', async () => {
  const book = await newWorkbook([
    {
      name: '表',
      content: {
        rows: [
          ['甲', '乙'],
          [1, 2],
        ],
      },
    },
  ]);
  const made = new Map([['b.xlsx', book]]);
  const told = async (...more: string[]): Promise<string> => {
    const { code, complaints } = await ended(['ledger', 'learn', ...more], made);
    expect([code, complaints.length]).toEqual([2, 1]);
    return complaints[0] ?? '';
  };
  const template = ['-t', sample(TONGXIANG, 'template.json')];
  expect(await told(...template)).toContain('没有写台账工作簿');
  expect(await told('b.xlsx')).toContain('--template');
  expect(await told('b.xlsx', ...template)).toContain('没有找到像台账');
  expect(await told('b.xlsx', ...template, '-s', '无')).toContain('没有名为“无”的工作表');
  expect(await told('b.xlsx', ...template, '-o', 's.xlsx')).toContain('要写成 .json');
  expect(await told('b.xlsx', ...template, '-o', sample(TONGXIANG, 'template.json'))).toContain(
    '不能写到它上面',
  );
  const blank = new Map([['b.xlsx', await newWorkbook([{ name: '空', content: { rows: [['甲']] } }])]]);
  const { complaints } = await ended(['ledger', 'learn', 'b.xlsx', ...template, '-s', '空'], blank);
  expect(complaints[0]).toContain('工作表“空”里找不到表头');
});
