/** Which explanation answers which finding, and when a report is ready. */
import fc from 'fast-check';
import { cellText, storableText } from '../../../src/core/review/cell-text';
import type { Explanation } from '../../../src/core/review/explanations';
import { explanationOf, questionOf, reviewOf } from '../../../src/core/review/explanations';
import { gapOf } from '../../../src/core/review/gap';
import { parsePeriod } from '../../../src/core/statistics/period';
import type { Finding } from '../../../src/core/validation/finding';
import type { CellValue } from '../../../src/workbook/snapshot';
import { snapshotOf } from '../../support/snapshot';
import { figure, finding, SHEET, validationOf } from './findings';

const H1 = parsePeriod('2017-H1');
const said = { text: '上年同期基数低', who: '张三', when: '2017-07-05' };

const sheetOf = (rows: readonly (readonly CellValue[])[]) =>
  snapshotOf(rows, { name: SHEET, formats: { [`B1:B${rows.length}`]: '0.00%' } });
const sheet = sheetOf([
  ['实际利用外资', 12.345678],
  ['市外资金', 12.345678],
  ['合同外资', null],
]);
const first = finding(['B1']);
const second = finding(['B2'], { indicator: 'NZ' });

const explain = (one: Finding, on = sheet): Explanation => explanationOf(questionOf(one, on, H1), said);
const kinds = (findings: readonly Finding[], explanations: readonly Explanation[], on = sheet, period = H1) =>
  findings.map((one) => reviewOf(validationOf(findings), explanations, on, period).states.get(one)?.kind);

test('a query is explained where rule, cell and value are the same', () => {
  expect(kinds([first, second], [explain(second)])).toEqual(['none', 'explained']);
  expect(kinds([{ ...second, rule: 'plausibility.base-sign' }], [explain(second)])).toEqual(['none']);
  expect(kinds([second], [{ ...explain(second), sheet: '别的表' }])).toEqual(['none']);
});

test('the value is kept with every digit that the cell holds, as it is shown', () => {
  expect(explain(first)).toEqual({
    rule: 'plausibility.growth',
    sheet: SHEET,
    cell: { row: 0, column: 1 },
    indicator: 'FDI',
    entity: null,
    period: '2017-H1',
    value: '1234.5678%',
    ...said,
  });
  expect(explain(finding(['B3'], { reported: null })).value).toBe('');
});

test('an explanation lapses with the last digit of its value, and its text is offered again', () => {
  const changed = sheetOf([['实际利用外资', 12.345679]]);
  const { states, readiness } = reviewOf(validationOf([first]), [explain(first)], changed, H1);
  expect(states.get(first)).toMatchObject({ kind: 'lapsed', explanation: { text: said.text } });
  expect(readiness).toEqual({ ready: false, errors: 0, unexplained: 1 });
});

test('an explanation is for its own period', () => {
  expect(kinds([first], [explain(first)], sheet, parsePeriod('2017-Q3'))).toEqual(['lapsed']);
  expect(kinds([first], [{ ...explain(first), period: null }])).toEqual(['explained']);
});

test('rows that were inserted above move the cell, not the explanation', () => {
  const moved = sheetOf([['新的一行', 12.345678], [], ...sheet.values]);
  const stranger = finding(['B1'], { indicator: 'NEW' });
  const [a, b] = [finding(['B3']), finding(['B4'], { indicator: 'NZ' })];
  // The new first row holds the same value in the same cell: it is another figure all the same.
  expect(kinds([stranger, a, b], [explain(first), explain(second)], moved)).toEqual([
    'none',
    'explained',
    'explained',
  ]);
});

test('two figures of one indicator with one value each keep their own explanation when rows move', () => {
  const on = (row: number) => ({
    rows: [finding([`A${row}`]), finding([`B${row}`])] as const,
    sheet: snapshotOf([...Array.from({ length: row - 1 }, () => ['x', 'x']), [-5, -5]], { name: SHEET }),
  });
  const [before, after] = [on(1), on(3)];
  const explanations = before.rows.map((one, index) => ({ ...explain(one, before.sheet), text: `${index}` }));
  const { states } = reviewOf(validationOf(after.rows), [...explanations].reverse(), after.sheet, H1);
  expect(after.rows.map((one) => states.get(one))).toEqual(
    explanations.map((explanation) => ({ kind: 'explained', explanation })),
  );
});

test('a row written by hand need not name the indicator', () => {
  const byHand = { ...explain(second), indicator: null, entity: null };
  expect(kinds([first, second], [byHand])).toEqual(['none', 'explained']);
});

test('one explanation serves one finding, and of two the later one counts', () => {
  expect(kinds([first, { ...first }], [explain(first)]).sort()).toEqual(['explained', 'none']);
  const { states } = reviewOf(
    validationOf([first]),
    [explain(first), { ...explain(first), text: '更正后的说明' }],
    sheet,
    H1,
  );
  expect(states.get(first)).toMatchObject({ explanation: { text: '更正后的说明' } });
});

test('a finding about a column answers for what stands in it', () => {
  const column = finding(['B1', 'B2', 'B3'], { reported: null, indicator: null });
  expect(questionOf(column, sheet, H1).value).toBe('1234.5678% | 1234.5678% |');
  const many = finding(
    Array.from({ length: 20 }, (_, row) => `B${row + 1}`),
    { reported: null },
  );
  expect(questionOf(many, sheet, null)).toMatchObject({
    value: expect.stringContaining('… (20)'),
    period: null,
  });
});

test('ready when no error stands and every query is explained; hints, what cannot be judged and what follows ask for nothing', () => {
  const hint = finding(['B3'], { severity: 'hint' });
  const undecided = finding(['B3'], { outcome: 'undecided' });
  const folded = { ...first, dependants: [finding(['B3'])] };
  const findings = [folded, second, hint, undecided];
  const review = (explanations: readonly Explanation[], all: readonly Finding[] = findings) =>
    reviewOf(validationOf(all), explanations, sheet, H1);
  expect([...review([]).states.keys()]).toEqual([folded, second]);
  expect(review([explain(first)]).readiness).toEqual({ ready: false, errors: 0, unexplained: 1 });
  expect(review([explain(first), explain(second)]).readiness).toEqual({
    ready: true,
    errors: 0,
    unexplained: 0,
  });
  const wrong = finding(['B3'], { severity: 'error' });
  expect(review([explain(first), explain(second)], [...findings, wrong]).readiness).toEqual({
    ready: false,
    errors: 1,
    unexplained: 0,
  });
});

test('thousands of queries find their explanations', () => {
  const rows = Array.from({ length: 1000 }, (_, row) => ['x', row]);
  const large = sheetOf(rows);
  const findings = rows.map((_, row) => finding([`B${row + 1}`], { entity: `第${row}单位` }));
  const explanations = findings.map((one) => explain(one, large));
  const { readiness } = reviewOf(validationOf(findings), explanations, large, H1);
  expect(readiness.unexplained).toBe(0);
});

test('what stands in a cell, as text', () => {
  const texts = [null, '', 0.1 + 0.2, -1e15, 1e-7, true, { error: '#N/A' }, ' a\r\nb\u0000 '] as const;
  expect(texts.map((value) => cellText(value, 'General'))).toEqual([
    '',
    '',
    '0.3',
    '-1000000000000000',
    '0.0000001',
    'TRUE',
    '#N/A',
    'a\nb',
  ]);
  expect(cellText(0.76, '0%')).toBe('76%');
});

const CHARACTERS = [
  'a',
  '说',
  '𠮷',
  '\ud842',
  '\udfb7',
  '\n',
  '\r',
  '\r\n',
  '\t',
  ' ',
  '\0',
  '\u2028',
  '\ufeff',
  '\uffff',
  '_x000D_',
  '_',
  '=',
];

test('storable text is stored as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...CHARACTERS), maxLength: 30 }), (text) => {
      const stored = storableText(text);
      expect(storableText(stored)).toBe(stored);
      expect(stored).not.toMatch(/(?![\n\t])\p{Cc}|\p{Cs}/u);
    }),
  );
  expect(storableText('字'.repeat(20_000))).toHaveLength(10_000);
});

test('the gap to what a figure should be', () => {
  const gap = (reported: string, low: string, high: string, unit = '%') =>
    gapOf({
      reported: figure(reported, unit),
      expected: { low: figure(low, unit), high: figure(high, unit) },
    });
  expect(gap('76', '67.4', '67.5')).toEqual({ figure: '8.5', unit: '百分点' });
  expect(gap('60', '67.4', '67.5')).toEqual({ figure: '-7.4', unit: '百分点' });
  expect(gap('169.3', '146.90', '146.90', '亿元')).toEqual({ figure: '22.4', unit: '亿元' });
  expect(gap('67.45', '67.4', '67.5')).toBeNull();
  expect(gapOf({ reported: figure('1'), expected: null })).toBeNull();
});
