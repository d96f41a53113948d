/** Explanations that stand in the workbook are told with the findings, and the findings go into a workbook of their own. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { run } from '../../src/cli/run';
import { examine } from '../../src/core/examine';
import { asksForExplanation, explanationOf, questionOf } from '../../src/core/review/explanations';
import { parseTemplate } from '../../src/core/template/parse';
import { openXlsx } from '../../src/hosts/xlsx/open';
import { wordsFor } from '../../src/messages/words';
import { explanationChanges } from '../../src/sheets/findings/explanations-sheet';
import { readOwnSheets } from '../../src/sheets/own-sheets/own-sheets';

const folder = path.join(__dirname, '../../assets/samples/jiaxing-science-city-2017');
const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(path.join(folder, file)));

/** The template of the sample, and a question that it asks of every report. */
const template = ((): string => {
  const document = JSON.parse(new TextDecoder().decode(bytesOf('template.json'))) as { rules?: object[] };
  const rule = { id: 'ask', severity: 'query', check: '[WZ_SJ] <= 0', label: '外资应核实' };
  return JSON.stringify({ ...document, rules: [...(document.rules ?? []), rule] });
})();

/** The report of the sample with the question answered, and the value changed afterwards where one is given. */
async function explained(text: string, value?: number): Promise<Uint8Array> {
  const host = await openXlsx(bytesOf('report.xlsx'), 'report.xlsx');
  const [snapshot] = await host.read({ sheets: 'active' });
  const parsed = parseTemplate(template);
  if (!snapshot || !parsed.ok) throw new Error('the sample should open');
  const result = examine(snapshot, parsed.template);
  const finding = result.ok && result.examination.validation.findings.find(asksForExplanation);
  if (!result.ok || !finding) throw new Error('the sample should raise a query');
  const question = questionOf(finding, snapshot, result.examination.period);
  const explanation = explanationOf(question, { text, who: '张三', when: '2017-07-05' });
  const asked = { subject: '实际利用外资', sentence: '请核实。' };
  const own = await readOwnSheets(host);
  await host.apply(explanationChanges(own, explanation, asked, wordsFor('zh-CN')));
  const [cell] = finding.cells;
  if (value !== undefined && cell) {
    const range = { row: cell.row, column: cell.column, rows: 1, columns: 1 };
    await host.apply([{ kind: 'write', sheet: snapshot.name, range, values: [[value]] }]);
  }
  return host.save();
}

interface Outcome {
  readonly code: number;
  readonly printed: string;
  readonly complaints: readonly string[];
  readonly written: ReadonlyMap<string, Uint8Array>;
}

async function check(files: Readonly<Record<string, Uint8Array>>, ...argv: string[]): Promise<Outcome> {
  let printed = '';
  const complaints: string[] = [];
  const written = new Map<string, Uint8Array>();
  const code = await run(['check', ...Object.keys(files), '-t', 't.json', ...argv], {
    env: { LANG: 'zh_CN.UTF-8' },
    read: async (file) =>
      file === 't.json' ? new TextEncoder().encode(template) : (files[file] ?? new Uint8Array()),
    write: async (file, bytes) => {
      if (file.startsWith('nowhere')) throw Object.assign(new Error('no'), { code: 'ENOENT' });
      written.set(file, bytes);
    },
    now: () => new Date(2017, 6, 5, 23, 59),
    print: (text) => void (printed += text),
    complain: (line) => void complaints.push(line),
  });
  return { code, printed, complaints, written };
}

const json = async (bytes: Uint8Array) => {
  const { printed } = await check({ 'a.xlsx': bytes }, '-f', 'json');
  const { reports } = JSON.parse(printed) as {
    reports: { ready: boolean; summary: object; findings: { rule: string; explanation?: object | null }[] }[];
  };
  const [report] = reports;
  if (!report) throw new Error('no report');
  return { ...report, query: report.findings.find(({ rule }) => rule === 'rule.ask') };
};

test('without an explanation the report is not ready', async () => {
  const plain = await json(bytesOf('report.xlsx'));
  expect(plain).toMatchObject({
    ready: false,
    summary: { queries: 1, unexplained: 1 },
    query: { explanation: null },
  });
  expect(plain.findings.filter((finding) => 'explanation' in finding)).toEqual([plain.query]);
  const text = await check({ 'a.xlsx': bytesOf('report.xlsx') });
  expect(text.code).toBe(0);
  expect(text.printed).toContain('不能上报：1 处核实项须改正或说明。');
  expect(text.printed).not.toContain('已说明');
});

test('with one it is, in every format', async () => {
  const bytes = await explained('=基数低，\n"属实"');
  expect(await json(bytes)).toMatchObject({
    ready: true,
    summary: { queries: 1, unexplained: 0 },
    query: {
      explanation: {
        state: 'explained',
        text: '=基数低，\n"属实"',
        who: '张三',
        when: '2017-07-05',
        value: '9780',
      },
    },
  });
  const { printed } = await check({ 'a.xlsx': bytes });
  expect(printed).toContain('已说明：=基数低，\n        "属实" — 张三 2017-07-05');
  expect(printed).toContain('可以上报：没有错误，核实项都已说明。');
  const csv = await check({ 'a.xlsx': bytes }, '-f', 'csv');
  expect(csv.printed.split('\r\n')[0]).toMatch(/,explanation_state,explanation,explained_by,explained_on$/);
  expect(csv.printed).toContain(`,explained,"'=基数低，\n""属实""",张三,2017-07-05\r\n`);
});

test('it lapses with its value', async () => {
  const bytes = await explained('属实', 9781);
  expect(await json(bytes)).toMatchObject({
    ready: false,
    summary: { unexplained: 1 },
    query: { explanation: { state: 'lapsed', value: '9780' } },
  });
  expect((await check({ 'a.xlsx': bytes })).printed).toContain('数已改动，原说明失效：属实');
});

test('--report writes a workbook with a sheet for each report, whose links lead there', async () => {
  const files = { '甲/report.xlsx': await explained('属实'), '乙/report.xlsx': bytesOf('report.xlsx') };
  const { code, complaints, written } = await check(files, '--report', '结果/审核.xlsx');
  expect({ code, complaints }).toEqual({ code: 0, complaints: [] });
  const host = await openXlsx(written.get('结果/审核.xlsx') ?? new Uint8Array(), '审核.xlsx');
  const [submissions, across, first, second] = await host.read({ sheets: 'all' });
  expect([submissions?.name, across?.name]).toEqual(['收表情况', '表间审核']);
  expect([first?.name, second?.name]).toEqual(['report', 'report (2)']);
  const head = (sheet: typeof first) => sheet?.values.slice(0, 8).map((row) => [row[0], row[2]]);
  expect(head(first)).toEqual([
    ['审核报告', null],
    ['由“目标进度”生成。', null],
    ['文件', '../甲/report.xlsx'],
    ['工作表', '双招双引'],
    ['模板', expect.stringContaining('版本')],
    ['报告期', '2017年1—6月'],
    ['审核日期', '2017-07-05'],
    ['结论', '可以上报：没有错误，核实项都已说明。'],
  ]);
  expect(head(second)?.at(-1)).toEqual(['结论', '不能上报：1 处核实项须改正或说明。']);
  expect(first?.values.flat()).toContain('属实（张三、2017-07-05）');
  expect(first?.formulas.flat()).toContain(`=HYPERLINK("../甲/report.xlsx#'双招双引'!E9","E9")`);
});

test('the findings replace nothing that is read, and what cannot be written is said in one line', async () => {
  const files = { 'a.xlsx': bytesOf('report.xlsx') };
  for (const [target, said] of [
    ['./a.xlsx', '不能被审核报告覆盖'],
    ['t.txt', '.xlsx'],
    ['nowhere/b.xlsx', '无法写入“nowhere/b.xlsx”（ENOENT）'],
  ] as const) {
    const { code, complaints, written } = await check(files, '--report', target);
    expect({ code, written: written.size }).toEqual({ code: 2, written: 0 });
    expect(complaints).toEqual([expect.stringContaining(said)]);
  }
});

test('our own sheets are never taken for the report, and rows that cannot be understood are told', async () => {
  const host = await openXlsx(await explained('属实'), 'a.xlsx');
  const range = { row: 1, column: 10, rows: 1, columns: 1 };
  await host.apply([
    { kind: 'write', sheet: '审核说明', range, values: [['不是编号']] },
    { kind: 'select', sheet: '审核说明', range },
  ]);
  const bytes = await host.save();
  expect(await json(bytes)).toMatchObject({
    sheet: '双招双引',
    ready: false,
    explanationProblems: [{ sheet: '审核说明', cell: 'K2', message: expect.stringContaining('不是编号') }],
  });
  expect((await check({ 'a.xlsx': bytes })).printed).toContain('审核说明第 2 行的规则编号“不是编号”不认识');
});
