/** Whatever is thrown at us is read rightly or refused in one line, and nothing comes of it. Time and room are measured by npm run bench:files. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { run } from '../../../src/cli/run';
import { openReport } from '../../../src/hosts/open-report';
import { zhCN } from '../../../src/messages/zh-CN/all';
import { enUS } from '../../../src/messages/en-US/all';
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
  const read = async () => (await openReport(content, '上报.xlsx')).read({ sheets: 'all' });
  if (typeof expected !== 'string') {
    const [sheet] = await read();
    expect(sheet?.values[0]).toEqual(expected);
  } else {
    await expect(read()).rejects.toMatchObject({
      name: 'WorkbookError',
      code: expected,
      subject: expect.stringContaining('上报.xlsx') as string,
    });
    expect([zhCN[`host.${expected}`], enUS[`host.${expected}`]]).not.toContain(undefined);
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
  expect(said[0]).not.toMatch(/\n|\bat .*\.ts/);
});
