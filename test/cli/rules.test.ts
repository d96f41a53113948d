/** target-tracker rules: what it prints, what it writes, and how it ends. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../src/cli/run';
import { parseTemplate } from '../../src/core/template/parse';

const sample = (name: string, file: string): string => join(__dirname, '../../assets/samples', name, file);
const shaoxing = sample('shaoxing-2014-q1-q3', 'report.xlsx');

interface Ended {
  readonly code: number;
  readonly printed: string;
  readonly complaints: readonly string[];
  readonly written: ReadonlyMap<string, string>;
}

/** @param templates by name; anything else is read from the disk */
async function ended(
  argv: readonly string[],
  templates: Readonly<Record<string, object>> = {},
): Promise<Ended> {
  const complaints: string[] = [];
  const written = new Map<string, string>();
  let printed = '';
  const code = await run(argv, {
    env: { LANG: 'zh_CN.UTF-8' },
    read: async (path) => {
      const template = templates[path];
      return template
        ? new TextEncoder().encode(JSON.stringify(template))
        : new Uint8Array(readFileSync(path));
    },
    write: async (path, bytes) => void written.set(path, new TextDecoder().decode(bytes)),
    now: () => new Date('2026-01-01T00:00:00Z'),
    print: (text) => (printed += text),
    complain: (line) => complaints.push(line),
  });
  return { code, printed, complaints, written };
}

const shaoxingTemplate = JSON.parse(readFileSync(sample('shaoxing-2014-q1-q3', 'template.json'), 'utf8')) as {
  rules: { id: string; check: string }[];
};
const bare = { 'bare.json': { ...shaoxingTemplate, rules: [] } };

test('learns from a report, and writes a template that holds what was learned', async () => {
  const { code, printed, written } = await ended(
    ['rules', 'learn', shaoxing, '--template', 'bare.json', '--out', 'new.json'],
    bare,
  );
  expect(code).toBe(1);
  expect(printed).toContain('89.6 + 48 + 9.3 + 22.4 = 169.3亿元');
  expect(printed).toContain('[在建项目] = [续建项目] + [新建项目]');
  expect(printed).toMatch(/成立 1 张，不成立 0 张，无法判断 0 张/);
  expect(printed).not.toContain('learning.');
  const parsed = parseTemplate(written.get('new.json') ?? '');
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  expect(parsed.template.rules.length).toBeGreaterThanOrEqual(9);
  const again = await ended(['rules', 'learn', shaoxing, '--template', 'new.json'], {
    'new.json': JSON.parse(written.get('new.json') ?? '') as object,
  });
  expect(again.code).toBe(0);
});

test('JSON for scripts, in the language asked for', async () => {
  const { printed } = await ended(
    ['rules', 'learn', shaoxing, '--template', 'bare.json', '--format', 'json', '--locale', 'en-US'],
    bare,
  );
  const document = JSON.parse(printed) as {
    format: string;
    proposals: { rule: { check: string }; sentence: string }[];
  };
  expect(document.format).toBe('target-tracker/rules@1');
  const sums = document.proposals.find(({ rule }) => rule.check.startsWith('[在建项目] ='));
  expect(sums?.sentence).toMatch(/is the sum of/);
});

test('tells what is wrong with the rules of a template', async () => {
  const rules = [...shaoxingTemplate.rules, { id: 'again', check: '[续建项目] + [新建项目] = [在建项目]' }];
  const { code, printed } = await ended(['rules', 'check', shaoxing, '-t', 'doubled.json'], {
    'doubled.json': { ...shaoxingTemplate, rules },
  });
  expect(code).toBe(1);
  expect(printed).toContain('“again”');
  expect(printed).toContain('[重复]');
  expect(
    (await ended(['rules', 'check', shaoxing, '-t', sample('shaoxing-2014-q1-q3', 'template.json')])).code,
  ).toBe(0);
});

test.each([
  [['rules'], /learn.*check/],
  [['rules', 'lern', shaoxing, '-t', 'bare.json'], /lern/],
  [['rules', 'learn', '-t', 'bare.json'], /没有写用来学习的报表/],
  [['rules', 'learn', shaoxing], /--template/],
  [['rules', 'learn', shaoxing, '-t', 'bare.json', '-o', 'new.xlsx'], /new\.xlsx/],
  [['rules', 'check', '-t', 'bare.json', '-o', 'new.json'], /--out/],
  [['rules', 'check', '-t', 'bare.json', '-f', 'csv'], /csv/],
  [['rules', 'learn', 'nowhere.xlsx', '-t', 'bare.json'], /nowhere\.xlsx/],
])('%j says in one line why it cannot run', async (argv, said) => {
  const { code, complaints, printed } = await ended(argv, bare);
  expect(code).toBe(2);
  expect(printed).toBe('');
  expect(complaints).toHaveLength(1);
  expect(complaints[0]).toMatch(said);
});
