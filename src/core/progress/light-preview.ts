/** What other lights would show: asked before they are chosen. */
import type { ReportReading } from '../report/reading';
import type { Period } from '../statistics/period';
import { LIGHT_PRESETS, PRESET_LIGHTS } from '../template/light-presets';
import type { LightPreset } from '../template/light-presets';
import type { Lights } from '../template/lights';
import type { Template } from '../template/template';
import type { PastReport } from './past';
import { progressOf } from './progress-of';
import type { Absence, MetricStatus, Progress } from './status';

export interface LightPreview {
  readonly progress: Progress;
  /** Metrics that would get another light than now, most behind first. */
  readonly changes: readonly { readonly now: MetricStatus; readonly then: MetricStatus }[];
  /** How many stay without a light, by reason: a rule that leaves a range undefined shows it here. */
  readonly unlit: ReadonlyMap<Absence, number>;
}

/** The report of a template that was judged, for its period; past as progressOf takes it. */
export interface PreviewSources {
  readonly reading: ReportReading;
  readonly template: Template;
  readonly period: Period;
  readonly past?: readonly PastReport[];
}

export function lightPreview(
  { reading, template, period, past }: PreviewSources,
  now: Progress,
  lights: Lights,
): LightPreview {
  const progress = progressOf(reading, { ...template, lights }, period, past);
  const before = new Map(now.statuses.map((status) => [keyOf(status), status]));
  const unlit = new Map<Absence, number>();
  for (const { absence } of progress.statuses) {
    if (absence !== null) unlit.set(absence, (unlit.get(absence) ?? 0) + 1);
  }
  return {
    progress,
    changes: progress.statuses.flatMap((then) => {
      const status = before.get(keyOf(then));
      return status && status.light !== then.light ? [{ now: status, then }] : [];
    }),
    unlit,
  };
}

/** All presets at once, to choose among. */
export const presetPreviews = (
  sources: PreviewSources,
  now: Progress,
): ReadonlyMap<LightPreset, LightPreview> =>
  new Map(LIGHT_PRESETS.map((preset) => [preset, lightPreview(sources, now, PRESET_LIGHTS[preset])]));

const keyOf = ({ indicator, entity }: MetricStatus): string => JSON.stringify([indicator, entity]);
