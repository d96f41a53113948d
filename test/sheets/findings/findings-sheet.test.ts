/** The findings sheet, for every sample with errors planted in it, and for more findings than anyone reads. */
import { explanationOf, questionOf, reviewOf } from '../../../src/core/review/explanations';
import type { Explanation } from '../../../src/core/review/explanations';
import { examine } from '../../../src/core/examine';
import type { Template } from '../../../src/core/template/template';
import { createMemoryHost } from '../../../src/hosts/memory/host';
import { wordsFor } from '../../../src/messages/words';
import { findingsChanges, findingsContent } from '../../../src/sheets/findings/findings-sheet';
import type { FindingsReport } from '../../../src/sheets/findings/findings-sheet';
import { readOwnSheets } from '../../../src/sheets/own-sheets/own-sheets';
import type { ContentCell, SheetContent } from '../../../src/workbook/content';
import { isStyledCell } from '../../../src/workbook/content';
import { cellAddress } from '../../../src/workbook/address';
import type { SheetSnapshot } from '../../../src/workbook/snapshot';
import { cell, finding, SHEET, validationOf } from '../../core/review/findings';
import { openSample, sampleNames } from '../../samples/open-sample';
import { snapshotOf } from '../../support/snapshot';

const zh = wordsFor('zh-CN');
const en = wordsFor('en-US');

const valueOf = (one: ContentCell | undefined) =>
  one !== undefined && isStyledCell(one) ? one.value : (one ?? null);
const grid = ({ rows }: SheetContent) => rows.map((row) => row.map(valueOf));
const details = (content: SheetContent) => {
  const rows = grid(content);
  return rows.slice(rows.findIndex((row) => row[0] === '序号' || row[0] === 'No.') + 1);
};

/** The report of a sample, two of whose figures are ten times too large. */
async function planted(name: string): Promise<{ report: FindingsReport; snapshot: SheetSnapshot }> {
  const { template, snapshot } = await openSample(name);
  const { used, values, numberFormats } = snapshot;
  let left = 2;
  const changed = values.map((row, r) =>
    row.map((value, c) => {
      const isFigure = typeof value === 'number' && value > 1 && numberFormats[r]?.[c] !== '@';
      if (!isFigure || left === 0 || (r + c) % 2 === 0) return value;
      left -= 1;
      return value * 10;
    }),
  );
  return reportOf({ ...snapshot, values: changed, used }, template);
}

function reportOf(snapshot: SheetSnapshot, template: Template) {
  const result = examine(snapshot, template);
  if (!result.ok) throw new Error(zh.say(result.reason));
  const { period, validation } = result.examination;
  const review = reviewOf(validation, [], snapshot, period);
  const report = {
    sheet: snapshot.name,
    file: null,
    template,
    period,
    validation,
    review,
    date: '2017-07-05',
  };
  return { report, snapshot };
}

describe.each(sampleNames)('%s with errors', (name) => {
  test('every finding stands in the sheet, in both languages, and leads to its cell', async () => {
    const { report } = await planted(name);
    const { findings, summary } = report.validation;
    expect(summary.errors).toBeGreaterThan(0);
    const all = findings.flatMap((one) => [one, ...(one.dependants ?? [])]);
    for (const words of [zh, en]) {
      const host = createMemoryHost([{ name: report.sheet, rows: [['x']] }]);
      await host.apply(findingsChanges(await readOwnSheets(host), report, words));
      const own = words === zh ? '审核报告' : 'Findings';
      const [sheet] = await host.read({ sheets: [own] });
      if (!sheet) throw new Error('no sheet');
      const from = sheet.values.findIndex((row) => row[0] === '序号' || row[0] === 'No.') + 1;
      const rows = sheet.values.slice(from);
      expect(rows.map((row) => [row[9], row[14]])).toEqual(
        all.map(({ message, rule }) => [words.say(message), rule]),
      );
      expect(rows.filter((row) => typeof row[0] === 'number')).toHaveLength(findings.length);
      expect(sheet.formulas.slice(from).map((row) => row[5])).toEqual(
        all.map(({ cells: [first] }) => {
          const address = first && cellAddress(first.row, first.column);
          return address ? `=HYPERLINK("#'${report.sheet}'!${address}","${address}")` : null;
        }),
      );
      expect(sheet.values.flat().filter((value) => /sheets\.|\{\{|undefined/.test(String(value)))).toEqual(
        [],
      );
      const errors = sheet.values.find((row) => /^(错误（必须改正）|Errors \()/.test(String(row[2])));
      expect(errors?.[3]).toBe(summary.errors);
    }
  });
});

const template = async () => (await openSample('jiaxing-science-city-2017')).template;
const sheet = snapshotOf([['x', 1200]], { name: SHEET });

async function report(
  findings: Parameters<typeof validationOf>[0],
  explanations: readonly Explanation[] = [],
) {
  const validation = validationOf(findings);
  const review = reviewOf(validation, explanations, sheet, null);
  const made: FindingsReport = {
    sheet: SHEET,
    file: null,
    template: await template(),
    period: null,
    validation,
    review,
    date: '2017-07-05',
  };
  return made;
}

const query = finding(['B1'], { entity: '桐乡市' });
const explained = explanationOf(questionOf(query, sheet, null), {
  text: '=基数低',
  who: '张三',
  when: '2017-07-05',
});

test('the verdict says what stands in the way', async () => {
  const error = finding(['B1'], { severity: 'error' });
  const verdict = async (...given: Parameters<typeof report>) =>
    grid(findingsContent(await report(...given), zh)).find(([label]) => label === '结论')?.[2];
  expect(await verdict([])).toBe('可以上报：没有错误，也没有待核实的数。');
  expect(await verdict([query])).toBe('不能上报：1 处核实项须改正或说明。');
  expect(await verdict([query], [explained])).toBe('可以上报：没有错误，核实项都已说明。');
  expect(await verdict([error])).toBe('不能上报：1 处错误须改正。');
  expect(await verdict([error, query])).toBe('不能上报：1 处错误须改正，1 处核实项须改正或说明。');
});

test('explanations stand beside their findings, lapsed ones say so', async () => {
  const said = async (explanations: readonly Explanation[]) =>
    details(findingsContent(await report([query], explanations), zh))[0]?.[12];
  expect(await said([])).toBe('未说明');
  expect(await said([explained])).toBe('=基数低（张三、2017-07-05）');
  expect(await said([{ ...explained, who: null, when: null }])).toBe('=基数低');
  expect(await said([{ ...explained, value: '1199' }])).toBe('数已改动，原说明失效：=基数低');
});

test('suspects, gaps and what follows from a finding', async () => {
  const root = finding(['B1', 'C1', 'D1'], {
    severity: 'error',
    rule: 'arithmetic.completion',
    reported: { figure: '76', unit: '%' },
    expected: { low: { figure: '67.4', unit: '%' }, high: { figure: '67.5', unit: '%' } },
    suspects: [
      { cell: cell('B1'), suggestion: { figure: '67', unit: '%' }, reason: 'digit-slip' },
      {
        cell: cell('C1'),
        suggestion: { figure: '9', unit: '亿元' },
        reason: 'row-shift',
        also: [{ cell: cell('C2'), suggestion: { figure: '8', unit: '亿元' } }],
      },
    ],
    dependants: [finding(['B1'], { rule: 'arithmetic.gap', severity: 'error' })],
  });
  const content = findingsContent(await report([root]), zh);
  const [first, second] = details(content);
  expect(first?.slice(0, 9)).toEqual([
    1,
    '▲ 错误',
    '完成率',
    'FDI',
    null,
    'B1',
    '76%',
    '67.4–67.5%',
    '+8.5 个百分点',
  ]);
  expect(first?.slice(11)).toEqual([
    'B1 可能应为 67%（一位数字写错）\nC1 可能应为 9亿元（整列错了一行），连同 C2 一起改',
    null,
    'C1 D1',
    'arithmetic.completion',
  ]);
  expect(second?.slice(0, 3)).toEqual([null, '└ 由此引起', '与序时进度之差']);
});

test('counts by rule, by indicator and by entity', async () => {
  const rows = grid(
    findingsContent(
      await report([
        query,
        finding(['B1'], { entity: '海宁市', indicator: 'NZ' }),
        finding(['B1'], { severity: 'error', rule: 'rule.总量', indicator: null }),
      ]),
      zh,
    ),
  );
  const after = (title: string, count: number) => {
    const at = rows.findIndex(([text]) => text === title);
    return rows.slice(at + 1, at + 1 + count).map((row) => row.slice(2));
  };
  expect(after('按审核规则', 3)).toEqual([
    ['', '▲ 错误', '◆ 核实', '合计'],
    ['增幅异常（plausibility.growth）', null, 2, 2],
    ['rule.总量（rule.总量）', 1, null, 1],
  ]);
  expect(after('按单位', 4)[1]).toEqual(['桐乡市', null, 1, 1]);
  expect(after('按单位', 4)[3]).toEqual(['（整张表）', 1, null, 1]);
  expect(rows.some(([text]) => text === '按指标')).toBe(true);
});

test('written again, the sheet takes the place of the last one and never of one of the user', async () => {
  const made = await report([query]);
  const host = createMemoryHost([
    { name: SHEET, rows: [['x']] },
    { name: '审核报告', rows: [['审核报告'], ['（某局自用）']] },
  ]);
  const write = async (words = zh) => host.apply(findingsChanges(await readOwnSheets(host), made, words));
  await write();
  await write(en);
  await write();
  expect((await host.outline()).sheets.map(({ name }) => name)).toEqual([SHEET, '审核报告', '审核报告 (2)']);
  expect((await host.read({ sheets: ['审核报告'] }))[0]?.values).toEqual([['审核报告'], ['（某局自用）']]);
});

test('what cannot be listed is counted, and cells of another file are reached through its name', async () => {
  const dependants = Array.from({ length: 10_199 }, () => finding(['B1']));
  const content = findingsContent(
    { ...(await report([finding(['B1'], { dependants })])), file: '报表/一.xlsx' },
    zh,
  );
  const listed = details(content);
  expect(listed).toHaveLength(10_001);
  expect(listed.at(-1)?.[0]).toBe('另有 200 行没有列出。');
  const row = content.rows.at(-2)?.[5];
  expect(row).toMatchObject({ value: 'B1', formula: `=HYPERLINK("报表/一.xlsx#'上报表'!B1","B1")` });
  const long = findingsContent({ ...(await report([query])), file: `${'长'.repeat(250)}.xlsx` }, zh);
  expect(long.rows.at(-1)?.[5]).not.toHaveProperty('formula');
});
