/** What each preset of lights would show in the sheet in view, as counts. */
import { message } from '../../core/message';
import { presetPreviews, previewOf } from '../../core/progress/light-preview';
import type { LightPreview } from '../../core/progress/light-preview';
import { progressOf } from '../../core/progress/progress-of';
import { knownOf } from '../../core/progress/past';
import type { LightPreset } from '../../core/template/light-presets';
import { templateAt } from '../../core/template/target-versions';
import { ownerOf, readAsMeant } from './meant-template';
import type { PreviewRequest, PreviewResult, PreviewedLights } from './engine';

export function previewForPanel({ snapshot, template, period: chosen, past }: PreviewRequest): PreviewResult {
  const meant = readAsMeant(snapshot, template);
  if (!meant.ok) return meant;
  const { reading } = meant;
  const period = chosen ?? reading.period?.period;
  if (!period) return { ok: false, reason: message('panel.progress.no-period.what') };
  const inForce = templateAt(meant.template, period);
  const known = knownOf(past, ownerOf(meant));
  const previews = presetPreviews({ reading, template: inForce, period, past: known });
  return {
    ok: true,
    now: plain(previewOf(progressOf(reading, inForce, period, known))),
    presets: Object.fromEntries([...previews].map(([preset, preview]) => [preset, plain(preview)])) as Record<
      LightPreset,
      PreviewedLights
    >,
  };
}

const plain = ({ counts, unlit }: LightPreview): PreviewedLights => ({ counts, unlit: [...unlit] });
