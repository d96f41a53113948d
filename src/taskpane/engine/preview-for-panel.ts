/** What each preset of lights would show in the sheet in view, as counts. */
import { message } from '../../core/message';
import { presetPreviews, previewOf } from '../../core/progress/light-preview';
import type { LightPreview } from '../../core/progress/light-preview';
import { progressOf } from '../../core/progress/progress-of';
import { readReport } from '../../core/report/read-report';
import type { LightPreset } from '../../core/template/light-presets';
import { templateAt } from '../../core/template/target-versions';
import type { PreviewRequest, PreviewResult, PreviewedLights } from './engine';

export function previewForPanel({ snapshot, template, period: chosen, past }: PreviewRequest): PreviewResult {
  const result = readReport(snapshot, template);
  if (!result.ok) return result;
  const { reading } = result;
  const period = chosen ?? reading.period?.period;
  if (!period) return { ok: false, reason: message('panel.progress.no-period.what') };
  const inForce = templateAt(template, period);
  const previews = presetPreviews({ reading, template: inForce, period, past });
  return {
    ok: true,
    now: plain(previewOf(progressOf(reading, inForce, period, past))),
    presets: Object.fromEntries([...previews].map(([preset, preview]) => [preset, plain(preview)])) as Record<
      LightPreset,
      PreviewedLights
    >,
  };
}

const plain = ({ counts, unlit }: LightPreview): PreviewedLights => ({ counts, unlit: [...unlit] });
