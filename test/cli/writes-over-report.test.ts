/** A result is not written over a report that lies in the folder that is read; over that of an earlier run it is. */
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folders } from '../../src/cli/node-folders';
import { run } from '../../src/cli/run';

const SAMPLE = join(__dirname, '../../assets/samples/jiaxing-science-city-2017');
const template = join(SAMPLE, 'template.json');
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'over-'));
  for (const name of ['a.xlsx', 'b.xlsx']) copyFileSync(join(SAMPLE, 'report.xlsx'), join(folder, name));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function ended(...argv: string[]) {
  const complaints: string[] = [];
  const code = await run(argv, {
    env: { LANG: 'zh_CN.UTF-8' },
    folders,
    read: async (path) => new Uint8Array(readFileSync(path)),
    write: async (path, bytes) => writeFileSync(path, bytes),
    now: () => new Date('2026-01-01T00:00:00Z'),
    print: () => undefined,
    complain: (line) => complaints.push(line),
  });
  return { code, said: complaints.join('\n') };
}

test.each([['collect'], ['facts']])('%s refuses, and the report is as it was', async (command) => {
  const out = join(folder, 'b.xlsx');
  const before = readFileSync(out);
  const { code, said } = await ended(command, folder, '-t', template, '-o', out);
  expect(code).toBe(2);
  expect(said).toContain('b.xlsx');
  expect(said).toContain('盖掉一份报表');
  expect(readFileSync(out).equals(before)).toBe(true);
});

test.each([
  ['collect', '汇总.xlsx'],
  ['facts', 'facts.csv'],
])('%s, run a second time, writes over its own result', async (command, name) => {
  const again = () => ended(command, folder, '-t', template, '-o', join(folder, name));
  expect((await again()).said).not.toContain('盖掉');
  const size = readFileSync(join(folder, name)).length;
  expect((await again()).said).not.toContain('盖掉');
  expect(Math.abs(readFileSync(join(folder, name)).length - size)).toBeLessThan(50);
});
