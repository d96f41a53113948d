/** What the lights of each preset would show: asked before one is chosen. */
import type { ReportReading } from '../report/reading';
import type { Period } from '../statistics/period';
import { LIGHT_PRESETS, PRESET_LIGHTS } from '../template/light-presets';
import type { LightPreset } from '../template/light-presets';
import type { Template } from '../template/template';
import type { PastReport } from './past';
import { progressOf } from './progress-of';
import type { Absence, Progress } from './status';

export interface LightPreview {
  readonly counts: Progress['counts'];
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

/** All presets at once, to choose among. */
export const presetPreviews = ({
  reading,
  template,
  period,
  past,
}: PreviewSources): ReadonlyMap<LightPreset, LightPreview> =>
  new Map(
    LIGHT_PRESETS.map((preset) => {
      const lit = { ...template, lights: PRESET_LIGHTS[preset] };
      return [preset, previewOf(progressOf(reading, lit, period, past))];
    }),
  );

/** Of what was judged with the lights that a template has. */
export function previewOf({ counts, statuses }: Progress): LightPreview {
  const unlit = new Map<Absence, number>();
  for (const { absence } of statuses) {
    if (absence !== null) unlit.set(absence, (unlit.get(absence) ?? 0) + 1);
  }
  return { counts, unlit };
}
