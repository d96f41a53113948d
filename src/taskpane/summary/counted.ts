/** Of the materials, what counts for the choice that was made: figures of one source, and why others are left out. */
import { countedReports } from '../../core/collection/counted-reports';
import type { Uncounted } from '../../core/collection/counted-reports';
import { isChecked } from '../../core/collection/submission';
import type { History } from '../../core/history/history';
import { observationsOf } from '../../core/observations/observations-of';
import type { Observation } from '../../core/observations/observation';
import { readReport } from '../../core/report/read-report';
import { monthIndex, periodCode } from '../../core/statistics/period';
import type { Period } from '../../core/statistics/period';
import { SOURCE_KINDS } from './choice';
import type { Choice, SourceKind } from './choice';
import { historyOf, reportedByWorkbook } from './kept-figures';
import type { KeptFigures } from './kept-figures';
import type { Materials } from './materials';

/** A source that has something to tell. */
export interface SourceOffer {
  readonly kind: SourceKind;
  /** Files, or reports of one entity and period in the workbook, or the one sheet. */
  readonly reports: number;
  /** Of the sheet in view. */
  readonly sheet: string | null;
}

export interface Counted {
  readonly offers: readonly SourceOffer[];
  /** null: there is nothing at all. */
  readonly source: SourceOffer | null;
  readonly period: Period | null;
  /** The latest first. */
  readonly periods: readonly Period[];
  readonly observations: readonly Observation[];
  readonly leaveOut: ReadonlySet<string>;
  readonly uncounted: readonly Uncounted[];
  /** Reports of this period that count, and those of others that are looked back to. */
  readonly reports: number;
  readonly earlier: number;
  readonly history: History;
}

export function countedOf(materials: Materials, kept: KeptFigures, choice: Choice): Counted {
  const found: Readonly<Record<SourceKind, Figures | null>> = {
    files: ofFiles(materials, choice),
    workbook: ofWorkbook(kept, choice),
    sheet: ofSheet(materials, choice),
  };
  const offers = SOURCE_KINDS.flatMap((kind) => found[kind]?.offer ?? []);
  const source = offers.find(({ kind }) => kind === choice.source) ?? offers[0] ?? null;
  const figures = source && found[source.kind];
  if (!figures) return { ...NOTHING, offers, history: kept.history };
  return {
    ...figures,
    ...{ offers, source },
    // What the workbook tells itself is not looked back to a second time.
    history: figures.offer.kind === 'workbook' ? kept.history : historyOf(kept),
  };
}

interface Figures extends Omit<Counted, 'offers' | 'source' | 'history'> {
  readonly offer: SourceOffer;
}

const NOTHING: Omit<Counted, 'offers' | 'history'> = {
  ...{ source: null, period: null, periods: [], observations: [], leaveOut: new Set() },
  ...{ uncounted: [], reports: 0, earlier: 0 },
};

function ofFiles(
  { submissions, template }: Materials,
  { period: wanted, withErrors }: Choice,
): Figures | null {
  const read = submissions.filter(isChecked);
  if (read.length === 0) return null;
  const periods = periodsOf(read.map(({ outcome }) => outcome));
  const asked = chosenOf(wanted, periods);
  const { counted, ...figures } = countedReports(submissions, template, { asked, undated: null, withErrors });
  const code = figures.period && periodCode(figures.period);
  const now = counted.filter(({ outcome }) => outcome.period && periodCode(outcome.period) === code);
  return {
    ...figures,
    periods,
    offer: { kind: 'files', reports: read.length, sheet: null },
    reports: now.length,
    earlier: counted.length - now.length,
  };
}

function ofWorkbook(kept: KeptFigures, { period: wanted }: Choice): Figures | null {
  const observations = reportedByWorkbook(kept);
  if (observations.length === 0) return null;
  const reports = new Map(
    observations.map((one) => [JSON.stringify([periodCode(one.period), one.entity]), one.period] as const),
  );
  const periods = periodsOf(observations);
  const period = chosenOf(wanted, periods) ?? periods[0] ?? null;
  const code = period && periodCode(period);
  const now = [...reports.values()].filter((one) => periodCode(one) === code).length;
  return {
    ...{ observations, period, periods, leaveOut: new Set<string>(), uncounted: [] },
    offer: { kind: 'workbook', reports: reports.size, sheet: null },
    reports: now,
    earlier: reports.size - now,
  };
}

function ofSheet({ viewed, template }: Materials, { withErrors }: Choice): Figures | null {
  const result = viewed && readReport(viewed.snapshot, template);
  if (!viewed || !result?.ok) return null;
  const { period, entity, errors, snapshot } = viewed;
  const counts = period !== null && (errors === 0 || withErrors);
  const why: readonly Uncounted[] =
    period === null
      ? [{ file: snapshot.name, why: 'no-period' }]
      : counts
        ? []
        : [{ file: snapshot.name, why: 'has-errors', errors }];
  return {
    period,
    periods: period ? [period] : [],
    observations: counts
      ? observationsOf(result.reading.facts, template, { period, entity, file: null })
      : [],
    leaveOut: new Set(),
    uncounted: why,
    offer: { kind: 'sheet', reports: 1, sheet: snapshot.name },
    reports: counts ? 1 : 0,
    earlier: 0,
  };
}

/** One that was chosen from another source may be unknown here. */
const chosenOf = (wanted: Period | null, periods: readonly Period[]): Period | null =>
  periods.find((one) => wanted !== null && periodCode(one) === periodCode(wanted)) ?? null;

function periodsOf(all: readonly { readonly period: Period | null }[]): Period[] {
  const known = new Map<string, Period>();
  let last: Period | null = null;
  for (const { period } of all) {
    // Those of one report share their period.
    if (period && period !== last) known.set(periodCode(period), (last = period));
  }
  return [...known.values()].sort(
    (a, b) => monthIndex(b.to) - monthIndex(a.to) || monthIndex(b.from) - monthIndex(a.from),
  );
}
