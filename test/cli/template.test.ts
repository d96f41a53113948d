/** target-tracker template: what it writes, what it asks and how it ends. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../src/cli/run';
import { parseTemplate } from '../../src/core/template/parse';

const sample = (name: string, file: string): string => join(__dirname, '../../assets/samples', name, file);
const jiaxing = sample('jiaxing-science-city-2017', 'template.json');

type Files = Readonly<Record<string, Uint8Array | string>>;

interface Ended {
  readonly code: number;
  readonly printed: string;
  readonly complaints: readonly string[];
  readonly written: ReadonlyMap<string, Uint8Array>;
}

/** @param files by name; anything else is read from the disk */
async function ended(argv: readonly string[], files: Files = {}): Promise<Ended> {
  const complaints: string[] = [];
  const written = new Map<string, Uint8Array>();
  let printed = '';
  const code = await run(argv, {
    env: { LANG: 'zh_CN.UTF-8' },
    read: async (path) => {
      const file = files[path];
      return file === undefined
        ? new Uint8Array(readFileSync(path))
        : typeof file === 'string'
          ? new TextEncoder().encode(file)
          : file;
    },
    write: async (path, bytes) => void written.set(path, bytes),
    now: () => new Date('2026-01-01T00:00:00Z'),
    print: (text) => (printed += text),
    complain: (line) => complaints.push(line),
  });
  return { code, printed, complaints, written };
}

const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

test('JSON → worksheets → JSON is the same template, and the worksheets serve for a check', async () => {
  const there = await ended(['template', 'convert', jiaxing, 'T.xlsx', '--locale', 'en-US']);
  expect([there.code, ...there.complaints]).toEqual([0]);
  const sheets = there.written.get('T.xlsx') ?? new Uint8Array();
  const back = await ended(['template', 'convert', 'T.xlsx', 'T.json'], { 'T.xlsx': sheets });
  expect([back.code, ...back.complaints]).toEqual([0]);
  expect(parseTemplate(text(back.written.get('T.json')))).toEqual(
    parseTemplate(readFileSync(jiaxing, 'utf8')),
  );

  const report = sample('jiaxing-science-city-2017', 'report.xlsx');
  const checked = await ended(['check', report, '--template', 'T.xlsx'], { 'T.xlsx': sheets });
  const expected = await ended(['check', report, '--template', jiaxing]);
  expect(checked.printed).toBe(expected.printed);
  expect(checked.code).toBe(expected.code);
});

test('a template that is wrong is written nowhere; every problem has its line', async () => {
  const bad = '{"format": "target-template/1", "id": "x", "title": "", "window": {}, "indicators": []}';
  const { code, complaints, written } = await ended(['template', 'convert', 'bad.json', 'T.xlsx'], {
    'bad.json': bad,
  });
  expect(code).toBe(2);
  expect(complaints[0]).toBe('target-tracker：title：不能为空，请填写。');
  expect(complaints.length).toBeGreaterThan(2);
  expect(written.size).toBe(0);
});

test('a workbook that is no template is told by its sheets', async () => {
  const report = sample('jiaxing-science-city-2017', 'report.xlsx');
  const { code, complaints } = await ended(['check', report, '--template', report]);
  expect(code).toBe(2);
  expect(complaints.join()).toMatch(/不是模板：没有“设置”“指标”“审核关系”工作表。现有工作表：/);
});

test('the JSON Schema is printed', async () => {
  const { code, printed } = await ended(['template', 'schema']);
  expect(code).toBe(0);
  expect(JSON.parse(printed)).toEqual(
    JSON.parse(readFileSync(join(__dirname, '../../assets/target-template.schema.json'), 'utf8')),
  );
});

test.each([
  [['template'], /后面要写做什么/],
  [['template', 'convert', 'a.json'], /请写两个文件/],
  [['template', 'convert', 'a.json', 'a.csv'], /应以 \.json 或 \.xlsx 结尾/],
  [['template', 'convert', 'a.json', './a.json'], /不能覆盖/],
])('%j says what is missing', async (argv, sentence) => {
  const { code, complaints } = await ended(argv);
  expect(code).toBe(2);
  expect(complaints).toHaveLength(1);
  expect(complaints[0]).toMatch(sentence);
});

describe('template new', () => {
  const notice = '2018年目标任务\n单位：亿元、万美元\n指标\t目标\n合同外资\t21000\n内资(亿元)\t12.5\n';

  test('from a report: a template that serves for its check, exit 0', async () => {
    const report = sample('jiaxing-science-city-2017', 'report.xlsx');
    const { code, printed, written } = await ended(['template', 'new', report, '--out', 'new.json']);
    expect(code).toBe(0);
    expect(printed).toMatch(/指标 5 项，单位 0 个，审核关系 2 条/);
    expect(printed).toMatch(/请确认的 1 项：\n {2}A1 .*\n {6}可选：2017、2018\n已写入 new\.json\n$/);
    const files = { 'new.json': written.get('new.json') ?? '' };
    const checked = await ended(['check', report, '--template', 'new.json'], files);
    expect(checked.code).toBe(0);
  });

  test.each(['utf-8', 'gb18030'])(
    'from a notice (%s): what must be answered is left blank, exit 1',
    async (encoding) => {
      const bytes = encoding === 'utf-8' ? new TextEncoder().encode(notice) : GB18030;
      const { code, printed, written } = await ended(['template', 'new', 'n.txt', '--out', 'new.xlsx'], {
        'n.txt': bytes,
      });
      expect(code).toBe(1);
      expect(printed).toMatch(/必须回答的 1 项/);
      expect(printed).toMatch(
        / {2}第 4 行 {2}没有找到“合同外资”的计量单位。请选择或填写。\n {6}可选：亿元、万美元/,
      );
      const back = await ended(['template', 'convert', 'new.xlsx', 'new.json'], {
        'new.xlsx': written.get('new.xlsx') ?? '',
      });
      expect([back.code, ...back.complaints]).toEqual([
        2,
        'target-tracker：指标!D2：缺少这一项，应填：文本。',
      ]);
    },
  );

  test('half a template takes no other one’s place', async () => {
    const { code, complaints, written } = await ended(['template', 'new', 'n.txt', '--out', 'old.json'], {
      'n.txt': notice,
      'old.json': '{}',
    });
    expect(code).toBe(2);
    expect(complaints.join()).toMatch(/已经存在，起草的模板还不完整，没有写入/);
    expect(written.size).toBe(0);
  });

  test.each([
    [['template', 'new', 'n.txt'], /请写一份报表或目标文件/],
    [['template', 'new', 'n.txt', '--out', 'n.txt'], /应以 \.json 或 \.xlsx 结尾/],
    [['template', 'new', 'none.txt', '--out', 'x.json'], /没有找到文件“none\.txt”/],
    [['template', 'new', 'empty.txt', '--out', 'x.json'], /没有从文字中找到目标任务/],
  ])('%j says why it cannot run', async (argv, sentence) => {
    const { code, complaints } = await ended(argv, { 'n.txt': notice, 'empty.txt': '通知' });
    expect([code, complaints.length]).toEqual([2, 1]);
    expect(complaints[0]).toMatch(sentence);
  });

  /** The notice as older Windows writes it; Node can read this encoding and not write it. */
  const GB18030 = Uint8Array.from(
    Buffer.from(
      '32303138c4eac4bfb1eac8cecef10ab5a5cebba3bad2dad4aaa1a2cdf2c3c0d4aa0ad6b8b1ea09c4bfb1ea0abacfcdaccde2d7ca0932313030300ac4dad7ca28d2dad4aa290931322e350a',
      'hex',
    ),
  );
});
