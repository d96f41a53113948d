/** The figures of checked files in the open workbook: new, corrected, contradicted, taken out again, and never over what somebody made by hand. */
import type { CheckedSubmission } from '../../src/core/collection/submission';
import { createMemoryHost } from '../../src/hosts/memory/host';
import type { MemoryHost } from '../../src/hosts/memory/host';
import { wordsFor } from '../../src/messages/words';
import { bringTogether, takeOut } from '../../src/taskpane/collect/bring-together';
import { keyOf } from '../../src/taskpane/collect/collection';
import type { CollectedFile } from '../../src/taskpane/collect/collection';
import type { BringAnswer, Brought } from '../../src/taskpane/collect/request';
import { templatesUsed, toBring } from '../../src/taskpane/collect/to-bring';
import { withCollectWords } from '../../src/taskpane/collect/words';
import { WorkbookError } from '../../src/workbook/host';
import type { SheetSnapshot } from '../../src/workbook/snapshot';
import { fileOf, reportFile } from './collect-files';
import { collectorOf } from './collect-worker';
import { otherSheet, reportSheet, template } from './fixtures';

const DATA = '汇总数据';
const LOG = '汇总记录';
const RIGHT = [0.77, 1.55, 0.41, 0.67, 0.48] as const;
const words = withCollectWords(wordsFor('zh-CN'));
const collector = collectorOf();

async function sent(
  name: string,
  completions: readonly number[] = RIGHT,
  months = '1—6月',
): Promise<CheckedSubmission> {
  const rows = reportSheet(completions).rows.map((row, index) =>
    index === 0 ? [`嘉兴科技城2017年${months}双招双引完成情况`] : row,
  );
  const answer = await collector.ask(
    {
      kind: 'check',
      path: name,
      file: await reportFile(name, rows as never),
      templates: [template],
      period: null,
    },
    new AbortController().signal,
  );
  if (answer.kind !== 'checked') throw new Error(JSON.stringify(answer));
  return answer.report.submission;
}

let june: CheckedSubmission;
let corrected: CheckedSubmission;
let july: CheckedSubmission;
let host: MemoryHost;
beforeAll(async () => {
  june = await sent('六月.xlsx');
  corrected = await sent('六月更正.xlsx', [0.77, 1.55, 0.41, 0.67, 0.49]);
  july = await sent('七月.xlsx', RIGHT, '1—7月');
});
beforeEach(() => {
  host = createMemoryHost([otherSheet]);
});

const bring = (...submissions: readonly CheckedSubmission[]): Promise<BringAnswer> =>
  bringTogether(host, collector, submissions, {
    template,
    words,
    now: new Date(2017, 6, 5, 10, 32),
    signal: new AbortController().signal,
  });
async function brought(...submissions: readonly CheckedSubmission[]): Promise<Brought> {
  const answer = await bring(...submissions);
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer;
}
const sheet = async (name: string): Promise<SheetSnapshot> => (await host.read({ sheets: [name] }))[0]!;
const valuesOf = async (name: string) => (await sheet(name)).values;
const names = async (): Promise<string[]> => (await host.outline()).sheets.map((one) => one.name);

test('every figure of a file stands in a row, with the file and the cell it came from', async () => {
  expect((await brought(june)).counts).toEqual({ added: 15, changed: 0, removed: 0, unchanged: 0 });
  expect(await names()).toEqual([otherSheet.name, DATA]);
  const rows = await valuesOf(DATA);
  expect(rows).toHaveLength(1 + 15);
  expect(rows[3]).toEqual([
    '2017-H1',
    '',
    template.indicators[0]?.code,
    '引进区外注册内资',
    '完成率',
    0.77,
    '%',
    '六月.xlsx',
    'Sheet1',
    'E3',
    template.id,
  ]);
});

test('the next month is appended; the same file once more changes nothing', async () => {
  await brought(june);
  expect((await brought(july)).counts).toEqual({ added: 15, changed: 0, removed: 0, unchanged: 0 });
  expect((await brought(june, july)).counts).toEqual({ added: 0, changed: 0, removed: 0, unchanged: 30 });
  expect((await valuesOf(DATA)).map(([period]) => period).slice(1)).toEqual([
    ...Array.from({ length: 15 }, () => '2017-H1'),
    ...Array.from({ length: 15 }, () => '2017-01..2017-07'),
  ]);
  expect(await names()).not.toContain(LOG);
});

test('a corrected file takes the place of its own rows, and what it changed is logged', async () => {
  await brought(june, july);
  expect((await brought(corrected)).counts).toEqual({ added: 0, changed: 1, removed: 0, unchanged: 14 });
  const rows = await valuesOf(DATA);
  expect(rows.slice(1).map((row) => row[7])).toEqual([
    ...Array.from({ length: 15 }, () => '六月更正.xlsx'),
    ...Array.from({ length: 15 }, () => '七月.xlsx'),
  ]);
  const [, logged] = await valuesOf(LOG);
  expect(logged).toEqual([
    '2017-07-05 10:32',
    '2017-H1',
    '',
    template.indicators[4]?.code,
    '引进浙商回归资本',
    '完成率',
    0.48,
    0.49,
    '六月更正.xlsx',
    '六月.xlsx',
  ]);
});

test('two files that contradict each other are told, and neither is taken', async () => {
  const { conflicts, conflictCount, counts } = await brought(june, corrected);
  expect(conflictCount).toBe(1);
  expect(conflicts.map((one) => words.say(one)).join()).toMatch(
    /“引进浙商回归资本”有两个数：“六月\.xlsx”和“六月更正\.xlsx”不一致/,
  );
  expect(counts.added).toBe(0);
});

test('undone: the workbook is as it was, sheet by sheet and step by step', async () => {
  const first = await brought(june);
  const before = await valuesOf(DATA);
  const second = await brought(corrected);
  const log = await valuesOf(LOG);
  const third = await brought(june);
  expect((await valuesOf(LOG)).length).toBe(log.length + 1);
  expect(await takeOut(host, third)).toBeNull();
  expect((await valuesOf(LOG)).slice(0, 2)).toEqual(log);
  expect(await takeOut(host, second)).toBeNull();
  expect(await valuesOf(DATA)).toEqual(before);
  expect(await names()).toEqual([otherSheet.name, DATA]);
  expect(await takeOut(host, first)).toBeNull();
  expect(await names()).toEqual([otherSheet.name]);
});

test('what somebody changed since is not undone', async () => {
  const first = await brought(june);
  host.edit(DATA, 'F4', [[0.78]]);
  expect(await takeOut(host, first)).toMatchObject({
    key: 'panel.collect.brought.changed',
    values: { sheet: DATA },
  });
  expect((await valuesOf(DATA))[3]?.[5]).toBe(0.78);
  await host.apply([{ kind: 'remove-sheet', sheet: DATA }]);
  expect(await takeOut(host, first)).toMatchObject({ key: 'panel.collect.brought.changed' });
});

test('a sheet of that name made by hand stays as it is, and a table that was renamed is known', async () => {
  host = createMemoryHost([{ name: DATA, rows: [['我的表', 1]] }]);
  expect(await brought(june)).toMatchObject({ sheet: `${DATA} (2)`, beside: DATA });
  expect(await valuesOf(DATA)).toEqual([['我的表', 1]]);
  expect(await brought(july)).toMatchObject({ sheet: `${DATA} (2)`, beside: null });
});

test('what was added to the table by hand would be lost: nothing is written, and it is told where', async () => {
  await brought(june);
  host.edit(DATA, 'L4', [['已与街道核实']]);
  const before = await valuesOf(DATA);
  const answer = await bring(july);
  expect(answer).toMatchObject({ ok: false, count: 1 });
  expect(answer.ok ? '' : words.say(answer.problems[0]!.message)).toContain('“汇总数据”的 L4 有自己加的内容');
  expect(await valuesOf(DATA)).toEqual(before);
});

test('a row that cannot be read is told, and nothing is written', async () => {
  await brought(june);
  host.edit(DATA, 'F4', [['约八成']]);
  expect(await bring(july)).toMatchObject({
    ok: false,
    problems: [{ cell: { sheet: DATA, row: 3, column: 5 }, message: { key: 'collection.row-value' } }],
  });
});

test('figures of another template have a sheet of their own', async () => {
  await brought(june);
  const rows = await valuesOf(DATA);
  host = createMemoryHost([
    {
      name: DATA,
      rows: rows.map((row, r) => row.map((value, c) => (r > 0 && c === 10 ? 'another' : value))) as never,
    },
  ]);
  expect(await brought(july)).toMatchObject({ sheet: `${DATA} (2)`, counts: { added: 15 } });
});

test('a protected workbook refuses, and nothing is half-made', async () => {
  host.refuseChanges(new WorkbookError('workbook-protected', DATA));
  await expect(bring(june)).rejects.toMatchObject({ code: 'workbook-protected' });
  expect(await names()).toEqual([otherSheet.name]);
});

test('files with errors are left out unless they are wanted, and those without a period always', () => {
  const file = (of: CheckedSubmission, errors: number, dated = true): CollectedFile => ({
    path: of.file,
    file: fileOf(of.file, new Uint8Array()),
    state: {
      kind: 'checked',
      report: {
        submission: {
          ...of,
          outcome: {
            ...of.outcome,
            counts: { errors, queries: 0, hints: 0 },
            period: dated ? of.outcome.period : null,
          },
        },
        template: keyOf(template),
      },
    } as CollectedFile['state'],
  });
  const files = [file(june, 0), file(corrected, 2), file(july, 1, false)];
  const key = keyOf(template);
  expect(templatesUsed({ files })).toEqual([key]);
  const of = (takesErrors: boolean) => toBring({ files }, { template: key, takesErrors });
  expect(of(false)).toMatchObject({ submissions: [{ file: '六月.xlsx' }], withErrors: 1, withoutPeriod: 1 });
  expect(of(true).submissions.map((one) => one.file)).toEqual(['六月.xlsx', '六月更正.xlsx']);
});
