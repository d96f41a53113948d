/** Which lights the sheet would show under each preset. */
import { WorkbookError } from '../../../workbook/host';
import type { PreviewResult } from '../../engine/engine';
import { patiently } from './patiently';
import type { TemplateRoom } from './room';

/** Rejects with WorkbookError. null: there is no sheet or no template in view. */
export async function previewLights({ host, engine, get }: TemplateRoom): Promise<PreviewResult | null> {
  const { sheet, template, period } = get();
  if (sheet === null || template === null) return null;
  const [snapshot] = await host.read({ sheets: [sheet] });
  if (!snapshot) throw new WorkbookError('sheet-not-found', sheet);
  return patiently((signal) => engine.preview(snapshot, template.template, period, signal));
}
