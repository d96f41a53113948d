/** target-tracker facts: what it prints, what it writes, and how it ends. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../src/cli/run';

const sample = (name: string, file: string): string => join(__dirname, '../../assets/samples', name, file);
const city = sample('jiaxing-science-city-2017', 'report.xlsx');
const template = sample('jiaxing-science-city-2017', 'template.json');

async function ended(...argv: string[]) {
  const complaints: string[] = [];
  const written = new Map<string, string>();
  let printed = '';
  const code = await run(['facts', ...argv], {
    env: { LANG: 'zh_CN.UTF-8' },
    read: async (path) => {
      if (path === 'broken.xlsx') return new TextEncoder().encode('PK');
      return new Uint8Array(readFileSync(path));
    },
    write: async (path, bytes) => {
      if (path.startsWith('/nowhere/')) throw Object.assign(new Error(), { code: 'ENOENT' });
      written.set(path, new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
    },
    now: () => new Date('2026-01-01T00:00:00Z'),
    print: (text) => (printed += text),
    complain: (line) => complaints.push(line),
  });
  return { code, printed, complaints, written };
}

test('the figures of a report, a line each', async () => {
  const { code, printed, complaints } = await ended(city, '-t', template);
  expect([code, complaints]).toEqual([0, []]);
  const lines = printed.split('\r\n');
  expect(lines[0]).toMatch(/^\ufeffperiod,from,to,entity,code,/);
  expect(printed).toMatch(
    /\r\n2017-H1,2017-01,2017-06,[^,]*,WZ_SJ,实际利用外资,actual,9780,万美元,0,normal,/,
  );
  expect(printed).toMatch(/,WZ_SJ,实际利用外资,completion,67,%,0,normal,/);
});

test('SDMX-CSV and its code lists into files', async () => {
  const { code, printed, written } = await ended(
    ...[city, '-t', template, '-f', 'sdmx-csv', '-o', 'facts.csv', '--codelist', 'codes.json'],
  );
  expect(code).toBe(0);
  expect(printed).toMatch(/^已写 facts\.csv：1 份报表，\d+ 个数。\n$/);
  expect(written.get('facts.csv')).toMatch(/^STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,/);
  expect(written.get('facts.csv')).toMatch(/,WZ_SJ,ACTUAL,2017-01-01\/P6M,9780,USD,4,0,A,/);
  const lists = JSON.parse(written.get('codes.json') ?? '') as { data: { codelists: { id: string }[] } };
  expect(lists.data.codelists.map(({ id }) => id)).toContain('CL_INDICATOR');
});

test('a file that cannot be read is told, and the others are there', async () => {
  const { code, printed, complaints } = await ended('broken.xlsx', city, '-t', template);
  expect(code).toBe(2);
  expect(complaints).toHaveLength(1);
  expect(complaints[0]).toContain('broken.xlsx');
  expect(printed).toContain(',WZ_SJ,');
  const nothing = await ended('broken.xlsx', '-t', template, '-o', 'facts.csv');
  expect([nothing.code, nothing.printed, nothing.written.size]).toEqual([2, '', 0]);
});

test.each<[string, readonly string[], string]>([
  ['no report', ['-t', template], '没有写要读的报表'],
  ['no template', [city], '没有写目标模板'],
  ['an unknown format', [city, '-t', template, '-f', 'json'], 'csv、sdmx-csv'],
  [
    'a code list of plain CSV',
    [city, '-t', template, '--codelist', 'x.json'],
    '--codelist 只与 --format sdmx-csv 一起用',
  ],
  ['a report written over', [city, '-t', template, '-o', city], '既要读又要写'],
  [
    'one file for both',
    [city, '-t', template, '-f', 'sdmx-csv', '-o', 'x', '--codelist', 'x'],
    '既要读又要写',
  ],
  ['a period that is none', [city, '-t', template, '-p', '六月'], '六月'],
  ['a folder that is not there', [city, '-t', template, '-o', '/nowhere/x.csv'], '/nowhere/x.csv'],
])('%s', async (_, argv, said) => {
  const { code, printed, complaints } = await ended(...argv);
  expect([code, printed]).toEqual([2, '']);
  expect(complaints.join('\n')).toContain(said);
});
