/** Root cause first: what an entry point shows when one cell of a sheet is wrong. */
import { SheetFigures } from '../../../src/core/report/sheet-figures';
import { compileRules } from '../../../src/core/rules/compile';
import { parsePeriod } from '../../../src/core/statistics/period';
import type { Template } from '../../../src/core/template/template';
import type { Finding, Validation } from '../../../src/core/validation/finding';
import { withRootCauses } from '../../../src/core/validation/root-causes';
import { validate } from '../../../src/core/validation/validate';
import { cellAddress } from '../../../src/workbook/address';
import { readingOf, templateOf } from '../../support/facts';
import type { FactLine } from '../../support/facts';

const template = templateOf({
  entities: ['甲县', '乙县', '丙县'].map((name) => ({ name })),
  total: '合计',
  indicators: [
    {
      code: 'FDI',
      name: '实际外资',
      unit: '万美元',
      decimals: 0,
      target: { 甲县: 1000, 乙县: 2000, 丙县: 3000, 合计: 6000 },
    },
  ],
});
/** Target C, actual D, prior G, growth I, completion J; from row 5 on. */
const RIGHT: readonly FactLine[] = [
  line('甲县', '1000', '614', '530', '15.8%', '61.4%'),
  line('乙县', '2000', '1187', '1052', '12.8%', '59.4%'),
  line('丙县', '3000', '1723', '1911', '-9.8%', '57.4%'),
  line('合计', '6000', '3524', '3493', '0.9%', '58.7%'),
];

function line(
  entity: string,
  target: string,
  actual: string,
  prior: string,
  growth: string,
  completion: string,
): FactLine {
  return { indicator: 'FDI', entity, target, actual, prior, growth, completion };
}

const changed = (place: number, change: Partial<FactLine>): FactLine[] =>
  RIGHT.map((own, i) => (i === place ? { ...own, ...change } : own));

function examined(
  lines: readonly FactLine[],
  own: Template = template,
  shouldStop?: () => boolean,
): Validation {
  const reading = readingOf(own, lines);
  const period = parsePeriod('2017-H1');
  const sources = { figures: new SheetFigures(reading.facts, own), rules: compileRules(own).rules, period };
  return withRootCauses(validate(reading, own, period), sources, shouldStop ? { shouldStop } : {});
}

const failing = ({ findings }: Validation): Finding[] =>
  findings.filter(({ outcome, severity }) => outcome === 'fails' && severity !== 'hint');
const suspectsOf = ({ suspects }: Finding): string[] =>
  suspects.map(
    ({ cell, suggestion, reason }) => `${cellAddress(cell.row, cell.column)} ${suggestion.figure} ${reason}`,
  );

test('the right sheet has no root cause', () => {
  expect(failing(examined(RIGHT))).toEqual([]);
});

test('one wrong actual breaks completion, growth and the total: one finding, the others under it', () => {
  const validation = examined(changed(1, { actual: '1817' }));
  const [finding, ...others] = failing(validation);
  expect(others).toEqual([]);
  expect(finding && suspectsOf(finding)).toEqual(['D6 1187 digit-swap']);
  expect(finding?.dependants?.map(({ rule }) => rule).sort()).toHaveLength(2);
  const rules = [finding?.rule, ...(finding?.dependants ?? []).map(({ rule }) => rule)].sort();
  expect(rules).toEqual(['arithmetic.completion', 'arithmetic.growth', 'arithmetic.total']);
  expect(validation.summary.errors).toBe(1);
});

test('a completion nobody confirms is the culprit itself; the actual that three relations confirm is not', () => {
  const [finding] = failing(examined(changed(2, { completion: '54.7%' })));
  expect(finding?.rule).toBe('arithmetic.completion');
  expect(finding && suspectsOf(finding)).toEqual(['J7 57.4 digit-swap']);
  expect(finding?.dependants).toBeUndefined();
});

test('two wrong cells far apart are two findings', () => {
  const lines = changed(1, { actual: '118700' }).map((own, i) =>
    i === 0 ? { ...own, growth: '-15.8%' } : own,
  );
  const found = failing(examined(lines)).map(suspectsOf);
  expect(found.flat().sort()).toEqual(['D6 1187 unit-slip', 'I5 15.8 sign-flip']);
});

test('a target that was altered, and breaks the completion, is the root of both', () => {
  const found = failing(examined(changed(0, { target: '1100' })));
  const root = found.find(({ rule }) => rule === 'target.altered');
  expect(root && suspectsOf(root)).toEqual(['C5 1000 digit-slip']);
  expect(root?.dependants?.map(({ rule }) => rule)).toContain('arithmetic.completion');
});

test('told to stop, the findings stand as they were, and it is said', () => {
  const lines = changed(1, { actual: '1817' });
  const validation = examined(lines, template, () => true);
  expect(
    failing(validation)
      .map(({ rule }) => rule)
      .sort(),
  ).toEqual(['arithmetic.completion', 'arithmetic.growth', 'arithmetic.total']);
  expect(validation.causesCut).toBe(true);
  expect(examined(lines).causesCut).toBeUndefined();
});

test('where two cells explain it equally well, both are told', () => {
  const own = templateOf({
    indicators: ['A', 'B', 'C'].map((code) => ({ code, name: code, unit: '万元', decimals: 0 })),
    rules: [{ id: 'sum', check: 'A = B + C' }],
  });
  const lines = ['78', '31', '39'].map((actual, i) => ({ indicator: 'ABC'.charAt(i), actual }));
  const [finding] = failing(examined(lines, own));
  expect(finding && suspectsOf(finding)).toEqual(['D6 39 digit-slip', 'D5 70 digit-slip']);
  expect(finding?.rule).toBe('rule.sum');
});

test('the same sheet gives the same suspects in the same order', () => {
  const lines = changed(3, { actual: '3254' });
  expect(JSON.stringify(failing(examined(lines)))).toBe(JSON.stringify(failing(examined(lines))));
});
