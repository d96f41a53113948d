/** Whoever works with a template that was only guessed has chosen it: the workbook remembers it before sheets are added. */
import { printTemplate } from '../../../core/template/print';
import type { Template } from '../../../core/template/template';
import type { TemplateRoom } from './room';

/** Without a remembered template a workbook with new sheets would be taken for another one. */
export async function adopt({ get, amend }: TemplateRoom, template: Template): Promise<void> {
  if (get().template?.source === 'guessed') await amend(template, printTemplate(template));
}
