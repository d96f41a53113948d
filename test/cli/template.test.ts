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
