/** 生成填报表: the sheets that are filled in, added to the workbook. */
import type { Message } from '../../../core/message';
import type { Words } from '../../../messages/speak';
import { reportFormChanges } from '../../../sheets/report-form/report-form';
import type { ReportFormOptions } from '../../../sheets/report-form/report-form';
import { adopt } from './adopt';
import type { TemplateRoom } from './room';

export type MadeForm =
  | { readonly ok: true; readonly sheets: readonly string[] }
  | { readonly ok: false; readonly reason: Message };

/** Rejects with WorkbookError; then nothing was added. */
export async function makeForm(
  room: TemplateRoom,
  options: ReportFormOptions,
  words: Words,
): Promise<MadeForm> {
  const template = room.get().template?.template;
  if (!template) return { ok: true, sheets: [] };
  const made = reportFormChanges(template, options, await room.host.outline(), words);
  if (!made.ok) return made;
  await adopt(room, template);
  await room.host.apply(made.changes);
  return {
    ok: true,
    sheets: made.changes.flatMap((change) => (change.kind === 'add-sheet' ? change.sheet : [])),
  };
}
