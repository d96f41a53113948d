/**
 * What earlier reports left behind, kept in the settings of the workbook for lights that look back. Fetched only for templates
 * that have such lights; nothing else knows how it is kept.
 */
import type { PastMetric, PastReport } from '../core/progress/past';
import { monthIndex, parsePeriod, periodCode } from '../core/statistics/period';
import type { Template } from '../core/template/template';
import type { WorkbookSettings } from '../workbook/host';

const KEY = 'target-tracker.past';

/** Three years of months; streaks and places are asked of the last few. */
const MOST_REPORTS = 36;
/** Of the text in the settings, which may hold 2 MB altogether. */
const MOST_CHARACTERS = 200_000;

/** A report of one period by one template. */
interface Kept {
  readonly template: string;
  readonly period: string;
  readonly metrics: readonly KeptMetric[];
}
type KeptMetric = readonly [
  indicator: string,
  entity: string | null,
  isBehind: boolean | null,
  rank: number | null,
];

/** Those judged by this template, the earliest first. */
export function pastReports(settings: WorkbookSettings, { id }: Pick<Template, 'id'>): readonly PastReport[] {
  return read(settings)
    .filter(({ template }) => template === id)
    .flatMap(({ period: code, metrics }) => {
      const period = parsePeriod(code);
      return period ? [{ period, metrics: metrics.map(metricOf) }] : [];
    })
    .sort((a, b) => monthIndex(a.period.to) - monthIndex(b.period.to));
}

/** In place of what was known of the same figures in the same period; other figures of that period stay. */
export async function keepPast(
  settings: WorkbookSettings,
  { id }: Pick<Template, 'id'>,
  report: PastReport,
): Promise<void> {
  const kept = read(settings);
  const period = periodCode(report.period);
  const isSame = (one: Kept): boolean => one.template === id && one.period === period;
  const fresh = new Map(report.metrics.map((metric) => [keyOf(keptMetric(metric)), keptMetric(metric)]));
  const others = (kept.find(isSame)?.metrics ?? []).filter((metric) => !fresh.has(keyOf(metric)));
  const metrics = [...others, ...fresh.values()];
  // A sheet that says the same again leaves the file as it was.
  const before = kept.find(isSame);
  if (before && JSON.stringify(sorted(before.metrics)) === JSON.stringify(sorted(metrics))) return;
  const next = [...kept.filter((one) => !isSame(one)), { template: id, period, metrics }];
  await write(settings, next);
}

/** Forgets what was judged by this template. */
export function forgetPast(settings: WorkbookSettings, { id }: Pick<Template, 'id'>): Promise<void> {
  return write(
    settings,
    read(settings).filter(({ template }) => template !== id),
  );
}

/** What was kept longest ago goes first. */
async function write(settings: WorkbookSettings, reports: readonly Kept[]): Promise<void> {
  let kept = reports.slice(-MOST_REPORTS);
  let text = JSON.stringify(kept);
  while (text.length > MOST_CHARACTERS) {
    kept = kept.slice(1);
    text = JSON.stringify(kept);
  }
  await settings.set(KEY, kept.length > 0 ? text : null);
}

/** What somebody else wrote there, or a later version, is not understood and counts as nothing. */
function read(settings: WorkbookSettings): readonly Kept[] {
  try {
    const stored: unknown = JSON.parse(settings.get(KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isKept) : [];
  } catch {
    return [];
  }
}

function isKept(value: unknown): value is Kept {
  if (typeof value !== 'object' || value === null) return false;
  const { template, period, metrics } = value as Partial<Record<keyof Kept, unknown>>;
  return (
    typeof template === 'string' &&
    typeof period === 'string' &&
    Array.isArray(metrics) &&
    metrics.every(isKeptMetric)
  );
}

function isKeptMetric(value: unknown): value is KeptMetric {
  if (!Array.isArray(value)) return false;
  const [indicator, entity, isBehind, rank] = value as unknown[];
  return (
    typeof indicator === 'string' &&
    (entity === null || typeof entity === 'string') &&
    (isBehind === null || typeof isBehind === 'boolean') &&
    (rank === null || typeof rank === 'number')
  );
}

const metricOf = ([indicator, entity, isBehind, rank]: KeptMetric): PastMetric => ({
  indicator,
  entity,
  isBehind,
  rank,
});

const keptMetric = ({ indicator, entity, isBehind, rank }: PastMetric): KeptMetric => [
  indicator,
  entity,
  isBehind,
  rank,
];

const keyOf = ([indicator, entity]: KeptMetric): string => JSON.stringify([indicator, entity]);

const sorted = (metrics: readonly KeptMetric[]): readonly KeptMetric[] =>
  [...metrics].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
