/** The command as people and scripts meet it: arguments, two streams and an exit code; as a process where the process matters. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { folders } from '../../src/cli/node-folders';
import { run } from '../../src/cli/run';
import { openXlsx } from '../../src/hosts/xlsx/open';
import { parseAddress } from '../../src/workbook/address';

// Starting a process takes a moment, and much longer on a busy machine.
jest.setTimeout(30_000);

const root = path.resolve(__dirname, '../..');
const COMMAND = 'dist/cli/target-tracker.cjs';
const samples = path.join(root, 'assets/samples');
const SCIENCE_CITY = 'jiaxing-science-city-2017';
const sample = (name: string, file: string): string => path.join(samples, name, file);
const report = sample(SCIENCE_CITY, 'report.xlsx');
const template = sample(SCIENCE_CITY, 'template.json');

let folder = '';
const inFolder = (name: string): string => path.join(folder, name);
const put = (name: string, content: string | Uint8Array): string => {
  writeFileSync(inFolder(name), content);
  return inFolder(name);
};

interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function node(script: string, argv: readonly string[], env: Readonly<Record<string, string>> = {}): Outcome {
  const { PATH = '' } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(root, script), ...argv], {
    encoding: 'utf8',
    env: { PATH, LANG: 'zh_CN.UTF-8', ...env },
  });
  return { code: status, stdout, stderr };
}

const started = (argv: readonly string[]): Outcome => node(COMMAND, argv);

/** The same without a process of its own, which takes far longer than most of what is tested here. */
async function command(
  argv: readonly string[],
  env: Readonly<Record<string, string>> = { LANG: 'zh_CN.UTF-8' },
): Promise<Outcome> {
  let stdout = '';
  let stderr = '';
  const code = await run(argv, {
    env,
    read: (file) => readFile(file),
    write: (file, bytes) => writeFile(file, bytes),
    now: () => new Date(),
    print: (text) => void (stdout += text),
    complain: (line) => void (stderr += `${line}\n`),
    folders,
  });
  return { code, stdout, stderr };
}

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'target-tracker-'));
  // npm run check builds what is missing or stale; every other test then runs the built command itself.
  expect(node('src/tools/check.mjs', ['--version'])).toEqual({
    code: 0,
    stdout: `${(JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string }).version}\n`,
    stderr: '',
  });
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('npm run check takes a report without naming the command again, or with it', async () => {
  const argv = [report, '--template', template, '--format', 'json'];
  const short = node('src/tools/check.mjs', argv);
  expect(short).toMatchObject({ code: 0, stderr: '' });
  expect(node('src/tools/check.mjs', ['check', ...argv])).toEqual(short);
});

describe('the samples', () => {
  test.each(readdirSync(samples))('%s has no error', async (name) => {
    const { code, stdout, stderr } = await command([
      'check',
      sample(name, 'report.xlsx'),
      '--template',
      sample(name, 'template.json'),
    ]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^✔ /);
  });

  test('what three shares of one subtotal have in common is said once', async () => {
    const name = 'shaoxing-2014-q1-q3';
    const { stdout } = await command([
      'check',
      sample(name, 'report.xlsx'),
      '-t',
      sample(name, 'template.json'),
    ]);
    expect(stdout.match(/占比的分母是146\.9亿元/g)).toHaveLength(1);
    expect(stdout.match(/\[arithmetic\.share\]/g)).toHaveLength(3);
  });

  test('the JSON document has the shape that scripts rely on', async () => {
    const { code, stdout } = await command(['check', report, '--template', template, '--format', 'json']);
    expect(code).toBe(0);
    const document = JSON.parse(stdout) as { reports: { progress: object[] }[] };
    expect(document).toMatchObject({
      format: 'target-tracker/check@1',
      reports: [
        {
          file: report,
          sheet: '双招双引',
          template: SCIENCE_CITY,
          period: '2017-H1',
          summary: { errors: 0, queries: 0, undecided: 0 },
          findings: [
            {
              rule: 'arithmetic.completion',
              severity: 'hint',
              outcome: 'holds',
              cells: ['F7', 'E7', 'D7'],
              indicator: 'NZ_SW',
              entity: null,
              reported: 155,
              expected: [154.4, 154.6],
              suspects: [],
            },
          ],
        },
      ],
    });
    expect(document.reports[0]?.progress).toContainEqual({
      indicator: 'WZ_SJ',
      entity: null,
      actual: 9780,
      target: 14500,
      completion: 0.6745,
      schedule: 0.5,
      gap: 17.45,
      light: 'green',
      basis: 'even-months',
    });
  });
});

describe('a wrong figure', () => {
  const wrong = async (): Promise<string> => {
    const host = await openXlsx(new Uint8Array(readFileSync(report)), 'report.xlsx');
    const range = parseAddress('E9');
    if (!range) throw new Error('E9');
    await host.apply([{ kind: 'write', sheet: '双招双引', range, values: [[9880]] }]);
    return put('错.xlsx', await host.save());
  };

  test('exit 1; the text names relation, cell, reported and expected figure', async () => {
    const { code, stdout, stderr } = await command(['check', await wrong(), '--template', template]);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toMatch(/^✘ .*错\.xlsx/);
    expect(stdout).toMatch(/强制性错误，必须更正（\d）/);
    expect(stdout).toMatch(/F9 {2}实际利用外资 {2}上报 67%，应为 68\.\d+.*\[arithmetic\.completion\]/);
  });

  test('in JSON and CSV too, with the cells that take part', async () => {
    const file = await wrong();
    const json = await command(['check', file, '--template', template, '--format=json']);
    const { reports } = JSON.parse(json.stdout) as {
      reports: { findings: { rule: string; cells: string[] }[] }[];
    };
    expect(json.code).toBe(1);
    expect(reports[0]?.findings).toContainEqual(
      expect.objectContaining({
        rule: 'arithmetic.completion',
        severity: 'error',
        cells: expect.arrayContaining(['E9', 'F9']) as unknown,
        reported: 67,
      }),
    );
    const csv = await command(['check', file, '--template', template, '-f', 'csv']);
    expect(csv.code).toBe(1);
    expect(csv.stdout).toMatch(/^\ufefffile,sheet,template,period,severity,/);
    expect(csv.stdout).toMatch(/,2017-H1,error,fails,arithmetic\.completion,F9 [^,]*E9/);
  });

  test('in a batch one wrong report makes exit 1, one unreadable file exit 2, and the others are still told', async () => {
    const both = await command(['check', report, await wrong(), '-t', template]);
    expect(both.code).toBe(1);
    expect(both.stdout.match(/^[✔✘]/gm)).toEqual(['✔', '✘']);
    const broken = await command(['check', put('坏.xlsx', 'x'), report, '-t', template]);
    expect(broken.code).toBe(2);
    expect(broken.stdout).toMatch(/^✔ /);
    expect(broken.stderr.trim().split('\n')).toHaveLength(1);
  });
});

describe('what could not be run: exit 2, nothing on stdout, one line on stderr that names the file and the remedy', () => {
  const expectRefused = async (
    argv: readonly string[],
    ...said: readonly (string | RegExp)[]
  ): Promise<void> => {
    const { code, stdout, stderr } = await command(argv);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^target-tracker：[^\n]+\n$/);
    expect(stderr).not.toMatch(/\n\s+at |Error:/);
    for (const part of said)
      expect(stderr).toMatch(part instanceof RegExp ? part : new RegExp(escapeRegExp(part)));
  };
  const check = (file: string, ...more: readonly string[]): readonly string[] => [
    'check',
    file,
    '--template',
    template,
    ...more,
  ];
  const checkWith = (file: string): readonly string[] => ['check', report, '--template', file];
  const changed = (change: (document: Record<string, unknown>) => void): string => {
    const document = JSON.parse(readFileSync(template, 'utf8')) as Record<string, unknown>;
    change(document);
    return put('模板.json', JSON.stringify(document));
  };

  test('a missing report', () =>
    expectRefused(check(inFolder('无.xlsx')), '无.xlsx', '没有找到', '核对路径'));
  test('a folder without reports', async () => {
    mkdirSync(inFolder('夹'));
    await expectRefused(check(inFolder('夹')), '夹', '没有报表');
  });
  test('a file that is no workbook', () =>
    expectRefused(check(put('图.xlsx', '\x89PNG\r\n\x1a\n\0\0')), '图.xlsx', '不是 Excel 工作簿'));
  test('a text that is called a workbook is read as a text', () =>
    expectRefused(check(put('说明.xlsx', '只是文字')), '说明.xlsx', '不合模板'));
  test('an encrypted workbook', async () => {
    const bytes = await writeXlsx({
      sheets: [{ name: '表', rows: [[1]] }],
      encryption: { password: 'x', spinCount: 1 },
    });
    await expectRefused(check(put('密.xlsx', bytes)), '密.xlsx', '已加密', '取消打开密码');
  });
  test('a workbook that is cut off', () =>
    expectRefused(
      check(put('断.xlsx', readFileSync(report).subarray(0, 4000))),
      '断.xlsx',
      '已损坏或不完整',
    ));
  test('a sheet without a table', async () => {
    const bytes = await writeXlsx({ sheets: [{ name: '封面', rows: [['关于报送的通知']] }] });
    await expectRefused(check(put('空.xlsx', bytes)), '空.xlsx', '封面', '不合模板');
  });
  test('an unknown sheet', () =>
    expectRefused(check(report, '--sheet', '没有'), 'report.xlsx', '没有', '双招双引'));
  test('an unknown period', () => expectRefused(check(report, '--period', '去年'), '去年', '2017-H1'));
  test('a missing template', () => expectRefused(checkWith(inFolder('无.json')), '无.json', '没有找到'));
  test('a template that is no JSON', () =>
    expectRefused(checkWith(put('坏.json', '{"format": ')), '坏.json', 'JSON', '行'));
  test('a wrong field in the template', () =>
    expectRefused(
      checkWith(changed((document) => Object.assign(document, { rounding: 'sometimes' }))),
      '模板.json',
      'rounding',
      'half-up',
    ));
  test('a later format of the template', () =>
    expectRefused(
      checkWith(changed((document) => Object.assign(document, { format: 'target-template/9' }))),
      '模板.json',
      'target-template/9',
      '更新',
    ));
  test('a workbook that holds no template', () =>
    expectRefused(checkWith(report), 'report.xlsx', '没有“设置”“指标”“审核关系”工作表'));
  test('an unknown option', () => expectRefused(check(report, '--perod', '2017'), '--perod', '--help'));
  test('an option without its value', () => expectRefused(['check', report, '--template'], '--template'));
  test('an unknown format', () => expectRefused(check(report, '--format', 'xml'), 'xml', 'text、json、csv'));
  test('an unknown language', () =>
    expectRefused(check(report, '--locale', 'fr-FR'), 'fr-FR', 'zh-CN、en-US'));
  test('no template', () => expectRefused(['check', report], '--template'));
  test('no report', () => expectRefused(['check', '--template', template], '报表'));
  test('no command, and an unknown one', async () => {
    await expectRefused([], 'check');
    await expectRefused(['chekc', report], 'chekc', 'check');
  });
});

describe('a folder of submitted files', () => {
  const fill = (name: string, files: Readonly<Record<string, string | Uint8Array>>): string => {
    mkdirSync(inFolder(name), { recursive: true });
    for (const [file, content] of Object.entries(files)) put(`${name}/${file}`, content);
    return inFolder(name);
  };
  const bytes = readFileSync(report);

  test('two threads: each file told in its order, the broken one alone is missing; copies and findings are written whole', async () => {
    const sent = fill('来', { '2.xlsx': bytes, '10.xlsx': bytes, '1.xlsx': '只是文字', '~$2.xlsx': 'x' });
    const last = fill('上期', { '甲.xlsx': bytes });
    const out = inFolder('批注');
    const findings = inFolder('审核.xlsx');
    const argv = ['check', sent, '-t', template, '--before', last];
    const { code, stdout, stderr } = started([
      ...argv,
      ...['--jobs', '2', '--annotate', out, '--report', findings],
    ]);
    expect(code).toBe(2);
    expect(stdout.match(/^[✔✘] .*?(\d+)\.xlsx/gm)?.map((line) => path.basename(line))).toEqual([
      '2.xlsx',
      '10.xlsx',
    ]);
    expect(stderr.trim().split('\n')).toEqual([
      expect.stringContaining('~$2.xlsx'),
      expect.stringContaining('1.xlsx'),
    ]);
    expect(readdirSync(out).sort()).toEqual(['10.xlsx', '2.xlsx']);
    const copy = await openXlsx(new Uint8Array(readFileSync(path.join(out, '2.xlsx'))), '2.xlsx');
    expect((await copy.outline()).sheets.map(({ name }) => name)).toEqual(['双招双引', '审核报告']);
    const told = await openXlsx(new Uint8Array(readFileSync(findings)), '审核.xlsx');
    expect((await told.outline()).sheets.map(({ name }) => name)).toEqual([
      '收表情况',
      '表间审核',
      '2',
      '10',
    ]);
    // Threads change nothing of what is said.
    expect(await command(argv)).toEqual({ code, stdout, stderr });
  });

  test('collected twice: the second time nothing is doubled, what was written beside it stays', async () => {
    const sent = fill('汇', { '甲.xlsx': bytes });
    const out = inFolder('汇总.xlsx');
    const argv = ['collect', sent, '-t', template, '-o', out];
    expect(started([...argv, '--jobs', '2'])).toMatchObject({ code: 0, stderr: '' });
    const rowsOf = async () => {
      const host = await openXlsx(new Uint8Array(readFileSync(out)), out);
      const [sheet] = await host.read({ sheets: 'active' });
      return { host, values: sheet?.values ?? [] };
    };
    const first = await rowsOf();
    expect(first.values.length).toBeGreaterThan(10);
    await first.host.apply([
      { kind: 'write', sheet: '汇总数据', range: parseAddress('L1:L2')!, values: [['备注'], ['已核']] },
    ]);
    put('汇总.xlsx', await first.host.save());
    expect(await command([...argv, '--into', out])).toMatchObject({ code: 0, stderr: '' });
    const [heads = [], noted = [], ...others] = first.values;
    expect((await rowsOf()).values).toEqual([
      [...heads, '备注'],
      [...noted, '已核'],
      ...others.map((cells) => [...cells, null]),
    ]);
  });

  test('Ctrl+C: exit 130, and no copy that is not whole', async () => {
    const many = Object.fromEntries(Array.from({ length: 80 }, (_, index) => [`${index}.xlsx`, bytes]));
    const sent = fill('多', many);
    const out = inFolder('断');
    mkdirSync(out);
    const child = spawn(
      process.execPath,
      [path.join(root, COMMAND), 'check', sent, '-t', template, '--jobs', '2', '--annotate', out],
      { stdio: ['ignore', 'ignore', 'pipe'] },
    );
    const closed = once(child, 'close');
    while (child.exitCode === null && readdirSync(out).length === 0)
      await new Promise((resolve) => setTimeout(resolve, 5));
    child.kill('SIGINT');
    expect(await closed).toEqual([130, null]);
    const written = readdirSync(out);
    expect(written.length).toBeLessThan(80);
    expect(written.filter((name) => !/^\d+\.xlsx$/.test(name))).toEqual([]);
    for (const name of written) await openXlsx(new Uint8Array(readFileSync(path.join(out, name))), name);
  });
});

describe('where the output goes', () => {
  const wrongPeriod = ['check', report, '--template', template, '--period', '2016'];

  test('a reader that has seen enough does not change the exit code', async () => {
    const { PATH = '' } = process.env;
    const child = spawn(process.execPath, [path.join(root, COMMAND), ...wrongPeriod], {
      env: { PATH },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    child.stdout.destroy();
    expect((await command(wrongPeriod)).code).toBe(1);
    expect(await once(child, 'close')).toEqual([1, null]);
  });

  test('where nothing can be written, that is said in one line', async () => {
    // A file that is open for reading only takes no output.
    const stdout = openSync(report, 'r');
    const { status, stderr } = spawnSync(
      process.execPath,
      [path.join(root, COMMAND), 'check', report, '--template', template],
      { encoding: 'utf8', stdio: ['ignore', stdout, 'pipe'] },
    );
    closeSync(stdout);
    expect({ status, lines: stderr.split('\n').length - 1 }).toEqual({ status: 2, lines: 1 });
    expect(stderr).toContain('target-tracker');
  });
});

describe('languages, help and the sheet', () => {
  test('the language is asked for, or taken from the terminal, or Chinese', async () => {
    const firstLine = async (argv: readonly string[], env?: Record<string, string>) =>
      (await command(argv, env)).stdout.split('\n')[0];
    expect(await firstLine(['--help'], { LANG: 'en_US.UTF-8' })).toBe('Usage:');
    expect(await firstLine(['--help'], { LANG: 'C.UTF-8' })).toBe('用法：');
    expect(await firstLine(['--help', '--locale', 'en-US'])).toBe('Usage:');
    expect(await firstLine(['--help', '--locale=zh-CN'], { LANG: 'en_US.UTF-8' })).toBe('用法：');
    expect((await command(['check', 'no.xlsx', '-t', template], { LC_ALL: 'en_GB.UTF-8' })).stderr).toBe(
      'target-tracker: there is no file “no.xlsx”. Check the path and the name.\n',
    );
  });

  test('where the active sheet does not fit, the first visible one that does is taken', async () => {
    const rows = [
      ['嘉兴科技城2017年上半年双招双引完成情况'],
      ['指标', '计量单位', '年度目标', '本年累计', '完成%'],
      ['实际利用外资', '万美元', 14500, 9780, 67],
    ];
    const bytes = await writeXlsx({
      sheets: [
        { name: '封面', rows: [['通知']] },
        { name: '旧', rows, hidden: true },
        { name: '正表', rows },
      ],
    });
    const { stdout } = await command(['check', put('多表.xlsx', bytes), '-t', template, '-f', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({ reports: [{ sheet: '正表', period: '2017-H1' }] });
  });

  test('a period that is given takes the place of the one in the title', async () => {
    const { stdout } = await command([
      'check',
      report,
      '-t',
      template,
      '-f',
      'json',
      '-p',
      '2017-01..2017-09',
    ]);
    expect(JSON.parse(stdout)).toMatchObject({
      reports: [{ period: '2017-01..2017-09', progress: [{ schedule: 0.75 }, {}, {}, {}, {}] }],
    });
  });
});

test('the command without the file of its threads says so once', () => {
  const alone = inFolder('target-tracker.cjs');
  copyFileSync(path.join(root, COMMAND), alone);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [alone, 'check', report, report, '-t', template, '--jobs', '1'],
    { encoding: 'utf8', env: { PATH: process.env.PATH ?? '', LANG: 'zh_CN.UTF-8' } },
  );
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr.trimEnd().split('\n')).toEqual([expect.stringContaining('check-thread.cjs')]);
});

const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
