/** Metrics in the order in which they need attention. */
import type { MetricStatus } from '../core/progress/status';

/** Worst first: by how far on the wrong side of the schedule; those that cannot be judged last, as they stand in the sheet. */
export function byDistance(statuses: readonly MetricStatus[]): MetricStatus[] {
  return [...statuses].sort((a, b) => distance(a) - distance(b));
}

/** Points ahead of the schedule; where lower is better, below it is ahead. */
function distance({ gap, better }: MetricStatus): number {
  // A large number and not infinity: the difference of two infinities is no order.
  if (gap === null) return Number.MAX_SAFE_INTEGER;
  return better === 'higher' ? gap : -gap;
}
