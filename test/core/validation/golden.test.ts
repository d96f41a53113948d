/** One folder a rule: sheets that satisfy it, break it, and leave it undecided, with what is to be found in them. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { cellAddress } from '../../../src/workbook/address';
import type { CellValue } from '../../../src/workbook/snapshot';
import { readReport } from '../../../src/core/report/read-report';
import type { ReportReading } from '../../../src/core/report/reading';
import { parsePeriod } from '../../../src/core/statistics/period';
import type { Template } from '../../../src/core/template/template';
import { BUILT_IN_RULES } from '../../../src/core/validation/finding';
import { validate } from '../../../src/core/validation/validate';
import { wordsFor } from '../../../src/messages/words';
import { templateOf } from '../../support/facts';
import { snapshotOf } from '../../support/snapshot';
import type { SnapshotOptions } from '../../support/snapshot';

interface Golden extends SnapshotOptions {
  readonly template: Readonly<Record<string, unknown>>;
  readonly rows: readonly (readonly CellValue[])[];
  /** The period asked for; null: none. Absent: the first half of 2017. */
  readonly asked?: string | null;
  /** The report of the period before. */
  readonly before?: { readonly rows: Golden['rows'] };
  /** That of the same period a year ago. */
  readonly lastYear?: { readonly rows: Golden['rows'] };
  /** What the rule of the folder says, worst first; cell is where to look. */
  readonly expected: readonly {
    readonly severity: string;
    readonly outcome: string;
    readonly cell: string | null;
  }[];
}

const folder = path.join(__dirname, 'golden');
const cases = readdirSync(folder).flatMap((rule) =>
  readdirSync(path.join(folder, rule)).map((file) => ({
    rule,
    name: file.replace('.json', ''),
    golden: JSON.parse(readFileSync(path.join(folder, rule, file), 'utf8')) as Golden,
  })),
);

function readingOf(rows: Golden['rows'], template: Template, options: SnapshotOptions = {}): ReportReading {
  const blank = rows.map((row) => row.map((value) => (value === '' ? null : value)));
  const result = readReport(snapshotOf(blank, options), template);
  if (!result.ok) throw new Error(wordsFor('zh-CN').say(result.reason));
  return result.reading;
}

function findingsOf({ template: fields, rows, asked = '2017-H1', before, lastYear, ...options }: Golden) {
  const template = templateOf(fields);
  const period = asked === null ? null : parsePeriod(asked);
  const last = before ? readingOf(before.rows, template) : null;
  return validate(readingOf(rows, template, options), template, period, last, {
    ...(lastYear && { lastYear: readingOf(lastYear.rows, template) }),
  });
}

describe.each(cases)('$rule $name', ({ rule, name, golden }) => {
  const { findings, summary } = findingsOf(golden);
  const own = findings.filter((finding) => finding.rule === rule);

  it('is told as it should be', () => {
    const told = own.map(({ severity, outcome, cells: [cell] }) => ({
      severity,
      outcome,
      cell: cell ? cellAddress(cell.row, cell.column) : null,
    }));
    expect(told).toEqual(golden.expected);
  });

  it('has an outcome that fits its name, and sentences in both languages', () => {
    const fails = own.some(({ outcome }) => outcome === 'fails');
    if (name === 'valid') expect(own).toEqual([]);
    if (name.startsWith('invalid')) expect(fails).toBe(true);
    if (name === 'undecided' && rule.startsWith('arithmetic'))
      expect([fails, summary.undecided > 0]).toEqual([false, true]);
    for (const locale of ['zh-CN', 'en-US'] as const)
      for (const { message, working } of own)
        for (const said of [message, ...(working ? [working] : [])])
          expect(wordsFor(locale).say(said)).not.toContain('{{');
  });
});

it('has a sheet of each kind for every rule', () => {
  const rules = [...BUILT_IN_RULES, 'rule.x'];
  const missing = rules.flatMap((rule) =>
    ['valid', 'invalid', 'undecided']
      .filter((name) => !cases.some((golden) => golden.rule === rule && golden.name === name))
      .map((name) => `${rule}/${name}`),
  );
  expect(missing).toEqual([]);
});
