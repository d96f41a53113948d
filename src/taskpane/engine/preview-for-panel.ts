/** What each preset of lights would show in the sheet in view, as counts. */
import { message } from '../../core/message';
import { presetPreviews } from '../../core/progress/light-preview';
import { progressOf } from '../../core/progress/progress-of';
import { readReport } from '../../core/report/read-report';
import type { LightPreset } from '../../core/template/light-presets';
import { templateAt } from '../../core/template/target-versions';
import type { LightCounts, PreviewRequest, PreviewResult } from './engine';

export function previewForPanel({ snapshot, template, period: chosen }: PreviewRequest): PreviewResult {
  const result = readReport(snapshot, template);
  if (!result.ok) return result;
  const { reading } = result;
  const period = chosen ?? reading.period?.period;
  if (!period) return { ok: false, reason: message('panel.progress.no-period.what') };
  const inForce = templateAt(template, period);
  const now = progressOf(reading, inForce, period);
  const presets = [...presetPreviews({ reading, template: inForce, period }, now)].map(
    ([preset, { progress }]) => [preset, progress.counts] as const,
  );
  return {
    ok: true,
    now: now.counts,
    presets: Object.fromEntries(presets) as Record<LightPreset, LightCounts>,
  };
}
