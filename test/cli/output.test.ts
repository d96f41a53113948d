/** What leaves the command: cells that a spreadsheet must not execute, text that must not move the cursor, even columns. */
import fc from 'fast-check';
import type { ExaminedReport } from '../../src/collecting/check-file';
import { csvDocument, csvRemarks, csvRows } from '../../src/cli/output/csv';
import { jsonDocument, jsonReport } from '../../src/cli/output/json';
import { alignRows, displayWidth, oneLine, printable } from '../../src/cli/output/printable';
import { roundDouble } from '../../src/cli/output/round-double';
import { reportText } from '../../src/cli/output/text';
import { run } from '../../src/cli/run';
import { reviewOf } from '../../src/core/review/explanations';
import { examine } from '../../src/core/examine';
import { parseTemplate } from '../../src/core/template/parse';
import { createMemoryHost } from '../../src/hosts/memory/host';
import { cliWords } from '../../src/cli/words';

const words = cliWords('zh-CN');

/** A report with one indicator whose figures do not agree, in a sheet of this name. */
async function report(file: string, sheet: string, entity: string): Promise<ExaminedReport> {
  const parsed = parseTemplate(
    JSON.stringify({
      format: 'target-template/1',
      id: 't',
      title: '模板',
      version: '1',
      window: { from: '2017-01-01', to: '2017-12-31' },
      schedule: 'even-months',
      lights: { measure: 'gap', green: 0, yellow: -10 },
      entities: [{ name: entity, aliases: [] }],
      indicators: [{ code: 'A', name: '资金', unit: '万元', decimals: 0, target: { [entity]: 1000 } }],
    }),
  );
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const host = createMemoryHost([
    {
      name: sheet,
      rows: [
        ['2017年上半年资金到位情况'],
        ['单位', '年度目标', '本年累计', '完成%', '同比%'],
        [entity, 1000, 400, 50, -3.5],
      ],
    },
  ]);
  const [snapshot] = await host.read({ sheets: 'active' });
  if (!snapshot) throw new Error('no sheet');
  const result = examine(snapshot, parsed.template);
  if (!result.ok) throw new Error(words.say(result.reason));
  const { examination } = result;
  const review = reviewOf(examination.validation, [], snapshot, examination.period);
  return { file, sheet, template: parsed.template, entity: null, examination, review, problems: [] };
}

/** RFC 4180, read back by other means than it was written. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

test('what follows from a wrong cell is told under it, in every format', async () => {
  const alone = await report('a.xlsx', '表', '桐乡市');
  const [finding] = alone.examination.validation.findings;
  if (!finding) throw new Error('the report should have a finding');
  const follower = { ...finding, rule: 'arithmetic.gap' as const };
  const findings = [{ ...finding, dependants: [follower] }];
  const folded: ExaminedReport = {
    ...alone,
    examination: { ...alone.examination, validation: { ...alone.examination.validation, findings } },
  };
  expect(reportText(folded, words)).toMatch(/由此引起 D3：.*\[arithmetic\.gap\]/);
  expect(
    JSON.parse(jsonDocument([jsonReport(folded, words)])).reports[0].findings[0].dependants[0].rule,
  ).toBe('arithmetic.gap');
  expect(parseCsv(csvDocument(csvRows(folded, words))).map((row) => row[6])).toEqual([
    'rule',
    finding.rule,
    'arithmetic.gap',
  ]);
});

test('that causes were not looked for is told beside the CSV, which has no place for it', async () => {
  const examined = await report('a.xlsx', '表', '桐乡市');
  const { examination } = examined;
  const validation = { ...examination.validation, causesCut: true };
  const cut: ExaminedReport = { ...examined, examination: { ...examination, validation } };
  expect(csvRemarks([examined, cut], words)).toEqual([`a.xlsx 表: ${words.t('validation.causes-cut')}`]);
});

test('no cell of the CSV can be taken for a formula, whatever files and sheets are called', async () => {
  const examined = await report('=cmd|" /C calc"!A1.xlsx', '@SUM(1,2)', '+甲县');
  const rows = parseCsv(csvDocument(csvRows(examined, words)).replace('\ufeff', ''));
  expect(rows.length).toBeGreaterThan(1);
  for (const row of rows) {
    expect(row).toHaveLength(20);
    for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
  }
  expect(rows[1]?.slice(0, 2)).toEqual([`'=cmd|" /C calc"!A1.xlsx`, `'@SUM(1,2)`]);
  expect(rows[1]).toContain("'+甲县");
});

test('a figure that is wrong stands in the CSV with what it should be', async () => {
  const rows = parseCsv(
    csvDocument(csvRows(await report('a.xlsx', '表', '甲县'), words)).replace('\ufeff', ''),
  );
  const [head = [], ...lines] = rows;
  const line = lines.find((cells) => cells[head.indexOf('rule')] === 'arithmetic.completion') ?? [];
  const cell = (column: string): string | undefined => line[head.indexOf(column)];
  expect([cell('severity'), cell('reported'), cell('unit'), cell('entity')]).toEqual([
    'error',
    '50',
    '%',
    '甲县',
  ]);
  expect(Number(cell('expected_low'))).toBeLessThanOrEqual(40);
  expect(Number(cell('expected_high'))).toBeGreaterThanOrEqual(40);
});

test('text from a file cannot steer the terminal', async () => {
  const text = reportText(await report('a\u001b[2J\u202e.xlsx', '表\u0007', '甲县'), words);
  expect(text).not.toMatch(/(?!\n)\p{Cc}|\u202e/u);
  expect(printable('甲\u001b[31m县\n')).toBe('甲[31m县\n');
  expect(oneLine('一\n  二\r\n')).toBe('一 二 ');
});

test('the target of a second owner has columns of its own, named by the owner', async () => {
  const given = await report('a.xlsx', '表', '甲县');
  const { examination } = given;
  const target = { figure: '1200', unit: '万元' };
  const second = { owner: '县', target, completion: 1 / 3, gap: -50 / 3 };
  const { progress } = examination;
  if (!progress) throw new Error('no period');
  const statuses = progress.statuses.map((status) => ({ ...status, second }));
  // Statuses are made when they are asked for: these are told instead.
  Object.defineProperty(progress, 'statuses', { value: statuses });
  const lines = reportText(given, words);
  expect(lines).toMatch(/县任务 +县任务完成率 +县任务差距/);
  expect(lines).toMatch(/1,200 +33\.33% +−16\.67/);
  expect(reportText(await report('a.xlsx', '表', '甲县'), words)).not.toContain('县任务');
});

test('the JSON document of a report with an entity', async () => {
  const document: unknown = JSON.parse(
    jsonDocument([jsonReport(await report('a.xlsx', '表', '甲县'), words)]),
  );
  expect(document).toMatchObject({
    reports: [
      {
        period: '2017-H1',
        progress: [
          {
            indicator: 'A',
            entity: '甲县',
            actual: 400,
            target: 1000,
            completion: 0.4,
            schedule: 0.5,
            gap: -10,
          },
        ],
      },
    ],
  });
});

test('Chinese characters are two columns wide, and columns are even', () => {
  expect(displayWidth('完成%')).toBe(5);
  expect(displayWidth('A，－')).toBe(5);
  expect(displayWidth('e\u0301')).toBe(1);
  const cell = fc.string({ unit: fc.constantFrom('a', '1', '县', '，', '%'), maxLength: 8 });
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
      const lines = alignRows(
        rows.map(([left, right]) => [left, `${right}|`]),
        [{ align: 'left' }, { align: 'right' }],
      );
      expect(new Set(lines.map(displayWidth)).size).toBe(1);
    }),
  );
});

test('computed figures are rounded once, in decimal', () => {
  expect(roundDouble(0.00285, 4)).toBe(0.0029);
  expect(roundDouble(1.005, 2)).toBe(1.01);
  expect(roundDouble(-3.815, 2)).toBe(-3.82);
  expect(roundDouble(9780 / 14500, 4)).toBe(0.6745);
});

test('a mistake of our own is one line too, not a stack', async () => {
  const said: string[] = [];
  const code = await run(['check', 'a.xlsx', '-t', 't.json', '--locale', 'en-US'], {
    env: {},
    read: () => Promise.reject(new TypeError('undefined is not\na function')),
    write: () => Promise.resolve(),
    now: () => new Date(0),
    print: () => undefined,
    complain: (line) => said.push(line),
  });
  expect(code).toBe(2);
  expect(said).toEqual([expect.stringMatching(/^target-tracker: .*t\.json.*$/)]);
});
