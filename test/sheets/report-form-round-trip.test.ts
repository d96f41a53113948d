/** Blank reports: made, filled in and read back, they validate clean; a wrong figure is found. */
import { parsePeriod } from '../../src/core/statistics/period';
import { openSample, sampleNames } from '../samples/open-sample';
import { planForm } from '../../src/core/forms/plan-form';
import type { FormOptions } from '../../src/core/forms/form';
import { examine } from '../../src/core/examine';
import type { Examination } from '../../src/core/examine';
import { figureAt } from '../../src/core/report/facts';
import { decimalNumber, parseDecimal } from '../../src/core/statistics/decimal';
import type { Template } from '../../src/core/template/template';
import { newWorkbook } from '../../src/hosts/xlsx/new-workbook';
import { openXlsx } from '../../src/hosts/xlsx/open';
import type { Locale } from '../../src/messages/keys';
import { wordsFor } from '../../src/messages/words';
import { reportForms } from '../../src/sheets/report-form';
import type { ReportFormOptions } from '../../src/sheets/report-form';
import { cellAddress } from '../../src/workbook/address';
import type { SheetContent } from '../../src/workbook/content';
import type { CellValue, SheetSnapshot } from '../../src/workbook/snapshot';
import { filledForm } from '../support/calculated-form';

const WORDS = { 'zh-CN': wordsFor('zh-CN'), 'en-US': wordsFor('en-US') };
const LOCALES: readonly Locale[] = ['zh-CN', 'en-US'];

function examined(snapshot: SheetSnapshot, template: Template): Examination {
  const result = examine(snapshot, template);
  if (!result.ok) throw new Error(result.reason.key);
  return result.examination;
}

const said = ({ validation }: Examination): string[] =>
  validation.findings.map(({ rule, cells }) => `${rule} ${cells.map(({ row, column }) => cellAddress(row, column)).join()}`);

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
      const decimal = figure && parseDecimal(String(figure.digits)) && { digits: BigInt(figure.digits), scale: figure.scale };
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

  test.each(
    LOCALES.flatMap((locale) => (['native', 'target'] as const).map((formulas) => [locale, formulas] as const)),
  )('in %s with %s formulas: filled with the published figures it validates clean', async (locale, formulas) => {
    const { template, report, content, entries } = await made(locale, { formulas });
    expect(entries.size).toBeGreaterThan(4);
    const read = examined(filledForm(content, entries), template);
    expect(said(read)).toEqual([]);
    expect(read.period).toEqual(report.period);
    expect(read.reading.missingIndicators).toEqual([]);
    expect(read.validation.summary.checks).toBeGreaterThan(entries.size);
    const lights = ({ progress }: Examination) => progress?.statuses.map(({ light }) => light);
    expect(lights(read)).toEqual(lights(report));
  });
});
