/** A table turned by a right angle says what the upright one says, of the turned cells. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { examine } from '../../src/core/examine';
import type { Examination } from '../../src/core/examine';
import { parsePeriod } from '../../src/core/statistics/period';
import type { Template } from '../../src/core/template/template';
import type { Suspect } from '../../src/core/validation/finding';
import { wordsFor } from '../../src/messages/words';
import type { CellRect } from '../../src/workbook/address';
import type { CellValue, SheetSnapshot } from '../../src/workbook/snapshot';
import { openSample, sampleNames } from '../samples/open-sample';
import { templateOf } from '../support/facts';
import { snapshotOf } from '../support/snapshot';
import type { SnapshotOptions } from '../support/snapshot';

const rect = ({ row, column, rows, columns }: CellRect): CellRect => ({
  row: column,
  column: row,
  rows: columns,
  columns: rows,
});

function turned(sheet: SheetSnapshot): SheetSnapshot {
  const grid = <T>(rows: readonly (readonly T[])[]): T[][] =>
    Array.from({ length: sheet.used.columns }, (_, i) => rows.map((row) => row[i] as T));
  return {
    ...sheet,
    used: rect(sheet.used),
    values: grid(sheet.values),
    formulas: grid(sheet.formulas),
    numberFormats: grid(sheet.numberFormats),
    merges: sheet.merges.map(rect),
    hiddenRows: sheet.hiddenColumns,
    hiddenColumns: sheet.hiddenRows,
  };
}

function examined(sheet: SheetSnapshot, template: Template, asked?: string): Examination {
  const period = parsePeriod(asked ?? '');
  const result = examine(sheet, template, period ? { period } : {});
  if (!result.ok) throw new Error(`${result.reason.key} ${sheet.name}`);
  return result.examination;
}

const TURNED_NAMES: Readonly<Record<string, string>> = {
  row: 'column',
  column: 'row',
  rows: 'columns',
  columns: 'rows',
  hiddenRows: 'hiddenColumns',
  hiddenColumns: 'hiddenRows',
};

/** All that an examination says, as plain data; with rows and columns exchanged where asked. Formulas are tested by themselves. */
function told(
  { reading, period, validation, progress, highlights }: Examination,
  isTurned: boolean,
): unknown {
  const plain = (value: unknown): unknown => {
    if (value instanceof Map) return [...value].map(plain);
    if (ArrayBuffer.isView(value)) return [...(value as Int32Array)];
    if (Array.isArray(value)) return value.map(plain);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).filter(
      ([name]) => !['turned', 'formula', 'message', 'working', 'reason'].includes(name),
    );
    return Object.fromEntries(
      entries.map(([name, one]) => [isTurned ? (TURNED_NAMES[name] ?? name) : name, plain(one)]),
    );
  };
  const { statuses, counts } = progress ?? {};
  const reasonOf = ({ reason }: Suspect) =>
    isTurned && reason.endsWith('-shift')
      ? ({ 'row-shift': 'column-shift' }[reason as string] ?? 'row-shift')
      : reason;
  const messages = validation.findings.map(({ message: { key }, working, suspects }) => [
    key,
    working,
    suspects.map(reasonOf),
  ]);
  const shown = highlights.flatMap((change) => (change.kind === 'highlight' ? change.highlights : []));
  return {
    ...(plain({ reading, period, validation, statuses, counts, shown }) as object),
    messages: JSON.parse(
      JSON.stringify(messages)
        .replaceAll(/hidden\.(rows|columns)/g, 'hidden')
        .replaceAll(/magnitude\.(row|column)-out/g, 'out'),
    ) as unknown,
  };
}

const equalWhenTurned = (sheet: SheetSnapshot, template: Template, asked?: string) => {
  const after = examined(turned(sheet), template, asked);
  expect(after.reading.turned).toBeDefined();
  expect(told(after, true)).toEqual(told(examined(sheet, template, asked), false));
};

describe.each(sampleNames)('%s', (name) => {
  it('as published, and with a figure in eleven times ten', async () => {
    const { template, snapshot } = await openSample(name);
    equalWhenTurned(snapshot, template);
    let place = 0;
    const values = snapshot.values.map((row) =>
      row.map((value) => (typeof value === 'number' && (place += 1) % 11 === 5 ? value * 10 : value)),
    );
    const formulas = snapshot.formulas.map((row) => row.map(() => null));
    equalWhenTurned({ ...snapshot, values, formulas }, template);
  });
});

interface Golden extends SnapshotOptions {
  readonly template: Readonly<Record<string, unknown>>;
  readonly rows: readonly (readonly CellValue[])[];
  readonly asked?: string | null;
}

const folder = path.join(__dirname, 'validation/golden');

it.each(readdirSync(folder))('the sheet that breaks %s', (rule) => {
  const golden = JSON.parse(readFileSync(path.join(folder, rule, 'invalid.json'), 'utf8')) as Golden;
  const rows = golden.rows.map((row) => row.map((value) => (value === '' ? null : value)));
  equalWhenTurned(snapshotOf(rows, golden), templateOf(golden.template), golden.asked ?? '2017-H1');
});

describe('a sheet as people turn it: the title stays on top', () => {
  const template = templateOf({
    indicators: [
      { code: 'SJ', name: '实际利用外资', unit: '万美元', decimals: 0, target: 14500 },
      { code: 'HT', name: '合同利用外资', unit: '万美元', decimals: 0, target: 20000 },
      { code: 'MY', name: '进出口总额', unit: '万美元', decimals: 0, target: 90000 },
    ],
  });
  const sheet = (completion: number) =>
    snapshotOf(
      [
        ['某园区2017年1—6月完成情况表'],
        ['填报单位：某园区', undefined, undefined, '单位：万美元'],
        ['指标', '实际利用外资', '合同利用外资', '进出口总额'],
        ['年度目标', 14500, 20000, 90000],
        ['累计完成', 9780, 11000, 51000],
        ['完成率(%)', completion, 55, 56.67],
      ],
      { merges: ['A1:D1'], hiddenColumns: [2] },
    );

  it('title, period and unit are read where they stand', () => {
    const { reading } = examined(sheet(67.45), template);
    expect(reading).toMatchObject({
      turned: { row: 2, column: 0 },
      title: { text: '某园区2017年1—6月完成情况表', cell: { row: 0, column: 0 } },
      period: { period: parsePeriod('2017-H1'), cell: { row: 0, column: 0 } },
      missingIndicators: [],
      body: { row: 2, column: 1, rows: 4, columns: 3 },
    });
    expect(reading.headings.map(({ measure, cell: { row, column } }) => [measure, row, column])).toEqual([
      ['target', 3, 0],
      ['actual', 4, 0],
      ['completion', 5, 0],
    ]);
  });

  it('findings name its own cells and columns', () => {
    const { findings } = examined(sheet(76.45), template).validation;
    const said = findings.map(({ rule, cells, suspects, message }) => ({
      rule,
      cells: cells.map(({ row, column }) => [row, column]),
      suspects: suspects.map(({ cell, suggestion: { figure } }) => [cell.row, cell.column, figure]),
      said: wordsFor('zh-CN').say(message),
    }));
    expect(said).toEqual([
      expect.objectContaining({ rule: 'arithmetic.completion', suspects: [[5, 1, '67.45']] }),
      expect.objectContaining({ rule: 'cell.hidden', said: expect.stringContaining('C 列') as string }),
    ]);
    expect(said[0]?.cells).toContainEqual([5, 1]);
  });

  it('the lights run along the row', () => {
    const highlights = examined(sheet(67.45), template).highlights.flatMap((change) =>
      change.kind === 'highlight' ? change.highlights : [],
    );
    expect(new Set(highlights.map(({ range }) => JSON.stringify(range)))).toEqual(
      new Set([4, 5].map((row) => JSON.stringify({ row, column: 1, rows: 1, columns: 3 }))),
    );
    for (const { formula } of highlights) {
      expect(formula).toContain('B$5/B$4');
      expect(formula).not.toMatch(/\$[A-Z]/);
    }
  });

  it('a target that only the template knows is chosen by the column', () => {
    const { used, values, ...rest } = sheet(67.45);
    const without = values.filter((_, row) => row !== 3);
    const grids = { formulas: rest.formulas.slice(1), numberFormats: rest.numberFormats.slice(1) };
    const snapshot = { ...rest, ...grids, used: { ...used, rows: used.rows - 1 }, values: without };
    expect(JSON.stringify(examined(snapshot, template).highlights)).toContain(
      'CHOOSE(COLUMN()-1,14500,20000,90000)',
    );
  });
});

it('a long sheet without the table is not turned', () => {
  const template = templateOf({ indicators: [{ code: 'A', name: '甲', unit: '亿元' }] });
  const rows = (count: number) => [
    ['2017年1—6月', '指标', '甲'],
    ['', '累计完成', 3],
    ...Array.from({ length: count }, () => [null, '说明', '无']),
  ];
  expect(examine(snapshotOf(rows(10)), template).ok).toBe(true);
  expect(examine(snapshotOf(rows(600)), template).ok).toBe(false);
});
