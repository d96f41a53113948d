/** Which lights the sheet would show under each preset, and what is kept for those that look back. */
import type { Period } from '../../../core/statistics/period';
import { printTemplate } from '../../../core/template/print';
import { WorkbookError } from '../../../workbook/host';
import type { PreviewResult } from '../../engine/engine';
import { patiently } from './patiently';
import { forgetPast, pastReports } from '../../past-reports';
import type { TemplateRoom } from './room';

/** Rejects with WorkbookError. null: there is no sheet or no template in view. */
export async function previewLights({ host, engine, get }: TemplateRoom): Promise<PreviewResult | null> {
  const { sheet, template, period } = get();
  if (sheet === null || template === null) return null;
  const [snapshot] = await host.read({ sheets: [sheet] });
  if (!snapshot) throw new WorkbookError('sheet-not-found', sheet);
  const past = pastReports(host.settings, template.template);
  return patiently((signal) => engine.preview(snapshot, template.template, period, signal, past));
}

/** The periods that lights can look back on, the earliest first. */
export const keptPeriods = ({ host, get }: TemplateRoom): readonly Period[] => {
  const template = get().template?.template;
  return template ? pastReports(host.settings, template).map(({ period }) => period) : [];
};

/** Forgets them; the lights of the sheet follow. Rejects with WorkbookError. */
export async function forgetPeriods({ host, get, amend }: TemplateRoom): Promise<void> {
  const template = get().template?.template;
  if (!template) return;
  await forgetPast(host.settings, template);
  await amend(template, printTemplate(template));
}
