/** Explanations written into a workbook and read back, by us and after people had their hands on them. */
import fc from 'fast-check';
import { storableText } from '../../../src/core/review/cell-text';
import type { Explanation } from '../../../src/core/review/explanations';
import { createMemoryHost } from '../../../src/hosts/memory/host';
import type { MemoryHost } from '../../../src/hosts/memory/host';
import type { MemorySheet } from '../../../src/hosts/memory/sheets';
import { newWorkbook } from '../../../src/hosts/xlsx/new-workbook';
import { openXlsx } from '../../../src/hosts/xlsx/open';
import type { Locale } from '../../../src/messages/keys';
import { wordsFor } from '../../../src/messages/words';
import {
  explanationChanges,
  readExplanations,
  withdrawalChanges,
} from '../../../src/sheets/findings/explanations-sheet';
import type { StoredExplanation } from '../../../src/sheets/findings/explanations-sheet';
import { readOwnSheets } from '../../../src/sheets/own-sheets/own-sheets';
import type { CellValue } from '../../../src/workbook/snapshot';
import { withSheetWords } from '../../../src/sheets/words';

const zh = wordsFor('zh-CN');
const report: MemorySheet = { name: '上报表', rows: [['实际利用外资', 12.34]] };
const explanation: Explanation = {
  rule: 'plausibility.growth',
  sheet: '上报表',
  cell: { row: 6, column: 5 },
  indicator: 'FDI',
  entity: '桐乡市',
  period: '2017-H1',
  value: '1234.5%',
  text: '上年同期基数低',
  who: '张三',
  when: '2017-07-05',
};
const asked = { subject: '实际利用外资', sentence: '增减幅度异常大，请核实。' };

const workbook = (...more: MemorySheet[]): MemoryHost => createMemoryHost([report, ...more]);
const read = async (host: MemoryHost) => readExplanations(await readOwnSheets(host));
/** Without their places: toEqual passes over what is undefined. */
const plain = (stored: readonly StoredExplanation[]) => stored.map((one) => ({ ...one, stored: undefined }));
const values = async (host: MemoryHost, sheet: string): Promise<readonly (readonly CellValue[])[]> =>
  (await host.read({ sheets: [sheet] }))[0]?.values ?? [];

async function keep(
  host: MemoryHost,
  one: Explanation,
  instead?: StoredExplanation,
  locale: Locale = 'zh-CN',
) {
  const own = await readOwnSheets(host);
  await host.apply(explanationChanges(own, one, asked, wordsFor(locale), instead));
}

describe.each<[Locale, string]>([
  ['zh-CN', '审核说明'],
  ['en-US', 'Explanations'],
])('%s', (locale, name) => {
  test('the first explanation makes the sheet, the others go below it', async () => {
    const host = workbook();
    expect(await read(host)).toEqual({ explanations: [], problems: [] });
    const second = { ...explanation, cell: null, indicator: null, entity: null, period: null, who: null };
    await keep(host, explanation, undefined, locale);
    await keep(host, second, undefined, locale);
    expect((await host.outline()).sheets.map((sheet) => sheet.name)).toEqual(['上报表', name]);
    const { explanations, problems } = await read(host);
    expect(plain(explanations)).toEqual([explanation, second]);
    expect(explanations.map(({ stored }) => stored)).toEqual([
      { sheet: name, row: 1 },
      { sheet: name, row: 2 },
    ]);
    expect(problems).toEqual([]);
  });

  test('any text comes back as it was kept', async () => {
    const characters = fc.constantFrom(
      '\n',
      '"',
      "'",
      '=',
      '+',
      '-',
      '@',
      '{',
      '}',
      '1',
      '0',
      '%',
      '，',
      '外',
      '𠮷',
      '\t',
      '_x000D_',
      '&',
      '<',
      ' ',
    );
    const text = fc
      .string({
        unit: fc.oneof(characters, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 })),
        maxLength: 30,
      })
      .map((raw) => storableText(`说${raw}明`));
    await fc.assert(
      fc.asyncProperty(text, text, text, fc.option(text), async (said, sheet, value, who) => {
        const host = workbook();
        const one = { ...explanation, text: said, sheet, value, entity: value, who };
        await keep(host, one, undefined, locale);
        await keep(host, { ...one, text: `=${said}`, value: `-${value}`, who: '007' }, undefined, locale);
        expect(plain((await read(host)).explanations)).toEqual([
          one,
          { ...one, text: `=${said}`, value: `-${value}`, who: '007' },
        ]);
      }),
      { numRuns: 60 },
    );
  });
});

test('a sheet begun in one language goes on in the other', async () => {
  const host = workbook();
  await keep(host, explanation, undefined, 'en-US');
  await keep(host, { ...explanation, text: '另一条' }, undefined, 'zh-CN');
  expect((await host.outline()).sheets).toHaveLength(2);
  expect((await read(host)).explanations.map(({ text }) => text)).toEqual([explanation.text, '另一条']);
});

test('an explanation that is changed stays in its row, and everything else in the sheet stays as it is', async () => {
  const host = workbook();
  await keep(host, explanation);
  await keep(host, { ...explanation, cell: { row: 7, column: 5 } });
  host.edit('审核说明', 'N1:N3', [['领导批示'], ['同意'], ['再核']]);
  const before = await values(host, '审核说明');
  const [first] = (await read(host)).explanations;
  await keep(host, { ...explanation, text: '新的说明', when: '2017-07-06' }, first);
  const after = await values(host, '审核说明');
  expect(
    after.map((row) => row.join('|').replace('新的说明', explanation.text).replace('07-06', '07-05')),
  ).toEqual(before.map((row) => row.join('|')));
  expect((await read(host)).explanations.map(({ text }) => text)).toEqual(['新的说明', explanation.text]);
});

test('a file gives every text back', async () => {
  const texts = [
    '=1+1',
    "'引号'",
    '第一行\n第二行',
    '  两头空',
    '<b>&amp;</b>',
    '_x000D_ _x0041_',
    '𠮷\t制表',
    '007',
    '-3.6%',
    '@甲',
    '"',
    '#N/A',
  ];
  const bytes = await newWorkbook([{ name: '上报表', content: { rows: [['x']] } }]);
  let host = await openXlsx(bytes, 'a.xlsx');
  const kept = texts.map((text) => ({ ...explanation, text: storableText(text), value: storableText(text) }));
  for (const one of kept) await host.apply(explanationChanges(await readOwnSheets(host), one, asked, zh));
  host = await openXlsx(await host.save(), 'a.xlsx');
  expect(plain(readExplanations(await readOwnSheets(host)).explanations)).toEqual(kept);
});

test('a row that moved since it was read is found again, and one that is gone takes no other with it', async () => {
  const host = workbook();
  await keep(host, explanation);
  await keep(host, { ...explanation, cell: { row: 7, column: 5 }, text: '第二条' });
  const [first] = (await read(host)).explanations;
  const rows = await values(host, '审核说明');
  host.edit('审核说明', 'A2:L3', [rows[2] ?? [], rows[1] ?? []]);
  await keep(host, { ...explanation, text: '改过的第一条' }, first);
  expect((await read(host)).explanations.map(({ text }) => text)).toEqual(['第二条', '改过的第一条']);
  await keep(host, { ...explanation, text: '再写一条' }, first);
  expect((await read(host)).explanations.map(({ text }) => text)).toEqual([
    '第二条',
    '改过的第一条',
    '再写一条',
  ]);
  expect(first && withdrawalChanges(await readOwnSheets(host), first)).toEqual([]);
});

test('an explanation taken back is none, and its row stays', async () => {
  const host = workbook();
  await keep(host, explanation);
  const own = await readOwnSheets(host);
  const [first] = readExplanations(own).explanations;
  if (!first) throw new Error('it should be there');
  await host.apply(withdrawalChanges(own, first));
  expect(await read(host)).toEqual({ explanations: [], problems: [] });
  await keep(host, explanation);
  expect((await read(host)).explanations.map(({ stored }) => stored.row)).toEqual([2]);
});

const HEADINGS = [
  '备注',
  '规则编号',
  '说明',
  '我的列',
  '工作表',
  '单元格',
  '上报数',
  '报告期',
  '说明日期',
  '说明人',
];
const byHand = (...rows: CellValue[][]): MemorySheet => ({
  name: '审核说明',
  rows: [['审核说明（自编）'], HEADINGS, ...rows],
});

test('columns may be moved, left out and added, and rows written by hand', async () => {
  const host = workbook(
    byHand(
      ['x', ' plausibility.growth ', '属实', '甲', '上报表', 'f7', 0.76, '2017年上半年', 42921, '李四'],
      [],
      ['y', 'rule.total', '双列项目', null, '上报表', null, '', '', '2017年7月6日', null],
      ['只是备注'],
    ),
  );
  expect(plain((await read(host)).explanations)).toEqual([
    {
      ...explanation,
      indicator: null,
      entity: null,
      value: '0.76',
      text: '属实',
      who: '李四',
      when: '2017-07-05',
    },
    {
      rule: 'rule.total',
      sheet: '上报表',
      cell: null,
      indicator: null,
      entity: null,
      period: null,
      value: '',
      text: '双列项目',
      who: null,
      when: '2017-07-06',
    },
  ]);
  await keep(host, explanation);
  const rows = await values(host, '审核说明');
  expect(rows.slice(0, 6).map((row) => row[3] ?? null)).toEqual([null, '我的列', '甲', null, null, null]);
  expect(rows[6]).toEqual([
    null,
    'plausibility.growth',
    '上年同期基数低',
    null,
    '上报表',
    'F7',
    '1234.5%',
    '2017-H1',
    '2017-07-05',
    '张三',
  ]);
});

test('a row that cannot be understood is reported with its cell, and stays as it is', async () => {
  const bad: CellValue[][] = [
    ['', '', '没有规则', '', '上报表', 'F7', '1', '2017-H1'],
    ['', '完成率', '不是编号', '', '上报表', 'F7', '1', '2017-H1'],
    ['', 'rule.a', '没有表', '', '', 'F7', '1', '2017-H1'],
    ['', 'rule.a', '没有格', '', '上报表', '第七行', '1', '2017-H1'],
    ['', 'rule.a', '没有期', '', '上报表', 'F7', '1', '某月'],
  ];
  const host = workbook(byHand(...bad, ['', 'rule.a', '可以', '', '上报表', 'F7', '1', '2017-H1']));
  const before = await values(host, '审核说明');
  const { explanations, problems } = await read(host);
  expect(explanations.map(({ text }) => text)).toEqual(['可以']);
  expect(problems.map(({ cell: { row, column } }) => [row, column])).toEqual([
    [2, 1],
    [3, 1],
    [4, 4],
    [5, 5],
    [6, 7],
  ]);
  for (const { message } of problems)
    expect(withSheetWords(zh).say(message)).toMatch(/^审核说明第 \d 行.+。$/);
  await keep(host, explanation);
  expect((await values(host, '审核说明')).slice(0, before.length)).toEqual(before);
});

test('a sheet of the user that has the name is left alone', async () => {
  const own: MemorySheet = { name: '审核说明', rows: [['各单位审核情况说明'], ['一、总体情况']] };
  const host = workbook(own, { name: '审核说明 (2)', rows: [] });
  await keep(host, explanation);
  await keep(host, explanation);
  expect((await host.outline()).sheets.map(({ name }) => name)).toEqual([
    '上报表',
    '审核说明',
    '审核说明 (2)',
    '审核说明 (3)',
  ]);
  expect(await values(host, '审核说明')).toEqual(own.rows);
  expect((await read(host)).explanations).toHaveLength(2);
});
