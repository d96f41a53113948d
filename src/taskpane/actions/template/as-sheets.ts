/** A template as worksheets of the workbook, and back. */
import type { Message } from '../../../core/message';
import type { Template } from '../../../core/template/template';
import type { Words } from '../../../messages/speak';
import { templateSheetNames } from '../../../sheets/template-sheets/find-sheets';
import { readTemplateSheets } from '../../../sheets/template-sheets/read-template-sheets';
import type { TemplateSheetsResult } from '../../../sheets/template-sheets/read-template-sheets';
import { templateSheets } from '../../../sheets/template-sheets/template-sheets';
import { tooLongForSheets } from '../../../sheets/template-sheets/too-long';
import type { WorkbookChange } from '../../../workbook/changes';
import { isSameSheet } from '../../../workbook/sheet-names';
import { adopt } from './adopt';
import type { TemplateRoom } from './room';

export interface SheetsPlan {
  readonly changes: readonly WorkbookChange[];
  /** Sheets that stand already and would be written anew: to be asked. */
  readonly replaced: readonly string[];
}

/** Nothing is written yet. Rejects with WorkbookError. */
export async function planSheets(
  { host }: TemplateRoom,
  template: Template,
  words: Words,
): Promise<SheetsPlan | { readonly refused: Message }> {
  const sheets = templateSheets(template, words);
  const refused = tooLongForSheets(sheets);
  if (refused) return { refused };
  const taken = (await host.outline()).sheets.map(({ name }) => name);
  const changes = sheets.map(({ name, content }): WorkbookChange => {
    const standing = taken.find((other) => isSameSheet(other, name));
    return standing === undefined
      ? { kind: 'add-sheet', sheet: name, content }
      : { kind: 'replace-sheet', sheet: standing, content };
  });
  return {
    changes,
    replaced: changes.flatMap((change) => (change.kind === 'replace-sheet' ? change.sheet : [])),
  };
}

/** All sheets or none. Rejects with WorkbookError. */
export async function writeSheets(
  room: TemplateRoom,
  template: Template,
  { changes }: SheetsPlan,
): Promise<void> {
  await adopt(room, template);
  await room.host.apply(changes);
}

/** Rejects with WorkbookError. */
export async function readSheets({ host }: TemplateRoom): Promise<TemplateSheetsResult> {
  const names = templateSheetNames((await host.outline()).sheets.map(({ name }) => name));
  return readTemplateSheets(names.length > 0 ? await host.read({ sheets: names }) : []);
}
