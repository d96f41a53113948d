/** Checks of cells and of the layout: what is said, how severely, and where. */
import type { ReportReading } from '../../../src/core/report/reading';
import { FigureTrait } from '../../../src/core/report/facts';
import { parsePeriod } from '../../../src/core/statistics/period';
import type { Period } from '../../../src/core/statistics/period';
import { unitOf } from '../../../src/core/statistics/units';
import { validate } from '../../../src/core/validation/validate';
import { wordsFor } from '../../../src/messages/words';
import { cellAddress } from '../../../src/workbook/address';
import { readingOf, templateOf } from '../../support/facts';
import type { FactLine } from '../../support/facts';

const zh = wordsFor('zh-CN');
const en = wordsFor('en-US');

const INDICATORS = [
  { code: 'FDI', name: '实际利用外资', unit: '万美元', decimals: 0, target: 14500 },
  { code: 'XM', name: '项目数', unit: '个', target: null },
];
const template = templateOf({ indicators: INDICATORS });
const cell = (row: number, column: number) => ({ sheet: 'Sheet1', row, column });

function findingsOf(
  lines: readonly FactLine[],
  reading: Partial<ReportReading> = {},
  asked: Period | null = parsePeriod('2017-H1'),
  fields?: Readonly<Record<string, unknown>>,
) {
  const expected = fields ? templateOf({ indicators: INDICATORS, ...fields }) : template;
  const { findings } = validate(readingOf(expected, lines, { period: '2017-H1', reading }), expected, asked);
  for (const finding of findings) {
    for (const words of [zh, en])
      expect(words.say(finding.message)).not.toMatch(/\{\{|undefined|validation\./);
  }
  return findings.map(({ rule, severity, outcome, cells, message }) => ({
    rule,
    severity,
    outcome,
    cells: cells.map(({ row, column }) => cellAddress(row, column)),
    said: zh.say(message),
  }));
}

const GOOD: readonly FactLine[] = [
  { indicator: 'FDI', target: '14500', actual: '9780', completion: '67%' },
  { indicator: 'XM', target: '-', actual: '12', completion: '' },
];

it('says nothing of a good sheet', () => {
  expect(findingsOf(GOOD)).toEqual([]);
});

describe('cell.missing', () => {
  it('is an error for an actual figure, and for nothing that was never due', () => {
    const lines = [{ ...GOOD[0], indicator: 'FDI', actual: '', completion: '' }];
    expect(findingsOf(lines, { missingIndicators: [] })).toMatchObject([
      {
        rule: 'cell.missing',
        severity: 'error',
        cells: ['D5'],
        said: expect.stringContaining('实际利用外资') as string,
      },
    ]);
  });

  it('is a query for a target, with the one that was set', () => {
    const lines = [
      { indicator: 'FDI', target: '', actual: '9780', completion: '67%' },
      GOOD[1] ?? { indicator: 'XM' },
    ];
    expect(findingsOf(lines)).toMatchObject([
      {
        rule: 'cell.missing',
        severity: 'query',
        cells: ['C5'],
        said: expect.stringContaining('14,500万美元') as string,
      },
    ]);
  });

  it('is a hint for a result whose figures are all there', () => {
    const lines = [
      { indicator: 'FDI', target: '14500', actual: '9780', completion: '' },
      GOOD[1] ?? { indicator: 'XM' },
    ];
    expect(findingsOf(lines)).toMatchObject([
      { rule: 'cell.missing', severity: 'hint', outcome: 'undecided', cells: ['J5'] },
    ]);
  });
});

describe('cell.not-a-number and cell.error-value', () => {
  const [, projects = { indicator: 'XM' }] = GOOD;

  it('are errors for text and for error values', () => {
    expect(
      findingsOf([{ indicator: 'FDI', target: '14500', actual: '约一万', completion: '#DIV/0!' }, projects]),
    ).toMatchObject([
      {
        rule: 'cell.not-a-number',
        severity: 'error',
        cells: ['D5'],
        said: expect.stringContaining('约一万') as string,
      },
      {
        rule: 'cell.error-value',
        severity: 'error',
        cells: ['J5'],
        said: expect.stringContaining('#DIV/0!') as string,
      },
    ]);
  });

  it('are silent about the words that stand for a growth', () => {
    expect(
      findingsOf([{ indicator: 'FDI', actual: '9780', prior: '-3', growth: '扭亏为盈' }, projects]),
    ).toMatchObject([{ rule: 'cell.negative', cells: ['G5'] }]);
  });

  it('hint at numbers stored as text, a column at a time', () => {
    const reading = readingOf(template, GOOD, { period: '2017-H1' });
    const actuals = reading.facts.measures.get('actual');
    actuals?.traits.fill(FigureTrait.fromText);
    const { findings } = validate(reading, template, parsePeriod('2017-H1'));
    expect(findings).toMatchObject([
      { rule: 'cell.not-a-number', severity: 'hint', cells: [cell(4, 3), cell(5, 3)] },
    ]);
    expect(zh.say(findings[0]?.message ?? { key: 'validation.gap', values: {} })).toContain('2 个');
  });
});

describe('cell.excess-decimals and cell.negative', () => {
  it('know what the template prints and what is counted', () => {
    const lines = [
      { indicator: 'FDI', target: '14500', actual: '9780.25', completion: '67%' },
      { indicator: 'XM', actual: '~12.5' },
    ];
    expect(findingsOf(lines)).toMatchObject([
      { rule: 'cell.excess-decimals', severity: 'query', cells: ['D6'] },
      { rule: 'cell.excess-decimals', severity: 'hint', cells: ['D5'] },
    ]);
  });

  it('accept 12.0 projects, and full precision behind a format', () => {
    const lines = [
      { indicator: 'FDI', target: '14500', actual: '~9780.25', completion: '67%' },
      { indicator: 'XM', actual: '12.0' },
    ];
    expect(findingsOf(lines)).toEqual([]);
  });

  it('are an error for a negative count and a query for a negative amount', () => {
    const lines = [
      { indicator: 'FDI', actual: '-9780', prior: '5842', growth: '-267.4%' },
      { indicator: 'XM', actual: '-12' },
    ];
    expect(findingsOf(lines).filter(({ rule }) => rule === 'cell.negative')).toMatchObject([
      { severity: 'error', cells: ['D6'] },
      { severity: 'query', cells: ['D5'] },
    ]);
  });
});

describe('cell.formula-overwritten and cell.hidden', () => {
  const fields = {
    indicators: ['A', 'B', 'C', 'D'].map((code) => ({ code, name: code, unit: '万元', target: null })),
  };
  const lines = (last: string) =>
    ['A', 'B', 'C', 'D'].map((indicator) => ({
      indicator,
      target: '100',
      actual: '50',
      completion: indicator === 'D' ? last : '=50%',
    }));

  it('point at the one typed number in a column of formulas', () => {
    expect(findingsOf(lines('50%'), {}, undefined, fields)).toMatchObject([
      { rule: 'cell.formula-overwritten', severity: 'hint', cells: ['J8'] },
    ]);
    expect(findingsOf(lines('=50%'), {}, undefined, fields)).toEqual([]);
  });

  it('name hidden rows and columns that hold figures', () => {
    const hidden = findingsOf(GOOD, { hiddenRows: [4, 90], hiddenColumns: [3] });
    expect(hidden).toMatchObject([
      {
        rule: 'cell.hidden',
        severity: 'hint',
        cells: ['C5'],
        said: expect.stringContaining('第 5 行') as string,
      },
      {
        rule: 'cell.hidden',
        severity: 'hint',
        cells: ['D5'],
        said: expect.stringContaining('D 列') as string,
      },
    ]);
  });
});

describe('layout', () => {
  it('asks for a period that nobody knows', () => {
    expect(findingsOf(GOOD, { period: null }, null)).toMatchObject([
      { rule: 'layout.period-unknown', severity: 'query' },
    ]);
    expect(findingsOf(GOOD, { period: null })).toMatchObject([
      { rule: 'layout.period-unknown', severity: 'hint' },
    ]);
  });

  it('refuses another period, and a period outside the window', () => {
    expect(findingsOf(GOOD, {}, parsePeriod('2017-Q1'))).toMatchObject([
      { rule: 'layout.period-mismatch', severity: 'error', cells: ['A1'] },
    ]);
    expect(
      findingsOf(GOOD, {}, undefined, { window: { from: '2018-01-01', to: '2018-12-31' } }),
    ).toMatchObject([{ rule: 'layout.period-mismatch', severity: 'error' }]);
    expect(findingsOf(GOOD, {}, undefined, { window: { from: '2017-06-01', to: '2017-09-30' } })).toEqual([]);
  });

  it('misses the column of actual figures, and the columns that rules ask for', () => {
    expect(findingsOf([{ indicator: 'FDI', completion: '67%' }], { missingIndicators: [] })).toMatchObject([
      { rule: 'layout.heading-missing', severity: 'error', cells: [] },
    ]);
    const rules = [{ id: 'x', check: 'FDI[prior] >= 0' }];
    expect(findingsOf(GOOD, {}, undefined, { rules })).toMatchObject([
      {
        rule: 'layout.heading-missing',
        severity: 'hint',
        said: expect.stringContaining('上年同期') as string,
      },
    ]);
  });

  it('names indicators and entities that are missing, twice there or unknown, and units that do not convert', () => {
    const unit = unitOf('亿元');
    const told = findingsOf(GOOD, {
      missingIndicators: [1],
      duplicateIndicators: [{ indicator: 0, cells: [cell(4, 0), cell(7, 0)] }],
      unexpectedLabels: [{ text: '税收', cell: cell(9, 0) }],
      missingEntities: ['甲县'],
      duplicateEntities: [{ name: '乙县', cells: [cell(5, 0), cell(6, 0)] }],
      unitConflicts: unit ? [{ indicator: 0, found: unit, cell: cell(1, 6) }] : [],
    });
    expect(told.map(({ rule, severity, cells }) => [rule, severity, cells.join()])).toEqual([
      ['layout.entity-missing', 'error', ''],
      ['layout.indicator-missing', 'error', ''],
      ['layout.unit-mismatch', 'error', 'G2'],
      ['layout.indicator-duplicate', 'error', 'A5,A8'],
      ['layout.entity-duplicate', 'error', 'A6,A7'],
      ['layout.indicator-unexpected', 'hint', 'A10'],
    ]);
  });
});

describe('order and counts', () => {
  it('are by severity, then by place, and the same every time', () => {
    const lines = [
      { indicator: 'FDI', target: '14600', actual: '9780', completion: '76%' },
      { indicator: 'XM', actual: '-12' },
    ];
    const first = findingsOf(lines).map(({ rule }) => rule);
    expect(first).toEqual(['target.altered', 'arithmetic.completion', 'cell.negative']);
    expect(findingsOf(lines).map(({ rule }) => rule)).toEqual(first);
  });

  it('explain the first of many, and count them all', () => {
    const codes = Array.from({ length: 60 }, (_, i) => `K${i}`);
    const fields = { indicators: codes.map((code) => ({ code, name: code, unit: '亿元', target: 67 })) };
    const lines = codes.map((indicator) => ({
      indicator,
      target: '67',
      actual: '18.29',
      completion: '27.29%',
    }));
    const expected = templateOf(fields);
    const { findings, summary } = validate(
      readingOf(expected, lines, { period: '2017-H1' }),
      expected,
      parsePeriod('2017-H1'),
    );
    expect(findings.filter(({ outcome }) => outcome === 'holds')).toHaveLength(20);
    expect(summary).toMatchObject({ errors: 0, hints: 0, undecided: 0 });
  });
});
