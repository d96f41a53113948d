/** The examination as the panel asks for it: with an end to the search for culprits, and without the figures that it does not show. */
import { examine } from '../../core/examine';
import { NOTHING_EARLIER } from '../../core/history/earlier-reports';
import type { EarlierReports, Whose } from '../../core/history/earlier-reports';
import type { LineProgress } from '../../core/progress/line-progress';
import { knownOf, ownedBy, pastReport } from '../../core/progress/past';
import type { PastReport } from '../../core/progress/past';
import { monthIndex, periodCode } from '../../core/statistics/period';
import { cellEntries } from '../../core/review/cell-entries';
import { readReport } from '../../core/report/read-report';
import type { ReportReading } from '../../core/report/reading';
import type {
  ExamineRequest,
  PanelExamination,
  PanelReading,
  PanelResult,
  ReadRequest,
  ReadResult,
} from './engine';
import { ownerOf, readAsMeant } from './meant-template';

/** Milliseconds. Somebody is waiting: findings without some of their suspects help more than no findings. */
const LONGEST_SEARCH = 5000;

export function examineForPanel(
  { snapshot, template, period, past }: Omit<ExamineRequest, 'kind' | 'kept'>,
  earlierOf: (whose: Whose) => EarlierReports = () => NOTHING_EARLIER,
): PanelResult {
  const meant = readAsMeant(snapshot, template);
  if (!meant.ok) return meant;
  const owner = ownerOf(meant);
  const {
    before,
    lastYear,
    past: kept,
  } = earlierOf({
    entity: meant.entity?.name ?? null,
    period: period ?? meant.reading.period?.period ?? null,
    layout: meant.reading.layout,
  });
  const result = examine(snapshot, meant.template, {
    reading: meant.reading,
    ...(period && { period }),
    ...(before && { before }),
    ...(lastYear && { lastYear }),
    past: besideKept(knownOf(past, owner), kept),
    shouldStop: timeLimit(LONGEST_SEARCH, () => performance.now()),
  });
  if (!result.ok) return result;
  const { examination } = result;
  const { facts } = examination.reading;
  const { progress } = examination;
  return {
    ok: true,
    examination: {
      ...examination,
      reading: withoutFigures(examination.reading),
      progress: trimmed(progress),
      entries: cellEntries(examination.validation.findings, snapshot, facts, meant.template),
      entity: meant.entity,
      past:
        progress && examination.period && progress.count <= MOST_STATUSES
          ? ownedBy(pastReport(progress, examination.period), owner)
          : null,
    },
  };
}

/** Of a period that both know the history counts: somebody keeps it, and may have corrected it. */
const besideKept = (past: readonly PastReport[], kept: readonly PastReport[]): readonly PastReport[] => {
  const known = new Set(kept.map(({ period }) => periodCode(period)));
  return [...past.filter(({ period }) => !known.has(periodCode(period))), ...kept].sort(
    (a, b) => monthIndex(a.period.to) - monthIndex(b.period.to),
  );
};

export function readForPanel({ snapshot, template }: Omit<ReadRequest, 'kind'>): ReadResult {
  const result = readReport(snapshot, template);
  return result.ok ? { ok: true, reading: withoutFigures(result.reading) } : result;
}

function withoutFigures(whole: ReportReading): PanelReading {
  const { facts, ...reading } = whole;
  void facts;
  return reading;
}

/** 100,000 rows are 300,000 statuses: copying them takes ten times as long as judging the sheet, and nobody reads so far. */
const MOST_STATUSES = 2000;

function trimmed(progress: LineProgress | null): PanelExamination['progress'] {
  if (progress === null) return null;
  const { counts, count } = progress;
  const statuses = progress.mostBehind(MOST_STATUSES);
  return { counts, statuses, leftOut: count - statuses.length };
}

/** True once that many milliseconds have passed since it was first asked: reading the sheet takes nothing from the search. */
export function timeLimit(milliseconds: number, now: () => number): () => boolean {
  let end: number | null = null;
  return () => {
    end ??= now() + milliseconds;
    return now() > end;
  };
}
