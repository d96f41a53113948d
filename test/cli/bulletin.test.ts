/** target-tracker bulletin: what it prints and writes, what it leaves out, and how it ends. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../src/cli/run';
import { openReport } from '../../src/hosts/open-report';

const sample = (name: string, file: string): string => join(__dirname, '../../assets/samples', name, file);
const city = sample('jiaxing-science-city-2017', 'report.xlsx');
const template = sample('jiaxing-science-city-2017', 'template.json');
const SCHEMES: Readonly<Record<string, string>> = {
  'own.json':
    '{"format":"tracking-scheme/1","bulletin":{"patterns":[{"each":"notice","clauses":[{"ways":[{"zh":"{{months}}"}]}]}]}}',
  'bad.json': '{"format":"tracking-scheme/1","bulletin":{"title":{"zh":"{{perod}}"}}}',
};

async function ended(...argv: string[]) {
  const complaints: string[] = [];
  const written = new Map<string, Uint8Array>();
  let printed = '';
  const code = await run(['bulletin', ...argv], {
    env: { LANG: 'zh_CN.UTF-8' },
    read: async (path) => {
      if (path === 'broken.xlsx') return new TextEncoder().encode('PK');
      const scheme = SCHEMES[path];
      return scheme === undefined ? new Uint8Array(readFileSync(path)) : new TextEncoder().encode(scheme);
    },
    write: async (path, bytes) => void written.set(path, bytes),
    now: () => new Date('2026-01-01T00:00:00Z'),
    print: (text) => (printed += text),
    complain: (line) => complaints.push(line),
  });
  const text = (file: string): string => new TextDecoder().decode(written.get(file));
  return { code, printed, complaints, written, text };
}

test('the text is printed, and what could not be said is told', async () => {
  const { code, printed, complaints } = await ended(city, '-t', template);
  expect(code).toBe(0);
  expect(printed).toMatch(
    /^嘉兴科技城双招双引目标 2017通报（2017年1—6月）\n\n2017年1—6月，引进区外注册内资12\.36亿元，/,
  );
  expect(complaints).toEqual(['target-tracker：没有写同比：嘉兴科技城 · 合同利用外资（没有上年同期数）。']);
});

test('as HTML, as a workbook, and in English', async () => {
  const html = await ended(city, '-t', template, '-o', 'a.html', '--locale', 'en-US');
  expect(html.text('a.html')).toMatch(
    /<span title="[^"]+report\.xlsx › [^"]+![A-Z]+\d+">12\.36 CNY 100m<\/span>/,
  );
  expect(html.printed).toBe('a.html written. Paragraphs: 1; figures: 19.\n');
  const book = await ended(city, '-t', template, '-o', 'a.xlsx');
  const host = await openReport(book.written.get('a.xlsx')!, 'a.xlsx');
  expect((await host.outline()).sheets.map(({ name }) => name)).toEqual(['通报']);
});

test('by the sentences of a scheme', async () => {
  const { printed } = await ended(city, '-t', template, '--scheme', 'own.json');
  expect(printed).toMatch(/\n\n1—6月。\n$/);
});

test('the usual sentences, to begin with', async () => {
  const { code, printed } = await ended('--patterns');
  const scheme = JSON.parse(printed) as { format: string; bulletin: { patterns: unknown[] } };
  expect([code, scheme.format, scheme.bulletin.patterns.length]).toEqual([0, 'tracking-scheme/1', 6]);
});

test('a file that cannot be read is told, and the rest is written', async () => {
  const { code, printed, complaints } = await ended('broken.xlsx', city, '-t', template);
  expect([code, printed.length > 100]).toEqual([2, true]);
  expect(complaints[0]).toContain('broken.xlsx');
});

test.each<[string, readonly string[], string]>([
  ['no report', ['-t', template], '没有写要读的报表'],
  ['no template', [city], '没有写目标模板'],
  ['another format', [city, '-t', template, '-o', 'a.pdf'], '.txt、.html 或 .xlsx'],
  ['a report written over', [city, '-t', template, '-o', city], '不能写到它上面'],
  ['nothing that can be read', ['broken.xlsx', '-t', template], '没有可以写通报的报表'],
  [
    'a field that there is not',
    [city, '-t', template, '--scheme', 'bad.json'],
    '考核方案“bad.json”有误。bulletin.title.zh：这里没有“perod”可用。是否应为“period”？',
  ],
])('%s', async (_, argv, said) => {
  const { code, printed, complaints } = await ended(...argv);
  expect([code, printed]).toEqual([2, '']);
  expect(complaints.join('\n')).toContain(said);
});

test('a stray report of another year, with errors, is left out and does not decide the period', async () => {
  const stray = sample('pinghu-2020', 'report.xlsx');
  const { code, printed, complaints } = await ended(stray, city, '-t', template);
  expect(code).toBe(1);
  expect(printed).toContain('2017年1—6月，引进区外注册内资12.36亿元');
  expect(complaints[0]).toContain('2 处强制性错误，没有计入');
});
