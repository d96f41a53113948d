/** Whatever is thrown at us is read rightly or refused in one line, and nothing comes of it. Time and room are measured by npm run bench:files. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { run } from '../../../src/cli/run';
import { openReport } from '../../../src/hosts/open-report';
import { zhCN } from '../../../src/messages/zh-CN/all';
import { HOSTILE_FILES } from './files';

const template = readFileSync(
  path.resolve(__dirname, '../../../assets/samples/jiaxing-science-city-2017/template.json'),
);

test('there are enough of them, each with a name of its own', () => {
  expect(HOSTILE_FILES.length).toBeGreaterThanOrEqual(30);
  expect(new Set(HOSTILE_FILES.map(({ what }) => what)).size).toBe(HOSTILE_FILES.length);
});

test.each(HOSTILE_FILES)('$what', async ({ bytes, expected }) => {
  const content = bytes();
  if (typeof expected !== 'string') {
    const [sheet] = await (await openReport(content, '上报.xlsx')).read({ sheets: 'all' });
    expect(sheet?.values[0]).toEqual(expected);
  }
  expect(Object.keys({})).toEqual([]);
  expect(({} as Record<string, unknown>)['x']).toBeUndefined();

  const said: string[] = [];
  let printed = '';
  const written: string[] = [];
  const code = await run(['check', '上报.xlsx', '--template', 't.json'], {
    env: { LANG: 'zh_CN.UTF-8' },
    read: async (name) => (name === 't.json' ? template : content),
    write: async (name) => void written.push(name),
    now: () => new Date(2026, 3, 9),
    print: (text) => (printed += text),
    complain: (line) => said.push(line),
  });
  expect({ code, printed, written }).toEqual({ code: 2, printed: '', written: [] });
  expect(said).toHaveLength(1);
  expect(said[0]).toContain('上报.xlsx');
  // The terminal says which code it was refused with: reading it once is enough.
  if (typeof expected === 'string')
    expect(said[0]).toContain(zhCN[`host.${expected}`].split('{{subject}}')[1]);
  expect(said[0]).not.toMatch(/\n|\bat .*\.ts/);
});
