/** The one question every entry point asks: what does this sheet say, is it right, and who is behind? */
import type { SheetSnapshot } from '../workbook/snapshot';
import type { WorkbookChange } from '../workbook/changes';
import type { Message } from './message';
import { progressHighlights } from './progress/highlights';
import type { PastReport } from './progress/past';
import { progressOf } from './progress/progress-of';
import type { LineProgress } from './progress/line-progress';
import { readReport } from './report/read-report';
import type { ReportReading } from './report/reading';
import { turnedReading, turnedSnapshot } from './report/turned';
import type { Period } from './statistics/period';
import { templateAt } from './template/target-versions';
import type { Template } from './template/template';
import type { Validation } from './validation/finding';
import { SheetFigures } from './report/sheet-figures';
import { compileRules } from './rules/compile';
import { lastReportOf } from './validation/last-report';
import { turnedFinding, turnedHighlights } from './turned-back';
import { withRootCauses } from './validation/root-causes';
import { validate } from './validation/validate';

export interface Examination {
  readonly reading: ReportReading;
  /** The period asked for, else the one read from the sheet; null when neither is known. */
  readonly period: Period | null;
  readonly validation: Validation;
  /** null when the period is not known: without it there is no schedule. */
  readonly progress: LineProgress | null;
  /** What to apply to show the lights in the sheet; empty without progress. */
  readonly highlights: readonly WorkbookChange[];
}

export type ExaminationResult =
  { readonly ok: true; readonly examination: Examination } | { readonly ok: false; readonly reason: Message };

/**
 * Reads, validates and places every metric, in that order; nothing is written. Not ok where the sheet holds no table of this template.
 * @param options reading is what the same template has read in the sheet already; before is the report of the period before, and lastYear that of the same period a year ago, both read by the same template; past is what earlier reports left behind, for lights that look back; shouldStop ends the search for culprits: the findings then stand without some of their suspects
 */
export function examine(
  snapshot: SheetSnapshot,
  template: Template,
  options: {
    readonly reading?: ReportReading;
    readonly period?: Period;
    readonly before?: ReportReading;
    readonly lastYear?: ReportReading;
    readonly past?: readonly PastReport[];
    readonly shouldStop?: () => boolean;
  } = {},
): ExaminationResult {
  const result = options.reading
    ? { ok: true as const, reading: options.reading }
    : readReport(snapshot, template);
  if (!result.ok) return result;
  const { reading } = result;
  const { turned } = reading;
  const period = options.period ?? reading.period?.period ?? null;
  const inForce = period ? templateAt(template, period) : template;
  const rules = compileRules(inForce);
  const upright = uprightOf(snapshot, reading);
  const figures = new SheetFigures(upright.reading.facts, inForce);
  const found = validate(upright.reading, inForce, period, options.before, {
    ...{ rules, figures },
    ...(options.lastYear && { lastYear: options.lastYear }),
  });
  const sources = {
    figures,
    rules: rules.rules,
    logicalRules: rules.logical,
    period,
    last: lastReportOf(options.before ?? null, inForce, period),
  };
  const validation = withRootCauses(found, sources, options);
  const past = options.past ?? [];
  const progress = once(() => period && progressOf(reading, inForce, period, past));
  const highlights = once(() => {
    const placed = progress();
    if (!placed || !period) return [];
    const shown = progressHighlights(placed, upright.reading, inForce, upright.snapshot, {
      period,
      reports: past,
    });
    return turned ? turnedHighlights(shown, turned) : shown;
  });
  return {
    ok: true,
    examination: {
      reading,
      period,
      validation: turned
        ? { ...validation, findings: validation.findings.map((finding) => turnedFinding(finding, turned)) }
        : validation,
      // Who only checks a file asks for neither, and on a long sheet they take longer than the checks.
      get progress() {
        return progress();
      },
      get highlights() {
        return highlights();
      },
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** A turned table is judged as it was read: what stands in the rows above and below counts there. */
function uprightOf(snapshot: SheetSnapshot, reading: ReportReading) {
  const { turned } = reading;
  if (!turned) return { snapshot, reading };
  return { snapshot: turnedSnapshot(snapshot, turned), reading: turnedReading(reading, turned) };
}
