/** Blank reports: made, filled in and read back, they validate clean; a wrong figure is found. */
import fc from 'fast-check';
import { planForm } from '../../../src/core/forms/plan-form';
import type { Form, FormOptions } from '../../../src/core/forms/form';
import { monthSpan } from '../../../src/core/statistics/period';
import { examine } from '../../../src/core/examine';
import type { Examination } from '../../../src/core/examine';
import { figureAt } from '../../../src/core/report/facts';
import { decimalNumber, parseDecimal } from '../../../src/core/statistics/decimal';
import type { Template } from '../../../src/core/template/template';
import { newWorkbook } from '../../../src/hosts/xlsx/new-workbook';
import { openXlsx } from '../../../src/hosts/xlsx/open';
import type { Locale } from '../../../src/messages/keys';
import { wordsFor } from '../../../src/messages/words';
import { reportForms } from '../../../src/sheets/report-form/report-form';
import type { ReportFormOptions } from '../../../src/sheets/report-form/report-form';
import type { CellRect } from '../../../src/workbook/address';
import { cellAddress, parseAddress } from '../../../src/workbook/address';
import type { SheetContent } from '../../../src/workbook/content';
import type { CellValue, SheetSnapshot } from '../../../src/workbook/snapshot';
import { isCellError } from '../../../src/workbook/snapshot';
import { openSample, sampleNames } from '../../samples/open-sample';
import { calculated, filledForm, filledSheet } from '../../support/calculated-form';
import { figuresFor, randomTemplates } from '../../support/random-templates';

const WORDS = { 'zh-CN': wordsFor('zh-CN'), 'en-US': wordsFor('en-US') };
const LOCALES: readonly Locale[] = ['zh-CN', 'en-US'];

function examined(snapshot: SheetSnapshot, template: Template): Examination {
  const result = examine(snapshot, template);
  if (!result.ok) throw new Error(result.reason.key);
  return result.examination;
}

const said = ({ validation }: Examination): string[] =>
  validation.findings.map(
    ({ rule, cells }) => `${rule} ${cells.map(({ row, column }) => cellAddress(row, column)).join()}`,
  );

/** The published figures, typed into whatever the form leaves open for them. */
function published(report: Examination, template: Template, options: FormOptions, content: SheetContent) {
  const planned = planForm(template, options);
  if (!planned.ok) throw new Error(planned.reason.key);
  const { facts } = report.reading;
  const entries = new Map<string, CellValue>();
  planned.form.lines.forEach(({ cells, indicator }, l) => {
    const line = facts.indicator.indexOf(indicator ?? -1);
    cells.forEach((cell, c) => {
      const column = planned.form.columns[c];
      const measure = column?.kind === 'figure' ? column.measure : null;
      const figures = measure && facts.measures.get(measure);
      if (cell?.kind !== 'input' || !figures || line < 0) return;
      const figure = figureAt(figures, line);
      const decimal = figure &&
        parseDecimal(String(figure.digits)) && { digits: BigInt(figure.digits), scale: figure.scale };
      if (decimal) entries.set(cellAddress((content.frozenRows ?? 0) + l, c), decimalNumber(decimal));
    });
  });
  return entries;
}

describe.each(sampleNames)('the form of %s', (name) => {
  const made = async (locale: Locale, options: Partial<ReportFormOptions>) => {
    const { template, snapshot } = await openSample(name);
    const report = examined(snapshot, template);
    if (!report.period) throw new Error('the sample has no period');
    const hasLastYear = report.reading.facts.measures.has('prior');
    const all = { period: report.period, withoutLastYear: !hasLastYear, ...options };
    const result = reportForms(template, all, WORDS[locale]);
    if (!result.ok || !result.forms[0]) throw new Error('no form');
    const { content } = result.forms[0];
    return { template, report, content, entries: published(report, template, all, content) };
  };

  test.each([
    ['zh-CN', 'native'],
    ['en-US', 'target'],
  ] as const)(
    'in %s with %s formulas: filled with the published figures it validates clean',
    async (locale, formulas) => {
      const { template, report, content, entries } = await made(locale, { formulas });
      expect(entries.size).toBeGreaterThan(4);
      const read = examined(filledForm(content, entries), template);
      expect(said(read)).toEqual([]);
      expect(read.period).toEqual(report.period);
      expect(read.reading.missingIndicators).toEqual([]);
      expect(read.validation.summary.checks).toBeGreaterThan(entries.size);
      const lights = ({ progress }: Examination) => progress?.statuses.map(({ light }) => light);
      expect(lights(read)).toEqual(lights(report));
    },
  );

  test('saved as a workbook and opened again, it is the same', async () => {
    const { template, content, entries } = await made('zh-CN', {});
    const bytes = await newWorkbook([{ name: '填报表', content }]);
    const [blank] = await (await openXlsx(bytes, 'form.xlsx')).read({ sheets: 'active' });
    if (!blank) throw new Error('no sheet');
    const filledIn = filledSheet(blank, entries);
    const direct = filledForm(content, entries);
    expect(filledIn.values.map((row) => row.slice(0, direct.used.columns))).toEqual(direct.values);
    expect([filledIn.merges, filledIn.isProtected]).toEqual([direct.merges, true]);
    expect(said(examined(filledIn, template))).toEqual([]);
  });

  test('words where a figure should be are found', async () => {
    const { template, content, entries } = await made('zh-CN', {});
    const [first = ''] = [...entries].find(([, value]) => typeof value === 'number' && value > 0) ?? [];
    const wrong = filledForm(content, new Map([...entries, [first, 'abc']]));
    expect(said(examined(wrong, template))).toContain(`cell.not-a-number ${first}`);
  });
});

const period = monthSpan(2024, 1, 6);

interface Filled {
  readonly form: Form;
  readonly content: SheetContent;
  readonly entries: Map<string, CellValue>;
  readonly template: Template;
}

/** null where the template has nobody to give a row to. */
function filled(
  template: Template,
  options: Omit<ReportFormOptions, 'period'>,
  locale: Locale,
  seed: number,
): Filled | null {
  const all = { ...options, period };
  const planned = planForm(template, all);
  const made = reportForms(template, all, WORDS[locale]);
  expect(made.ok).toBe(planned.ok);
  if (!planned.ok || !made.ok || !made.forms[0]) return null;
  const { content } = made.forms[0];
  const entries = new Map<string, CellValue>(figuresFor(planned.form, content.frozenRows ?? 0, seed));
  return { form: planned.form, content, entries, template };
}

const refused = ({ validations = [] }: SheetContent, entries: ReadonlyMap<string, CellValue>): string[] =>
  [...entries].flatMap(([address, value]) => {
    const cell = rectOf(address);
    const rule = validations.find(({ range }) => isIn(range, cell.row, cell.column));
    if (rule?.allows.kind !== 'formula') return [];
    const { row, column } = rule.range;
    // The rule is written for its first cell; what it says of this one, it says of that one with this value.
    const verdict = calculated(rule.allows.formula, (r, c) => (r === row && c === column ? value : null));
    return verdict === true ? [] : [`${address} ${String(value)}`];
  });

const rectOf = (address: string) => parseAddress(address) ?? { row: -1, column: -1 };
const isIn = (range: CellRect, row: number, column: number): boolean =>
  row >= range.row &&
  row < range.row + range.rows &&
  column >= range.column &&
  column < range.column + range.columns;

const options = fc.record({
  formulas: fc.constantFrom('native' as const, 'target' as const),
  derived: fc.boolean(),
  withoutLastYear: fc.boolean(),
});

describe.each(['indicator-rows', 'entity-rows', 'matrix'] as const)('a form with the layout %s', (layout) => {
  test.each(LOCALES)('in %s: whatever the template, filled in it validates clean', (locale) => {
    let made = 0;
    fc.assert(
      fc.property(randomTemplates, options, fc.integer(), (template, chosen, seed) => {
        const form = filled(template, { ...chosen, layout }, locale, seed);
        if (!form) return;
        made += 1;
        expect(refused(form.content, form.entries)).toEqual([]);
        const snapshot = filledForm(form.content, form.entries);
        const read = examined(snapshot, template);
        expect(read.period).toEqual(period);
        expect(said(read)).toEqual([]);
        expect(read.reading.leftOut).toBeUndefined();
        expect(read.reading.facts.lineCount).toBe(
          layout === 'indicator-rows'
            ? template.indicators.length
            : form.form.lines.length * template.indicators.length,
        );
        expect(snapshot.values.flat().filter(isCellError)).toEqual([]);
      }),
      { numRuns: 16 },
    );
    expect(made).toBeGreaterThan(6);
  });

  test('a wrong figure that gets into it is found', () => {
    let found = 0;
    fc.assert(
      fc.property(randomTemplates, fc.integer(), (template, seed) => {
        const form = filled(template, { layout }, 'zh-CN', seed);
        const wrong = form && plantedError(form);
        if (!wrong) return;
        found += 1;
        const { validation } = examined(wrong.snapshot, template);
        expect(validation.findings.map(({ rule }) => rule)).toContain(wrong.rule);
      }),
      { numRuns: 14 },
    );
    expect(found).toBeGreaterThan(3);
  });
});

/** Somebody takes the protection off and types over a formula, or over a target; or leaves a figure out. */
function plantedError({
  form,
  content,
  entries,
}: Filled): { readonly snapshot: SheetSnapshot; readonly rule: string } | null {
  const firstRow = content.frozenRows ?? 0;
  const snapshot = filledForm(content, entries);
  const over = (line: number, column: number, change: (value: number) => CellValue): SheetSnapshot => ({
    ...snapshot,
    values: snapshot.values.map((row, r) =>
      row.map((value, c) =>
        r === firstRow + line && c === column && typeof value === 'number' ? change(value) : value,
      ),
    ),
  });
  const wrongs = form.lines.flatMap(({ cells }, line) =>
    cells.flatMap((cell, column) => {
      const value = snapshot.values[firstRow + line]?.[column];
      if (typeof value !== 'number') return [];
      if (cell?.kind === 'completion')
        return [{ snapshot: over(line, column, (is) => is + 0.1), rule: 'arithmetic.completion' }];
      if (cell?.kind === 'growth')
        return [{ snapshot: over(line, column, (is) => is + 0.1), rule: 'arithmetic.growth' }];
      if (cell?.kind === 'total')
        return [{ snapshot: over(line, column, (is) => is + 1), rule: 'arithmetic.total' }];
      const at = form.columns[column];
      return cell?.kind === 'input' && at?.kind === 'figure' && at.measure === 'actual'
        ? [{ snapshot: over(line, column, () => null), rule: 'cell.missing' }]
        : [];
    }),
  );
  return wrongs[entries.size % Math.max(1, wrongs.length)] ?? null;
}
