/** Sheets without an error, into which errors are planted: the samples, and the golden sheets that are right. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { examine } from '../../../src/core/examine';
import type { Examination } from '../../../src/core/examine';
import { readReport } from '../../../src/core/report/read-report';
import type { ReportReading } from '../../../src/core/report/reading';
import { parsePeriod } from '../../../src/core/statistics/period';
import type { Period } from '../../../src/core/statistics/period';
import type { Template } from '../../../src/core/template/template';
import type { CellValue, SheetSnapshot } from '../../../src/workbook/snapshot';
import { openSample, sampleNames } from '../../samples/open-sample';
import { templateOf } from '../../support/facts';
import { snapshotOf } from '../../support/snapshot';
import type { SnapshotOptions } from '../../support/snapshot';

export interface Source {
  readonly name: string;
  readonly sheet: SheetSnapshot;
  readonly template: Template;
  readonly period: Period | null;
  readonly before: ReportReading | null;
}

export function examined({ template, period, before }: Source, sheet: SheetSnapshot): Examination {
  const result = examine(sheet, template, { ...(period && { period }), ...(before && { before }) });
  if (!result.ok) throw new Error(result.reason.key);
  return result.examination;
}

export async function allSources(): Promise<Source[]> {
  const samples = await Promise.all(sampleNames.map(sourceOfSample));
  return [...samples, ...goldenSources()].filter((source) => isRight(source));
}

export async function sourceOfSample(name: string): Promise<Source> {
  const { template, snapshot } = await openSample(name);
  return { name, sheet: typed(snapshot), template, period: null, before: null };
}

interface Golden extends SnapshotOptions {
  readonly template: Readonly<Record<string, unknown>>;
  readonly rows: readonly (readonly CellValue[])[];
  readonly asked?: string | null;
  readonly before?: { readonly rows: Golden['rows'] };
}

function goldenSources(): Source[] {
  const folder = path.join(__dirname, '../../core/validation/golden');
  return readdirSync(folder).flatMap((rule) =>
    readdirSync(path.join(folder, rule)).flatMap((file): Source[] => {
      const golden = JSON.parse(readFileSync(path.join(folder, rule, file), 'utf8')) as Golden;
      const { template: fields, rows, asked = '2017-H1', before, ...options } = golden;
      const template = templateOf(fields);
      const last = before ? readReport(snapshotOf(blank(before.rows)), template) : null;
      const sheet = typed(snapshotOf(blank(rows), options));
      if (!readReport(sheet, template).ok || last?.ok === false) return [];
      const period = asked === null ? null : parsePeriod(asked);
      const name = `${rule}/${file.replace('.json', '')}`;
      return [{ name, sheet, template, period, before: last?.ok ? last.reading : null }];
    }),
  );
}

const blank = (rows: Golden['rows']) => rows.map((row) => row.map((value) => (value === '' ? null : value)));

/** As a department sends it in: figures typed, no formula behind them. */
const typed = (sheet: SheetSnapshot): SheetSnapshot => ({
  ...sheet,
  formulas: sheet.formulas.map((row) => row.map(() => null)),
});

const isRight = (source: Source): boolean =>
  examined(source, source.sheet).validation.findings.every(
    ({ severity, outcome }) => severity === 'hint' || outcome !== 'fails',
  );
